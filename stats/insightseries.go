package stats

import (
	"cmp"
	"math"
	"strconv"
)

// Effects of series that are worth saying.
const (
	leastTau    = 0.3 // Kendall's tau with time
	leastJump   = 1.5 // in standard deviations about the line
	leastPlaces = 3
	leastMoved  = 0.1 // of all places
)

// series looks at each entity's figures for a trend and a jump.
func (w *insightWork) series(p *panel) error {
	first, looked, there, pairs := len(w.found), 0, 0, 0
	for k, figures := range p.wholeSeries() {
		if len(figures) < insightLeast {
			continue
		}
		there++
		figures = figures[max(0, len(figures)-insightLong):]
		n := len(figures)
		if pairs += n * n / 2; looked == insightSeries || looked > 0 && pairs > insightPairs {
			continue
		}
		looked++
		t, y := make([]float64, n), make([]float64, n)
		for i, f := range figures {
			t[i], y[i] = p.moments[f.moment].t, f.value
		}
		in := Insight{Columns: []string{p.measure.ID}, Count: 1, N: n, From: p.name(figures[0]), To: p.name(figures[n-1])}
		if name := p.entities[k]; name != "" {
			in.Entities = []string{name}
		}
		in.Question = w.asks("trend", p.measure.ID, "")
		in.Question.Test, in.Question.Fit = "mannkendall", "theilsen"
		in.steady(InsightRising, InsightFalling, t, y)
		in.test, in.strong = testTrend, math.Abs(float64(in.Size)) >= leastTau && in.Effect != 0
		w.add(in)
		if at, size, sd, chance := w.jump(t, y); at >= 0 {
			in.Code, in.P, in.Effect, in.Size, in.To = InsightBreak, Num(chance), Num(size), Num(math.Abs(size)/sd), p.name(figures[at])
			in.Question = w.asks("trend", p.measure.ID, "")
			in.Question.Breaks = "jump"
			in.test, in.strong = testBreak, in.Size >= leastJump
			w.add(in)
		}
		if err := w.pace.step(n * n / 8); err != nil {
			return err
		}
	}
	for _, in := range w.found[first:] {
		in.Of = looked
	}
	if looked < there {
		w.skip(SkipSeries, []string{p.measure.ID}, strconv.Itoa(looked), strconv.Itoa(there))
	}
	return nil
}

func (p *panel) name(f figure) string { return p.moments[f.moment].String() }

// steady sets what a test of trend gives: the code by its direction, the slope, tau, and p.
func (in *Insight) steady(up, down string, t, y []float64) {
	test, p := steady(t, y)
	in.Code, in.P, in.Effect, in.Size = up, Num(p), test.Slope, test.Tau
	if test.S < 0 {
		in.Code = down
	}
}

// places looks for entities that move up or down the ranking steadily, by their place as a share of all places, at periods
// at which at least half as many stand as at the fullest.
func (w *insightWork) places(p *panel) error {
	if len(p.entities) > MaxRanked {
		return nil
	}
	measure := p.measure.ID
	q := w.asks("ranking", measure, "")
	q.Over, q.Ties, q.Top = "periods", "average", insightSeries
	answer, err := w.answers(q)
	a, ok := answer.(*RankingAnswer)
	if err != nil || !ok || a.Over == nil {
		return err
	}
	most := 0
	for _, n := range a.Over.Ns {
		most = max(most, n)
	}
	if most < insightLeast {
		return nil
	}
	first, followed := len(w.found), 0
	for _, s := range a.Over.Series {
		var t, place []float64
		in := Insight{Columns: []string{measure}, Entities: []string{s.Entity}, Count: 1}
		for i, r := range s.Ranks[max(0, len(s.Ranks)-insightLong):] {
			i += max(0, len(s.Ranks)-insightLong)
			if n := a.Over.Ns[i]; 2*n >= most && r == r {
				in.To = a.Over.Periods[i]
				m, _ := parseMoment(w.period, in.To)
				t, place = append(t, m.t), append(place, -float64(r)/float64(n))
				in.From = cmp.Or(in.From, in.To)
			}
		}
		if len(t) < insightLeast {
			continue
		}
		followed++
		in.steady(InsightClimbed, InsightDropped, t, place)
		moved := math.Abs(float64(in.Effect)) * (t[len(t)-1] - t[0])
		in.N, in.Effect, in.Size = len(t), Num(moved*float64(most)), Num(moved)
		in.test, in.strong = testRanks, in.Effect >= leastPlaces && in.Size >= leastMoved
		in.Question = w.asks("ranking", measure, "")
		in.Question.At, in.Question.Compare = in.To, in.From
		w.add(in)
		if err := w.pace.step(len(t) * len(t) / 8); err != nil {
			return err
		}
	}
	for _, in := range w.found[first:] {
		in.Of = followed
	}
	return nil
}
