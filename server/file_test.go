package main

import "testing"

func TestChoose(t *testing.T) {
	all := &file{variants: []*variant{{encoding: "br"}, {encoding: "gzip"}, {encoding: identity}}}
	alone := &file{variants: []*variant{{encoding: identity}}}
	for _, tt := range []struct {
		name   string
		f      *file
		accept []string
		want   string // "" for none
	}{
		{"no header", all, nil, identity},
		{"empty header", all, []string{""}, identity},
		{"browser", all, []string{"gzip, deflate, br, zstd"}, "br"},
		{"two headers", all, []string{"gzip", "br"}, "br"},
		{"old browser over http", all, []string{"gzip, deflate"}, "gzip"},
		{"upper case and spaces", all, []string{" GZIP ; Q=0.5 "}, "gzip"},
		{"liked better", all, []string{"br;q=0.5, gzip;q=0.8"}, "gzip"},
		{"plain liked best", all, []string{"br;q=0.5, identity"}, identity},
		{"refused", all, []string{"br;q=0, gzip"}, "gzip"},
		{"refused at length", all, []string{"br;q=0.000, gzip;q=0.0"}, identity},
		{"smallest weight", all, []string{"gzip;q=0.001"}, "gzip"},
		{"broken weight", all, []string{"br;q=much"}, identity},
		{"any", all, []string{"*"}, "br"},
		{"any but", all, []string{"br;q=0, *;q=0.3"}, "gzip"},
		{"unknown coding", all, []string{"zstd"}, identity},
		{"no twin", alone, []string{"br, gzip"}, identity},
		{"plain refused", alone, []string{"br, identity;q=0"}, ""},
		{"everything refused", all, []string{"*;q=0"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if v := tt.f.choose(tt.accept); v != nil {
				got = v.encoding
			}
			if got != tt.want {
				t.Errorf("choose(%q) = %q, want %q", tt.accept, got, tt.want)
			}
		})
	}
}

func TestNothingAcceptable(t *testing.T) {
	if r := get(testHandler(t, Options{}), "GET", "/", "Accept-Encoding", "*;q=0"); r.StatusCode != 406 {
		t.Errorf("%d, want 406", r.StatusCode)
	}
}
