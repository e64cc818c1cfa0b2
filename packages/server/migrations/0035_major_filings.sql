-- 重大行政处罚决定备案（K09）：the list for the bureau of justice asks for the clock of this one rule over the whole reach.
create index case_deadlines_major_filings on case_deadlines (city, legal_due_on) where rule = 'fileMajorDecision';

-- This release counts a clock that the one before did not (重大行政处罚决定备案的期限): each of a city's files is counted anew once
-- the server runs. A new database has neither queue nor cases yet, and nothing to count.
do $$
begin
  if to_regclass('graphile_worker.jobs') is not null then
    perform graphile_worker.add_job(
      identifier => 'refreshDeadlines', payload => json_build_object('city', city), job_key => 'refreshDeadlines:' || city)
    from installation where city is not null;
  end if;
end $$;
