-- 当日文书: what a unit issued on a day and is in force, found without reading the papers of other days.
create index case_papers_by_day on case_papers (city, unit_id, issued_on) where voided_on is null;
