package stats

import "math"

// A Thin asks of a trend no more points a series than a chart can tell apart: everything is computed from all points first,
// then each series keeps the least and the greatest of every bucket of time. From and To bound the stretch that a reader looks
// at, in years; what lies outside keeps a quarter of the points on each side. Both 0 is all of it.
type Thin struct {
	Points int     `json:"points,omitempty"` // 0 keeps all
	From   float64 `json:"from,omitempty"`
	To     float64 `json:"to,omitempty"`
}

// thinned returns the places of the points that stay, ascending; nil when all do. Beside the extremes of a bucket the first
// figure in it that is not exact stays, and the ends of each stretch.
func (h *Thin) thinned(points []Point) []int {
	if h == nil || h.Points < 1 || len(points) <= h.Points {
		return nil
	}
	from, to := 0, len(points)
	if h.From < h.To {
		for from < len(points) && float64(points[from].T) < h.From {
			from++
		}
		for to > from && float64(points[to-1].T) > h.To {
			to--
		}
	}
	var kept []int
	for _, s := range []struct{ lo, hi, most int }{{0, from, h.Points / 4}, {from, to, h.Points}, {to, len(points), h.Points / 4}} {
		kept = append(kept, extremes(points, s.lo, s.hi, max(s.most/2, 1))...)
	}
	return kept
}

// extremes cuts the points lo to hi into buckets of equal time and returns the first and the last point of all, and of each
// bucket the least and the greatest.
func extremes(points []Point, lo, hi, buckets int) []int {
	if hi-lo <= 2*buckets {
		return numbersTo(lo, hi)
	}
	start, width := float64(points[lo].T), (float64(points[hi-1].T)-float64(points[lo].T))/float64(buckets)
	bucket := func(i int) int {
		if b := (float64(points[i].T) - start) / width; b < float64(buckets) { // false for the last point, and without width
			return int(b)
		}
		return buckets - 1
	}
	out := []int{lo}
	for i := lo; i < hi; {
		b, least, most, hedged := bucket(i), -1, -1, -1
		for ; i < hi && bucket(i) == b; i++ {
			v := points[i].Value
			if math.IsNaN(float64(v)) {
				continue
			}
			if least < 0 || v < points[least].Value {
				least = i
			}
			if most < 0 || v > points[most].Value {
				most = i
			}
			if m := points[i].Mark; hedged < 0 && m != nil && m.Qualifier != "" {
				hedged = i
			}
		}
		for _, k := range ordered3(least, most, hedged) {
			if k > out[len(out)-1] {
				out = append(out, k)
			}
		}
	}
	if out[len(out)-1] != hi-1 {
		out = append(out, hi-1)
	}
	return out
}

// ordered3 returns three numbers ascending.
func ordered3(a, b, c int) [3]int {
	lo, hi := min(a, b, c), max(a, b, c)
	return [3]int{lo, a + b + c - lo - hi, hi}
}

// numbersTo returns the whole numbers from lo to hi, without hi.
func numbersTo(lo, hi int) []int {
	out := make([]int, hi-lo)
	for i := range out {
		out[i] = lo + i
	}
	return out
}

// keep leaves of a series the points at those places, and of its curve what was drawn at them.
func (s *Series) keep(places []int) {
	s.Total = len(s.Points)
	points := make([]Point, len(places))
	for k, i := range places {
		points[k] = s.Points[i]
	}
	if f := s.Fit; f != nil && len(f.Line) == len(s.Points) {
		line := make([]FitPoint, len(places))
		for k, i := range places {
			line[k] = f.Line[i]
		}
		f.Line = line
	}
	s.Points = points
}
