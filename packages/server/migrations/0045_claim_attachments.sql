-- Ties the attachments an act names to its case and refuses, by failing, what was never uploaded by whoever acts and stands on no
-- attachment of the case: so the act's last statements and its commit can be sent together. With the caller's own rights and
-- behind the caller's wall. `wanted` is a list of {sha256, name, mediaType, size}.
create function claim_attachments(of_city text, of_unit integer, of_case uuid, by_person uuid, wanted jsonb) returns void
  language plpgsql set search_path = pg_catalog, public as $$
declare
  hashes text[] := array(select w.one ->> 'sha256' from jsonb_array_elements(wanted) as w (one));
begin
  update public.attachments set case_id = of_case
  where city = of_city and unit_id = of_unit and case_id is null and uploaded_by = by_person and sha256 = any(hashes);
  if exists (
    select from jsonb_to_recordset(wanted) as w (sha256 text, name text, "mediaType" text, size bigint)
    where not exists (
      select from public.attachments a
      where a.city = of_city and a.unit_id = of_unit and a.case_id = of_case and a.sha256 = any(hashes)
        and (a.sha256, a.name, a.media_type, a.size) = (w.sha256, w.name, w."mediaType", w.size)))
  then
    raise exception 'an attachment of the act was not uploaded' using errcode = 'ZH001';
  end if;
end $$;
revoke execute on function claim_attachments(text, integer, uuid, uuid, jsonb) from public;
grant execute on function claim_attachments(text, integer, uuid, uuid, jsonb) to zhiheng_app;
