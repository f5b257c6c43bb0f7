package view

import "slices"

// A Change is a part of the address that differs from that of the view before.
type Change struct {
	Key    string
	Values []string // as they are now, lists item by item; nil for none
}

// Changes lists what differs in b from a, in the order of the address.
func Changes(a, b View) []Change {
	var out []Change
	for _, p := range parts {
		now := p.write(&b)
		if slices.Equal(p.write(&a), now) {
			continue
		}
		c := Change{Key: p.key}
		for _, s := range now {
			c.Values = append(c.Values, split(s)...)
		}
		out = append(out, c)
	}
	return out
}

// Keys lists the keys of all parts of the address.
func Keys() []string {
	var out []string
	for _, p := range parts {
		out = append(out, p.key)
	}
	return out
}
