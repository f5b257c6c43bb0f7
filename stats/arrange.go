package stats

import (
	"cmp"
	"math"
	"slices"

	"statlas/data"
)

// arrange puts the columns, and with them every matrix, in the order asked for: as given; alphabetical by the names in
// the file; target, which puts that column first and the others by the size of their coefficient with it, those without
// one last; or cluster, see clusterOrder.
func (c *correlating) arrange() error {
	a := c.a
	a.Order = make([]int, len(a.Columns))
	for i := range a.Order {
		a.Order[i] = i
	}
	switch c.q.Order {
	case "alphabetical":
		data.SortStable(a.Order, func(x, y int) int {
			return cmp.Or(cmp.Compare(c.columns[x].Name, c.columns[y].Name), cmp.Compare(c.columns[x].ID, c.columns[y].ID))
		})
	case "target":
		t := slices.Index(a.Columns, c.q.Target)
		data.SortStable(a.Order, func(x, y int) int { return cmp.Compare(c.size(t, y), c.size(t, x)) })
	case "cluster":
		order, err := clusterOrder(c.pace, a.R)
		if err != nil {
			return err
		}
		a.Order = order
	default:
		return nil
	}
	a.Columns = arranged(a.Columns, a.Order)
	for _, m := range []*[][]Num{&a.R, &a.P, &a.Adjusted, &a.Lower, &a.Upper} {
		*m = arrangedBoth(*m, a.Order)
	}
	a.Ns = arrangedBoth(a.Ns, a.Order)
	for k := range a.Periods {
		p := &a.Periods[k]
		for _, m := range []*[][]Num{&p.R, &p.P, &p.Adjusted, &p.Lower, &p.Upper} {
			*m = arrangedBoth(*m, a.Order)
		}
		p.Ns = arrangedBoth(p.Ns, a.Order)
	}
	return nil
}

// size is |r| of target and x; the target itself comes before all, and a missing one after.
func (c *correlating) size(target, x int) float64 {
	if x == target {
		return 2
	}
	r := math.Abs(float64(c.a.R[x][target]))
	if r != r {
		return -1
	}
	return r
}

func arranged[T any](list []T, order []int) []T {
	out := make([]T, len(order))
	for k, i := range order {
		out[k] = list[i]
	}
	return out
}

func arrangedBoth[T any](m [][]T, order []int) [][]T {
	out := arranged(m, order)
	for i := range out {
		out[i] = arranged(out[i], order)
	}
	return out
}
