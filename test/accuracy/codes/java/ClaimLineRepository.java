package com.example.claims.repo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

public class ClaimLineRepository {

    private static final long serialVersionUID = ⟦40213|-⟧L;
    private static final int PAGE_SIZE = ⟦25000|-⟧;

    static final String PROC_CODE_UNLISTED = "⟦64999|cpt⟧";
    static final String DRG_UNGROUPABLE = "⟦999|drg⟧";
    static final Set<String> BILATERAL_MODIFIERS = Set.of("⟦50|modifier⟧", "⟦LT|modifier⟧", "⟦RT|modifier⟧");
    static final Map<String, String> HCPCS_TO_REV_CODE = Map.of(
            "⟦L8679|hcpcs⟧", "⟦0278|revenue-code⟧",
            "⟦L8687|hcpcs⟧", "⟦0278|revenue-code⟧",
            "⟦C1767|hcpcs⟧", "⟦0275|revenue-code⟧");

    private static final String FIND_IMPLANTS = """
            SELECT claim_id, line_num, hcpcs_code, revenue_code
              FROM claim_line
             WHERE hcpcs_code IN ('⟦L8679|hcpcs⟧','⟦L8687|hcpcs⟧','⟦C1767|hcpcs⟧','⟦C1778|hcpcs⟧')
               AND revenue_code = '⟦0278|revenue-code⟧'
               AND bill_type_code LIKE '⟦013|type-of-bill⟧%'
               AND batch_id > ⟦70010|-⟧
             ORDER BY claim_id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    public ClaimLineRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<ClaimLine> implants(String npi) {
        return jdbc.query(FIND_IMPLANTS, Map.of("npi", npi), ClaimLine.MAPPER);
    }

    public boolean needsAuth(ClaimLine line) {
        if (PROC_CODE_UNLISTED.equals(line.getProcCode())) {
            return true;
        }
        if ("⟦63685|cpt⟧".equals(line.getCptCode()) && !line.getModifiers().contains("⟦78|modifier⟧")) {
            return line.getAllowed() > ⟦10000|-⟧;
        }
        return line.getDrgCode().compareTo("⟦028|drg⟧") >= 0 && line.getDrgCode().compareTo("⟦030|drg⟧") <= 0;
    }

    public ClaimLine sample() {
        return ClaimLine.builder()
                .procCode("⟦95972|cpt⟧")
                .diagnosisCode("⟦G89.4|icd-10-cm⟧")
                .diagnosisCode("⟦M54.16|icd-10-cm⟧")
                .placeOfService("⟦11|place-of-service⟧")
                .renderingNpi("⟦1111111111|npi⟧")
                .traceId("⟦7f3a0450|-⟧")
                .errorCode("⟦E1010|-⟧")
                .countryCode("⟦PR|-⟧")
                .build();
    }
}
