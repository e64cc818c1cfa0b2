-- 文书：文号与已生成的文件。
-- 文号按（单位、文种、年度）连续编号：每一个号要么已用，要么作废并写明原因，要么在一个有名字的号段里。
-- A number is taken in the transaction of the act that needs it, under a lock on its counter: an act that is
-- rolled back gives its number back, so no gap can arise.

create table number_counters (
  city    text not null,
  unit_id integer not null,
  type    text not null,                            -- 文种代字：罚决、罚告、责改……
  year    integer not null,
  last    integer not null check (last > 0),
  primary key (city, unit_id, type, year),
  foreign key (city, unit_id) references units (city, unit_id)
);

create table document_numbers (
  city    text not null,
  unit_id integer not null,
  type    text not null,
  year    integer not null,
  serial  integer not null check (serial > 0),
  state   text not null check (state in ('issued', 'void', 'leased')),
  reason  text,                                     -- 作废原因
  lease   text,                                     -- 号段的名字：一个班组的号本、一部手机
  primary key (city, unit_id, type, year, serial),
  foreign key (city, unit_id, type, year) references number_counters (city, unit_id, type, year) deferrable initially deferred,
  check ((state = 'void') = (reason is not null)),
  check (state <> 'leased' or lease is not null)
);

-- 已生成的文件。The bytes lie in the blob store under their hash; a paper once made is never made again, so
-- the application may add rows and has no right to change or delete them.
create table document_bytes (
  city        text not null,
  unit_id     integer not null,
  case_id     uuid not null,
  document_id uuid not null,
  format      text not null check (format in ('pdf', 'docx')),
  kind        text not null,                        -- D43
  version     text not null,                        -- 文书定义的版本（日期）
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size        integer not null check (size > 0),
  rendered_at timestamptz not null,
  primary key (city, unit_id, case_id, document_id, format)
);
create index document_bytes_by_hash on document_bytes (city, sha256);

grant select, insert, update on number_counters, document_numbers to zhiheng_app;
grant select, insert on document_bytes to zhiheng_app;

do $$
declare
  numbered text;
begin
  foreach numbered in array array['number_counters', 'document_numbers'] loop
    execute format('alter table %I enable row level security', numbered);
    execute format(
      'create policy reach on %I using (
         city = (select app_city()) and (
           (select app_whole_city())
           or unit_id = any ((select app_reach_units())::integer[])
           or unit_id = any ((select app_reach_line_units())::integer[])))', numbered);
  end loop;
end $$;

alter table document_bytes enable row level security;
create policy reach on document_bytes using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or exists (select from case_files c
               where c.city = document_bytes.city and c.unit_id = document_bytes.unit_id and c.case_id = document_bytes.case_id)));
