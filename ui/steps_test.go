package ui

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

func TestEveryPartOfAViewHasAName(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		a, _ := start(t, lang, "")
		for _, key := range view.Keys() {
			if a.partText(key) == key && !slices.Contains([]string{"data", "left", "right", "lang", "theme"}, key) { // no steps of their own
				t.Errorf("%s: no words for %s", lang, key)
			}
		}
	}
}

// A sight is what a step must bring back.
type sight struct {
	view   string
	files  []string
	saved  view.SavedList
	rows   int
	answer string
}

func seen(t *testing.T, a *App) sight {
	t.Helper()
	s := sight{view: settled(a.view).String(), files: append([]string{}, a.files...), saved: append(view.SavedList{}, a.saved...)}
	if a.open != nil {
		s.rows = a.open.Rows
	}
	if a.main.answer != nil {
		common := *a.main.answer.Common()
		common.Ms = 0
		b, err := json.Marshal(common)
		if err != nil {
			t.Fatal(err)
		}
		s.answer = string(b)
	}
	return s
}

// act does one of the things that a user does.
func act(a *App, e *engine, r *rand.Rand) {
	n := strconv.Itoa(r.IntN(1000))
	onFile := a.open != nil && isFile(a.open.Data)
	c := &SavedViews{App: a}
	switch k := r.IntN(18); {
	case k == 0:
		e.open(a, "f"+strconv.Itoa(r.IntN(3))+".csv", "zone|year|rd|staff\nA|2020|1,5|"+n+"\nB|2020|2,5|20\nA|2021|3,5|7\nB|2021|4,5|9\n"+strings.Repeat("C|2021|1|1\n", r.IntN(3)))
	case k == 1 && len(a.files) > 0:
		a.closeFile(a.files[r.IntN(len(a.files))])
	case k == 2 && len(a.files) > 1:
		a.merge = &merging{ids: a.files[:2], Combination: Combination{Do: data.DoStack, Same: make([][]data.NamePair, 1)}}
		a.combine()
	case k == 3 && onFile && a.open.Made == nil:
		a.set(func(s *data.Settings) { s.Decimal = []string{"", ",", "."}[r.IntN(3)] })
	case k == 4:
		a.openSet([]string{"", "province-rd", "zj-city-rd"}[r.IntN(2)])
	case k == 5 && len(a.files) > 0:
		a.openSet(a.files[r.IntN(len(a.files))])
	case k == 6 && a.open != nil:
		a.selectEntity("A" + n)
	case k == 7 && a.open != nil:
		a.edit(func(q *stats.Question) { q.Search = n })
	case k == 8 && onFile:
		e.replace(a, "r"+strconv.Itoa(r.IntN(2))+".csv", "zone|year|rd|staff\nA|2020|1,5|"+n+"\n")
		if a.asksMapping() {
			(&ColumnMapping{App: a}).apply()
		}
	case k == 9:
		a.toggleTheme()
	case k == 10 && a.open != nil:
		a.sortBy(a.columns()[r.IntN(len(a.columns()))].ID, false)
	case k == 11 && a.savable():
		a.saveView()
	case k == 12 && len(a.saved) > 0:
		c.rename(r.IntN(len(a.saved)), "view "+n)
	case k == 13 && len(a.saved) > 0:
		c.note(r.IntN(len(a.saved)), "say "+n)
	case k == 14 && len(a.saved) > 1:
		c.move(r.IntN(len(a.saved)), []int{-1, 1}[r.IntN(2)])
	case k == 15 && len(a.saved) > 0:
		c.remove(r.IntN(len(a.saved)))
	default:
		if a.open != nil {
			a.showTab([]string{view.Table, view.Trend, view.Ranking, view.Correlation}[r.IntN(4)])
		}
	}
}

// A hundred steps of any kind are undone and redone to the same views, tables and numbers.
func TestHundredStepsAreUndoneAndRedone(t *testing.T) {
	for seed := range uint64(6) {
		a, e := start(t, "en", "")
		r := rand.New(rand.NewPCG(seed, 1))
		want := map[int]sight{}
		for a.steps.last < 130 {
			act(a, e, r)
			want[a.steps.all[a.steps.at].id] = seen(t, a)
		}
		if len(a.steps.all) != stepsMost+1 {
			t.Fatalf("%d steps are kept", len(a.steps.all))
		}
		check := func(what string) {
			s := a.steps.all[a.steps.at]
			if got := seen(t, a); !reflect.DeepEqual(got, want[s.id]) {
				t.Fatalf("seed %d: step %d, %s, %s as\n%+v, not\n%+v", seed, a.steps.at, a.stepText(a.steps.at), what, got, want[s.id])
			}
			if a.stepText(a.steps.at) == "" {
				t.Errorf("seed %d: step %d has no words", seed, a.steps.at)
			}
		}
		for a.canUndo() {
			a.Undo()
			check("undone")
		}
		for a.canRedo() {
			a.Redo()
			check("redone")
		}
		for range 30 {
			a.goTo(r.IntN(stepsMost+1), true)
			check("gone to")
		}
	}
}
