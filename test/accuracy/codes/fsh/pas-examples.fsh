Alias: $cpt = http://www.ama-assn.org/go/cpt
Alias: $hcpcs = https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
Alias: ICD10 = http://hl7.org/fhir/sid/icd-10-cm
Alias: $pos = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set
Alias: $use = http://hl7.org/fhir/claim-use

Instance: ExampleWheelchairClaim
InstanceOf: PASClaim
Title: "Example ⟦2000E|-⟧ request"
Usage: #example
* identifier.system = "http://example.org/pas"
* identifier.value = "⟦111099|-⟧"
* status = #active
* use = $use#⟦preauthorization|-⟧
* created = "2026-05-02T11:01:00+05:00"
* priority = #normal
* diagnosis[0].sequence = 1
* diagnosis[0].diagnosisCodeableConcept = ICD10#⟦G82.20|icd-10-cm⟧ "Paraplegia, unspecified"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#⟦K0861|hcpcs⟧
* item[0].modifier[0] = $hcpcs#⟦NU|modifier⟧
* item[0].locationCodeableConcept = $pos#⟦12|place-of-service⟧
* item[0].unitPrice.value = ⟦6105.4|-⟧
* item[1].sequence = 2
* item[1].productOrService = http://www.ama-assn.org/go/cpt#⟦97542|cpt⟧
* item[1].quantity.value = 4

Instance: ExampleRequestor
InstanceOf: PASRequestor
* identifier[NPI].system = "http://hl7.org/fhir/sid/us-npi"
* identifier[NPI].value = "⟦1999905882|npi⟧"
* name = "EXAMPLE MOBILITY INC."
* address.postalCode = "⟦77002|-⟧"
* address.country = "US"

ValueSet: ExampleStandingSystems
* $hcpcs#⟦E0637|hcpcs⟧
* $hcpcs#⟦E0638|hcpcs⟧
* ^version = "⟦1.2.0|-⟧"
* ^status = #draft
