package stats

import (
	"slices"
	"strings"
)

// A formula is a thing that answers of a kind compute, when the question asks for it; a nil when is always.
type formula struct {
	code, kind      string // kind may be several, by spaces
	when            asked
	formula, source string
	text            string
}

// formulas are all there are, in the order of the cards.
var formulas = slices.Concat(tableFormulas, panelFormulas, trendFormulas, placeFormulas, groupFormulas, correlationFormulas, modelFormulas, insightFormulas)

// formulasOf returns those of an answer.
func formulasOf(q *Question, a Answer) []CardFormula {
	out := []CardFormula{}
	for _, f := range formulas {
		if slices.Contains(strings.Fields(f.kind), q.Kind) && (f.when == nil || f.when(q, a)) {
			out = append(out, CardFormula{f.code, f.text, f.formula, f.source})
		}
	}
	return out
}

// CardTexts are the English texts of a card by code: formulas and notes.
func CardTexts() map[string]string {
	out := map[string]string{}
	for _, f := range formulas {
		out[f.code] = f.text
	}
	for code, text := range noteTexts {
		out[code] = text
	}
	return out
}

// CardFormulaTexts are the formulas by code, with the English words that some hold.
func CardFormulaTexts() map[string]string {
	out := map[string]string{}
	for _, f := range formulas {
		out[f.code] = f.formula
	}
	return out
}

// asked says whether a question or its answer calls for a formula.
type asked = func(q *Question, a Answer) bool

func ifTransform(name string) asked {
	return func(q *Question, _ Answer) bool { return q.Transform == name }
}

func ifFit(names ...string) asked {
	return func(_ *Question, a Answer) bool {
		t, ok := a.(*TrendAnswer)
		return ok && slices.ContainsFunc(t.Series, func(s Series) bool { return s.Fit != nil && slices.Contains(names, s.Fit.Name) })
	}
}

func ifFn(name string) asked {
	return func(q *Question, a Answer) bool {
		if p, ok := a.(*PivotAnswer); ok {
			for _, v := range p.Values() {
				if v.Fn == name {
					return true
				}
			}
			return false
		}
		if q.Measures == nil {
			return name == "mean"
		}
		return slices.ContainsFunc(q.Measures, func(m MeasureAgg) bool { return m.Fn == name })
	}
}

func ifForecast(method string) asked {
	return func(q *Question, _ Answer) bool {
		return q.Forecast != nil && (q.Forecast.Method == method || q.Forecast.Method == "" && method == "drift")
	}
}

func ifRanked(by string) asked {
	return func(_ *Question, a Answer) bool { r, ok := a.(*RankingAnswer); return ok && r.By == by }
}

func ifCompared(tests ...string) asked {
	return func(_ *Question, a Answer) bool {
		c, ok := a.(*ComparisonAnswer)
		return ok && slices.Contains(tests, c.Test)
	}
}

var tableFormulas = []formula{
	{"rows", "rows", nil, "", "", "rows of the table as they stand, filtered and sorted as asked; nothing is computed"},
	{"sum", "summary", nil, "Σx, with the digits lost in each addition carried along", "Neumaier (1974)", "sum"},
	{"mean", "summary", nil, "x̄ = Σx / n, then x̄ + Σ(x − x̄)/n", "", "mean, mended once by the deviations from it"},
	{"sd", "summary", nil, "s = √(Σ(x − x̄)² / (n − 1))", "", "standard deviation of a sample"},
	{"quantile", "summary", nil, "h = (n − 1)p; Q = x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋+1₎ − x₍⌊h⌋₎), places from 0", "Hyndman & Fan (1996), type 7", "quartiles and median, exact"},
	{"skewness", "summary", nil, "g₁ = m₃ / m₂^1.5, mₖ = Σ(x − x̄)ᵏ / n", "Joanes & Gill (1998), type 1", "skewness by moments"},
	{"kurtosis", "summary", nil, "g₂ = m₄ / m₂² − 3", "Joanes & Gill (1998), type 1", "excess kurtosis by moments"},
	{"fold-count", "aggregate pivot", ifFn("count"), "n = number of values present", "", "count in each group"},
	{"fold-sum", "aggregate pivot", ifFn("sum"), "Σx, with the digits lost in each addition carried along", "Neumaier (1974)", "sum in each group"},
	{"fold-mean", "aggregate pivot", ifFn("mean"), "x̄ = Σx / n", "", "mean in each group"},
	{"fold-median", "aggregate pivot", ifFn("median"), "Q(½)", "Hyndman & Fan (1996), type 7", "median in each group"},
	{"fold-sd", "aggregate pivot", ifFn("sd"), "s = √(Σ(x − x̄)² / (n − 1))", "", "standard deviation in each group"},
	{"fold-min", "aggregate pivot", ifFn("min"), "min x", "", "least value in each group"},
	{"fold-max", "aggregate pivot", ifFn("max"), "max x", "", "greatest value in each group"},
	{"fold-first", "aggregate", ifFn("first"), "x₁ in the order of the rows", "", "first value in each group"},
	{"fold-last", "aggregate", ifFn("last"), "xₙ in the order of the rows", "", "last value in each group"},
	{"fold-distinct", "pivot", ifFn("distinct"), "number of values that differ", "", "distinct values in each group"},
	{"fold-rows", "pivot", ifFn("rows"), "n = number of rows", "", "rows in each group"},
	{"fold-share", "pivot", func(_ *Question, a Answer) bool { return a.(*PivotAnswer).Shared() }, "x / Σx", "", "share of the row, the column or the whole"},
}

var panelFormulas = []formula{
	{"panel", "panel", nil, "expected = entities × periods; filled = cells with a figure", "", "cells of entities and periods that have a row, a figure, or more than one row"},
	{"lost", "panel", nil, "rows without a value / rows", "", "share missing in each column"},
}

var trendFormulas = []formula{
	{"figure", "trend", nil, "y = x̄ of the rows of an entity and period", "", "figure of a period; the mean where several rows give it"},
	{"index", "trend", ifTransform("index"), "iₜ = 100 · yₜ / y_base", "", "index with the base period at 100"},
	{"yoy", "trend", ifTransform("yoy"), "gₜ = (yₜ − yₜ₋₁ year) / yₜ₋₁ year", "", "change on the same period a year earlier"},
	{"diff", "trend", ifTransform("diff"), "dₜ = yₜ − yₜ₋₁", "", "change on the period before"},
	{"log", "trend", ifTransform("log"), "ln yₜ", "", "natural logarithm"},
	{"cumulative", "trend", ifTransform("cumulative"), "cₜ = y₁ + … + yₜ", "", "sum from the first period on, up to the first gap"},
	{"rolling", "trend", ifTransform("rolling"), "rₜ = (yₜ₋w₊₁ + … + yₜ) / w", "", "mean of the last w periods, where none is missing"},
	{"rollingmedian", "trend", ifTransform("rollingmedian"), "rₜ = median(yₜ₋w₊₁, …, yₜ)", "", "median of the last w periods, where none is missing"},
	{"cagr", "trend", nil, "(y_last / y_first)^(1 / years) − 1", "", "compound yearly rate of growth, of the figures before any transform"},
	{"loggrowth", "trend", nil, "e^b − 1, ln y = a + b·t by least squares", "", "yearly rate of growth by all points"},
	{"ols", "trend", ifFit("ols"), "b = Σ(t − t̄)(y − ȳ) / Σ(t − t̄)²; se = √(RSS / (n − 2) / Σ(t − t̄)²); b ± t₀.₉₇₅,ₙ₋₂ · se", "Legendre (1805), Student (1908)", "straight line by ordinary least squares"},
	{"loglinear", "trend", ifFit("loglinear"), "ln y = a + b·t; growth = e^b − 1", "", "constant growth: a straight line through the logarithms"},
	{"quadratic", "trend", ifFit("quadratic"), "y = b₀ + b₁t + b₂t², min Σ(y − ŷ)²", "", "parabola by ordinary least squares"},
	{"aicc", "trend", func(q *Question, _ Answer) bool { return q.Fit == "auto" }, "n(ln 2π + ln(RSS/n) + 1) + 2p + 2p(p + 1)/(n − p − 1); the least is taken", "Hurvich & Tsai (1989)", "choice among line, constant growth and parabola"},
	{"theilsen", "trend", func(q *Question, _ Answer) bool { return q.Fit == "theilsen" || q.Test == "mannkendall" }, "b = median((yⱼ − yᵢ)/(tⱼ − tᵢ)); bounds from the variance of S", "Theil (1950), Sen (1968), Gilbert (1987)", "line with the median slope"},
	{"loess", "trend", ifFit("loess"), "local lines over ⅔ of the points, tricube weights, 3 robust passes", "Cleveland (1979)", "smooth curve"},
	{"mannkendall", "trend", func(q *Question, _ Answer) bool { return q.Test == "mannkendall" }, "S = Σᵢ<ⱼ sign(yⱼ − yᵢ); Var S = (n(n − 1)(2n + 5) − Σ u(u − 1)(2u + 5)) / 18; Z = (S − sign S)/√Var S", "Mann (1945), Kendall (1975), Hamed & Rao (1998)", "test of a monotonic trend, corrected for ties and for autocorrelation"},
	{"jump", "trend", func(q *Question, _ Answer) bool { return q.Breaks == "jump" }, "sup F over all places of a jump beside a line; p from 1,999 simulated series; parts searched alike", "Andrews (1993), Bai (1997)", "breaks of the level"},
	{"drift", "trend", ifForecast("drift"), "ŷ(h) = yₙ + h(yₙ − y₁)/(n − 1); σ(h) = s√(h(1 + h/(n − 1)))", "Hyndman & Athanasopoulos (2021)", "forecast that carries the mean change on"},
	{"holt", "trend", ifForecast("holt"), "ŷ(h) = l + (φ + … + φʰ)b; l, b by exponential smoothing; α, β, φ by least squares, iterated", "Holt (1957), Gardner & McKenzie (1985)", "forecast by a level and a damped trend"},
}

var placeFormulas = []formula{
	{"ranked-value", "ranking", ifRanked("value"), "v = y at the period", "", "entities ordered by their figure"},
	{"ranked-change", "ranking", ifRanked("change"), "v = y − y_compare", "", "entities ordered by change"},
	{"ranked-cagr", "ranking", ifRanked("cagr"), "v = (y / y_compare)^(1 / years) − 1", "", "entities ordered by yearly rate of growth"},
	{"ranked-share", "ranking", ifRanked("share"), "v = y / Σy", "", "entities ordered by share of the sum"},
	{"rank", "ranking", nil, "rank = 1 + number of better values, ties as the option says", "", "place of each entity"},
	{"percentile", "ranking", nil, "100 · #(v ≤ vᵢ) / n", "", "percentile"},
	{"zscore", "ranking", nil, "z = (v − v̄) / s", "", "distance from the mean in standard deviations (n − 1)"},
	{"range", "ranking", func(q *Question, _ Answer) bool { return q.Range == "bootstrap" }, "2.5 % and 97.5 % of the places in drawn samples, fixed seed", "Efron (1979)", "range of places"},
	{"peers", "peers", nil, "d = √Σ((xₖ − oₖ)/sₖ)²; by logarithm where max/min > 10", "", "nearness of entities"},
	{"peer-place", "peers", nil, "rank, percentile and median of the measure among the peers", "", "place among the peers"},
	{"gini", "inequality", nil, "G = Σᵢ Σⱼ wᵢwⱼ|xᵢ − xⱼ| / (2 x̄ (Σw)²)", "Gini (1912), Lerman & Yitzhaki (1989)", "Gini coefficient"},
	{"theil", "inequality", nil, "T = Σ w/Σw · x/x̄ · ln(x/x̄)", "Theil (1967)", "Theil's T"},
	{"herfindahl", "inequality", nil, "H = Σ (wx/Σwx)²", "Hirschman (1945), Herfindahl (1950)", "concentration"},
	{"sigma", "inequality", nil, "σ = s of ln x; its trend by least squares", "", "σ-convergence"},
	{"beta", "inequality", func(_ *Question, a Answer) bool { i, ok := a.(*InequalityAnswer); return ok && i.Beta != nil }, "ln(x_T/x₀)/T = a + b ln x₀; b = −(1 − e^(−λT))/T", "Barro & Sala-i-Martin (1992)", "β-convergence"},
	{"contribution", "inequality", func(_ *Question, a Answer) bool { i, ok := a.(*InequalityAnswer); return ok && i.Contributions != nil }, "(xᵢ,T − xᵢ,₀) / Σx₀", "", "contributions to growth of the sum"},
}

var groupFormulas = []formula{
	{"bins", "distribution", nil, "fd: 2·IQR/n^⅓; scott: 3.5 s/n^⅓; sturges: range/⌈log₂ n + 1⌉; the round width near it", "Freedman & Diaconis (1981), Scott (1979), Sturges (1926)", "histogram"},
	{"density", "distribution", func(q *Question, _ Answer) bool { return q.Density != "none" }, "f(x) = Σ φ((x − xᵢ)/h)/(n h); h = 0.9 min(s, IQR/1.34) n^(−⅕)", "Silverman (1986), rule nrd0", "Gaussian kernel density"},
	{"box", "distribution", nil, "Q₁, Q₂, Q₃; whiskers to the last values within 1.5 IQR", "Tukey (1977); Hyndman & Fan (1996), type 7", "box plot"},
	{"ecdf", "distribution", nil, "F(x) = #(xᵢ ≤ x) / n", "", "distribution function"},
	{"group-mean", "comparison", nil, "x̄ ± t · s/√n, t of the level asked with n − 1", "Student (1908)", "mean of each group with its interval"},
	{"welch", "comparison", ifCompared("welch"), "t = (x̄₁ − x̄₂)/√(s₁²/n₁ + s₂²/n₂); df by Welch and Satterthwaite", "Welch (1947)", "t test without equal variances"},
	{"hedges", "comparison", ifCompared("welch"), "g = J · (x̄₁ − x̄₂)/s_pooled; J = Γ(df/2)/(√(df/2) Γ((df − 1)/2))", "Hedges (1981)", "effect size in standard deviations"},
	{"mannwhitney", "comparison", ifCompared("mannwhitney"), "U = #(x > y) + ½#(x = y); p exact under 50 without ties, else normal with corrections", "Mann & Whitney (1947)", "test by ranks"},
	{"cliff", "comparison", ifCompared("mannwhitney"), "δ = 2U/(mn) − 1", "Cliff (1993)", "effect size by ranks"},
	{"anova", "comparison", ifCompared("anova"), "F = (SS_between/(k − 1)) / (SS_within/(n − k))", "Fisher (1925)", "one-way analysis of variance"},
	{"welch-anova", "comparison", ifCompared("anova"), "F of means weighted by n/s²", "Welch (1951)", "the same without equal variances"},
	{"eta", "comparison", ifCompared("anova"), "η² = SS_between/SS; ω² takes chance out", "Hays (1963)", "share of variation between groups"},
	{"kruskal", "comparison", ifCompared("kruskal"), "H = (n − 1) Σ nᵢ(r̄ᵢ − r̄)² / Σ(r − r̄)²; χ² with k − 1", "Kruskal & Wallis (1952)", "test of several groups by ranks"},
	{"epsilon", "comparison", ifCompared("kruskal"), "ε² = H/(n − 1)", "Tomczak & Tomczak (2014)", "share of the ranks' variation between groups"},
	{"holm", "comparison", nil, "p₍ᵢ₎ · (m − i + 1), made monotonic", "Holm (1979)", "p of pairs, adjusted for their number"},
}

var insightFormulas = []formula{
	{"found", "insights", nil, "p₍ᵢ₎ · m/i over all m tests, made monotonic from the greatest", "Benjamini & Hochberg (1995)", "p adjusted so that of what is listed one in twenty is false"},
}

var modelFormulas = []formula{
	{"least-squares", "model", nil, "b = argmin ‖y − Xb‖², by Householder QR, mended once", "Björck (1987)", "regression by ordinary least squares"},
	{"model-se", "model", func(q *Question, _ Answer) bool { return q.Robust != "hc3" }, "Var b = RSS/(n − k) · (XᵀX)⁻¹; b ± t₀.₉₇₅ · se", "", "standard errors of the coefficients"},
	{"hc3", "model", func(q *Question, _ Answer) bool { return q.Robust == "hc3" }, "Var b = (XᵀX)⁻¹ Σ xᵢxᵢᵀ(eᵢ/(1 − hᵢ))² (XᵀX)⁻¹", "MacKinnon & White (1985)", "standard errors that hold with unequal variances"},
	{"r2", "model", nil, "R² = 1 − RSS/TSS; adjusted: 1 − (RSS/df)/(TSS/(n − 1))", "", "share of variation explained"},
	{"f-test", "model", nil, "F = ((TSS − RSS)/k)/(RSS/df)", "Fisher (1925)", "test of all terms together"},
	{"vif", "model", nil, "1/(1 − R²ₖ), of column k on the others", "Marquardt (1970)", "variance inflation"},
	{"cook", "model", nil, "D = r² h/((1 − h) k)", "Cook (1977)", "influence of a row"},
	{"residual-tests", "model", nil, "W of the residuals; n·R² of their squares on the terms", "Shapiro & Wilk (1965), Koenker (1981)", "tests of the residuals"},
}
