package chart

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"statlas/stats"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The options of typical charts, one file each in testdata; look at a change before taking it with -update.
func TestGolden(t *testing.T) {
	wideZh, narrowEn := style(t, "zh", 1232, false), style(t, "en", 358, true)
	narrowEn.ReducedMotion = true
	picked := narrowEn
	picked.Selected = []string{"zhejiang"}
	isolating := wideZh
	isolating.Selected = []string{"beijing"}
	named := func(group string) string { return "«" + group + "»" }
	many := &stats.TrendAnswer{Measure: "ratio", Unit: "fraction"}
	for i := range 9 {
		many.Series = append(many.Series, series("district "+strconv.Itoa(i), ratios[i%3:i%3+3]))
	}
	for name, o := range map[string]Option{
		"trend-zh":        Trend(twoProvinces(), Line{}, wideZh).Option,
		"trend-log-en":    Trend(twoProvinces(), Line{Log: true}, narrowEn).Option,
		"trend-ahead-zh":  Trend(fitted(), Line{Ref: "3000 目标"}, wideZh).Option,
		"multiples-en":    Trend(fitted(), Line{Form: "multiples", Ref: "2000~2500"}, narrowEn).Option,
		"area-zh":         Trend(twoProvinces(), Line{Form: "area", Sums: true}, wideZh).Option,
		"ends-en":         Trend(twoProvinces(), Line{Form: "slope"}, narrowEn).Option,
		"notes-zh":        Trend(twoProvinces(), Line{Notes: allNotes, Ref: "2000~2200 目标"}, wideZh).Option,
		"notes-area-en":   Trend(twoProvinces(), Line{Form: "area", Sums: true, Notes: allNotes}, narrowEn).Option,
		"notes-small-en":  Trend(twoProvinces(), Line{Form: "multiples", Notes: allNotes}, narrowEn).Option,
		"heat-zh":         Trend(twoProvinces(), Line{Form: "heat"}, wideZh).Option,
		"heat-log-en":     Trend(twoProvinces(), Line{Form: "heat", Log: true}, picked).Option,
		"dumbbell-zh":     Dumbbell(threeRanked(), false, wideZh),
		"dumbbell-log-en": Dumbbell(threeRanked(), true, picked),
		"trend-many-en":   Trend(many, Line{}, narrowEn).Option,
		"ranking-zh":      Ranking(threeRanked(), wideZh),
		"ranking-cagr-en": Ranking(byRate(), narrowEn),
		"heatmap-zh":      Heatmap(matrix(), wideZh),
		"heatmap-en":      Heatmap(matrix(), narrowEn),
		"bump-zh":         Bump(followed(), wideZh),
		"bump-en":         Bump(followed(), picked),
		"slope-zh":        Slope(threeRanked(), false, wideZh),
		"slope-log-en":    Slope(threeRanked(), true, picked),
		"race-zh":         Race(followed(), Frame{At: 1, Bars: 3, Ms: 1200}, wideZh),
		"race-fixed-en":   Race(followed(), Frame{At: 0, Bars: 2, Fixed: true}, picked),
		"map-zh":          TileMap(threeRanked(), wideZh),
		"map-en":          TileMap(byRate(), picked),
		"periods-zh":      PerPeriod(perPeriod(), []string{"rd", "ratio"}, wideZh),
		"periods-en":      PerPeriod(perPeriod(), []string{"rd", "ratio"}, narrowEn),
		"scatter-zh":      Scatter(pairs(), wideZh),
		"scatter-en":      Scatter(pairs(), narrowEn),
		"bubble-zh":       Bubbles(played(), Frame{At: 1, Ms: 1200}, named, &wideZh).Option,
		"bubble-log-en":   Bubbles(playedOnLogs(), Frame{At: 9, Ms: 150}, named, &picked).Option,
		"density-zh":      Scatter(countedPairs(), wideZh),
		"density-en":      Scatter(countedPairs(), narrowEn),
		"isolated-zh":     Distribution(shapesOf(2), "histogram", isolating),
		"histogram-zh":    Distribution(shapesOf(1), "histogram", wideZh),
		"histogram-en":    Distribution(shapesOf(2), "histogram", narrowEn),
		"histograms-zh":   Distribution(shapesOf(4), "histogram", wideZh),
		"box-zh":          Distribution(shapesOf(2), "box", wideZh),
		"violin-en":       Distribution(shapesOf(2), "violin", narrowEn),
		"strip-en":        Distribution(shapesOf(9), "strip", narrowEn),
		"ecdf-zh":         Distribution(shapesOf(2), "ecdf", wideZh),
		"comparison-zh":   Comparison(compared("welch"), shapesOf(2), "box", wideZh),
		"comparison-en":   Comparison(compared("kruskal"), nil, "strip", narrowEn),
		"completeness-zh": Completeness(patchy(), wideZh),
		"completeness-en": Completeness(patchy(), narrowEn),
		"coefficients-zh": Coefficients(modelled(), wideZh),
		"coefficients-en": Coefficients(modelled(), narrowEn),
		"fitted-zh":       Fitted(modelled(), wideZh),
		"residuals-zh":    Residuals(modelled(), wideZh),
		"residuals-en":    Residuals(modelled(), narrowEn),
		"gini-zh":         Unequal(unequal(), "gini", wideZh),
		"sigma-en":        Unequal(unequal(), "sigma", narrowEn),
		"convergence-zh":  Convergence(unequal(), wideZh),
		"convergence-en":  Convergence(unequal(), narrowEn),
		"growth-zh":       Contributions(unequal(), wideZh),
		"growth-en":       Contributions(unequal(), narrowEn),
	} {
		got, err := json.MarshalIndent(o, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join("testdata", name+".json")
		if *update {
			if err := os.WriteFile(file, append(got, '\n'), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(got)+"\n" != string(want) {
			t.Errorf("%s is another option than before; see git diff after go test -update", file)
		}
	}
}

// Where the page puts functions there are only names of ours; what users wrote is never there.
func TestFormatters(t *testing.T) {
	s := style(t, "en", 1232, false)
	trick := twoProvinces()
	trick.Series[0].Entity = "trick"
	for _, o := range []Option{Trend(trick, Line{}, s).Option, Trend(fitted(), Line{Form: "multiples", Ref: "1 @tip{a}"}, s).Option, Ranking(byRate(), s), Heatmap(matrix(), s), Scatter(pairs(), s), Completeness(patchy(), s),
		Bump(followed(), s), Slope(threeRanked(), false, s), Race(followed(), Frame{Bars: 3}, s), TileMap(threeRanked(), s), Dumbbell(threeRanked(), false, s), Trend(trick, Line{Form: "heat"}, s).Option, PerPeriod(perPeriod(), []string{"rd", "ratio"}, s), Residuals(modelled(), s), Convergence(unequal(), s),
		Distribution(shapesOf(2), "ecdf", s), Comparison(compared("welch"), shapesOf(2), "box", s)} {
		var plain any
		if err := json.Unmarshal([]byte(o.JSON()), &plain); err != nil {
			t.Fatal(err)
		}
		n := formatters(t, plain)
		if n == 0 {
			t.Error("no formatter, not even of the tip")
		}
	}
}

// formatters looks where wasm/shell/revive.js looks: everywhere but in the data of what has a type.
func formatters(t *testing.T, node any) int {
	n := 0
	switch node := node.(type) {
	case map[string]any:
		for key, value := range node {
			text, ok := value.(string)
			switch {
			case key == "data" && node["type"] != nil:
			case ok && key == "formatter":
				n++
				if text != "@tip" && text != "{a}" && text != "{b}" && !strings.HasPrefix(text, "@number:axis/") && !strings.HasPrefix(text, "@number:each/") {
					t.Errorf("formatter %q", text)
				}
			default:
				n += formatters(t, value)
			}
		}
	case []any:
		for _, value := range node {
			n += formatters(t, value)
		}
	}
	return n
}

// The name of an axis is cut by nameTruncate alone: ECharts takes no notice of a width among its text's style.
func TestNamesOfAxesAreCut(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	named := 0
	var look func(file string, node any)
	look = func(file string, node any) {
		switch node := node.(type) {
		case map[string]any:
			if style, is := node["nameTextStyle"].(map[string]any); is {
				named++
				if cut, is := node["nameTruncate"].(map[string]any); !is || style["width"] != nil || !(cut["maxWidth"].(float64) > 0) {
					t.Errorf("%s: %v is cut to %v, styled %v", file, node["name"], node["nameTruncate"], style)
				}
			}
			for _, value := range node {
				look(file, value)
			}
		case []any:
			for _, value := range node {
				look(file, value)
			}
		}
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		var option any
		if err != nil || json.Unmarshal(text, &option) != nil {
			t.Fatal(file, err)
		}
		look(file, option)
	}
	if named < len(files)/2 {
		t.Errorf("%d names of axes in %d files", named, len(files))
	}
}
