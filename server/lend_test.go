package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// lendingHandler is the handler of a site with lentFolder's folder, and the folder.
func lendingHandler(t testing.TB) (http.Handler, string) {
	t.Helper()
	dir := lentFolder(t)
	h, err := Handler(testSite(), Options{Data: dir, Local: true})
	if err != nil {
		t.Fatal(err)
	}
	return h, dir
}

// from asks as a browser on this computer does.
func from(h http.Handler, method, path string, header ...string) *http.Response {
	return get(h, method, "http://127.0.0.1:8080/"+path, header...)
}

func TestCatalogue(t *testing.T) {
	h, dir := lendingHandler(t)
	r := from(h, "GET", catalogue)
	var list struct {
		Every int
		Files []lent
	}
	if err := json.Unmarshal([]byte(body(t, r)), &list); err != nil || list.Every != every {
		t.Fatalf("%v, %+v", err, list)
	}
	var names []string
	for _, f := range list.Files {
		names = append(names, f.Name)
		served := from(h, "GET", lending+url.PathEscape(f.Name))
		if got := strings.Trim(strings.TrimPrefix(served.Header.Get("ETag"), "W/"), `"`); served.StatusCode != 200 || got != f.Edition {
			t.Errorf("%s: %d, edition %s, listed as %s", f.Name, served.StatusCode, got, f.Edition)
		}
	}
	if !slices.Equal(names, lentNames()) {
		t.Errorf("%q", names)
	}
	again := from(h, "GET", catalogue, "If-None-Match", r.Header.Get("ETag"))
	if again.StatusCode != 304 || r.Header.Get("Content-Type") != "application/json" {
		t.Errorf("asked again: %d; %v", again.StatusCode, r.Header)
	}
	if err := os.Chtimes(filepath.Join(dir, "firms.csv"), time.Time{}, time.Now().Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	h.(*handler).lender.folder.now = func() time.Time { return time.Now().Add(2 * time.Second) }
	if changed := from(h, "GET", catalogue, "If-None-Match", r.Header.Get("ETag")); changed.StatusCode != 200 {
		t.Errorf("a changed folder: %d", changed.StatusCode)
	}
}

func TestLend(t *testing.T) {
	h, dir := lendingHandler(t)
	old := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	if err := os.Chtimes(filepath.Join(dir, "firms.csv"), old, old); err != nil {
		t.Fatal(err)
	}
	const firms = lending + "firms.csv"
	whole := from(h, "GET", firms)
	etag, modified := whole.Header.Get("ETag"), whole.Header.Get("Last-Modified")
	if got := body(t, whole); got != small || whole.Header.Get("Content-Type") != "text/csv" || modified != "Mon, 06 May 2024 07:08:09 GMT" || !strings.HasPrefix(etag, `"`) {
		t.Fatalf("%q, %v", got, whole.Header)
	}
	for _, tt := range []struct {
		name, method string
		header       []string
		status       int
		body         string
	}{
		{"head", "HEAD", nil, 200, ""},
		{"whole", "GET", nil, 200, small},
		{"not changed", "GET", []string{"If-None-Match", etag}, 304, ""},
		{"not changed, weakly", "GET", []string{"If-None-Match", `"x", W/` + etag}, 304, ""},
		{"changed", "GET", []string{"If-None-Match", `"x"`}, 200, small},
		{"not changed since", "GET", []string{"If-Modified-Since", modified}, 304, ""},
		{"range", "GET", []string{"Range", "bytes=0-3"}, 206, small[:4]},
		{"range to the end", "GET", []string{"Range", "bytes=5-"}, 206, small[5:]},
		{"last bytes", "GET", []string{"Range", "bytes=-4"}, 206, small[len(small)-4:]},
		{"range of this edition", "GET", []string{"Range", "bytes=0-3", "If-Range", etag}, 206, small[:4]},
		{"range of another edition", "GET", []string{"Range", "bytes=0-3", "If-Range", `"x"`}, 200, small},
		{"range beyond", "GET", []string{"Range", "bytes=9999-"}, 416, ""},
		{"no range at all", "GET", []string{"Range", "bytes=x"}, 416, ""},
		{"if it is another", "GET", []string{"If-Match", `"x"`}, 412, ""},
	} {
		r := from(h, tt.method, firms, tt.header...)
		if got := body(t, r); r.StatusCode != tt.status || r.StatusCode < 400 && got != tt.body {
			t.Errorf("%s: %d %q, want %d %q", tt.name, r.StatusCode, got, tt.status, tt.body)
		}
		if r.Header.Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(r.Header.Get("Content-Security-Policy"), "sandbox") ||
			r.Header.Get("Cross-Origin-Resource-Policy") != "same-origin" {
			t.Errorf("%s: headers %v", tt.name, r.Header)
		}
	}
	if r := from(h, "HEAD", firms); r.Header.Get("Content-Length") != strconv.Itoa(len(small)) {
		t.Errorf("HEAD says %v", r.Header)
	}
}

// TestYoungFile asks for a file that has just been written: it may change again within the same tick of its clock.
func TestYoungFile(t *testing.T) {
	h, _ := lendingHandler(t)
	if etag := from(h, "GET", lending+"firms.csv").Header.Get("ETag"); !strings.HasPrefix(etag, "W/") {
		t.Errorf("ETag %s, want a weak one", etag)
	}
}

// TestOtherHosts asks as a page does whose name was made to lead to this computer.
func TestOtherHosts(t *testing.T) {
	h, dir := lendingHandler(t)
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "localhost": 200, "LOCALHOST:1": 200, "[::1]:8080": 200, "statlas.localhost:8080": 200, "127.9.9.9": 200,
		"evil.example": 421, "evil.example:8080": 421, "192.0.2.1:8080": 421, "localhost.evil.example": 421, "": 421, "[": 421,
	} {
		r := httptest.NewRequest("GET", "/"+lending+"firms.csv", nil)
		r.Host = host
		if got := do(h, r).StatusCode; got != want {
			t.Errorf("Host %q: %d, want %d", host, got, want)
		}
	}
	open, err := Handler(testSite(), Options{Data: dir})
	if err != nil {
		t.Fatal(err)
	}
	if got := get(open, "GET", "http://office.example/"+lending+"firms.csv").StatusCode; got != 200 {
		t.Errorf("a server for others too: %d", got)
	}
}

// TestFolderGone takes the folder away under the server.
func TestFolderGone(t *testing.T) {
	h, dir := lendingHandler(t)
	if got := from(h, "GET", health); got.StatusCode != 200 || body(t, got) != "ok\n" {
		t.Errorf("%s: %d", health, got.StatusCode)
	}
	h.(*handler).lender.folder.now = func() time.Time { return time.Now().Add(time.Minute) }
	if err := os.Rename(dir, dir+"-gone"); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{health: 503, catalogue: 503, lending + "firms.csv": 404, "": 200} {
		if got := from(h, "GET", path).StatusCode; got != want {
			t.Errorf("%q: %d, want %d", path, got, want)
		}
	}
}

func TestNoFolderNoTables(t *testing.T) {
	h := testHandler(t, Options{})
	for path, want := range map[string]int{lending: 404, lending + "firms.csv": 404, catalogue: 404, health: 200} {
		if got := from(h, "GET", path).StatusCode; got != want {
			t.Errorf("%q: %d, want %d", path, got, want)
		}
	}
}
