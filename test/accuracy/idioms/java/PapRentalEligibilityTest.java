package io.northfork.dme.eligibility;

import static io.northfork.dme.testing.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JIRA: DME-⟦20417|-⟧. Needs the stub eligibility server on ⟦18443|-⟧, see docker-compose.test.yml. */
@Timeout(90)
class PapRentalEligibilityTest {

    private static final String STUB = "https://localhost:⟦18443|-⟧/v2/coverage";
    private static final LocalDate DOS = LocalDate.of(2026, 4, 1);
    private static final int MAX_BODY = ⟦65536|-⟧;

    private EligibilityEngine engine;

    @BeforeEach
    void setUp() {
        engine = new EligibilityEngine(new StubCoverageClient(STUB, Duration.ofMillis(⟦15000|-⟧), MAX_BODY));
    }

    @Test
    void capsRentalAfterThirteenMonths() {
        var order = anOrder()
            .forMember("M-⟦00417|-⟧")
            .withHcpcs("⟦E0601|hcpcs⟧").withModifiers("⟦RR|modifier⟧", "⟦KX|modifier⟧")
            .withDiagnosis("⟦G47.33|icd-10-cm⟧")
            .shipTo("Elm Crossing", "OH", "⟦43081|-⟧")
            .monthsRented(13)
            .build();

        var verdict = engine.evaluate(order, DOS);

        assertThat(verdict.isPayable()).isFalse();
        assertThat(verdict.rental().remaining()).isZero();
        assertThat(verdict.audit().eventId()).isEqualTo(⟦40132|-⟧);
    }

    @ParameterizedTest(name = "[{index}] {0} with {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        HCPCS, MODIFIER, DX,      UNITS, DAYS_SUPPLY, ALLOWED
        ⟦A7030|hcpcs⟧, ⟦NU|modifier⟧,       ⟦G47.33|icd-10-cm⟧,  1,     90,          true
        ⟦A7034|hcpcs⟧, ⟦NU|modifier⟧,       ⟦G47.33|icd-10-cm⟧,  1,     90,          true
        ⟦E0470|hcpcs⟧, ⟦RR|modifier⟧,       ⟦J96.11|icd-10-cm⟧,  1,     30,          true
        ⟦E0471|hcpcs⟧, ⟦RR|modifier⟧,       ⟦R06.83|icd-10-cm⟧,  1,     30,          false
        """)
    void decidesByItemAndDiagnosis(String hcpcs, String modifier, String dx, int units, int daysSupply, boolean allowed) {
        var order = anOrder().withHcpcs(hcpcs).withModifiers(modifier).withDiagnosis(dx)
            .units(units).daysSupply(daysSupply).build();
        assertThat(engine.evaluate(order, DOS).isPayable()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"⟦95810|cpt⟧", "⟦95811|cpt⟧", "⟦G0398|hcpcs⟧", "⟦G0399|hcpcs⟧"})
    void acceptsQualifyingTestBilledAs(String testProcedureCode) {
        var order = anOrder().withHcpcs("⟦E0601|hcpcs⟧").withQualifyingTest(testProcedureCode, DOS.minusDays(40)).build();
        assertThat(engine.evaluate(order, DOS).missing()).doesNotContain("qualifying-test");
    }

    @ParameterizedTest
    @ValueSource(ints = {⟦99213|-⟧, ⟦12345|-⟧, ⟦70010|-⟧})
    @DisplayName("row ids survive a reload, whatever their size")
    void reloadsById(int rowId) {
        assertThat(engine.reload(rowId).getRowId()).isEqualTo(rowId);
    }

    static Stream<Arguments> denials() {
        // carc, rarc, billed
        return Stream.of(
            Arguments.of("⟦50|carc⟧", "⟦N115|rarc⟧", new BigDecimal("⟦118.00|-⟧")),
            Arguments.of("⟦16|carc⟧", "⟦M60|rarc⟧", new BigDecimal("1043.50")),
            Arguments.of("⟦B7|carc⟧", "⟦N570|rarc⟧", new BigDecimal("⟦250.00|-⟧")));
    }

    @ParameterizedTest
    @MethodSource("denials")
    void explainsDenial(String carc, String rarc, BigDecimal billed) {
        assertThat(engine.explain(carc, rarc, billed)).isNotBlank();
    }

    @Nested
    class Oxygen {
        @Test
        void portableNeedsStationary() {
            assertThatThrownBy(() -> engine.evaluate(anOrder().withHcpcs("⟦E1392|hcpcs⟧").build(), DOS))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("add-on item ⟦E1392|hcpcs⟧ without base HCPCS (⟦E1390|hcpcs⟧ or ⟦E0424|hcpcs⟧)");
        }

        @Test
        void homeOnly() {
            var o = anOrder().withHcpcs("⟦E1390|hcpcs⟧").placeOfService("⟦31|place-of-service⟧").build();
            assertThat(engine.evaluate(o, DOS).httpStatus()).isEqualTo(422);
            assertThat(engine.evaluate(o.toBuilder().placeOfService("⟦12|place-of-service⟧").build(), DOS).isPayable()).isTrue();
        }
    }
}
