-- 汇总：how many cases of a unit and line stand in a stage, and what they were fined, by the month of registration. Kept as deltas,
-- so that no row is written by everybody: an act appends what it changed, a job folds the deltas into the sums, and whoever
-- asks adds both. `zhiheng verify` counts the cases again and compares.

create table case_summaries (
  city     text not null,
  unit_id  integer not null,
  line     text not null default '',               -- '' where a case has none yet
  stage    text not null,
  month    date not null,                          -- the first day of the month of registration
  cases    bigint not null,
  fine_fen bigint not null,
  primary key (city, unit_id, month, stage, line)
);
create table case_summary_deltas (
  city     text not null,
  unit_id  integer not null,
  delta_id bigint generated always as identity,
  line     text not null,
  stage    text not null,
  month    date not null,
  cases    integer not null,
  fine_fen bigint not null,
  primary key (city, unit_id, delta_id)
);

-- Written where the case is written, whoever writes it: the gate, the batch, a restored backup's next act.
create function note_case_summary() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' then
    insert into public.case_summary_deltas (city, unit_id, line, stage, month, cases, fine_fen)
    values (old.city, old.unit_id, coalesce(old.line, ''), old.stage, date_trunc('month', old.registered_on)::date, -1, -coalesce(old.fine_fen, 0)),
           (new.city, new.unit_id, coalesce(new.line, ''), new.stage, date_trunc('month', new.registered_on)::date, 1, coalesce(new.fine_fen, 0));
  else
    insert into public.case_summary_deltas (city, unit_id, line, stage, month, cases, fine_fen)
    values (new.city, new.unit_id, coalesce(new.line, ''), new.stage, date_trunc('month', new.registered_on)::date, 1, coalesce(new.fine_fen, 0));
  end if;
  return null;
end $$;
create trigger case_summary_of_new after insert on case_files for each row execute function note_case_summary();
create trigger case_summary_of_changed after update on case_files for each row
  when ((old.line, old.stage, old.registered_on, old.fine_fen) is distinct from (new.line, new.stage, new.registered_on, new.fine_fen))
  execute function note_case_summary();

insert into case_summaries (city, unit_id, line, stage, month, cases, fine_fen)
select city, unit_id, coalesce(line, ''), stage, date_trunc('month', registered_on)::date, count(*), coalesce(sum(fine_fen), 0)
from case_files group by 1, 2, 3, 4, 5;

-- Only the fold changes sums, and it acts for the whole city.
grant select, insert, update, delete on case_summaries to zhiheng_app;
grant select, delete on case_summary_deltas to zhiheng_app;
do $$
declare
  summed text;
begin
  foreach summed in array array['case_summaries', 'case_summary_deltas'] loop
    execute format('alter table %I enable row level security', summed);
    execute format(
      'create policy reach on %I for select using (
         city = (select app_city()) and (
           (select app_whole_city())
           or unit_id = any ((select app_reach_units())::integer[])
           or (line = (select app_reach_line()) and unit_id = any ((select app_reach_line_units())::integer[]))))', summed);
    execute format(
      'create policy fold on %I using (city = (select app_city()) and (select app_whole_city()))', summed);
  end loop;
end $$;

-- What somebody has brought and no act has used yet is found by its hash, also while thousands lie there.
create index attachments_unclaimed on attachments (city, uploaded_by, sha256) where case_id is null;
