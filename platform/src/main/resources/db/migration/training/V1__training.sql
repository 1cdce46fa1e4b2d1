create schema training;

create table training.course (
  name        text not null unique,
  kind        text not null,
  organ       text not null,
  co_hosts    text,
  audience    text not null,
  topic       text not null,
  lecturer    text,
  starts_on   date not null,
  ends_on     date not null,
  hours       numeric not null,
  expected    bigint not null,
  people      bigint not null,
  attendances bigint not null,
  examined    boolean not null,
  passed      bigint,
  roll        text
);
select ledger.keep('training', 'course');
create index course_starts_on on training.course (starts_on desc, id desc);
create index course_organ on training.course (organ, starts_on desc, id desc);

create table training.training_attendance (
  trainee     text not null,
  organ       text not null,
  post        text,
  course      uuid not null,
  kind        text not null,
  attended_on date not null,
  hours       numeric not null,
  passed      boolean,
  unique (trainee, organ, course, attended_on)
);
select ledger.keep('training', 'training_attendance');
create index training_attendance_attended_on on training.training_attendance (attended_on desc, id desc);
create index training_attendance_organ on training.training_attendance (organ, attended_on desc, id desc);
create index training_attendance_course on training.training_attendance (course);

create table training.material (
  name          text not null,
  kind          text not null,
  organ         text not null,
  handed_out_on date not null,
  recipients    text not null,
  printed       bigint not null,
  handed_out    bigint not null,
  file          text,
  unique (name, organ, handed_out_on)
);
select ledger.keep('training', 'material');
create index material_handed_out_on on training.material (handed_out_on desc, id desc);
create index material_organ on training.material (organ, handed_out_on desc, id desc);
