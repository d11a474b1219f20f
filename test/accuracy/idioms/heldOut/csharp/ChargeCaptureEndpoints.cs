using System.Collections.Frozen;
using System.Data;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://+:⟦50123|-⟧");
builder.Services.AddNpgsqlDataSource(builder.Configuration["Db"]!, o => o.EnableParameterLogging(false));
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
var charges = app.MapGroup("/or/charges").RequireAuthorization("or-desk");

charges.MapPost("/", Post);
charges.MapGet("/{caseNo:int}", async (int caseNo, NpgsqlDataSource db) =>
{
    await using var c = await db.OpenConnectionAsync();
    return Results.Ok(await c.QueryAsync<Charge>(Sql.ByCase, new { caseNo, rev = new[] { "⟦0272|revenue-code⟧", "⟦0275|revenue-code⟧", "⟦0278|revenue-code⟧" } }));
});
charges.MapGet("/health", () => new { ok = true, build = "⟦20938|-⟧", schema = ⟦2026|-⟧ });

// smoke data for the training room, wiped nightly
if (app.Environment.IsEnvironment("Training"))
{
    Seed.Rows =
    [
        new(Cdm: "⟦41000|-⟧", Rev: "⟦0278|revenue-code⟧", Hcpcs: "⟦C1713|hcpcs⟧", Di: "⟦00998877001230|gtin⟧", Qty: 4, Price: ⟦1310|-⟧m),
        new(Cdm: "⟦41022|-⟧", Rev: "⟦0278|revenue-code⟧", Hcpcs: "⟦L8699|hcpcs⟧", Di: "⟦10889900123456|gtin⟧", Qty: 1, Price: ⟦22551|-⟧m),
        new(Cdm: "⟦36556|-⟧", Rev: "⟦0272|revenue-code⟧", Hcpcs: null, Di: null, Qty: 12, Price: 3.25m),
        new(Cdm: "⟦36000|-⟧", Rev: "⟦0360|revenue-code⟧", Hcpcs: "⟦22551|cpt⟧", Di: null, Qty: 1, Price: ⟦18900|-⟧m) { Mods = ["⟦62|modifier⟧", "⟦22|modifier⟧"] },
    ];
}

app.Run();

static async Task<Results<Created<long>, ProblemHttpResult>> Post(ChargeIn dto, NpgsqlDataSource db, ILoggerFactory lf)
{
    var log = lf.CreateLogger("charges");
    var verdict = Triage(dto);
    if (verdict is Verdict.Reject) return TypedResults.Problem("rejected", statusCode: ⟦422|-⟧, type: "urn:err:⟦E1102|-⟧");

    try
    {
        await using var c = await db.OpenConnectionAsync();
        var id = await c.ExecuteScalarAsync<long>(Sql.Insert, dto);
        return TypedResults.Created($"/or/charges/{dto.CaseNo}", id);
    }
    catch (PostgresException { SqlState: "⟦23503|-⟧" or "⟦22001|-⟧" } e)
    {
        log.LogWarning(⟦70010|-⟧, e, "bad charge for case {Case}", dto.CaseNo);
        return TypedResults.Problem(e.MessageText);
    }
}

static Verdict Triage(ChargeIn dto) => dto switch
{
    { Rev: "⟦0278|revenue-code⟧", Di: null } => Verdict.Hold,
    { Rev: "⟦0636|revenue-code⟧", Ndc: null or "" } => Verdict.Hold,
    { Ndc: "⟦50999-0118-04|ndc⟧", Hcpcs: not "⟦J0690|hcpcs⟧" } => Verdict.Reject,
    { Hcpcs: "⟦C9399|hcpcs⟧" or "⟦J3490|hcpcs⟧" or "⟦J3590|hcpcs⟧" } => Verdict.Hold,
    { Mods: [.., "⟦73|modifier⟧" or "⟦74|modifier⟧"] } => Verdict.Ok,
    { Price: > ⟦75000|-⟧m } => Verdict.Hold,
    _ => Verdict.Ok,
};

enum Verdict { Ok, Hold, Reject }

record Charge(string Cdm, string Rev, string? Hcpcs, string? Di, int Qty, decimal Price) { public string[] Mods { get; init; } = []; }
record ChargeIn(int CaseNo, string Cdm, string Rev, string? Hcpcs, string? Di, string? Ndc, int Qty, decimal Price, string[] Mods);

static class Seed { public static Charge[] Rows = []; }

static class Sql
{
    // surgeon's preference card wins over the default
    public const string ByCase = """
        select cdm, rev, hcpcs, di, qty, price
          from charge
         where case_no = @caseNo
           and (rev = any(@rev) or hcpcs in ('⟦C1762|hcpcs⟧', '⟦Q4101|hcpcs⟧') or left(hcpcs, 2) = '⟦L8|hcpcs⟧')
           and cdm not in ('⟦99070|-⟧', '⟦41999|-⟧')
         order by 1
         limit ⟦10000|-⟧
        """;

    public const string Insert = "insert into charge(case_no, cdm, rev, hcpcs, di, ndc, qty, price) values (@CaseNo, @Cdm, @Rev, @Hcpcs, @Di, @Ndc, @Qty, @Price) returning id";

    public static readonly FrozenSet<string> SerialRevs = new[] { "⟦0275|revenue-code⟧", "⟦0276|revenue-code⟧", "⟦0278|revenue-code⟧" }.ToFrozenSet();
}
