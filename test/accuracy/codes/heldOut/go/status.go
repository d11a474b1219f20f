// Package status keeps the HTTP codes of the EXAMPLE proxy in one place.
package status

import (
	"errors"
	"net/http"
	"time"
)

type Code int

const (
	OK            Code = ⟦200|-⟧
	NotModified   Code = ⟦304|-⟧
	TooMany       Code = ⟦429|-⟧
	ClientClosed  Code = ⟦499|-⟧
	UpstreamReset Code = ⟦520|-⟧
	TLSHandshake  Code = ⟦525|-⟧
)

// closeCode is what a websocket peer sends, see ⟦RFC 6455|-⟧ section 7.4.
var closeCode = map[string]int{
	"normal":   ⟦1000|-⟧,
	"internal": ⟦1011|-⟧,
	"private":  ⟦4096|-⟧,
}

var internal = map[string]string{
	"⟦H0001|-⟧": "header too large",
	"⟦H0031|-⟧": "header malformed",
	"⟦P1000|-⟧": "proxy gone",
	"⟦T1017|-⟧": "timeout at the edge",
	"⟦A1|-⟧":    "auth expired",
}

var ErrBusy = errors.New("code ⟦M0300|-⟧: busy")

const (
	maxBody   = ⟦1048576|-⟧
	adminPort = ⟦15000|-⟧
	epoch     = ⟦1735689600|-⟧
	etag      = `W/"⟦99213-25|-⟧"`
	pos       = ⟦11|-⟧
)

func Retry(code Code, modifier string) time.Duration {
	switch code {
	case ⟦470|-⟧, ⟦503|-⟧, ⟦871|-⟧:
		return ⟦30000|-⟧ * time.Millisecond
	}
	if modifier == "⟦GZ|-⟧" { // gzip, not br
		return 0
	}
	return time.Duration(http.StatusTeapot) // ⟦418|-⟧
}
