package stats

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
)

// Limits of a script.
const (
	MaxInline = 5000      // values that stand in the script itself; more of them go to a CSV beside it
	MaxBeside = 2_000_000 // values that go to the CSV; an answer that rests on more has no script
	MaxPut    = 2000      // numbers that a script computes
)

// An Explanation is an answer's card, and scripts that hold the data which counted in it and compute its main numbers
// by base R and by Python's standard library, to 1e-9 of the answer. They print a line of name and value for each. What
// a script does not compute is said in its comments.
type Explanation struct {
	Card   Card   `json:"card"`
	R      string `json:"r,omitempty"` // missing when the answer rests on more than MaxBeside values
	Python string `json:"python,omitempty"`
	File   string `json:"file,omitempty"` // the CSV that both read, when they do not hold the numbers themselves
	CSV    string `json:"csv,omitempty"`  // what File holds
}

// Explain answers q about t and says how; errors are those of Ask.
func Explain(ctx context.Context, t *data.Table, q *Question) (*Explanation, error) {
	a, err := Ask(ctx, t, q)
	if err != nil {
		return nil, err
	}
	e := &Explanation{}
	if e.Card, err = NewCard(t, q, a); err != nil {
		return nil, err
	}
	c, err := calculate(ctx, t, q, a)
	if err != nil || c.size() > MaxBeside {
		return e, err
	}
	e.R, e.Python = c.script("r"), c.script("python")
	if c.size() > MaxInline {
		e.File, e.CSV = dataFile, c.csv()
	}
	return e, nil
}

// A calculation is a script before it is written in a language: numbers, and expressions whose calls mean the same in each.
type calculation struct {
	q       *Question
	vectors []vector
	steps   []step
	puts    int
	want    []printed // of each put, what the answer says
	skipped []string
	cut     bool
}

// A vector is numbers by name; a missing one is NaN.
type vector struct {
	name, about string
	x           []float64
}

// A step gives the value of an expression a name, or puts it out under a label, each of its values where it is a list.
type step struct {
	name, label, expr string
	list              bool
}

// A printed number is one that a script puts out.
type printed struct {
	label string
	value float64
}

// calculators are what each kind of answer adds to its script.
var calculators map[string]func(c *calculation, j *job, a Answer) error

func init() {
	calculators = map[string]func(*calculation, *job, Answer) error{
		"rows": calculateRows, "summary": calculateSummary, "aggregate": calculateAggregate, "trend": calculateTrend,
		"ranking": calculateRanking, "correlation": calculateCorrelation, "distribution": calculateDistribution,
		"comparison": calculateComparison, "model": calculateModel, "inequality": calculateInequality, "peers": calculatePeers, "panel": calculatePanel,
	}
}

func calculate(ctx context.Context, t *data.Table, q *Question, a Answer) (*calculation, error) {
	j, err := newJob(ctx, t, q)
	if err != nil {
		return nil, err
	}
	c := &calculation{q: q}
	if f := calculators[q.Kind]; f != nil {
		err = f(c, j, a)
	}
	return c, err
}

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
	for _, s := range c.steps {
		if s.name != "" && s.expr == expr {
			return s.name
		}
	}
	name := "v" + strconv.Itoa(len(c.steps)+1)
	c.steps = append(c.steps, step{name: name, expr: expr})
	return name
}

// put prints expr under label; want is what the answer says. A missing number is not printed.
func (c *calculation) put(label, expr string, want Num) {
	if finite(float64(want)) && c.room() {
		label = plainLabel(label)
		c.steps = append(c.steps, step{label: label, expr: expr})
		c.want = append(c.want, printed{label, float64(want)})
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
			c.want = append(c.want, printed{label + "[" + strconv.Itoa(k+1) + "]", float64(v)})
		}
	}
}

// room counts one more number to print, false when there are too many.
func (c *calculation) room() bool {
	c.puts++
	c.cut = c.cut || c.puts > MaxPut
	return !c.cut
}

// field puts out the part of a result that a helper names.
func (c *calculation) field(label, result, part string, want Num) {
	c.put(label+"."+part, result+`["`+part+`"]`, want)
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
func (c *calculation) skip(what string) {
	for _, s := range c.skipped {
		if s == what {
			return
		}
	}
	c.skipped = append(c.skipped, what)
}

// plainLabel keeps a name on one line, apart from the value that follows it.
func plainLabel(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// call writes a call of f; arguments are names or written numbers.
func call(f string, args ...string) string { return f + "(" + strings.Join(args, ", ") + ")" }

// num writes a number as both languages read it.
func num[T int | int32 | float64 | Num](x T) string {
	return strconv.FormatFloat(float64(x), 'g', -1, 64)
}

// quoted writes a text as both languages read it.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(plainLabel(s)) + `"`
}
