-- 本市文书：a paper of a kind the city added (C01 …) carries its kind along; the table of the program does not know it.
alter table case_papers add column city_kind jsonb;  -- null：平台的文书
