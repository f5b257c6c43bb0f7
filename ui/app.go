package ui

import (
	"errors"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// An Env is what the browser says about itself.
type Env struct {
	Lang          string // language tag, as navigator.language
	Dark          bool   // the system asks for dark
	Width         int    // of the page, in CSS pixels
	ReducedMotion bool
	Prefs         Prefs  // that stayed
	Start         int    // from which the page's steps count: later pages begin higher
	Page          string // its address, without the view and what Frame says
	Frame         Frame
}

// App is the model of the whole page: what is open, what is on screen, and what is waited for.
type App struct {
	OnChange  func()                  // after a change of view or table; may be nil
	OnTrouble func(code, text string) // after something failed that the page says in words; may be nil

	engine Engine
	env    Env
	view   view.View

	tables  map[string]*Opened       // by view.View.Data
	files   []string                 // those of the user, in the order they came
	found   map[string]*data.Report  // what Read finds in them by itself, by view.View.Data
	open    *Opened                  // the table on screen, nil in the gallery and while it loads
	waiting bool                     // the view wants a file that is not here
	carried map[string]data.Settings // tables that came with the page and are not read yet
	steps   steps

	keeping   Keeping
	keepAsked bool  // the question stands
	toured    bool  // the tour was seen or declined
	offered   *Kept // of an earlier page, nil for nothing

	load    *loading
	notice  *notice
	merge   *merging // offered, nil for nothing
	mapping *mapping // under way, nil for nothing
	news    string   // what the live region says
	drag    int      // files dragged over the page
	draft   draft    // note being written
	drawer  string   // panel drawn over a narrow page: left, right or ""
	menu    string   // what is folded out of the header, "" for nothing
	link    string   // that the table on screen travels in, "" while it is not made
	linkErr error    // why there is none

	report bool         // the import report is shown
	untold *data.Report // that is still to be told of aloud, nil for none

	explained explained
	tested    tested

	typed map[string]string // what stands in a field and cannot be, by control; "" in one that waits for a number

	asks asks
	main shown
	work working
	grid grid

	lookAtGrid func() // notes how far the table is scrolled, nil before it was drawn

	pick picked
	race race

	profile profiled
	alerted map[string]int // how many alerts the summary has of each column of numbers
	panel   checked
	guide   guide

	summed map[string]*stats.ColumnSummary // nil before it is asked
	bars   map[string]string               // path of each column's histogram

	folder   []Lent            // that the page's server lends
	editions map[string]string // of the tables that came from there, by view.View.Data; "" for others
	newer    bool              // a new version of the page is there

	saved     view.SavedList
	stage     stage
	width     int // of the chart where it does not follow from the page's, 0 where it does
	frozen    frozen
	palette   bool // it is open
	keys      bool // the list of keys is open
	embedding bool // the dialog is open that gives the view as HTML

	eyes string // with which the page is seen, one of eyes; "" for those that see all colours

	calculating *calculating // the dialog of calculated columns, nil when it is not open
}

// NewApp returns the model of a page that asks e. Nothing is on screen before the first ShowHash or Show.
func NewApp(e Engine, env Env) *App {
	a := &App{engine: e, env: env, tables: map[string]*Opened{}, found: map[string]*data.Report{}, editions: map[string]string{}, typed: map[string]string{}}
	a.asks.clear()
	a.steps = steps{last: env.Start, known: map[string]*Opened{}, asleep: map[string]bool{}}
	return a
}

// View returns what is on screen.
func (a *App) View() view.View { return a.view }

// ShowHash brings the view that the address's hash describes on screen: at the start, and when the user writes it.
func (a *App) ShowHash(hash string) {
	v, err := view.Parse(hash)
	if v.Data == "" && len(a.steps.all) == 0 {
		v.Draw.Left, v.Draw.Right = a.env.Prefs.Left, a.env.Prefs.Right
	}
	a.notice, a.menu, a.drawer = nil, "", ""
	clear(a.typed)
	a.leaveMapping()
	a.leaveStage()
	id, _ := a.record(v, true)
	a.engine.Navigate(view.ShortLang(hash), id, false)
	a.tidy()
	a.apply(v)
	var odd *view.PartError
	if errors.As(err, &odd) {
		a.notice = &notice{text: a.T("error.hash", strings.Join(odd.Parts, ", "))}
	}
}

// Show brings v on screen as a user's step would.
func (a *App) Show(v view.View) {
	clear(a.typed)
	a.navigate(v, true)
}

// navigate is every step of the user's: it writes the address, then shows the view.
func (a *App) navigate(v view.View, push bool) {
	a.notice = nil
	a.leaveMapping()
	a.note(v, push)
	a.apply(v)
}

// step changes the view by f.
func (a *App) step(f func(*view.View)) {
	v := a.view
	v.Question.Where = append([]stats.Condition(nil), v.Question.Where...)
	f(&v)
	a.navigate(v, true)
}

// setting changes a setting of the page, which is no step.
func (a *App) setting(f func(*view.View)) {
	v := a.view
	f(&v)
	a.navigate(v, false)
	if a.keeping.On {
		a.engine.Prefer(a.Prefs())
	}
}

// apply shows v: it opens the table when another one is on screen, else only asks anew.
func (a *App) apply(v view.View) {
	old := a.view
	v = a.asCarried(v)
	v.Settings = view.Kept(v)
	a.view = v
	switch {
	case v.Data != old.Data || a.open == nil:
		a.openTable()
	case !view.SameSettings(a.open.Settings, v.Settings):
		a.reread(a.open)
	default:
		a.ask()
	}
	a.changed()
}

func (a *App) changed() {
	if a.OnChange != nil {
		a.OnChange()
	}
}

// Resize tells the page's width. The chart follows by itself; panels may turn into drawers.
func (a *App) Resize(width int) {
	a.env.Width = width
	a.redraw()
}
