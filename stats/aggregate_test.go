package stats

import (
	"encoding/json"
	"testing"

	"statlas/data"
)

func TestAggregate(t *testing.T) {
	table := tableOf(
		textColumn("city", data.Dimension, "b", "a", "b", "", "a"), periodColumn("year", "2021", "2020", "2020", "2020", "2020"),
		numberColumn("rd", 1, 2, 4, 8, nan), numberColumn("size", 5, nan, 5, 5, nan),
	)
	for _, tt := range []struct{ question, want string }{
		{`{"kind":"aggregate","by":"city"}`, `[["a",2,null],["b",2.5,5],[null,8,5]]`},
		{`{"kind":"aggregate","by":["city","year"],"measures":[{"column":"rd","fn":"sum"},{"column":"rd","fn":"count"}]}`,
			`[["a","2020",2,1],["b","2020",4,1],["b","2021",1,1],[null,"2020",8,1]]`},
		{`{"kind":"aggregate","by":"size","measures":[{"column":"city","fn":"first"},{"column":"city","fn":"last"},{"column":"city","fn":"count"}]}`,
			`[[5,"b","b",2],[null,"a","a",2]]`},
		{`{"kind":"aggregate","measures":[{"column":"rd","fn":"sd"},{"column":"size","fn":"sd"}]}`, `[[3.095695936834452,0]]`}, // R: sd(c(1,2,4,8))
		{`{"kind":"aggregate","where":[{"column":"rd","op":"gt","value":99}]}`, `[]`},
		{`{"kind":"aggregate","by":"city","measures":[{"column":"size","fn":"sum"},{"column":"size","fn":"count"}]}`, `[["a",null,0],["b",10,2],[null,5,1]]`},
	} {
		a := ask[*AggregateAnswer](t, table, tt.question)
		if got, _ := json.Marshal(a.Rows); string(got) != tt.want {
			t.Errorf("%s gives %s, want %s", tt.question, got, tt.want)
		}
	}
	a := ask[*AggregateAnswer](t, table, `{"kind":"aggregate","by":"city"}`)
	if a.N != 4 || a.Omitted != 1 || a.Columns[1] != "rd.mean" {
		t.Errorf("n %d, omitted %d, columns %v; want 4, 1, rd.mean second", a.N, a.Omitted, a.Columns)
	}
}

func TestAggregateRefusals(t *testing.T) {
	table := tableOf(textColumn("city", data.Entity, "a", "b"), numberColumn("value", 1, 2), textColumn("unit", data.UnitRole, "CNY", "USD"))
	for question, code := range map[string]string{
		`{"kind":"aggregate"}`:                                                      CodeUnits,
		`{"kind":"aggregate","by":"town"}`:                                          CodeColumn,
		`{"kind":"aggregate","measures":[{"column":"city","fn":"mean"}]}`:           CodeColumnType,
		`{"kind":"aggregate","by":"city","measures":[{"column":"x","fn":"count"}]}`: CodeColumn,
	} {
		if e := refused(t, table, question); e.Code != code {
			t.Errorf("%s: %v, want %s", question, e, code)
		}
	}
	for _, fine := range []string{`{"kind":"aggregate","by":"unit"}`, `{"kind":"aggregate","by":"city"}`, `{"kind":"aggregate","measures":[{"column":"value","fn":"count"}]}`} {
		ask[*AggregateAnswer](t, table, fine)
	}
	if e := refused(t, tableOf(textColumn("city", data.Entity, "a")), `{"kind":"aggregate"}`); e.Code != CodeNoMeasure {
		t.Errorf("no numbers: %v, want %s", e, CodeNoMeasure)
	}
}
