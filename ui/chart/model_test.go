package chart

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"statlas/stats"
)

// modelled explains R&D by GDP, far out in one row, and by a ratio that is as good as without effect.
func modelled() *stats.ModelAnswer {
	return &stats.ModelAnswer{
		Head: stats.Head{N: 4}, Y: "rd", X: []string{"gdp", "ratio"},
		Coefficients: []stats.Coefficient{
			{Name: "(intercept)", Estimate: -585.3, SE: 28, T: -20.8, P: 0.0001, Lower: -640.7, Upper: -530, VIF: nan},
			{Name: "gdp", Estimate: 0.02554, SE: 0.0006, T: 42.7, P: 0.0001, Lower: 0.02437, Upper: 0.02672, VIF: 1.2},
			{Name: "ratio", Estimate: -3.5, SE: 4, T: -0.9, P: 0.4, Lower: -11.5, Upper: 4.5, VIF: 1.2},
		},
		Points: &stats.ResidualPoints{
			Rows: []int{0, 4, 7, 9}, Observed: []stats.Num{1870.8, 2233.6, 1445.7, 7.9}, Fitted: []stats.Num{1800, 2300, 1440, 10},
			Residual: []stats.Num{70.8, -66.4, 5.7, -2.1}, Studentized: []stats.Num{1.1, -1, 0.1, nan}, Leverage: []stats.Num{0.4, 0.3, 1.6, 1}, Cook: []stats.Num{0.1, 0.2, 1.5, nan},
			Labels: []stats.PointLabel{{Entity: "beijing", Period: "2018"}, {Entity: "beijing", Period: "2019"}, {Entity: "zhejiang", Period: "2018"}, {Period: "2018"}},
		},
		Influential: []stats.InfluentialRow{{Row: 7, Label: stats.PointLabel{Entity: "zhejiang", Period: "2018"}, Fitted: 1440, Residual: 5.7, Leverage: 1.6, Cook: 1.5}},
	}
}

// unequal is of one entity more than a waterfall names and two others, of which one fell.
func unequal() *stats.InequalityAnswer {
	a := &stats.InequalityAnswer{Measure: "rd", Unit: "CNY", From: "2018", To: "2024", SigmaTrend: &stats.Fit{Slope: -0.01, Intercept: 21, P: 0.02, N: 3},
		Beta: &stats.Convergence{Slope: -0.01, Intercept: 0.15, P: 0.03, N: 30, Years: 6}}
	for i, n := range []int{2, 12, 14, 14} {
		a.Periods = append(a.Periods, stats.InequalityPeriod{Period: strconv.Itoa(2017 + i), T: stats.Num(2017 + i), N: n, Gini: 0.5, Theil: 0.3, Herfindahl: 0.1, Sigma: stats.Num(0.9 - 0.01*float64(i))})
	}
	for i := range stepsNamed + 2 {
		points := 0.1 - 0.01*float64(i)
		if i == stepsNamed+1 {
			points = -0.05
		}
		a.Contributions = append(a.Contributions, stats.Contribution{Entity: "e" + strconv.Itoa(i), From: 100, To: 110, Points: stats.Num(points), Share: 0.1})
	}
	for i, e := range []string{"beijing", "zhejiang", "tibet"} {
		a.Beta.Points = append(a.Beta.Points, stats.GrowthPoint{Entity: e, From: stats.Num(beijing[i]), To: stats.Num(beijing[i+3]), Growth: 0.06})
	}
	return a
}

func TestTermsOfAModel(t *testing.T) {
	for _, tt := range []struct {
		x, names string
		k        int
		column   string
		power    int
	}{
		{"gdp ratio", "(intercept) gdp ratio", 0, "", 0},
		{"gdp ratio", "(intercept) gdp ratio", 2, "ratio", 1},
		{"gdp ratio", "gdp ratio", 1, "ratio", 1},
		{"gdp", "(intercept) gdp gdp^2", 2, "gdp", 2},
		{"gdp", "gdp gdp^2 gdp^3", 2, "gdp", 3},
		{"gdp", "gdp", 0, "gdp", 1},
		{"gdp^2", "(intercept) gdp^2", 1, "gdp^2", 1}, // a column's own name
		{"(intercept)", "(intercept) (intercept)", 0, "", 0},
		{"(intercept)", "(intercept) (intercept)", 1, "(intercept)", 1},
	} {
		a := &stats.ModelAnswer{X: strings.Fields(tt.x)}
		for _, name := range strings.Fields(tt.names) {
			a.Coefficients = append(a.Coefficients, stats.Coefficient{Name: name})
		}
		if column, power := Term(a, tt.k); column != tt.column || power != tt.power {
			t.Errorf("%s, coefficient %d: %q to the %d", tt.names, tt.k, column, power)
		}
	}
}

func TestEffectsHaveUnits(t *testing.T) {
	a := modelled()
	for _, tt := range []struct {
		lang string
		k    int
		want string
	}{
		{"zh", 1, "0.02554亿元/亿元（95% 区间 0.02437亿元 … 0.02672亿元），p < 0.001"},
		{"en", 2, "−CNY 350m per % (95% interval −CNY 1.15bn … CNY 450m), p = 0.400"},
	} {
		if got := style(t, tt.lang, 1232, false).Effect(a, tt.k); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// The steps of a waterfall add up to the sum, and one entity alone is never called the rest.
func TestStepsAddUp(t *testing.T) {
	s := style(t, "en", 1232, false)
	for n := 1; n < stepsNamed+5; n++ {
		a := &stats.InequalityAnswer{}
		for i := range n {
			a.Contributions = append(a.Contributions, stats.Contribution{Entity: strconv.Itoa(i), Points: stats.Num(0.3 - 0.05*float64(i))})
		}
		steps, sum := s.steps(a), 0.0
		for _, t := range steps[:len(steps)-1] {
			sum += float64(t.points)
		}
		last := steps[len(steps)-1]
		if !last.whole || math.Abs(sum-float64(last.points)) > 1e-12 || len(steps)-1 != min(n, stepsNamed+1) {
			t.Errorf("%d entities: %d steps that add up to %v of %v", n, len(steps), sum, last.points)
		}
		for _, step := range steps {
			if strings.HasPrefix(step.name, "The other") && (n < stepsNamed+2 || step.entity != "") {
				t.Errorf("%d entities: %q", n, step.name)
			}
		}
	}
}

func TestAltOfModelsAndInequality(t *testing.T) {
	zh, en := style(t, "zh", 1232, false), style(t, "en", 1232, false)
	for _, tt := range []struct{ got, want string }{
		{AltModel(modelled(), "coefficients", zh), "系数图：研发投入的回归模型，2 个系数及区间。地区生产总值：0.02554亿元/亿元"},
		{AltModel(modelled(), "fitted", en), "Scatter plot of R&D spending against R&D spending, fitted, points: 4."},
		{AltModel(modelled(), "residuals", en), "Zhejiang Province, 2018: Cook's distance 1.500, leverage 1.600."},
		{AltInequality(unequal(), "gini", en), "Lines: Gini coefficient of R&D spending; series: 1."},
		{AltInequality(unequal(), "sigma", en), ": fit (straight line), "},
		{AltInequality(unequal(), "beta", zh), "散点图：30 个主体研发投入的年均增速对初始水平。拟合直线的斜率 −0.0100，"},
		{AltInequality(unequal(), "contributions", en), "Waterfall of the growth of the sum from 2018 to 2024: +"},
	} {
		if !strings.Contains(tt.got, tt.want) {
			t.Errorf("%q lacks %q", tt.got, tt.want)
		}
	}
}
