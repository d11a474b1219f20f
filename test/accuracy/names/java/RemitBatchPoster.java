/* Tamarack Billing Platform, module "cash". Internal use. */
package org.example.tamarack.cash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts one ⟦835|ASC X12 835⟧ (⟦005010X221A1|ASC X12 835⟧) to the ledger.
 *
 * <p>What happens here, in order: the ⟦EFT|Electronic Funds Transfer⟧ trace number of the file is matched with the bank line,
 * each ⟦claim|Claim⟧ of ⟦loop|Loop⟧ 2100 is found by its control number, the ⟦CAS segments|CAS Segment⟧ become
 * adjustments by <em>⟦claim adjustment group code|Claim Adjustment Group Code⟧</em> and ⟦CARC|Claim Adjustment Reason Code⟧, and what is left on the
 * ⟦PLB segment|Provider-Level Adjustment⟧ (interest, take-backs) goes to a suspense account.
 *
 * <p>A zero payment with a ⟦denial code|Claim Adjustment Reason Code⟧ opens a work item for the ⟦denials|Denial⟧ desk. Nothing is ever
 * ⟦appealed|-⟧ automatically; an ⟦appeal|Appeal⟧ needs a person. Patient balances are billed from the ⟦PR
 * group code|Patient Responsibility⟧ only, after ⟦coordination of benefits|Coordination of Benefits⟧.
 *
 * @since 4.2
 */
public final class ⟦Remit|Remittance Advice⟧BatchPoster {

    private static final Logger LOG = LoggerFactory.getLogger(⟦Remit|Remittance Advice⟧BatchPoster.class);

    /** ⟦CARCs|Claim Adjustment Reason Code⟧ that mean "somebody else pays first": ask for the primary's ⟦EOB|Explanation of Benefits⟧ before anything. */
    private static final Set<String> ⟦COB|Coordination of Benefits⟧_CODES = Config.codes("cob");
    /** ⟦Timely filing|Timely Filing Limit⟧: these never go back to the patient. */
    private static final Set<String> ⟦TFL|Timely Filing Limit⟧_CODES = Config.codes("late");
    private static final String ⟦CARC|Claim Adjustment Reason Code⟧_⟦SEQUESTRATION|Sequestration⟧ = Config.code("seq");

    /** ⟦CO group code|Contractual Obligation⟧ etc. OA stays in the enum although two payers only use it for ⟦MSP|Medicare Secondary Payer⟧. */
    enum ⟦GroupCode|Claim Adjustment Group Code⟧ { CO, PR, OA, PI }

    record Adjustment(⟦GroupCode|Claim Adjustment Group Code⟧ group, String ⟦carc|Claim Adjustment Reason Code⟧, BigDecimal amount, int units) {}

    record Posting(String ⟦claim|Claim⟧No, LocalDate ⟦serviceDate|Date of Service⟧, BigDecimal paid, List<Adjustment> adjustments,
                   List<String> ⟦remarkCodes|Remittance Advice Remark Code⟧) {

        BigDecimal ⟦contractualWriteOff|Write-off⟧() {
            return sum(⟦GroupCode|Claim Adjustment Group Code⟧.CO);
        }

        BigDecimal ⟦patientResponsibility|Patient Responsibility⟧() {
            return sum(⟦GroupCode|Claim Adjustment Group Code⟧.PR);
        }

        private BigDecimal sum(⟦GroupCode|Claim Adjustment Group Code⟧ g) {
            return adjustments.stream().filter(a -> a.group() == g).map(Adjustment::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Ledger ledger;
    private final Worklist worklist;
    private int ⟦pos|-⟧;                 // cursor into the buffer, see next()
    private char[] buf = new char[0];

    ⟦Remit|Remittance Advice⟧BatchPoster(Ledger ledger, Worklist worklist) {
        this.ledger = Objects.requireNonNull(ledger);
        this.worklist = worklist;
    }

    /** Next ⟦segment|Segment⟧ without its terminator, or null at the end of the interchange. */
    private String next() {
        if (⟦pos|-⟧ >= buf.length) return null;
        int start = ⟦pos|-⟧;
        while (⟦pos|-⟧ < buf.length && buf[⟦pos|-⟧] != '~') ⟦pos|-⟧++;
        String s = new String(buf, start, ⟦pos|-⟧ - start).strip();
        ⟦pos|-⟧++;
        return s;
    }

    public Result post(String edi⟦835|ASC X12 835⟧) {
        buf = edi⟦835|ASC X12 835⟧.toCharArray();
        ⟦pos|-⟧ = 0;
        Posting current = null;
        int posted = 0, parked = 0;
        String s;
        while ((s = next()) != null) {
            String[] e = s.split("\\*", -1);
            switch (e[0]) {
                case "CLP" -> {
                    if (current != null) posted += book(current) ? 1 : 0;
                    current = open(e);
                }
                case "CAS" -> addAdjustments(current, e);
                case "LQ" -> current.⟦remarkCodes|Remittance Advice Remark Code⟧().add(e[2]);       // ⟦RARC|Remittance Advice Remark Code⟧
                case "⟦PLB|Provider-Level Adjustment⟧" -> parked += park(e);
                default -> { /* ⟦NM1 segments|NM1 Segment⟧, REF, DTM: not needed for cash */ }
            }
        }
        if (current != null && book(current)) posted++;
        LOG.info("⟦ERA|Remittance Advice⟧ done, {} ⟦claims|Claim⟧ posted, {} ⟦PLB|Provider-Level Adjustment⟧ lines parked", posted, parked);
        return new Result(posted, parked);
    }

    private Posting open(String[] e) {
        // a reversal: the amounts are negative and the ⟦claim|Claim⟧ was posted before
        if (ledger.isReversal(e[2])) worklist.note(e[1], "reversal on ⟦remit|Remittance Advice⟧");
        return new Posting(e[1], null, new BigDecimal(e[4]), new ArrayList<>(), new ArrayList<>());
    }

    private void addAdjustments(Posting p, String[] e) {
        ⟦GroupCode|Claim Adjustment Group Code⟧ g = ⟦GroupCode|Claim Adjustment Group Code⟧.valueOf(e[1]);
        for (int i = 2; i + 1 < e.length; i += 3) {
            int units = i + 2 < e.length && !e[i + 2].isEmpty() ? Integer.parseInt(e[i + 2]) : 0;
            p.adjustments().add(new Adjustment(g, e[i], new BigDecimal(e[i + 1]), units));
        }
    }

    private boolean book(Posting p) {
        for (Adjustment a : p.adjustments()) {
            if (⟦COB|Coordination of Benefits⟧_CODES.contains(a.⟦carc|Claim Adjustment Reason Code⟧())) worklist.open(p.⟦claim|Claim⟧No(), "⟦COB|Coordination of Benefits⟧");
            if (⟦TFL|Timely Filing Limit⟧_CODES.contains(a.⟦carc|Claim Adjustment Reason Code⟧())) worklist.open(p.⟦claim|Claim⟧No(), "late: ⟦timely filing|Timely Filing Limit⟧, check proof of ⟦receipt|-⟧");
            if (⟦CARC|Claim Adjustment Reason Code⟧_⟦SEQUESTRATION|Sequestration⟧.equals(a.⟦carc|Claim Adjustment Reason Code⟧())) ledger.move(p.⟦claim|Claim⟧No(), "SEQ", a.amount());
        }
        boolean ⟦denial|Denial⟧ = p.paid().signum() == 0 && p.⟦patientResponsibility|Patient Responsibility⟧().signum() == 0;
        if (⟦denial|Denial⟧) worklist.open(p.⟦claim|Claim⟧No(), "⟦denial|Denial⟧ " + p.⟦remarkCodes|Remittance Advice Remark Code⟧());
        ledger.move(p.⟦claim|Claim⟧No(), "⟦ALLOWED_AMOUNT|Allowed Amount⟧", p.paid().add(p.⟦patientResponsibility|Patient Responsibility⟧()));
        ledger.move(p.⟦claim|Claim⟧No(), "⟦WRITE_OFF|Write-off⟧", p.⟦contractualWriteOff|Write-off⟧());
        return !⟦denial|Denial⟧;
    }

    private int park(String[] e) {
        // ⟦provider-level adjustments|Provider-Level Adjustment⟧ carry the ⟦NPI|National Provider Identifier⟧ or ⟦TIN|Taxpayer Identification Number⟧ in ⟦PLB|Provider-Level Adjustment⟧01; see ⟦60-day rule|60-Day Rule⟧ memo in the wiki
        for (int i = 3; i + 1 < e.length; i += 2) ledger.move(e[1], "SUSPENSE", new BigDecimal(e[i + 1]).negate());
        return (e.length - 3) / 2;
    }

    record Result(int posted, int parked) {}

    interface Ledger {
        void move(String key, String account, BigDecimal amount);
        boolean isReversal(String status);
    }

    interface Worklist {
        void open(String key, String why);
        void note(String key, String text);
    }

    // Swing preview, still used by Halvard in the ⟦a/r|-⟧ office. ⟦Si|-⟧, yes, really.
    static String ⟦caseless|-⟧(String in) {
        StringBuilder ⟦ra|-⟧ = new StringBuilder(in.length());     // "result, appended"
        for (char c : in.toCharArray()) ⟦ra|-⟧.append(Character.toLowerCase(c));
        return ⟦ra|-⟧.toString();
    }
}
