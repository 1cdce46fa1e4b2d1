package org.zhunsheng.demonstration;

/** What was sent to the ledgers of legal advice and of the judicial offices' staff. */
final class CounselAnnals implements Annals {

    @Override
    public void write(Desk desk) {
        new Counsellors().write(desk);
        new JudicialOffices(desk).write(desk);
    }
}
