package stats

import (
	"context"
	"encoding/binary"
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// Extremes of every kind, in groups of every size: bounds hold, and nothing overflows into an answer.
func TestExtremes(t *testing.T) {
	pool := []float64{0, math.Copysign(0, -1), 1, -1, 7, 7, 7, 0.3, 0.1 + 0.2, 1e-300, 1e-310, 5e-324, 1e300, -1e300, math.MaxFloat64, -math.MaxFloat64,
		1e16, 1e16 + 2, nan, math.Inf(1), 1e8, 1e8 + 1e-8, 1e150, -1e155, 1e-160}
	random := rand.New(rand.NewPCG(3, 3))
	for range 150 {
		from, kinds := random.IntN(len(pool)), 1+random.IntN(len(pool))
		var b []byte
		for range 2 * random.IntN(40) {
			v := pool[(from+random.IntN(kinds))%len(pool)]
			if kinds%3 == 0 { // values that differ in their last digits
				v = pool[from] * (1 + 1e-9*random.NormFloat64())
			}
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
		}
		table := fuzzTable(b)
		for _, s := range []string{
			`{"kind":"distribution","by":"zone","bins":"scott"}`, `{"kind":"distribution","by":"year","bins":9}`, `{"kind":"distribution","measure":"y"}`,
			`{"kind":"comparison","by":"zone"}`, `{"kind":"comparison","by":"zone","test":"mannwhitney"}`, `{"kind":"comparison","by":"year","test":"kruskal"}`,
			`{"kind":"comparison","by":"year","test":"anova"}`, `{"kind":"comparison","by":"x","measure":"y"}`,
			`{"kind":"correlation","points":["x","y"]}`, `{"kind":"correlation","method":"kendall","on":"growth"}`, `{"kind":"correlation","method":"spearman","lag":1}`,
			`{"kind":"correlation","columns":["x","x"],"control":["y"],"over":"periods"}`,
		} {
			q, err := ParseQuestion([]byte(s))
			if err != nil {
				t.Fatal(err)
			}
			a, err := Ask(context.Background(), table, q)
			var e *QuestionError
			if errors.As(err, &e) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			if holds(t, s, a); t.Failed() {
				t.Fatal(table.Columns[2].Num, table.Columns[3].Num)
			}
		}
	}
}
