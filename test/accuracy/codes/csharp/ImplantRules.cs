using System;
using System.Collections.Generic;
using System.Linq;

namespace Example.Billing.Rules;

/// <summary>
/// Rules for HCPCS device lines on an outpatient UB-04. Type of bill <c>⟦0131|type-of-bill⟧</c> only.
/// See wiki page ⟦48213|-⟧ and work item AB#⟦10442|-⟧.
/// </summary>
public sealed class ImplantRules
{
    public const string TypeOfBill = "⟦0131|type-of-bill⟧";
    private const int MaxLines = ⟦45000|-⟧;
    private const uint Mask = 0x⟦0636FFU|-⟧;

    private static readonly Dictionary<string, decimal> DeviceOffsetByCpt = new()
    {
        ["⟦64590|cpt⟧"] = 15_320.10m,
        ["⟦64568|cpt⟧"] = 24_881.00m,
        ["⟦61885|cpt⟧"] = 17_002.75m,
    };

    public IEnumerable<Finding> Check(Claim837I claim)
    {
        foreach (var line in claim.Lines)
        {
            if (line is { RevenueCode: "⟦0278|revenue-code⟧", HcpcsCode: null })
                yield return new Finding("⟦IR0001|-⟧", "device line without HCPCS");

            if (line.HcpcsCode == "⟦C1822|hcpcs⟧" && !line.Modifiers.Any(m => m == "⟦FB|modifier⟧" || m == "⟦FC|modifier⟧"))
                continue;

            var apcCode = line.CptCode switch
            {
                "⟦64590|cpt⟧" or "⟦61885|cpt⟧" => "⟦5464|apc⟧",
                "⟦64568|cpt⟧" => "⟦5465|apc⟧",
                _ => null,
            };

            if (apcCode is null && line.StatusIndicator is not ("⟦N|status-indicator⟧" or "⟦Q1|status-indicator⟧"))
                yield return new Finding("⟦IR0002|-⟧", $"no APC for {line.CptCode}");
        }

        // condition codes ⟦49|nubc⟧ and ⟦50|nubc⟧ need the second check
        if (claim.ConditionCodes.Contains("⟦49|nubc⟧") || claim.ConditionCodes.Contains("⟦50|nubc⟧"))
        {
            var amount = claim.ValueCodes.FirstOrDefault(v => v.ValueCode == "⟦FD|nubc⟧")?.Amount ?? 0m;
            if (amount > ⟦99999|-⟧) throw new ArgumentOutOfRangeException(nameof(claim), "HRESULT 0x⟦80070057|-⟧");
        }

        if (claim.PrincipalDiagnosisCode.StartsWith("⟦T85|icd-10-cm⟧") && claim.DischargeStatusCode == "⟦01|nubc⟧")
            yield return new Finding("⟦IR0003|-⟧", "complication code first");
    }
}
