-- 电子签名（《电子签名法》第十三条、第十四条）：the keys of a demonstration, the certificates a production was given, and of each sealed paper
-- the signed file made from its issued bytes and the SM2 signature over them. Made once and never changed.

create table seal_keys (
  city            text not null,
  unit_id         integer not null,                 -- whose seal; 0 = the city's own authority
  key_id          text not null check (key_id ~ '^[0-9a-f]{64}$'),   -- SHA-256 of the certificate, or of an SM2 public key
  kind            text not null check (kind in ('authority', 'seal', 'sm2')),
  demonstration   boolean not null,
  public_part     text not null,                    -- the certificate (DER, base64) or the SM2 public key (hex)
  private_sealed  text,                             -- sealed with the deployment key; null where the key is the city's own file
  not_before      timestamptz not null,
  not_after       timestamptz not null,
  made_at         timestamptz not null,
  primary key (city, unit_id, key_id)
);
-- Several servers make one key, not one each.
create unique index seal_keys_made on seal_keys (city, unit_id, kind) where private_sealed is not null;
grant select, insert on seal_keys to zhiheng_app;
alter table seal_keys enable row level security;
-- No person's reach opens a key: only work of the platform itself.
create policy platform on seal_keys using (city = (select app_city()) and (select app_whole_city()));

create table paper_signatures (
  city           text not null,
  unit_id        integer not null,
  case_id        uuid not null,
  document_id    uuid not null,
  issued_sha256  text not null check (issued_sha256 ~ '^[0-9a-f]{64}$'),  -- the bytes the log's sealing names
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),         -- the signed file
  size           integer not null check (size > 0),
  seal_unit_id   integer not null,
  key_id         text not null,
  signed_at      timestamptz not null,
  sm3            text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  sm2_key_id     text,
  sm2_signature  text,                              -- DER in hex, of SM2 with SM3 over the issued bytes
  primary key (city, unit_id, case_id, document_id),
  check ((sm2_key_id is null) = (sm2_signature is null))
);
create index paper_signatures_by_hash on paper_signatures (city, sha256);
grant select, insert on paper_signatures to zhiheng_app;
alter table paper_signatures enable row level security;
create policy reach on paper_signatures using (
  city = (select app_city()) and (
    (select app_whole_city())
    or unit_id = any ((select app_reach_units())::integer[])
    or exists (select from case_files c
               where c.city = paper_signatures.city and c.unit_id = paper_signatures.unit_id
                 and c.case_id = paper_signatures.case_id)));
