-- 上传：a file on its way, in as many pieces as the connection needs. Its bytes lie in the store at `place`; `received` says
-- how many of them are safe. Once all are there they are hashed and become an attachment.

create table uploads (
  city        text not null,
  unit_id     integer not null,
  upload_id   uuid not null,
  person_id   uuid not null,
  name        text not null,
  size        bigint not null check (size > 0),
  received    bigint not null default 0 check (received between 0 and size),
  place       text not null,                        -- the store's own note of where the bytes are gathered
  began_at    timestamptz not null,
  touched_at  timestamptz not null,
  attachment  json,                                 -- what it became; the bytes are then no longer at `place`
  primary key (city, unit_id, upload_id),
  foreign key (city, unit_id) references units (city, unit_id)
);
create unique index uploads_by_id on uploads (city, upload_id);
create index uploads_by_person on uploads (city, person_id) where attachment is null;
create index uploads_by_touch on uploads (city, touched_at);
grant select, insert, update, delete on uploads to zhiheng_app;

-- Nobody else's business, not even that of the own unit: what is not yet evidence is one person's work. Jobs clean up.
alter table uploads enable row level security;
create policy own on uploads using (
  city = (select app_city()) and ((select app_whole_city())
    or (person_id = (select app_person_id()) and unit_id = (select app_unit_id()))));
