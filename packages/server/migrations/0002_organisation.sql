-- 组织与人员：单位（区域 × 条线）、任职、执法证、个案共享，以及行级安全所用的范围函数。
-- Names of units, posts and certificates are not secret inside a city, so these tables carry the city and
-- no wall; what is walled is the case (0005), with the functions at the end of this file.

-- 条线。Eighteen of them in the city as shipped; a town has none.
create table lines (
  city        text not null,
  line_code   text not null,
  short_name  text not null,
  full_name   text not null,
  counted     boolean not null default true,      -- 是否计入十八条线
  primary key (city, line_code)
);

-- 区划：市、县（区）与功能板块、镇街。
create table places (
  city        text not null,
  code        text not null,
  name        text not null,
  level       text not null check (level in ('city', 'county', 'town')),
  kind        text not null,
  parent_code text,
  counted     boolean not null default false,     -- 是否计入八十九个镇街
  note        text not null default '',
  primary key (city, code)
);

create table units (
  city          text not null,
  unit_id       integer not null,
  code          text not null,                    -- 'CG-320706'
  name          text not null,
  short_name    text not null,
  -- government and supervisor (司法局) read their area; line is counted once and does no work of its own.
  kind          text not null check (kind in ('government', 'supervisor', 'enforcement', 'branch', 'line')),
  level         text not null check (level in ('city', 'county', 'town')),
  area_code     text,                             -- null only for kind = 'line'
  line_code     text,
  parent_code   text,
  branch_of     text,                             -- 计数用的条线单位
  counts_in_125 boolean not null,
  prefix        text,                             -- 机关代字；空缺时不能编文号
  address       text,
  phone         text,                             -- 办公电话，对外公开
  reconsideration_authority text,                 -- 复议机关，《行政复议法》第二十四条
  court         text,                             -- 有管辖权的人民法院
  bank_name     text,                             -- 罚款缴入的代收机构，《行政处罚法》第六十七条
  bank_account  text,
  note          text not null default '',
  valid_from    date not null default '2000-01-01',
  valid_to      date,
  revision      integer not null default 1,
  primary key (city, unit_id),
  unique (city, code),
  foreign key (city, line_code) references lines (city, line_code),
  foreign key (city, parent_code) references units (city, code) deferrable initially deferred,
  foreign key (city, branch_of) references units (city, code) deferrable initially deferred,
  check ((kind = 'line') = (area_code is null))
);
create unique index units_by_prefix on units (city, prefix) where prefix is not null;

-- How far each unit reads, computed by organisation/reach.ts whenever units change, so that a request
-- resolves its scope with one row.
create table unit_reaches (
  city       text not null,
  unit_id    integer not null,
  units      integer[] not null,
  line       text,
  line_units integer[] not null,
  primary key (city, unit_id),
  foreign key (city, unit_id) references units (city, unit_id)
);

create table persons (
  city         text not null,
  person_id    uuid not null default gen_random_uuid(),
  name         text not null check (name <> ''),
  phone_sealed text,                              -- 手机号，密文；列表只显示掩码
  phone_masked text,
  created_at   timestamptz not null default now(),
  primary key (city, person_id)
);
create index persons_by_name on persons (city, name);

-- 任职。A post is never rewritten: it begins, and one day it ends (both days inclusive).
create table posts (
  city        text not null,
  post_id     uuid not null default gen_random_uuid(),
  person_id   uuid not null,
  unit_id     integer not null,
  title       text not null,                      -- 职务
  roles       text[] not null check (
    cardinality(roles) > 0 and
    roles <@ array['R1','R2','R3','R4','R5','R6','R7','R8','R9','R10','R11','R12','ADMIN']),
  kind        text not null check (kind in ('regular', 'secondment', 'acting')),
  -- 代理审批: somebody holds the roles of another post between two days; both names go on the log.
  acting_for_post_id uuid,
  reason      text,
  valid_from  date not null,
  valid_until date,
  end_reason  text,
  opened_at   timestamptz not null default now(),
  primary key (city, post_id),
  foreign key (city, person_id) references persons (city, person_id),
  foreign key (city, unit_id) references units (city, unit_id),
  foreign key (city, acting_for_post_id) references posts (city, post_id),
  check (valid_until is null or valid_until >= valid_from),
  check ((kind = 'acting') = (acting_for_post_id is not null)),
  check (kind = 'regular' or (valid_until is not null and reason is not null))
);
create index posts_by_person on posts (city, person_id);
create index posts_by_unit on posts (city, unit_id);
create index posts_by_acting_for on posts (city, acting_for_post_id) where acting_for_post_id is not null;

-- 执法证，《行政处罚法》第四十二条：具有行政执法资格，不少于两人。
create table certificates (
  city           text not null,
  certificate_id uuid not null default gen_random_uuid(),
  person_id      uuid not null,
  number         text not null,
  area_code      text not null,                   -- 执法区域
  category       text not null,                   -- 执法类别：条线代码，或“综合行政执法”
  issuer         text not null,
  valid_from     date not null,
  valid_until    date not null,
  revoked_on     date,                            -- 注销、吊销之日起不再有效
  revoke_reason  text,
  primary key (city, certificate_id),
  unique (city, number),
  foreign key (city, person_id) references persons (city, person_id),
  check (valid_until >= valid_from),
  check ((revoked_on is null) = (revoke_reason is null))
);
create index certificates_by_person on certificates (city, person_id, valid_until desc);

-- 组织人事日志：只增不改。
create table organisation_events (
  city        text not null,
  event_id    bigint generated always as identity,
  happened_at timestamptz not null,
  person_id   uuid,                               -- 经办人；导入与首次设置时为空
  post_id     uuid,
  acting_for  uuid,
  action      text not null,
  subject_id  text not null,                      -- 单位编号、人员或任职的标识
  detail      jsonb not null,
  primary key (city, event_id)
);
create index organisation_events_by_subject on organisation_events (city, subject_id, event_id);

-- 横向：一案一授权，有起止日。Transfer, assistance, joint inspection, one act under several norms.
create table case_shares (
  city         text not null,
  share_id     uuid not null default gen_random_uuid(),
  case_id      uuid not null,
  case_unit_id integer not null,                  -- 办案单位
  case_line    text,                              -- 案件条线
  unit_id      integer not null,                  -- 获得共享的单位
  purpose      text not null check (purpose in ('transfer', 'assistance', 'joint', 'same-act')),
  basis        text not null,
  valid_from   date not null,
  valid_until  date not null,
  granted_by   uuid not null,
  granted_at   timestamptz not null,
  primary key (city, share_id),
  foreign key (city, unit_id) references units (city, unit_id),
  foreign key (city, case_unit_id) references units (city, unit_id),
  check (valid_until >= valid_from)
);
create index case_shares_by_receiver on case_shares (city, unit_id, valid_until) include (case_id, valid_from);
create index case_shares_by_case on case_shares (city, case_id);

-- ---------------------------------------------------------------------------------------------------
-- Reach. A custom setting comes back as '' after the transaction that set it, not as null: both mean unset,
-- and unset means nothing is seen. Policies call them as `(select f())`, an init-plan evaluated once.
create function app_city() returns text language sql stable parallel safe
  as $$ select nullif(pg_catalog.current_setting('app.city', true), '') $$;

create function app_person_id() returns uuid language sql stable parallel safe
  as $$ select nullif(pg_catalog.current_setting('app.person_id', true), '')::uuid $$;

create function app_unit_id() returns integer language sql stable parallel safe
  as $$ select nullif(pg_catalog.current_setting('app.unit_id', true), '')::integer $$;

create function app_whole_city() returns boolean language sql stable parallel safe
  as $$ select coalesce(pg_catalog.current_setting('app.whole_city', true), '') = 'on' $$;

create function app_reach_units() returns integer[] language sql stable parallel safe
  as $$ select coalesce(nullif(pg_catalog.current_setting('app.reach_units', true), ''), '{}')::integer[] $$;

create function app_reach_line() returns text language sql stable parallel safe
  as $$ select nullif(pg_catalog.current_setting('app.reach_line', true), '') $$;

create function app_reach_line_units() returns integer[] language sql stable parallel safe
  as $$ select coalesce(nullif(pg_catalog.current_setting('app.reach_line_units', true), ''), '{}')::integer[] $$;

-- The day of the request: a demonstration may stand on another day than the machine.
create function app_today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(pg_catalog.current_setting('app.today', true), '')::date,
                        (pg_catalog.now() at time zone 'Asia/Shanghai')::date) $$;

-- The cases shared with the actor's unit today. It reads the grants as the owner, so that a policy which
-- asks it does not in turn wait on the wall of case_shares.
create function app_shared_cases() returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(distinct s.case_id), '{}') from public.case_shares s
        where s.city = public.app_city() and s.unit_id = public.app_unit_id()
          and public.app_today() between s.valid_from and s.valid_until $$;
revoke all on function app_shared_cases() from public;
grant execute on function app_shared_cases() to zhiheng_app;

-- Building blocks for the case tables of 0005 and later; written out there, not hidden in a function, because
-- a function around columns keeps the planner from using an index.
--
--   the case itself (columns city, unit_id, case_id, line):
--     create policy reach on case_files using (
--       city = (select app_city()) and (
--         (select app_whole_city())
--         or unit_id = any ((select app_reach_units())::integer[])
--         or (line = (select app_reach_line()) and unit_id = any ((select app_reach_line_units())::integer[]))
--         or case_id = any ((select app_shared_cases())::uuid[])))
--
--   a table of the case (columns city, unit_id, case_id):
--     create policy reach on case_events using (
--       city = (select app_city()) and (
--         (select app_whole_city())
--         or unit_id = any ((select app_reach_units())::integer[])
--         or exists (select from case_files c                         -- itself walled: line and shares
--                    where c.city = case_events.city and c.case_id = case_events.case_id)))

alter table case_shares enable row level security;
create policy reach on case_shares for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = (select app_unit_id())
    or case_unit_id = any ((select app_reach_units())::integer[])
    or (case_line = (select app_reach_line())
        and case_unit_id = any ((select app_reach_line_units())::integer[]))));
-- Only the unit that holds the case hands it on; the receiver cannot lengthen its own grant.
create policy hand_on on case_shares for insert with check (
  city = (select app_city())
  and ((select app_whole_city()) or case_unit_id = (select app_unit_id())));
create policy end_early on case_shares for update using (
  city = (select app_city())
  and ((select app_whole_city()) or case_unit_id = (select app_unit_id())));

grant select, insert, update on lines, places, units, unit_reaches to zhiheng_app;
grant select, insert on persons, posts, certificates, organisation_events, case_shares to zhiheng_app;
grant update (name, phone_sealed, phone_masked) on persons to zhiheng_app;
grant update (valid_until, end_reason) on posts to zhiheng_app;
grant update (revoked_on, revoke_reason) on certificates to zhiheng_app;
grant update (valid_until) on case_shares to zhiheng_app;
