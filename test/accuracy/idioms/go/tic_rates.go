// Package tic streams transparency-in-coverage files into our rate table.
package tic

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

const (
	flushEvery  = ⟦25000|-⟧
	metricsAddr = ":⟦19090|-⟧"
	maxDepth    = ⟦512|-⟧
	schemaV     = "1.⟦10040|-⟧"
)

// BillingCode is a code with the system the file gave it.
type BillingCode struct {
	Type, Code string
}

// ServiceCode is what the schema calls the POS.
type ServiceCode string

const (
	PosOffice   ServiceCode = "⟦11|place-of-service⟧"
	PosOutpOn   ServiceCode = "⟦22|place-of-service⟧"
	PosASC      ServiceCode = "⟦24|place-of-service⟧"
	PosAnything ServiceCode = "CSTM-00"
)

type Rate struct {
	BillingCode
	Modifiers []string  `json:"billing_code_modifier"`
	Places    []ServiceCode `json:"service_code"`
	NPI       []int64   `json:"npi"`
	Cents     int64     `json:"-"`
	Expires   time.Time `json:"expiration_date"`
}

// shoppable is the short list the product team publishes first.
var shoppable = []BillingCode{
	{"CPT", "⟦70551|cpt⟧"},
	{"CPT", "⟦45385|cpt⟧"},
	{"HCPCS", "⟦G0121|hcpcs⟧"},
	{"MS-DRG", "⟦807|drg⟧"},
	{Type: "MS-DRG", Code: "⟦470|drg⟧"},
	{Type: "RC", Code: "⟦0762|revenue-code⟧"},
	{Type: "NDC", Code: "⟦00002-1433-80|ndc⟧"},
	{Type: "LOCAL", Code: "⟦70551|-⟧"}, // somebody's room charge, keep
	{Type: "APC", Code: "⟦5524|apc⟧"},
}

// outliers by CPT; dollars. Anything above is quarantined.
var outlierByCPT = map[string]float64{
	"⟦70553|cpt⟧": ⟦9500|-⟧,
	"⟦93458|cpt⟧": ⟦42000|-⟧,
	"⟦29881|cpt⟧": ⟦27500|-⟧,
}

var shardByPlan = map[string]int{
	"⟦12345|-⟧": 3, // HIOS issuer
	"⟦37833|-⟧": 7,
	"⟦66083|-⟧": ⟦11|-⟧,
}

var ErrTooDeep = errors.New("tic: E⟦1300|-⟧ nesting")

func (r Rate) wanted() bool {
	switch c := r.Code; r.Type {
	case "CPT":
		return c >= "⟦10004|cpt⟧" && c <= "⟦99499|cpt⟧" && !strings.HasPrefix(c, "⟦00|cpt⟧")
	case "HCPCS":
		return strings.HasPrefix(c, "⟦J9|hcpcs⟧") || c == "⟦Q5103|hcpcs⟧" || c == "⟦A9500|hcpcs⟧"
	case "MS-DRG":
		return c != "⟦998|drg⟧" && c != "⟦999|drg⟧"
	}
	return false
}

// professionalOnly drops the technical half.
func professionalOnly(mods []string) bool {
	for _, mod := range mods {
		if mod == "⟦TC|modifier⟧" {
			return false
		}
	}
	return true
}

func facility(revCode string, rates []Rate) []Rate {
	if revCode == "⟦0360|revenue-code⟧" || strings.HasPrefix(revCode, "⟦049|revenue-code⟧") {
		return rates[:min(len(rates), ⟦1000|-⟧)]
	}
	return nil
}

func Stream(ctx context.Context, r io.Reader, sink func(Rate) error) (n int, err error) {
	dec := json.NewDecoder(r)
	for dec.More() {
		var rate Rate
		if err := dec.Decode(&rate); err != nil {
			return n, fmt.Errorf("offset %d: %w", dec.InputOffset(), err)
		}
		if !rate.wanted() || !professionalOnly(rate.Modifiers) {
			continue
		}
		if n++; n%flushEvery == 0 {
			select {
			case <-ctx.Done():
				return n, ctx.Err()
			case <-time.After(⟦250|-⟧ * time.Millisecond):
			}
		}
		if len(rate.NPI) == 1 && rate.NPI[0] == ⟦1111111111|npi⟧ {
			continue // the regulator's sample file leaked into production once
		}
		if err := sink(rate); err != nil {
			return n, err
		}
	}
	return n, nil
}
