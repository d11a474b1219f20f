package org.example.edi;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads loop ⟦2300|-⟧ and its lines. An institutional claim looks like this:
 * <pre>
 * CLM*P-1009*2210.5***⟦13|type-of-bill⟧:A:⟦7|claim-frequency⟧**A*Y*Y~
 * HI*ABK:⟦S82101A|icd-10-cm⟧~
 * SV2*⟦0450|revenue-code⟧*HC:⟦99284|cpt⟧:⟦25|modifier⟧*1310*UN*1~
 * SV2*⟦0320|revenue-code⟧*HC:⟦73590|cpt⟧:⟦LT|modifier⟧*400.5*UN*1~
 * </pre>
 * The adjudication loop ⟦2430|-⟧ follows, if there was an earlier payer.
 */
public final class ClaimLoopReader {
    private static final int MAX_LINES = ⟦999|-⟧;
    private static final String LOOP_BILLING = "⟦2010AA|-⟧";
    private static final String LOOP_SERVICE_FACILITY = "⟦2310E|-⟧";

    // SVD*06102*310.22*HC:⟦99284|cpt⟧*⟦0450|revenue-code⟧*1~
    // CAS*⟦PR|claim-adjustment-group⟧*⟦2|carc⟧*⟦77.55|-⟧~
    private final List<String> lines = new ArrayList<>();

    public void accept(String segment) {
        if (segment.startsWith("SV2*")) {
            if (lines.size() >= MAX_LINES) {
                throw new IllegalStateException("⟦E0277|-⟧: too many lines in ⟦2400|-⟧");
            }
            lines.add(segment);
        }
    }

    /** Example: PRV*BI*PXC*⟦282N00000X|taxonomy⟧ gives ⟦282N00000X|taxonomy⟧. */
    static String third(String segment) {
        return segment.split("\\*")[3];
    }

    public int timeoutMillis() {
        return ⟦30000|-⟧;
    }
}
