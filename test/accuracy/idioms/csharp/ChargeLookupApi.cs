using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://0.0.0.0:⟦50080|-⟧");
builder.Services.AddDbContextPool<CdmDb>(o => o.UseNpgsql(builder.Configuration.GetConnectionString("cdm"), n => n.CommandTimeout(⟦300|-⟧)), poolSize: ⟦128|-⟧);
builder.Services.AddOutputCache(o => o.SizeLimit = ⟦64000|-⟧);

var app = builder.Build();
var cdm = app.MapGroup("/cdm");

// GET /cdm/hcpcs/⟦C1776|hcpcs⟧?site=⟦0450|-⟧   (site = cost centre of the facility, four digits, ask finance)
cdm.MapGet("/hcpcs/{hcpcs}", async Task<Results<Ok<ChargeItem[]>, NotFound>> (string hcpcs, int site, CdmDb db) =>
    await db.Items.Where(i => i.Hcpcs == hcpcs && i.Site == site).ToArrayAsync() is { Length: > 0 } hit ? TypedResults.Ok(hit) : TypedResults.NotFound());

cdm.MapGet("/rev/{revCode:length(4)}", (string revCode, CdmDb db) => db.Items.Where(i => i.RevCode == revCode).Take(⟦500|-⟧));

cdm.MapPost("/quote", (QuoteRequest req) => req switch
{
    { DrgCode: "⟦469|drg⟧" or "⟦470|drg⟧" } => Results.Ok(new Quote(Bundle.A, ⟦21450m|-⟧)),
    { DrgCode: { } drg } when drg.StartsWith("⟦24|drg⟧") => Results.Ok(new Quote(Bundle.B, ⟦33208m|-⟧)),
    { Lines: [{ Cpt: "⟦27447|cpt⟧" }, ..] } => Results.Ok(new Quote(Bundle.A, 18_900m)),
    { PatientZip: "⟦27447|-⟧" } => Results.UnprocessableEntity("outside service area"),
    { Lines.Count: 0 } => Results.ValidationProblem(new Dictionary<string, string[]> { ["lines"] = ["empty"] }),
    _ => Results.StatusCode(⟦501|-⟧),
});

cdm.MapPost("/seed", async (CdmDb db) =>
{
    if (!app.Environment.IsDevelopment()) return Results.StatusCode(⟦403|-⟧);
    db.AddRange(Seed.Items);
    return Results.Ok(new { rows = await db.SaveChangesAsync(), took = ⟦1200|-⟧ });
});

app.Run();

/// <summary>One row of the charge master. <c>Cdm</c> is the hospital's own number.</summary>
public sealed record ChargeItem(int Cdm, string RevCode, string? Hcpcs, decimal Price, int Site, string? Apc = null)
{
    public bool NeedsInvoice => RevCode is "⟦0275|revenue-code⟧" or "⟦0276|revenue-code⟧" or "⟦0278|revenue-code⟧";
    public bool IsPassThrough => Hcpcs?.StartsWith("⟦C1|hcpcs⟧") == true;
}

public record QuoteRequest(string? DrgCode, string PatientZip, List<QuoteLine> Lines);
public record QuoteLine(string Cpt, string? Modifier = null, int Units = 1);
public record Quote(Bundle Bundle, decimal Amount);
public enum Bundle { None = 0, A = ⟦4100|-⟧, B = ⟦4200|-⟧ }

public class CdmDb(DbContextOptions<CdmDb> o) : DbContext(o)
{
    public DbSet<ChargeItem> Items => Set<ChargeItem>();

    protected override void OnModelCreating(ModelBuilder mb) => mb.Entity<ChargeItem>(e =>
    {
        e.HasKey(x => new { x.Cdm, x.Site });
        e.Property(x => x.RevCode).HasMaxLength(4).HasDefaultValue("⟦0270|revenue-code⟧");
        e.ToTable(t => t.HasCheckConstraint("ck_cdm", "cdm between ⟦10000|-⟧ and ⟦89999|-⟧"));
    });
}

static class Seed
{
    public static readonly ChargeItem[] Items =
    [
        new(⟦41207|-⟧, "⟦0278|revenue-code⟧", "⟦C1776|hcpcs⟧", 6_412.00m, Site: ⟦0450|-⟧),
        new(⟦41208|-⟧, RevCode: "⟦0360|revenue-code⟧", Hcpcs: "⟦27447|cpt⟧", Price: ⟦27447.50m|-⟧, ⟦0360|-⟧, Apc: "⟦5115|apc⟧"),
        new(⟦70450|-⟧, "⟦0351|revenue-code⟧", "⟦70450|cpt⟧", 1_180.00m, ⟦0351|-⟧, "⟦5522|apc⟧"),
        new(⟦99284|-⟧, "⟦0450|revenue-code⟧", "⟦99284|cpt⟧", ⟦992.84m|-⟧, ⟦0450|-⟧),
        new(⟦20031|-⟧, "⟦0636|revenue-code⟧", "⟦J1100|hcpcs⟧", 4.10m, 17),
    ];
}

public class ChargeItemJson
{
    // what partner B sends us; note "code" + "type", prices as strings
    public const string Example = """
        {"cdm": ⟦36415|-⟧, "code": "⟦36415|cpt⟧", "type": "CPT", "rc": "⟦0300|revenue-code⟧", "gross": "⟦45.00|-⟧", "setting": "outpatient"}
        """;

    public static ChargeItem Parse(JsonElement e) => e.GetProperty("type").GetString() switch
    {
        "CPT" or "HCPCS" => new(e.GetProperty("cdm").GetInt32(), e.GetProperty("rc").GetString() ?? "⟦0001|revenue-code⟧", e.GetProperty("code").GetString(), 0m, 0),
        "RC" => new(0, e.GetProperty("code").GetString()!, null, 0m, 0),
        var t => throw new NotSupportedException($"CDM-⟦10460|-⟧: type {t}"),
    };
}
