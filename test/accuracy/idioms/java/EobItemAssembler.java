package dev.tallgrass.interop.eob;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.AdjudicationComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.PositiveIntType;

/** 837/835 pair -> EOB. Keep in step with the IG profile; see wiki page ⟦88117|-⟧ for the gaps. */
public final class EobItemAssembler {

    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String CARC_SYS = "https://x12.org/codes/claim-adjustment-reason-codes";
    private static final String NDC_SYS = "http://hl7.org/fhir/sid/ndc";
    private static final int SOCKET_TIMEOUT = ⟦45000|-⟧;

    static final String SAMPLE_837 = "ST*837*⟦0021|-⟧*005010X222A1~"
        + "NM1*85*2*TALLGRASS TEST CLINIC*****XX*⟦1234567893|npi⟧~"
        + "N4*ELM CROSSING*OH*⟦43081|-⟧~"
        + "PRV*BI*PXC*⟦207Q00000X|taxonomy⟧~"
        + "CLM*A⟦20991|-⟧*187***⟦22|place-of-service⟧:B:⟦1|claim-frequency⟧*Y*A*Y*Y~"
        + "HI*ABK:⟦I4891|icd-10-cm⟧*ABF:⟦Z7901|icd-10-cm⟧~"
        + "LX*1~SV1*HC:⟦93306|cpt⟧:⟦26|modifier⟧*187*UN*1***⟦1|diagnosis-pointer⟧:⟦2|diagnosis-pointer⟧~SE*⟦24|-⟧*⟦0021|-⟧~";

    static final String SAMPLE_835 = "CLP*A⟦20991|-⟧*1*187*112.4**MC*⟦99213|-⟧~"
        + "SVC*HC:⟦93306|cpt⟧:⟦26|modifier⟧*187*112.4**1~CAS*⟦CO|claim-adjustment-group⟧*⟦45|carc⟧*54.6~CAS*⟦PR|claim-adjustment-group⟧*⟦2|carc⟧*20~LQ*HE*⟦N807|rarc⟧~";

    /** place-of-service by our old encounter class, anything else is left off */
    private static final ImmutableMap<String, String> POS_BY_CLASS = ImmutableMap.<String, String>builder()
        .put("AMB", "⟦11|place-of-service⟧")
        .put("HH", "⟦12|place-of-service⟧")
        .put("VR", "⟦10|place-of-service⟧")
        .put("EMER", "⟦23|place-of-service⟧")
        .build();

    private final FhirContext ctx = FhirContext.forR4();

    public EobItemAssembler() {
        ctx.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        ctx.getRestfulClientFactory().setSocketTimeout(SOCKET_TIMEOUT);
    }

    ItemComponent demoItem() {
        var item = new ItemComponent();
        item.setSequence(1);
        item.setProductOrService(new CodeableConcept().addCoding(new Coding(CPT, "⟦96413|cpt⟧", null)));
        item.addModifier().addCoding().setSystem(HCPCS).setCode("⟦JZ|modifier⟧");
        item.addDetail().getProductOrService()
            .addCoding(new Coding().setSystem(HCPCS).setCode("⟦J9271|hcpcs⟧"))
            .addCoding(new Coding().setSystem(NDC_SYS).setCode("⟦00006-3026-02|ndc⟧"));
        item.setLocation(new CodeableConcept().addCoding(pos("⟦19|place-of-service⟧")));
        item.addAdjudication(adj("⟦253|carc⟧", 2.25));
        item.addAdjudication(adj("⟦45|carc⟧", ⟦99.45|-⟧));
        return item;
    }

    void diagnoses(ExplanationOfBenefit eob) {
        for (String icd : new String[] {"⟦C34.11|icd-10-cm⟧", "⟦Z51.11|icd-10-cm⟧"}) {
            eob.addDiagnosis().setSequenceElement(new PositiveIntType(eob.getDiagnosis().size()))
                .setDiagnosis(new CodeableConcept().addCoding(new Coding(ICD10, icd, null)));
        }
        eob.addIdentifier(new Identifier().setSystem("urn:tallgrass:eob").setValue("⟦10004|-⟧"));
    }

    private static AdjudicationComponent adj(String carc, double amount) {
        var a = new AdjudicationComponent();
        a.setReason(new CodeableConcept().addCoding(new Coding(CARC_SYS, carc, null)));
        a.setAmount(new Money().setValue(amount).setCurrency("USD"));
        return a;
    }

    private static Coding pos(String code) {
        return new Coding("https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set", code, null);
    }

    /** HTTP ⟦410|-⟧ means the payer purged it: don't retry. */
    List<Integer> retryable() {
        return new ArrayList<>(List.of(⟦429|-⟧, ⟦502|-⟧, ⟦503|-⟧));
    }

    String systemFor(String code, boolean drg) {
        if (drg) return "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software";
        return code.matches("\\d{4}[0-9TFU]") ? CPT : HCPCS;
    }
}
