-- 账号、会话、动态口令、统一身份认证。Who may knock, and how they proved it.
--
-- These tables stand outside the reach wall: they are read before anybody is known, by exact key only, and hold
-- no case. What opens a door (password, session, recovery code, setup code) is kept as a hash; the secret of a
-- one-time-password generator is kept sealed by the deployment key.

create table accounts (
  city                 text not null,
  person_id            uuid not null,
  login_name           text not null,                    -- as the person writes it
  login_key            text not null,                    -- folded (NFKC, lower case): what must be unique
  password_hash        text not null,                    -- scrypt$N$r$p$salt$hash
  must_change_password boolean not null default false,
  totp_required        boolean not null default false,   -- 管理员要求启用动态口令
  disabled_at          timestamptz,
  created_at           timestamptz not null,
  password_changed_at  timestamptz,
  primary key (city, person_id),
  foreign key (city, person_id) references persons (city, person_id),
  unique (city, login_key)
);

-- 锁定。Counted by the hash of the name typed, so that a name nobody holds is treated like any other and a
-- password typed into the wrong field is not written down.
create table sign_in_failures (
  city           text not null,
  name_hash      text not null,
  failures       integer not null,
  last_failed_at timestamptz not null,
  locked_until   timestamptz,
  primary key (city, name_hash)
);

create table sessions (
  city         text not null,
  session_id   uuid not null,
  token_hash   text not null,                            -- SHA-256 of the cookie's value; the value itself is nowhere
  person_id    uuid not null,
  post_id      uuid not null,                            -- 以哪个岗位办事
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,                     -- the absolute end
  ended_at     timestamptz,
  signed_in_by text not null check (signed_in_by in ('password', 'password_totp', 'password_recovery', 'oidc')),
  device       text not null,
  ip           text not null,
  primary key (city, session_id),
  foreign key (city, person_id) references accounts (city, person_id)
);
create unique index sessions_by_token on sessions (token_hash);
create index sessions_by_person on sessions (city, person_id, started_at);

create table account_totp (
  city          text not null,
  person_id     uuid not null,
  secret_sealed text not null,
  created_at    timestamptz not null,
  confirmed_at  timestamptz,                             -- null while the person has not yet shown a code
  last_step     bigint not null default 0,               -- 已用过的时间步: a code works once
  primary key (city, person_id),
  foreign key (city, person_id) references accounts (city, person_id)
);

create table recovery_codes (
  city      text not null,
  person_id uuid not null,
  code_hash text not null,
  used_at   timestamptz,
  primary key (city, person_id, code_hash),
  foreign key (city, person_id) references accounts (city, person_id)
);

create table account_identities (
  city      text not null,
  issuer    text not null,
  subject   text not null,                               -- the `sub` claim of the identity service
  person_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid,                                        -- the administrator; null: by the login name, when the setting allows
  primary key (city, issuer, subject),
  unique (city, issuer, person_id),
  foreign key (city, person_id) references accounts (city, person_id)
);

-- One row for each journey to the identity service that has not come back yet.
create table oidc_journeys (
  state_hash    text primary key,
  code_verifier text not null,
  nonce         text not null,
  started_at    timestamptz not null
);

-- 登录、失败、锁定、重置、动态口令变更。Who did it may differ from whom it concerns.
create table identity_events (
  event_id    bigint generated always as identity primary key,
  city        text not null,
  happened_at timestamptz not null,
  kind        text not null,
  person_id   uuid,                                      -- whom it concerns; null for a name nobody holds
  acted_by    uuid,
  session_id  uuid,
  ip          text,
  device      text,
  detail      jsonb not null default '{}'
);
create index identity_events_by_person on identity_events (city, person_id, event_id);

-- 首次设置的一次性设置码, printed on the server's console and kept here as a hash.
create table setup_codes (
  only_one  boolean primary key default true check (only_one),
  code_hash text not null,
  issued_at timestamptz not null
);

-- 演示账号: shown on the sign-in page of a demonstration, password and all. Empty in production by the constraint below.
create table demonstration_accounts (
  login_name text primary key,
  password   text not null,
  note       text not null,
  sort       integer not null
);

create function demonstration_only() returns trigger language plpgsql as $$
begin
  if not exists (select from installation where kind = 'demonstration') then
    raise exception 'demonstration accounts belong to a demonstration only';
  end if;
  return new;
end $$;
create trigger demonstration_only before insert or update on demonstration_accounts
  for each row execute function demonstration_only();

-- A number that grows whenever somebody who may be at work changes: name, post, unit, reach, certificate. A server
-- that remembers who holds which post reads it with the session and forgets when it has grown. It is a row and not a
-- sequence, because a sequence would grow before the change is there to be seen.
create table organisation_versions (
  city    text primary key,
  version bigint not null
);

create function count_organisation_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into public.organisation_versions (city, version)
    select distinct city, 1 from changed
    on conflict (city) do update set version = organisation_versions.version + 1;
  return null;
end $$;

create trigger count_change after update on persons
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_change after update on posts
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_change after update on units
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_change after update on unit_reaches
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_change after update on certificates
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_new after insert on unit_reaches
  referencing new table as changed for each statement execute function count_organisation_change();
create trigger count_new after insert on certificates
  referencing new table as changed for each statement execute function count_organisation_change();

grant select, insert, update on accounts, sign_in_failures, sessions, account_totp, account_identities, setup_codes
  to zhiheng_app;
grant delete on sign_in_failures, sessions, account_totp, account_identities, setup_codes to zhiheng_app;
grant select, insert, update, delete on recovery_codes, demonstration_accounts to zhiheng_app;
grant select, insert, delete on oidc_journeys to zhiheng_app;
grant select on organisation_versions to zhiheng_app;
-- The record of who came and went is added to, never rewritten.
grant select, insert on identity_events to zhiheng_app;
