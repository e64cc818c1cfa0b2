-- 提前终止共享：ending a grant leaves its two days as they were granted and says who ended it, when and why. It holds from
-- that moment, also for a grant that has not begun.
alter table case_shares
  add column ended_at   timestamptz,
  add column ended_by   uuid,
  add column end_reason text,
  add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null));
grant update (ended_at, ended_by, end_reason) on case_shares to zhiheng_app;

drop index case_shares_by_receiver;
create index case_shares_by_receiver on case_shares (city, unit_id, valid_until) include (case_id, valid_from)
  where ended_at is null;

create or replace function app_shared_cases() returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(distinct s.case_id), '{}') from public.case_shares s
        where s.city = public.app_city() and s.unit_id = public.app_unit_id() and s.ended_at is null
          and public.app_today() between s.valid_from and s.valid_until $$;
