-- 指定管辖（《行政处罚法》第二十五条第二款）：a file that waits for the common superior, which is another unit. A projection beside
-- awaiting_what, which says what the case's own people do meanwhile. The wall stays as it is: the superior reads the case
-- because it lies within its reach, and who cannot read the case sees neither item nor notice.
alter table case_files
  add column superior_unit_id integer,
  add column superior_what    text,
  add column superior_roles   text[] not null default '{}';
create index case_files_waiting_for_superior on case_files (city, superior_unit_id) where superior_unit_id is not null;

-- A notice of a case for people of another unit; null: for those of the unit that handles it.
alter table notices add column to_unit integer;
create index notices_to_another_unit on notices (city, to_unit, created_at desc) where to_unit is not null;

-- Disputes reported before these columns and not decided yet, as their own logs tell them: to be named, or the letter to be sealed.
update case_files c
set superior_unit_id = d.superior,
    superior_what    = case when d.designated then '指定管辖通知书用印' else '指定管辖' end,
    superior_roles   = case when d.designated then array['R9'] else array['R5', 'R7'] end
from (
  select r.city, r.unit_id, r.case_id, r.superior,
    exists (select from case_events e where e.city = r.city and e.unit_id = r.unit_id and e.case_id = r.case_id
      and e.action = 'designateJurisdiction' and e.revision > r.revision) as designated,
    exists (select from case_events e where e.city = r.city and e.unit_id = r.unit_id and e.case_id = r.case_id
      and e.action = 'reportDispute' and e.revision > r.revision) as reported,
    exists (select from case_papers p where p.city = r.city and p.unit_id = r.unit_id and p.case_id = r.case_id
      and p.kind = 'D05' and p.about = r.dispute and p.voided_on is null and p.sealed_sha256 is not null) as sealed
  from (
    select distinct on (e.city, e.unit_id, e.case_id) e.city, e.unit_id, e.case_id, e.revision,
      e.entry::jsonb #>> '{payload,id}' as dispute, (e.entry::jsonb #>> '{payload,superiorUnitId}')::integer as superior
    from case_events e where e.action = 'raiseDispute'
    order by e.city, e.unit_id, e.case_id, e.revision desc) r) d
where c.city = d.city and c.unit_id = d.unit_id and c.case_id = d.case_id and c.stage = 'JURISDICTION'
  and (d.designated or d.reported) and not d.sealed;

-- A question the law asked across the wall inside an act that was then refused (《行政处罚法》第二十五条、第二十九条、第三十三条): with the
-- act its record is rolled back, while the answer stands in the refusal. It is written down again by itself. Nothing is asked
-- or answered here: who asked comes from the transaction's settings, the case has to lie within their reach, and all the
-- caller can do with it is to add to the record of what they themselves have asked.
create function note_refused_question(asked_case uuid, asked text, was_found boolean)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if asked not in ('earlier_fine', 'earlier_violation', 'filed_elsewhere') then
    raise exception 'no question of the law: %', asked;
  end if;
  insert into public.questions_across (city, person_id, unit_id, case_id, question, found)
  select c.city, public.app_person_id(), public.app_unit_id(), c.case_id, asked, was_found
  from public.case_files c
  where c.city = public.app_city() and c.case_id = asked_case and (
    c.unit_id = any (public.app_reach_units())
    or (c.line = public.app_reach_line() and c.unit_id = any (public.app_reach_line_units()))
    or c.case_id = any (public.app_shared_cases()));
end $$;
revoke all on function note_refused_question from public;
grant execute on function note_refused_question to zhiheng_app;
