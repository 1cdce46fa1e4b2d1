-- What an organ could have scored: shares of it are compared, because not every indicator applies to every organ.
alter table assessment.score add column full_score numeric;
select ledger.keep('assessment', 'score');
