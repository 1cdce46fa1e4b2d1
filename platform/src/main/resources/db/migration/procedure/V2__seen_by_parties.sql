-- Whoever sees a matter sees what is owed in it, by whichever office. The conditions that an index answers stand first.
drop policy fence on procedure.duty;
create policy fence on procedure.duty using
  ((select fence.whole()) or office in (select fence.organs()) or owner in (select fence.organs())
   or exists (select from procedure.matter m where m.id = matter));
