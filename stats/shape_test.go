package stats

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"

	"statlas/data"
)

// shapes are the answers that the design promises, by the question that gives them.
var shapes = []struct{ question, shape string }{
	{`{"kind":"rows"}`, `{"kind":"rows","columns":["zone"],"rows":[["A"]],"total":2}`},
	{`{"kind":"summary","columns":["rd"]}`, `{"kind":"summary","columns":[{"name":"rd","type":"number","n":30,"missing":2,"distinct":28,"sum":0,"mean":0,"sd":0,"min":0,"q1":0,"median":0,"q3":0,"max":0,"skewness":0,"kurtosis":0,"top":[{"value":2.1,"count":3}],"histogram":[{"lo":0,"hi":1,"count":4}],"alerts":null}],"alerts":null}`},
	{`{"kind":"panel","measure":"rd"}`, `{"kind":"panel","entity":"zone","period":"year","measure":"rd","entities":2,"periods":4,"first":"2020","last":"2023","expected":8,"present":7,"filled":6,"balanced":false,"skipped":null,"duplicates":{"total":0,"rows":0,"keys":null},"grid":{"periods":["2020"],"rows":[{"entity":"A","cells":"22","first":"2020","last":"2023","absent":1,"empty":0,"duplicate":0,"inside":1,"missing":null}]},"gaps":{"by":"period","total":2,"cells":2,"list":[{"code":"some","entities":["C"],"count":1,"cells":4}]},"missing":{"rows":9,"complete":6,"periods":["2020"],"columns":[{"name":"zone","missing":1,"share":0.1,"byPeriod":[0]}],"patterns":[{"columns":["rd"],"count":1,"rows":1}],"total":1}}`},
	{`{"kind":"aggregate","by":["zone","year"]}`, `{"kind":"aggregate","columns":["city"],"rows":[["Jiaxing"]]}`},
	{`{"kind":"pivot","by":["zone"],"across":"year","share":"row"}`, `{"kind":"pivot","measure":"rd","unit":"","fn":"sum","share":"row","by":["zone"],"across":"year","columns":["2020"],"rows":[{"keys":["A"],"cells":[1],"shares":[0.5]}]}`},
	{`{"kind":"trend","fit":"ols"}`, `{"kind":"trend","series":[{"entity":"A","points":[{"period":"2015","t":2015,"value":2.0}],"cagr":0.04,"fit":{"name":"ols","slope":0.1,"intercept":0,"se":0,"lower":0,"upper":0,"t":0,"p":0,"r2":0,"n":8,"line":[{"t":2015,"value":2.0}]}}]}`},
	{`{"kind":"ranking","compare":"2020","at":"2023"}`, `{"kind":"ranking","rows":[{"entity":"A","value":5.1,"rank":1,"previousRank":2,"change":1,"share":0.3,"percentile":100,"z":1.2}]}`},
	{`{"kind":"model","y":"rd","x":["rd"]}`, `{"kind":"model","coefficients":[{"name":"(intercept)","estimate":0,"se":0,"t":0,"p":0,"lower":0,"upper":0,"vif":null}],"r2":0,"adjustedR2":0,"f":0,"fDf":[2,27],"fP":0,"sigma":0,"rss":0}`},
	{`{"kind":"inequality"}`, `{"kind":"inequality","periods":[{"period":"2020","gini":0.3,"theil":0.1,"herfindahl":0.05,"sigma":0.4}]}`},
	{`{"kind":"correlation"}`, `{"kind":"correlation","columns":["rd"],"r":[[1]],"p":[[null]],"adjusted":[[null]],"order":[0],"n":[[30]],"lower":[[null]],"upper":[[null]],"pairsTested":1}`},
	{`{"kind":"distribution"}`, `{"kind":"distribution","groups":[{"name":"","n":30,"bins":[{"lo":0,"hi":1,"count":4}],"bandwidth":0.3,"density":[{"x":0,"y":0.1}],"box":{"low":0,"q1":1,"median":2,"q3":3,"high":5,"outlierCount":1},"ecdf":[{"x":0,"y":0.03}]}]}`},
	{`{"kind":"comparison","where":[{"column":"zone","op":"ne","value":"C"}]}`, `{"kind":"comparison","test":"welch","groups":[{"name":"A","n":12,"mean":0,"sd":0,"median":0,"lower":0,"upper":0}],"statistic":2.1,"df":[21.3],"p":0.04,"effect":{"name":"hedges g","value":0.8,"lower":0,"upper":1.6},"pairs":[{"a":"A","b":"B","difference":1.2,"p":0.04,"adjusted":0.04}]}`},
}

// seriesShapes are those about series.csv, which has a break.
var seriesShapes = []struct{ question, shape string }{
	{`{"kind":"trend","test":"mannkendall","breaks":"jump","forecast":{},"entities":["nile"]}`, `{"kind":"trend","series":[{"test":{"name":"mannkendall","s":28,"varS":65.3,"z":3.3,"p":0.001,"tau":1,"verdict":"rising"},"breaks":[{"period":"2019","size":0.4,"p":0.01}],"forecast":[{"period":"2024","t":2024,"value":2.9,"lower":2.7,"upper":3.1}]}]}`},
}

func TestShapes(t *testing.T) {
	tables := map[string]*data.Table{}
	for _, s := range shapes {
		tables[s.question] = zones()
	}
	for _, s := range seriesShapes {
		tables[s.question] = seriesTable(t)
	}
	for _, s := range slices.Concat(shapes, seriesShapes) {
		b, err := json.Marshal(ask[Answer](t, tables[s.question], s.question))
		if err != nil {
			t.Fatal(err)
		}
		var got, want map[string]any
		json.Unmarshal(b, &got)
		json.Unmarshal([]byte(s.shape), &want)
		for _, key := range []string{"omitted", "method", "warnings", "ms"} {
			if got[key] == nil {
				t.Errorf("%s: no %q", s.question, key)
			}
		}
		if n, isNumber := got["n"].(float64); want["n"] == nil && (!isNumber || n < 1) {
			t.Errorf("%s: n = %v, want a number", s.question, got["n"])
		}
		wantKeys(t, s.question, got, want)
	}
}

// wantKeys looks for the keys of want in got, and in lists for those of their first item.
func wantKeys(t *testing.T, place string, got, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		object, _ := got.(map[string]any)
		for key, v := range want {
			if _, ok := object[key]; !ok {
				t.Errorf("%s: no %q in %v", place, key, got)
				continue
			}
			wantKeys(t, place+"."+key, object[key], v)
		}
	case []any:
		list, _ := got.([]any)
		if len(list) == 0 {
			t.Errorf("%s: %v, want a list with items", place, got)
			return
		}
		wantKeys(t, place+"[0]", list[0], want[0])
	}
}

var update = flag.Bool("update", false, "write testdata/answers.golden")

// TestGolden wants the very same bytes on every machine, in WebAssembly as in amd64: the file was written by one
// and is compared by both.
func TestGolden(t *testing.T) {
	air, odd := tableFile(t, "testdata/air.csv"), tableFile(t, "testdata/odd.csv")
	var out bytes.Buffer
	for _, q := range []struct {
		table    *data.Table
		question string
	}{
		{air, `{"kind":"summary"}`}, {odd, `{"kind":"summary"}`}, {zones(), `{"kind":"summary","alerts":true}`}, {zones(), `{"kind":"panel","measure":"rd"}`},
		{air, `{"kind":"correlation","points":["Temp","Ozone"]}`}, {air, `{"kind":"correlation","method":"spearman"}`}, {odd, `{"kind":"correlation"}`},
		{air, `{"kind":"correlation","method":"kendall","level":0.9,"adjust":"holm","order":"cluster"}`}, {odd, `{"kind":"correlation","method":"spearman","columns":["shifted","tiny"]}`},
		{pairs(t), `{"kind":"correlation","on":"growth","method":"kendall","columns":["rd","gdp"],"over":"periods"}`}, {pairs(t), `{"kind":"correlation","columns":["rd","gdp"],"points":["rd","gdp"],"control":["staff"],"lag":1}`},
		{pairs(t), `{"kind":"correlation","order":"target","target":"gdp","missing":"complete"}`},
		{air, `{"kind":"aggregate","by":"Month","measures":[{"column":"Wind","fn":"mean"},{"column":"Temp","fn":"sd"},{"column":"Ozone","fn":"median"}]}`},
		{zones(), `{"kind":"pivot","by":["zone"],"across":"year","share":"column"}`}, {zones(), `{"kind":"pivot","by":["zone"],"across":"year","share":"row","measures":[{"column":"rd","fn":"sum"},{"column":"rd","fn":"mean"},{"fn":"rows"}]}`}, {air, `{"kind":"pivot","by":["Month"],"measure":"Ozone","fn":"median"}`},
		{air, `{"kind":"trend","measure":"Ozone","fit":"ols"}`}, {seriesTable(t), `{"kind":"trend","fit":"auto","test":"mannkendall","breaks":"jump","forecast":{"method":"holt"},"entities":["growth","ties"]}`},
		{seriesTable(t), `{"kind":"trend","fit":"loess","forecast":{},"entities":["gaps","huron"]}`}, {seriesTable(t), `{"kind":"trend","fit":"theilsen","transform":"rolling","entities":["growth"]}`},
		{zones(), `{"kind":"trend","fit":"ols"}`}, {zones(), `{"kind":"trend","transform":"yoy"}`},
		{zones(), `{"kind":"trend","transform":"index","fit":"ols"}`}, {league(), `{"kind":"ranking","compare":"2020"}`}, {fanned(), `{"kind":"ranking","over":"periods","range":"bootstrap","ties":"average"}`},
		{league(), `{"kind":"ranking","compare":"2020","by":"cagr"}`}, {air, `{"kind":"model","y":"Ozone","x":["Wind","Temp"],"robust":"hc3"}`}, {air, `{"kind":"model","y":"Ozone","x":["Temp"],"degree":3}`},
		{regions(t), `{"kind":"peers","of":"D","columns":["gdp","people"]}`}, {regions(t), `{"kind":"inequality","measure":"gdp","weight":"people"}`}, {odd, `{"kind":"rows","sort":[{"column":"wide","desc":true}]}`},
		{air, `{"kind":"distribution","measure":"Ozone"}`}, {odd, `{"kind":"distribution","measure":"wide","bins":"scott"}`}, {air, `{"kind":"distribution","measure":"Wind","by":"Month","bins":10,"density":"none"}`},
		{air, `{"kind":"comparison","measure":"Ozone","by":"Month"}`}, {air, `{"kind":"comparison","measure":"Wind","by":"Month","test":"kruskal"}`},
		{air, `{"kind":"comparison","measure":"Ozone","by":"Month","test":"welch","where":[{"column":"Month","op":"in","value":["2021-05","2021-08"]}]}`},
		{planted(), `{"kind":"insights"}`},
		{odd, `{"kind":"comparison","measure":"wide","by":"ties","test":"mannwhitney","where":[{"column":"ties","op":"in","value":[1,5]}]}`},
	} {
		a := ask[Answer](t, q.table, q.question)
		a.Common().Ms = 0
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s\n%s\n", q.question, b)
	}
	for _, x := range []float64{-700, -30.5, -1, -1e-9, 0.3, 2, 30, 700} {
		fmt.Fprintf(&out, "exp %v %v, tanh %v\n", x, exp(x), tanh(x))
	}
	for _, x := range []float64{1e-300, 0.1, 0.99, 1.5, 7, 1e5} {
		lower, upper := gammaTails(x, 1.1*x)
		below, above := tBounds(x, 12, level)
		fmt.Fprintf(&out, "ln %v, gamma %v %v, F %v, normal %v %v, bounds %v %v\n", ln(x), lower, upper, fTail(x, 3, 7), normalBelow(-x), normalQuantile(x/1e6), below, above)
	}
	const path = "testdata/answers.golden"
	if *update {
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, lines := bytes.Split(out.Bytes(), []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(got), len(lines)) {
		if !bytes.Equal(got[i], lines[i]) {
			at := 0
			for at < min(len(got[i]), len(lines[i])) && got[i][at] == lines[i][at] {
				at++
			}
			near := func(b []byte) []byte { return b[max(0, at-60):min(len(b), at+40)] }
			t.Errorf("line %d: …%s…\nwant …%s…", i+1, near(got[i]), near(lines[i]))
		}
	}
	if len(got) != len(lines) {
		t.Errorf("%d lines, want %d", len(got), len(lines))
	}
}

func TestExp(t *testing.T) {
	for x := -740.0; x < 709; x += 0.37 {
		if got, want := exp(x), math.Exp(x); math.Abs(got-want) > 4e-16*want+math.SmallestNonzeroFloat64 {
			t.Errorf("exp(%v) = %v, math.Exp %v", x, got, want)
		}
		if got, want := tanh(x/50), math.Tanh(x/50); !near(got, want, 1e-15) {
			t.Errorf("tanh(%v) = %v, math.Tanh %v", x/50, got, want)
		}
	}
}
