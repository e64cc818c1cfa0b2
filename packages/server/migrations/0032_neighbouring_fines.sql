-- 同类案件的处罚（《行政处罚法》第五条第二款、第三十四条：与情节相当，裁量一致）：how decided cases of the same item in the city were fined,
-- by tier: how many, the least, the middle and the most. No case, party, unit or day leaves the function. Only cases assessed in the ordinary
-- procedure whose penalty stands, whose party is of the same kind (单位 or 个人 have ranges of their own); the last five hundred decided.
create index case_files_decided_by_item on case_files (city, item_code, decided_on desc)
  where decided_on is not null and fine_fen > 0;

create function ask_neighbouring_fines(asked_case uuid)
returns table (tier text, cases integer, least_fen bigint, median_fen bigint, most_fen bigint)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asked_item text;
  asked_kind text;
begin
  select c.item_code, party.kind into asked_item, asked_kind from public.case_files c
    left join lateral (
      select e.entry::jsonb #>> '{payload,party,kind}' as kind from public.case_events e
      where e.city = c.city and e.unit_id = c.unit_id and e.case_id = c.case_id and e.action = 'recordParty'
      order by e.revision desc limit 1) party on true
    where c.city = public.app_city() and c.case_id = asked_case and (
      public.app_whole_city()
      or c.unit_id = any (public.app_reach_units())
      or (c.line = public.app_reach_line() and c.unit_id = any (public.app_reach_line_units()))
      or c.case_id = any (public.app_shared_cases()));
  if asked_item is null or asked_kind is null then
    return;
  end if;
  return query
    with decided as (
      select f.city, f.unit_id, f.case_id, f.fine_fen from public.case_files f
      where f.city = public.app_city() and f.item_code = asked_item and f.case_id <> asked_case
        and f.decided_on is not null and f.fine_fen > 0
        -- Days times a fine says nothing of the tiers.
        and not exists (select from public.case_events e where e.city = f.city and e.unit_id = f.unit_id
          and e.case_id = f.case_id and e.action = 'groundDailyFine')
      order by f.decided_on desc limit 500)
    select assessed.tier, count(*)::integer, min(d.fine_fen), percentile_disc(0.5) within group (order by d.fine_fen), max(d.fine_fen)
    from decided d
    join lateral (
      select e.entry::jsonb #>> '{payload,tier}' as tier from public.case_events e
      where e.city = d.city and e.unit_id = d.unit_id and e.case_id = d.case_id and e.action = 'assessDiscretion'
      order by e.revision desc limit 1) assessed on true
    join lateral (
      select e.entry::jsonb #>> '{payload,party,kind}' as kind from public.case_events e
      where e.city = d.city and e.unit_id = d.unit_id and e.case_id = d.case_id and e.action = 'recordParty'
      order by e.revision desc limit 1) party on party.kind = asked_kind
    group by assessed.tier
    order by min(d.fine_fen), assessed.tier;
  insert into public.questions_across (city, person_id, unit_id, case_id, question, found)
  values (public.app_city(), public.app_person_id(), public.app_unit_id(), asked_case, 'neighbouring_fines', found);
end $$;
revoke all on function ask_neighbouring_fines from public;
grant execute on function ask_neighbouring_fines to zhiheng_app;
