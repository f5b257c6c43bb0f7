package main

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"statlas/data"
	"statlas/data/bundle"
)

const frame = `<!doctype html>
<style data-part="style"><!--style--></style>
<script data-part="boot"><!--boot--></script>
<!--program-->
<!--echarts-->
<!--extras-->
<!--pptx-->
<!--frame-->
` + pageEnd

func pageSite() fstest.MapFS {
	return fstest.MapFS{
		"index.html":                   {Data: []byte("<!doctype html>")},
		frameName:                      {Data: pack([]byte(frame))},
		"statlas-0123456789ab.css":     {Data: []byte("a{}")},
		"statlas-0123456789ab.js":      {Data: []byte("boot")},
		"statlas-view.js":              {Data: []byte("not the page")},
		"statlas-0123456789ab.wasm.gz": {Data: bytes.Repeat([]byte("x"), part+1)},
		"echarts-0123456789ab.js.gz":   {Data: []byte("charts")},
		"extras-0123456789ab.js.gz":    {Data: []byte("extras")},
		"pptx-0123456789ab.js.gz":      {Data: []byte("pptx")},
	}
}

// bundled writes a page with those arguments and returns it.
func bundledPage(t *testing.T, args ...string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out.html")
	c := command{stdout: new(strings.Builder)}
	if err := c.bundle(t.Context(), pageSite(), append(args, "-o", out)); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOnePage(t *testing.T) {
	b, err := onePage(pageSite())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<style data-part=\"style\">a{}</style>\n<script data-part=\"boot\">boot</script>\n",
		blocks("program", bytes.Repeat([]byte("x"), part)) + "\n" + blocks("program", []byte("x")) + "\n" + blocks("echarts", []byte("charts")) + "\n",
		blocks("frame", pack([]byte(frame))) + "\n" + pageEnd,
	} {
		if !strings.Contains(string(b), want) {
			t.Errorf("the page lacks %.200q", want)
		}
	}
	if _, err := onePage(testSite()); err != errNoFrame {
		t.Errorf("without a frame: %v", err)
	}
}

func TestPageIsServed(t *testing.T) {
	h, err := Handler(pageSite(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := get(h, "GET", "/statlas.html")
	want, _ := onePage(pageSite())
	if body(t, r) != string(want) || r.Header.Get("Content-Security-Policy") != "" || r.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%d with %v", r.StatusCode, r.Header)
	}
	if r := get(h, "GET", "/"+frameName); r.StatusCode != 404 {
		t.Errorf("the frame is served: %d", r.StatusCode)
	}
}

func TestBundle(t *testing.T) {
	a, b := writeFile(t, "a.csv", small), writeFile(t, "<!--<script>.csv", "k;v\nx;1,5\n")
	first := bundledPage(t, a, "-view", "#data=file:a.csv&tab=ranking")
	both := writeFile(t, "first.html", string(first))
	got, err := readPage(bundledPage(t, both, b, "-decimal", ",", "-delimiter", ";"))
	if err != nil {
		t.Fatal(err)
	}
	want := bundle.Index{Version: 1, View: "data=file:a.csv&tab=ranking", Tables: []bundle.Table{
		{Name: "a.csv", Bytes: int64(len(small)), SHA256: sum([]byte(small))},
		{Name: "<!--<script>.csv", Bytes: 10, SHA256: sum([]byte("k;v\nx;1,5\n")), Settings: data.Settings{Decimal: ",", Delimiter: ";"}},
	}}
	if !reflect.DeepEqual(got.Index, want) {
		t.Errorf("inside is %+v, want %+v", got.Index, want)
	}
	if !bytes.Equal(first, bundledPage(t, a, "-view", "#data=file:a.csv&tab=ranking")) {
		t.Error("the same data give other bytes")
	}
	if !bytes.Equal(first, bundledPage(t, both)) {
		t.Error("the page in a page is not the same")
	}
}

func TestBundleRefuses(t *testing.T) {
	a := writeFile(t, "a.csv", small)
	page := bundledPage(t, a)
	cut := writeFile(t, "cut.html", string(page[:len(page)-30]))
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"-o", "x.html"}, "bundle takes files"},
		{[]string{a}, "bundle takes files"},
		{[]string{a, "-o", "x.html", "-decimal", "x"}, "decimal must be"},
		{[]string{a, a, "-o", "x.html"}, "two tables are called a.csv"},
		{[]string{"dataset:cities", "-o", "x.html"}, "bundled datasets are in every page"},
		{[]string{"-", "-o", "x.html"}, "bundle takes files"},
		{[]string{writeFile(t, "empty.csv", ""), "-o", "x.html"}, "empty.csv"},
		{[]string{cut, "-o", "x.html"}, "cut.html: the page is cut off"},
		{[]string{a, "-o", "x.html", "-views", a}, "a.csv: not a list of saved views"},
		{[]string{a, "-o", "x.html", "-views", a + "x"}, "no such file"},
		{[]string{a + "x", "-o", "x.html"}, "no such file"},
		{[]string{a, "-o", filepath.Join(t.TempDir(), "no", "x.html")}, "no such file"},
	} {
		err := command{stdout: new(strings.Builder)}.bundle(t.Context(), pageSite(), tt.args)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: %v, want %q", tt.args, err, tt.want)
		}
		if _, err := os.Stat("x.html"); err == nil {
			t.Errorf("%q: a page was written", tt.args)
		}
	}
}

const views = "[{\"name\":\"Who <b>leads</b>\",\"hash\":\"data=file:a.csv&tab=ranking\",\"notes\":\"one\\ntwo\"},\n {\"name\":\"三\",\"hash\":\"\"}]"

// Saved views go in, come back the same, and those of the option count before those of a page.
func TestBundleSavedViews(t *testing.T) {
	a, list := writeFile(t, "a.csv", small), writeFile(t, "views.json", "\ufeff"+views)
	first := bundledPage(t, a, "-views", list)
	want, err := bundle.ParseSaved(views)
	if err != nil || len(want) != 2 {
		t.Fatal(want, err)
	}
	got, err := readPage(first)
	if err != nil || !slices.Equal(got.saved, want) || got.Views != sum([]byte(bundle.ASCII(want.JSON()))) {
		t.Errorf("inside is %+v, %v; want %+v", got, err, want)
	}
	page := writeFile(t, "page.html", string(first))
	if !bytes.Equal(first, bundledPage(t, page)) {
		t.Error("the page in a page is not the same")
	}
	other := writeFile(t, "other.json", `[{"name":"b","hash":"tab=table"}]`)
	got, _ = readPage(bundledPage(t, writeFile(t, "b.html", string(bundledPage(t, "-views", other))), page))
	if len(got.saved) != 3 || got.saved[0].Name != "b" || len(got.Tables) != 1 {
		t.Errorf("of two pages: %+v", got)
	}
	if got, _ = readPage(bundledPage(t, page, "-views", other)); len(got.saved) != 1 {
		t.Errorf("the option is not all: %+v", got.saved)
	}
	if got, _ = readPage(bundledPage(t, page, "-views", writeFile(t, "none.json", "[]"))); got.Views != "" || len(got.saved) != 0 || len(got.Tables) != 1 {
		t.Errorf("without any: %+v", got.Index)
	}
	cut := bytes.Replace(first, []byte(viewsStart), []byte(viewsStart+" "), 1)
	if _, err := readPage(cut); err == nil || err.Error() != "the saved views in the page are damaged" {
		t.Errorf("of damaged ones: %v", err)
	}
}
