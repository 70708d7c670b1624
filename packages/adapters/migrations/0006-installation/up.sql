-- One row: what must never change for this database.
create table installation (
  only_one boolean primary key check (only_one),
  master_key_check text collate "C" not null
);
