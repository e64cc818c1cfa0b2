-- 文书的文字：which wording a paper is made from, by kind and the day it is issued. What the program ships is the base; a city replaces
-- a wording from a day on and may take its own back from a day on. Nothing is overwritten: a paper keeps the version it was
-- made from for ever, so every version ever used stands here.

-- Each wording the program has shipped to this installation, recorded at every start: an upgrade that words a paper anew
-- leaves the older one to be found. The same for every city.
create table shipped_wordings (
  kind     text not null,                            -- D43
  version  text not null,                            -- as the papers made from it name it
  yaml     text not null check (yaml <> ''),
  sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  first_at timestamptz not null default now(),
  primary key (kind, version)
);

-- 本市的文字：a draft is one row, and is never changed.
create table paper_wordings (
  city     text not null,
  kind     text not null,
  version  text not null,
  yaml     text not null check (yaml <> ''),
  sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  saved_by uuid,                                     -- null：运行维护命令
  saved_at timestamptz not null,
  primary key (city, kind, version)
);

-- 发布、停用：the last act whose day has come decides.
create table paper_wording_acts (
  city     text not null,
  act_id   bigint generated always as identity,
  kind     text not null,
  version  text not null,
  act      text not null check (act in ('publish', 'withdraw')),
  from_day date not null,
  done_by  uuid,
  done_at  timestamptz not null,
  primary key (city, act_id),
  foreign key (city, kind, version) references paper_wordings (city, kind, version)
);

grant select, insert on shipped_wordings, paper_wordings, paper_wording_acts to zhiheng_app;
