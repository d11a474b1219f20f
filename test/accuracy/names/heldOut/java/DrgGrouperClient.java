package org.hollowpine.inpatient.⟦grouper|Grouper⟧;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hollowpine.⟦claims|Claim⟧.Institutional⟦Claim|Claim⟧;
import org.hollowpine.⟦claims|Claim⟧.⟦PresentOnAdmission|Present on Admission⟧;
import org.hollowpine.util.⟦Iterators|-⟧;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to the ⟦DRG grouper|Grouper⟧ over a socket and gives back the ⟦MS-DRG|Medicare Severity Diagnosis Related Group⟧ of a discharge.
 *
 * <p>The ⟦grouper|Grouper⟧ wants fixed-width records. It takes the ⟦principal diagnosis|Principal Diagnosis⟧, up to 24
 * secondary ⟦ICD-10-CM|ICD-10-CM⟧ codes, each with its ⟦POA indicator|Present on Admission⟧, and up to 25 ⟦ICD-10-PCS|ICD-10-PCS⟧ codes,
 * and answers with the ⟦DRG|Diagnosis Related Group⟧, its relative weight and the list of codes that counted as a
 * ⟦CC|Complication or Comorbidity⟧ (or as a major one).
 *
 * <p>Not for outpatient: under ⟦OPPS|Outpatient Prospective Payment System⟧ there is no ⟦DRG|Diagnosis Related Group⟧, there are ⟦APCs|Ambulatory Payment Classification⟧; see
 * {@code ⟦APC|Ambulatory Payment Classification⟧Client}. Not for ⟦observation|Observation⟧ stays either, they are outpatient.
 */
public final class ⟦DrgGrouper|Grouper⟧Client implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(⟦DrgGrouper|Grouper⟧Client.class);

    /** Record layout 41: ⟦pos|-⟧ 1-based, as in the vendor's PDF. */
    private static final int MAX_DX = 25;
    private static final int RECORD_LENGTH = 1482;

    private final Transport transport;
    private final int version;
    private final Map<String, Double> weightBy⟦Drg|Diagnosis Related Group⟧ = new ConcurrentHashMap<>();

    public ⟦DrgGrouper|Grouper⟧Client(Transport transport, int version) {
        this.transport = transport;
        this.version = version;
    }

    /** One discharge as the ⟦grouper|Grouper⟧ sees it. */
    public record Discharge(
            String ⟦claim|Claim⟧Id,
            LocalDate from,
            LocalDate through,
            String ⟦typeOfBill|Type of Bill⟧,
            String dischargeStatus,
            String ⟦principalDiagnosis|Principal Diagnosis⟧,
            List<String> secondary⟦DiagnosisCodes|ICD-10-CM⟧,
            List<⟦PresentOnAdmission|Present on Admission⟧> ⟦poaIndicators|Present on Admission⟧,
            List<String> ⟦icd10Pcs|ICD-10-PCS⟧,
            List<String> ⟦conditionCodes|Condition Code⟧,
            Map<String, Long> ⟦valueCodes|Value Code⟧) {
    }

    public record Result(String ⟦msDrg|Medicare Severity Diagnosis Related Group⟧, double weight, String mdc, List<String> secondaryHits, boolean valid) {
    }

    public Result group(Discharge d) throws IOException {
        if (isInterim(d)) {
            // ⟦interim claims|Interim Claim⟧ (⟦bill type|Type of Bill⟧ 112, 113) get a ⟦DRG|Diagnosis Related Group⟧ that will change with the last one: say so
            LOG.warn("⟦claim|Claim⟧ {}: ⟦interim billing|Interim Claim⟧, ⟦DRG|Diagnosis Related Group⟧ is provisional", d.⟦claim|Claim⟧Id());
        }
        ByteBuffer buf = ByteBuffer.allocate(RECORD_LENGTH);
        int ⟦pos|-⟧ = 0;
        ⟦pos|-⟧ = put(buf, ⟦pos|-⟧, d.⟦claim|Claim⟧Id(), 17);
        ⟦pos|-⟧ = put(buf, ⟦pos|-⟧, d.⟦principalDiagnosis|Principal Diagnosis⟧(), 8);
        List<String> dx = d.secondary⟦DiagnosisCodes|ICD-10-CM⟧();
        for (int i = 0; i < MAX_DX - 1; i++) {
            String code = i < dx.size() ? dx.get(i).replace(".", "") : "";
            ⟦pos|-⟧ = put(buf, ⟦pos|-⟧, code, 7);
            ⟦pos|-⟧ = put(buf, ⟦pos|-⟧, i < dx.size() ? d.⟦poaIndicators|Present on Admission⟧().get(i).letter() : " ", 1);
        }
        ByteBuffer answer = transport.roundTrip(buf.flip());
        return parse(answer);
    }

    private static int put(ByteBuffer buf, int ⟦pos|-⟧, String text, int width) {
        for (int i = 0; i < width; i++) {
            // anything the ⟦editor|-⟧ left behind that is not ASCII goes out as a blank
            char ⟦cc|-⟧ = i < text.length() ? text.charAt(i) : ' ';
            buf.put(⟦pos|-⟧ + i, (byte) (⟦cc|-⟧ > 126 ? ' ' : ⟦cc|-⟧));
        }
        return ⟦pos|-⟧ + width;
    }

    private Result parse(ByteBuffer answer) {
        byte[] raw = new byte[answer.remaining()];
        answer.get(raw);
        String s = new String(raw, java.nio.charset.StandardCharsets.US_ASCII);
        String ⟦drg|Diagnosis Related Group⟧ = s.substring(0, 3);
        double weight = Double.parseDouble(s.substring(3, 10));
        weightBy⟦Drg|Diagnosis Related Group⟧.putIfAbsent(⟦drg|Diagnosis Related Group⟧, weight);
        List<String> secondaryHits = new ArrayList<>();
        for (String c : ⟦Iterators|-⟧.chunks(s.substring(10), 7)) {
            if (!c.isBlank()) secondaryHits.add(c.trim());
        }
        return new Result(⟦drg|Diagnosis Related Group⟧, weight, s.substring(185, 187), secondaryHits, !"999".equals(⟦drg|Diagnosis Related Group⟧) && !"998".equals(⟦drg|Diagnosis Related Group⟧));
    }

    /**
     * ⟦Case mix index|Case Mix Index⟧ of a month: the sum of weights over the number of discharges. Finance wants the
     * ⟦CMI|Case Mix Index⟧ for ⟦Medicare Part A|Medicare Part A⟧ alone and for all payers; transfers are NOT taken out here.
     */
    public double ⟦caseMixIndex|Case Mix Index⟧(List<Result> results) {
        return results.stream().filter(Result::valid).mapToDouble(Result::weight).average().orElse(0);
    }

    /** Share of discharges with at least one ⟦complication or comorbidity|Complication or Comorbidity⟧: a capture rate, for the ⟦revenue cycle|Revenue Cycle Management⟧ meeting. */
    public static double captureRate(List<Result> results) {
        long with = results.stream().filter(r -> !r.secondaryHits().isEmpty()).count();
        return results.isEmpty() ? 0 : (double) with / results.size();
    }

    private static boolean isInterim(Discharge d) {
        String ⟦tob|Type of Bill⟧_code = d.⟦typeOfBill|Type of Bill⟧();
        return ⟦tob|Type of Bill⟧_code != null && (⟦tob|Type of Bill⟧_code.endsWith("2") || ⟦tob|Type of Bill⟧_code.endsWith("3"));
    }

    // FIXME: the ⟦UB-04|UB-04⟧ print path still calls this with the old ⟦ICD-10|ICD-10⟧ ⟦GEMs|General Equivalence Mappings⟧ tables; remove with 2.9
    @Deprecated
    public String forward⟦Crosswalk|Crosswalk⟧(String oldCode) {
        // ⟦occurrence|-⟧ and ⟦accident|-⟧ are told apart by the fourth digit
        return oldCode.length() > 3 && oldCode.charAt(3) == '1' ? oldCode + "0" : oldCode;
    }

    @Override
    public void close() throws IOException {
        LOG.debug("closing, {} weights cached ⟦hierarchically|-⟧", weightBy⟦Drg|Diagnosis Related Group⟧.size());
        transport.close();
    }
}
