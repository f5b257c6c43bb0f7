package data

import (
	"slices"
	"strings"
	"testing"
)

func TestStrokeKeys(t *testing.T) {
	defer func(was func(string) (string, bool)) { strokes = was }(strokes)
	strokes = nil
	if _, ok := StrokeKeys([]string{"北京"}); ok {
		t.Error("an order that nobody told is known")
	}
	var asked string
	LearnStrokes(func(chars string) (string, bool) {
		asked = chars
		return "一上北江京海湖", true // 1, 3, 5, 6, 8, 10 and 12 strokes
	})
	texts := []string{"湖北", "上海", "北京", "Wuxi", "江", "北上", "一"}
	keys, ok := StrokeKeys(texts)
	if !ok || asked != "湖北上海京江一" {
		t.Fatalf("asked for the order of %q", asked)
	}
	order := []int{0, 1, 2, 3, 4, 5, 6}
	SortStable(order, func(a, b int) int { return strings.Compare(keys[a], keys[b]) })
	var got []string
	for _, i := range order {
		got = append(got, texts[i])
	}
	if want := []string{"Wuxi", "一", "上海", "北上", "北京", "江", "湖北"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	LearnStrokes(func(string) (string, bool) { return "", false })
	if _, ok := StrokeKeys(texts); ok {
		t.Error("an order that is not known is one")
	}
}
