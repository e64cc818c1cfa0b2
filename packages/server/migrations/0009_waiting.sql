-- 我的待办: the open files of a unit in the order of their safe days. Without it the inbox reads every archived case of
-- the unit to find the few that wait (10,000 cases in a unit: 14 ms, with it 3 ms).
create index case_files_waiting on case_files (city, unit_id, next_due_on, registered_on, case_id)
  where awaiting_what is not null;
