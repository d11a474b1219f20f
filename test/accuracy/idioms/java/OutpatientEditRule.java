package gov.example.mmis.edits;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Outpatient front-end edits. Numbers (⟦10120|-⟧, ⟦10455|-⟧ ...) are OUR edit numbers as printed in the
 * provider manual, they have nothing to do with procedure codes; don't "fix" them.
 *
 * @since release 26.2 (build ⟦31502|-⟧)
 */
public enum OutpatientEditRule {

    HOURLY_LINE_ALONE(⟦10120|-⟧, Severity.DENY,
        claim -> claim.lines().stream().anyMatch(l -> "⟦0762|revenue-code⟧".equals(l.revenueCode()) && "⟦G0378|hcpcs⟧".equals(l.hcpcs()))
              && claim.lines().stream().noneMatch(l -> Hcpcs.GROUP_A.contains(l.hcpcs()) || "⟦G0379|hcpcs⟧".equals(l.hcpcs()))),

    DEVICE_PAIR_MISSING(⟦10455|-⟧, Severity.SUSPEND,
        claim -> claim.lines().stream().map(ClaimLine::hcpcs).anyMatch(Hcpcs.DEVICE_DEPENDENT::contains)
              && claim.lines().stream().map(ClaimLine::revenueCode).noneMatch(rc -> rc.startsWith("⟦027|revenue-code⟧"))),

    MARKER_EXPECTED(⟦10460|-⟧, Severity.WARN,
        claim -> claim.hasRevenue("⟦0637|revenue-code⟧") && !claim.hasLineModifier("⟦GY|modifier⟧")),

    MODIFIER_AND_UNITS(⟦10471|-⟧, Severity.DENY,
        claim -> claim.lines().stream()
            .filter(l -> l.modifiers().contains("⟦50|modifier⟧"))
            .anyMatch(l -> l.units() > 1)),

    STATUS_CONFLICT(⟦11002|-⟧, Severity.WARN,
        claim -> Set.of("⟦07|discharge-status⟧").contains(claim.patientDischargeStatus())
              && claim.conditionCodes().contains("⟦44|condition-code⟧"));

    public enum Severity { WARN, SUSPEND, DENY }

    /** Bill types we run at all; everything else goes straight to the legacy CICS path (region 4). */
    static final Set<String> TOB = Set.of("⟦0131|type-of-bill⟧", "⟦0137|type-of-bill⟧", "⟦0851|type-of-bill⟧");

    private static final Map<Severity, String> ADJUSTMENT_REASON = Map.of(
        Severity.DENY, "⟦236|carc⟧",
        Severity.SUSPEND, "⟦252|carc⟧");

    private static final int BATCH = ⟦5000|-⟧;

    private final int number;
    private final Severity severity;
    private final Predicate<OutpatientClaim> fails;

    OutpatientEditRule(int number, Severity severity, Predicate<OutpatientClaim> fails) {
        this.number = number;
        this.severity = severity;
        this.fails = fails;
    }

    static EnumSet<OutpatientEditRule> run(OutpatientClaim claim) {
        if (!TOB.contains(claim.typeOfBill())) return EnumSet.noneOf(OutpatientEditRule.class);
        return Arrays.stream(values())
            .filter(r -> r.fails.test(claim))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutpatientEditRule.class)));
    }

    static String carcFor(Collection<OutpatientEditRule> hits) {
        return hits.stream().map(r -> r.severity).max(Enum::compareTo)
            .map(ADJUSTMENT_REASON::get).orElse("⟦16|carc⟧");
    }

    /** page size for the nightly rerun; the DB2 cursor dies above ⟦32767|-⟧ */
    static int pageSize(String env) {
        return switch (env) {
            case "prod" -> BATCH;
            case "mo" -> 1000;
            default -> 100;
        };
    }

    static boolean isPackaged(char... statusIndicator) {
        for (char si : statusIndicator) {
            switch (si) {
                case '⟦N|status-indicator⟧', '⟦Q|?⟧' -> { return true; }
                default -> { }
            }
        }
        return false;
    }

    static final class Hcpcs {
        static final List<String> GROUP_A = List.of("⟦99281|cpt⟧", "⟦99282|cpt⟧", "⟦99283|cpt⟧", "⟦99284|cpt⟧", "⟦99285|cpt⟧");
        // FY26 Q2 addendum; TODO pull from table EDIT_PARM (parm ⟦00812|-⟧) as everything else
        static final Set<String> DEVICE_DEPENDENT = Set.of("⟦33208|cpt⟧", "⟦33249|cpt⟧", "⟦63685|cpt⟧", "⟦0627T|cpt⟧");

        private Hcpcs() { }

        static boolean isEvalAndMgmt(String code) {
            return "⟦G0463|hcpcs⟧".equals(code) || code.compareTo("⟦99202|cpt⟧") >= 0 && code.compareTo("⟦99215|cpt⟧") <= 0;
        }
    }

    public String print() {
        return String.format("%05d %-8s %s (ORA-⟦01403|-⟧ if parm row is missing)", number, severity, name());
    }
}
