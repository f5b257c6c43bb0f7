package view

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"
)

func TestDecode(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		want := randomView(r)
		want, _ = Parse(want.String())
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		if want.Settings.Check() != nil {
			continue
		}
		var plain View
		if err := json.Unmarshal(text, &plain); err != nil {
			t.Fatal(err)
		}
		if got, err := Decode(text); err != nil || got.String() != plain.String() {
			t.Fatalf("Decode(%s) = %s, %v; want %s", text, got, err, plain)
		}
	}
	for _, odd := range []string{"", "null x", `{"data":"a"}{}`, `{"date":"a"}`, `{"data":1}`, `{"tab":"pie"}`, `[]`, `"data=a"`,
		`{"lang":"fr"}`, `{"settings":{"decimal":"x"}}`, `{"question":{"fit":{}}}`} {
		if v, err := Decode([]byte(odd)); err == nil {
			t.Errorf("Decode(%s) = %+v", odd, v)
		}
	}
	v, err := Decode([]byte(`{"data":"a","question":{"where":[{"column":"y","op":"between","value":[2021,2022]}]}}`))
	if want := "data=a&where=y~between~2021~2022"; err != nil || v.String() != want {
		t.Errorf("Decode = %s, %v; want %s", v, err, want)
	}
}

// Whatever a host sends gives an error, or a view that its address gives back.
func FuzzDecode(f *testing.F) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 10 {
		text, _ := json.Marshal(randomView(r))
		f.Add(text)
	}
	f.Add([]byte(`{"question":{"by":"a","where":[{"column":"a","op":"in","value":[[[1]],null,{"b":2}]}],"bins":7,"level":1e999}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		v, err := Decode(text)
		if err != nil {
			return
		}
		if again, err := Parse(v.String()); err != nil || !reflect.DeepEqual(again, v) {
			t.Fatalf("Decode(%q) = %#v, through %q it is %#v, %v", text, v, v.String(), again, err)
		}
	})
}
