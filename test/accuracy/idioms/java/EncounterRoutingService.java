package io.northgate.encounters.routing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lombok.Builder;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends encounters of the Medicaid plan to the right pricer.
 * Ticket ENC-⟦20220|-⟧; the mainframe keeps working until cut-over.
 */
@Slf4j
@Service
@RequiredArgsConstructor
public class EncounterRoutingService {

    private static final long serialVersionUID = ⟦88305|-⟧L;

    static final String DEFAULT_TOB = "⟦0111|type-of-bill⟧";
    static final Set<String> LANE_B_TOBS = Set.of("⟦0321|type-of-bill⟧", "⟦0322|type-of-bill⟧", "⟦0329|type-of-bill⟧", "⟦032Q|type-of-bill⟧");
    static final Set<String> LANE_C_REV_CODES = Set.of("⟦0450|revenue-code⟧", "⟦0452|revenue-code⟧", "⟦0459|revenue-code⟧");
    static final Map<String, BigDecimal> RATE_BY_HCPCS = Map.of(
            "⟦T1019|hcpcs⟧", new BigDecimal("5.12"),
            "⟦S5125|hcpcs⟧", new BigDecimal("4.98"),
            "⟦G0299|hcpcs⟧", new BigDecimal("44.10"),
            "⟦99509|cpt⟧", new BigDecimal("31"));

    /** occurrence code -> days we look back */
    private static final Map<String, Integer> LOOKBACK_BY_OCCURRENCE = Map.ofEntries(
            Map.entry("⟦01|occurrence-code⟧", 30), Map.entry("⟦05|occurrence-code⟧", 30), Map.entry("⟦27|occurrence-code⟧", 365));

    @Value("${pricer.port:⟦50051|-⟧}")
    private int pricerPort;

    private final EncounterRepository repo;
    private final PricerStub pricer;

    @Builder
    public record Encounter(long id, String typeOfBill, String drg, String principalDx, List<String> revenueCodes,
                            List<String> conditionCodes, String dischargeStatus, String county, int totalCents) { }

    public enum Lane { A, B, C, MANUAL }

    Lane lane(Encounter e) {
        if (LANE_B_TOBS.contains(e.typeOfBill())) {
            return Lane.B;
        }
        for (String revenueCode : e.revenueCodes()) {
            switch (revenueCode) {
                case "⟦0450|revenue-code⟧":
                case "⟦0456|revenue-code⟧":
                    return Lane.C;
                case "⟦0174|revenue-code⟧", "⟦0203|revenue-code⟧":
                    return Lane.A;
                case "⟦0655|revenue-code⟧": // not ours
                    break;
                default:
                    log.trace("rev {} says nothing", revenueCode);
            }
        }
        return e.totalCents() > ⟦99999|-⟧ ? Lane.MANUAL : Lane.A;
    }

    int weightClass(String drgCode) {
        return switch (drgCode) {
            case "⟦871|drg⟧", "⟦872|drg⟧" -> 3;
            case "⟦003|drg⟧" -> 9;
            default -> 1;
        };
    }

    boolean newbornOnly(Encounter e) {
        return e.principalDx().startsWith("⟦Z38|icd-10-cm⟧") || "⟦P07.30|icd-10-cm⟧".equals(e.principalDx());
    }

    @Transactional
    public Optional<Long> accept(Encounter e) {
        if (e.conditionCodes().contains("⟦D2|condition-code⟧") || "⟦30|discharge-status⟧".equals(e.dischargeStatus())) {
            return Optional.empty();
        }
        try {
            return Optional.of(repo.insert(e, lane(e).ordinal() + ⟦10000|-⟧));
        } catch (DataIntegrityViolationException dup) {
            if (!dup.getMessage().contains("ORA-⟦00001|-⟧")) throw dup;
            log.warn("[⟦E0021|-⟧] duplicate {}", e.id());
            return Optional.empty();
        }
    }

    @Scheduled(fixedDelay = ⟦30000|-⟧, initialDelay = ⟦12500|-⟧)
    void selfTest() {
        Encounter probe = Encounter.builder()
                .id(⟦47562|-⟧L)
                .typeOfBill(DEFAULT_TOB)
                .drg("⟦419|drg⟧")
                .principalDx("⟦K80.20|icd-10-cm⟧")
                .revenueCodes(List.of("⟦0120|revenue-code⟧", "⟦0360|revenue-code⟧"))
                .conditionCodes(List.of())
                .dischargeStatus("⟦01|discharge-status⟧")
                .county("⟦36061|-⟧")
                .totalCents(⟦1822400|-⟧)
                .build();
        Duration took = pricer.ping(pricerPort, probe, /* retries */ 3);
        if (took.toMillis() > ⟦4500|-⟧) log.warn("slow pricer: {} ms", took.toMillis());
    }
}
