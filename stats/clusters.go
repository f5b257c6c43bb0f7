package stats

import "math"

// clusterOrder returns an order of columns in which those that go together stand together: the leaves of the tree of average
// linkage on 1 − |r|, a missing r counting as 0; of an unsymmetric r what is below the diagonal counts. Of two branches
// the single column comes first, of two columns the one given first, of two others the one joined first. Of equal
// distances the columns given first join first. It costs O(k²) for k columns, O(k³) at worst.
//
// Agrees with R's hclust(as.dist(1 - abs(r)), "average")$order where no two distances are equal.
func clusterOrder(p *pace, r [][]Num) ([]int, error) {
	if len(r) == 0 {
		return []int{}, nil
	}
	l := newLinkage(r)
	for step := 1; step < len(r); step++ {
		l.join(step)
		if err := p.step(len(r)); err != nil {
			return nil, err
		}
	}
	return l.branches[0].leaves, nil
}

// A linkage joins branches, each at the place of its first column.
type linkage struct {
	apart    [][]float64
	branches []branch
	next     []int // of each branch the nearest one after it, −1 for none
}

// A branch holds columns joined; one that was joined to another has none. born is the step that made it, 0 for a
// single column.
type branch struct {
	leaves []int
	born   int
}

func newLinkage(r [][]Num) *linkage {
	k := len(r)
	l := &linkage{make([][]float64, k), make([]branch, k), make([]int, k)}
	for i := range r {
		l.apart[i], l.branches[i].leaves = make([]float64, k), []int{i}
		for h := range i {
			d := 1.0
			if v := math.Abs(float64(r[i][h])); v == v {
				d = 1 - v
			}
			l.apart[i][h], l.apart[h][i] = d, d
		}
	}
	for i := range r {
		l.look(i)
	}
	return l
}

// look finds the branch nearest to i among those after it.
func (l *linkage) look(i int) {
	l.next[i] = -1
	for h := i + 1; h < len(l.branches); h++ {
		if l.branches[h].leaves != nil && (l.next[i] < 0 || l.apart[i][h] < l.apart[i][l.next[i]]) {
			l.next[i] = h
		}
	}
}

// join joins the two nearest branches.
func (l *linkage) join(step int) {
	a, least := 0, math.Inf(1)
	for i, h := range l.next {
		if h >= 0 && l.branches[i].leaves != nil && l.apart[i][h] < least {
			a, least = i, l.apart[i][h]
		}
	}
	b := l.next[a]
	x, y := l.branches[a], l.branches[b]
	na, nb := float64(len(x.leaves)), float64(len(y.leaves))
	for i := range l.apart {
		d := (na*l.apart[a][i] + nb*l.apart[b][i]) / (na + nb)
		l.apart[a][i], l.apart[i][a] = d, d
	}
	if y.born < x.born {
		x, y = y, x
	}
	l.branches[a] = branch{leaves: append(append([]int{}, x.leaves...), y.leaves...), born: step}
	l.branches[b].leaves = nil
	for i := range l.next {
		if i == a || l.next[i] == a || l.next[i] == b || i < a && l.apart[i][a] <= l.apart[i][max(l.next[i], 0)] {
			l.look(i)
		}
	}
}
