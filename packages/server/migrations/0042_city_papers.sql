-- 本市文书：a paper of a kind the city added (C01 …) carries its kind along; the table of the program does not know it.
alter table case_papers add column city_kind json;  -- null：平台的文书；json, not jsonb: verify compares it word for word
