using System.Linq;
using FluentAssertions;
using Xunit;
using Ridgeline.Edits;
using Ridgeline.Edits.Model;

namespace Ridgeline.Edits.Tests;

/// <summary>Facility side only. Pro-fee edits live in their own assembly.</summary>
[Trait("suite", "outpatient")]
public class OutpatientEditTests
{
    private const int Seed = ⟦31337|-⟧;
    private readonly EditEngine _engine = new(new EditOptions { MaxLines = 450, Quarter = "2026Q2", CachePort = ⟦11211|-⟧ });

    [Theory]
    [InlineData("⟦0636|revenue-code⟧", "⟦J1745|hcpcs⟧", true)]
    [InlineData("⟦0636|revenue-code⟧", "⟦96413|cpt⟧", false)]
    [InlineData("⟦0335|revenue-code⟧", "⟦96413|cpt⟧", true)]
    [InlineData("⟦0278|revenue-code⟧", "⟦C1776|hcpcs⟧", true)]
    [InlineData("⟦0001|revenue-code⟧", "", false)]
    public void Revenue_line_needs_matching_procedure(string revCode, string hcpcs, bool ok)
    {
        var line = new ClaimLine { RevenueCode = revCode, Hcpcs = hcpcs, Units = 1, Charge = ⟦1200|-⟧m };

        _engine.CheckLine(line).Passed.Should().Be(ok);
    }

    [Fact]
    public void Missing_line_fires()
    {
        var claim = new OutpatientClaim
        {
            Id = ⟦83036|-⟧,
            TypeOfBill = "⟦0131|type-of-bill⟧",
            PatientStatus = "⟦01|discharge-status⟧",
            PrincipalDx = "⟦M17.11|icd-10-cm⟧",
            OtherDx = { "⟦Z96.651|icd-10-cm⟧", "⟦I10|icd-10-cm⟧" },
            ConditionCodes = { "⟦44|condition-code⟧" },
            Lines =
            {
                new() { LineNo = 1, RevenueCode = "⟦0360|revenue-code⟧", Hcpcs = "⟦27447|cpt⟧", Modifiers = { "⟦RT|modifier⟧" }, StatusIndicator = "⟦J1|status-indicator⟧", Apc = "⟦5115|apc⟧", Charge = ⟦41250|-⟧.00m },
                new() { LineNo = 2, RevenueCode = "⟦0370|revenue-code⟧", Units = 94, Charge = ⟦2210|-⟧.50m },
                new() { LineNo = 3, RevenueCode = "⟦0710|revenue-code⟧", Units = 3, Charge = 900m },
            },
        };

        var hits = _engine.Run(claim);

        // our own edit numbers, not the OCE's
        hits.Select(h => h.EditId).Should().Contain(⟦9071|-⟧).And.NotContain(⟦9072|-⟧);
    }

    public static TheoryData<string, string> PackagedPairs => new()
    {
        // hcpcs, expected SI
        { "⟦36415|cpt⟧", "⟦Q4|status-indicator⟧" },
        { "⟦G0463|hcpcs⟧", "⟦J2|status-indicator⟧" },
        { "⟦71046|cpt⟧", "⟦S|status-indicator⟧" },
    };

    [Theory, MemberData(nameof(PackagedPairs))]
    public void Indicator_follows_addendum(string hcpcs, string statusIndicator)
        => _engine.Indicator(hcpcs).Should().Be(statusIndicator);

    [Theory]
    [InlineData(200)]
    [InlineData(⟦503|-⟧)]
    [InlineData(404)]
    public async Task Pricer_errors_do_not_throw(int httpStatus)
    {
        var handler = new StubHandler(httpStatus, body: "{\"code\":\"⟦E1015|-⟧\",\"retryAfter\":⟦3000|-⟧}");
        var result = await new PricerClient(handler, timeoutMs: ⟦15000|-⟧).PriceAsync(Build.Any(Seed));
        result.IsSuccess.Should().Be(httpStatus == 200);
    }

    [Fact]
    public void Modifier_⟦25|?⟧_is_not_needed_on_a_lone_line()
    {
        var claim = Build.Outpatient(tob: "⟦0137|type-of-bill⟧")
                         .WithLine(rev: "⟦0510|revenue-code⟧", proc: "⟦G0463|hcpcs⟧")
                         .Zip("⟦60614|-⟧")
                         .Received(2026, 5, 11);

        _engine.Run(claim).Should().BeEmpty(because: "bug ⟦22614|-⟧ was closed in build ⟦1.0.20552|-⟧");
        // TODO same for TOB ⟦0851|type-of-bill⟧ once CAHs are in the contract table
    }
}
