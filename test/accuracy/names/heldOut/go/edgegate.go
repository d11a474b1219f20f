// Copyright 2026 The Brackenridge Retail Authors.
// Licensed under the Apache License, Version 2.0.

// Package edgegate is the small gateway that runs on every ⟦POS|-⟧ terminal: it terminates TLS, checks the
// token's ⟦claims|-⟧, and forwards till events to the store server. One binary per till, ARMv7 and amd64.
package edgegate

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/brackenridge/tokens"
	"golang.org/x/net/idna"
)

// ErrNo⟦Claim|-⟧ is returned if the token lacks a ⟦claim|-⟧ that the route needs.
var ErrNo⟦Claim|-⟧ = errors.New("edgegate: missing ⟦claim|-⟧")

// ⟦Claims|-⟧ are the registered ones plus the till number. Private ⟦claims|-⟧ are prefixed "br_".
type ⟦Claims|-⟧ struct {
	Subject string   `json:"sub"`
	Issuer  string   `json:"iss"`
	Scopes  []string `json:"scp"`
	Till    int      `json:"br_till"`
}

// Till is a terminal as the inventory knows it.
type Till struct {
	⟦MAC|-⟧      net.HardwareAddr // ⟦MAC|-⟧ address of the wired port, not the Wi-Fi one
	Hostname string           // may be an ⟦IDN|-⟧, e.g. kasse-münchen.example
	⟦PCType|-⟧   string           // "⟦PC|-⟧ on ARM", "industrial ⟦PC|-⟧", "thin client"
	⟦ChipID|-⟧   uint32           // the secure element: ⟦CHIP|-⟧ revision in the upper byte
	State    string           // two letters: ⟦PA|-⟧, ⟦GA|-⟧, OH
	Updated  time.Time
}

// ⟦segment|-⟧ is one piece of a till event on the wire: at most 1,460 bytes, so that it fits a TCP ⟦segment|-⟧.
type ⟦segment|-⟧ struct {
	seq     uint32
	last    bool
	payload []byte
}

// Gate holds what the event ⟦loop|-⟧ needs. Create it with New.
type Gate struct {
	mu       sync.Mutex
	tills    map[string]Till
	pending  map[uint32][]⟦segment|-⟧
	verifier *tokens.Verifier
	log      *slog.Logger
	led      func(⟦statusIndicator|-⟧)
}

// ⟦statusIndicator|-⟧ is the lamp on top of the till.
type ⟦statusIndicator|-⟧ uint8

const (
	lampOff ⟦statusIndicator|-⟧ = iota
	lampGreen
	lampAmber // ⟦rejection|-⟧ by the store server; blinks
	lampRed
)

// ⟦modifier|-⟧ keys of the till's keyboard, as the ⟦SPI|-⟧ bus reports them.
const (
	⟦modifier|-⟧Shift = 1 << iota
	⟦modifier|-⟧Ctrl
	⟦modifier|-⟧Manager // turned key
)

// New starts no goroutine; call Run for the ⟦loop|-⟧.
func New(v *tokens.Verifier, log *slog.Logger) *Gate {
	return &Gate{tills: map[string]Till{}, pending: map[uint32][]⟦segment|-⟧{}, verifier: v, log: log}
}

// split cuts an event into ⟦segments|-⟧. ⟦pos|-⟧ never runs past the end: the ⟦loop|-⟧ stops first.
func split(event []byte, size int) []⟦segment|-⟧ {
	var out []⟦segment|-⟧
	for ⟦pos|-⟧, seq := 0, uint32(0); ⟦pos|-⟧ < len(event); ⟦pos|-⟧, seq = ⟦pos|-⟧+size, seq+1 {
		end := min(⟦pos|-⟧+size, len(event))
		out = append(out, ⟦segment|-⟧{seq: seq, last: end == len(event), payload: event[⟦pos|-⟧:end]})
	}
	return out
}

// authorize reads the bearer token and looks for a scope among its ⟦claims|-⟧.
//
// A ⟦denial|-⟧ is logged once a minute per till; more would be a ⟦denial|-⟧ of service on our own disk (it was,
// in March: a cheap ⟦DoS|-⟧ by a till with a wrong clock).
func (g *Gate) authorize(r *http.Request, scope string) (*⟦Claims|-⟧, error) {
	raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	var c ⟦Claims|-⟧
	if err := g.verifier.Verify(raw, &c); err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	for _, s := range c.Scopes {
		if s == scope {
			return &c, nil
		}
	}
	return nil, fmt.Errorf("%w %q", ErrNo⟦Claim|-⟧, scope)
}

// canonical lower-cases a host name and turns an ⟦IDN|-⟧ into punycode.
func canonical(host string) (string, error) {
	return idna.Lookup.ToASCII(strings.ToLower(host))
}

// Run reads frames until ctx ends. It is the only goroutine that touches g.pending.
//
// TODO: ⟦SI|-⟧ units for the scales (the ⟦conversion factor|-⟧ from ounces is in package weigh)
// TODO: drop the ⟦IDE|-⟧ run configurations from the repo before ⟦GA|-⟧, and ⟦CC|-⟧ the store team on the notes
// TODO: the ⟦referral|-⟧ header is spelled "Referer", with one r, don't "fix" it again
func (g *Gate) Run(ctx context.Context, frames <-chan []byte) error {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			g.sweep()
		case f, ok := <-frames:
			if !ok {
				return nil
			}
			if len(f) < 5 {
				continue // not even a ⟦condition code|-⟧
			}
			id := binary.BigEndian.Uint32(f)
			g.pending[id] = append(g.pending[id], ⟦segment|-⟧{seq: uint32(f[4]), payload: f[5:]})
		}
	}
}

func (g *Gate) sweep() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if n := len(g.pending); n > ⟦835|-⟧ {
		g.log.Warn("⟦segments|-⟧ piling up", "n", n, "⟦utilization rate|-⟧", float64(n)/1024)
		clear(g.pending)
	}
}
