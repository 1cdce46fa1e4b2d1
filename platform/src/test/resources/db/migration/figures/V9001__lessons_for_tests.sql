create schema school;

create table school.lesson (
  title       text not null,
  organ       text not null,
  held_on     date not null,
  kind        text not null,
  attendances bigint not null,
  cost        bigint,
  speaker     text,
  reported_on date,
  unique (title)
);
select ledger.keep('school', 'lesson');
create index lesson_organ on school.lesson (organ, held_on desc, id desc);
