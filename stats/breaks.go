package stats

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Settings of the search for breaks.
const (
	breakEnds = 3    // points that stand on each side of a break at least
	fewBreaks = 10   // n below which none is looked for
	breakRuns = 1999 // simulated series behind each p
	maxBreaks = 500  // n above which none is looked for
)

// breakSearch finds jumps of the level in series; the law of the test hangs on the times alone, so that series with the
// same periods share it.
type breakSearch struct{ laws map[string][]float64 }

// find returns the breaks of y over ascending t, in the order of time; empty when there is none. The place where a jump,
// added to a straight line through all points, lowers the sum of squares most counts as a break when so large an F comes
// from fewer than 5 % of 1,999 simulated series of normal errors without one (fixed seed); then the parts on both sides are
// searched alike. It costs O(n) a part, and O(1999·n) once for its times.
//
// Source: the supremum F of Andrews (1993), its law simulated; parts by binary segmentation (Bai 1997).
func (s *breakSearch) find(t, y []float64, name func(i int) string) []Break {
	n := len(y)
	if n < fewBreaks || n > maxBreaks {
		return nil
	}
	p := newJumps(t)
	at, f, size := p.largest(y)
	if at < 0 {
		return nil
	}
	law := s.law(t, p)
	above, _ := slices.BinarySearch(law, f)
	chance := float64(len(law)-above+1) / float64(len(law)+1)
	if chance >= significant {
		return nil
	}
	found := s.find(t[:at], y[:at], name)
	found = append(found, Break{Period: name(at), T: Num(t[at]), Size: Num(size), F: Num(f), P: Num(chance)})
	return append(found, s.find(t[at:], y[at:], func(i int) string { return name(at + i) })...)
}

// law returns the largest F of simulated series at those times, ascending.
func (s *breakSearch) law(t []float64, p *jumps) []float64 {
	key := make([]byte, 0, 8*len(t))
	for _, v := range t {
		bits := math.Float64bits(v - t[0])
		for range 8 {
			key = append(key, byte(bits))
			bits >>= 8
		}
	}
	if law := s.laws[string(key)]; law != nil {
		return law
	}
	r := rand.New(rand.NewPCG(20, 26))
	y, law := make([]float64, len(t)), make([]float64, 0, breakRuns)
	for range breakRuns {
		for i := range y {
			y[i] = normal(r)
		}
		_, f, _ := p.largest(y)
		law = append(law, f)
	}
	slices.Sort(law)
	if s.laws == nil {
		s.laws = map[string][]float64{}
	}
	s.laws[string(key)] = law
	return law
}

// normal draws from the standard normal distribution (Marsaglia's polar method), the same digits on every machine.
func normal(r *rand.Rand) float64 {
	for {
		u, v := 2*r.Float64()-1, 2*r.Float64()-1
		if s := u*u + v*v; s > 0 && s < 1 {
			return u * math.Sqrt(-2*ln(s)/s)
		}
	}
}

// jumps are the candidates for a break at given times: for each, what is left of a jump by a straight line.
type jumps struct {
	line  [2][]float64 // an orthonormal basis of the straight lines
	first int
	left  [][]float64
	norm  []float64 // squared lengths of left
}

func newJumps(t []float64) *jumps {
	n := len(t)
	one, slope := make([]float64, n), make([]float64, n)
	m := mean(t)
	for i := range t {
		one[i], slope[i] = 1/math.Sqrt(float64(n)), t[i]-m
	}
	length := math.Sqrt(squares(t, m))
	for i := range slope {
		slope[i] /= length
	}
	p := &jumps{line: [2][]float64{one, slope}, first: breakEnds}
	for at := breakEnds; at <= n-breakEnds; at++ {
		jump := make([]float64, n)
		for i := at; i < n; i++ {
			jump[i] = 1
		}
		p.takeLine(jump)
		p.left, p.norm = append(p.left, jump), append(p.norm, dot(jump, jump))
	}
	return p
}

// takeLine takes the least-squares line out of y, in place.
func (p *jumps) takeLine(y []float64) {
	for _, e := range p.line {
		c := dot(e, y)
		for i := range y {
			y[i] -= c * e[i]
		}
	}
}

// largest returns the jump with the largest F against a straight line, that F with 1 and n − 3 degrees of freedom, and the
// size of the jump; at is −1 when y lies on a line.
func (p *jumps) largest(y []float64) (at int, f, size float64) {
	left := slices.Clone(y)
	p.takeLine(left)
	rss, best := dot(left, left), 0.0
	at = -1
	for k, jump := range p.left {
		c := dot(jump, left)
		if gain := c * c / p.norm[k]; gain > best {
			best, at, size = gain, p.first+k, c/p.norm[k]
		}
	}
	if scale := dot(y, y); at < 0 || rss <= 1e-24*scale {
		return -1, 0, 0
	}
	return at, best / (math.Max(rss-best, 1e-24*rss) / float64(len(y)-3)), size
}
