package stats

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"statlas/data"
)

// strdFile is one of NIST's datasets.
func strdFile(t *testing.T, name string) *data.Table {
	t.Helper()
	table, err := strdTable(name)
	if err != nil || table == nil {
		t.Fatalf("%s: %v", name, err)
	}
	return table
}

// TestSelfTest wants as many correct digits of NIST's certified values, and of R's, as each check asks for.
func TestSelfTest(t *testing.T) {
	told := 0
	r, err := SelfTest(context.Background(), func(done, total int) { told = total })
	if err != nil {
		t.Fatal(err)
	}
	if told != len(r.Checks) || !r.Passed {
		t.Errorf("told of %d checks, %d made, passed %v", told, len(r.Checks), r.Passed)
	}
	for _, c := range r.Checks {
		t.Logf("%s %s %s: %.1f digits at %s, want %.1f", c.Source, c.Function, c.Data, float64(c.Digits), c.Worst, float64(c.Wanted))
		if !c.Passed || c.Error != "" {
			t.Errorf("%s %s %s: %.1f digits at %s, want %.1f %s", c.Source, c.Function, c.Data, float64(c.Digits), c.Worst, float64(c.Wanted), c.Error)
		}
	}
}

// TestSelfTestIsComplete wants every dataset of NIST's to be used, with every value that an answer has.
func TestSelfTestIsComplete(t *testing.T) {
	values, used := certified(), map[string]int{}
	for _, c := range strdChecks() {
		used[c.data] += len(c.values)
	}
	for name := range values {
		set, value, _ := strings.Cut(name, " ")
		if used[set] == 0 {
			t.Errorf("%s is not used", set)
		}
		if strings.Contains(value, "autocorr") { // no answer has it
			delete(values, name)
		}
	}
	for set, least := range map[string]int{"Lew": 3, "Longley": 16, "Filip": 24, "NoInt1": 4, "SmLs09": 9, "Norris": 10} {
		if used[set] < least {
			t.Errorf("%s: %d values are compared, want %d", set, used[set], least)
		}
	}
	if n := strdFile(t, "SmLs09").Rows; n != 18009 {
		t.Errorf("SmLs09 has %d rows, want 18009", n)
	}
}

// TestSelfTestCanFail wants wrong values, missing ones and refused questions to fail their check.
func TestSelfTestCanFail(t *testing.T) {
	tables := &selfTables{known: map[string]*data.Table{}}
	good := selfCheck{data: "Lew", question: `{"kind":"summary"}`, wanted: 10, values: []known{{"columns.0.n", 200}}}
	if s := good.run(context.Background(), tables); !s.Passed || s.Digits != MaxDigits {
		t.Errorf("a right value: %+v", s)
	}
	for name, change := range map[string]func(c *selfCheck){
		"wrong value":    func(c *selfCheck) { c.values[0].want = 200.001 },
		"no such place":  func(c *selfCheck) { c.values[0].path = "columns.7.n" },
		"no value":       func(c *selfCheck) { c.values = nil },
		"no such table":  func(c *selfCheck) { c.data = "none" },
		"wrong question": func(c *selfCheck) { c.question = `{"kind":"trend"}` },
		"no question":    func(c *selfCheck) { c.question = `{` },
	} {
		c := good
		c.values = []known{good.values[0]}
		change(&c)
		if s := c.run(context.Background(), tables); s.Passed {
			t.Errorf("%s passes: %+v", name, s)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := SelfTest(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestAgreement(t *testing.T) {
	for _, tt := range []struct{ got, want, digits float64 }{
		{1, 1, 15}, {1.001, 1, 3}, {0, 0, 15}, {1e-7, 0, 7}, {2, 1, 0}, {-1, 1, 0}, {nan, 1, 0}, {math.Inf(1), 1, 0}, {1 + 3e-16, 1, 15},
	} {
		if d := agreement(tt.got, tt.want); math.Abs(d-tt.digits) > 1e-9 {
			t.Errorf("agreement(%v, %v) = %v, want %v", tt.got, tt.want, d, tt.digits)
		}
	}
}
