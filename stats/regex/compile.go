package regex

// A node is a part of the parsed expression.
type node interface{}

type (
	taken    struct{ set *set } // one rune
	held     struct{ op op }    // an assertion
	sequence struct{ list []node }
	choice   struct{ list []node }
	repeated struct {
		of       node
		min, max int // −1: no end
	}
)

// most is how many instructions a program may have.
const most = 20_000

type compiler struct {
	prog  []inst
	large bool
}

func (c *compiler) add(i inst) int {
	if len(c.prog) >= most {
		c.large = true
		return 0
	}
	c.prog = append(c.prog, i)
	return len(c.prog) - 1
}

// emit writes the instructions of n that lead to next, and returns the first.
func (c *compiler) emit(n node, next int) int {
	if c.large {
		return 0
	}
	switch n := n.(type) {
	case taken:
		return c.add(inst{op: char, x: next, set: n.set})
	case held:
		return c.add(inst{op: n.op, x: next})
	case sequence:
		for i := len(n.list) - 1; i >= 0; i-- {
			next = c.emit(n.list[i], next)
		}
		return next
	case choice:
		first := c.emit(n.list[len(n.list)-1], next)
		for i := len(n.list) - 2; i >= 0; i-- {
			first = c.add(inst{op: split, x: c.emit(n.list[i], next), y: first})
		}
		return first
	case repeated:
		return c.emitRepeated(n, next)
	}
	return next // nothing
}

func (c *compiler) emitRepeated(n repeated, next int) int {
	if n.max < 0 {
		loop := c.add(inst{op: split, y: next})
		body := c.emit(n.of, loop)
		if c.large {
			return 0
		}
		c.prog[loop].x = body
		next = loop
	}
	for i := n.min; i < n.max; i++ {
		next = c.add(inst{op: split, x: c.emit(n.of, next), y: next})
	}
	for range n.min {
		next = c.emit(n.of, next)
	}
	return next
}
