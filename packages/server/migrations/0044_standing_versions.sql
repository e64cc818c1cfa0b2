-- What acts rest upon beside the case changes rarely, and every act asks for it: a number that grows with each change lets a
-- server keep the answers of the acts before, as long as the act's own transaction reads the same numbers.

-- People, posts and units already have theirs (organisation_versions), for changes. An answer "there is none" ends with the
-- first that comes, and a deleted one is gone at once.
create trigger count_new after insert on persons
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_new after insert on posts
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_new after insert on units
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_gone after delete on persons
  referencing old table as changed for each statement execute function count_organisation_change();
create trigger count_gone after delete on posts
  referencing old table as changed for each statement execute function count_organisation_change();
create trigger count_gone after delete on units
  referencing old table as changed for each statement execute function count_organisation_change();
create trigger count_gone after delete on unit_reaches
  referencing old table as changed for each statement execute function count_organisation_change();
create trigger count_gone after delete on certificates
  referencing old table as changed for each statement execute function count_organisation_change();

-- A row a part, so that a long import of the catalogue does not keep the calendar waiting.
create table standing_versions (
  city    text not null,
  part    text not null check (part in ('rules', 'calendar', 'catalogue', 'powers', 'wordings')),
  version bigint not null,
  primary key (city, part)
);
grant select on standing_versions to zhiheng_app;

create function count_standing_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into public.standing_versions (city, part, version)
    select distinct city, tg_argv[0], 1 from changed
    on conflict (city, part) do update set version = standing_versions.version + 1;
  return null;
end $$;

do $$
declare
  watched record;
begin
  for watched in select * from (values
    ('city_rules', 'rules'),
    ('calendar_years', 'calendar'), ('calendar_days', 'calendar'),
    ('laws', 'catalogue'), ('penalty_items', 'catalogue'), ('discretion_tiers', 'catalogue'),
    ('power_instruments', 'powers'), ('power_grants', 'powers'), ('power_withdrawals', 'powers'),
    ('paper_wording_acts', 'wordings')) as w (of_table, part)
  loop
    execute format('create trigger count_standing_new after insert on %I referencing new table as changed
      for each statement execute function count_standing_change(%L)', watched.of_table, watched.part);
    execute format('create trigger count_standing_change after update on %I referencing new table as changed
      for each statement execute function count_standing_change(%L)', watched.of_table, watched.part);
    execute format('create trigger count_standing_gone after delete on %I referencing old table as changed
      for each statement execute function count_standing_change(%L)', watched.of_table, watched.part);
  end loop;
end $$;
