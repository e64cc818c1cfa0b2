-- 我的待办 of the clerk: papers in force that were never sealed. Few at any time, and found without reading the others.
create index case_papers_unsealed on case_papers (city, unit_id, kind, case_id)
  where sealed_sha256 is null and voided_on is null;
