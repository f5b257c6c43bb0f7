package stats

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"
	"testing"

	"statlas/data"
)

// FuzzAsk asks every kind about any cells whatever: no panic, an answer that is JSON and has a card and scripts, and bounds
// that hold.
func FuzzAsk(f *testing.F) {
	cells := func(x ...float64) []byte {
		var b []byte
		for _, v := range x {
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
		}
		return b
	}
	f.Add([]byte{})
	f.Add(cells(1))
	f.Add(cells(1, 2))
	f.Add(cells(5, 5, 5, 5, 5, 5))
	f.Add(cells(nan, math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 1))
	f.Add(cells(math.MaxFloat64, -math.MaxFloat64, math.MaxFloat64, 1, 2, 3))
	f.Add(cells(math.SmallestNonzeroFloat64, 1e-310, -1e-310, 0, 1e-300, 1))
	f.Add([]byte("0110071 000000000000 00!00000000")) // words that differ in few bits, far apart
	f.Add(cells(1e16, 1e16+2, 1e16+4, 1e16, 1e16+8, 1e16+6))
	f.Fuzz(func(t *testing.T, b []byte) {
		table := fuzzTable(b)
		for _, s := range []string{
			`{"kind":"rows","sort":[{"column":"x"},{"column":"y","desc":true}],"search":"1"}`, `{"kind":"summary","alerts":true}`, `{"kind":"panel","measure":"x"}`, `{"kind":"panel","period":"x"}`,
			`{"kind":"aggregate","by":["zone","x"]}`, `{"kind":"pivot","by":["zone","x"],"across":"year","share":"row"}`, `{"kind":"pivot","by":"year","measure":"zone","fn":"distinct"}`, `{"kind":"pivot","by":"year","measures":[{"column":"x","fn":"sd"},{"fn":"rows"}],"share":"whole"}`, `{"kind":"aggregate","by":"year","measures":[{"column":"x","fn":"sd"},{"column":"y","fn":"median"}]}`,
			`{"kind":"trend","fit":"ols","thin":{"points":2}}`, `{"kind":"trend","transform":"index","fit":"ols"}`, `{"kind":"trend","transform":"yoy"}`,
			`{"kind":"trend","period":"x","measure":"y","fit":"auto","test":"mannkendall","breaks":"jump","forecast":{"method":"holt"}}`,
			`{"kind":"trend","period":"x","measure":"y","fit":"loess","transform":"rolling","forecast":{}}`, `{"kind":"trend","fit":"theilsen","transform":"cumulative"}`, `{"kind":"trend","fit":"quadratic","transform":"diff"}`,
			`{"kind":"trend","period":"x","measure":"y","fit":"ols"}`, `{"kind":"ranking"}`, `{"kind":"ranking","over":"periods","range":"bootstrap","ties":"dense"}`, `{"kind":"ranking","compare":"2020","by":"cagr"}`,
			`{"kind":"model","y":"y","x":["x"],"robust":"hc3"}`, `{"kind":"model","y":"x","x":["y"],"degree":3}`, `{"kind":"model","y":"y","x":["x"],"intercept":false}`,
			`{"kind":"inequality"}`, `{"kind":"peers","of":"A","columns":["x","y"]}`, `{"kind":"peers","of":"B","by":"zone"}`, `{"kind":"inequality","measure":"y","weight":"x"}`, `{"kind":"inequality","period":"x","measure":"y"}`,
			`{"kind":"correlation","points":["x","y"],"curve":"auto","without":[1],"cells":5}`, `{"kind":"correlation","points":["x","y"],"curve":"loess","axes":["log","level"]}`, `{"kind":"correlation","points":["x","y"],"play":true,"size":"y","by":"zone"}`, `{"kind":"correlation","points":["x","y"],"play":true,"period":"x","axes":["growth","diff"]}`, `{"kind":"correlation","method":"spearman"}`, `{"kind":"correlation","method":"kendall","order":"cluster"}`,
			`{"kind":"correlation","on":"diff","points":["x","y"],"order":"target","target":"y"}`, `{"kind":"correlation","on":"growth","lag":1,"method":"spearman","points":["y","y"]}`,
			`{"kind":"correlation","lag":1,"period":"x","method":"kendall","adjust":"holm"}`, `{"kind":"correlation","over":"periods","missing":"complete","level":0.5}`,
			`{"kind":"correlation","columns":["x"],"control":["y"],"points":["x","x"]}`, `{"kind":"correlation","columns":["x","x"],"control":["y"],"method":"kendall"}`, `{"kind":"correlation","columns":["x","x"],"control":["y"],"method":"spearman"}`,
			`{"kind":"distribution"}`, `{"kind":"distribution","by":"zone","bins":"scott"}`, `{"kind":"distribution","by":"year","bins":9}`, `{"kind":"distribution","by":"x","measure":"y","bins":"sturges"}`,
			`{"kind":"comparison","by":"zone"}`, `{"kind":"comparison","by":"zone","test":"mannwhitney"}`, `{"kind":"comparison","by":"year","test":"kruskal"}`,
			`{"kind":"comparison","by":"year","test":"anova"}`, `{"kind":"comparison","by":"x","measure":"y"}`,
			`{"kind":"insights"}`, `{"kind":"insights","period":"x","columns":["y"]}`,
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
				t.Fatalf("%s: %v", s, err)
			}
			if _, err := json.Marshal(a); err != nil {
				t.Fatalf("%s: %v", s, err)
			}
			holds(t, s, a)
			if _, err := Explain(context.Background(), table, q); err != nil {
				t.Fatalf("%s is answered and not explained: %v", s, err)
			}
		}
	})
}

// fuzzTable makes rows of two numbers from b, with an entity and a year each.
func fuzzTable(b []byte) *data.Table {
	var x, y []float64
	var zone, year []string
	for n := 0; len(b) >= 16; n++ {
		x = append(x, math.Float64frombits(binary.LittleEndian.Uint64(b)))
		y = append(y, math.Float64frombits(binary.LittleEndian.Uint64(b[8:])))
		zone = append(zone, []string{"A", "B", "", "A"}[n%4])
		year = append(year, []string{"2020", "2021", "2020-Q1", "", "2020/2021"}[n/2%5])
		b = b[16:]
	}
	return tableOf(textColumn("zone", data.Entity, zone...), periodColumn("year", year...), numberColumn("x", x...), numberColumn("y", y...))
}

func FuzzParseQuestion(f *testing.F) {
	for _, s := range []string{``, `{}`, `{"kind":"rows","sort":[{"column":"a"}]}`, `{"kind":"trend","entities":["a"],"by":1}`, `{"kind":"distribution","bins":12,"density":true}`, `{"kind":"comparison","by":"zone","test":"kruskal"}`, `{"kind":"ranking","by":["value"],"where":[{"column":"a","op":"in","value":[1,"b"]}]}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := ParseQuestion([]byte(s))
		if err != nil {
			return
		}
		b, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParseQuestion(b); err != nil {
			t.Errorf("%s, written again as %s: %v", s, b, err)
		}
		var e *QuestionError
		if _, err := Ask(context.Background(), zones(), q); err != nil && !errors.As(err, &e) {
			t.Errorf("Ask(%s): %v", s, err)
		}
	})
}
