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
