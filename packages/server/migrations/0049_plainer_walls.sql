-- What stands behind `(select f())` is worked out once a statement, which pays where many rows are looked through. A row that is
-- written is looked at once: there each such question costs more to set up than to answer, and an act writes into six tables.
-- So whether a row may be written is asked plainly; what may be read, or found for a change, stays as it was.
do $$
declare
  of_case text;
  beside text;
begin
  foreach of_case in array array['case_events', 'case_deadlines', 'case_papers', 'case_payments'] loop
    execute format(
      'alter policy own_unit on %I with check (city = app_city() and (app_whole_city() or unit_id = app_unit_id()))', of_case);
  end loop;
  foreach beside in array array['case_files', 'attachments', 'notices'] loop
    execute format(
      'alter policy own_unit_adds on %I with check (city = app_city() and (app_whole_city() or unit_id = app_unit_id()))', beside);
    execute format(
      'alter policy own_unit_changes on %I with check (city = app_city() and (app_whole_city() or unit_id = app_unit_id()))', beside);
  end loop;
end $$;

-- Whether a case may be read, where its unit alone does not say so: by line or by a share. Asked with the caller's own rights,
-- behind the wall of the cases. Written out in the policy of attachments it was set up twice by every act that brings a file.
create function case_is_readable(of_city text, of_unit integer, of_case uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from public.case_files c where c.city = of_city and c.unit_id = of_unit and c.case_id = of_case);
end $$;
revoke execute on function case_is_readable(text, integer, uuid) from public;
grant execute on function case_is_readable(text, integer, uuid) to zhiheng_app;

alter policy reach on attachments using (
  city = (select app_city()) and (
    (select app_whole_city())
    or (case_id is null and uploaded_by = (select app_person_id()))
    or (case_id is not null and unit_id = any ((select app_reach_units())::integer[]))
    or case_is_readable(city, unit_id, case_id)));
