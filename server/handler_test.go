package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

const hashed = "statlas-0123456789ab.wasm"

func testSite() fstest.MapFS {
	return fstest.MapFS{
		".gitkeep":        {},
		"index.html":      {Data: []byte("<!doctype html>")},
		"index.html.br":   {Data: []byte("br of index")},
		"plain.txt":       {Data: []byte("plain")},
		hashed:            {Data: []byte("\x00asm")},
		hashed + ".br":    {Data: []byte("br of wasm")},
		hashed + ".gz":    {Data: []byte("gz of wasm")},
		"sub/deep.js":     {Data: []byte("1")},
		"secret/.hidden":  {Data: []byte("no")},
		"other-site.html": {Data: []byte("other")},
	}
}

func testHandler(t *testing.T, o Options) http.Handler {
	t.Helper()
	h, err := Handler(testSite(), o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func get(h http.Handler, method, target string, header ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFilesAndTypes(t *testing.T) {
	h := testHandler(t, Options{})
	for _, tt := range []struct{ target, mime, cache, body string }{
		{"/", "text/html; charset=utf-8", "no-cache", "<!doctype html>"},
		{"/index.html", "text/html; charset=utf-8", "no-cache", "<!doctype html>"},
		{"/?q=1", "text/html; charset=utf-8", "no-cache", "<!doctype html>"},
		{"/" + hashed, "application/wasm", "public, max-age=31536000, immutable", "\x00asm"},
		{"/sub/deep.js", "text/javascript; charset=utf-8", "no-cache", "1"},
		{"/plain.txt", "application/octet-stream", "no-cache", "plain"},
		{"/other-site.html", "text/html; charset=utf-8", "no-cache", "other"}, // a dash alone is no hash
	} {
		r := get(h, "GET", tt.target)
		got := []string{r.Header.Get("Content-Type"), r.Header.Get("Cache-Control"), body(t, r)}
		if r.StatusCode != 200 || got[0] != tt.mime || got[1] != tt.cache || got[2] != tt.body {
			t.Errorf("GET %s: %d %q", tt.target, r.StatusCode, got)
		}
	}
}

func TestDevAsksAgain(t *testing.T) {
	r := get(testHandler(t, Options{Dev: true}), "GET", "/"+hashed)
	if got := r.Header.Get("Cache-Control"); got != "no-cache" {
		t.Errorf("Cache-Control %q, want no-cache", got)
	}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	h := testHandler(t, Options{})
	for _, r := range []*http.Response{get(h, "GET", "/"), get(h, "GET", "/nothing"), get(h, "POST", "/")} {
		csp := r.Header.Get("Content-Security-Policy")
		if strings.Contains(csp, "'unsafe-eval'") || strings.Contains(csp, "'unsafe-inline'") {
			t.Errorf("policy allows too much: %s", csp)
		}
		for _, want := range []string{"default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"} {
			if !strings.Contains(csp, want) {
				t.Errorf("%d: policy %q lacks %q", r.StatusCode, csp, want)
			}
		}
		if r.Header.Get("X-Content-Type-Options") != "nosniff" || r.Header.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%d: headers %v", r.StatusCode, r.Header)
		}
	}
}

func TestNotFound(t *testing.T) {
	h := testHandler(t, Options{})
	for _, target := range []string{
		"/nothing", "/.gitkeep", "/secret/.hidden", "/sub", "/sub/", "/index.html.br", "//index.html", "/./index.html",
		"/../main.go", "/sub/../../main.go", "/..%2f..%2fmain.go", "/%2e%2e/main.go", "/..\\main.go", "/index.html%00",
	} {
		if r := get(h, "GET", target); r.StatusCode != http.StatusNotFound {
			t.Errorf("GET %s: %d, want 404", target, r.StatusCode)
		}
	}
}

func TestMethods(t *testing.T) {
	h := testHandler(t, Options{})
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE"} {
		r := get(h, method, "/")
		if r.StatusCode != http.StatusMethodNotAllowed || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d, Allow %q", method, r.StatusCode, r.Header.Get("Allow"))
		}
	}
	r := get(h, "HEAD", "/"+hashed, "Accept-Encoding", "br")
	if got := body(t, r); got != "" || r.Header.Get("Content-Length") != "10" || r.Header.Get("Content-Encoding") != "br" {
		t.Errorf("HEAD: %q, %v", got, r.Header)
	}
}

func TestETag(t *testing.T) {
	h := testHandler(t, Options{})
	plain := get(h, "GET", "/"+hashed).Header.Get("ETag")
	packed := get(h, "GET", "/"+hashed, "Accept-Encoding", "br").Header.Get("ETag")
	if plain == packed || !strings.HasPrefix(plain, `"`) {
		t.Fatalf("ETags %s and %s: want two strong ones", plain, packed)
	}
	for _, tt := range []struct {
		given string
		want  int
	}{
		{plain, 304},
		{"W/" + plain, 304},
		{`"other", ` + plain, 304},
		{"*", 304},
		{packed, 200}, // of another encoding
		{`"other"`, 200},
		{"", 200},
	} {
		r := get(h, "GET", "/"+hashed, "If-None-Match", tt.given)
		if r.StatusCode != tt.want {
			t.Errorf("If-None-Match %s: %d, want %d", tt.given, r.StatusCode, tt.want)
		}
		if r.StatusCode == 304 && (body(t, r) != "" || r.Header.Get("ETag") != plain || r.Header.Get("Vary") == "") {
			t.Errorf("If-None-Match %s: 304 with %v", tt.given, r.Header)
		}
	}
}

func TestSiteWithoutIndex(t *testing.T) {
	if _, err := Handler(fstest.MapFS{".gitkeep": {}}, Options{}); err == nil || !strings.Contains(err.Error(), "make build") {
		t.Errorf("error %v, want one that says what to do", err)
	}
}
