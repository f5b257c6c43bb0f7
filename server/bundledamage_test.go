package main

import (
	"bytes"
	"encoding/base64"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data/bundle"
)

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
