package stats

import (
	"cmp"

	"statlas/data"
)

// MaxNear is how many entities of the points in sight are named.
const MaxNear = 500

// near tells of the points x and y, which stand in those rows of the table, that are in sight, edges included: each of them, or
// counts of them when they are more than MaxPoints.
func (c *correlating) near(rows []int32, x, y []float64) *Points {
	s := c.q.Sight
	var inside []int32
	for k := range x {
		if x[k] >= s[0] && x[k] <= s[1] && y[k] >= s[2] && y[k] <= s[3] {
			inside = append(inside, int32(k))
		}
	}
	n := &Points{N: len(inside)}
	x, y, rows = pick(x, inside), pick(y, inside), pickCodes(rows, inside)
	n.Entities, n.Crowd = c.who(rows)
	if n.N > MaxPoints {
		n.Bins = binPairs(x, y, cmp.Or(c.q.Cells, maxCells))
		return n
	}
	places := make([]int, n.N)
	for k, row := range rows {
		places[k] = int(row)
	}
	n.Xs, n.Ys, n.Labels = edgesOf(x), edgesOf(y), c.labels(places)
	return n
}

// who names the entities of rows, each once; crowd tells that there are too many.
func (j *job) who(rows []int32) (names []string, crowd bool) {
	entity := j.t.First(data.Entity)
	if entity == nil || entity.Type != data.Text {
		return nil, false
	}
	seen := map[string]bool{"": true}
	for _, row := range rows {
		name := entity.Text.At(int(row))
		if seen[name] {
			continue
		}
		if len(names) == MaxNear {
			return nil, true
		}
		seen[name] = true
		names = append(names, name)
	}
	return names, false
}
