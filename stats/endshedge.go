package stats

import (
	"math"

	"statlas/data"
)

// changeHedge says how the change from a start to an end is hedged, where a greater end makes it greater and a greater start
// smaller. What both bound on opposite sides is only about right, and what ends or starts at a target is one.
func changeHedge(start, end data.Qualifier) data.Qualifier {
	switch {
	case start == data.Exact:
		return end
	case start == data.Target || end == data.Target:
		return data.Target
	}
	start = mirrored[start]
	switch {
	case end == data.Exact || start == end:
		return start
	case below(start) && below(end):
		return data.Under // one of the two is, or nearly
	case above(start) && above(end):
		return data.Over
	}
	return data.About
}

// growthHedge is changeHedge of end over start. Of a negative end a greater start makes it greater: then it is only about right.
func growthHedge(start, end data.Qualifier, to float64) data.Qualifier {
	q := changeHedge(start, end)
	if to < 0 && start != data.Exact && q != data.Target {
		return data.About
	}
	return q
}

// mirrored is how the negative of a figure is hedged.
var mirrored = [...]data.Qualifier{
	data.Exact: data.Exact, data.About: data.About, data.Target: data.Target,
	data.Over: data.Under, data.Under: data.Over, data.Nearly: data.Over, data.AtLeast: data.UpTo, data.UpTo: data.AtLeast,
}

func above(q data.Qualifier) bool { return q == data.Over || q == data.AtLeast }
func below(q data.Qualifier) bool { return q == data.Nearly || q == data.UpTo || q == data.Under }

// hedging returns q for the figures that x has, nil when all are exact, as columns have it.
func hedging(q []data.Qualifier, x []float64) []data.Qualifier {
	var out []data.Qualifier
	for i, one := range q {
		if one == data.Exact || math.IsNaN(x[i]) {
			continue
		}
		if out == nil {
			out = make([]data.Qualifier, len(q))
		}
		out[i] = one
	}
	return out
}
