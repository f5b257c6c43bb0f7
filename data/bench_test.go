package data

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
)

// mixedTable writes a table of ten columns as benchmarks know it: ids, names, places, years, quarters, whole and
// decimal numbers, percents, grouped thousands in quotes, and gaps.
func mixedTable(rows int) []byte {
	rnd := rand.New(rand.NewPCG(1, 2))
	cities := []string{"Jiaxing", "Hangzhou", "Ningbo", "上海", "苏州", "Wuxi", "Nanjing", "合肥"}
	b := []byte("code,firm,city,year,quarter,staff,revenue,growth,rd,note\n")
	for i := range rows {
		b = fmt.Appendf(b, "%08d,firm %d,%s,%d,%d-Q%d,%d,", i, i, cities[rnd.IntN(len(cities))], 2010+i%14, 2010+i%14, 1+i%4, rnd.IntN(10_000))
		b = strconv.AppendFloat(b, rnd.Float64()*1e6, 'f', 2, 64)
		b = append(b, ',')
		b = strconv.AppendFloat(b, rnd.NormFloat64()*10, 'f', 3, 64)
		b = append(b, ',')
		b = strconv.AppendFloat(b, rnd.Float64()*100, 'f', 4, 64)
		if i%10 == 0 {
			b = append(b, ",\"a, b\"\n"...)
		} else {
			b = append(b, ",x\n"...)
		}
	}
	return b
}

func BenchmarkRead(b *testing.B) {
	in := mixedTable(200_000)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read(context.Background(), in, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	in := mixedTable(200_000)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		s := splitter{b: in, delim: ','}
		k := newBlock(in, 10)
		for s.fill(k) {
		}
	}
}

// dressedTable writes figures with all that people put about them, which the fast path leaves to the slow one.
func dressedTable(rows int) []byte {
	b := []byte("name;share;spend;staff;when;price\n")
	for i := range rows {
		b = fmt.Appendf(b, "n%d;%d.%d%%;\"%d,%03d\";约%d人;31/%02d/%d;%d,5\n", i, i%100, i%10, i%999+1, i%1000, i%5000, 1+i%2*2, 2000+i%20, i)
	}
	return b
}

func BenchmarkReadDressed(b *testing.B) {
	in := dressedTable(100_000)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read(context.Background(), in, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
