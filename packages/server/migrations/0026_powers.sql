-- 处罚权（《行政处罚法》第十七条至第二十四条）：who may punish what, from which day, by which instrument. Nothing here is secret inside a city:
-- these tables carry the city and no wall, like the catalogue. Nothing is overwritten: a power ends by its own last day or by a
-- withdrawal beside it. An empty table means what the program starts with (packages/law/powers/starting-powers.ts).
create table power_instruments (
  city            text not null,
  instrument_id   text not null,
  kind            text not null check (kind in ('statute', 'concentration', 'empowerment', 'entrustment', 'withdrawal', 'other')),
  title           text not null check (title <> ''),
  document_number text not null,
  issuing_body    text not null,
  published_on    date,
  verified        boolean not null,               -- false：未核实，没有对照原文
  note            text not null,
  entered_by      uuid,                           -- null：程序自带的推定
  entered_at      timestamptz not null,
  primary key (city, instrument_id)
);

create table power_grants (
  city          text not null,
  grant_id      text not null,
  instrument_id text not null,
  way           text not null check (way in ('statutory', 'concentrated', 'empowered', 'entrusted')),
  item_kind     text not null check (item_kind in ('item', 'law', 'line', 'delegable', 'all')),
  item_key      text not null,                    -- 事项编号、法规编号、条线代码、statutory 或 assumed；all 为空
  unit_kind     text not null check (unit_kind in ('unit', 'line', 'towns')),
  unit_key      text not null,                    -- 单位编号、条线代码、区划代码
  unit_level    text check (unit_level in ('city', 'county')),
  valid_from    date not null,
  valid_until   date,                             -- 最后一日
  entrusted_by  integer,                          -- 委托行政机关，第二十条第一款
  scope         text not null,                    -- 委托的权限，第二十条第二款
  primary key (city, grant_id),
  foreign key (city, instrument_id) references power_instruments (city, instrument_id),
  foreign key (city, entrusted_by) references units (city, unit_id),
  check (valid_until >= valid_from),
  check ((way = 'entrusted') = (entrusted_by is not null)),
  check (way <> 'entrusted' or (valid_until is not null and scope <> ''))
);
create index power_grants_by_item on power_grants (city, item_kind, item_key);
create index power_grants_by_instrument on power_grants (city, instrument_id);

create table power_withdrawals (
  city            text not null,
  withdrawal_id   text not null,
  instrument_id   text not null,
  item_kind       text not null check (item_kind in ('item', 'law', 'line', 'delegable', 'all')),
  item_key        text not null,
  unit_kind       text not null check (unit_kind in ('unit', 'line', 'towns')),
  unit_key        text not null,
  unit_level      text check (unit_level in ('city', 'county')),
  valid_from      date not null,                  -- 自该日起不再有处罚权
  ends_instrument text,                           -- 写明终止某一文件的，终止该文件的全部授权
  cases_in_hand   text not null check (cases_in_hand in ('handOver', 'finish')),
  primary key (city, withdrawal_id),
  foreign key (city, instrument_id) references power_instruments (city, instrument_id),
  foreign key (city, ends_instrument) references power_instruments (city, instrument_id)
);
create index power_withdrawals_by_item on power_withdrawals (city, item_kind, item_key);
create index power_withdrawals_by_instrument on power_withdrawals (city, instrument_id);

grant select, insert on power_instruments, power_grants, power_withdrawals to zhiheng_app;
-- 核对原文以后去掉“未核实”；it is the one thing that may change of an instrument.
grant update (verified) on power_instruments to zhiheng_app;

-- 收回处罚权时在办的案件，以及接收它的单位：what the supervisor saw before confirming, one row a case. The case itself is handed over by its
-- own unit (报请移送、审核、批准、移送函、回执); this prepares it.
create table power_handovers (
  city          text not null,
  unit_id       integer not null,
  case_id       uuid not null,
  instrument_id text not null,
  receiver_unit integer not null,
  item_code     text not null,
  stage         text not null,                    -- 确认收回时案件所处的环节
  prepared_at   timestamptz not null,
  prepared_by   uuid not null,
  primary key (city, unit_id, case_id, instrument_id),
  foreign key (city, instrument_id) references power_instruments (city, instrument_id),
  foreign key (city, receiver_unit) references units (city, unit_id)
);
create index power_handovers_by_instrument on power_handovers (city, instrument_id);
alter table power_handovers enable row level security;
create policy reach on power_handovers for select using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or exists (select from case_files c
               where c.city = power_handovers.city and c.unit_id = power_handovers.unit_id and c.case_id = power_handovers.case_id)));
create policy own_unit_adds on power_handovers for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
grant select, insert on power_handovers to zhiheng_app;
