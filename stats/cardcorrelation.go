package stats

import (
	"cmp"
	"slices"
)

// correlationFormulas are those of coefficients; g is the number of controls held fixed, which the question may leave 0.
var correlationFormulas = []formula{
	{"pearson", "correlation", ifMethod("pearson"), "r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²)", "Pearson (1895)", "product-moment correlation"},
	{"spearman", "correlation", ifMethod("spearman"), "r of the ranks, equal values sharing their mean rank", "Spearman (1904)", "rank correlation"},
	{"kendall", "correlation", ifMethod("kendall"), "S = Σᵢ<ⱼ sign(xⱼ − xᵢ)·sign(yⱼ − yᵢ); τ_b = S/√((N − T_x)(N − T_y)), N = n(n − 1)/2, T = pairs of equal values", "Kendall (1945), Knight (1966)", "rank correlation by the order of each two rows"},
	{"changes", "correlation", ifOn("diff"), "Δxₜ = xₜ − xₜ₋₁, within entities", "", "changes from period to period in the place of values"},
	{"growths", "correlation", ifOn("growth"), "gₜ = (xₜ − xₜ₋₁)/xₜ₋₁ where xₜ₋₁ > 0, within entities", "", "rates of change in the place of values"},
	{"lagged", "correlation", func(q *Question, _ Answer) bool { return q.Lag > 0 }, "r of xₜ₋ₖ and yₜ, within entities", "", "the row's column k periods before the column's"},
	{"partial", "correlation", func(q *Question, _ Answer) bool { return len(q.Control) > 0 && q.Method != "kendall" }, "r of what least squares on the g controls leave of x and y; of ranks for ranks", "Yule (1907)", "controls held fixed"},
	{"partial-tau", "correlation", func(q *Question, _ Answer) bool { return len(q.Control) > 0 && q.Method == "kendall" }, "τ_xy·z = (τ_xy − τ_xz τ_yz)/√((1 − τ_xz²)(1 − τ_yz²)), control by control; z = τ/√(2(2m + 5)/(9m(m − 1))), m = n − g", "Kendall (1942)", "controls held fixed, with p"},
	{"r-test", "correlation", ifMethod("pearson", "spearman"), "t = r√((n − 2 − g)/(1 − r²)), n − 2 − g degrees of freedom, two-sided", "Student (1908)", "p of no correlation"},
	{"rho-exact", "correlation", ifFree("spearman"), "without equal values: all n! orders for n ≤ 9; Edgeworth's series of Σd² for n < 1290; both sides", "Best & Roberts (1975), AS 89", "p of ranks that is exact, or nearly"},
	{"tau-exact", "correlation", ifFree("kendall"), "without equal values and n < 50: orders by their S; else z = S/√Var S, Var S allowing for ties", "Kendall (1975)", "p of no correlation"},
	{"fisher", "correlation", ifMethod("pearson"), "tanh(artanh r ± z/√(n − 3 − g)), z of the level asked", "Fisher (1921)", "interval"},
	{"bonett", "correlation", ifMethod("spearman"), "tanh(artanh r ± z√((1 + r²/2)/(n − 3 − g))), z of the level asked", "Bonett & Wright (2000)", "interval"},
	{"fieller", "correlation", ifMethod("kendall"), "tanh(artanh τ ± z√(0.437/(n − 4 − g))), z of the level asked", "Fieller, Hartley & Pearson (1957)", "interval"},
	{"bh", "correlation", ifAdjusted("bh"), "p₍ᵢ₎ · m/i, made monotonic from the greatest", "Benjamini & Hochberg (1995)", "p of pairs, adjusted so that the share of false findings is held"},
	{"pairs-holm", "correlation", ifAdjusted("holm"), "p₍ᵢ₎ · (m − i + 1), made monotonic from the least", "Holm (1979)", "p of pairs, adjusted so that any false finding is held rare"},
	{"cluster", "correlation", func(q *Question, _ Answer) bool { return q.Order == "cluster" }, "average linkage of the distances 1 − |r|", "Sokal & Michener (1958)", "order of the columns"},
	{"common-trend", "correlation", func(_ *Question, a Answer) bool { c, ok := a.(*CorrelationAnswer); return ok && len(c.Trends) > 0 }, "r of xₜ − xₜ₋₁, and of what a line on time leaves, each within entities", "Granger & Newbold (1974)", "coefficients that time has no part in"},
	{"curve", "correlation", func(q *Question, _ Answer) bool { return cmp.Or(q.Curve, "none") != "none" }, "linear y = a + bx; exponential ln y = a + bx; log y = a + b ln x; power ln y = a + b ln x; quadratic y = b₀ + b₁x + b₂x²; R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)²; AICc of y", "Hurvich & Tsai (1989), Cleveland (1979)", "curve through the points, its R² and AICc on the scale of y"},
	{"axes", "correlation", func(q *Question, _ Answer) bool { return q.Axes != nil }, "log: ln x; diff: xₜ − xₜ₋₁; growth: (xₜ − xₜ₋₁)/xₜ₋₁", "", "what each axis shows of its column"},
	{"points-line", "correlation", func(q *Question, _ Answer) bool { return q.Points != nil }, "y = a + bx, min Σ(y − ŷ)²; h = 1/n + (x − x̄)²/Σ(x − x̄)²; D = e² h/(2 s² (1 − h)²)", "Legendre (1805), Cook (1977)", "line through the points, how far out each lies, and what it moves"},
}

func ifMethod(names ...string) asked {
	return func(q *Question, _ Answer) bool { return slices.Contains(names, cmp.Or(q.Method, "pearson")) }
}

// ifFree is ifMethod without controls.
func ifFree(name string) asked {
	return func(q *Question, _ Answer) bool { return q.Method == name && len(q.Control) == 0 }
}

func ifOn(name string) asked {
	return func(q *Question, _ Answer) bool { return q.On == name }
}

func ifAdjusted(how string) asked {
	return func(q *Question, _ Answer) bool { return cmp.Or(q.Adjust, "bh") == how }
}
