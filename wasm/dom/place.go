//go:build js && wasm

package dom

import (
	"slices"
	"sort"
	"syscall/js"
)

// place puts the children of p, some of them new and off the page, into their order with the fewest moves.
// from holds each child's former index, -1 for the new.
func (r *Renderer) place(p *node, from []int) {
	stay := r.staying(p, from)
	ref := js.Null()
	for i := len(from) - 1; i >= 0; i-- {
		switch {
		case stay[i]:
		case from[i] >= 0:
			r.move(p, p.children[i], ref)
		default:
			end := i + 1
			for i > 0 && from[i-1] < 0 {
				i--
			}
			if ref.IsNull() {
				addAll(p.dom(), "append", p.children[i:end])
			} else {
				addAll(ref, "before", p.children[i:end])
			}
		}
		ref = p.children[i].dom()
	}
}

// staying tells which children need not be moved: a longest run in the old order, around the child
// that holds the focus or the selection if there is one.
func (r *Renderer) staying(p *node, from []int) []bool {
	stay := make([]bool, len(from))
	var kept []int // children from before, in their new order
	for i, j := range from {
		if j >= 0 {
			kept = append(kept, i)
		}
	}
	byOld := func(a, b int) int { return from[a] - from[b] }
	if !slices.IsSortedFunc(kept, byOld) {
		if pin := r.pinned(p, kept); pin >= 0 {
			kept = slices.DeleteFunc(kept, func(i int) bool { return (i < pin) != (from[i] < from[pin]) && i != pin })
		}
		kept = longestRun(kept, from)
	}
	for _, i := range kept {
		stay[i] = true
	}
	return stay
}

// longestRun gives a longest subsequence of list whose former indices rise.
func longestRun(list, from []int) []int {
	var ends []int                   // ends[k]: the element with the least former index that ends a run of k+1
	before := make([]int, len(from)) // the element before it in its run
	for _, i := range list {
		k := sort.Search(len(ends), func(k int) bool { return from[ends[k]] >= from[i] })
		before[i] = -1
		if k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	run := make([]int, len(ends))
	for k, i := len(run)-1, ends[len(ends)-1]; k >= 0; k, i = k-1, before[i] {
		run[k] = i
	}
	return run
}

// pinned gives the child of p among kept that holds the focus, or else selected text, or -1.
func (r *Renderer) pinned(p *node, kept []int) int {
	at := r.doc.Get("activeElement")
	if at.IsNull() || at.Equal(r.body) {
		selection := r.doc.Call("getSelection")
		if selection.IsNull() || selection.Get("isCollapsed").Bool() {
			return -1
		}
		at = selection.Get("anchorNode")
	}
	for up := at.Get("parentNode"); !up.IsNull(); up = at.Get("parentNode") {
		if up.Equal(p.dom()) {
			break
		}
		at = up
	}
	for _, i := range kept {
		if p.children[i].dom().Equal(at) {
			return i
		}
	}
	return -1
}
