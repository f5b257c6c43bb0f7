package main

import (
	"bytes"
	"encoding/base64"
	"math/rand/v2"
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

// Whatever bit of what is inside changes, reading says so.
func TestDamageIsSeen(t *testing.T) {
	page := bundledPage(t, writeFile(t, "a.csv", small), "-views", writeFile(t, "views.json", views))
	from := bytes.Index(page, []byte(ownStart))
	whole, err := readPage(page)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		b := bytes.Clone(page)
		at := from + r.IntN(len(b)-from)
		b[at] ^= 1 << r.IntN(8)
		c, err := readPage(b)
		if err != nil || len(c.Tables) == 0 { // where the list began is no list any more
			continue
		}
		if got, _ := unpack(c.packed[0], 1<<20); !reflect.DeepEqual(c.Index, whole.Index) || !slices.Equal(c.saved, whole.saved) || string(got) != small {
			t.Fatalf("%.40q became %.40q at %d, and nobody saw it", page[at:], b[at:], at)
		}
	}
}

// A table that says it is small and unpacks to much more is not unpacked.
func TestBombIsBounded(t *testing.T) {
	c := &carried{Index: bundle.Index{Version: 1}}
	if err := c.add(bundle.Table{Name: "a.csv"}, make([]byte, 1<<24)); err != nil {
		t.Fatal(err)
	}
	c.Tables[0].Bytes = 10
	b, err := c.write([]byte("<!doctype html>\n" + pageEnd))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readPage(b); err == nil || !strings.Contains(err.Error(), "a.csv in the page is damaged: more is in it") {
		t.Errorf("error %v", err)
	}
}

// FuzzReadPage: whatever a page says is in it, with the right digest, and whatever follows, nothing ends the program, and what
// is read can be written and is read the same.
func FuzzReadPage(f *testing.F) {
	c := &carried{Index: bundle.Index{Version: 1, View: "tab=table"}}
	c.add(bundle.Table{Name: "a.csv"}, []byte("a,b\n1,2\n"))
	text, _ := c.Text()
	f.Add(text, blocks("table0", c.packed[0]))
	f.Add(text, blocks("table0", c.packed[0][:20]))
	f.Add(text, "")
	c.saved = bundle.SavedList{{Name: "<a>", Hash: "tab=table", Notes: "n"}}
	c.Views = sum([]byte(c.saved.JSON()))
	saved, _ := c.Text()
	f.Add(saved, viewsStart+c.saved.JSON()+"</script>\n"+blocks("table0", c.packed[0]))
	f.Add(saved, "")
	f.Add(strings.Replace(text, `"bytes":8`, `"bytes":7`, 1), blocks("table0", c.packed[0]))
	f.Add(`{"statlas":1,"tables":[{"name":"a","of":[0]}]}`, partStart)
	f.Fuzz(func(t *testing.T, index, rest string) {
		c, err := readPage([]byte("\n" + ownStart + sum([]byte(index)) + `">` + index + "</script>\n" + rest + "\n" + pageEnd))
		if err != nil {
			return
		}
		again, err := c.write([]byte("\n" + pageEnd))
		if err != nil {
			t.Fatal(err)
		}
		if d, err := readPage(again); err != nil || !slices.EqualFunc(c.packed, d.packed, bytes.Equal) || !slices.Equal(c.saved, d.saved) {
			t.Errorf("%q, %q is written as %q and read as %v, %v", index, rest, again, d, err)
		}
	})
}

// The page that the command makes of its site is the one that was built beside it.
func TestPageIsTheBuilt(t *testing.T) {
	built1, err := os.ReadFile("../dist/statlas.html")
	if err != nil {
		t.Skip("nothing was built")
	}
	page, err := onePage(built())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(page, built1) {
		t.Errorf("%d bytes, built %d", len(page), len(built1))
	}
}

func TestBlocksAreBase64(t *testing.T) {
	b := bytes.Repeat([]byte{0xfb, 0xef}, part)
	var got []byte
	for line := range strings.SplitSeq(blocks("x", b), "\n") {
		text := strings.TrimSuffix(strings.TrimPrefix(line, `<script type="application/gzip" data-part="x">`), "</script>")
		one, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, one...)
	}
	if !bytes.Equal(got, b) {
		t.Error("the blocks hold something else")
	}
}
