-- 站内提醒：到期、退回、待审. Addressed to a person, or to whoever holds a role in a unit, so that none is lost
-- when somebody leaves. Reading marks are per person.
create table notices (
  city       text not null,
  unit_id    integer not null,
  notice_id  uuid not null default gen_random_uuid(),
  case_id    uuid not null,
  kind       text not null check (kind in ('due', 'returned', 'awaiting', 'served')),
  to_person  uuid,
  to_roles   text[] not null default '{}',
  words      text not null,
  about      text not null,                         -- one notice for one thing: due:<deadline>, awaiting:<revision>
  created_at timestamptz not null,
  primary key (city, unit_id, notice_id),
  unique (city, unit_id, case_id, about)
);
create index notices_newest on notices (city, unit_id, created_at desc);

create table notice_readings (
  city      text not null,
  person_id uuid not null,
  notice_id uuid not null,
  read_at   timestamptz not null,
  primary key (city, person_id, notice_id)
);

grant select, insert on notices to zhiheng_app;
grant select, insert on notice_readings to zhiheng_app;

alter table notices enable row level security;
create policy reach on notices using (
  city = (select app_city()) and (
    (select app_whole_city()) or unit_id = any ((select app_reach_units())::integer[])
    or exists (select from case_files c where c.city = notices.city and c.unit_id = notices.unit_id and c.case_id = notices.case_id)));
alter table notice_readings enable row level security;
create policy own on notice_readings using (city = (select app_city()) and person_id = (select app_person_id()));
