-- One schema for H2 and PostgreSQL. What was answered is in `sealed` alone: encrypted, bound to its
-- row, with a key that is not in the database.

create table visit (
  id uuid primary key,
  begun timestamp(3) with time zone not null,
  changed timestamp(3) with time zone not null,
  follows uuid references visit (id) on delete set null
);

create index visit_changed on visit (changed);

-- A case as a whole after each change: nothing is overwritten, so any result can be made again.
create table revision (
  visit uuid not null references visit (id) on delete cascade,
  number integer not null,
  written timestamp(3) with time zone not null,
  knowledge varchar(64) not null,
  sealed bytea not null,
  primary key (visit, number)
);
