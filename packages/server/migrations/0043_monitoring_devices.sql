-- 监控设备台账（《行政处罚法》第四十一条，APL-041）：the devices with which a unit gathers facts. Where they stand has to be made public,
-- so the whole city reads them, like the catalogue; only the unit itself writes. Nothing is overwritten or deleted: a change is a version
-- with its own first day, and a device goes out of use by one. Evidence carries the device as it stood on its day; no log reads this again.
create table monitoring_devices (
  city        text not null,
  unit_id     integer not null,
  device_id   uuid not null,
  number      text not null check (number <> ''),      -- 设备编号
  in_use_from date not null,                           -- 启用之日
  entered_by  uuid not null,
  entered_at  timestamptz not null,
  primary key (city, unit_id, device_id),
  foreign key (city, unit_id) references units (city, unit_id),
  unique (city, unit_id, number)
);

create table monitoring_device_versions (
  city                    text not null,
  unit_id                 integer not null,
  device_id               uuid not null,
  version                 integer not null check (version > 0),
  valid_from              date not null,               -- 自该日起如此
  reason                  text not null,               -- 变更、停用的事由；登记时为空
  kind                    text not null check (kind in ('camera', 'snapshot', 'weighing', 'noise', 'emission', 'other')),
  place                   text not null check (place <> ''),
  records                 text not null check (records <> ''),  -- 朝向和记录的内容
  basis                   text not null check (basis <> ''),    -- 设置依据
  legal_by                text,                        -- 法制审核
  legal_on                date,
  legal_document          text,
  technical_by            text,                        -- 技术审核
  technical_on            date,
  technical_document      text,
  signed_on               date,                        -- 标志设置的日期
  published_where         text,
  published_on            date,
  calibration_certificate text,                        -- 检定
  calibrated_from         date,
  calibrated_until        date,
  in_use_until            date,                        -- 使用的最后一日；为空则在用
  entered_by              uuid not null,
  entered_at              timestamptz not null,
  primary key (city, unit_id, device_id, version),
  foreign key (city, unit_id, device_id) references monitoring_devices (city, unit_id, device_id),
  check (num_nulls(legal_by, legal_on, legal_document) in (0, 3)),
  check (num_nulls(technical_by, technical_on, technical_document) in (0, 3)),
  check (num_nulls(published_where, published_on) in (0, 2)),
  check (num_nulls(calibration_certificate, calibrated_from, calibrated_until) in (0, 3)),
  check (calibrated_until >= calibrated_from)
);

do $$
declare
  ours text;
begin
  foreach ours in array array['monitoring_devices', 'monitoring_device_versions'] loop
    execute format('alter table %I enable row level security', ours);
    execute format('create policy public_in_city on %I for select using (city = (select app_city()))', ours);
    execute format(
      'create policy own_unit_adds on %I for insert with check (
         city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())))', ours);
  end loop;
end $$;
grant select, insert on monitoring_devices, monitoring_device_versions to zhiheng_app;
