package stats

import (
	"strconv"
	"strings"
)

// A strdSet is one of NIST's datasets, what is asked of it, and in how many digits: as many as float64 cells allow.
type strdSet struct {
	name, rest string
	wanted     float64
}

// strdSpreads are the univariate sets by the digits of their deviation; NumAcc3 and NumAcc4 lose them in the cells.
var strdSpreads = []strdSet{
	{"PiDigits", "", 13}, {"Lottery", "", 13}, {"Lew", "", 13}, {"Mavro", "", 12.4}, {"Michelso", "", 13}, {"NumAcc1", "", 13}, {"NumAcc2", "", 13},
	{"NumAcc3", "", 8.8}, {"NumAcc4", "", 7.5},
}

// strdModels are the linear regressions.
var strdModels = []strdSet{
	{"Norris", `"x":["x"]`, 11.5}, {"Pontius", `"x":["x"],"degree":2`, 11.5},
	{"NoInt1", `"x":["x"],"intercept":false`, 13}, {"NoInt2", `"x":["x"],"intercept":false`, 13},
	{"Longley", `"x":["x1","x2","x3","x4","x5","x6"]`, 10}, {"Filip", `"x":["x"],"degree":10`, 6.5},
	{"Wampler1", `"x":["x"],"degree":5`, 8.5}, {"Wampler2", `"x":["x"],"degree":5`, 10}, {"Wampler3", `"x":["x"],"degree":5`, 8.5},
	{"Wampler4", `"x":["x"],"degree":5`, 7}, {"Wampler5", `"x":["x"],"degree":5`, 5},
}

// strdGroups are the analyses of variance; the cells of SmLs07 to SmLs09 keep three digits of what tells them apart.
var strdGroups = []strdSet{
	{"SiRstv", "", 12}, {"SmLs01", "", 12}, {"SmLs02", "", 12}, {"SmLs03", "", 12}, {"AtmWtAg", "", 8}, {"SmLs04", "", 8}, {"SmLs05", "", 8},
	{"SmLs06", "", 8}, {"SmLs07", "", 2.5}, {"SmLs08", "", 2.5}, {"SmLs09", "", 2.5},
}

// certified returns NIST's values by dataset and name.
func certified() map[string]float64 {
	out := map[string]float64{}
	for _, l := range selfFile("selftest/certified.csv")[1:] {
		cells := strings.Split(l, ",")
		v, err := strconv.ParseFloat(cells[2], 64)
		if err != nil { // a test reads them all
			panic(err)
		}
		out[cells[0]+" "+cells[1]] = v
	}
	return out
}

// strdChecks are those of NIST's values.
func strdChecks() []selfCheck {
	values := certified()
	var out []selfCheck
	check := func(function string, set strdSet, question string, paths ...string) {
		c := selfCheck{function: function, data: set.name, source: "NIST", question: question, wanted: set.wanted}
		for i := 0; i < len(paths); i += 2 {
			if v, ok := values[set.name+" "+paths[i+1]]; ok {
				c.values = append(c.values, known{paths[i], v})
			}
		}
		out = append(out, c)
	}
	for _, set := range strdSpreads {
		mean := set
		mean.wanted = 13.5
		check("mean", mean, `{"kind":"summary"}`, "columns.0.mean", "mean(y)", "columns.0.n", "n(y)")
		check("sd", set, `{"kind":"summary"}`, "columns.0.sd", "sd(y)")
	}
	check("line", strdModels[0], `{"kind":"correlation","points":["x","y"]}`, "points.fit.intercept", "ols.coef.B0", "points.fit.slope", "ols.coef.B1",
		"points.fit.se", "ols.se.B1", "points.fit.r2", "ols.r_squared")
	for _, set := range strdModels {
		check("model", set, `{"kind":"model","y":"y",`+set.rest+`}`, modelPaths(set)...)
	}
	for _, set := range strdGroups {
		check("anova", set, `{"kind":"comparison","test":"anova","measure":"y","by":"group"}`, "statistic", "anova.f", "df.0", "anova.df_between",
			"df.1", "anova.df_within", "variation.between", "anova.ss_between", "variation.within", "anova.ss_within", "variation.meanBetween", "anova.ms_between",
			"variation.meanWithin", "anova.ms_within", "variation.sigma", "anova.sigma", "effect.value", "anova.r_squared")
	}
	return out
}

// modelPaths are where coefficients and the like stand, by what NIST calls them.
func modelPaths(set strdSet) []string {
	first := 0
	if strings.Contains(set.rest, "false") {
		first = 1
	}
	paths := []string{"sigma", "ols.sigma", "r2", "ols.r_squared"}
	for k := range 11 {
		at, b := "coefficients."+strconv.Itoa(k), ".B"+strconv.Itoa(first+k)
		paths = append(paths, at+".estimate", "ols.coef"+b, at+".se", "ols.se"+b)
	}
	return paths
}
