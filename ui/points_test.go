package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/vugu/html"

	"statlas/stats"
	"statlas/ui/view"
)

// The numbers under the points leave one out by keyboard too: the number of its row is a button that says so.
func TestARowNumberLeavesItsPointOut(t *testing.T) {
	for lang, says := range map[string]string{"en": "Leave out row ", "zh": "去掉第 "} {
		a, _ := start(t, lang, "data=province-rd&tab=correlation&points=rd_spend~gdp_revised")
		first := a.main.sheet.Rows[0][0]
		page, err := html.Parse(strings.NewReader(render(t, a)))
		if err != nil {
			t.Fatal(err)
		}
		buttons := 0
		walk(page, func(n *html.Node) {
			if n.Data == "button" && strings.HasPrefix(attribute(n, "aria-label"), says) {
				buttons++
			}
		})
		if !strings.HasPrefix(first.Does, says+first.Text) || buttons != min(rowsAtOnce, len(a.main.sheet.Rows)) {
			t.Errorf("%d buttons, the first says %q", buttons, first.Does)
		}
		all := a.main.answer.(*stats.CorrelationAnswer).Points
		new(FigureRows).click(first)
		if p := a.main.answer.(*stats.CorrelationAnswer).Points; p.N != all.N-1 || p.Rows[0] != all.Rows[1] || !slices.Equal(a.view.Question.Without, all.Rows[:1]) {
			t.Errorf("%d of %d points without row %s", p.N, all.N, first.Text)
		}
	}
}

// From a cell to its points to their rows in two steps, and back.
func TestFromACellToItsRows(t *testing.T) {
	a, e := start(t, "en", three)
	a.ChartEvent(chartHost, "click", `{"dataIndex":1}`)
	pair := a.view.Question.Points
	if len(pair) != 2 {
		t.Fatalf("points %v", pair)
	}
	points := e.last()
	setControl(a, "rows", "")
	if where := a.main.question; a.Tab() != view.Table || len(a.view.Question.Where) != 2 || a.view.Question.Where[0].Column != pair[0] || where != nil {
		t.Errorf("%s with %v", a.Tab(), a.view.Question.Where)
	}
	a.ShowHash(points)
	if a.Tab() != view.Correlation || a.main.answer == nil || a.view.Question.Where != nil {
		t.Errorf("back at %+v", a.view)
	}
}
