-- 行政检查（国办发〔2024〕54号）. A part of the platform that is not a case: items a unit has published, inspections with a log of
-- their own, their papers, and 一次性告知单. Leading key columns are (city, unit_id) as everywhere.

-- 检查事项公布 (INS-2): public inside the city, like the catalogue. Nothing is deleted; an item ends by its last day.
create table inspection_items (
  city         text not null,
  unit_id      integer not null,
  item_id      uuid not null,
  name         text not null check (name <> ''),
  basis        text not null check (basis <> ''),
  item_code    text not null,                     -- 处罚事项：检查的权限从它问起
  valid_from   date not null,
  valid_until  date,                              -- 最后一日；为空则一直公布
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (city, unit_id, item_id),
  foreign key (city, unit_id) references units (city, unit_id),
  check (valid_until is null or valid_until >= valid_from)
);
alter table inspection_items enable row level security;
create policy public_in_city on inspection_items for select using (city = (select app_city()));
create policy own_unit_adds on inspection_items for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_ends on inspection_items for update using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
grant select, insert on inspection_items to zhiheng_app;
grant update (valid_until) on inspection_items to zhiheng_app;

-- 检查: the log below is the truth, this is its projection for lists, counts and the question across the wall.
create table inspections (
  city              text not null,
  unit_id           integer not null,             -- 牵头单位
  inspection_id     uuid not null,
  line              text,
  revision          integer not null,
  status            text not null check (status in ('drafted', 'approved', 'declined', 'withdrawn', 'carriedOut', 'told')),
  kind              text not null check (kind in ('planned', 'individual', 'complaint', 'transferred')),
  subject_kind      text not null check (subject_kind in ('enterprise', 'person')),
  subject_name      text not null,
  subject_digest    text not null,                -- 号码的索引摘要，不能还原
  planned_from      date not null,
  planned_until     date not null,
  lead_person_id    uuid not null,
  support_person_id uuid not null,
  lead_name         text not null,
  support_name      text not null,
  participant_units integer[] not null default '{}',
  drafted_at        timestamptz not null,
  changed_at        timestamptz not null,
  log_head          text not null,
  data_key          text not null,
  primary key (city, unit_id, inspection_id),
  foreign key (city, unit_id) references units (city, unit_id)
);
create index inspections_newest on inspections (city, drafted_at desc, inspection_id);
create index inspections_by_subject on inspections (city, subject_digest, planned_from);
alter table inspections enable row level security;
-- A unit that comes along (综合查一次) reads the visit it takes part in.
create policy reach on inspections for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or (line = (select app_reach_line()) and unit_id = any ((select app_reach_line_units())::integer[]))
    or (select app_unit_id()) = any (participant_units)));
create policy own_unit_adds on inspections for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_changes on inspections for update using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
grant select, insert on inspections to zhiheng_app;
grant update (revision, status, participant_units, changed_at, log_head) on inspections to zhiheng_app;

create table inspection_events (
  city          text not null,
  unit_id       integer not null,
  inspection_id uuid not null,
  revision      integer not null,
  action        text not null,
  at            timestamptz not null,
  person_id     uuid not null,
  entry         text not null,                    -- the entry's own bytes: the hash is over them
  hash          text not null,
  primary key (city, unit_id, inspection_id, revision),
  foreign key (city, unit_id, inspection_id) references inspections (city, unit_id, inspection_id)
);
-- 谁看过：the paper and the page of an inspection name a person or an enterprise.
create table inspection_readings (
  city          text not null,
  unit_id       integer not null,
  inspection_id uuid not null,
  reading_id    bigint generated always as identity,
  at            timestamptz not null,
  person_id     uuid not null,
  reader_unit   integer not null,
  what          text not null,
  primary key (city, unit_id, inspection_id, reading_id)
);
do $$
declare
  child text;
begin
  foreach child in array array['inspection_events', 'inspection_readings'] loop
    execute format('alter table %I enable row level security', child);
    execute format(
      'create policy reach on %1$I for select using (
         city = (select app_city()) and exists (
           select from inspections i
           where i.city = %1$I.city and i.unit_id = %1$I.unit_id and i.inspection_id = %1$I.inspection_id))', child);
  end loop;
end $$;
create policy own_unit_adds on inspection_events for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_reading on inspection_readings for insert with check (
  city = (select app_city()) and person_id = (select app_person_id())
  and exists (select from inspections i
              where i.city = inspection_readings.city and i.unit_id = inspection_readings.unit_id and i.inspection_id = inspection_readings.inspection_id));
grant select, insert on inspection_events, inspection_readings to zhiheng_app;

-- 一次性告知 (K03): what is told under a scene, one row a version; and each sheet handed over, as it was printed.
create table guidance_scenes (
  city     text not null,
  unit_id  integer not null,
  scene    text not null check (scene <> ''),
  version  integer not null check (version > 0),
  content  jsonb not null,                        -- 一次性告知事项、注意事项、事项编码
  kept_by  uuid not null,
  kept_at  timestamptz not null,
  primary key (city, unit_id, scene, version),
  foreign key (city, unit_id) references units (city, unit_id)
);
create table guidance_sheets (
  city     text not null,
  unit_id  integer not null,
  paper_id uuid not null,
  scene    text not null,
  version  integer not null,
  sheet    text not null,                         -- what the paper says, sealed: it names a person
  data_key text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (city, unit_id, paper_id),
  foreign key (city, unit_id, scene, version) references guidance_scenes (city, unit_id, scene, version)
);
-- 案件以外的文书的正本：document_bytes for papers that belong to no case. `file_id` is the inspection, or the sheet itself.
create table office_paper_bytes (
  city        text not null,
  unit_id     integer not null,
  file_id     uuid not null,
  paper_id    uuid not null,
  kind        text not null,
  version     text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size        integer not null check (size > 0),
  rendered_at timestamptz not null,
  primary key (city, unit_id, file_id, paper_id)
);
do $$
declare
  ours text;
begin
  foreach ours in array array['guidance_scenes', 'guidance_sheets', 'office_paper_bytes'] loop
    execute format('alter table %I enable row level security', ours);
    execute format(
      'create policy reach on %I for select using (
         city = (select app_city()) and ((select app_whole_city()) or unit_id = any ((select app_reach_units())::integer[])))', ours);
    execute format(
      'create policy own_unit_adds on %I for insert with check (
         city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())))', ours);
  end loop;
end $$;
create policy of_visit on office_paper_bytes for select using (
  city = (select app_city()) and exists (
    select from inspections i
    where i.city = office_paper_bytes.city and i.unit_id = office_paper_bytes.unit_id and i.inspection_id = office_paper_bytes.file_id));
grant select, insert on guidance_scenes, guidance_sheets, office_paper_bytes to zhiheng_app;

-- 合并检查建议 (INS-7, INS-9): is there another plan for the same subject near in time, of any unit of the city? It answers which unit
-- and which day, nothing else. The subject and the days it reads from the inspection, which has to lie in the asker's own unit and
-- still be a draft; who asks comes from the transaction. Every question is written down, found or not.
create function ask_nearby_inspections(asked uuid, near_days integer)
returns table (unit_name text, planned_on date)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  ours public.inspections%rowtype;
  any_found boolean;
begin
  select i.* into ours from public.inspections i
  where i.city = public.app_city() and i.unit_id = public.app_unit_id() and i.inspection_id = asked and i.status = 'drafted';
  near_days := least(greatest(near_days, 0), 366);
  if ours.inspection_id is null then
    return;
  end if;
  return query
    select u.name, o.planned_from
    from public.inspections o join public.units u on u.city = o.city and u.unit_id = o.unit_id
    where o.city = ours.city and o.subject_digest = ours.subject_digest and o.inspection_id <> ours.inspection_id
      and o.status in ('drafted', 'approved')
      and o.planned_from <= ours.planned_until + near_days and o.planned_until >= ours.planned_from - near_days
    order by o.planned_from, u.name limit 20;
  any_found := found;
  insert into public.questions_across (city, person_id, unit_id, case_id, question, found)
  values (ours.city, public.app_person_id(), ours.unit_id, asked, 'nearby_inspections', any_found);
end $$;
revoke all on function ask_nearby_inspections from public;
grant execute on function ask_nearby_inspections to zhiheng_app;
comment on column questions_across.case_id is '所问的案件；问合并检查的，是检查';
