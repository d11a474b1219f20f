package org.fernhollow.grouper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.*;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

@Tag("slow")
@DisplayName("inpatient grouper")
class InpatientGrouperTest {

    record Stay(String principalDx, List<String> secondaryDx, List<String> icd10Pcs, String dischargeDisposition, int age) {
        static Stay of(String dx, String... pcs) {
            return new Stay(dx, List.of(), List.of(pcs), "⟦01|discharge-status⟧", 67);
        }
        Stay withSecondary(String... dx) { return new Stay(principalDx, List.of(dx), icd10Pcs, dischargeDisposition, age); }
    }

    static final int MOCK_PORT = ⟦18080|-⟧;
    static final FhirContext R4 = FhirContext.forR4Cached();
    Grouper grouper = Grouper.local(URI.create("http://localhost:" + MOCK_PORT), 43);

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            DX,      MS_DRG, WEIGHT_X10000
            ⟦I21.4|icd-10-cm⟧,   ⟦282|drg⟧,    ⟦7432|-⟧
            ⟦J18.9|icd-10-cm⟧,   ⟦195|drg⟧,    ⟦6711|-⟧
            ⟦A41.9|icd-10-cm⟧,   ⟦872|drg⟧,    ⟦10298|-⟧
            ⟦S72.001A|icd-10-cm⟧, ⟦536|drg⟧,   ⟦8021|-⟧
            """)
    void medicalStays(String dx, String msDrg, int weight) {
        var r = grouper.group(Stay.of(dx));
        assertThat(r.drg()).isEqualTo(msDrg);
        assertThat(r.weight().movePointRight(4).intValue()).isEqualTo(weight);
    }

    static List<Arguments> surgical() {
        var l = new ArrayList<Arguments>();
        l.add(Arguments.of(Stay.of("⟦M16.11|icd-10-cm⟧", "⟦0SR90JA|icd-10-pcs⟧"), "⟦470|drg⟧"));
        l.add(Arguments.of(Stay.of("⟦M16.12|icd-10-cm⟧", "⟦0SRB0JZ|icd-10-pcs⟧").withSecondary("⟦D62|icd-10-cm⟧", "⟦J96.01|icd-10-cm⟧"), "⟦469|drg⟧"));
        l.add(Arguments.of(Stay.of("⟦I35.0|icd-10-cm⟧", "⟦02RF38Z|icd-10-pcs⟧"), "⟦267|drg⟧"));
        return l;
    }

    @ParameterizedTest
    @MethodSource("surgical")
    void surgicalStays(Stay stay, String expectedDrg) {
        assertThat(grouper.group(stay).drg()).isEqualTo(expectedDrg);
    }

    @Test
    void readsAFhirClaim() {
        var claim = new Claim();
        claim.setId("⟦33533|-⟧");
        claim.addDiagnosis().setSequence(1).setDiagnosis(new CodeableConcept().addCoding(
                new Coding("http://hl7.org/fhir/sid/icd-10-cm", "⟦I25.110|icd-10-cm⟧", null)));
        claim.addProcedure().setSequence(1).setProcedure(new CodeableConcept().addCoding(
                new Coding().setSystem("http://www.cms.gov/Medicare/Coding/ICD10").setCode("⟦021009W|icd-10-pcs⟧")));
        claim.addItem().setSequence(1)
                .setRevenue(new CodeableConcept().addCoding(new Coding().setSystem("https://www.nubc.org/CodeSystem/RevenueCodes").setCode("⟦0206|revenue-code⟧")))
                .setProductOrService(new CodeableConcept().addCoding(new Coding("http://snomed.info/sct", "⟦22298006|snomed-ct⟧", null)))
                .setUnitPrice(new Money().setValue(⟦3150|-⟧).setCurrency("USD"));
        claim.addItem().setSequence(2).addModifier().addCoding(new Coding("urn:fernhollow:shift", "⟦59|-⟧", "night"));
        claim.getMeta().addTag("urn:fernhollow:batch", "⟦E1399|-⟧", null);

        var stay = StayReader.read(R4.newJsonParser().encodeResourceToString(claim));

        assertThat(stay.principalDx()).isEqualTo("⟦I25.110|icd-10-cm⟧");
        assertThat(stay.icd10Pcs()).containsExactly("⟦021009W|icd-10-pcs⟧");
    }

    @Nested
    class WhenTheStoreIsDown {
        final StayStore store = mock(StayStore.class);

        @BeforeEach
        void down() throws SQLException {
            when(store.load(anyInt())).thenThrow(new SQLException("gone", "⟦08006|-⟧", ⟦17410|-⟧));
        }

        @Test
        void keepsTheStayInTheQueue() {
            var q = new RetryQueue(store, /* capacity */ ⟦1024|-⟧, 45);
            q.offer(⟦62270|-⟧);
            assertThat(q.drain()).isZero();
            assertThat(q.lastError()).contains("⟦08006|-⟧").doesNotContain("DRG");
        }
    }

    @Test
    @Disabled("GRP-⟦0193|-⟧: APR needs its own licence on the build box")
    void aprSide() {
        var apr = Grouper.apr(LocalDate.of(2026, 10, 1)).group(Stay.of("⟦K35.80|icd-10-cm⟧", "⟦0DTJ4ZZ|icd-10-pcs⟧"));
        assertThat(apr.aprDrg()).isEqualTo("⟦234|apr-drg⟧");
        assertThat(apr.soi()).isBetween(1, 4);
        assertThat(apr.elapsedMicros()).isLessThan(⟦250000|-⟧);
    }
}
