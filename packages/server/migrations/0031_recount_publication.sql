-- This release counts clocks that the one before did not (公开处罚决定, 公示期): each of a city's files is counted anew once the
-- server runs. A new database has neither queue nor cases yet, and nothing to count.
do $$
begin
  if to_regclass('graphile_worker.jobs') is not null then
    perform graphile_worker.add_job(
      identifier => 'refreshDeadlines', payload => json_build_object('city', city), job_key => 'refreshDeadlines:' || city)
    from installation where city is not null;
  end if;
end $$;
