-- The session behind a token while it lives, with what its account still owes and the version of its city's organisation: in one
-- place for whoever finds it and for whoever confirms it. Plain SQL, so that PostgreSQL plans it with the statement around it.
create function live_session(of_token text, at timestamptz, idle_since timestamptz)
  returns table (session_id uuid, city text, person_id uuid, post_id uuid, last_seen_at timestamptz,
    must_change_password boolean, must_enrol_totp boolean, version bigint)
  language sql stable as $$
  select s.session_id, s.city, s.person_id, s.post_id, s.last_seen_at, a.must_change_password,
    a.totp_required and not exists (
      select from public.account_totp t
      where t.city = a.city and t.person_id = a.person_id and t.confirmed_at is not null),
    coalesce((select v.version from public.organisation_versions v where v.city = s.city), 0)
  from public.sessions s
  join public.accounts a on a.city = s.city and a.person_id = s.person_id
  where s.token_hash = of_token and s.ended_at is null and a.disabled_at is null
    and s.expires_at > at and s.last_seen_at > idle_since
$$;
revoke execute on function live_session(text, timestamptz, timestamptz) from public;
grant execute on function live_session(text, timestamptz, timestamptz) to zhiheng_app;

-- A session found some seconds ago is confirmed in the very transaction of the request, ahead of its work: where it has ended
-- meanwhile, or its post, its account or the organisation is another, the statement fails and with it everything behind it.
create function confirm_session(of_token text, of_post uuid, of_version bigint, at timestamptz, idle_since timestamptz)
  returns void language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (
    select from live_session(of_token, at, idle_since) s
    where s.post_id = of_post and not s.must_change_password and not s.must_enrol_totp and s.version = of_version)
  then
    raise exception 'the session is not what it was' using errcode = 'ZH401';
  end if;
end $$;
revoke execute on function confirm_session(text, uuid, bigint, timestamptz, timestamptz) from public;
grant execute on function confirm_session(text, uuid, bigint, timestamptz, timestamptz) to zhiheng_app;
