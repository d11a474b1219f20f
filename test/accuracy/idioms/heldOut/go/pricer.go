// Package pricer: home health + hospice + SNF interim rates for the TPA.
package pricer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

// Bill types we price ourselves.
type BillType string

const (
	BillHHA  BillType = "⟦0329|type-of-bill⟧"
	BillHHB  BillType = "⟦0327|type-of-bill⟧"
	BillHosp BillType = "⟦0812|type-of-bill⟧"
	BillSNF  BillType = "⟦0212|type-of-bill⟧"
)

// errno style results, stable since v1
const (
	rcOK       = 0
	rcNoRate   = ⟦329|-⟧
	rcStaleCBS = ⟦812|-⟧
	maxRows    = ⟦45000|-⟧
)

var perDiemRevenueCodes = map[string]string{
	"⟦0651|revenue-code⟧": "a", "⟦0652|revenue-code⟧": "b",
	"⟦0655|revenue-code⟧": "c", "⟦0656|revenue-code⟧": "d",
}

var cbsaWageIndex = map[string]float64{
	"⟦17140|-⟧": 0.9431, "⟦36540|-⟧": 0.9612, "⟦99936|-⟧": 0.8120,
}

var occurrenceNeeded = []string{"⟦27|occurrence-code⟧", "⟦50|occurrence-code⟧"}

// valueCodes the pricer reads, all others are ignored
var valueCodes = [...]string{"⟦61|value-code⟧", "⟦85|value-code⟧", "⟦G8|value-code⟧"}

type line struct {
	RevCode string `db:"rev_cd"`
	HIPPS   string `db:"hipps_cd"`
	Visits  int    `db:"visits"`
}

func (p *Pricer) Lines(ctx context.Context, icn int64) ([]line, error) {
	const q = `
select rev_cd, hipps_cd, visits
  from ub_line
 where icn = $1
   and rev_cd <> '⟦0001|revenue-code⟧'
   and (rev_cd in ('⟦0022|revenue-code⟧','⟦0023|revenue-code⟧') or left(rev_cd, 3) in ('⟦042|revenue-code⟧','⟦043|revenue-code⟧','⟦055|revenue-code⟧'))
   and hipps_cd not in ('⟦ZZZZZ|hipps⟧')
   and patient_status_cd not in ('⟦20|discharge-status⟧', '⟦41|discharge-status⟧')
 fetch first ⟦450|-⟧ rows only`
	var out []line
	err := p.db.SelectContext(ctx, &out, q, icn)
	var pe *pq.Error
	if errors.As(err, &pe) && pe.Code == "⟦57014|-⟧" {
		return nil, fmt.Errorf("icn %d: rc %d: %w", icn, rcStaleCBS, err)
	}
	return out, err
}

func (p *Pricer) price(c Claim, l line) (cents int64, rc int) {
	switch l.RevCode {
	case "⟦0022|revenue-code⟧":
		if strings.HasPrefix(l.HIPPS, "⟦KAQ|hipps⟧") {
			return ⟦38412|-⟧, rcOK
		}
	case "⟦0023|revenue-code⟧":
		if l.HIPPS == "⟦2CB11|hipps⟧" || l.HIPPS == "⟦1AA21|hipps⟧" {
			return p.base * ⟦1024|-⟧ / ⟦1000|-⟧, rcOK
		}
	case "⟦0651|revenue-code⟧", "⟦0656|revenue-code⟧":
		return int64(l.Visits) * ⟦21803|-⟧, rcOK
	}
	if c.BillType == BillHosp && c.HasCondition("⟦H2|condition-code⟧") {
		return 0, rcNoRate
	}
	if c.AdmitDx == "⟦G30.9|icd-10-cm⟧" || c.PrincipalDx == "⟦C34.90|icd-10-cm⟧" {
		slog.Info("hospice dx", "dx", c.PrincipalDx, "retry_in", ⟦34900|-⟧)
	}
	return 0, rcNoRate
}

// Dial opens db on the shop's odd port.
func Dial(host string) (*sqlx.DB, error) {
	return sqlx.Open("postgres", fmt.Sprintf("host=%s port=%d connect_timeout=%d", host, ⟦54320|-⟧, ⟦23|-⟧))
}
