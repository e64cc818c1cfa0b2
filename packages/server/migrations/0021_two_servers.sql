-- 多台服务器：which server processes live, and what all of them must share.

-- A process says every few seconds that it lives. One that has been silent is given up, and the jobs its workers held are
-- taken up by the others. Replicas show by these rows how far behind they are.
create table server_processes (
  process_id uuid primary key,
  host       text not null,
  started_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  workers    text[] not null default '{}'
);
grant select, insert, update, delete on server_processes to zhiheng_app;

-- The file store and the deployment key this database is used with: a server that has others would write evidence where
-- nobody finds it, or seal what nobody opens.
create table shared_by_servers (
  only_row boolean primary key default true check (only_row),
  store_id text not null,
  key_mark text not null,
  noted_at timestamptz not null default now()
);
grant select, insert on shared_by_servers to zhiheng_app;

-- A grant that ended must be gone at once, also on a replica: whoever reads there asks for this version first.
create trigger count_change after update on case_shares
  referencing new table as changed for each statement execute function count_organisation_change();
