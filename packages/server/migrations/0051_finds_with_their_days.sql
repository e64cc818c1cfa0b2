-- The finds of a word come with the days the list is ordered by, so that they can be put in order before any case is read: of a
-- word with a thousand finds the page reads its twenty. Nothing is told that the case in the reach would not show.
drop function app_find_words(tsquery, integer);
create function app_find_words(terms tsquery, at_most integer)
  returns table (case_id uuid, registered_on date, next_due_on date) language sql stable parallel safe
  security definer set search_path = pg_catalog, public as $$
  select c.case_id, c.registered_on, c.next_due_on from public.case_files c
  where c.city = (select public.app_city()) and c.grams @@ terms and (
    (select public.app_whole_city())
    or c.unit_id = any ((select public.app_reach_units())::integer[])
    or (c.line = (select public.app_reach_line()) and c.unit_id = any ((select public.app_reach_line_units())::integer[]))
    or c.case_id = any ((select public.app_shared_cases())::uuid[]))
  limit at_most $$;
revoke all on function app_find_words from public;
grant execute on function app_find_words to zhiheng_app;
