//go:build js && wasm

package dom

// lookAhead is how many former children are searched for one that a new child without a key may take over.
const lookAhead = 16

// reorder makes the children of p look like items when some came, went or moved.
func (r *Renderer) reorder(p *node, items []item) {
	old := p.children
	if len(old) > 0 {
		old[0].dom() // a lone text gets its handle before it has neighbours
	}
	r.unrepeated(p, items)
	from := match(old, items)
	r.removeUnused(p, old, from)
	p.children = make([]*node, len(items))
	for i := range items {
		if from[i] < 0 {
			p.children[i] = r.create(items[i], p)
			continue
		}
		p.children[i] = old[from[i]]
		r.patch(p.children[i], items[i])
	}
	r.place(p, from)
}

// removeUnused takes the former children off the page that no new child takes over.
func (r *Renderer) removeUnused(p *node, old []*node, from []int) {
	used := make([]bool, len(old))
	kept := 0
	for _, j := range from {
		if j >= 0 {
			used[j] = true
			kept++
		}
	}
	if kept == 0 && len(old) > 0 {
		r.empty(p)
		return
	}
	for j, n := range old {
		if !used[j] {
			r.drop([]*node{n})
			n.dom().Call("remove")
		}
	}
}

// unrepeated takes the key from an item that has the key of one before it, and reports each data-key once.
func (r *Renderer) unrepeated(p *node, items []item) {
	var seen map[key]bool
	for i := range items {
		k := items[i].key
		if k == (key{}) {
			continue
		}
		if seen == nil {
			seen = make(map[key]bool, len(items))
		}
		if !seen[k] {
			seen[k] = true
			continue
		}
		items[i].key = key{}
		if k.name != "" && !r.repeated[k.name] {
			r.repeated[k.name] = true
			r.problems = append(r.problems, &RepeatedKeyError{Key: k.name, Parent: p.tag})
		}
	}
}

// match gives, for each item, the index of the former child it takes over, or -1. Keys decide first;
// then what has no data-key is matched by position, skipping over what came or went.
func match(old []*node, items []item) []int {
	from := make([]int, len(items))
	byKey := make(map[key]int, len(old))
	for j, n := range old {
		if n.key != (key{}) {
			byKey[n.key] = j
		}
	}
	taken := make([]bool, len(old))
	var free []int // items without data-key that are still to be matched
	for i, it := range items {
		from[i] = -1
		if j, ok := byKey[it.key]; ok && old[j].same(it) {
			from[i] = j
			taken[j] = true
		} else if it.key.name == "" {
			free = append(free, i)
		}
	}
	var left []int // former children without data-key that are still to be had
	for j, n := range old {
		if !taken[j] && n.key.name == "" {
			left = append(left, j)
		}
	}
	matchByPosition(old, items, from, left, free)
	return from
}

// matchByPosition matches the children left to the items free: the same ones at both ends,
// then in between each item with the next child that fits.
func matchByPosition(old []*node, items []item, from, left, free []int) {
	for len(left) > 0 && len(free) > 0 && old[left[0]].same(items[free[0]]) {
		from[free[0]] = left[0]
		left, free = left[1:], free[1:]
	}
	for len(left) > 0 && len(free) > 0 {
		j, i := left[len(left)-1], free[len(free)-1]
		if !old[j].same(items[i]) {
			break
		}
		from[i] = j
		left, free = left[:len(left)-1], free[:len(free)-1]
	}
	for _, i := range free {
		for k, j := range left[:min(len(left), lookAhead)] {
			if old[j].same(items[i]) {
				from[i] = j
				left = left[k+1:]
				break
			}
		}
	}
}
