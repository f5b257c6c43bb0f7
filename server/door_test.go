package main

import (
	"bufio"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// spellings are ways to ask for what lies outside of the folder or is not lent, as they stand in a request line.
var spellings = []string{
	"/data/", "/data", "/data/.", "/data/..", "/data/../", "/data//", "/data/./firms.csv", "/data/sub/secret.csv", "/data/sub%2fsecret.csv",
	"/data/../secret.csv", "/data/..%2fsecret.csv", "/data/%2e%2e/secret.csv", "/data/%2e%2e%2fsecret.csv", "/data/%252e%252e%252fsecret.csv",
	"/data/..%5csecret.csv", "/data/..\\secret.csv", "/data/%5c%5chost%5cshare%5csecret.csv", "/data//secret.csv", "/data/%2fsecret.csv",
	"/data/%c0%ae%c0%ae/secret.csv", "/data/%c0%ae%c0%ae%c0%afsecret.csv", "/data/..%c0%afsecret.csv", "/data/..%e2%88%95secret.csv",
	"/data/%uff0e%uff0e/secret.csv", "/data/..;/secret.csv", "/data/C:%5csecret.csv", "/data/C:/secret.csv", "/data/C:secret.csv",
	"/data/firms.csv%00", "/data/firms.csv%00.md", "/data/%00firms.csv", "/data/firms.csv%3a%3a$DATA", "/data/firms.csv::$DATA", "/data/firms.csv:x",
	"/data/firms.csv.", "/data/firms.csv%20", "/data/firms.csv/", "/data/firms.csv/..%2f..%2fsecret.csv", "/data/.hidden.csv", "/data/%2ehidden.csv",
	"/data/.csv", "/data/notes.md", "/data/folder.csv", "/data/folder.csv/x", "/data/out.csv", "/data/out-far.csv", "/data/out-two.csv",
	"/data/out-dir.csv", "/data/out-dir.csv/secret.csv", "/data/up/secret.csv", "/data/up%2fsecret.csv", "/data/out-system.txt", "/data/broken.csv",
	"/data/round.csv", "/data/back%5cslash.csv", "/data/new%0aline.csv", "/data/co:lon.csv", "/data/bad%ff.csv", "/data/..%2ftables-2/secret.csv",
	"/../secret.csv", "/%2e%2e/secret.csv", "/..%2f..%2fsecret.csv", "//data/firms.csv", "/./data/firms.csv", "/DATA/firms.csv", "/data%2ffirms.csv%2f",
	"http://127.0.0.1/data/../secret.csv", "http://127.0.0.1/data/%2e%2e/secret.csv",
}

// TestNoWayOut sends each spelling to a server as it stands, without the tidying that clients do.
func TestNoWayOut(t *testing.T) {
	h, dir := lendingHandler(t)
	at := start(t, h)
	for _, target := range append(slices.Clone(spellings), "/data/"+filepath.ToSlash(filepath.Dir(dir))+"/secret.csv", "/data/"+url.PathEscape(filepath.Join(dir, "firms.csv"))) {
		for _, method := range []string{"GET", "HEAD"} {
			answer := raw(t, at, method+" "+target+" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
			if status, _, _ := strings.Cut(answer, "\r\n"); !strings.Contains(status, " 404 ") && !strings.Contains(status, " 400 ") {
				t.Errorf("%s %s: %s", method, target, status)
			}
			if strings.Contains(answer, canary) {
				t.Errorf("%s %s gave away the canary", method, target)
			}
		}
	}
	if answer := raw(t, at, "GET /data/firms.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"); !strings.HasSuffix(answer, small) {
		t.Errorf("the test's way of asking gives %q", answer)
	}
}

// FuzzDoor asks for anything: an answer is a file of the site, the list, a table that is lent, or none.
func FuzzDoor(f *testing.F) {
	h, dir := lendingHandler(f)
	allowed := map[string]bool{"ok\n": true}
	for _, name := range lentNames() {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			f.Fatal(err)
		}
		allowed[string(b)] = true
	}
	for name, file := range testSite() {
		if !strings.Contains(name, ".hidden") {
			allowed[string(file.Data)] = true
		}
	}
	for _, target := range append(slices.Clone(spellings), "/", "/data/firms.csv", "/data/100%2525.txt", "/data/index.json", "/healthz") {
		f.Add(target)
	}
	f.Fuzz(func(t *testing.T, target string) {
		r, err := http.ReadRequest(bufio.NewReader(strings.NewReader("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")))
		if err != nil {
			return // net/http refuses it before we see it
		}
		answer := do(h, r)
		b, _ := io.ReadAll(answer.Body)
		text := string(b)
		switch {
		case strings.Contains(text, canary):
			t.Fatalf("%q gave away the canary", target)
		case answer.StatusCode == http.StatusOK && !allowed[text] && siteName(r.URL.Path) != catalogue:
			t.Fatalf("%q: %q", target, text)
		}
	})
}

// FuzzFolder opens names that did not come through a URL, and looks at where they lead by paths resolved to the end.
func FuzzFolder(f *testing.F) {
	dir := lentFolder(f)
	folder, err := openFolder(dir)
	if err != nil {
		f.Fatal(err)
	}
	for _, target := range spellings {
		name, err := url.PathUnescape(strings.TrimPrefix(target, "/data/"))
		if err == nil {
			f.Add(name)
		}
	}
	f.Add("inside.csv")
	f.Fuzz(func(t *testing.T, name string) {
		file, info, err := folder.open(name)
		if err != nil {
			return
		}
		defer file.Close()
		at, err := filepath.EvalSymlinks(filepath.Join(dir, name))
		want, failed := os.Stat(at)
		if err != nil || failed != nil || !os.SameFile(info, want) {
			t.Fatalf("%q opened another file than %s", name, at)
		}
		if home, _ := filepath.EvalSymlinks(dir); filepath.Dir(at) != home {
			t.Fatalf("%q leads to %s", name, at)
		}
	})
}

func do(h http.Handler, r *http.Request) *http.Response {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}
