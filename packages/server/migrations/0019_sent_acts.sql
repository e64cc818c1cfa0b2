-- 发送凭证：an act a phone has sent under a key of its own making, noted in the transaction that did the act. When the answer
-- was lost on the way, the same key sent again is answered with what was done, and nothing is done twice.

create table sent_acts (
  city      text not null,
  unit_id   integer not null,
  case_id   uuid not null,
  key       uuid not null,                          -- made by the client, once for each draft
  person_id uuid not null,
  action    text not null,
  digest    text not null,                          -- keyed hash of what was sent: it holds names and numbers
  revision  integer not null,                       -- the line of the log it became
  stage     text not null,
  sent_at   timestamptz not null,
  primary key (city, unit_id, case_id, key),
  foreign key (city, unit_id) references units (city, unit_id)
);
grant select, insert on sent_acts to zhiheng_app;

-- Only who sent it asks again, from the unit they sent it in.
alter table sent_acts enable row level security;
create policy own on sent_acts using (
  city = (select app_city()) and ((select app_whole_city())
    or (person_id = (select app_person_id()) and unit_id = (select app_unit_id()))));
