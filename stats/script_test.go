package stats

import (
	"context"
	"math"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

// scripted are questions of every kind, whose scripts are run.
func scripted(t *testing.T) map[string][]*Question {
	t.Helper()
	ask := func(list ...string) (out []*Question) {
		for _, s := range list {
			q, err := ParseQuestion([]byte(s))
			if err != nil {
				t.Fatalf("%s: %v", s, err)
			}
			out = append(out, q)
		}
		return out
	}
	return map[string][]*Question{
		"air": ask(`{"kind":"rows","limit":20}`, `{"kind":"summary"}`, `{"kind":"summary","where":[{"column":"Ozone","op":"gt","value":20}]}`,
			`{"kind":"correlation"}`, `{"kind":"correlation","method":"spearman","points":["Temp","Ozone"]}`,
			`{"kind":"correlation","columns":["Temp","Ozone"],"points":["Temp","Ozone"],"curve":"auto"}`, `{"kind":"correlation","columns":["Temp","Ozone"],"points":["Temp","Ozone"],"curve":"quadratic","without":[116,61]}`,
			`{"kind":"correlation","columns":["Temp","Ozone"],"points":["Temp","Ozone"],"curve":"power"}`, `{"kind":"correlation","columns":["Ozone","Temp"],"points":["Ozone","Temp"],"curve":"log"}`, `{"kind":"correlation","columns":["Ozone","Temp"],"points":["Ozone","Temp"],"curve":"loess","without":[116,61,61]}`,
			`{"kind":"correlation","points":["Temp","Ozone"],"curve":"linear","axes":["log","log"]}`, `{"kind":"correlation","columns":["Temp","Ozone"],"points":["Temp","Ozone"],"curve":"exponential","axes":["log","level"]}`,
			`{"kind":"aggregate","by":["Month"],"measures":[{"column":"Ozone","fn":"mean"},{"column":"Ozone","fn":"sd"},{"column":"Wind","fn":"median"},{"column":"Temp","fn":"first"},{"column":"Ozone","fn":"last"},{"column":"Month","fn":"count"},{"column":"Ozone","fn":"sum"},{"column":"Wind","fn":"min"},{"column":"Wind","fn":"max"}]}`,
			`{"kind":"ranking","measure":"Wind","top":3}`, `{"kind":"inequality","measure":"Wind"}`, `{"kind":"pivot","by":["Month"],"measure":"Ozone","share":"whole"}`, `{"kind":"pivot","by":["Month"],"measure":"Ozone","share":"column","measures":[{"column":"Temp","fn":"mean"},{"column":"Ozone","fn":"count"}]}`, `{"kind":"pivot","by":["Month"],"measure":"Ozone","fn":"median"}`, `{"kind":"pivot","by":["Month"],"measure":"Temp","fn":"distinct"}`,
			`{"kind":"distribution","measure":"Ozone"}`, `{"kind":"distribution","measure":"Wind","by":"Month","bins":8}`, `{"kind":"distribution","measure":"Temp","bins":"sturges"}`, `{"kind":"distribution","measure":"Wind","by":"Month","bins":"scott"}`, `{"kind":"distribution","measure":"Solar.R","bins":1,"density":"none"}`,
			`{"kind":"comparison","measure":"Ozone","by":"Month","level":0.9}`, `{"kind":"comparison","measure":"Ozone","by":"Month"}`, `{"kind":"comparison","measure":"Wind","by":"Month","test":"kruskal"}`,
			`{"kind":"comparison","measure":"Ozone","by":"Month","test":"welch","level":0.99,"where":[{"column":"Month","op":"in","value":["2021-05","2021-08"]}]}`,
			`{"kind":"comparison","measure":"Ozone","by":"Month","test":"mannwhitney","where":[{"column":"Month","op":"in","value":["2021-05","2021-08"]}]}`,
			`{"kind":"model","y":"Ozone","x":["Wind","Temp"]}`, `{"kind":"model","y":"Ozone","x":["Wind","Temp","Solar.R"],"robust":"hc3"}`,
			`{"kind":"model","y":"Ozone","x":["Temp"],"degree":3}`, `{"kind":"model","y":"Ozone","x":["Temp"],"degree":2,"robust":"hc3"}`, `{"kind":"model","y":"Ozone","x":["Wind","Temp"],"intercept":false}`,
			`{"kind":"trend","measure":"Ozone","fit":"ols"}`),
		"odd": ask(`{"kind":"summary"}`, `{"kind":"correlation"}`, `{"kind":"correlation","method":"spearman"}`, `{"kind":"distribution","measure":"wide"}`,
			`{"kind":"comparison","measure":"tiny","by":"ties"}`, `{"kind":"comparison","measure":"shifted","by":"ties","test":"kruskal"}`,
			`{"kind":"comparison","measure":"wide","by":"ties","test":"mannwhitney","where":[{"column":"ties","op":"in","value":[1,5]}]}`),
		"cohorts": ask(`{"kind":"comparison"}`, `{"kind":"comparison","test":"kruskal"}`, `{"kind":"distribution","by":"group"}`, `{"kind":"distribution","bins":"sturges"}`, `{"kind":"summary"}`,
			two("welch", "A", "B"), two("welch", "C", "D"), two("welch", "C", "far"), two("welch", "far", "C"), two("welch", "A", "pair"), two("mannwhitney", "A", "C"), two("mannwhitney", "C", "D"), two("mannwhitney", "same", "A"), two("anova", "A", "B"), two("anova", "B", "far"), two("kruskal", "C", "D"),
			two("anova", "B", "same"), two("welch", "A", "one"), two("anova", "A", "A2"), two("welch", "A", "A2"), two("kruskal", "A", "A2"), two("mannwhitney", "A", "A2"), two("anova", "same", "equal")),
		"dense": ask(`{"kind":"correlation","points":["x","y"],"cells":12}`, `{"kind":"correlation","points":["x","same"],"cells":7,"curve":"quadratic"}`, `{"kind":"correlation","points":["x","y"],"control":["z"],"cells":200,"method":"spearman"}`),
		"series": ask(`{"kind":"trend","fit":"loglinear","thin":{"points":6},"test":"mannkendall"}`, `{"kind":"trend","fit":"ols","test":"mannkendall","breaks":"jump"}`, `{"kind":"trend","fit":"theilsen","forecast":{}}`, `{"kind":"trend","fit":"quadratic"}`,
			`{"kind":"trend","fit":"loess","forecast":{"method":"holt","level":0.9}}`, `{"kind":"trend","fit":"loglinear","transform":"rolling"}`, `{"kind":"trend","fit":"auto","transform":"index"}`,
			`{"kind":"trend","transform":"yoy","test":"mannkendall"}`, `{"kind":"trend","transform":"diff"}`, `{"kind":"trend","transform":"log"}`, `{"kind":"trend","transform":"cumulative"}`, `{"kind":"trend","transform":"rollingmedian","window":5}`),
		"regions": ask(`{"kind":"inequality","measure":"gdp","weight":"people"}`, `{"kind":"inequality","measure":"gdp"}`, `{"kind":"trend","measure":"gdp","fit":"ols"}`,
			`{"kind":"ranking","measure":"gdp","compare":"2015"}`, `{"kind":"ranking","measure":"gdp","compare":"2015","by":"cagr","ties":"average"}`, `{"kind":"ranking","measure":"people","by":"share","order":"asc","ties":"dense"}`,
			`{"kind":"ranking","measure":"gdp","over":"periods"}`, `{"kind":"ranking","measure":"gdp","over":"periods","order":"asc","ties":"average","top":2,"compare":"2015"}`, `{"kind":"panel","measure":"gdp"}`, `{"kind":"summary"}`,
			`{"kind":"correlation","columns":["gdp","people"],"points":["people","gdp"],"play":true,"size":"people"}`, `{"kind":"correlation","columns":["gdp","people"],"points":["people","gdp"],"play":true,"axes":["diff","level"]}`),
		"planted":               ask(`{"kind":"insights"}`),
		"regions at one period": ask(`{"kind":"peers","of":"D","measure":"gdp","columns":["gdp","people"],"at":"2019","top":5}`, `{"kind":"peers","of":"D","measure":"people"}`),
		"pairs":                 ask(correlationQuestions()...),
		"many":                  ask(`{"kind":"correlation","points":["c0","c1"]}`),
		"few": ask(append(fewPoints(), `{"kind":"correlation","method":"spearman","order":"cluster"}`,
			`{"kind":"correlation","method":"spearman"}`, `{"kind":"correlation","method":"kendall","level":0.99}`, `{"kind":"correlation","method":"kendall","control":["same"]}`)...),
		"league": ask(`{"kind":"ranking","at":"2022","compare":"2020"}`, `{"kind":"ranking","at":"2022","compare":"2020","by":"change","ties":"max"}`, `{"kind":"ranking","at":"2022","ties":"ordinal"}`,
			`{"kind":"ranking","at":"2022","ties":"average","order":"asc"}`),
		"fanned": ask(`{"kind":"ranking","range":"bootstrap"}`, `{"kind":"ranking","range":"bootstrap","order":"asc","ties":"average","top":3}`, `{"kind":"ranking","range":"bootstrap","at":"2012"}`),
		"drawn":  ask(`{"kind":"ranking","range":"bootstrap"}`, `{"kind":"ranking","range":"bootstrap","ties":"max"}`),
		"edges": ask(`{"kind":"trend","fit":"ols"}`, `{"kind":"trend","fit":"auto"}`, `{"kind":"trend","fit":"loglinear"}`, `{"kind":"trend","fit":"quadratic"}`, `{"kind":"trend","fit":"loess"}`, `{"kind":"trend","fit":"theilsen"}`,
			`{"kind":"correlation","columns":["v","same"],"points":["v","same"],"curve":"auto"}`, `{"kind":"correlation","columns":["v","same"],"points":["v","same"],"curve":"loess"}`, `{"kind":"model","y":"twice","x":["v"]}`, `{"kind":"model","y":"v","x":["more"],"degree":2,"where":[{"column":"zone","op":"eq","value":"C"}]}`),
		"zones": ask(`{"kind":"panel","measure":"rd"}`, `{"kind":"panel"}`, `{"kind":"aggregate","by":["zone","year"]}`, `{"kind":"pivot","by":["zone"],"across":"year","share":"column"}`, `{"kind":"pivot","by":["zone","year"],"fn":"sd"}`, `{"kind":"pivot","by":["year"],"across":"zone","fn":"rows","share":"row"}`, `{"kind":"pivot","across":"zone","measure":"zone","fn":"distinct"}`, `{"kind":"trend","transform":"yoy"}`, `{"kind":"trend","transform":"index","fit":"ols"}`),
	}
}

// languages are how scripts are run, all in one process as the start takes longest: the program, and what it does with the
// directories that follow, one a script.
var languages = map[string][]string{
	"r":      {"Rscript", "--vanilla", "-e", `for (f in commandArgs(TRUE)) { cat("== ", f, "\n", sep = ""); source(file.path(f, "script"), local = new.env(), chdir = TRUE) }`},
	"python": {"python3", "-c", "import os, runpy, sys\nfor f in sys.argv[1:]:\n  print('==', f)\n  os.chdir(f)\n  runpy.run_path('script')\n  os.chdir('..')"},
}

// TestScriptsReproduceAnswers runs the script of every question where its language is installed.
func TestScriptsReproduceAnswers(t *testing.T) {
	tables := scriptTables(t)
	for lang, run := range languages {
		t.Run(lang, func(t *testing.T) {
			var all []*calculation
			for name, questions := range scripted(t) {
				for _, q := range questions {
					all = append(all, calculated(t, tables[name], q))
				}
			}
			program, err := exec.LookPath(run[0])
			if err != nil {
				t.Skipf("%s is not installed", run[0])
			}
			printed := runScripts(t, program, run[1:], lang, all)
			for i, c := range all {
				t.Run(questionText(c.q), func(t *testing.T) { comparePrinted(t, c.want, printed[i]) })
			}
		})
	}
}

// TestScriptOfTooManyNumbers wants the script to say that it does not compute all.
func TestScriptOfTooManyNumbers(t *testing.T) {
	table := noise(3, 160, 12, 0)
	c := calculated(t, table, &Question{Kind: "correlation", Points: []string{"c0", "c1"}})
	if script := c.script("python"); !c.cut || strings.Contains(script, "adjusted(") || strings.Contains(script, "points.n") || !strings.Contains(script, "Only the first") {
		t.Error("a script of more pairs than it may put out adjusts p")
	}
}

// TestEveryKindHasAScript keeps the questions above complete.
func TestEveryKindHasAScript(t *testing.T) {
	asked := map[string]bool{}
	for _, questions := range scripted(t) {
		for _, q := range questions {
			asked[q.Kind] = true
		}
	}
	for _, kind := range Kinds() {
		if !asked[kind] || calculators[kind] == nil {
			t.Errorf("no script of kind %s is run", kind)
		}
	}
}

// TestLongScriptReadsItsNumbers runs a script whose numbers stand in a file beside it.
func TestLongScriptReadsItsNumbers(t *testing.T) {
	x := make([]float64, MaxInline+1)
	for i := range x {
		x[i] = math.Sin(float64(i)) * 1e5
	}
	table := tableOf(numberColumn("x", x...))
	q := &Question{Kind: "summary"}
	c := calculated(t, table, q)
	e, err := Explain(context.Background(), table, q)
	if err != nil || e.File == "" || !strings.Contains(e.R, e.File) || !strings.Contains(e.Python, e.File) || strings.Count(e.CSV, "\n") != len(x)+1 {
		t.Fatalf("file %q of %d bytes, %v", e.File, len(e.CSV), err)
	}
	for lang, run := range languages {
		program, err := exec.LookPath(run[0])
		if err != nil {
			t.Skipf("%s is not installed", run[0])
		}
		comparePrinted(t, c.want, runScripts(t, program, run[1:], lang, []*calculation{c})[0])
	}
}

// TestScriptsOfHostileNames wants names to stay names, whatever they hold.
func TestScriptsOfHostileNames(t *testing.T) {
	names := []string{`a"b`, `c\`, "d\nput(\"x\", 1)", "省份", "e\x00\xff", "# f", `g")`}
	x := make([]float64, len(names))
	for i := range x {
		x[i] = float64(i * i)
	}
	c := calculated(t, tableOf(textColumn("zone", data.Entity, names...), numberColumn("v\n\u2028w", x...)), &Question{Kind: "ranking"})
	for lang, run := range languages {
		program, err := exec.LookPath(run[0])
		if err != nil {
			t.Skipf("%s is not installed", run[0])
		}
		comparePrinted(t, c.want, runScripts(t, program, run[1:], lang, []*calculation{c})[0])
	}
}

func TestExplainGivesWhatAskRefuses(t *testing.T) {
	if _, err := Explain(context.Background(), zones(), &Question{Kind: "trend", Measure: "none"}); err == nil {
		t.Error("an answer that there is not was explained")
	}
	e, err := Explain(context.Background(), zones(), &Question{Kind: "trend"})
	if err != nil || e.R == "" || e.Python == "" || e.File != "" || e.Card.Kind != "trend" {
		t.Errorf("explanation %+v, %v", e, err)
	}
}

// TestScriptsOfInsightsNameTheQuestion wants the question named to compute what the words say that it does.
func TestScriptsOfInsightsNameTheQuestion(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range plants {
		table := plantedWith(1, p.plant)
		a := ask[*InsightsAnswer](t, table, `{"kind":"insights"}`)
		words := calculated(t, table, &Question{Kind: "insights"}).script("r")
		for _, in := range a.Insights {
			seen[in.Code] = true
			c := calculated(t, table, in.Question)
			has := func(v Num) bool {
				return slices.ContainsFunc(c.want, func(w printed) bool { return near(w.value, float64(v), 1e-12) })
			}
			if !strings.Contains(words, plainLabel(questionText(in.Question))) {
				t.Errorf("the question of %s is not named", in.Code)
			}
			for part, v := range map[string]Num{"effect": in.Effect, "size": in.Size, " p": in.P} {
				if strings.Contains(inOwnScript[in.Code], part) && !has(v) {
					t.Errorf("%s: %s = %v is not in the script of %s", in.Code, part, v, questionText(in.Question))
				}
			}
		}
	}
	for _, code := range InsightCodes {
		if !seen[code] {
			t.Errorf("no insight is %s", code)
		}
	}
}
