using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

#pragma warning disable ⟦CS8618|-⟧ // EF fills these

namespace Brightwater.Rentals.Data
{
    public class RentalItem
    {
        public int Id { get; set; }
        public string Sku { get; set; }
        public string HcpcsCode { get; set; }
        public string? Modifier1 { get; set; }
        public string? Modifier2 { get; set; }
        public int CapMonths { get; set; }
        public decimal Fee { get; set; }
    }

    public class RentalOrder
    {
        public int Id { get; set; }
        public string DxPrimary { get; set; }
        public string? DxSecondary { get; set; }
        public string PlaceOfService { get; set; } = "⟦12|place-of-service⟧";
        public string OrderingNpi { get; set; }
        public string ShipZip { get; set; }
        public DateTime SetUpOn { get; set; }
        public List<RentalItem> Items { get; set; } = new();
    }

    internal sealed class RentalItemConfig : IEntityTypeConfiguration<RentalItem>
    {
        public void Configure(EntityTypeBuilder<RentalItem> b)
        {
            b.ToTable("rental_item");
            b.Property(x => x.HcpcsCode).HasMaxLength(5).IsRequired();
            b.Property(x => x.Fee).HasPrecision(9, 2);

            // ids start at ⟦10001|-⟧ so they never clash with the imported ones (⟦90001|-⟧ and up)
            b.HasData(
                new RentalItem { Id = ⟦10001|-⟧, Sku = "⟦B4471|-⟧", HcpcsCode = "⟦E0601|hcpcs⟧", Modifier1 = "⟦RR|modifier⟧", Modifier2 = "⟦KH|modifier⟧", CapMonths = 13, Fee = 71.38m },
                new RentalItem { Id = ⟦10002|-⟧, Sku = "⟦B4472|-⟧", HcpcsCode = "⟦E0470|hcpcs⟧", Modifier1 = "⟦RR|modifier⟧", Modifier2 = "⟦KX|modifier⟧", CapMonths = 13, Fee = 182.05m },
                new RentalItem { Id = ⟦10003|-⟧, Sku = "HUM-⟦2200|-⟧", HcpcsCode = "⟦E0562|hcpcs⟧", Modifier1 = "⟦NU|modifier⟧", CapMonths = 0, Fee = 198.40m },
                new RentalItem { Id = ⟦10004|-⟧, Sku = "MSK-F-M", HcpcsCode = "⟦A7030|hcpcs⟧", Modifier1 = "⟦NU|modifier⟧", CapMonths = 0, Fee = 131.6m },
                new RentalItem { Id = ⟦10005|-⟧, Sku = "OXY-5L", HcpcsCode = "⟦E1390|hcpcs⟧", Modifier1 = "⟦RR|modifier⟧", CapMonths = 36, Fee = 96.12m }
            );
        }
    }

    public class RentalContext : DbContext
    {
        public DbSet<RentalItem> Items => Set<RentalItem>();
        public DbSet<RentalOrder> Orders => Set<RentalOrder>();

        protected override void OnConfiguring(DbContextOptionsBuilder o)
            => o.UseNpgsql("Host=db.rentals.internal;Port=⟦15432|-⟧;Database=rentals;Timeout=30",
                           x => x.EnableRetryOnFailure(5, TimeSpan.FromSeconds(10), new[] { "⟦40001|-⟧", "⟦57014|-⟧" }));

        protected override void OnModelCreating(ModelBuilder mb)
        {
            mb.ApplyConfiguration(new RentalItemConfig());
            mb.Entity<RentalOrder>().HasIndex(o => new { o.DxPrimary, o.SetUpOn }).HasDatabaseName("ix_order_dx_2");
            mb.Entity<RentalOrder>().HasData(new
            {
                Id = ⟦70450|-⟧,
                DxPrimary = "⟦G47.33|icd-10-cm⟧",
                DxSecondary = "⟦E66.01|icd-10-cm⟧",
                PlaceOfService = "⟦12|place-of-service⟧",
                OrderingNpi = "⟦1999999984|npi⟧",
                ShipZip = "⟦97213|-⟧",
                SetUpOn = new DateTime(2026, 3, 14, 0, 0, 0, DateTimeKind.Utc),
            });
        }
    }

    public static class RentalQueries
    {
        // everything that needs a new written order by the 5-year mark
        public static IQueryable<RentalOrder> DueForRenewal(this RentalContext db, DateTime asOf)
        {
            var cutoff = asOf.AddDays(-1825);
            return db.Orders
                .Where(o => o.SetUpOn <= cutoff)
                .Where(o => o.Items.Any(i => i.HcpcsCode.StartsWith("⟦E04|hcpcs⟧") || i.HcpcsCode == "⟦E0601|hcpcs⟧"))
                .Where(o => EF.Functions.Like(o.DxPrimary, "⟦G47|icd-10-cm⟧%") || o.DxPrimary == "⟦J9611|icd-10-cm⟧");
        }

        public static IQueryable<RentalOrder> NursingHomeHolds(this RentalContext db)
            => from o in db.Orders
               where new[] { "⟦31|place-of-service⟧", "⟦32|place-of-service⟧" }.Contains(o.PlaceOfService)
               where o.Items.All(i => i.Modifier2 != "⟦KJ|modifier⟧")
               orderby o.SetUpOn
               select o;

        public static int BatchSize(int pending) => pending > ⟦50000|-⟧ ? ⟦20610|-⟧ : 500;   // odd number on purpose, see #⟦4412|-⟧
    }
}
