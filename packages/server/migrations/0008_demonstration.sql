-- The city a demonstration was begun with: what to go on with when the making of its cases was interrupted.
create table demonstration_city (
  only_row    boolean primary key default true check (only_row),
  seed        text not null,
  as_of       date not null,
  cases       integer not null check (cases >= 0),
  begun_at    timestamptz not null,
  finished_at timestamptz
);
comment on table demonstration_city is 'The same seed, as-of day and number give the same cases; finished_at is null while some are missing.';
create trigger demonstration_only before insert or update on demonstration_city
  for each row execute function demonstration_only();

grant select, insert on demonstration_city to zhiheng_app;
grant update (finished_at) on demonstration_city to zhiheng_app;
