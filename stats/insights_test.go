package stats

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

// A plant changes the measures of entity e at period i of 24 entities and 15 periods.
type plant func(r *rand.Rand, e, i int, x []float64)

var plants = []struct {
	code     string
	columns  []string
	entities []string
	to       string
	plant    plant
}{
	{InsightRising, []string{"m1"}, []string{"E03"}, "2014", func(_ *rand.Rand, e, i int, x []float64) {
		if e == 3 {
			x[1] += 3 * float64(i)
		}
	}},
	{InsightFalling, []string{"m1"}, []string{"E04"}, "2014", func(_ *rand.Rand, e, i int, x []float64) {
		if e == 4 {
			x[1] -= 3 * float64(i)
		}
	}},
	{InsightBreak, []string{"m2"}, []string{"E05"}, "2008", func(_ *rand.Rand, e, i int, x []float64) {
		if e == 5 && i >= 8 {
			x[2] += 20
		}
	}},
	{InsightClimbed, []string{"m0"}, []string{"E00"}, "2014", func(_ *rand.Rand, e, i int, x []float64) {
		x[0] += 10 * float64(e)
		if e == 0 {
			x[0] += 16 * float64(i)
		}
	}},
	{InsightDropped, []string{"m0"}, []string{"E23"}, "2014", func(_ *rand.Rand, e, i int, x []float64) {
		x[0] += 10 * float64(e)
		if e == 23 {
			x[0] -= 16 * float64(i)
		}
	}},
	{InsightOutlier, []string{"m3"}, []string{"E09"}, "2014", func(_ *rand.Rand, e, i int, x []float64) {
		if e == 9 && i == 14 {
			x[3] += 15
		}
	}},
	{InsightConcentrated, []string{"m3"}, []string{"E09", "E10"}, "2014", func(_ *rand.Rand, e, _ int, x []float64) {
		if e == 9 || e == 10 {
			x[3] *= 60 - float64(e)
		}
	}},
	{InsightConverging, []string{"m2"}, nil, "2014", func(_ *rand.Rand, e, i int, x []float64) {
		x[2] = math.Exp(4 + float64(e-12)*math.Pow(0.85, float64(i))/8 + 0.01*(x[2]-10))
	}},
	{InsightDiverging, []string{"m2"}, nil, "2014", func(_ *rand.Rand, e, i int, x []float64) {
		x[2] = math.Exp(4 + float64(e-12)*(1+0.2*float64(i))/20 + 0.01*(x[2]-10))
	}},
	{InsightTogether, []string{"m0", "m1"}, nil, "", func(r *rand.Rand, e, i int, x []float64) { x[1] = x[0] + 0.3*r.NormFloat64() }},
	{InsightOpposed, []string{"m0", "m1"}, nil, "", func(r *rand.Rand, e, i int, x []float64) { x[1] = -x[0] + 0.3*r.NormFloat64() }},
	{InsightGroups, []string{"m1", "group"}, nil, "2014", func(_ *rand.Rand, e, _ int, x []float64) { x[1] += 5 * float64(e%3) }},
}

func plantedWith(seed uint64, p plant) *data.Table {
	r := rand.New(rand.NewPCG(seed, 9))
	table := noisePanel(noiseMakers["normal"], r, 24, 15)
	first := len(table.Columns) - 4
	for row := range table.Rows {
		x := make([]float64, 4)
		for k := range x {
			x[k] = table.Columns[first+k].Num[row]
		}
		p(r, row%24, row/24, x)
		for k := range x {
			table.Columns[first+k].Num[row] = x[k]
		}
	}
	return table
}

// planted is a table with two things to find.
func planted() *data.Table {
	return plantedWith(1, func(r *rand.Rand, e, i int, x []float64) {
		plants[0].plant(r, e, i, x)
		plants[11].plant(r, e, i, x)
	})
}

// TestPlantedSignalsAreFound wants each kind of signal found, with whom and when, and its question to be one that the table
// answers with the same figures.
func TestPlantedSignalsAreFound(t *testing.T) {
	for _, tt := range plants {
		for seed := range uint64(5) {
			table := plantedWith(seed, tt.plant)
			a := ask[*InsightsAnswer](t, table, `{"kind":"insights"}`)
			k := slices.IndexFunc(a.Insights, func(in *Insight) bool { return in.Code == tt.code && slices.Equal(in.Columns, tt.columns) })
			if k < 0 {
				t.Errorf("%s is not found with seed %d; found is %v", tt.code, seed, a.Insights)
				continue
			}
			in := a.Insights[k]
			if tt.entities != nil && (len(in.Entities) == 0 || in.Entities[0] != tt.entities[0]) || tt.to != "" && in.To != tt.to || in.Adjusted >= 0.05 || in.Adjusted < in.P {
				t.Errorf("%s: %+v", tt.code, in)
			}
			shows(t, table, in)
		}
	}
}

// shows wants an insight's question to show what it says.
func shows(t *testing.T, table *data.Table, in *Insight) {
	t.Helper()
	b, err := json.Marshal(in.Question)
	if err != nil {
		t.Fatal(err)
	}
	switch a := ask[Answer](t, table, string(b)).(type) {
	case *TrendAnswer:
		s := a.Series[0]
		if s.Entity != in.Entities[0] || s.Test != nil && (s.Test.Slope != in.Effect || s.Test.Tau != in.Size) ||
			in.Code == InsightBreak && !slices.ContainsFunc(s.Breaks, func(b Break) bool { return b.Period == in.To }) {
			t.Errorf("%s is shown by %+v", in.Code, s)
		}
	case *RankingAnswer:
		k := slices.IndexFunc(a.Rows, func(r RankRow) bool { return r.Entity == in.Entities[0] })
		if a.At != in.To || in.Code == InsightOutlier && a.Rows[k].Level != in.Effect || in.Code == InsightClimbed && !(a.Rows[k].Change > 0) {
			t.Errorf("%s is shown by %+v", in.Code, a.Rows[k])
		}
	case *CorrelationAnswer:
		if a.Points == nil || !near(float64(a.R[0][1]), float64(in.Effect), 1e-12) || a.Ns[0][1] != in.N {
			t.Errorf("%s is shown by %v", in.Code, a.R)
		}
	case *ComparisonAnswer:
		if a.P != in.P || a.Effect.Value != in.Effect {
			t.Errorf("%s is shown by %v %v", in.Code, a.P, a.Effect)
		}
	case *InequalityAnswer:
		if (a.Beta.Slope > 0) != (in.Code == InsightDiverging) || a.Beta.P > in.P {
			t.Errorf("%s is shown by %+v", in.Code, a.Beta)
		}
	}
}

// TestInsightsCountWhatTheyTest checks the adjustment against p of all tests, and what is said of the rest.
func TestInsightsCountWhatTheyTest(t *testing.T) {
	table := planted()
	table.Columns = append(table.Columns, numberColumn("flat", slices.Repeat([]float64{7}, table.Rows)...))
	table.Columns[0].Text = renamed(table.Columns[0].Text, "E11", "Total")
	a := ask[*InsightsAnswer](t, table, `{"kind":"insights"}`)
	tested := 0
	for _, c := range a.Tests {
		tested += c.Tested
	}
	if tested != a.Tested || len(a.Ps) != tested || a.N != table.Rows-15 || slices.Contains(a.Measures, "flat") {
		t.Errorf("tested %d, %v, %d p, n %d, measures %v", a.Tested, a.Tests, len(a.Ps), a.N, a.Measures)
	}
	ps := make([]float64, len(a.Ps))
	for i, p := range a.Ps {
		ps[i] = float64(p)
	}
	adjusted := benjaminiHochberg(ps)
	for _, in := range a.Insights {
		if k := slices.Index(a.Ps, in.P); k < 0 || Num(adjusted[k]) != in.Adjusted || slices.Contains(in.Entities, "Total") {
			t.Errorf("%+v", in)
		}
	}
	var codes []string
	for _, s := range a.Skipped {
		codes = append(codes, s.Code)
	}
	if !slices.Equal(codes, []string{SkipTotals, SkipConstant}) {
		t.Errorf("said to be left out: %v", codes)
	}
}

func renamed(s *data.Strings, from, to string) *data.Strings {
	var out []string
	for i := range s.Len() {
		out = append(out, strings.ReplaceAll(s.At(i), from, to))
	}
	return data.NewStrings(out)
}

// TestInsightsStop wants a search that nobody waits for to end.
func TestInsightsStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	ctx = WithYield(ctx, func(int, int) { cancel() })
	table := noisePanel(noiseMakers["normal"], rand.New(rand.NewPCG(1, 1)), 300, 60)
	if _, err := Ask(ctx, table, &Question{Kind: "insights"}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
