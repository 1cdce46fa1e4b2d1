package org.zhunsheng.demonstration;

/** What one could apply for in the demonstration district, and what was handled; the big files are written month by month. */
final class ServicesAnnals implements Annals {

    static final String ITEMS = "services/items";
    static final String THEMES = "services/themes";
    static final String SEALS = "services/seals";
    static final String COMMITMENT_ITEMS = "services/commitment-items";
    static final String COMMITMENT_CASES = "services/commitment-cases";
    static final String LICENCE_CASES = "services/licence-cases";

    @Override
    public void write(Desk desk) {
        Catalogue catalogue = new Catalogue(desk);
        catalogue.write();
        Themes.themes(desk, catalogue);
        Themes.seals(desk);
        Commitments commitments = new Commitments(desk);
        commitments.write();
        FourHours.write(desk);
    }

    static Row row(String... columnsAndValues) {
        Row row = new Row();
        for (int i = 0; i < columnsAndValues.length; i += 2) row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        return row;
    }
}
