-- 最先立案（《行政处罚法》第二十五条第一款）：what another unit may be told of a case that is filed and still in hand. A projection:
-- the row comes with the filing and goes when the case is decided, handed over or withdrawn.
create table filed_acts (
  city         text not null,
  unit_id      integer not null,
  case_id      uuid not null,
  party_digest text not null,
  item_code    text not null,
  place        text not null,
  act_from     date not null,
  act_until    date not null,
  filed_on     date not null,
  filed_at     text not null,                       -- instant of the filing, ISO 8601: of two on one day the earlier counts
  article      text not null,
  primary key (city, unit_id, case_id)
);
create index filed_acts_by_party on filed_acts (city, party_digest, item_code);
alter table filed_acts enable row level security;
-- The unit a transaction writes in sees its own rows: the common superior that designates reads by its line, not by unit.
create policy reach on filed_acts for select using (
  city = (select app_city()) and (
    (select app_whole_city()) or unit_id = (select app_unit_id()) or unit_id = any ((select app_reach_units())::integer[])));
create policy own_unit_adds on filed_acts for insert with check (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_changes on filed_acts for update using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
create policy own_unit_removes on filed_acts for delete using (
  city = (select app_city()) and ((select app_whole_city()) or unit_id = (select app_unit_id())));
grant select, insert, update, delete on filed_acts to zhiheng_app;

-- Cases filed before this table and still in hand, as their own logs tell them.
insert into filed_acts (city, unit_id, case_id, party_digest, item_code, place, act_from, act_until, filed_on, filed_at, article)
select c.city, c.unit_id, c.case_id, c.party_digest, c.item_code, c.place, (i.act ->> 'actFrom')::date, (i.act ->> 'actUntil')::date,
  c.filed_on, f.at, '《' || (i.act #>> '{item,lawTitle}') || '》' || (i.act #>> '{item,penaltyArticle}')
from case_files c
join lateral (
  select e.entry::jsonb -> 'payload' as act from case_events e
  where e.city = c.city and e.unit_id = c.unit_id and e.case_id = c.case_id and e.action = 'chooseItem'
  order by e.revision desc limit 1) i on true
join lateral (
  select e.entry::jsonb ->> 'at' as at from case_events e
  where e.city = c.city and e.unit_id = c.unit_id and e.case_id = c.case_id and e.action = 'approveFiling'
  order by e.revision desc limit 1) f on true
where c.filed_on is not null and c.party_digest is not null and c.item_code is not null
  and c.stage in ('INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'HEARING', 'LEGAL_REVIEW', 'COLLECTIVE',
    'DECISION_REVIEW', 'SUSPENDED');

-- The question across the wall. Who asks comes from the transaction's own settings; party, item and place from the case, which
-- has to lie within the reach of who asks; the caller names a case and the days of its act. It answers day, unit and article.
-- What was found is written down with who asked; a case filed earlier than every other hears of none.
create function ask_filed_elsewhere(asked_case uuid, from_day date, until_day date)
returns table (filed_on date, unit_name text, article text)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  return query
    select f.filed_on, u.name, f.article
    from public.case_files c
    join public.filed_acts f on f.city = c.city and f.party_digest = c.party_digest and f.item_code = c.item_code
      and f.place = c.place and f.case_id <> c.case_id and f.act_from <= until_day and f.act_until >= from_day
    join public.units u on u.city = f.city and u.unit_id = f.unit_id
    left join public.filed_acts o on o.city = c.city and o.unit_id = c.unit_id and o.case_id = c.case_id
    where c.city = public.app_city() and c.case_id = asked_case and (
      public.app_whole_city()
      or c.unit_id = any (public.app_reach_units())
      or (c.line = public.app_reach_line() and c.unit_id = any (public.app_reach_line_units()))
      or c.case_id = any (public.app_shared_cases()))
      and (o.case_id is null or f.filed_at < o.filed_at)
    order by f.filed_at limit 1;
  if found then
    insert into public.questions_across (city, person_id, unit_id, case_id, question, found)
    values (public.app_city(), public.app_person_id(), public.app_unit_id(), asked_case, 'filed_elsewhere', true);
  end if;
end $$;
revoke all on function ask_filed_elsewhere from public;
grant execute on function ask_filed_elsewhere to zhiheng_app;
