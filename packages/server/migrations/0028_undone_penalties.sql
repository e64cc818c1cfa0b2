-- 处罚决定被复议、判决撤销的，不再是同一违法行为的处罚（《行政处罚法》第二十九条），也不再是认定的违法（第三十三条第一款）：
-- 供外单位查询的两行随之去掉，由办案单位的事务去掉。
create policy own_unit_removes on fined_acts for delete using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_removes on violations_found for delete using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
grant delete on fined_acts, violations_found to zhiheng_app;
