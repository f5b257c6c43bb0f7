package stats

import (
	"context"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"statlas/data"
)

// A SelfTestReport says how well the program computes where it runs. It passes when every check does.
type SelfTestReport struct {
	Passed bool        `json:"passed"`
	Checks []SelfCheck `json:"checks"`
	Ms     Num         `json:"ms"`
}

// A SelfCheck holds one function against values that are known. Digits are the correct significant ones of the worst
// value, at most MaxDigits.
type SelfCheck struct {
	Function string `json:"function"` // code of what is tested, such as "mean"
	Data     string `json:"data"`     // on which data
	Source   string `json:"source"`   // whose values: "NIST" or "R"
	Values   int    `json:"values"`   // how many were compared
	Worst    string `json:"worst"`    // the value that agrees least
	Digits   Num    `json:"digits"`
	Wanted   Num    `json:"wanted"`
	Passed   bool   `json:"passed"`
	Error    string `json:"error,omitempty"`
	Ms       Num    `json:"ms"`
}

// MaxDigits is how many digits a float64 can agree in.
const MaxDigits = 15

// A selfCheck is a check to make: a question and the places in its answer where known values belong.
type selfCheck struct {
	function, data, source string
	question               string
	wanted                 float64
	values                 []known
}

// A known value belongs at a path of the answer's JSON, such as columns.0.mean.
type known struct {
	path string
	want float64
}

// SelfTest computes everything that NIST's Statistical Reference Datasets certify of what Statlas can do, and values from
// R for the rest, here and now. tell, when not nil, hears how many checks are done; an error is the context's alone.
func SelfTest(ctx context.Context, tell func(done, total int)) (*SelfTestReport, error) {
	start := time.Now()
	r := &SelfTestReport{Passed: true}
	tables := &selfTables{known: map[string]*data.Table{}}
	checks := append(strdChecks(), referenceChecks()...)
	for i, c := range checks {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s := c.run(ctx, tables)
		r.Passed = r.Passed && s.Passed
		r.Checks = append(r.Checks, s)
		if tell != nil {
			tell(i+1, len(checks))
		}
	}
	r.Ms = since(start)
	return r, ctx.Err()
}

// SelfTestFunctions are the codes that SelfCheck.Function may be.
func SelfTestFunctions() []string {
	var out []string
	for _, c := range append(strdChecks(), referenceChecks()...) {
		if !slices.Contains(out, c.function) {
			out = append(out, c.function)
		}
	}
	return out
}

// run makes one check; whatever goes wrong fails it and is told.
func (c selfCheck) run(ctx context.Context, tables *selfTables) SelfCheck {
	s := SelfCheck{Function: c.function, Data: c.data, Source: c.source, Values: len(c.values), Wanted: Num(c.wanted), Digits: MaxDigits}
	table, err := tables.table(ctx, c.data)
	start := time.Now()
	var answer any
	if err == nil {
		answer, err = askPlain(ctx, table, c.question)
	}
	s.Ms = since(start)
	if err != nil {
		s.Error, s.Digits = err.Error(), 0
		return s
	}
	for _, k := range c.values {
		if d := Num(agreement(valueAt(answer, k.path), k.want)); d < s.Digits || s.Worst == "" {
			s.Digits, s.Worst = d, k.path
		}
	}
	s.Passed = len(c.values) > 0 && s.Digits >= s.Wanted
	return s
}

// askPlain gives an answer as JSON reads back, so that the check sees what any reader does.
func askPlain(ctx context.Context, t *data.Table, question string) (any, error) {
	q, err := ParseQuestion([]byte(question))
	if err != nil {
		return nil, err
	}
	a, err := Ask(ctx, t, q)
	if err != nil {
		return nil, err
	}
	b, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	var out any
	return out, json.Unmarshal(b, &out)
}

// valueAt follows a path through objects and lists; what is not there is NaN.
func valueAt(v any, path string) float64 {
	for _, key := range strings.Split(path, ".") {
		switch at := v.(type) {
		case map[string]any:
			v = at[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err == nil && i < 0 {
				i += len(at)
			}
			if err != nil || i < 0 || i >= len(at) {
				return math.NaN()
			}
			v = at[i]
		default:
			return math.NaN()
		}
	}
	if x, ok := v.(float64); ok {
		return x
	}
	return math.NaN()
}

// agreement returns in how many significant digits got agrees with want, from 0 to MaxDigits; of a 0, the zeros behind
// the point.
func agreement(got, want float64) float64 {
	if got == want {
		return MaxDigits
	}
	scale := math.Abs(want)
	if want == 0 {
		scale = 1
	}
	if d := -math.Log10(math.Abs(got-want) / scale); d > 0 {
		return min(d, MaxDigits)
	}
	return 0
}
