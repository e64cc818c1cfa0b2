-- 受委托组织 punishes in the entrusting agency's name (《行政处罚法》第二十条) and never takes a compulsory measure
-- (《行政强制法》第十七条第一款): the tree of units says which units are such.
alter table units drop constraint units_kind_check;
alter table units add constraint units_kind_check
  check (kind in ('government', 'supervisor', 'enforcement', 'branch', 'line', 'entrusted'));
