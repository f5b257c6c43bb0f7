package stats

import (
	"math"
)

// curvePlaces is at how many places of x, evenly from the least to the greatest, a curve is drawn.
const curvePlaces = 61

// curveNames are the curves that auto chooses from.
var curveNames = []string{"linear", "exponential", "log", "power", "quadratic"}

// drawCurve fits the curve of that name to y on x and draws it with its bands; nil when there are too few points, all x
// are equal, or figures that the curve's logarithms cannot take. Intercept and slope are of the line that the curve is on
// its scale:
//
//	linear  y = a + b·x      exponential  ln y = a + b·x      quadratic  see Coefficients
//	log     y = a + b·ln x   power        ln y = a + b·ln x   loess      R's lowess(x, y), without bands and AICc
//
// R² is 1 − Σ(y − ŷ)²/Σ(y − ȳ)² on the scale of y for all of them, and so is AICc: errors of ln y are taken to be
// lognormal. Controls that x and y are cleared of took lost degrees of freedom; only a line counts these. It costs O(n), O(n²) for loess.
func drawCurve(name string, x, y []float64, lost int) *Fit {
	if len(x) < 3 {
		return nil
	}
	at := curveGrid(x)
	var f *Fit
	switch name {
	case "quadratic":
		f = quadratic(x, y, at)
	case "loess":
		f = smoothCurve(x, y)
	case "linear":
		f = straight(x, y, at, lost)
	case "exponential":
		f = logLinear(x, y, at)
	default:
		u := logsOf(x)
		if u == nil {
			return nil
		}
		if f = lineOrGrowth(name == "power", u, y, logsOf(at)); f != nil {
			for i := range f.Line {
				f.Line[i].T = Num(at[i])
			}
		}
	}
	if f == nil {
		return nil
	}
	if f.Name = name; name != "quadratic" && name != "loess" {
		f.R2 = f.explained(x, y)
		u := x
		if name == "log" || name == "power" {
			u = logsOf(x)
		}
		f.Coefficients = f.ofLine(u, lost)
	}
	return f
}

// ofLine returns a and b of a line on u, on the line's scale. Agrees with R's summary(lm(v ~ u)) and confint.
func (f *Fit) ofLine(u []float64, lost int) []Coefficient {
	m, n, no := mean(u), float64(len(u)), Num(math.NaN())
	df := n - 2 - float64(lost)
	se := float64(f.SE) * math.Sqrt(squares(u, m)/n+m*m)
	t, half := float64(f.Intercept)/se, tQuantile(1-level, df)*se
	return []Coefficient{
		{"a", f.Intercept, Num(se), Num(t), Num(tTails(t, df)), f.Intercept - Num(half), f.Intercept + Num(half), no},
		{"b", f.Slope, f.SE, f.T, f.P, f.Lower, f.Upper, no},
	}
}

func lineOrGrowth(logs bool, x, y, at []float64) *Fit {
	if logs {
		return logLinear(x, y, at)
	}
	return straight(x, y, at, 0)
}

// curveGrid returns the places at which a curve is drawn.
func curveGrid(x []float64) []float64 {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range x {
		lo, hi = math.Min(lo, v), math.Max(hi, v)
	}
	at := make([]float64, curvePlaces)
	for k := range at {
		part := float64(k) / (curvePlaces - 1)
		at[k] = (1-part)*lo + part*hi
	}
	return at
}

// logsOf returns the logarithms of x, nil when one has none.
func logsOf(x []float64) []float64 {
	out, all := make([]float64, len(x)), true
	chunks(len(x), func(lo, hi int) {
		for i, v := range x[lo:hi] {
			all = all && v > 0
			out[lo+i] = ln(v)
		}
	})
	if !all {
		return nil
	}
	return out
}

// curveAt returns the height at x of a curve that is a line on its scale.
func (f *Fit) curveAt(x float64) float64 {
	if f.Name == "log" || f.Name == "power" {
		x = ln(x)
	}
	v := float64(f.Intercept + f.Slope*Num(x))
	if f.Name == "exponential" || f.Name == "power" {
		v = exp(v)
	}
	return v
}

// explained is R² on the scale of y.
func (f *Fit) explained(x, y []float64) Num {
	m := mean(y)
	var rss, tss total
	chunks(len(y), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			e, d := y[i]-f.curveAt(x[i]), y[i]-m
			rss.add(e * e)
			tss.add(d * d)
		}
	})
	return Num(1 - rss.value()/tss.value())
}

// smoothCurve is R's lowess(x, y), drawn at the points nearest to curvePlaces places in their order.
func smoothCurve(x, y []float64) *Fit {
	if len(x) > maxSmooth {
		return nil
	}
	order := ascending(x)
	xs, ys := make([]float64, len(x)), make([]float64, len(x))
	for k, i := range order {
		xs[k], ys[k] = x[i], y[i]
	}
	if xs[0] == xs[len(xs)-1] {
		return nil
	}
	f := noFit("loess", len(x))
	smooth := lowess(xs, ys)
	var rss total
	for k, v := range smooth {
		rss.add((ys[k] - v) * (ys[k] - v))
	}
	f.R2 = Num(1 - rss.value()/squares(ys, mean(ys)))
	shown := min(len(xs), curvePlaces)
	for s := range shown {
		k := s * (len(xs) - 1) / max(shown-1, 1)
		f.Line = append(f.Line, FitPoint{T: Num(xs[k]), Value: Num(smooth[k])})
	}
	return f
}
