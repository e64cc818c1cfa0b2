-- Both functions are asked with nearly every request. They run with the caller's rights and name everything in full, so that they
-- need no search path of their own: setting one for each call cost as much as what they ask.

create or replace function confirm_session(of_token text, of_post uuid, of_version bigint, at timestamptz, idle_since timestamptz)
  returns void language plpgsql as $$
begin
  if not exists (
    select from public.live_session(of_token, at, idle_since) s
    where s.post_id = of_post and not s.must_change_password and not s.must_enrol_totp and s.version = of_version)
  then
    raise exception 'the session is not what it was' using errcode = 'ZH401';
  end if;
end $$;

-- What was uploaded just now is tied and compared in one statement; only what is missing there is looked for among what the case
-- has already.
create or replace function claim_attachments(of_city text, of_unit integer, of_case uuid, by_person uuid, wanted jsonb) returns void
  language plpgsql as $$
declare
  hashes text[] := array(select w.one ->> 'sha256' from jsonb_array_elements(wanted) as w (one));
  missing boolean;
begin
  with claimed as (
    update public.attachments set case_id = of_case
    where city = of_city and unit_id = of_unit and case_id is null and uploaded_by = by_person and sha256 = any(hashes)
    returning sha256, name, media_type, size)
  select exists (
    select from jsonb_to_recordset(wanted) as w (sha256 text, name text, "mediaType" text, size bigint)
    where (w.sha256, w.name, w."mediaType", w.size) not in (select c.sha256, c.name, c.media_type, c.size from claimed c)
      and not exists (
        select from public.attachments a
        where a.city = of_city and a.unit_id = of_unit and a.case_id = of_case
          and (a.sha256, a.name, a.media_type, a.size) = (w.sha256, w.name, w."mediaType", w.size)))
  into missing;
  if missing then
    raise exception 'an attachment of the act was not uploaded' using errcode = 'ZH001';
  end if;
end $$;
