package stats

import (
	"encoding/csv"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// A reference is a value and the R call that gave it, from testdata/reference.R.
type reference struct {
	call string
	want float64
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func references(t *testing.T, path string) map[string]reference {
	t.Helper()
	list := make(map[string]reference)
	for _, r := range readCSV(t, path)[1:] {
		v, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		list[r[0]] = reference{r[1], v}
	}
	return list
}

// tableFile reads a CSV of numbers; a column Month holds periods.
func tableFile(t *testing.T, path string) *data.Table {
	t.Helper()
	records := readCSV(t, path)
	var columns []*data.Column
	for k, name := range records[0] {
		var cells []string
		for _, r := range records[1:] {
			cells = append(cells, r[k])
		}
		if name == "Month" {
			columns = append(columns, periodColumn(name, cells...))
			continue
		}
		x := make([]float64, len(cells))
		for i, s := range cells {
			v, err := strconv.ParseFloat(s, 64)
			if err != nil {
				t.Fatal(err)
			}
			x[i] = v
		}
		columns = append(columns, numberColumn(name, x...))
	}
	return tableOf(columns...)
}

// compare holds got against the reference of that name.
func compare(t *testing.T, refs map[string]reference, name string, got, tol float64) {
	t.Helper()
	ref, ok := refs[name]
	if !ok {
		t.Fatalf("there is no reference %q", name)
	}
	delete(refs, name)
	if !near(got, ref.want, tol) {
		t.Errorf("%s = %.17g, want %.17g, R: %s", name, got, ref.want, ref.call)
	}
}

// TestReference compares every value in reference.csv, most to 1e-12, which R's own rounding asks for.
func TestReference(t *testing.T) {
	refs := references(t, "testdata/reference.csv")
	for _, name := range []string{"air", "odd"} {
		table := tableFile(t, "testdata/"+name+".csv")
		compareSummary(t, refs, name, table)
		compareCorrelation(t, refs, name, table)
	}
	compareFit(t, refs)
	compareAggregate(t, refs)
	compareRanking(t, refs)
	compareStudent(t, refs)
	comparePanel(t, refs)
	compareOutliers(t, refs)
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
}

func compareSummary(t *testing.T, refs map[string]reference, name string, table *data.Table) {
	for _, c := range ask[*SummaryAnswer](t, table, `{"kind":"summary"}`).Columns {
		if c.Type != "number" {
			continue
		}
		for field, got := range map[string]Num{
			"n": Num(c.N), "sum": c.Sum, "mean": c.Mean, "sd": c.SD, "min": c.Min, "max": c.Max, "q1": c.Q1, "median": c.Median, "q3": c.Q3,
			"distinct": Num(c.Distinct), "skewness": c.Skewness, "kurtosis": c.Kurtosis,
		} {
			compare(t, refs, fmt.Sprintf("summary %s %s %s", name, c.Name, field), float64(got), 1e-12)
		}
	}
}

func compareCorrelation(t *testing.T, refs map[string]reference, name string, table *data.Table) {
	for _, method := range []string{"pearson", "spearman"} {
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+method+`"}`)
		for i, x := range a.Columns {
			for k, y := range a.Columns {
				key := fmt.Sprintf("%s %s %s %s ", method, name, x, y)
				if _, ok := refs[key+"r"]; !ok {
					continue
				}
				compare(t, refs, key+"r", float64(a.R[i][k]), 1e-12)
				compare(t, refs, key+"p", float64(a.P[i][k]), 1e-11) // the n-th power of a term in r
				if method == "pearson" {
					compare(t, refs, key+"lower", float64(a.Lower[i][k]), 1e-12)
					compare(t, refs, key+"upper", float64(a.Upper[i][k]), 1e-12)
					compare(t, refs, key+"n", float64(a.Ns[i][k]), 0)
				}
			}
		}
	}
}

func compareFit(t *testing.T, refs map[string]reference) {
	a := ask[*CorrelationAnswer](t, tableFile(t, "testdata/air.csv"), `{"kind":"correlation","columns":["Temp","Ozone"],"points":["Temp","Ozone"]}`)
	f := a.Points.Fit
	for field, got := range map[string]Num{
		"slope": f.Slope, "intercept": f.Intercept, "se": f.SE, "t": f.T, "p": f.P, "lower": f.Lower, "upper": f.Upper, "r2": f.R2,
	} {
		compare(t, refs, "fit "+field, float64(got), 1e-12)
	}
}

func compareAggregate(t *testing.T, refs map[string]reference) {
	var list []string
	for _, fn := range Fns {
		list = append(list, `{"column":"Ozone","fn":"`+fn+`"}`)
	}
	a := ask[*AggregateAnswer](t, tableFile(t, "testdata/air.csv"), `{"kind":"aggregate","by":"Month","measures":[`+strings.Join(list, ",")+`]}`)
	for _, row := range a.Rows {
		for k, fn := range Fns {
			compare(t, refs, fmt.Sprintf("aggregate %s %s", row[0], fn), float64(row[k+1].(Num)), 1e-13)
		}
	}
}

func compareRanking(t *testing.T, refs map[string]reference) {
	table := tableFile(t, "testdata/odd.csv")
	names := make([]string, table.Rows)
	for i := range names {
		names[i] = strconv.Itoa(i + 1)
	}
	table.Columns = append(table.Columns, textColumn("row", data.Entity, names...))
	for _, r := range ask[*RankingAnswer](t, table, `{"kind":"ranking","measure":"wide"}`).Rows {
		if _, ok := refs["ranking "+r.Entity+" rank"]; !ok {
			continue
		}
		for field, got := range map[string]Num{"rank": r.Rank, "share": r.Share, "percentile": r.Percentile, "z": r.Z} {
			compare(t, refs, "ranking "+r.Entity+" "+field, float64(got), 1e-13)
		}
	}
}

func compareStudent(t *testing.T, refs map[string]reference) {
	for _, df := range []float64{1, 2, 3, 5, 10, 28, 100, 1000, 1e4, 1e6} {
		for _, x := range []float64{1e-8, 0.1, 0.7, 1, 1.7, 2.5, 5, 30} {
			compare(t, refs, fmt.Sprintf("t %s %s", printf(df), printf(x)), tTails(x, df), 2e-13)
		}
		compare(t, refs, "q "+printf(df), tQuantile(0.05, df), 1e-14)
	}
}

// printf writes as C's %g does.
func printf(x float64) string {
	if x == 1e4 || x == 1e6 {
		return map[float64]string{1e4: "10000", 1e6: "1e+06"}[x]
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}
