package stats

import (
	"context"
	"strconv"
	"strings"

	"statlas/data"
)

// Limits of a script.
const (
	MaxInline = 5000      // values that stand in the script itself; more of them go to a CSV beside it
	MaxBeside = 2_000_000 // values that go to the CSV; an answer that rests on more has no script
	MaxPut    = 50_000    // numbers and lists of numbers that a script computes
)

// An Explanation is an answer's card, and scripts that hold the data which counted in it and compute its numbers
// by base R and by Python's standard library, to 1e-9 of the answer. They print a line of name and value for each. What
// a script does not compute is said in its comments.
type Explanation struct {
	Card   Card   `json:"card"`
	R      string `json:"r,omitempty"` // missing when the answer rests on more than MaxBeside values
	Python string `json:"python,omitempty"`
	File   string `json:"file,omitempty"` // the CSV that both read, when they do not hold the numbers themselves
	CSV    string `json:"csv,omitempty"`  // what File holds
}

// Explain answers q about t and says how, of all points of a trend; errors are those of Ask.
func Explain(ctx context.Context, t *data.Table, q *Question) (*Explanation, error) {
	q = q.unthinned()
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
	for _, d := range e.Card.Derived {
		c.notes = append(c.notes, plainLabel("Calculated before: "+d))
	}
	e.R, e.Python = c.script("r"), c.script("python")
	if c.size() > MaxInline {
		e.File, e.CSV = dataFile, c.csv()
	}
	return e, nil
}

// unthinned is q about every point.
func (q *Question) unthinned() *Question {
	whole := *q
	whole.Thin, whole.Sight = nil, nil
	return &whole
}

// A calculation is a script before it is written in a language: numbers, and expressions whose calls mean the same in each.
type calculation struct {
	q       *Question
	vectors []vector
	steps   []step
	puts    int
	want    []printed // of each put, what the answer says
	skipped []string
	notes   []string
	named   map[string]string // names of expressions
	within  float64           // how far numbers put out may lie apart: where they are 0 but for rounding
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

// A printed number is one that a script puts out; it may lie as far from the answer's as within, where both are 0 but for
// rounding.
type printed struct {
	label         string
	value, within float64
}

// calculators are what each kind of answer adds to its script.
var calculators map[string]func(c *calculation, j *job, a Answer) error

func init() {
	calculators = map[string]func(*calculation, *job, Answer) error{
		"rows": calculateRows, "summary": calculateSummary, "aggregate": calculateAggregate, "pivot": calculatePivot, "trend": calculateTrend,
		"ranking": calculateRanking, "correlation": calculateCorrelation, "distribution": calculateDistribution,
		"comparison": calculateComparison, "model": calculateModel, "inequality": calculateInequality, "peers": calculatePeers, "panel": calculatePanel, "insights": calculateInsights,
	}
}

func calculate(ctx context.Context, t *data.Table, q *Question, a Answer) (*calculation, error) {
	j, err := newJob(ctx, t, q)
	if err != nil {
		return nil, err
	}
	c := &calculation{q: q, named: map[string]string{}}
	if f := calculators[q.Kind]; f != nil {
		err = f(c, j, a)
	}
	return c, err
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
