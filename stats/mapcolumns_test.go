package stats

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// holdColumns are the fields of a question that name columns, holdNone those that do not. Every field stands in one of them:
// a new one makes TestEveryFieldThatNamesAColumnIsMapped fail until it is said which.
var (
	holdColumns = []string{"Columns", "Where.Column", "Sort.Column", "By", "Measures.Column", "Entity", "Period", "Measure", "Weight", "Y", "X", "Control", "Target", "Points", "Size", "Across"}
	holdNone    = []string{"Kind", "Table", "Where.Op", "Where.Value", "Alerts", "Sort.Desc", "Sort.Strokes", "Offset", "Limit", "Search", "Measures.Fn", "Entities",
		"Transform", "Window", "Base", "Fit", "Test", "Breaks", "Forecast.Method", "Forecast.Horizon", "Forecast.Level", "Thin.Points", "Thin.From", "Thin.To", "At", "Compare", "Order",
		"Ties", "Over", "Range", "Top", "Of", "Degree", "Intercept", "Robust", "Method", "Missing", "On", "Lag", "Adjust", "Level", "Axes", "Curve",
		"Without", "Bins", "Density", "Cells", "Sight", "Play", "Fn", "Share"}
)

// fields calls f with every field of v that is no struct, by its path.
func fields(v reflect.Value, path string, f func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fields(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), f)
		}
		return
	case reflect.Pointer:
		if v.Type().Elem().Kind() == reflect.Struct {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			fields(v.Elem(), path, f)
			return
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct {
			if v.Len() == 0 {
				v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			}
			for i := range v.Len() {
				fields(v.Index(i), path, f)
			}
			return
		}
	}
	f(path, v)
}

// filled is a question with something in every field; texts and lists of texts hold their path.
func filled() Question {
	var q Question
	fields(reflect.ValueOf(&q).Elem(), "", func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			v.SetString(path)
		case reflect.Slice:
			if v.Type().Elem().Kind() == reflect.String {
				v.Set(reflect.MakeSlice(v.Type(), 2, 2))
				v.Index(0).SetString(path)
				v.Index(1).SetString(path + "2")
			} else {
				v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			}
		case reflect.Interface:
			v.Set(reflect.ValueOf(path))
		}
	})
	return q
}

func TestEveryFieldThatNamesAColumnIsMapped(t *testing.T) {
	q := filled()
	before, _ := json.Marshal(q)
	got := q
	got.MapColumns(func(id string) string { return "new " + id })
	if after, _ := json.Marshal(q); string(after) != string(before) {
		t.Error("the question itself is changed")
	}
	fields(reflect.ValueOf(&got).Elem(), "", func(path string, v reflect.Value) {
		mapped := strings.Contains(strings.Join(textsIn(v), ""), "new ")
		switch {
		case slices.Contains(holdColumns, path) == slices.Contains(holdNone, path):
			t.Errorf("is %s a column or none? MapColumns and this test must say", path)
		case mapped != slices.Contains(holdColumns, path):
			t.Errorf("%s: mapped %v", path, mapped)
		}
	})
	got.MapColumns(func(id string) string { return strings.TrimPrefix(id, "new ") })
	if !reflect.DeepEqual(got, q) {
		t.Errorf("there and back gives %+v, want %+v", got, q)
	}
	names := q.NamedColumns()
	for _, path := range holdColumns {
		if !slices.Contains(names, path) {
			t.Errorf("%s is not among the columns named", path)
		}
	}
}

func textsIn(v reflect.Value) (out []string) {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Interface:
		return textsIn(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, textsIn(v.Index(i))...)
		}
	}
	return out
}

// Left out, a column takes along what makes no sense without it.
func TestColumnsAreLeftOut(t *testing.T) {
	none := func(string) string { return "" }
	but := func(gone ...string) func(string) string {
		return func(id string) string {
			if slices.Contains(gone, id) {
				return ""
			}
			return id
		}
	}
	for _, tt := range []struct {
		name, question, want string
		to                   func(string) string
	}{
		{"trend", `{"kind":"trend","measure":"rd","entity":"zone","period":"year","entities":["A"],"base":"2015","fit":"ols","where":[{"column":"kind","op":"eq","value":"x"},{"column":"rd","op":"gt","value":1}]}`,
			`{"kind":"trend","measure":"rd","fit":"ols","where":[{"column":"rd","op":"gt","value":1}]}`, but("zone", "year", "kind")},
		{"ranking", `{"kind":"ranking","measure":"rd","by":["share"],"at":"2023","compare":"2022","period":"year","of":"A"}`, `{"kind":"ranking","by":["share"],"of":"A"}`, none},
		{"a view's ranking", `{"by":["share"],"measure":"rd"}`, `{"by":["share"]}`, none},
		{"rows", `{"kind":"rows","columns":["a","b"],"sort":[{"column":"a","desc":true},{"column":"b"}],"search":"a"}`, `{"kind":"rows","columns":["b"],"sort":[{"column":"b"}],"search":"a"}`, but("a")},
		{"aggregate", `{"kind":"aggregate","by":["share","b"],"measures":[{"column":"a","fn":"sum"},{"column":"b","fn":"count"}]}`, `{"kind":"aggregate","by":["b"],"measures":[{"column":"b","fn":"count"}]}`, but("a", "share")},
		{"correlation", `{"kind":"correlation","columns":["a","b","c"],"control":["a"],"target":"a","order":"target","points":["a","b"],"axes":["log","level"],"curve":"auto","without":[3]}`,
			`{"kind":"correlation","columns":["b","c"]}`, but("a")},
		{"points that become one", `{"kind":"correlation","columns":["a","b"],"points":["a","b"],"curve":"auto"}`, `{"kind":"correlation","columns":["x"]}`, func(string) string { return "x" }},
		{"model", `{"kind":"model","y":"a","x":["b","c"],"degree":2}`, `{"kind":"model","x":["c"],"degree":2}`, but("a", "b")},
		{"peers", `{"kind":"peers","of":"A","entity":"zone","by":["region","kind"],"columns":["a"]}`, `{"kind":"peers","by":["kind"],"columns":["a"]}`, but("zone", "region")},
		{"inequality", `{"kind":"inequality","measure":"a","weight":"b"}`, `{"kind":"inequality","measure":"a"}`, but("b")},
	} {
		var q, want Question
		if json.Unmarshal([]byte(tt.question), &q) != nil || json.Unmarshal([]byte(tt.want), &want) != nil {
			t.Fatal(tt.name)
		}
		q.MapColumns(tt.to)
		got, _ := json.Marshal(q)
		if text, _ := json.Marshal(want); string(got) != string(text) {
			t.Errorf("%s: got %s, want %s", tt.name, got, text)
		}
	}
}
