package stats

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

func cardOf(t *testing.T, table *data.Table, question string) Card {
	t.Helper()
	q, err := ParseQuestion([]byte(question))
	if err != nil {
		t.Fatal(err)
	}
	c, err := NewCard(table, q, ask[Answer](t, table, question))
	if err != nil {
		t.Fatalf("%s: %v", question, err)
	}
	if _, err := json.Marshal(c); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestCards wants of every question whose script is run a card that adds up.
func TestCards(t *testing.T) {
	tables := scriptTables(t)
	used := map[string]bool{}
	for name, questions := range scripted(t) {
		for _, q := range questions {
			c := cardOf(t, tables[name], questionText(q))
			if len(c.Formulas) == 0 || len(c.Hash) != 16 || len(c.Columns) == 0 || c.Rows != tables[name].Rows {
				t.Errorf("%s: card %+v", questionText(q), c)
			}
			for _, f := range c.Formulas {
				used[f.Code] = true
			}
		}
	}
	for _, question := range []string{`{"kind":"ranking","range":"bootstrap"}`} {
		for _, f := range cardOf(t, league(), question).Formulas {
			used[f.Code] = true
		}
	}
	for _, f := range formulas {
		if !used[f.code] {
			t.Errorf("formula %s stands on no card", f.code)
		}
		if f.text == "" || f.formula == "" && f.code != "rows" {
			t.Errorf("formula %s has a gap", f.code)
		}
	}
}

func TestCardAndScriptsTellFormulas(t *testing.T) {
	table := league()
	table.Columns[2].Formula = "spend /\n 10"
	q, err := ParseQuestion([]byte(`{"kind":"ranking","at":"2022"}`))
	if err != nil {
		t.Fatal(err)
	}
	e, err := Explain(context.Background(), table, q)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"rd = spend /\n 10"}; !slices.Equal(e.Card.Derived, want) {
		t.Errorf("the card tells %q, want %q", e.Card.Derived, want)
	}
	for _, script := range []string{e.R, e.Python} {
		if !strings.Contains(script, "\n# Calculated before: rd = spend /  10\n") {
			t.Errorf("a script does not tell the formula:\n%s", script)
		}
	}
}

func TestFormulaCodesStandOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range formulas {
		if seen[f.code] {
			t.Errorf("%s stands twice", f.code)
		}
		seen[f.code] = true
	}
}

func TestCardTellsRowsAndOptions(t *testing.T) {
	c := cardOf(t, league(), `{"kind":"ranking","at":"2022","compare":"2020","where":[{"column":"zone","op":"ne","value":"B"}]}`)
	var notes []string
	for _, d := range c.Dropped {
		notes = append(notes, d.Code+" "+strings.Join(d.Args, " "))
	}
	if want := []string{"dropped-where 2", "dropped-missing 1", "dropped-other 5"}; c.N != 2 || c.Rows != 10 || !slices.Equal(notes, want) {
		t.Errorf("n %d of %d, dropped %v; want 2 of 10 and %v", c.N, c.Rows, notes, want)
	}
	options := map[string]CardOption{}
	for _, o := range c.Options {
		options[o.Field] = o
	}
	for field, want := range map[string]CardOption{
		"at": {"at", "2022", false}, "entity": {"entity", "zone", true}, "ties": {"ties", "min", true}, "order": {"order", "desc", true}, "measure": {"measure", "rd", true},
	} {
		if options[field] != want {
			t.Errorf("option %s is %v, want %v", field, options[field], want)
		}
	}
}

// TestHash wants a hash of what counted: other data change it, what does not count leaves it.
func TestHash(t *testing.T) {
	hash := func(question string, change func(*data.Table)) string {
		table := league()
		if change != nil {
			change(table)
		}
		return cardOf(t, table, question).Hash
	}
	const question = `{"kind":"ranking","at":"2022","where":[{"column":"year","op":"eq","value":"2022"}]}`
	plain := hash(question, nil)
	if plain != "e42ea8806ebdfd70" {
		t.Errorf("hash %s is not the one of other machines", plain)
	}
	for name, tt := range map[string]struct {
		change func(*data.Table)
		same   bool
	}{
		"a figure that counts": {func(t *data.Table) { t.Columns[2].Num[5] = 9.0000000001 }, false},
		"a name that counts": {func(t *data.Table) {
			t.Columns[0] = textColumn("zone", data.Entity, "A", "B", "C", "D", "A", "b", "C", "D", "A", "D")
		}, false},
		"a figure of another year": {func(t *data.Table) { t.Columns[2].Num[0] = 7 }, true},
		"another column":           {func(t *data.Table) { t.Columns = append(t.Columns, numberColumn("other", make([]float64, 10)...)) }, true},
		"a name in a row without one": {func(t *data.Table) {
			t.Columns[0] = textColumn("zone", data.Entity, "A", "B", "C", "D", "A", "B", "C", "Z", "A", "D")
		}, true},
	} {
		if got := hash(question, tt.change); (got == plain) != tt.same {
			t.Errorf("%s: hash %s beside %s", name, got, plain)
		}
	}
	if a, b := hash(`{"kind":"summary","columns":["rd"]}`, nil), hash(`{"kind":"summary","columns":["rd","zone"]}`, nil); a == b {
		t.Error("one column more gives the same hash")
	}
}

func BenchmarkHash(b *testing.B) {
	x := make([]float64, 1_000_000)
	table := tableOf(numberColumn("x", x...), numberColumn("y", x...))
	q := &Question{Kind: "correlation"}
	for b.Loop() {
		if _, err := NewCard(table, q, &CorrelationAnswer{Head: Head{Kind: "correlation"}}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestHashOfCorrelation wants the columns that tell what is paired to count when the question follows them, and no others.
func TestHashOfCorrelation(t *testing.T) {
	for _, tt := range []struct{ more, columns string }{
		{``, "rd gdp"}, {`,"control":["staff"]`, "rd gdp staff"}, {`,"on":"diff"`, "rd gdp region year"}, {`,"on":"level"`, "rd gdp"}, {`,"lag":1,"control":["staff"]`, "rd gdp staff region year"},
		{`,"over":"periods"`, "rd gdp year"}, {`,"on":"growth","entity":"region","period":"year"`, "rd gdp region year"},
	} {
		question := `{"kind":"correlation","columns":["rd","gdp"]` + tt.more + `}`
		c := cardOf(t, pairs(t), question)
		if got := strings.Join(c.Columns, " "); got != tt.columns {
			t.Errorf("%s rests on %s, want %s", question, got, tt.columns)
		}
		for _, column := range pairs(t).Columns {
			changed := pairs(t)
			at, _ := changed.Column(column.ID)
			switch at.Type {
			case data.Number:
				at.Num[1]++
			case data.PeriodT:
				at.Periods[1] = data.NewPeriod(at.Periods[1].Kind(), 1999, 0, 0)
			default:
				*at = *textColumn(at.ID, data.Entity, append([]string{"Z"}, textsOf(at)[1:]...)...)
			}
			if same := cardOf(t, changed, question).Hash == c.Hash; same == slices.Contains(c.Columns, column.ID) {
				t.Errorf("%s: a change of %s leaves the hash: %v", question, column.ID, same)
			}
		}
	}
}

func textsOf(c *data.Column) (out []string) {
	for i := range c.Text.Len() {
		out = append(out, c.Text.At(i))
	}
	return out
}
