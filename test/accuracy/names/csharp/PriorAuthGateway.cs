// <copyright file="⟦PriorAuth|Prior Authorization⟧Gateway.cs" company="Sandhill Orthotics Group">
//   Internal. Not for distribution.
// </copyright>

using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

namespace Sandhill.Intake;

/// <summary>
/// Sends a ⟦prior authorization|Prior Authorization⟧ request for ⟦DME|Durable Medical Equipment⟧ (power mobility, orthoses) to the payer and keeps
/// its number for box 23 of the ⟦CMS-1500|CMS-1500⟧. ⟦Medicare|Medicare⟧ orders go to the ⟦MAC|Medicare Administrative Contractor⟧ by fax gateway, all
/// others as ⟦FHIR|FHIR⟧ (Da Vinci ⟦PAS|Electronic Prior Authorization⟧), which sales calls "⟦electronic prior
/// authorization|Electronic Prior Authorization⟧" or ⟦ePA|Electronic Prior Authorization⟧.
/// </summary>
/// <remarks>
/// ⟦Referrals|Referral⟧ are not authorizations! The ⟦UM|Utilization Management⟧ nurse at the plan decides by ⟦medical necessity|Medical Necessity⟧, with the
/// ⟦NCD|National Coverage Determination⟧ or ⟦LCD|Local Coverage Determination⟧ where there is one; a ⟦referral|Referral⟧ only says who sent the patient.
/// </remarks>
public sealed class ⟦PriorAuth|Prior Authorization⟧Gateway
{
    private const string ⟦HCPCS|Healthcare Common Procedure Coding System⟧_DEFAULT = "E0143";
    private readonly HttpClient _http;
    private readonly ILcdIndex _lcds;

    public ⟦PriorAuth|Prior Authorization⟧Gateway(HttpClient http, ILcdIndex lcds) => (_http, _lcds) = (http, lcds);

    public record OrderLine(
        string ⟦Hcpcs|Healthcare Common Procedure Coding System⟧Code,
        IReadOnlyList<string> ⟦Modifiers|Modifier⟧,     // RR, NU, ⟦KX|KX Modifier⟧ …
        IReadOnlyList<string> ⟦DiagnosisCodes|ICD-10-CM⟧,
        string ⟦PlaceOfService|Place of Service Code⟧,
        decimal ⟦Allowable|Allowed Amount⟧);

    public record Decision(string? ⟦PriorAuth|Prior Authorization⟧Number, string Status, string? ⟦DenialCode|Claim Adjustment Reason Code⟧);

    /// <summary>⟦DMEPOS|DMEPOS⟧ items that always need a ⟦prior auth|Prior Authorization⟧, whatever the payer.</summary>
    public static bool Always(OrderLine l) => l.⟦Hcpcs|Healthcare Common Procedure Coding System⟧Code is "K0856" or "K0861" || l.⟦Hcpcs|Healthcare Common Procedure Coding System⟧Code.StartsWith("L5");

    public async Task<Decision> SubmitAsync(OrderLine line, string ⟦payerId|Payer ID⟧, string ⟦mbi|Medicare Beneficiary Identifier⟧, CancellationToken ct)
    {
        // an ⟦ABN|Advance Beneficiary Notice⟧ is no substitute for ⟦preauthorization|Prior Authorization⟧, but front desk keeps sending them (⟦GA|Advance Notice Modifiers⟧)
        if (line.⟦Modifiers|Modifier⟧.Contains("⟦GA|Advance Notice Modifiers⟧") && !Always(line))
            return new Decision(null, "not-required", null);

        var policy = _lcds.Find(line.⟦Hcpcs|Healthcare Common Procedure Coding System⟧Code, line.⟦DiagnosisCodes|ICD-10-CM⟧);
        var body = new
        {
            resourceType = "Bundle",
            line = new { line.⟦Hcpcs|Healthcare Common Procedure Coding System⟧Code, line.⟦PlaceOfService|Place of Service Code⟧, icd = line.⟦DiagnosisCodes|ICD-10-CM⟧ },
            member = ⟦mbi|Medicare Beneficiary Identifier⟧,
            policy = policy?.Id,
        };
        using var res = await _http.PostAsJsonAsync($"payers/{⟦payerId|Payer ID⟧}/auths", body, ct);
        if (!res.IsSuccessStatusCode)
            return new Decision(null, "pending", null);
        return await res.Content.ReadFromJsonAsync<Decision>(ct) ?? throw new InvalidOperationException("empty ⟦PA|Prior Authorization⟧ answer");
    }
}

public interface ILcdIndex
{
    Policy? Find(string code, IReadOnlyList<string> diagnoses);
}

public sealed record Policy(string Id, string Title);

/// <summary>Retry with jitter. Copied into every service because nobody wants a shared package.</summary>
internal sealed class Retry
{
    private readonly int _max;
    private readonly TimeSpan _first;
    private readonly Random _rng = new();

    public Retry(int max, TimeSpan first)
    {
        _max = max;
        _first = first;
    }

    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await work();
            }
            catch (HttpRequestException) when (i < _max)
            {
                var wait = _first * Math.Pow(2, i) * (0.5 + _rng.NextDouble());
                await Task.Delay(wait);
            }
        }
    }
}

/// <summary>
/// Signs the outgoing body. The header is hex, lower case, without a prefix, and the key comes
/// from the vault at start-up. Clock skew of more than two minutes is refused over there.
/// </summary>
internal sealed class BodySigner
{
    private readonly byte[] _key;

    public BodySigner(byte[] key) => _key = key;

    public string Sign(string text)
    {
        using var h = new HMACSHA256(_key);
        return Convert.ToHexString(h.ComputeHash(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
    }

    // a ⟦MAC|-⟧ here is a message authentication code; compare in constant time
    public bool Verify(string text, string ⟦mac|-⟧)
    {
        var mine = Encoding.ASCII.GetBytes(Sign(text));
        return CryptographicOperations.FixedTimeEquals(mine, Encoding.ASCII.GetBytes(⟦mac|-⟧));
    }
}

/// <summary>Reads the token of the signed-in user. One ⟦claim|-⟧ per permission.</summary>
internal static class Token
{
    public static string? Tenant(⟦Claims|-⟧Principal user) => user.Find("tenant");

    public static bool May(this ⟦Claims|-⟧Principal user, string what)
    {
        foreach (var ⟦claim|-⟧ in user.⟦Claims|-⟧)
            if (⟦claim|-⟧.Type == "perm" && ⟦claim|-⟧.Value == what)
                return true;
        return false;
    }
}

internal sealed record ⟦Claim|-⟧(string Type, string Value);

internal sealed record ⟦Claims|-⟧Principal(IReadOnlyList<⟦Claim|-⟧> ⟦Claims|-⟧)
{
    public string? Find(string type) => ⟦Claims|-⟧.FirstOrDefault(c => c.Type == type)?.Value;

    // path "/a/b/c": each ⟦segment|-⟧ may carry its own permission; ⟦pos|-⟧ walks over the slashes
    public static IEnumerable<string> ⟦Segments|-⟧(string path)
    {
        for (int ⟦pos|-⟧ = path.IndexOf('/'); ⟦pos|-⟧ >= 0; ⟦pos|-⟧ = path.IndexOf('/', ⟦pos|-⟧ + 1))
            yield return path[..⟦pos|-⟧];
    }
}
