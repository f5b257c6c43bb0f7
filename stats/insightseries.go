package stats

import (
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

// series looks at each entity's figures, and at its places among all.
func (w *insightWork) series(p *panel) error {
	all := p.wholeSeries()
	looked, there, pairs := 0, 0, 0
	var tested []int // findings, to say of how many
	for k, figures := range all {
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
		in := Insight{Columns: []string{p.measure.ID}, Count: 1, From: p.moments[figures[0].moment].String(), To: p.moments[figures[n-1].moment].String(), N: n}
		if name := p.entities[k]; name != "" {
			in.Entities = []string{name}
		}
		tested = append(tested, len(w.found))
		w.trendOf(in, t, y)
		if n >= fewBreaks {
			w.jumpOf(in, t, y, func(i int) string { return p.moments[figures[i].moment].String() })
		}
		if err := w.pace.step(n * n / 8); err != nil {
			return err
		}
	}
	if len(tested) > 0 {
		for i := range w.found[tested[0]:] {
			w.found[tested[0]+i].Of = looked
		}
	}
	if looked < there {
		w.skip(SkipSeries, []string{p.measure.ID}, strconv.Itoa(looked), strconv.Itoa(there))
	}
	return w.places(p, all)
}

// trendOf looks for a trend of a series.
func (w *insightWork) trendOf(in Insight, t, y []float64) {
	test, p := steady(t, y)
	in.Code, in.P, in.Effect, in.Size = InsightRising, Num(p), test.Slope, test.Tau
	if test.S < 0 {
		in.Code = InsightFalling
	}
	in.Question = w.asks("trend")
	in.Question.Measure, in.Question.Test, in.Question.Fit = in.Columns[0], "mannkendall", "theilsen"
	w.found = append(w.found, finding{in, testTrend, math.Abs(float64(test.Tau)) >= leastTau && test.Slope != 0})
}

// jumpOf looks for a jump of the level of a series.
func (w *insightWork) jumpOf(in Insight, t, y []float64, name func(i int) string) {
	at, size, sds, p := w.jump(t, y)
	if at < 0 {
		return
	}
	in.Code, in.P, in.Effect, in.Size, in.To = InsightBreak, Num(p), Num(size), Num(math.Abs(size)/sds), name(at)
	in.Question = w.asks("trend")
	in.Question.Measure, in.Question.Breaks = in.Columns[0], "jump"
	w.found = append(w.found, finding{in, testBreak, in.Size >= leastJump})
}

// places looks for entities that move up or down the ranking steadily, over the usual periods at which all that are
// followed have a figure.
func (w *insightWork) places(p *panel, all [][]figure) error {
	counts, most := p.counts()
	var usual []int32
	for m, n := range counts {
		if 2*n >= most && n > 0 {
			usual = append(usual, int32(m))
		}
	}
	usual = usual[max(0, len(usual)-insightLong):]
	var names []string
	var values [][]float64 // by entity, then period
	for k, figures := range all {
		var x []float64
		for _, m := range usual {
			if f, ok := find(figures, m); ok {
				x = append(x, f.value)
			}
		}
		if len(x) == len(usual) && len(names) < insightSeries {
			names, values = append(names, p.entities[k]), append(values, x)
		}
	}
	if len(usual) < insightLeast || len(names) < insightLeast {
		return nil
	}
	t := make([]float64, len(usual))
	ranks := make([][]float64, len(names))
	at := make([]float64, len(names))
	for i, m := range usual {
		t[i] = p.moments[m].t
		for e := range names {
			at[e] = values[e][i]
		}
		for e, r := range rankAll(at, false, "average") {
			ranks[e] = append(ranks[e], -r) // higher is better
		}
	}
	span, total := t[len(t)-1]-t[0], float64(len(names))
	for e, name := range names {
		test, chance := steady(t, ranks[e])
		moved := float64(test.Slope) * span
		in := Insight{Code: InsightClimbed, Columns: []string{p.measure.ID}, Entities: []string{name}, Count: 1, Of: len(names), N: len(t), P: Num(chance),
			From: p.moments[usual[0]].String(), To: p.moments[usual[len(usual)-1]].String(), Effect: Num(math.Abs(moved)), Size: Num(math.Abs(moved) / total)}
		if test.S < 0 {
			in.Code = InsightDropped
		}
		in.Question = w.asks("ranking")
		in.Question.Measure, in.Question.At, in.Question.Compare = p.measure.ID, in.To, in.From
		w.found = append(w.found, finding{in, testRanks, in.Effect >= leastPlaces && in.Size >= leastMoved})
		if err := w.pace.step(len(t) * len(t) / 8); err != nil {
			return err
		}
	}
	return nil
}
