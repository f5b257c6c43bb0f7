package stats

import (
	"math"
	"strconv"

	"statlas/data"
)

// Limits of forecasts.
const (
	fewForDrift = 5
	fewForHolt  = 10
	maxHorizon  = 50
	backTests   = 10 // earlier ends that are tried, at most
)

// A Forecast asks for values to come: drift carries the mean change on, holt a level and a damped trend.
type Forecast struct {
	Method  string  `json:"method,omitempty"`  // drift, holt
	Horizon int     `json:"horizon,omitempty"` // periods ahead, 0 is 3
	Level   float64 `json:"level,omitempty"`   // of the interval, 0 is 0.95
}

// A predictor forecasts h steps ahead of a series: the value and its standard error.
type predictor func(y []float64) (ahead func(h int) (value, se float64), ok bool)

// forecast continues points that stand one a figure, at consecutive periods. It is nil when the series is too short, has gaps or mixes kinds of
// period; why says which, as the code of a warning.
func (f Forecast) forecast(p *panel, figures []figure, points []Point) (out []ForecastPoint, test *BackTest, why string) {
	step, ok := nextPeriods(p, figures)
	y := make([]float64, len(points))
	for i := range points {
		y[i] = float64(points[i].Value)
		ok = ok && points[i].T == Num(p.moments[figures[i].moment].t)
	}
	if !ok {
		return nil, nil, WarnUneven
	}
	predict, least := predictor(driftAhead), fewForDrift
	if f.Method == "holt" {
		predict, least = newHolt(), fewForHolt
	}
	if len(y) < least {
		return nil, nil, WarnTooShort
	}
	ahead, ok := predict(y)
	if !ok {
		return nil, nil, WarnTooShort
	}
	z := normalQuantile((1 + f.confidence()) / 2)
	for h := 1; h <= f.horizon(); h++ {
		value, se := ahead(h)
		period, t := step(h)
		out = append(out, ForecastPoint{Period: period, T: Num(t), Value: Num(value), Lower: Num(value - z*se), Upper: Num(value + z*se)})
	}
	return out, backTest(y, predict, least), ""
}

func (f Forecast) confidence() float64 {
	if f.Level > 0 {
		return f.Level
	}
	return level
}

func (f Forecast) horizon() int {
	if f.Horizon > 0 {
		return f.Horizon
	}
	return 3
}

// nextPeriods returns the periods that follow figures which stand one step apart; ok is false when they do not.
func nextPeriods(p *panel, figures []figure) (step func(h int) (string, float64), ok bool) {
	if len(figures) < 2 {
		return nil, false
	}
	at := func(i int) moment { return p.moments[figures[i].moment] }
	last := at(len(figures) - 1)
	if last.period == 0 {
		return evenSteps(p, figures)
	}
	for i := 1; i < len(figures); i++ {
		a, ok1 := ordinal(at(i - 1).period)
		b, ok2 := ordinal(at(i).period)
		if !ok1 || !ok2 || at(i).period.Kind() != at(i-1).period.Kind() || b != a+p.step(last) {
			return nil, false
		}
	}
	return func(h int) (string, float64) {
		next := nthAfter(last.period, h*p.step(last))
		return next.String(), next.T()
	}, true
}

// evenSteps is nextPeriods on an axis of numbers.
func evenSteps(p *panel, figures []figure) (func(h int) (string, float64), bool) {
	t := func(i int) float64 { return p.moments[figures[i].moment].t }
	n := len(figures)
	width := (t(n-1) - t(0)) / float64(n-1)
	for i := 1; i < n; i++ {
		if math.Abs(t(i)-t(i-1)-width) > 1e-9*math.Max(math.Abs(width), math.Abs(t(i))) {
			return nil, false
		}
	}
	return func(h int) (string, float64) {
		x := t(n-1) + float64(h)*width
		return strconv.FormatFloat(x, 'f', -1, 64), x
	}, true
}

// nthAfter returns the h-th period after p, of p's kind.
func nthAfter(p data.Period, h int) data.Period {
	each := map[data.PeriodKind]int{data.Half: 2, data.Quarter: 4, data.Month: 12}[p.Kind()]
	if each == 0 {
		return data.NewPeriod(p.Kind(), p.Year()+h, p.Sub(), p.Day())
	}
	n := p.Sub() - 1 + h
	return data.NewPeriod(p.Kind(), p.Year()+n/each, n%each+1, 0)
}

// driftAhead carries the mean change on; the standard error grows with the steps and with the uncertainty of the mean.
//
// Source: Hyndman and Athanasopoulos (2021), 5.2 and 5.5. Agrees with R's forecast::rwf(y, drift = TRUE) but for the
// quantile, which there is the normal one too.
func driftAhead(y []float64) (func(h int) (float64, float64), bool) {
	n := len(y)
	slope := (y[n-1] - y[0]) / float64(n-1)
	var rss total
	for i := 1; i < n; i++ {
		e := y[i] - y[i-1] - slope
		rss.add(e * e)
	}
	sigma := math.Sqrt(rss.value() / float64(n-2))
	return func(h int) (float64, float64) {
		steps := float64(h)
		return y[n-1] + steps*slope, sigma * math.Sqrt(steps*(1+steps/float64(n-1)))
	}, true
}

// backTest forecasts one step from each of the last ends of y that leave enough figures before them.
func backTest(y []float64, predict predictor, least int) *BackTest {
	var b BackTest
	var errors, shares, naive total
	zero := false
	for end := max(least, len(y)-backTests); end < len(y); end++ {
		ahead, ok := predict(y[:end])
		if !ok {
			continue
		}
		value, _ := ahead(1)
		b.Origins++
		errors.add(math.Abs(y[end] - value))
		naive.add(math.Abs(y[end] - y[end-1]))
		if y[end] == 0 {
			zero = true
			continue
		}
		shares.add(math.Abs((y[end] - value) / y[end]))
	}
	if b.Origins == 0 {
		return nil
	}
	n := float64(b.Origins)
	b.MAE, b.MAPE, b.Naive = Num(errors.value()/n), Num(shares.value()/n), Num(naive.value()/n)
	if zero {
		b.MAPE = Num(math.NaN())
	}
	return &b
}
