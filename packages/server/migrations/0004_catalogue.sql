-- 执法依据：法律法规、处罚事项、裁量基准、从轻减免情形、放假安排。
-- Nothing here is secret inside a city, so these tables carry the city and no wall. Each row holds between two days
-- (《行政处罚法》第三十七条: the rule at the day of the act is asked for years later), so a change never overwrites
-- what was in force: it closes the old version by a day and adds a new one. A mistake in a version is corrected in
-- place, and what it said before stays in catalogue_history.

-- 导入批次。One file, or one folder, is one batch and one transaction.
create table catalogue_imports (
  city             text not null,
  import_id        uuid not null default gen_random_uuid(),
  kind             text not null check (kind in ('laws', 'items', 'discretion', 'leniency', 'calendar')),
  file_name        text not null,
  sha256           text not null check (length(sha256) = 64),
  imported_at      timestamptz not null,
  person_id        uuid,                              -- null: the operator's command line or the first start
  person_name      text not null,
  rows_read        integer not null,
  rows_added       integer not null,
  rows_changed     integer not null,                  -- a new version beside an older one
  rows_corrected   integer not null,                  -- same first day, other content
  rows_unchanged   integer not null,
  warnings         jsonb not null default '[]',
  primary key (city, import_id)
);
create index catalogue_imports_by_day on catalogue_imports (city, imported_at desc);

create table laws (
  city            text not null,
  law_id          text not null,
  version         integer not null,
  title           text not null,
  short_title     text not null,
  issuing_body    text not null,
  level           text not null check (level in ('法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '行政规范性文件')),
  document_number text not null,
  adopted_on      date,
  effective_on    date,
  last_amended_on date,
  -- Null: the day it came into force has not been established, so it can be no basis (第五条第三款).
  valid_from      date,
  valid_to        date,
  departments     text not null,                      -- 简称，以“、”分隔
  text_available  boolean not null,
  confidence      text not null,
  source          text not null,
  note            text not null,
  import_id       uuid not null,
  primary key (city, law_id, version),
  unique nulls not distinct (city, law_id, valid_from),
  check (valid_to >= valid_from)
);

create table penalty_items (
  city                  text not null,
  item_code             text not null,
  version               integer not null,
  name                  text not null,
  department            text not null,
  line_code             text not null,
  law_id                text not null,
  violation_article     text not null,
  violation_source      text not null check (violation_source in ('cited', 'matched', 'inferred', 'knowledge', '')),
  penalty_article       text not null,
  penalty_kinds         text not null,                -- 第九条的种类，以“、”分隔
  kinds_basis           text not null,                -- 规章所列种类的上位法依据，第十三条、第十四条
  fine_basis            text not null check (fine_basis in ('fixed_range', 'per_unit', 'multiple', 'percent', 'unspecified', 'none')),
  fine_per              text not null,
  -- In the unit of fine_basis: 元, 元 for each unit, a multiple, a percentage.
  fine_min              numeric check (fine_min >= 0),
  fine_max              numeric check (fine_max >= fine_min),
  org_fine_min          numeric check (org_fine_min >= 0),
  org_fine_max          numeric check (org_fine_max >= org_fine_min),
  ind_fine_min          numeric check (ind_fine_min >= 0),
  ind_fine_max          numeric check (ind_fine_max >= ind_fine_min),
  fine_text             text not null,
  fine_reference        text not null,
  fine_review           text not null,                -- 非空：幅度须人工核对，不据以计算
  must_order_correction text not null check (must_order_correction in ('precondition', 'with', 'none')),
  authority             text not null,                -- 条文所称的处罚机关
  levels                text not null,
  delegable             boolean not null,
  delegable_basis       text not null check (delegable_basis in ('statutory', 'assumed')),
  valid_from            date not null,
  valid_to              date,
  confidence            text not null,
  source                text not null,
  import_id             uuid not null,
  primary key (city, item_code, version),
  unique (city, item_code, valid_from),
  check (valid_to >= valid_from)
);
create index penalty_items_by_law on penalty_items (city, law_id);

create table discretion_tiers (
  city         text not null,
  item_code    text not null,
  tier_order   integer not null,
  party        text not null check (party in ('', '不区分', '单位', '个人')),
  version      integer not null,
  tier         text not null,
  circumstance text not null,
  fine_min     numeric check (fine_min >= 0),         -- in the unit of the item's fine_basis
  fine_max     numeric check (fine_max >= fine_min),
  outcome      text not null,
  basis_doc    text not null,
  jurisdiction text not null,
  valid_from   date not null,
  valid_to     date,
  confidence   text not null,
  import_id    uuid not null,
  primary key (city, item_code, tier_order, party, version),
  unique (city, item_code, tier_order, party, valid_from),
  check (valid_to >= valid_from)
);

create table leniency_entries (
  city                text not null,
  leniency_id         text not null,
  version             integer not null,
  leniency_type       text not null,
  item_code           text not null,                  -- 空：通用
  condition           text not null,
  conditions_all      boolean not null,               -- 条件须同时具备
  lookback_days       integer,
  correction_deadline text not null,
  legal_basis         text not null,
  valid_from          date not null,
  valid_to            date,
  confidence          text not null,
  import_id           uuid not null,
  primary key (city, leniency_id, version),
  unique (city, leniency_id, valid_from),
  check (valid_to >= valid_from)
);
create index leniency_entries_by_item on leniency_entries (city, item_code);

-- 放假安排。A year's notice is replaced as a whole; earlier versions stay, because a deadline's proof names the one
-- it was counted with.
create table calendar_years (
  city        text not null,
  year        integer not null,
  version     integer not null,
  source      text not null,
  import_id   uuid not null,
  primary key (city, year, version)
);
create table calendar_days (
  city     text not null,
  year     integer not null,                          -- whose notice names the day; 元旦 may fall in the year before
  version  integer not null,
  day      date not null,
  type     text not null check (type in ('holiday', 'workday')),
  name     text not null,
  in_lieu  boolean not null,
  primary key (city, year, version, day),
  foreign key (city, year, version) references calendar_years (city, year, version)
);

-- 具名快照: a list as it was published under a name («2024»), which is not a question of dates.
create table catalogue_snapshot_members (
  city      text not null,
  snapshot  text not null,
  kind      text not null check (kind in ('laws', 'items')),
  id        text not null,
  import_id uuid not null,
  primary key (city, snapshot, kind, id)
);

-- What a row said before an import touched it, and after.
create table catalogue_history (
  city        text not null,
  history_id  bigint generated always as identity,
  import_id   uuid not null,
  kind        text not null,
  row_key     text not null,                          -- 'CG-L003-012', or 'CG-L003-012|2|单位' for a tier
  version     integer not null,
  change      text not null check (change in ('closed', 'corrected', 'left_snapshot', 'joined_snapshot', 'replaced')),
  before      jsonb not null,
  after       jsonb not null,
  changed_at  timestamptz not null,
  primary key (city, history_id)
);
create index catalogue_history_by_row on catalogue_history (city, kind, row_key);

grant select, insert on catalogue_imports, catalogue_history to zhiheng_app;
grant select, insert, update on laws, penalty_items, discretion_tiers, leniency_entries to zhiheng_app;
grant select, insert on calendar_years, calendar_days to zhiheng_app;
grant select, insert, delete on catalogue_snapshot_members to zhiheng_app;
