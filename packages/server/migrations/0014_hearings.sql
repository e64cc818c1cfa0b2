-- 听证安排：one row for every day set for a hearing, from the case's log, so that lists need not fold logs. A hearing that was
-- put off or held keeps its row. No log of an earlier release has one, so there is nothing to fill in.

create table case_hearings (
  city               text not null,
  unit_id            integer not null,
  case_id            uuid not null,
  hearing_id         uuid not null,
  held_on            date not null,
  held_at            text not null,      -- the instant, as the log has it
  place              text not null,
  is_public          boolean not null,
  presider_person_id uuid not null,
  presider           text not null,
  recorder           text not null,
  served_on          date,               -- the notice D35 has reached the party
  standing           text not null check (standing in ('set', 'putOff', 'withdrawn', 'held', 'absent', 'left')),
  primary key (city, unit_id, case_id, hearing_id)
);
create index case_hearings_by_day on case_hearings (city, held_on, unit_id);

grant select, insert, update, delete on case_hearings to zhiheng_app;
alter table case_hearings enable row level security;
create policy reach on case_hearings for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or exists (select from case_files c
               where c.city = case_hearings.city and c.unit_id = case_hearings.unit_id and c.case_id = case_hearings.case_id)));
create policy own_unit on case_hearings using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
