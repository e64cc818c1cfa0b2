-- 代收机构地址: a decision to fine names it (罚款决定与罚款收缴分离实施办法第七条). Of a demonstration the invented accounts, which begin with
-- four noughts, get an invented address; everywhere else it is entered on the unit's page before the next fine is decided.
alter table units add column bank_address text;
update units set bank_address = '演示路1号' where bank_account like '0000%';
