-- To whom a bulletin is sent: each of them says that it has come.
alter table assessment.bulletin add column recipients text;
select ledger.keep('assessment', 'bulletin');
