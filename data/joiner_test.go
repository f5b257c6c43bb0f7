package data

import (
	"bytes"
	"context"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// A cutter reads a file in tiny parts, as two workers would that finish in any order.
type cutter struct {
	part, head, sample int
	rnd                *rand.Rand
}

func (c cutter) options() Options { return Options{Name: "x.csv", head: c.head, sample: c.sample} }

// read returns what the Joiner gives, and how many parts it joined without reading them again.
func (c cutter) read(t testing.TB, b []byte) (*Table, *Report, int, error) {
	o := c.options()
	j := NewJoiner(context.Background(), make([]byte, len(b)), o)
	j.partBytes = c.part
	var readers [2]*PartReader
	var parts []Part
	added, good := 0, 0
	offer := func() {
		for added < len(parts) && j.Add(scratch(parts[added])) {
			if viewed[int64](parts[added][0])[0] == partRead {
				good++
			}
			added++
		}
	}
	for have := 0; have < len(b); {
		n := min(len(b), have+1+c.rnd.IntN(2*c.part))
		copy(j.b[have:n], b[have:n])
		have = n
		j.Came(have)
		for text, last := j.Next(); text != nil; text, last = j.Next() {
			r := &readers[c.rnd.IntN(2)]
			if *r == nil {
				*r = NewPartReader(travelled(t, j.Plan()))
			}
			parts = append(parts, copied((*r).Read(bytes.Clone(text), last)))
			if c.rnd.IntN(2) == 0 {
				offer()
			}
		}
	}
	j.Came(len(b))
	offer()
	if added < len(parts) {
		t.Fatalf("part %d of %d is not taken though all has come", added, len(parts))
	}
	table, report, err := j.Finish()
	return table, report, good, err
}

// travelled is the plan as another worker has it.
func travelled(t testing.TB, p Plan) (out Plan) {
	text, err := json.Marshal(p)
	if err == nil {
		err = json.Unmarshal(text, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func copied(p Part) (out Part) {
	for _, b := range p {
		out = append(out, viewed[byte](append([]int64(nil), viewed[int64](append(bytes.Clone(b), make([]byte, 8)...))...))[:len(b)])
	}
	return out
}

// scratch returns a copy of p whose memory is not p's, so that what is kept of it would show.
func scratch(p Part) Part { return copied(p) }

// same reports the first difference between two readings, "" for none.
func same(a, b *Table, ra, rb *Report, erra, errb error) string {
	if (erra == nil) != (errb == nil) || erra != nil && erra.Error() != errb.Error() {
		return "errors differ"
	}
	if erra != nil {
		return ""
	}
	ra.Ms, rb.Ms = 0, 0
	ra.Encoding = rb.Encoding // is weighed by 64 kB, which heads of a few lines have not
	ja, _ := json.Marshal(ra)
	jb, _ := json.Marshal(rb)
	if !bytes.Equal(ja, jb) {
		return "reports differ:\n" + string(ja) + "\n" + string(jb)
	}
	for c, col := range a.Columns {
		for r := range a.Rows {
			if !sameCell(col, b.Columns[c], r) || a.Raw(r, c) != b.Raw(r, c) {
				return "cells differ: row " + itoa(r) + ", column " + itoa(c)
			}
		}
	}
	return ""
}

func sameCell(a, b *Column, r int) bool {
	if (a.Qualifier == nil) != (b.Qualifier == nil) || a.Qualifier != nil && a.Qualifier[r] != b.Qualifier[r] {
		return false
	}
	switch a.Type {
	case Text:
		return a.Text.At(r) == b.Text.At(r)
	case PeriodT:
		return a.Periods[r] == b.Periods[r]
	}
	return math.Float64bits(a.Num[r]) == math.Float64bits(b.Num[r])
}

// against compares parts with the whole and returns how many parts were of use.
func (c cutter) against(t testing.TB, b []byte) int {
	table, report, good, err := c.read(t, b)
	want, wantReport, wantErr := Read(context.Background(), b, c.options())
	if diff := same(table, want, report, wantReport, err, wantErr); diff != "" {
		t.Fatalf("part %d, head %d, sample %d: %s\n%q", c.part, c.head, c.sample, diff, b[:min(len(b), 2000)])
	}
	return good
}

// TestJoinGolden reads the golden files in parts of a few lines.
func TestJoinGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.[ct][sx][vt]")
	good := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(60) {
			rnd := rand.New(rand.NewPCG(seed, 1))
			c := cutter{part: 20 + rnd.IntN(200), head: 40 + rnd.IntN(300), sample: 2 + rnd.IntN(4), rnd: rnd}
			good += c.against(t, b)
		}
	}
	if good < 1000 {
		t.Errorf("%d parts were joined; the test does not test", good)
	}
}

// TestJoinLong reads a table long enough that dictionaries are given up, with one that must be read whole and ones that
// turn out otherwise than the sample.
func TestJoinLong(t *testing.T) {
	b := mixedTable(70_000)
	late := append(bytes.Clone(b), "x,firm,here,later,never,about 5,nothing,12%,1.5亿,\"a\nb\"\n数据来源：年鉴\n"...)
	for _, tt := range []struct {
		name string
		in   []byte
		good int
	}{
		{"plain", b, 10},
		{"other cells and a note at the end", late, 10},
		{"bad bytes at the end", append(bytes.Clone(b), "\xff,1\n"...), 0},
		{"a quote that never closes", append(bytes.Clone(b), "\"x,1\n"...), 10},
		{"a quote at the start that never closes", bytes.ReplaceAll(append([]byte("a,b\n\"x,1\n"), bytes.Repeat([]byte("1,2\n"), 200_000)...), []byte("9"), nil), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := cutter{part: len(tt.in) / 16, head: 1 << 16, sample: 500, rnd: rand.New(rand.NewPCG(3, 4))}
			if good := c.against(t, tt.in); good < tt.good {
				t.Errorf("%d parts joined", good)
			}
		})
	}
}

// TestJoinQuotedLines cuts a table most of whose text is in quotes over several lines: nearly all cuts must be found
// right all the same.
func TestJoinQuotedLines(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("id,n,text\n")
	for i := range 3000 {
		b.WriteString(itoa(i) + ",5,\"first line, with a comma\nsecond line\nsaid \"\"third\"\", and\n\nmore\"\n")
	}
	c := cutter{part: 5000, head: 20_000, sample: 100, rnd: rand.New(rand.NewPCG(5, 6))}
	if good := c.against(t, b.Bytes()); good < b.Len()/5000*8/10 {
		t.Errorf("%d of about %d parts joined", good, b.Len()/5000)
	}
}

func FuzzJoin(f *testing.F) {
	f.Add([]byte("a,b\n1,2\n3,4\n5,6\n7,8\n9,x\n"), uint64(1))
	f.Add([]byte("a,b\n1,\"2\n3\"\n4,\"5\n6\"\n7,\"8\n9,\"10\"\n\n\n11,12,13\n"), uint64(2))
	f.Add([]byte("name,year,share\r\nx,2010,1%\r\ny,2011,\"2,5\"\r\n,2012,约3\r\nz,2013,4 人\r\nx,x,x\r\n注：a\r\n"), uint64(3))
	f.Add([]byte("\xef\xbb\xbfsep=;\na;b\n'=1;\"a\"\"b\"\n'=1;\"a\"\"b\"\n\"\";007\nx;008\ny;009\n"), uint64(4))
	f.Add([]byte("a\n\"\n\"\n\"\n1\n2\n\"\"\n\"3\"\n4\"\n"), uint64(5))
	f.Fuzz(func(t *testing.T, b []byte, seed uint64) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		cutter{part: 1 + rnd.IntN(60), head: 1 + rnd.IntN(80), sample: 1 + rnd.IntN(3), rnd: rnd}.against(t, b)
	})
}
