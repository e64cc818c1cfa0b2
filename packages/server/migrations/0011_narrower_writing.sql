-- Writing is narrower than reading everywhere: what a wide reach may read (a line below, a district, a shared case) it
-- may not write. 0005 says so for the case and its log; here the same for what lies beside them.

drop policy reach on attachments;
create policy reach on attachments for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or (case_id is null and uploaded_by = (select app_person_id()))
    or (case_id is not null and unit_id = any ((select app_reach_units())::integer[]))
    or exists (select from case_files c where c.city = attachments.city and c.unit_id = attachments.unit_id and c.case_id = attachments.case_id)));

drop policy reach on document_bytes;
create policy reach on document_bytes for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or exists (select from case_files c
               where c.city = document_bytes.city and c.unit_id = document_bytes.unit_id and c.case_id = document_bytes.case_id)));

drop policy reach on notices;
create policy reach on notices for select using (
  city = (select app_city()) and (
    (select app_whole_city()) or unit_id = any ((select app_reach_units())::integer[])
    or exists (select from case_files c where c.city = notices.city and c.unit_id = notices.unit_id and c.case_id = notices.case_id)));

drop policy reach on fined_acts;
create policy reach on fined_acts for select using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = any ((select app_reach_units())::integer[])));

do $$
declare
  beside text;
begin
  foreach beside in array array['number_counters', 'document_numbers'] loop
    execute format('drop policy reach on %I', beside);
    execute format(
      'create policy reach on %I for select using (
         city = (select app_city()) and (
           (select app_whole_city())
           or unit_id = any ((select app_reach_units())::integer[])
           or unit_id = any ((select app_reach_line_units())::integer[])))', beside);
  end loop;
  foreach beside in array array['attachments', 'document_bytes', 'notices', 'fined_acts', 'number_counters', 'document_numbers'] loop
    execute format(
      'create policy own_unit_adds on %I for insert with check (
         city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())))', beside);
    execute format(
      'create policy own_unit_changes on %I for update using (
         city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())))', beside);
  end loop;
end $$;

-- A grant is on a case of the unit that gives it. Without this a unit could name any case of the city as its own and
-- open it to itself: app_shared_cases reads grants as the owner and looks at no case.
drop policy hand_on on case_shares;
create policy hand_on on case_shares for insert with check (
  city = (select app_city())
  and ((select app_whole_city()) or case_unit_id = (select app_unit_id()))
  and exists (select from case_files c
              where c.city = case_shares.city and c.unit_id = case_shares.case_unit_id and c.case_id = case_shares.case_id));

-- Who asked across the wall is for the units whose people asked.
alter table questions_across enable row level security;
create policy reach on questions_across for select using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = any ((select app_reach_units())::integer[])));

-- 一事不二罚, 第二十九条. Who asks comes from the transaction's own settings and what is asked about from the case itself, which
-- has to lie within the reach of who asks: the caller can name a case and the days of the act, nothing else.
drop function ask_earlier_fine;
create function ask_earlier_fine(asked_case uuid, from_day date, until_day date)
returns table (fined_on date, unit_name text, article text)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  return query
    select f.fined_on, u.name, f.article
    from public.case_files c
    join public.fined_acts f on f.city = c.city and f.party_digest = c.party_digest and f.item_code = c.item_code
      and f.place = c.place and f.case_id <> c.case_id and f.act_from <= until_day and f.act_until >= from_day
    join public.units u on u.city = f.city and u.unit_id = f.unit_id
    where c.city = public.app_city() and c.case_id = asked_case and (
      public.app_whole_city()
      or c.unit_id = any (public.app_reach_units())
      or (c.line = public.app_reach_line() and c.unit_id = any (public.app_reach_line_units()))
      or c.case_id = any (public.app_shared_cases()))
    order by f.fined_on limit 1;
  if found then
    insert into public.questions_across (city, person_id, unit_id, case_id, question, found)
    values (public.app_city(), public.app_person_id(), public.app_unit_id(), asked_case, 'earlier_fine', true);
  end if;
end $$;
revoke all on function ask_earlier_fine from public;
grant execute on function ask_earlier_fine to zhiheng_app;
