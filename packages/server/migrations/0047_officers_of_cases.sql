-- A clue has no officers yet: what nobody looks up by officer need not stand in the indexes by officer.
drop index case_files_by_officer;
drop index case_files_by_second;
create index case_files_by_officer on case_files (city, lead_person_id) where stage <> 'ARCHIVED' and lead_person_id is not null;
create index case_files_by_second on case_files (city, support_person_id) where stage <> 'ARCHIVED' and support_person_id is not null;
