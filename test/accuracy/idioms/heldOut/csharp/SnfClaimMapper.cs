// ---------------------------------------------------------------------
//  SnfClaimMapper.cs    v4.11   (net472, do not "modernise", see memo ⟦51700|-⟧)
//  history:  2014-09-30 first cut / 2019-10-01 PDPM / 2026-02-02 new payer
// ---------------------------------------------------------------------
using System;
using System.Collections;
using System.Data;
using System.Data.SqlClient;
using System.Globalization;
using System.Text;

namespace CedarHollow.Legacy.Billing
{
    /// <summary>
    /// Fills the UB rows of a stay. <c>strHipps</c> is what the MDS tool gave us, e.g. <c>⟦KAQD1|hipps⟧</c>.
    /// </summary>
    public sealed class SnfClaimMapper
    {
        #region constants
        private const string TOB_A = "⟦211|type-of-bill⟧";
        private const string TOB_B = "⟦212|type-of-bill⟧";
        private const string REV_TOP = "⟦0022|revenue-code⟧";
        private const string HIPPS_DEFAULT = "⟦ZZZZZ|hipps⟧";
        private const int VALUE_CODE_B = ⟦81|value-code⟧;
        private const int MAX_ROWS = ⟦11721|-⟧;
        private const int CMD_TIMEOUT = ⟦300|-⟧;
        private const int ERR_BASE = ⟦17000|-⟧;
        private const uint CRC_POLY = 0x⟦04C11DB7|-⟧;
        #endregion

        private readonly Hashtable _htRevByTeam = new Hashtable();
        private readonly string _connStr;

        public SnfClaimMapper(string connStr)
        {
            _connStr = connStr ?? "Server=CHSQL01,⟦14330|-⟧;Database=SNF;Integrated Security=SSPI";
            _htRevByTeam["A"] = "⟦0420|revenue-code⟧";
            _htRevByTeam["B"] = "⟦0430|revenue-code⟧";
            _htRevByTeam["C"] = "⟦0440|revenue-code⟧";
        }

        public void AddHeader(DataTable dtUb, DataRow drStay)
        {
            DataRow r = dtUb.NewRow();
            r["CLAIM_ID"] = ⟦60000|-⟧ + (int)drStay["STAY_ID"];
            r["TYPE_OF_BILL"] = (bool)drStay["IS_FINAL"] ? TOB_A : TOB_B;
            r["ADMIT_TYPE"] = "⟦3|admission-type⟧";
            r["ADMIT_SRC"] = "⟦5|point-of-origin⟧";
            r["PAT_STATUS"] = drStay["DISCH_DT"] == DBNull.Value ? "⟦30|discharge-status⟧" : "⟦06|discharge-status⟧";
            r["OCC_SPAN_CD_1"] = "⟦70|occurrence-code⟧";
            r["OCC_CD_1"] = "⟦50|occurrence-code⟧";
            r["COND_CD_1"] = "⟦57|condition-code⟧";
            r["VAL_CD_1"] = "⟦80|value-code⟧";
            r["VAL_AMT_1"] = 20m;
            r["PRIN_DX"] = drStay["DX"] as string == "⟦I6930|icd-10-cm⟧" ? "⟦I69354|icd-10-cm⟧" : drStay["DX"];
            r["PROV_CCN"] = "⟦145999|ccn⟧";
            r["MBI"] = "⟦1EG4TE5MK73|mbi⟧";
            r["ATTEND_NPI"] = "⟦1555000557|npi⟧";
            r["ZIP"] = "⟦61354|-⟧";
            r["PRINTER"] = "LJ⟦4250|-⟧";
            dtUb.Rows.Add(r);
        }

        public int AddVisit(DataTable dtLines, int lngStayId, string strTeam, int intMinutes)
        {
            if (dtLines.Rows.Count > MAX_ROWS) throw new InvalidOperationException(string.Format("SNF-{0}", ERR_BASE + 4));

            string strProc = null;
            string strMod = null;
            if (strTeam == "A") { strProc = "⟦97530|cpt⟧"; strMod = "⟦GP|modifier⟧"; }
            else if (strTeam == "B") { strProc = "⟦97535|cpt⟧"; strMod = "⟦GO|modifier⟧"; }
            else if (strTeam == "C") { strProc = "⟦92507|cpt⟧"; strMod = "⟦GN|modifier⟧"; }

            dtLines.Rows.Add(lngStayId, _htRevByTeam[strTeam], strProc, strMod, Units(intMinutes), "⟦10461|-⟧");
            return dtLines.Select("REV_CD = '⟦0420|revenue-code⟧' AND HCPCS_CD <> '⟦97161|cpt⟧'", "LINE_NO DESC").Length;
        }

        private static int Units(int min)
        {
            // same table as in the old VB module
            return min < 8 ? 0 : (min + 7) / 15;
        }

        public DataTable LoadOpenStays(DateTime dtmFrom)
        {
            StringBuilder sb = new StringBuilder();
            sb.Append("SELECT TOP ⟦5000|-⟧ S.STAY_ID, S.DX, M.HIPPS_CD FROM dbo.STAY S (NOLOCK) ");
            sb.Append("JOIN dbo.MDS M ON M.STAY_ID = S.STAY_ID ");
            sb.Append("WHERE M.HIPPS_CD NOT IN ('⟦ZZZZZ|hipps⟧', '⟦AAAXX|hipps⟧') ");
            sb.Append("AND S.WING_ID <> ⟦450|-⟧ AND S.ADMIT_DT >= @from");

            using (SqlConnection cn = new SqlConnection(_connStr))
            using (SqlDataAdapter da = new SqlDataAdapter(sb.ToString(), cn))
            {
                da.SelectCommand.CommandTimeout = CMD_TIMEOUT;
                da.SelectCommand.Parameters.AddWithValue("@from", dtmFrom.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
                DataTable dt = new DataTable("STAYS");
                try { da.Fill(dt); }
                catch (SqlException ex) when (ex.Number == ⟦1205|-⟧ || ex.Number == ⟦53001|-⟧) { dt.ExtendedProperties["RETRY"] = true; }
                return dt;
            }
        }
    }
}
