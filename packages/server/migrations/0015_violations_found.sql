-- 首违不罚（《行政处罚法》第三十三条第一款后段）：the facts of a violation that stands found, as another unit may be told of them:
-- by a penalty of whatever kind, or by a decision not to punish that found a violation. A projection of decided cases.
create table violations_found (
  city         text not null,
  unit_id      integer not null,
  case_id      uuid not null,
  party_digest text not null,
  item_code    text not null,
  found_on     date not null,
  article      text not null,
  primary key (city, unit_id, case_id)
);
create index violations_found_by_party on violations_found (city, party_digest, item_code);
alter table violations_found enable row level security;
create policy reach on violations_found for select using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = any ((select app_reach_units())::integer[])));
create policy own_unit_adds on violations_found for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_changes on violations_found for update using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
grant select, insert, update on violations_found to zhiheng_app;

-- Cases decided before this table: the article as the case keeps it in its own copy of the item.
insert into violations_found (city, unit_id, case_id, party_digest, item_code, found_on, article)
select c.city, c.unit_id, c.case_id, c.party_digest, c.item_code, c.decided_on, i.article
from case_files c
join lateral (
  select '《' || (e.entry::jsonb #>> '{payload,item,lawTitle}') || '》' || (e.entry::jsonb #>> '{payload,item,penaltyArticle}') as article
  from case_events e
  where e.city = c.city and e.unit_id = c.unit_id and e.case_id = c.case_id and e.action = 'chooseItem'
  order by e.revision desc limit 1) i on true
where c.decided_on is not null and c.party_digest is not null and c.item_code is not null;

-- The question across the wall. Who asks comes from the transaction's own settings, party and item from the case itself,
-- which has to lie within the reach of who asks; the caller names a case and a day. It answers day, unit and article, and
-- writes down every question, found or not: a first violation rests on the asking.
create function ask_earlier_violation(asked_case uuid, since date)
returns table (found_on date, unit_name text, article text)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  within boolean;
begin
  select true into within from public.case_files c
    where c.city = public.app_city() and c.case_id = asked_case and (
      public.app_whole_city()
      or c.unit_id = any (public.app_reach_units())
      or (c.line = public.app_reach_line() and c.unit_id = any (public.app_reach_line_units()))
      or c.case_id = any (public.app_shared_cases()));
  if within is not true then
    return;
  end if;
  return query
    select f.found_on, u.name, f.article
    from public.case_files c
    join public.violations_found f on f.city = c.city and f.party_digest = c.party_digest and f.item_code = c.item_code
      and f.case_id <> c.case_id and f.found_on >= since
    join public.units u on u.city = f.city and u.unit_id = f.unit_id
    where c.city = public.app_city() and c.case_id = asked_case
    order by f.found_on desc limit 1;
  insert into public.questions_across (city, person_id, unit_id, case_id, question, found)
  values (public.app_city(), public.app_person_id(), public.app_unit_id(), asked_case, 'earlier_violation', found);
end $$;
revoke all on function ask_earlier_violation from public;
grant execute on function ask_earlier_violation to zhiheng_app;
