package bundle

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"statlas/data"
)

func TestTextAndBack(t *testing.T) {
	x := &Index{Version: Version, View: "data=file:a.csv&where=区~eq~<东>", Tables: []Table{
		{Name: "</script><!--.csv", Bytes: 3, SHA256: strings.Repeat("0", 64), Settings: data.Settings{Delimiter: ";", Missing: []string{"<b>"}}},
		{Name: "b.csv", Bytes: 0, SHA256: strings.Repeat("1", 64)},
		{Name: "both", Of: []int{0, 1}, Combine: json.RawMessage(`{"do":"stack"}`)},
	}}
	text, err := x.Text()
	if err != nil || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == '<' || r > '~' }) || !strings.Contains(text, "a.csv&where") {
		t.Fatalf("Text = %s, %v", text, err)
	}
	got, err := Parse(text)
	if err != nil || !reflect.DeepEqual(got, x) {
		t.Errorf("Parse = %+v, %v; want %+v", got, err, x)
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		``:                            "unexpected end",
		`[]`:                          "cannot unmarshal",
		`{"tables":[]}`:               "version 0",
		`{"statlas":2,"tables":[]}`:   "version 2",
		`{"statlas":1,"tables":[{}]}`: `called ""`,
		`{"statlas":1,"tables":[{"name":"a"},{"name":"a"}]}`:                               `called "a"`,
		`{"statlas":1,"tables":[{"name":"a","bytes":-1}]}`:                                 "size of a",
		`{"statlas":1,"tables":[{"name":"a","bytes":99999999999}]}`:                        "size of a",
		`{"statlas":1,"tables":[{"name":"a","of":[0]}]}`:                                   "made of what",
		`{"statlas":1,"tables":[{"name":"a"},{"name":"b","of":[2]}]}`:                      "made of what",
		`{"statlas":1,"tables":[{"name":"a","settings":{"decimal":"x"}}]}`:                 "decimal must be",
		`{"statlas":1,"tables":[{"name":"a","of":[1]},{"name":"b","of":[0],"combine":1}]}`: "made of what",
	} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%s): %v, want %q", text, err, want)
		}
	}
}

func TestASCII(t *testing.T) {
	for text, want := range map[string]string{
		`{"a":"\n~"}`: `{"a":"\n~"}`,
		"区é\u2028":    `\u533a\u00e9\u2028`,
		"😀\uffff":     `\ud83d\ude00\uffff`, // as JavaScript writes it
	} {
		got := ASCII(text)
		if got != want {
			t.Errorf("ASCII(%q) = %s; want %s", text, got, want)
		}
		var back string
		if err := json.Unmarshal([]byte(`"`+got+`"`), &back); text[0] != '{' && (err != nil || back != text) {
			t.Errorf("%s reads as %q, %v", got, back, err)
		}
	}
}

// What is read can be written, and is read the same then.
func FuzzParse(f *testing.F) {
	f.Add(`{"statlas":1,"view":"tab=trend","tables":[{"name":"a.csv","bytes":3,"sha256":"00","settings":{"decimal":","}}]}`)
	f.Add(`{"statlas":1,"tables":[{"name":"a"},{"name":"b"},{"name":"<","of":[0,1],"combine":{"do":"join"}}]}`)
	f.Add(`{"statlas":1,"tables":null}`)
	f.Fuzz(func(t *testing.T, text string) {
		x, err := Parse(text)
		if err != nil {
			return
		}
		out, err := x.Text()
		if err != nil || strings.ContainsFunc(out, func(r rune) bool { return r < ' ' || r == '<' || r > '~' }) {
			t.Fatalf("Text = %q, %v", out, err)
		}
		again, err := Parse(out)
		if err != nil {
			t.Fatalf("Parse(%q): %v", out, err)
		}
		if second, _ := again.Text(); second != out {
			t.Errorf("%q is written as %q", out, second)
		}
	})
}
