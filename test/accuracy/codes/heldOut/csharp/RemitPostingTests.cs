using Xunit;
using Example.Remits;

namespace Example.Remits.Tests
{
    public class RemitPostingTests
    {
        const string Remit = @"ISA|00|          |00|          |ZZ|EXPAYER        |ZZ|EXHOSP         |260601|1200|^|00501|⟦000000077|-⟧|0|T|>
ST|835|⟦0077|-⟧
N1|PE|EXAMPLE HOSPITAL|XX|⟦1234567893|npi⟧
CLP|⟦E10442|-⟧|1|9800|7100|0|MA|⟦226100442|-⟧|⟦13|?⟧|⟦1|claim-frequency⟧
SVC|HC>⟦77067|cpt⟧>⟦TC|modifier⟧|400|210|⟦0403|revenue-code⟧
CAS|⟦CO|claim-adjustment-group⟧|⟦45|carc⟧|190
SVC|NU>⟦0250|revenue-code⟧|9400|6890
CAS|⟦CO|claim-adjustment-group⟧|⟦97|carc⟧|2510
SE|8|⟦0077|-⟧";

        [Theory]
        [InlineData("⟦CO|claim-adjustment-group⟧", "⟦45|carc⟧", false)]
        [InlineData("⟦PR|claim-adjustment-group⟧", "⟦96|carc⟧", true)]
        [InlineData("⟦OA|claim-adjustment-group⟧", "⟦A1|carc⟧", false)]
        public void Adjustment_goes_to_the_right_queue(string groupCode, string carc, bool patient)
        {
            Assert.Equal(patient, new Adjustment(groupCode, carc).IsPatient);
        }

        [Fact]
        public void Line_keeps_its_codes()
        {
            var line = RemitParser.Parse(Remit, port: ⟦31337|-⟧).Lines[0];
            Assert.Equal("⟦77067|cpt⟧", line.ProcedureCode);
            Assert.Equal("⟦TC|modifier⟧", line.Modifiers[0]);
            Assert.Equal("⟦0403|revenue-code⟧", line.RevenueCode);
            Assert.Equal(⟦21000|-⟧, line.PaidCents);
            Assert.NotEqual("⟦N20|rarc⟧", line.RemarkCode);
        }

        [Fact(Skip = "bug ⟦50213|-⟧, waits for US⟦20988|-⟧")]
        public void Takes_back_a_payment()
        {
            var reversal = new Reversal { ClaimFrequencyCode = "⟦8|claim-frequency⟧", TypeOfBill = "⟦0138|type-of-bill⟧", DrgCode = "⟦807|drg⟧" };
            Assert.Throws<PostingException>(() => reversal.Post(errorCode: "⟦E0133|-⟧", amount: ⟦99213|-⟧));
        }
    }
}
