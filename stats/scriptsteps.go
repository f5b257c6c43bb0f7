package stats

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// vector adds numbers and returns their name; equal lists share one.
func (c *calculation) vector(about string, x []float64) string {
	for _, v := range c.vectors {
		if sameNumbers(v.x, x) {
			return v.name
		}
	}
	name := "x" + strconv.Itoa(len(c.vectors)+1)
	c.vectors = append(c.vectors, vector{name, about, x})
	return name
}

func sameNumbers(a, b []float64) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if math.Float64bits(a[i]) != math.Float64bits(b[i]) {
			return false
		}
	}
	return true
}

// let gives an expression a name of its own.
func (c *calculation) let(expr string) string {
	if name := c.named[expr]; name != "" {
		return name
	}
	name := "v" + strconv.Itoa(len(c.steps)+1)
	c.named[expr] = name
	c.steps = append(c.steps, step{name: name, expr: expr})
	return name
}

// put prints expr under label; want is what the answer says. A missing number is not printed.
func (c *calculation) put(label, expr string, want Num) {
	if finite(float64(want)) && c.room() {
		label = plainLabel(label)
		c.steps = append(c.steps, step{label: label, expr: expr})
		c.wants(label, want)
	}
}

// all puts out numbers by a list of names with expressions in which ? is x; without one it is the part of x of that name.
func (c *calculation) all(label, x, list string, want ...Num) {
	if label != "" {
		label += "."
	}
	for k, entry := range strings.Split(list, "; ") {
		name, expr, own := strings.Cut(entry, "=")
		if !own {
			expr = `?["` + name + `"]`
		}
		c.put(label+name, strings.ReplaceAll(expr, "?", x), want[k])
	}
}

// wants notes what the answer says, and whether that is nothing but rounding.
func (c *calculation) wants(label string, v Num) {
	c.want = append(c.want, printed{label, float64(v), c.within})
	if c.within > 1e-3*math.Abs(float64(v)) {
		c.note("A number that is 0 but for rounding is so here too, with other digits.")
	}
}

// putEach prints each value of a list by its place from 1; it counts as one number.
func (c *calculation) putEach(label, expr string, want []Num) {
	if !slices.ContainsFunc(want, func(v Num) bool { return finite(float64(v)) }) || !c.room() {
		return
	}
	label = plainLabel(label)
	c.steps = append(c.steps, step{label: label, expr: expr, list: true})
	for k, v := range want {
		if finite(float64(v)) {
			c.wants(label+"["+strconv.Itoa(k+1)+"]", v)
		}
	}
}

// room counts one more number to print, false when there are too many.
func (c *calculation) room() bool {
	c.puts++
	c.cut = c.cut || c.puts > MaxPut
	return !c.cut
}

// fits reports whether the script can hold so many values more, and says what it does not compute without them.
func (c *calculation) fits(more int, what string) bool {
	ok := c.size()+more <= MaxBeside
	if !ok {
		c.skip(what)
	}
	return ok
}

// skip says what the script does not compute.
func (c *calculation) skip(what string) { c.skipped = with(c.skipped, what) }

// note says what a reader of the numbers should know.
func (c *calculation) note(what string) { c.notes = with(c.notes, what) }

// with returns the list with s in it, once.
func with(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
