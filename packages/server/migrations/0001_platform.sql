-- What this database is. One row, written by the first migration.
create table installation (
  only_row   boolean primary key default true check (only_row),
  id         uuid not null default gen_random_uuid(),
  kind       text not null check (kind in ('demonstration', 'production')),
  city       text,
  city_name  text,
  set_up_at  timestamptz,
  created_at timestamptz not null default now()
);
comment on table installation is 'Demonstration or production: decided once, at the first migration.';
comment on column installation.city is 'Code of the city (六位行政区划代码), null until the setup.';

-- A demonstration holds invented cases and a clock that can be set: it must never be taken for a real register,
-- nor a real register be opened to the demonstration's accounts.
create function installation_stays_what_it_is() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.kind is distinct from old.kind or new.id is distinct from old.id then
    raise exception 'the kind of an installation never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger installation_stays_what_it_is before update or delete on installation
  for each row execute function installation_stays_what_it_is();

insert into installation (kind)
select coalesce(nullif(current_setting('zhiheng.kind', true), ''), 'production');

grant usage on schema public to zhiheng_app;
grant select on installation, schema_migrations to zhiheng_app;
grant update (city, city_name, set_up_at) on installation to zhiheng_app;
