-- A session found some seconds ago is confirmed in the very transaction of the request, ahead of its work: where it has ended
-- meanwhile, or its post, its account or the organisation is another, the statement fails and with it everything behind it.
create function confirm_session(of_token text, of_post uuid, of_version bigint, at timestamptz, idle_since timestamptz)
  returns void language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (
    select from public.sessions s
    join public.accounts a on a.city = s.city and a.person_id = s.person_id
    where s.token_hash = of_token and s.ended_at is null and a.disabled_at is null
      and s.expires_at > at and s.last_seen_at > idle_since and s.post_id = of_post
      and not a.must_change_password
      and (not a.totp_required or exists (
        select from public.account_totp t
        where t.city = a.city and t.person_id = a.person_id and t.confirmed_at is not null))
      and of_version = coalesce((select v.version from public.organisation_versions v where v.city = s.city), 0))
  then
    raise exception 'the session is not what it was' using errcode = 'ZH401';
  end if;
end $$;
revoke execute on function confirm_session(text, uuid, bigint, timestamptz, timestamptz) from public;
grant execute on function confirm_session(text, uuid, bigint, timestamptz, timestamptz) to zhiheng_app;
