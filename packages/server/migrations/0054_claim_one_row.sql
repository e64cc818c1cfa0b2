-- An act took every copy of the same bytes that its author had brought and not used yet: one brought in the form of another case
-- as well was then missing there. One row is tied for each file named, and here only for a file the case does not have yet: what
-- the statement of the act (`attachmentsToClaim`) has tied just now is among those it has.
create or replace function claim_attachments(of_city text, of_unit integer, of_case uuid, by_person uuid, wanted jsonb) returns void
  language plpgsql as $$
declare
  hashes text[] := array(select w.one ->> 'sha256' from jsonb_array_elements(wanted) as w (one));
  missing boolean;
begin
  with lacking as (
    select distinct w.sha256, w.name, w."mediaType" as media_type, w.size
    from jsonb_to_recordset(wanted) as w (sha256 text, name text, "mediaType" text, size bigint)
    where not exists (
      select from public.attachments a
      where a.city = of_city and a.unit_id = of_unit and a.case_id = of_case
        and (a.sha256, a.name, a.media_type, a.size) = (w.sha256, w.name, w."mediaType", w.size))),
  claimed as (
    update public.attachments set case_id = of_case
    where city = of_city and unit_id = of_unit and case_id is null and attachment_id = any(array(
      select distinct on (a.sha256, a.name, a.media_type, a.size) a.attachment_id
      from public.attachments a
      where a.city = of_city and a.unit_id = of_unit and a.case_id is null and a.uploaded_by = by_person
        and a.sha256 = any(hashes)
        and (a.sha256, a.name, a.media_type, a.size) in (select l.sha256, l.name, l.media_type, l.size from lacking l)))
    returning attachment_id)
  select (select count(*) from claimed) < (select count(*) from lacking) into missing;
  if missing then
    raise exception 'an attachment of the act was not uploaded' using errcode = 'ZH001';
  end if;
end $$;
