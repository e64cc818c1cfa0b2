-- 预领号段（《行政处罚法》第五十二条“预定格式、编有号码”，APL-052a）：consecutive numbers of a unit, 文种 and year that one officer has
-- drawn beforehand. Each stands in document_numbers as 'leased' under the lease until a decision takes it or it is given back.
create table number_leases (
  city         text not null,
  unit_id      integer not null,
  lease_id     uuid not null,
  type         text not null,                       -- 文种代字：当罚
  year         integer not null,
  holder_id    uuid not null,                       -- 用号的执法人员
  name         text not null check (name <> ''),    -- 张三的手机、一中队号本
  first_serial integer not null check (first_serial > 0),
  size         integer not null check (size > 0),
  drawn_at     timestamptz not null,
  drawn_by     uuid not null,
  returned_at  timestamptz,
  returned_by  uuid,
  unused       integer check (unused between 0 and size),  -- 交回时未使用、已作废的号
  primary key (city, unit_id, lease_id),
  foreign key (city, unit_id, type, year) references number_counters (city, unit_id, type, year),
  check ((returned_at is null) = (unused is null) and (returned_at is null) = (returned_by is null))
);
-- 一人、一文种、一年，至多一个未交回的号段。
create unique index number_leases_open on number_leases (city, unit_id, holder_id, type, year) where returned_at is null;

alter table number_leases enable row level security;
create policy reach on number_leases for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or unit_id = any ((select app_reach_line_units())::integer[])));
create policy own_unit_adds on number_leases for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_changes on number_leases for update using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
grant select, insert on number_leases to zhiheng_app;
grant update (returned_at, returned_by, unused) on number_leases to zhiheng_app;

-- The name that nothing ever used gives way to the lease itself. An issued number keeps the lease it was taken from.
alter table document_numbers
  drop column lease,
  add column lease_id uuid,
  add constraint document_numbers_lease foreign key (city, unit_id, lease_id) references number_leases (city, unit_id, lease_id),
  add constraint document_numbers_leased check (state <> 'leased' or lease_id is not null);
create index document_numbers_leased on document_numbers (city, unit_id, lease_id, serial) where state = 'leased';
