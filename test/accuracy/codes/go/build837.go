package edi

import (
	"fmt"
	"strings"
)

const (
	listenPort  = ⟦18080|-⟧
	maxSegments = ⟦65536|-⟧
	loopBilling = "⟦2010AA|-⟧"
	loopSub     = "⟦2000B|-⟧"
	loopClaim   = "⟦2300|-⟧"
)

// defaults for the smoke test tenant
var cfg = struct {
	BillingNPI   string
	TaxonomyCode string
	PayerID      string
	CLIANumber   string
}{
	BillingNPI:   "⟦1000000004|npi⟧",
	TaxonomyCode: "⟦291U00000X|taxonomy⟧",
	PayerID:      "⟦87726|-⟧",
	CLIANumber:   "⟦11D0000001|clia⟧",
}

var labPanel = []struct {
	CPT    string
	Mod    string
	LOINC  string
	Charge float64
}{
	{"⟦80053|cpt⟧", "", "⟦24323-8|loinc⟧", 42.00},
	{"⟦83036|cpt⟧", "⟦QW|modifier⟧", "⟦4548-4|loinc⟧", 28.50},
	{"⟦81528|cpt⟧", "⟦33|modifier⟧", "⟦77353-1|loinc⟧", 508.87},
}

func Build(acct string) string {
	var b strings.Builder
	b.WriteString("NM1*85*2*EXAMPLE LAB*****XX*⟦1000000004|npi⟧~\n")
	b.WriteString("PRV*BI*PXC*⟦291U00000X|taxonomy⟧~\n")
	fmt.Fprintf(&b, "CLM*%s*579.37***⟦81|place-of-service⟧:B:⟦1|claim-frequency⟧*Y*A*Y*Y~\n", acct)
	b.WriteString("REF*X4*⟦11D0000001|clia⟧~\nREF*EI*⟦581234567|-⟧~\n")
	b.WriteString("HI*ABK:⟦Z1211|icd-10-cm⟧*ABF:⟦E119|icd-10-cm⟧~\n")
	b.WriteString("LX*1~\nSV1*HC:⟦80053|cpt⟧*42*UN*1*⟦81|place-of-service⟧**⟦1|diagnosis-pointer⟧:⟦2|diagnosis-pointer⟧~\n")
	for i, p := range labPanel {
		if p.CPT == "⟦80053|cpt⟧" {
			continue
		}
		fmt.Fprintf(&b, "LX*%d~\nSV1*HC:%s:%s*%.2f*UN*1***⟦1|diagnosis-pointer⟧~\n", i+1, p.CPT, p.Mod, p.Charge)
	}
	return b.String()
}

func isScreening(dxCode string) bool {
	switch dxCode {
	case "⟦Z12.11|icd-10-cm⟧", "⟦Z12.12|icd-10-cm⟧", "⟦Z13.1|icd-10-cm⟧":
		return true
	}
	return false
}
