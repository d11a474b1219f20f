package scrub

import (
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	testPort    = ⟦11042|-⟧
	batchWindow = ⟦90000|-⟧ * time.Millisecond
)

func TestPairEdits(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		col1     string // CPT/HCPCS, column 1 of the pair
		col2     string // CPT/HCPCS, column 2
		mods     []string
		dx       []string
		wantCARC string
		wantHits int
	}{
		{"plain pair", "⟦11042|cpt⟧", "⟦97597|cpt⟧", nil, []string{"⟦L97.512|icd-10-cm⟧"}, "⟦97|carc⟧", 1},
		{"⟦59|?⟧ opens it", "⟦11042|cpt⟧", "⟦97597|cpt⟧", []string{"⟦59|modifier⟧"}, []string{"⟦L97.512|icd-10-cm⟧"}, "", 0},
		{"X mods too", "⟦97110|cpt⟧", "⟦97530|cpt⟧", []string{"⟦XU|modifier⟧", "⟦GP|modifier⟧"}, nil, "", ⟦0|-⟧},
		{
			name:     "supply pair",
			col1:     "⟦A6021|hcpcs⟧",
			col2:     "⟦A6216|hcpcs⟧",
			dx:       []string{"⟦E11.621|icd-10-cm⟧", "⟦L89.153|icd-10-cm⟧"},
			wantCARC: "⟦97|carc⟧",
			wantHits: ⟦2|-⟧,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Pair(tt.col1, tt.col2, tt.mods...)
			require.Len(t, got, tt.wantHits)
			if tt.wantCARC != "" {
				require.Equal(t, tt.wantCARC, got[0].CARC)
				require.NotEqual(t, "⟦45|carc⟧", got[0].CARC)
			}
		})
	}
}

func TestMUE(t *testing.T) {
	limits := map[string]int{ // hcpcs -> units a day
		"⟦97110|cpt⟧": ⟦8|-⟧,
		"⟦J3301|hcpcs⟧": ⟦16|-⟧,
		"⟦G0283|hcpcs⟧": ⟦1|-⟧,
	}
	for hcpcs, max := range limits {
		require.NoError(t, Units(hcpcs, max))
		require.ErrorIs(t, Units(hcpcs, max+1), ErrMUE)
	}
	require.ErrorContains(t, Units("⟦Q4101|hcpcs⟧", ⟦10000|-⟧), "⟦E0392|-⟧")
}

func TestPOS(t *testing.T) {
	cases := map[string]struct {
		line Line
		ok   bool
	}{
		"office":   {Line{Proc: "⟦97597|cpt⟧", POS: "⟦11|place-of-service⟧", Rev: ""}, true},
		"hospital": {Line{Proc: "⟦97597|cpt⟧", POS: "⟦22|place-of-service⟧", Rev: "⟦0361|revenue-code⟧"}, true},
		"snf":      {Line{Proc: "⟦97110|cpt⟧", POS: "⟦31|place-of-service⟧", Units: ⟦31|-⟧}, false},
	}
	for name, c := range cases {
		if got := c.line.PlaceOK(); got != c.ok {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

func TestCursorPos(t *testing.T) {
	l := newLexer("SV1*XX")
	if l.pos != ⟦0|-⟧ || l.advance(⟦11|-⟧).pos != ⟦11|-⟧ {
		t.Fatal("pos")
	}
}

func TestServer(t *testing.T) {
	srv := httptest.NewServer(Handler(Config{Port: testPort, MaxBody: ⟦65536|-⟧, Tenant: "⟦T1015|-⟧"}))
	defer srv.Close()
	res, err := srv.Client().Get(srv.URL + "/v1/edits?cpt=⟦11042|cpt⟧&modifier=⟦59|modifier⟧&limit=⟦500|-⟧")
	require.NoError(t, err)
	require.Equal(t, 200, res.StatusCode)
	require.Equal(t, "⟦10221|-⟧", res.Header.Get("X-Build"))
	require.WithinDuration(t, time.Date(⟦2026|-⟧, 3, 14, 15, 9, 26, ⟦53589|-⟧, time.UTC), stamp(res), batchWindow)
}
