-- A page of figures adds what was not folded yet to sums that change once a minute: a number that grows with each change of the
-- sums lets a server keep them, as long as the very statement that reads the deltas reads the same number.
create table summary_versions (
  city    text primary key,
  version bigint not null
);
grant select on summary_versions to zhiheng_app;

create function count_summary_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into public.summary_versions (city, version)
    select distinct city, 1 from changed
    on conflict (city) do update set version = summary_versions.version + 1;
  return null;
end $$;

-- By whomever, so that sums mended by hand are seen too.
create trigger count_new after insert on case_summaries
  referencing new table as changed for each statement execute function count_summary_change();
create trigger count_change after update on case_summaries
  referencing new table as changed for each statement execute function count_summary_change();
create trigger count_gone after delete on case_summaries
  referencing old table as changed for each statement execute function count_summary_change();

-- The names of counties stand beside the sums, as those of the units do.
create trigger count_new after insert on places
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_change after update on places
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_gone after delete on places
  referencing old table as changed for each statement execute function count_organisation_change();
