package stats

import "math"

// level is the confidence of every interval.
const level = 0.95

// ols fits y = intercept + slope·x by ordinary least squares on centred sums. x and y have the same length and
// hold no missing values. With fewer than two values, or all x equal, there is no line and the result is nil.
// With two values the standard error and what rests on it are missing; so is R² when all y are equal.
// Lower and Upper bound the slope at 95 %. It costs O(n).
//
// Agrees with R's summary(lm(y ~ x)) and confint.
func ols(x, y []float64) *Fit { return olsLess(x, y, 0) }

// olsLess is ols of residuals whose controls took lost degrees of freedom.
func olsLess(x, y []float64, lost int) *Fit {
	n := len(x)
	if n < 2 {
		return nil
	}
	mx, my := mean(x), mean(y)
	var sxx, sxy, syy total
	for i := range x {
		dx, dy := x[i]-mx, y[i]-my
		sxx.add(dx * dx)
		sxy.add(dx * dy)
		syy.add(dy * dy)
	}
	if !(sxx.value() > 0) {
		return nil
	}
	slope := sxy.value() / sxx.value()
	var rss total
	for i := range x {
		e := (y[i] - my) - slope*(x[i]-mx)
		rss.add(e * e)
	}
	df := float64(n - 2 - lost)
	se := math.Sqrt(rss.value() / df / sxx.value())
	f := &Fit{Name: "ols", Slope: Num(slope), Intercept: Num(my - slope*mx), N: n, R2: Num(1 - rss.value()/syy.value())}
	if df <= 0 {
		se = math.NaN()
	}
	t := slope / se
	half := tQuantile(1-level, df) * se
	f.SE, f.T, f.P = Num(se), Num(t), Num(tTails(t, df))
	f.Lower, f.Upper = Num(slope-half), Num(slope+half)
	return f
}

// at returns the height of the line at x.
func (f *Fit) at(x float64) FitPoint {
	return FitPoint{T: Num(x), Value: f.Intercept + f.Slope*Num(x)}
}
