-- What the opening of a transaction confirms (migrations 0046 and 0052) was asked by functions in PL/pgSQL, which start a statement of
-- their own for it with every request. Now the server writes the conditions into the opening itself, where PostgreSQL plans them
-- with the rest once a connection, and only the refusal is a function.
create function refuse_with(code text, words text) returns boolean language plpgsql as $$
begin
  raise exception using errcode = code, message = words;
end $$;
revoke execute on function refuse_with(text, text) from public;
grant execute on function refuse_with(text, text) to zhiheng_app;

-- As a table of one row, since a function that gives a value and asks a table is never planned with the statement around it.
create function standing(of_city text) returns table (stamp text) language sql stable as $$
  select coalesce((select version from public.organisation_versions where city = of_city), 0) || ' ' ||
    coalesce((select string_agg(part || ' ' || version, ' ' order by part)
      from public.standing_versions where city = of_city), '')
$$;
revoke execute on function standing(text) from public;
grant execute on function standing(text) to zhiheng_app;

drop function confirm_session(text, uuid, bigint, timestamptz, timestamptz);
drop function confirm_standing(text, text);
drop function standing_of(text);
