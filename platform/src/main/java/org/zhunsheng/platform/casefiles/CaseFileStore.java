package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Everywhere;

/** Campaigns, drawn files and score sheets, for the checks of what rests on them: across the district, whose they are is public. */
@Repository
class CaseFileStore {

    /** A drawn file, and the least scores of its campaign. */
    record Drawn(OrganCode organ, CaseFileKind kind, long excellentFrom, long qualifiedFrom) {

        FileGrade grade(BigDecimal score) {
            if (score.compareTo(BigDecimal.valueOf(excellentFrom)) >= 0) return FileGrade.EXCELLENT;
            return score.compareTo(BigDecimal.valueOf(qualifiedFrom)) >= 0
                    ? FileGrade.QUALIFIED
                    : FileGrade.UNQUALIFIED;
        }
    }

    /** An item of a score sheet; {@code weight} is null for one that vetoes the file. */
    record Item(
            String code,
            CaseFileKind kind,
            @Nullable BigDecimal weight,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean on(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    private final Everywhere everywhere;

    CaseFileStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    /** The seeds of those of the campaigns that have one. */
    Map<UUID, String> seeds(Collection<UUID> campaigns) {
        if (campaigns.isEmpty()) return Map.of();
        return everywhere
                .of(FileCampaign.class)
                .fetch(
                        "select id, seed from {0} where seed is not null and id = any(?::uuid[])",
                        (Object) texts(campaigns))
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("seed", String.class)));
    }

    Map<UUID, Drawn> drawn(Collection<UUID> files) {
        if (files.isEmpty()) return Map.of();
        return everywhere
                .of(SampledFile.class, FileCampaign.class)
                .fetch(
                        "select f.id, f.organ, f.kind, c.excellent_from, c.qualified_from from {0} f"
                                + " join {1} c on c.id = f.campaign where f.id = any(?::uuid[])",
                        (Object) texts(files))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Drawn(
                                new OrganCode(row.get("organ", String.class)),
                                CaseFileKind.valueOf(row.get("kind", String.class)),
                                row.get("excellent_from", Long.class),
                                row.get("qualified_from", Long.class))));
    }

    /** Every item that was ever in force. */
    List<Item> items() {
        return everywhere
                .of(ScoreSheetItem.class)
                .fetch("select code, kind, weight, valid_from, valid_to from {0}")
                .map(row -> new Item(
                        row.get("code", String.class),
                        CaseFileKind.valueOf(row.get("kind", String.class)),
                        row.get("weight", BigDecimal.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class)));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
