package data

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"unicode/utf8"
)

// These tests compare the loops written for WebAssembly with their twins in Go: they say something where the tests run in
// WebAssembly. Elsewhere the two are one.

// randomText strings pieces together at random, n of them.
func randomText(rnd *rand.Rand, n int, pieces []string) []byte {
	var b []byte
	for range n {
		b = append(b, pieces[rnd.IntN(len(pieces))]...)
	}
	return b
}

// cutAll cuts b by fill, or by its twin alone.
func cutAll(b []byte, delim byte, width, stop int, slowly bool) (rows []string, s *splitter) {
	s = &splitter{b: b, delim: delim, stop: stop, quotes: quotes{width: width, size: len(b)}}
	k := newBlock(b, width)
	k.cells = k.cells[:min(len(k.cells), 7*width)]
	for stop == 0 || s.pos < stop {
		k.first, k.rows = len(s.starts), 0
		s.quotes.d = dialect{delim: delim, quote: '"'}
		if slowly {
			s.fillRows(k, len(k.cells))
		} else {
			s.fill(k)
		}
		if k.rows == 0 {
			break
		}
		for r := range k.rows {
			rows = append(rows, fmt.Sprint(k.first+r, k.cells[r*width:(r+1)*width]))
		}
	}
	return rows, s
}

func TestCutRows(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 1))
	for n := range 15_000 {
		delim := ",;\t|"[n%4 : n%4+1]
		width := 1 + rnd.IntN(4)
		pieces := []string{delim, delim, delim, "\n", "\n", "\n", "a", "12.5", "-3", "x y", "安", "longer than a word", " ", `"q"`, `"q,;` + delim + `"`, `"a longer text in quotes"`, `""`}
		if n%3 == 0 {
			pieces = append(pieces, `"`, "\r\n", "\r", `"a""b"`, "\"a\nb\"", ` "s"`, `"t" `, "!#$", "\x00", "\xff")
		}
		var b []byte
		for len(b) < 40+rnd.IntN(400) {
			if rnd.IntN(3) == 0 {
				b = append(b, randomText(rnd, 4, pieces)...)
				continue
			}
			for c := range width {
				b = append(b, randomText(rnd, rnd.IntN(3), pieces[6:])...)
				b = append(b, []string{delim, "\n"}[min(1, (c+1)/width)]...)
			}
		}
		stop := rnd.IntN(2) * rnd.IntN(len(b))
		got, gs := cutAll(b, delim[0], width, stop, false)
		want, ws := cutAll(b, delim[0], width, stop, true)
		if gs.pos != ws.pos || !slices.Equal(got, want) || !slices.Equal(gs.starts, ws.starts) || !slices.Equal(gs.blank, ws.blank) {
			t.Fatalf("%q in %d by %q up to %d: %v at %d; want %v at %d", b, width, delim, stop, got, gs.pos, want, ws.pos)
		}
		if !reflect.DeepEqual(gs.ragged, ws.ragged) || !reflect.DeepEqual(gs.quotes, ws.quotes) || [3]int{gs.lf, gs.crlf, gs.cr} != [3]int{ws.lf, ws.crlf, ws.cr} {
			t.Fatalf("%q: %+v; want %+v", b, gs, ws)
		}
	}
}

// randomCells lays cells out in one text, some in quotes, with more behind it.
func randomCells(rnd *rand.Rand, n int, cell func() string) (text []byte, cells []span) {
	for range n {
		text = append(text, '"')
		c, from := cell(), uint32(len(text))
		text = append(text, c...)
		s := span{from, uint32(len(text))}
		switch rnd.IntN(12) {
		case 0:
			s.start |= flag
		case 1:
			s.end |= flag
		}
		cells = append(cells, s)
		text = append(text, ",\n\"x"[rnd.IntN(4)])
	}
	return append(text, make([]byte, rnd.IntN(40))...), cells
}

func TestPlainRun(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 2))
	pieces := []string{"0", "1", "23", "456", "7890123", "99999999", ".", "-"}
	for n := range 20_000 {
		text, cells := randomCells(rnd, 12, func() string {
			if n%2 == 0 {
				return string(randomText(rnd, rnd.IntN(5), pieces))
			}
			return fmt.Sprintf("%.*f", rnd.IntN(6), rnd.NormFloat64()*math.Pow10(rnd.IntN(12)))
		})
		for at := 0; at < len(cells); at++ {
			stride := 1 + rnd.IntN(3)
			got, want := make([]float64, (len(cells)-at+stride-1)/stride), make([]float64, (len(cells)-at+stride-1)/stride)
			gn, gb := plainRun(text, cells[at:], stride, got)
			wn, wb := plainRunGo(text, cells[at:], stride, want)
			if gn != wn || gb != wb {
				t.Fatalf("%q %v: %d numbers, %d of them blank; want %d, %d", text, cells[at:], gn, gb, wn, wb)
			}
			for i := range gn {
				if math.Float64bits(got[i]) != math.Float64bits(want[i]) {
					t.Fatalf("%q: %v; want %v", text, got, want)
				}
			}
		}
	}
}

func TestPlainSpans(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 5))
	words := []string{"", "a", "安吉", "x9", "5", "(3", " a", "b ", "'=1", "\u3000c", "e\u200b", "long enough, and more"}
	for range 10_000 {
		text, cells := randomCells(rnd, 20, func() string { return words[rnd.IntN(len(words))] })
		for at := 0; at < len(cells); at++ {
			stride := 1 + rnd.IntN(3)
			got, want := make([]span, (len(cells)-at+stride-1)/stride), make([]span, (len(cells)-at+stride-1)/stride)
			gn, gl := plainSpans(text, cells[at:], stride, got)
			wn, wl := plainSpansGo(text, cells[at:], stride, want)
			if gn != wn || gl != wl || !slices.Equal(got, want) {
				t.Fatalf("%q %v: %v, %d, %d; want %v, %d, %d", text, cells[at:], got, gn, gl, want, wn, wl)
			}
		}
	}
}

func TestValidText(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 6))
	pieces := []string{"a", "ascii text,", "é", "安", "吉县,", "😀", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\x7f", "\u0080"}
	odd := []string{"\x00", "\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe5\xae", "\xf0\x9f", "\xff", "\xc3"}
	for n := range 40_000 {
		b := randomText(rnd, rnd.IntN(30), pieces)
		if n%2 == 0 {
			at := rnd.IntN(len(b) + 1)
			b = slices.Insert(b, at, []byte(odd[rnd.IntN(len(odd))])...)
		}
		if n%5 == 0 && len(b) > 0 {
			b[rnd.IntN(len(b))] = byte(rnd.Uint32())
		}
		if got, want := validText(b), utf8.Valid(b) && bytes.IndexByte(b, 0) < 0; got != want {
			t.Fatalf("%q is valid: %v; want %v", b, got, want)
		}
	}
}

func TestRecentCodes(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 3))
	words := []string{"", "a", "安吉", "12345678", "123456789", "sixteen letters.", "seventeen letters", " a", "b ", "'=1", "Ningbo", "0", "00"}
	for range 4_000 {
		text, cells := randomCells(rnd, 60, func() string { return words[rnd.IntN(len(words))] })
		k := &block{text: text, width: 1, rows: len(cells), cells: cells}
		c := coder{dict: newDict()}
		codes := make([]int32, len(cells))
		likes := c.add(k, 0, 0, len(cells), codes, look)
		twin, wantLikes := newDict(), 0
		for i, s := range cells {
			word, like := look(trimmed(text, s))
			if want := twin.code(word); codes[i] != want {
				t.Fatalf("%q %v has code %d; want %d", text, s, codes[i], want)
			}
			if like {
				wantLikes++
			}
		}
		if likes != wantLikes {
			t.Fatalf("%q: %d likes; want %d", text, likes, wantLikes)
		}
		at := rnd.IntN(len(cells))
		got, want := make([]int32, len(cells)-at), make([]int32, len(cells)-at)
		gn, gl := recentCodes(text, cells[at:], 1, got, c.recent)
		wn, wl := recentCodesGo(text, cells[at:], 1, want, c.recent)
		if gn != wn || gl != wl || !slices.Equal(got, want) {
			t.Fatalf("%q %v: %v, %d, %d; want %v, %d, %d", text, cells[at:], got, gn, gl, want, wn, wl)
		}
	}
}

func TestJoinLoops(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 4))
	for range 2_000 {
		table, codes := make([]int32, rnd.IntN(10)), make([]int32, rnd.IntN(40))
		for i := range table {
			table[i] = rnd.Int32()
		}
		for i := range codes {
			codes[i] = rnd.Int32N(10)
		}
		got, want := make([]int32, len(codes)), make([]int32, len(codes))
		if gn, wn := mapCodes(codes, table, got), mapCodesGo(codes, table, want); gn != wn || !slices.Equal(got, want) {
			t.Fatalf("codes %v by %v: %v, %d; want %v, %d", codes, table, got, gn, want, wn)
		}
		at, starts := make([]span, rnd.IntN(40)), make([]uint32, rnd.IntN(40))
		for i := range at {
			if at[i] = (span{rnd.Uint32() >> 4, rnd.Uint32() >> 4}); i%3 == 0 {
				at[i] = []span{{}, {flag, 5}, {flag | 7, 9}}[rnd.IntN(3)]
			}
		}
		for i := range starts {
			starts[i] = rnd.Uint32() >> 1
		}
		from, extra := rnd.Uint32()>>2, rnd.Uint32()>>2
		moved, shifted := slices.Clone(at), slices.Clone(starts)
		moveSpans(at, from, extra)
		moveSpansGo(moved, from, extra)
		shift(starts, from)
		shiftGo(shifted, from)
		if !slices.Equal(at, moved) || !slices.Equal(starts, shifted) {
			t.Fatalf("%v, %v; want %v, %v", at, starts, moved, shifted)
		}
	}
}
