-- 案件。The log (case_events) is the truth; every other table here is its projection for lists, clocks and numbers,
-- written in the same transaction by the same reducer, and compared with it by `zhiheng verify`.
-- Leading key columns everywhere are (city, unit_id, case_id): a distributed PostgreSQL can shard by them.

create extension if not exists btree_gin;

-- Chinese text search without a dictionary: every character and every pair of neighbours is a term.
create function public.cjk_grams(s text) returns text[] language plpgsql immutable parallel safe strict as $f$
declare
  ch text[] := string_to_array(lower(regexp_replace(s, '[\s（）()〔〕\[\]，。、：；·]+', '', 'g')), null);
  r  text[] := ch;
begin
  for i in 1 .. coalesce(cardinality(ch), 0) - 1 loop
    r := r || (ch[i] || ch[i + 1]);
  end loop;
  return r;
end $f$;
create function public.cjk_tsv(s text) returns tsvector language sql immutable parallel safe strict
  as $f$ select pg_catalog.array_to_tsvector(public.cjk_grams(s)) $f$;

create table case_files (
  city              text not null,
  unit_id           integer not null,               -- 办案单位
  case_id           uuid not null,
  line              text,                           -- 条线：由事项而来；未定事项的线索按单位的条线
  stage             text not null,                  -- packages/law/procedures/stages.ts
  revision          integer not null,
  source            text not null,
  registered_on     date not null,
  place             text not null,
  cause             text,                           -- 案由
  item_code         text,
  party_name        text,
  party_digest      text,                           -- 证件号码的索引摘要，不能还原
  case_number       text,                           -- 案号；立案前没有
  filed_on          date,                           -- 立案之日，《行政处罚法》第六十条九十日起算
  decided_on        date,
  closed_on         date,
  fine_fen          bigint,
  lead_person_id    uuid,
  support_person_id uuid,
  awaiting_what     text,                           -- 下一步等什么
  awaiting_roles    text[] not null default '{}',   -- 等哪些岗位；空则等承办人员
  next_due_on       date,                           -- 未了期限中最早的稳妥日
  next_due_id       text,
  changed_at        timestamptz not null,
  log_head          text not null,                  -- 日志最后一条的校验值
  data_key          text not null,                  -- 本案数据密钥，由部署密钥加密
  grams             tsvector generated always as (public.cjk_tsv(
                      coalesce(cause, '') || ' ' || coalesce(party_name, '') || ' ' || coalesce(case_number, '') || ' ' || place)) stored,
  primary key (city, unit_id, case_id),
  foreign key (city, unit_id) references units (city, unit_id)
);
create unique index case_files_by_id on case_files (city, case_id);
create unique index case_files_by_number on case_files (city, case_number) where case_number is not null;
create index case_files_by_due on case_files (city, unit_id, stage, next_due_on, case_id);
create index case_files_by_newest on case_files (city, unit_id, registered_on desc, case_id desc);
create index case_files_newest_of_all on case_files (city, registered_on desc, case_id desc);
create index case_files_due_of_all on case_files (city, next_due_on, case_id);
create index case_files_by_line on case_files (city, line, registered_on desc, case_id desc);
create index case_files_by_officer on case_files (city, lead_person_id) where stage <> 'ARCHIVED';
create index case_files_by_second on case_files (city, support_person_id) where stage <> 'ARCHIVED';
create index case_files_by_party on case_files (city, party_digest) where party_digest is not null;
create index case_files_by_words on case_files using gin (unit_id, grams);
comment on column case_files.log_head is 'Hash of the newest log entry: hash_n = sha256(hash_n-1 || entry_n).';

-- 案件日志，《行政处罚法》第四十七条：全过程记录。The application may add; it has no right to alter or to delete.
create table case_events (
  city      text not null,
  unit_id   integer not null,
  case_id   uuid not null,
  revision  integer not null,
  action    text not null,
  at        timestamptz not null,
  person_id uuid not null,
  entry     text not null,                          -- the entry's own bytes: the hash is over them
  hash      text not null,
  primary key (city, unit_id, case_id, revision)
);
create index case_events_by_person on case_events (city, person_id, at desc);

-- 谁看过：opening a case is on the record like changing it.
create table case_readings (
  city        text not null,
  unit_id     integer not null,
  case_id     uuid not null,
  reading_id  bigint generated always as identity,
  at          timestamptz not null,
  person_id   uuid not null,
  person_name text not null,
  reader_unit integer not null,
  what        text not null,                        -- case, identifier, paper, attachment
  detail      text,
  primary key (city, unit_id, case_id, reading_id)
);

create table case_deadlines (
  city         text not null,
  unit_id      integer not null,
  case_id      uuid not null,
  deadline_id  text not null,
  rule         text not null,
  started_on   date not null,
  legal_due_on date not null,                       -- 法定届满日
  safe_due_on  date not null,                       -- 稳妥日
  provisional  boolean not null,
  watched      boolean not null,
  met_on       date,
  proof        json not null,                       -- 期限证明
  primary key (city, unit_id, case_id, deadline_id)
);
create index case_deadlines_open on case_deadlines (city, unit_id, safe_due_on) where met_on is null and watched;

create table case_papers (
  city      text not null,
  unit_id   integer not null,
  case_id   uuid not null,
  paper_id  uuid not null,
  kind      text not null,
  about     text,
  number    text,
  issued_on date not null,
  revision  integer not null,                       -- the log entry it was made with
  sealed_sha256 text,
  served_on date,
  voided_on date,
  primary key (city, unit_id, case_id, paper_id)
);
create unique index case_papers_by_number on case_papers (city, number) where number is not null;

create table case_payments (
  city           text not null,
  unit_id        integer not null,
  case_id        uuid not null,
  payment_id     uuid not null,
  kind           text not null,
  amount_fen     bigint not null,
  paid_on        date not null,
  receipt_number text not null,
  primary key (city, unit_id, case_id, payment_id)
);
create unique index case_payments_by_receipt on case_payments (city, receipt_number);

-- 附件登记：bytes lie in the blob store under their hash; this says whose they are.
create table attachments (
  city        text not null,
  unit_id     integer not null,
  case_id     uuid,                                 -- null until the act that uses it is logged
  sha256      text not null,
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  attachment_id uuid not null default gen_random_uuid(),
  primary key (city, unit_id, attachment_id)
);
create index attachments_by_case on attachments (city, unit_id, case_id);

-- 草稿：what a person has typed and not yet submitted. Nobody else's business.
create table drafts (
  city      text not null,
  person_id uuid not null,
  key       text not null,
  body      text not null,                          -- sealed: drafts hold names and numbers
  saved_at  timestamptz not null,
  primary key (city, person_id, key)
);
create table saved_views (
  city      text not null,
  person_id uuid not null,
  view_id   uuid not null default gen_random_uuid(),
  name      text not null,
  query     jsonb not null,
  primary key (city, person_id, view_id),
  unique (city, person_id, name)
);

-- 城市规则：what the statutes leave to the city, dated. An empty table means the package's own starting rules.
create table city_rules (
  city  text not null,
  valid_from date not null,
  rules jsonb not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (city, valid_from)
);

-- 国家统一法律职业资格，《行政处罚法》第五十八条第二款：初次从事法制审核的人员应当具备。
alter table persons add column legal_qualification text;
comment on column persons.legal_qualification is '法律职业资格证书编号；为空则未登记';
grant update (legal_qualification) on persons to zhiheng_app;

grant select, insert, update on case_files, case_deadlines, case_papers to zhiheng_app;
grant delete on case_deadlines to zhiheng_app;
grant select, insert on case_payments, case_events, case_readings, city_rules to zhiheng_app;
grant select, insert, update on attachments to zhiheng_app;
grant select, insert, update, delete on drafts, saved_views to zhiheng_app;

-- Reading carries as far as the reach; writing stays in one's own unit. Jobs and the setup act for the whole city.
alter table case_files enable row level security;
create policy reach on case_files for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or (line = (select app_reach_line()) and unit_id = any ((select app_reach_line_units())::integer[]))
    or case_id = any ((select app_shared_cases())::uuid[])));

create policy own_unit_adds on case_files for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_changes on case_files for update using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));

-- `@@` is not leakproof, so behind the wall the planner may not use the index of words. This looks the words up with the
-- reach written inside, and answers ids only; the cases themselves are then read through the wall like any other.
create function app_find_words(terms tsquery, at_most integer) returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(case_id), '{}') from (
    select case_id from public.case_files
    where city = (select public.app_city()) and grams @@ terms and (
      (select public.app_whole_city())
      or unit_id = any ((select public.app_reach_units())::integer[])
      or (line = (select public.app_reach_line()) and unit_id = any ((select public.app_reach_line_units())::integer[]))
      or case_id = any ((select public.app_shared_cases())::uuid[]))
    limit at_most) as found $$;
revoke all on function app_find_words from public;
grant execute on function app_find_words to zhiheng_app;

-- The tables of a case are seen by whoever sees the case, and written by its own unit; a reading is written by its reader.
do $$
declare
  child text;
begin
  foreach child in array array['case_events', 'case_readings', 'case_deadlines', 'case_papers', 'case_payments'] loop
    execute format('alter table %I enable row level security', child);
    execute format(
      'create policy reach on %1$I for select using (
         city = (select app_city()) and (
           (select app_whole_city())
           or unit_id = any ((select app_reach_units())::integer[])
           or exists (select from case_files c where c.city = %1$I.city and c.unit_id = %1$I.unit_id and c.case_id = %1$I.case_id)))',
      child);
    if child <> 'case_readings' then
      execute format(
        'create policy own_unit on %1$I using (
           city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())))', child);
    end if;
  end loop;
end $$;
create policy own_reading on case_readings for insert with check (
  city = (select app_city()) and person_id = (select app_person_id())
  and exists (select from case_files c where c.city = case_readings.city and c.unit_id = case_readings.unit_id and c.case_id = case_readings.case_id));

alter table attachments enable row level security;
create policy reach on attachments using (
  city = (select app_city()) and (
    (select app_whole_city())
    or (case_id is null and uploaded_by = (select app_person_id()))
    or (case_id is not null and unit_id = any ((select app_reach_units())::integer[]))
    or exists (select from case_files c where c.city = attachments.city and c.unit_id = attachments.unit_id and c.case_id = attachments.case_id)));

alter table drafts enable row level security;
create policy own on drafts using (city = (select app_city()) and person_id = (select app_person_id()));
alter table saved_views enable row level security;
create policy own on saved_views using (city = (select app_city()) and person_id = (select app_person_id()));

-- 同一违法行为：the facts of a decided fine that another unit may be told about, and nothing else.
create table fined_acts (
  city         text not null,
  unit_id      integer not null,
  case_id      uuid not null,
  party_digest text not null,
  item_code    text not null,
  place        text not null,
  act_from     date not null,
  act_until    date not null,
  fined_on     date not null,
  article      text not null,
  primary key (city, unit_id, case_id)
);
create index fined_acts_by_party on fined_acts (city, party_digest);
alter table fined_acts enable row level security;
create policy reach on fined_acts using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = any ((select app_reach_units())::integer[])));
grant select, insert, update on fined_acts to zhiheng_app;

-- 跨墙查询的记录：who asked across the wall, about which case, and what the answer was.
create table questions_across (
  city        text not null,
  question_id bigint generated always as identity,
  asked_at    timestamptz not null default now(),
  person_id   uuid not null,
  unit_id     integer not null,
  case_id     uuid not null,
  question    text not null,
  found       boolean not null,
  primary key (city, question_id)
);
grant select on questions_across to zhiheng_app;

create function ask_earlier_fine(asked_city text, asked_case uuid, digest text, item text, at_place text, from_day date, until_day date,
                                 asker uuid, asker_unit integer)
returns table (fined_on date, unit_name text, article text)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  return query
    select f.fined_on, u.name, f.article
    from public.fined_acts f join public.units u on u.city = f.city and u.unit_id = f.unit_id
    where f.city = asked_city and f.party_digest = digest and f.case_id <> asked_case and f.item_code = item
      and f.place = at_place and f.act_from <= until_day and f.act_until >= from_day
    order by f.fined_on limit 1;
  if found then
    insert into public.questions_across (city, person_id, unit_id, case_id, question, found)
    values (asked_city, asker, asker_unit, asked_case, 'earlier_fine', true);
  end if;
end $$;
revoke all on function ask_earlier_fine from public;
grant execute on function ask_earlier_fine to zhiheng_app;
