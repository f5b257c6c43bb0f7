package stats

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"statlas/data"
)

func TestParseQuestion(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want *Question
	}{
		{`{"kind":"rows","sort":[{"column":"rd","desc":true}],"offset":5,"limit":10,"search":"a"}`,
			&Question{Kind: "rows", Sort: []SortKey{{Column: "rd", Desc: true}}, Offset: 5, Limit: 10, Search: "a"}},
		{`{"kind":"aggregate","by":"city","measures":[{"column":"rd","fn":"mean"}]}`,
			&Question{Kind: "aggregate", By: Names{"city"}, Measures: []MeasureAgg{{"rd", "mean"}}}},
		{`{"kind":"aggregate","by":["city","year"]}`, &Question{Kind: "aggregate", By: Names{"city", "year"}}},
		{`{"kind":"ranking","by":"share","top":3,"order":"asc","table":"t"}`,
			&Question{Kind: "ranking", By: Names{"share"}, Top: 3, Order: "asc", Table: "t"}},
		{`{"kind":"distribution","bins":12,"density":false,"by":"city"}`, &Question{Kind: "distribution", Bins: "12", Density: "none", By: Names{"city"}}},
		{`{"kind":"distribution","bins":"scott","density":true}`, &Question{Kind: "distribution", Bins: "scott", Density: "gaussian"}},
		{`{"kind":"comparison","by":["city"],"test":"kruskal"}`, &Question{Kind: "comparison", By: Names{"city"}, Test: "kruskal"}},
		{`{"kind":"summary","alerts":true}`, &Question{Kind: "summary", Alerts: true}},
		{`{"kind":"panel","entity":"zone","period":"year","measure":"rd","columns":["rd"]}`,
			&Question{Kind: "panel", Entity: "zone", Period: "year", Measure: "rd", Columns: []string{"rd"}}},
		{`{"kind":"summary","where":[{"column":"rd","op":"between","value":[1,2]}]}`,
			&Question{Kind: "summary", Where: []Condition{{"rd", "between", []any{1.0, 2.0}}}}},
	} {
		got, err := ParseQuestion([]byte(tt.in))
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("ParseQuestion(%s) = %+v, %v; want %+v", tt.in, got, err, tt.want)
			continue
		}
		b, _ := json.Marshal(got)
		if again, err := ParseQuestion(b); err != nil || !reflect.DeepEqual(again, tt.want) {
			t.Errorf("ParseQuestion(%s), written and read again = %+v, %v", tt.in, again, err)
		}
	}
}

func TestParseQuestionRefusals(t *testing.T) {
	for _, tt := range []struct{ in, code, text string }{
		{`[1]`, CodeJSON, "not a JSON object"},
		{`null`, CodeJSON, "not a JSON object"},
		{`{"kind":"rows"`, CodeJSON, "not a JSON object"},
		{`{}`, CodeKind, "the kinds are rows, summary, panel, aggregate, pivot, trend, ranking"},
		{`{"kind":"rank"}`, CodeKind, `no kind of question "rank"`},
		{`{"kind":3}`, CodeKind, "the kinds are"},
		{`{"kind":"ranking","fit":"ols"}`, CodeField, `ranking does not know "fit"; it knows measure, entity, period, at`},
		{`{"kind":"rows","Limit":3}`, CodeField, `rows does not know "Limit"`},
		{`{"kind":"trend","fit":"cubic"}`, CodeOption, `fit has no option "cubic"; the options are none, ols`},
		{`{"kind":"ranking","by":["value","share"]}`, CodeType, "by must be a text"},
		{`{"kind":"ranking","by":"size"}`, CodeOption, "the options are value, change, cagr, share"},
		{`{"kind":"rows","limit":"3"}`, CodeType, `limit must be a whole number, 0 or more, not "3"`},
		{`{"kind":"rows","limit":1.5}`, CodeType, "limit must be a whole number"},
		{`{"kind":"rows","offset":-1}`, CodeType, "offset must be a whole number, 0 or more, not -1"},
		{`{"kind":"rows","columns":"rd"}`, CodeType, "columns must be a list of texts"},
		{`{"kind":"rows","columns":null}`, CodeType, "columns must be a list of texts, not null"},
		{`{"kind":"rows","sort":["rd"]}`, CodeType, "sort must be a list of {column, desc}"},
		{`{"kind":"rows","sort":[{"column":"rd","down":true}]}`, CodeField, `sort[0] does not know "down"; it knows column, desc, strokes`},
		{`{"kind":"rows","sort":[{"desc":true}]}`, CodeNeeded, `sort[0] needs the field "column"`},
		{`{"kind":"rows","sort":[{"column":"rd","desc":1}]}`, CodeType, "sort[0].desc must be true or false, not 1"},
		{`{"kind":"rows","where":[{"column":"rd","op":"=","value":1}]}`, CodeOption, `where[0].op has no option "="; the options are eq, ne`},
		{`{"kind":"rows","where":[{"column":"rd"}]}`, CodeNeeded, `where[0] needs the field "op": a text, eq, ne`},
		{`{"kind":"summary","alerts":1}`, CodeType, "alerts must be true or false, not 1"},
		{`{"kind":"panel","at":"2020"}`, CodeField, `panel does not know "at"; it knows measure, entity, period, columns`},
		{`{"kind":"aggregate","measures":[{"column":"rd","fn":"avg"}]}`, CodeOption, "the options are count, sum, mean"},
		{`{"kind":"aggregate","measures":[{"column":7,"fn":"sum"}]}`, CodeType, "measures[0].column must be a text, not 7"},
	} {
		_, err := ParseQuestion([]byte(tt.in))
		e, ok := err.(*QuestionError)
		if !ok || e.Code != tt.code || !strings.Contains(e.Error(), tt.text) {
			t.Errorf("ParseQuestion(%s): %v; want %s with %q", tt.in, err, tt.code, tt.text)
		}
	}
}

// A question made in Go is held to the same schema.
func TestAskChecksQuestions(t *testing.T) {
	_, err := answer(t.Context(), zones(), &Question{Kind: "ranking", Fit: "ols"})
	if e, ok := err.(*QuestionError); !ok || e.Code != CodeField || e.Field != "fit" {
		t.Errorf("a ranking with a fit: %v, want %s", err, CodeField)
	}
	for bins, code := range map[Bins]string{"012": "", "-3": CodeValue, "many": CodeOption, "1e3": CodeOption} {
		_, err := answer(t.Context(), zones(), &Question{Kind: "distribution", Bins: bins})
		if e, ok := err.(*QuestionError); ok != (code != "") || ok && e.Code != code {
			t.Errorf("bins %q: %v, want %q", bins, err, code)
		}
	}
}

func TestUnknownColumnNamesTheNearest(t *testing.T) {
	table := tableOf(numberColumn("area", 1), numberColumn("rd_intensity", 1), textColumn("zone", data.Entity, "a"))
	e := refused(t, table, `{"kind":"ranking","measure":"rd_intensty"}`)
	if e.Code != CodeColumn || e.Allowed[0] != "rd_intensity" || len(e.Allowed) != 3 {
		t.Errorf("%v, want rd_intensity first of three", e)
	}
}

// Every field of every kind has a place in Question, and every field of Question is in the schema.
func TestSchemaCoversQuestion(t *testing.T) {
	known := make(map[string]bool)
	targets := (&Question{}).targets()
	for _, kind := range Kinds() {
		for _, f := range fieldsOf(kind) {
			known[f.name] = true
			if targets[f.name] == nil {
				t.Errorf("%s.%s has no place in Question", kind, f.name)
			}
		}
	}
	typ := reflect.TypeFor[Question]()
	for i := range typ.NumField() {
		name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		if !known[name] {
			t.Errorf("no kind knows the field %q of Question", name)
		}
	}
}

// Every code has a text of its own, so that the page can have one too.
func TestCodesHaveTexts(t *testing.T) {
	for _, code := range WarningCodes {
		if warningTexts[code] == "" {
			t.Errorf("warning %s has no text", code)
		}
	}
	if len(warningTexts) != len(WarningCodes) {
		t.Errorf("%d texts for %d warnings", len(warningTexts), len(WarningCodes))
	}
	seen := make(map[string]string)
	for _, code := range ErrorCodes {
		text := (&QuestionError{Code: code, Field: "f", Value: "v", Allowed: []string{"a"}}).Error()
		if other, ok := seen[text]; ok {
			t.Errorf("%s and %s both print %q", code, other, text)
		}
		seen[text] = code
	}
}
