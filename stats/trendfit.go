package stats

import (
	"context"
	"math"

	"statlas/data"
)

// fitted fits the curve of that name to points in the order of time; nil when there are too few, or figures that the curve
// cannot take. t is in years, y in the unit of the points.
func fitted(name string, t, y []float64) *Fit {
	switch name {
	case "ols":
		return straight(t, y, t, 0)
	case "loglinear":
		return logLinear(t, y, t)
	case "quadratic":
		return quadratic(t, y, t)
	case "theilsen":
		f := theilSen(t, y)
		if f != nil {
			f.line(t)
		}
		return f
	case "loess":
		if len(y) < 4 || len(y) > maxSmooth {
			return nil
		}
		f := noFit("loess", len(y))
		for i, v := range lowess(t, y) {
			f.Line = append(f.Line, FitPoint{T: Num(t[i]), Value: Num(v)})
		}
		return f
	}
	return best(t, y)
}

// maxSmooth is how many points loess takes.
const maxSmooth = 20_000

// line draws a straight fit at each t.
func (f *Fit) line(t []float64) {
	for _, x := range t {
		f.Line = append(f.Line, f.at(x))
	}
}

// straight is the least-squares line with its bands, drawn at the places of t that at lists; of residuals whose
// controls took lost degrees of freedom, if any. Agrees with R's
// predict(lm(y ~ t), interval = "confidence") and "prediction".
func straight(t, y, at []float64, lost int) *Fit {
	f := olsLess(t, y, lost)
	if f == nil {
		return nil
	}
	f.line(at)
	m := mean(t)
	sxx, rss := squares(t, m), 0.0
	for i := range y {
		e := y[i] - float64(f.at(t[i]).Value)
		rss += e * e
	}
	n := float64(len(t))
	f.AICc = aicc(rss, n, float64(2+lost))
	df := n - 2 - float64(lost)
	if df < 1 {
		return f
	}
	q, sigma := tQuantile(1-level, df), math.Sqrt(rss/df)
	for i := range f.Line {
		f.Line[i].Band = band(float64(f.Line[i].Value), q*sigma, 1/n+(at[i]-m)*(at[i]-m)/sxx)
	}
	return f
}

// band bounds a line at a point of that leverage.
func band(at, half, leverage float64) *Band {
	own, new := half*math.Sqrt(leverage), half*math.Sqrt(1+leverage)
	return &Band{Num(at - own), Num(at + own), Num(at - new), Num(at + new)}
}

// aicc returns Akaike's criterion corrected for small n of a least-squares fit with k coefficients and normal errors; nil
// when n is too small for it. Agrees with R's AIC(fit) + 2p(p+1)/(n−p−1), p = k + 1.
func aicc(rss, n, k float64) *Num {
	p := k + 1
	if n-p-1 <= 0 || !(rss > 0) {
		return nil
	}
	v := Num(n*(ln(2*math.Pi)+ln(rss/n)+1) + 2*p + 2*p*(p+1)/(n-p-1))
	return &v
}

// logLinear is the straight line through the logarithms, drawn as the curve e^line: constant growth. It is nil when a figure
// is not positive. Its AICc is that of the level, as errors are taken to be lognormal. Agrees with R's lm(log(y) ~ t).
func logLinear(t, y, at []float64) *Fit {
	logs, jacobian := make([]float64, len(y)), total{}
	for i, v := range y {
		if !(v > 0) {
			return nil
		}
		logs[i] = ln(v)
		jacobian.add(2 * logs[i])
	}
	f := straight(t, logs, at, 0)
	if f == nil {
		return nil
	}
	f.Name = "loglinear"
	growth := Num(math.Expm1(float64(f.Slope)))
	f.Growth = &growth
	if f.AICc != nil {
		*f.AICc += Num(jacobian.value())
	}
	for i := range f.Line {
		p := &f.Line[i]
		p.Value = Num(exp(float64(p.Value)))
		if b := p.Band; b != nil {
			p.Band = &Band{Num(exp(float64(b.Lower))), Num(exp(float64(b.Upper))), Num(exp(float64(b.NewLower))), Num(exp(float64(b.NewUpper)))}
		}
	}
	return f
}

// quadratic is the parabola by least squares, drawn at the places of t that at lists; nil for fewer than three points. Agrees with R's lm(y ~ t + I(t^2)).
func quadratic(t, y, at []float64) *Fit {
	n := len(y)
	if n < 3 {
		return nil
	}
	j := &job{t: &data.Table{Rows: n}, pace: newPace(context.Background(), n)}
	d, err := newDesign(j, &data.Column{Num: y}, []*data.Column{{ID: "t", Num: t}}, 2, true)
	if err != nil || d.scale[0] == 0 || d.scale[1] == 0 {
		return nil
	}
	m := &modelWork{job: j, x: []*data.Column{{ID: "t"}}, names: []string{"t", "t^2"}}
	r, err := m.triangle(d)
	if err != nil {
		return nil
	}
	if m.g, err = d.solve(r); err != nil {
		return nil
	}
	m.a, m.q = &ModelAnswer{Robust: "none"}, &Question{}
	if m.coefficients() != nil {
		return nil
	}
	m.overall()
	f := noFit("quadratic", n)
	f.Coefficients, f.R2, f.P, f.AICc = m.a.Coefficients, m.a.R2, m.a.FP, aicc(m.g.rss, float64(n), 3)
	f.Slope = Num(m.g.slopeAt(t[n-1]))
	q, sigma := tQuantile(1-level, float64(m.g.df)), m.g.sigma()
	for _, x := range at {
		value, leverage := m.g.predict(x)
		p := FitPoint{T: Num(x), Value: Num(value)}
		if m.g.df > 0 {
			p.Band = band(value, q*sigma, leverage)
		}
		f.Line = append(f.Line, p)
	}
	return f
}

// predict returns the height of a polynomial at x, and the leverage that a row there would have.
func (g *regression) predict(x float64) (value, leverage float64) {
	terms := make([]float64, len(g.beta))
	z := (x - g.shift) / g.unit
	power := 1.0
	for t := range terms {
		power *= z
		terms[t] = (power - g.centre[t]) / g.scale[t]
		value += g.beta[t] * terms[t]
	}
	leverage = 1 / float64(len(g.rows))
	for _, v := range g.r.forward(terms) {
		leverage += v * v
	}
	return g.yMean + value, leverage
}

// slopeAt returns the derivative of a polynomial at x.
func (g *regression) slopeAt(x float64) float64 {
	z, s := (x-g.shift)/g.unit, 0.0
	for t := len(g.beta) - 1; t >= 0; t-- {
		s = s*z + float64(t+1)*g.beta[t]/g.scale[t]
	}
	return s / g.unit
}

// best is the fit with the least AICc among those that the figures allow; nil without any.
func best(t, y []float64) *Fit {
	var fits []*Fit
	for _, name := range []string{"ols", "loglinear", "quadratic"} {
		if f := fitted(name, t, y); f != nil {
			fits = append(fits, f)
		}
	}
	return leastAICc(fits)
}
