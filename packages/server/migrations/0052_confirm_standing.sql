-- What stands beside the case (migration 0044) as one value, in one place for whoever asks and for whoever confirms it. Plain SQL,
-- so that PostgreSQL plans it with the statement around it.
create function standing_of(of_city text) returns text language sql stable as $$
  select coalesce((select version from public.organisation_versions where city = of_city), 0) || ' ' ||
    coalesce((select string_agg(part || ' ' || version, ' ' order by part)
      from public.standing_versions where city = of_city), '')
$$;
revoke execute on function standing_of(text) from public;
grant execute on function standing_of(text) to zhiheng_app;

-- An act that knows the value from the act before has it confirmed by the opening of its transaction, as its session is (0046),
-- and need not wait to be told: where anything has moved the statement fails, and with it everything behind it.
create function confirm_standing(of_city text, expected text) returns void language plpgsql
  set search_path = pg_catalog, public as $$
begin
  if standing_of(of_city) is distinct from expected then
    raise exception 'what stands beside the case is not what it was' using errcode = 'ZH409';
  end if;
end $$;
revoke execute on function confirm_standing(text, text) from public;
grant execute on function confirm_standing(text, text) to zhiheng_app;
