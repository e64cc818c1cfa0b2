-- 扫码核验：the code that is printed on every served paper opens the public check page. The code itself stands in the log of the
-- case and on the paper; here lies only its digest, by which the paper is found again.
alter table case_papers add column check_digest text check (check_digest ~ '^[0-9a-f]{64}$');
-- Not unique by constraint: 140 random bits are, and a distributed database could not keep a key that leaves out the unit.
create index case_papers_by_check on case_papers (check_digest) where check_digest is not null;

-- How often was asked on a day, and whether there was such a paper. Not who asked, not for what.
create table check_counts (
  day   date not null,
  known boolean not null,
  asked bigint not null check (asked > 0),
  primary key (day, known)
);
alter table check_counts enable row level security;

-- The only thing a stranger can ask of the database. A digest that belongs to no paper answers nothing; one that does answers the log of that one
-- case, and the hashes of the paper's file, as it was issued and as it was signed. A stranger's transaction has no reach: behind the wall everything else is empty.
create function ask_by_check_code(asked_digest text)
returns table (city text, unit_id integer, case_id uuid, paper_id uuid, sha256 text, signed_sha256 text, entries text[])
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  paper record;
begin
  select p.city, p.unit_id, p.case_id, p.paper_id into paper from public.case_papers p where p.check_digest = asked_digest limit 1;
  insert into public.check_counts as c (day, known, asked)
    values ((pg_catalog.now() at time zone 'Asia/Shanghai')::date, paper.paper_id is not null, 1)
    on conflict (day, known) do update set asked = c.asked + 1;
  if paper.paper_id is null then
    return;
  end if;
  return query
    select paper.city, paper.unit_id, paper.case_id, paper.paper_id,
      (select b.sha256 from public.document_bytes b
        where b.city = paper.city and b.unit_id = paper.unit_id and b.case_id = paper.case_id and b.document_id = paper.paper_id and b.format = 'pdf'),
      (select s.sha256 from public.paper_signatures s
        where s.city = paper.city and s.unit_id = paper.unit_id and s.case_id = paper.case_id and s.document_id = paper.paper_id),
      (select pg_catalog.array_agg(e.entry order by e.revision) from public.case_events e
        where e.city = paper.city and e.unit_id = paper.unit_id and e.case_id = paper.case_id);
end $$;
revoke all on function ask_by_check_code from public;
grant execute on function ask_by_check_code to zhiheng_app;
