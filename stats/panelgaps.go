package stats

import (
	"cmp"
	"slices"

	"statlas/data"
)

// A pattern is a set of entities or periods that lack the same.
type pattern struct {
	hash    uint64
	first   int32 // its first member, which stands for all
	members []int32
	filled  int // figures each member has
}

// gaps states who has no figure when. Entities that lack the same periods make one statement; or periods that the
// same entities lack, if that makes fewer.
func (w *panelWork) gaps() (Gaps, error) {
	a := w.a
	g := Gaps{List: []Gap{}, Cells: a.Expected - a.Filled}
	if g.Cells == 0 {
		return g, nil
	}
	entities, periods := w.patterns()
	never, some := splitPatterns(entities)
	nobody, others := splitPatterns(periods)
	if never != nil {
		g.List = append(g.List, w.never(never))
	}
	if nobody != nil {
		g.List = append(g.List, Gap{Code: GapNobody, Count: a.Entities, Spans: w.spans(nobody.members), Cells: a.Entities * len(nobody.members)})
	}
	// Those without any figure have been named; the statements are about the others.
	live := filledOnly(entities)
	at := filledOnly(periods)
	some = lackingPatterns(some, len(at))
	others = lackingPatterns(others, len(live))
	g.By, g.Total = "period", len(g.List)+len(others)
	if len(some) < len(others) {
		g.By, g.Total = "entity", len(g.List)+len(some)
		for _, p := range largestPatterns(some, len(at), gapsListed-len(g.List)) {
			g.List = append(g.List, w.gap(p.members, w.without(p.first, at)))
		}
		return g, nil
	}
	for _, p := range largestPatterns(others, len(live), gapsListed-len(g.List)) {
		g.List = append(g.List, w.gapAt(p, live))
		if err := w.pace.pause(len(live)); err != nil {
			return g, err
		}
	}
	return g, nil
}

// patterns groups the entities by the moments, and the moments by the entities, that have a figure. Sets are compared
// by a hash of 64 bits: the sum of their members' words.
func (w *panelWork) patterns() (entities, periods []pattern) {
	byEntity, byMoment := make([]pattern, len(w.entities)), make([]pattern, len(w.moments))
	for e, of := range w.of {
		for _, c := range w.cells[of.lo:of.hi] {
			if c.filled {
				byEntity[e].hash += mixed(1, uint64(c.moment))
				byEntity[e].filled++
				byMoment[c.moment].hash += mixed(2, uint64(e))
				byMoment[c.moment].filled++
			}
		}
	}
	return joinPatterns(byEntity), joinPatterns(byMoment)
}

// joinPatterns makes one pattern of those with equal sets, in order of first appearance.
func joinPatterns(each []pattern) []pattern {
	var out []pattern
	type set struct {
		hash   uint64
		filled int
	}
	place := make(map[set]int)
	for i, p := range each {
		s := set{p.hash, p.filled}
		k, ok := place[s]
		if !ok {
			k = len(out)
			place[s] = k
			p.first = int32(i)
			out = append(out, p)
		}
		out[k].members = append(out[k].members, int32(i))
	}
	return out
}

// splitPatterns takes apart the pattern without any figure, nil when there is none, and the others.
func splitPatterns(all []pattern) (none *pattern, some []pattern) {
	for i := range all {
		if all[i].filled == 0 {
			none = &all[i]
		} else {
			some = append(some, all[i])
		}
	}
	return none, some
}

// filledOnly returns the members that have some figure, ascending.
func filledOnly(all []pattern) []int32 {
	var out []int32
	for _, p := range all {
		if p.filled > 0 {
			out = append(out, p.members...)
		}
	}
	slices.Sort(out)
	return out
}

// lackingPatterns keeps the patterns with fewer than full figures.
func lackingPatterns(some []pattern, full int) []pattern {
	return slices.DeleteFunc(some, func(p pattern) bool { return p.filled >= full })
}

// largestPatterns returns the n patterns that account for most cells without a figure.
func largestPatterns(some []pattern, full, n int) []pattern {
	cells := func(p pattern) int { return (full - p.filled) * len(p.members) }
	data.SortStable(some, func(a, b pattern) int { return cmp.Compare(cells(b), cells(a)) })
	return some[:min(n, len(some))]
}

func (w *panelWork) never(p *pattern) Gap {
	return Gap{Code: GapNever, Entities: w.names(p.members), Count: len(p.members), Cells: len(p.members) * len(w.moments)}
}

func (w *panelWork) gap(entities, moments []int32) Gap {
	return Gap{Code: GapSome, Entities: w.names(entities), Count: len(entities), Spans: w.spans(moments), Cells: len(entities) * len(moments)}
}

// gapAt states who of the entities live has no figure at p's moments, or who alone has one.
func (w *panelWork) gapAt(p pattern, live []int32) Gap {
	without := w.whoWithout(p.first, live)
	if len(without) <= fewNamed || 2*len(without) <= len(live) {
		return w.gap(without, p.members)
	}
	var with []int32 // both lists ascend
	k := 0
	for _, e := range live {
		if k < len(without) && without[k] == e {
			k++
		} else {
			with = append(with, e)
		}
	}
	return Gap{Code: GapExcept, Entities: w.names(with), Count: len(with), Spans: w.spans(p.members), Cells: len(without) * len(p.members)}
}

func (w *panelWork) names(entities []int32) []string {
	var out []string
	for _, e := range entities[:min(len(entities), namesListed)] {
		out = append(out, w.entities[e])
	}
	return out
}

// without returns those of moments at which entity e has no figure.
func (w *panelWork) without(e int32, moments []int32) []int32 {
	has := w.has(e)
	return slices.DeleteFunc(slices.Clone(moments), func(m int32) bool { return has[m] })
}

// whoWithout returns those of entities that have no figure at moment m.
func (w *panelWork) whoWithout(m int32, entities []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(entities), func(e int32) bool {
		of := w.cells[w.of[e].lo:w.of[e].hi]
		k, ok := slices.BinarySearchFunc(of, m, func(c panelCell, m int32) int { return cmp.Compare(c.moment, m) })
		return ok && of[k].filled
	})
}

// spans joins neighbouring moments, which ascend.
func (w *panelWork) spans(moments []int32) []Span {
	var out []Span
	for i, m := range moments {
		name := w.moments[m].String()
		if i > 0 && moments[i-1] == m-1 {
			last := &out[len(out)-1]
			last.To = name
			last.N++
			continue
		}
		out = append(out, Span{name, name, 1})
	}
	return out
}
