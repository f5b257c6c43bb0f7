package stats

import (
	"fmt"
	"strings"
	"testing"

	"statlas/data"
)

// The order by strokes is the one that was told, and an error where none is known.
func TestRowsByStrokes(t *testing.T) {
	defer data.LearnStrokes(nil)
	table := tableOf(textColumn("name", "", "湖北", "上海", "", "北京"))
	q := &Question{Kind: "rows", Sort: []SortKey{{Column: "name", Strokes: true, Desc: true}}}
	data.LearnStrokes(func(string) (string, bool) { return "", false })
	if _, err := Ask(t.Context(), table, q); err == nil || !strings.Contains(err.Error(), "strokes") {
		t.Errorf("without an order: %v", err)
	}
	data.LearnStrokes(func(string) (string, bool) { return "上北京海湖", true })
	a, err := Ask(t.Context(), table, q)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(a.(*RowsAnswer).Rows); got != "[[湖北] [北京] [上海] [<nil>]]" {
		t.Errorf("rows %s", got)
	}
}
