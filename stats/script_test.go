package stats

import (
	"context"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
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
			`{"kind":"aggregate","by":["Month"],"measures":[{"column":"Ozone","fn":"mean"},{"column":"Ozone","fn":"sd"},{"column":"Wind","fn":"median"},{"column":"Temp","fn":"first"},{"column":"Ozone","fn":"last"},{"column":"Month","fn":"count"},{"column":"Ozone","fn":"sum"},{"column":"Wind","fn":"min"},{"column":"Wind","fn":"max"}]}`,
			`{"kind":"distribution","measure":"Ozone"}`, `{"kind":"distribution","measure":"Wind","by":"Month","bins":8}`,
			`{"kind":"comparison","measure":"Ozone","by":"Month"}`, `{"kind":"comparison","measure":"Wind","by":"Month","test":"kruskal"}`,
			`{"kind":"comparison","measure":"Ozone","by":"Month","test":"welch","where":[{"column":"Month","op":"in","value":["2021-05","2021-08"]}]}`,
			`{"kind":"comparison","measure":"Ozone","by":"Month","test":"mannwhitney","where":[{"column":"Month","op":"in","value":["2021-05","2021-08"]}]}`,
			`{"kind":"model","y":"Ozone","x":["Wind","Temp"]}`, `{"kind":"model","y":"Ozone","x":["Wind","Temp","Solar.R"],"robust":"hc3"}`,
			`{"kind":"model","y":"Ozone","x":["Temp"],"degree":3}`, `{"kind":"model","y":"Ozone","x":["Temp"],"degree":2,"robust":"hc3"}`, `{"kind":"model","y":"Ozone","x":["Wind","Temp"],"intercept":false}`,
			`{"kind":"trend","measure":"Ozone","fit":"ols"}`),
		"odd": ask(`{"kind":"summary"}`, `{"kind":"correlation"}`, `{"kind":"correlation","method":"spearman"}`, `{"kind":"distribution","measure":"wide"}`,
			`{"kind":"comparison","measure":"tiny","by":"ties"}`, `{"kind":"comparison","measure":"shifted","by":"ties","test":"kruskal"}`,
			`{"kind":"comparison","measure":"wide","by":"ties","test":"mannwhitney","where":[{"column":"ties","op":"in","value":[1,5]}]}`),
		"series": ask(`{"kind":"trend","fit":"ols","test":"mannkendall","breaks":"jump"}`, `{"kind":"trend","fit":"theilsen","forecast":{}}`, `{"kind":"trend","fit":"quadratic"}`,
			`{"kind":"trend","fit":"loess","forecast":{"method":"holt","level":0.9}}`, `{"kind":"trend","fit":"loglinear","transform":"rolling"}`, `{"kind":"trend","fit":"auto","transform":"index"}`,
			`{"kind":"trend","transform":"yoy","test":"mannkendall"}`, `{"kind":"trend","transform":"diff"}`, `{"kind":"trend","transform":"log"}`, `{"kind":"trend","transform":"cumulative"}`, `{"kind":"trend","transform":"rollingmedian","window":5}`),
		"regions": ask(`{"kind":"inequality","measure":"gdp","weight":"people"}`, `{"kind":"inequality","measure":"gdp"}`, `{"kind":"trend","measure":"gdp","fit":"ols"}`,
			`{"kind":"ranking","measure":"gdp","compare":"2015"}`, `{"kind":"ranking","measure":"gdp","compare":"2015","by":"cagr","ties":"average"}`, `{"kind":"ranking","measure":"people","by":"share","order":"asc","ties":"dense"}`),
		"league": ask(`{"kind":"ranking","at":"2022","compare":"2020"}`, `{"kind":"ranking","at":"2022","compare":"2020","by":"change","ties":"max"}`, `{"kind":"ranking","at":"2022","ties":"ordinal"}`,
			`{"kind":"ranking","at":"2022","ties":"average","order":"asc"}`),
		"zones": ask(`{"kind":"aggregate","by":["zone","year"]}`, `{"kind":"trend","transform":"yoy"}`, `{"kind":"trend","transform":"index","fit":"ols"}`),
	}
}

func scriptTables(t *testing.T) map[string]*data.Table {
	return map[string]*data.Table{
		"air": tableFile(t, "testdata/air.csv"), "odd": tableFile(t, "testdata/odd.csv"), "series": seriesTable(t), "regions": regions(t), "league": league(), "zones": zones(),
	}
}

// languages are how a script is run, by what it is called in Code.
var languages = map[string][]string{"r": {"Rscript", "--vanilla"}, "python": {"python3"}}

// TestScriptsReproduceAnswers runs the script of every question where its language is installed.
func TestScriptsReproduceAnswers(t *testing.T) {
	tables := scriptTables(t)
	asked := map[string]bool{}
	for lang, run := range languages {
		program, err := exec.LookPath(run[0])
		if err != nil {
			t.Logf("%s is not installed: its scripts are not run", run[0])
		}
		for name, questions := range scripted(t) {
			for _, q := range questions {
				asked[q.Kind] = true
				t.Run(lang+" "+name+" "+questionText(q), func(t *testing.T) {
					if err != nil {
						t.Skipf("%s is not installed", run[0])
					}
					a, err := Ask(context.Background(), tables[name], q)
					if err != nil {
						t.Fatal(err)
					}
					c, err := calculate(context.Background(), tables[name], q, a)
					if err != nil {
						t.Fatal(err)
					}
					s, err := c.script(lang)
					if err != nil {
						t.Fatal(err)
					}
					comparePrinted(t, c.want, runScript(t, program, run[1:], s), s.Text)
				})
			}
		}
	}
	for _, kind := range Kinds() {
		if !asked[kind] || calculators[kind] == nil {
			t.Errorf("no script of kind %s is run", kind)
		}
	}
}

func runScript(t *testing.T, program string, args []string, s Script) string {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "script")
	if err := os.WriteFile(path, []byte(s.Text), 0o600); err != nil {
		t.Fatal(err)
	}
	if s.File != "" {
		if err := os.WriteFile(filepath.Join(dir, s.File), []byte(s.CSV), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command(program, append(args, path)...)
	command.Dir = dir
	command.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, out, s.Text)
	}
	return string(out)
}

// comparePrinted holds each line of name and value against what the answer says.
func comparePrinted(t *testing.T, want []printed, out, text string) {
	t.Helper()
	var lines []string
	for _, l := range strings.Split(strings.TrimSpace(out), "\n") {
		if l != "" {
			lines = append(lines, l)
		}
	}
	if len(lines) != len(want) || len(want) == 0 {
		t.Fatalf("%d lines, want %d:\n%s\n%s", len(lines), len(want), out, text)
	}
	for i, w := range want {
		at := strings.LastIndexByte(lines[i], ' ')
		if at < 0 || lines[i][:at] != w.label {
			t.Fatalf("line %q, want %s", lines[i], w.label)
		}
		got, err := strconv.ParseFloat(lines[i][at+1:], 64)
		if err != nil || !near(got, w.value, 1e-9) && math.Abs(got-w.value) > 1e-300 {
			t.Errorf("%s, want %.17g", lines[i], w.value)
		}
	}
}
