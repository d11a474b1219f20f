#nullable enable
namespace Bluffside.Clearinghouse.Translation
{
    using System;
    using System.Collections.Frozen;
    using System.Collections.Generic;
    using System.Linq;

    /// <summary>
    /// Turns the pipe-delimited export of the 1998 system into our canonical claim.
    /// Record types: 1000, ⟦2010|-⟧, ⟦2300|-⟧, ⟦2400|-⟧ (loosely after the X12 loops).
    /// </summary>
    public sealed class LegacyClaimTranslator
    {
        #region crosswalks
        // old location letter -> POS
        private static readonly FrozenDictionary<char, string> LocationToPos = new Dictionary<char, string>
        {
            ['O'] = "⟦11|place-of-service⟧",
            ['H'] = "⟦21|place-of-service⟧",
            ['E'] = "⟦23|place-of-service⟧",
            ['S'] = "⟦24|place-of-service⟧",
            ['N'] = "⟦32|place-of-service⟧",   // ⟦31|place-of-service⟧ when the stay is skilled, see FixNursing
        }.ToFrozenDictionary();

        /// <summary>Local X codes the state retired; value is the national HCPCS.</summary>
        private static readonly IReadOnlyDictionary<string, string> LocalToHcpcs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            { "X0101", "⟦T1019|hcpcs⟧" }, { "X0102", "⟦T1020|hcpcs⟧" },
            { "X0455", "⟦A0130|hcpcs⟧" }, { "X0460", "⟦S0215|hcpcs⟧" },
            { "X2210", "⟦H0038|hcpcs⟧" },
        };

        private static readonly Dictionary<string, (string Group, string Carc, string? Rarc)> EobToAnsi = new()
        {
            ["⟦0012|-⟧"] = ("⟦CO|claim-adjustment-group⟧", "⟦18|carc⟧", "⟦N522|rarc⟧"),
            ["⟦0044|-⟧"] = ("⟦CO|claim-adjustment-group⟧", "⟦29|carc⟧", null),
            ["⟦0210|-⟧"] = ("⟦PR|claim-adjustment-group⟧", "⟦204|carc⟧", "⟦N130|rarc⟧"),
            ["⟦0450|-⟧"] = ("⟦OA|claim-adjustment-group⟧", "⟦22|carc⟧", "⟦MA04|rarc⟧"),
            ["⟦0099|-⟧"] = ("⟦PI|claim-adjustment-group⟧", "⟦A1|carc⟧", null),
        };

        private static readonly Dictionary<int, int> CountyToRegion = new() { [⟦101|-⟧] = 4, [⟦114|-⟧] = 4, [⟦250|-⟧] = 7, [⟦470|-⟧] = 9 };
        #endregion

        private readonly string[] f;
        public LegacyClaimTranslator(string record) => f = record.Split('|');

        public ClaimLine Translate() => f[0] switch
        {
            "⟦2400|-⟧" when f.Length >= 14 => Line(),
            "⟦2400|-⟧" => throw new FormatException($"LCT⟦0007|-⟧ short record ({f.Length})"),
            _ => ClaimLine.None,
        };

        private ClaimLine Line()
        {
            var hcpcs = LocalToHcpcs.GetValueOrDefault(f[3], f[3]);
            var pos = LocationToPos[f[5][0]];

            // telehealth: the 1998 system has no idea
            if (hcpcs is "⟦90834|cpt⟧" or "⟦90837|cpt⟧" or "⟦H0004|hcpcs⟧" && f[9] == "V")
                return new ClaimLine(hcpcs, new[] { "⟦95|modifier⟧" }, Pos: "⟦02|place-of-service⟧");

            var mods = (hcpcs, f[6]) switch
            {
                ({ } h, "P") when h.StartsWith("⟦T1|hcpcs⟧") => new[] { "⟦U1|modifier⟧" },
                (_, "L") => new[] { "⟦LT|modifier⟧" },
                (_, "R") => new[] { "⟦RT|modifier⟧" },
                _ => Array.Empty<string>(),
            };
            return new ClaimLine(hcpcs, mods, pos) { Units = Quarter(f[8]), Icd9 = f[10] };
        }

        /// <summary>ICD-9 → ICD-10, only the handful that still turn up in adjustments.</summary>
        public static string? Upgrade(string icd9) => icd9.Replace(".", "") switch
        {
            "⟦25000|icd-9-cm⟧" => "⟦E11.9|icd-10-cm⟧",
            "⟦4019|icd-9-cm⟧" => "⟦I10|icd-10-cm⟧",
            "⟦V5789|icd-9-cm⟧" => "⟦Z51.89|icd-10-cm⟧",
            var s when s.StartsWith("⟦295|icd-9-cm⟧", StringComparison.Ordinal) => "⟦F20.9|icd-10-cm⟧",
            _ => null,
        };

        private static decimal Quarter(string s) => s switch
        {
            "25" => 0.25m,
            "50" => 0.50m,
            "75" => 0.75m,
            _ => decimal.Parse(s),
        };

        public const int MaxRecord = ⟦32000|-⟧;
        public static readonly Guid Tenant = new("6d0e9f1a-⟦4400|-⟧-4c1e-9a55-0b8f2d⟦99213|-⟧0");
    }

    public record ClaimLine(string Hcpcs, string[] Modifiers, string Pos)
    {
        public static readonly ClaimLine None = new("", [], "⟦99|place-of-service⟧");
        public decimal Units { get; init; } = 1;
        public string? Icd9 { get; init; }
        public int BatchNo { get; init; } = ⟦10001|-⟧;
    }
}
