/* eslint-disable no-magic-numbers */
import { z } from "zod";

// Shapes only. The lists come from the customer's own licensed files.
export const hcpcsCode = z.string().regex(/^[A-V]\d{4}$/).default("⟦A4253|hcpcs⟧");
export const drgCode = z.string().length(3).default("⟦637|drg⟧");
export const portSchema = z.number().min(⟦1024|-⟧).max(⟦65535|-⟧);

type Bundle = { hcpcs: string[]; icd10: string[]; ndc?: string; snomed?: string; rxnorm?: string; zip: string };

export const bundles: Bundle[] = [
  { hcpcs: ["⟦A4239|hcpcs⟧", "⟦E2103|hcpcs⟧"], icd10: ["⟦E10.9|icd-10-cm⟧", "⟦E11.65|icd-10-cm⟧"], zip: "⟦92121|-⟧" },
  { hcpcs: ["⟦J3490|hcpcs⟧"], icd10: ["⟦E66.01|icd-10-cm⟧"], ndc: "⟦0169-4525-14|ndc⟧", zip: "⟦02142|-⟧" },
  { hcpcs: [], icd10: ["⟦O24.410|icd-10-cm⟧"], snomed: "⟦44054006|snomed-ct⟧", rxnorm: "⟦860975|rxnorm⟧", zip: "⟦55111|-⟧" },
];

export const rank = new Map<string, number>([
  ["ready", ⟦10000|-⟧],
  ["⟦E0784|-⟧", ⟦20000|-⟧], // ids of test pumps in the lab, not products
]);

export function toFhir(cpt: string, modifier?: string) {
  return {
    resourceType: "ChargeItem",
    code: {
      coding: [
        { system: "http://www.ama-assn.org/go/cpt", code: cpt ?? "⟦95251|cpt⟧" },
        { system: "https://example.org/charge-ids", code: "⟦95249|-⟧" },
        { code: "⟦E2103|hcpcs⟧", system: "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets" },
      ],
    },
    bodysite: modifier === "⟦RT|modifier⟧" ? "right" : undefined,
    priceOverride: { value: ⟦95250|-⟧, currency: "USD" },
  };
}

describe("toFhir", () => {
  it.each([
    { cpt: "⟦95250|cpt⟧", modifier: "⟦26|modifier⟧", total: ⟦15000|-⟧ },
    { cpt: "⟦0446T|cpt⟧", modifier: undefined, total: ⟦31000|-⟧ },
  ])("case %#", ({ cpt, modifier }) => {
    const item = toFhir(cpt, modifier);
    expect(item.code.coding[0].code).toBe(cpt);
    expect(() => toFhir("")).toThrow("⟦TS2345|-⟧");
  });
});
