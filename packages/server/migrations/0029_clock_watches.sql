-- 期限提醒的夜间自检：one row a night says that every clock the city has configured really told somebody, which were silent,
-- and how many watched clocks had passed untold. No row for a day means that the scheduler itself stands still.
create table clock_watches (
  city    text not null,
  ran_at  timestamptz not null,
  rules   integer not null,                       -- how many clocks were tried
  silent  text[] not null,                        -- those that told nobody
  untold  integer not null,                       -- clocks of real cases past their safe day without a notice
  primary key (city, ran_at)
);
grant select, insert on clock_watches to zhiheng_app;
alter table clock_watches enable row level security;
create policy reach on clock_watches for select using (city = (select app_city()));
create policy watch on clock_watches for insert with check (city = (select app_city()) and (select app_whole_city()));
