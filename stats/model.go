package stats

import (
	"math"
	"strconv"

	"statlas/data"
)

// MaxTerms is how many terms a model may have beside its intercept.
const MaxTerms = 100

// model fits y to the columns x, or to the powers of one x, by ordinary least squares.
//
// Rows that lack y or any x are left out. Intervals are at 95 %, tests are two-sided by Student's t; with robust hc3 the
// standard errors hold also when residuals do not vary alike. Columns that the others give are refused and named. R² and
// F are about the mean of y, or about 0 without an intercept. It costs O(n·k²) for k terms.
//
// Agrees with R's summary(lm(y ~ x1 + x2)), summary(lm(y ~ poly(x, degree, raw = TRUE))), car::vif, cooks.distance,
// hatvalues and rstandard.
func (j *job) model() (Answer, error) {
	y, x, err := j.modelColumns()
	if err != nil {
		return nil, err
	}
	degree := max(j.q.Degree, 1)
	d, err := newDesign(j, y, x, degree, j.q.Intercept == nil || *j.q.Intercept)
	if err != nil {
		return nil, err
	}
	w := &modelWork{job: j, y: y, x: x, names: termNames(x, degree)}
	r, err := w.triangle(d)
	if err != nil {
		return nil, err
	}
	if w.g, err = d.solve(r); err != nil {
		return nil, err
	}
	return w.answer()
}

// modelWork is a model on its way to the answer.
type modelWork struct {
	*job
	y     *data.Column
	x     []*data.Column
	names []string // of the terms
	g     *regression
	a     *ModelAnswer
}

// modelColumns finds y and the x.
func (j *job) modelColumns() (y *data.Column, x []*data.Column, err error) {
	needed := func(field string) error {
		return &QuestionError{Code: CodeNeeded, Field: field, Value: "model", Allowed: numberIDs(j.t)}
	}
	if j.q.Y == "" {
		return nil, nil, needed("y")
	}
	if len(j.q.X) == 0 {
		return nil, nil, needed("x")
	}
	if y, err = j.numeric("y", j.q.Y); err != nil {
		return nil, nil, err
	}
	for i, id := range j.q.X {
		c, err := j.numeric("x["+strconv.Itoa(i)+"]", id)
		if err != nil {
			return nil, nil, err
		}
		x = append(x, c)
	}
	if j.q.Degree > 1 && len(x) > 1 {
		return nil, nil, &QuestionError{Code: CodeValue, Field: "degree", Value: strconv.Itoa(j.q.Degree), Allowed: []string{"1 with several x"}}
	}
	if max(len(x), j.q.Degree) > MaxTerms {
		return nil, nil, &QuestionError{Code: CodeValue, Field: "x", Value: strconv.Itoa(max(len(x), j.q.Degree)), Allowed: []string{strconv.Itoa(MaxTerms) + " terms at most"}}
	}
	return y, x, nil
}

func numberIDs(t *data.Table) []string {
	var ids []string
	for _, c := range t.Columns {
		if c.Num != nil {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// interceptName is the intercept's name among the coefficients.
const interceptName = "(intercept)"

// termNames names the terms: the columns, or x, x^2, x^3 …
func termNames(x []*data.Column, degree int) []string {
	var names []string
	for _, c := range x {
		names = append(names, c.ID)
	}
	for p := 2; p <= degree; p++ {
		names = append(names, names[0]+"^"+strconv.Itoa(p))
	}
	return names
}

// triangle decomposes the design, and refuses one that has no single answer.
func (w *modelWork) triangle(d *design) (*triangle, error) {
	n := d.terms()
	if d.intercept {
		n++
	}
	if len(d.rows) < n {
		return nil, &QuestionError{Code: CodeFewRows, Field: "x", Value: strconv.Itoa(len(d.rows)), Allowed: []string{strconv.Itoa(n)}}
	}
	for t, s := range d.scale {
		if s == 0 {
			return nil, w.collinear(d, t, nil)
		}
	}
	r := newTriangle(d.terms())
	if err := d.each(func(_ int, row []float64) { r.add(row) }); err != nil {
		return nil, err
	}
	r.reduce()
	if at, with := r.collinear(); at >= 0 {
		return nil, w.collinear(d, at, with)
	}
	return r, nil
}

// collinear names the term that the others give.
func (w *modelWork) collinear(d *design, at int, with []int) error {
	e := &QuestionError{Code: CodeCollinear, Field: "x", Value: w.names[at]}
	if d.intercept {
		e.Allowed = append(e.Allowed, interceptName)
	}
	for _, t := range with {
		e.Allowed = append(e.Allowed, w.names[t])
	}
	return e
}

func (w *modelWork) answer() (Answer, error) {
	g := w.g
	a := &ModelAnswer{Head: head("model", "ordinary least squares"), Y: w.y.ID, X: w.q.X, Robust: "none", DF: g.df, RSS: Num(g.rss), Sigma: Num(g.sigma()), Influential: []InfluentialRow{}}
	w.a = a
	a.N, a.Omitted = len(g.rows), w.n()-len(g.rows)
	if w.q.Robust == "hc3" {
		a.Robust = "hc3"
		a.Method += "; standard errors HC3"
	}
	if g.degree > 1 {
		a.Method += "; powers of " + w.x[0].ID + " up to " + strconv.Itoa(g.degree)
	}
	if !g.intercept {
		a.Method += "; without an intercept"
	}
	if err := w.coefficients(); err != nil {
		return nil, err
	}
	w.overall()
	if err := w.residuals(); err != nil {
		return nil, err
	}
	return a, w.judge()
}

// coefficients fills in the estimates and what they are worth.
func (w *modelWork) coefficients() error {
	g, list := w.g, w.g.combinations()
	ses := make([]float64, len(list))
	for k, c := range list {
		ses[k] = g.se(c)
	}
	if w.a.Robust == "hc3" {
		robust, err := g.hc3(list)
		if err != nil {
			return err
		}
		ses = robust
	}
	q := tQuantile(1-level, float64(g.df))
	for k, c := range list {
		b, se := g.estimate(c), ses[k]
		if g.df < 1 {
			se = math.NaN()
		}
		t := b / se
		out := Coefficient{Name: interceptName, Estimate: Num(b), SE: Num(se), T: Num(t), P: Num(tTails(t, float64(g.df))), Lower: Num(b - q*se), Upper: Num(b + q*se), VIF: Num(math.NaN())}
		if term := k - (len(list) - len(g.beta)); term >= 0 {
			out.Name, out.VIF = w.names[term], Num(g.inflation(term))
		}
		w.a.Coefficients = append(w.a.Coefficients, out)
	}
	return nil
}

// overall fills in how much the model explains.
func (w *modelWork) overall() {
	g, a := w.g, w.a
	n, k := float64(len(g.rows)), float64(len(g.beta))
	free := n
	if g.intercept {
		free--
	}
	a.R2, a.AdjustedR2, a.F, a.FP = Num(math.NaN()), Num(math.NaN()), Num(math.NaN()), Num(math.NaN())
	a.FDF = [2]Num{Num(k), Num(g.df)}
	if !(g.tss > 0) {
		return
	}
	a.R2 = Num(1 - g.rss/g.tss)
	if g.df < 1 {
		return
	}
	a.AdjustedR2 = Num(1 - (g.rss/float64(g.df))/(g.tss/free))
	a.F = Num((g.tss - g.rss) / k / (g.rss / float64(g.df)))
	a.FP = Num(fTail(float64(a.F), k, float64(g.df)))
}
