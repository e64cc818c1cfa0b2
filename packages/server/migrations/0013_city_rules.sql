-- 城市规则的更正：a row whose day has not come may be corrected; from its day on cases are judged by it and it stands.
grant update (rules, set_by, set_at) on city_rules to zhiheng_app;

create function keep_past_rules() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.valid_from <= public.app_today() then
    raise exception 'the rules from % on are in force and stand', old.valid_from;
  end if;
  return new;
end $$;
create trigger keep_past_rules before update or delete on city_rules for each row execute function keep_past_rules();
