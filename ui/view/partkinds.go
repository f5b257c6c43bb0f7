package view

import (
	"cmp"
	"slices"
	"strconv"
)

// text is a part of one string, one of allowed when there are any.
func text(key string, at func(*View) *string, allowed ...string) part {
	return part{key,
		func(v *View) []string {
			if s := *at(v); s != "" {
				return []string{s}
			}
			return nil
		},
		func(v *View, s string) bool {
			if len(allowed) > 0 && !slices.Contains(allowed, s) {
				return false
			}
			*at(v) = s
			return true
		}}
}

func number(key string, at func(*View) *int) part {
	return part{key,
		func(v *View) []string {
			if n := *at(v); n != 0 {
				return []string{strconv.Itoa(n)}
			}
			return nil
		},
		func(v *View, s string) bool {
			n, err := strconv.Atoi(s)
			if err == nil {
				*at(v) = n
			}
			return err == nil
		}}
}

func fraction(key string, at func(*View) *float64) part {
	return part{key,
		func(v *View) []string {
			if x := *at(v); x != 0 {
				return []string{strconv.FormatFloat(x, 'g', -1, 64)}
			}
			return nil
		},
		func(v *View, s string) bool {
			x, err := strconv.ParseFloat(s, 64)
			ok := err == nil && x-x == 0 // not NaN, not infinite
			if ok {
				*at(v) = x
			}
			return ok
		}}
}

func flag(key string, at func(*View) *bool) part {
	return part{key,
		func(v *View) []string {
			if *at(v) {
				return []string{"1"}
			}
			return nil
		},
		func(v *View, s string) bool {
			*at(v) = s == "1"
			return s == "1" || s == "0"
		}}
}

// word is a flag that may stand without a value: #selftest.
func word(key string, at func(*View) *bool) part {
	f := flag(key, at)
	return part{key, f.write, func(v *View, s string) bool { return f.read(v, cmp.Or(s, "1")) }}
}

// list is a part of strings joined by ~. An empty list is as good as none.
func list(key string, at func(*View) *[]string) part {
	return part{key,
		func(v *View) []string {
			if l := *at(v); len(l) > 0 {
				return []string{join(l)}
			}
			return nil
		},
		func(v *View, s string) bool {
			*at(v) = split(s)
			return true
		}}
}
