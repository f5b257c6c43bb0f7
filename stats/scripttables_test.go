package stats

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"statlas/data"
)

// correlationQuestions are the options of correlation, each with every method, and some together.
func correlationQuestions() (out []string) {
	for _, m := range methods {
		for _, more := range []string{
			``, `,"missing":"complete","adjust":"holm","level":0.9,"order":"cluster"`, `,"on":"diff","adjust":"none","points":["rd","gdp"]`, `,"on":"growth","lag":1`,
			`,"lag":2,"columns":["rd","gdp"],"control":["grants"],"points":["rd","gdp"]`, `,"columns":["rd","gdp","grants"],"control":["staff","patents","staff"],"points":["rd","grants"],"curve":"loess"`,
			`,"columns":["gdp","grants","rd"],"missing":"complete","control":["staff","patents"],"points":["grants","gdp"],"order":"alphabetical","without":[0,6],"curve":"linear"`,
			`,"over":"periods","where":[{"column":"year","op":"in","value":["2009","2010"]}]`, `,"columns":["rd","gdp","grants"],"where":[{"column":"region","op":"eq","value":"A"}]`,
			`,"columns":["rd","gdp","grants"],"over":"periods","lag":1,"control":["staff"],"adjust":"holm","order":"target","target":"gdp"`, `,"lag":1,"order":"cluster","adjust":"none"`,
			`,"columns":["rd","gdp"],"points":["rd","gdp"],"axes":["growth","log"],"control":["staff"],"without":[2]`, `,"columns":["rd","gdp"],"points":["rd","gdp"],"axes":["diff","level"],"lag":1,"missing":"complete","curve":"auto"`,
		} {
			out = append(out, `{"kind":"correlation","method":"`+m+`"`+more+`}`)
		}
	}
	return out
}

// fewPoints are curves through so few points that some have no bounds.
func fewPoints() (out []string) {
	for _, x := range []string{"n4", "n5", "n7"} {
		for _, curve := range append([]string{"loess", "auto"}, curveNames...) {
			out = append(out, `{"kind":"correlation","columns":["up","`+x+`"],"points":["up","`+x+`"],"curve":"`+curve+`","axes":["level","level"]}`)
		}
	}
	return out
}

// few has columns of 4 to 12 values without ties, where p of ranks is counted out or comes from a series, the largest
// coefficients among them, and one of equal values.
func few() *data.Table {
	columns := []*data.Column{numberColumn("up", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), numberColumn("same", slices.Repeat([]float64{3}, 12)...)}
	for n := 4; n <= 12; n++ {
		x := slices.Repeat([]float64{math.NaN()}, 12)
		for i := range n {
			x[i] = float64((5*i + i*i/4) % 13 * (n%3 - 1 + 2*(n%2)))
			x[i] += 0.01 * float64(i)
		}
		columns = append(columns, numberColumn("n"+strconv.Itoa(n), x...))
	}
	columns = append(columns, numberColumn("down", 12, 11, 10, 9, 8, 7, 6, 5, 4, 2, 3, 1))
	return tableOf(columns...)
}

// edges has series of equal figures, of very steep ones, of three and of two, and columns that give each other.
func edges() *data.Table {
	v := []float64{0.1, 0.1, 0.1, 0.1, 5e5, 7e6, 6.1e6, 9e8, 3, 5, 4, 2, 8}
	same, twice, more := slices.Repeat([]float64{0.1}, len(v)), make([]float64, len(v)), make([]float64, len(v))
	for i := range v {
		twice[i], more[i] = 2*v[i], float64(i*i%7)
	}
	return tableOf(textColumn("zone", data.Entity, "A", "A", "A", "A", "B", "B", "B", "B", "C", "C", "C", "D", "D"),
		periodColumn("year", "2018", "2019", "2020", "2021", "2018", "2019", "2020", "2021", "2019", "2020", "2021", "2020", "2021"),
		numberColumn("v", v...), numberColumn("same", same...), numberColumn("twice", twice...), numberColumn("more", more...))
}

// two compares two groups of cohortTable.
func two(test, a, b string) string {
	return `{"kind":"comparison","test":"` + test + `","where":[{"column":"group","op":"in","value":["` + a + `","` + b + `"]}]}`
}

// cohortTable has groups of one to 40 values, of equal values, and one far from the others.
func cohortTable() *data.Table {
	var groups []string
	var x []float64
	for k, g := range []struct {
		name string
		n    int
		at   float64
	}{{"A", 3, 0}, {"A2", 3, 0}, {"B", 5, 2}, {"C", 12, 1.5}, {"D", 40, 4}, {"far", 9, 400}, {"pair", 2, 1}, {"one", 1, 3}, {"same", 4, 0}, {"equal", 3, 1}} {
		for i := range g.n {
			v := float64((7*i*i+3*i+k)%23) / 8
			if g.name == "same" || g.name == "equal" {
				v = 1.5
			}
			groups, x = append(groups, g.name), append(x, g.at+v)
		}
	}
	x[3], x[4], x[5] = x[0], x[1], x[2] // A2
	return tableOf(textColumn("group", data.Dimension, groups...), numberColumn("v", x...))
}

// drawn has entities of one to five rows at the period, whose figures lie close.
func drawn() *data.Table {
	var zones, years []string
	var x []float64
	for k, n := range []int{1, 2, 3, 4, 5, 3} {
		for i := range n {
			zones, years, x = append(zones, string(rune('A'+k))), append(years, "2020"), append(x, float64(10+(7*k+5*i*i)%11))
		}
	}
	return tableOf(textColumn("zone", data.Entity, zones...), periodColumn("year", years...), numberColumn("rd", x...))
}

// manyPairs has more pairs than an answer lists, two of them on edges of round bins, and columns of equal values.
func manyPairs() *data.Table {
	var x, y, z []float64
	for i := range MaxPoints + 7 {
		v := float64(i*i%1009)/10 - 20
		x, y, z = append(x, v), append(y, 3*v+float64(i*7919%997)), append(z, float64(i%13))
	}
	return tableOf(numberColumn("x", x...), numberColumn("y", y...), numberColumn("z", z...), numberColumn("same", slices.Repeat([]float64{2.5}, len(x))...))
}

func scriptTables(t *testing.T) map[string]*data.Table {
	return map[string]*data.Table{
		"air": tableFile(t, "testdata/air.csv"), "odd": tableFile(t, "testdata/odd.csv"), "series": seriesTable(t), "regions": regions(t), "planted": planted(), "regions at one period": regions(t), "pairs": pairs(t), "few": few(), "league": league(), "zones": zones(), "edges": edges(), "cohorts": cohortTable(), "many": noise(3, 40, 14, 0.1), "fanned": fanned(), "drawn": drawn(), "dense": manyPairs(),
	}
}
