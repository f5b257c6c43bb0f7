package stats

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"statlas/data"
)

// peersDefault is how many peers are taken unless the question says.
const peersDefault = 10

// spreadOut is the largest figure over the smallest from which a column is compared by its logarithm.
const spreadOut = 10

// peers finds the entities most like one of them, and where its measure stands among them.
//
// Near is the least Euclidean distance over the columns, each in standard deviations (n−1) from its mean; a column whose
// figures are all positive and spread by more than a factor of ten counts by its logarithm. Without columns it is nearness
// of the measure itself. by keeps those of the same value in its columns, such as a region. Figures are those of the period
// at, by default the latest that is full enough; several rows of an entity there give their mean. An entity that lacks one of
// the columns is no peer. It costs O(n·k + n log n) for k columns.
//
// Agrees with R's as.matrix(dist(scale(x)))[of, ].
func (j *job) peers() (Answer, error) {
	w, err := j.lineUp()
	if err != nil {
		return nil, err
	}
	return w.a, w.rank()
}

// lineUp gathers the figures of the entities that may be peers.
func (j *job) lineUp() (*peerWork, error) {
	measure, entity, period, err := j.roles()
	if err != nil {
		return nil, err
	}
	if entity == nil {
		return nil, &QuestionError{Code: CodeNoEntity, Field: "entity"}
	}
	if j.q.Of == "" {
		return nil, &QuestionError{Code: CodeNeeded, Field: "of", Value: "peers", Allowed: []string{"the entity whose peers are sought"}}
	}
	w := &peerWork{job: j, entity: entity, a: &PeersAnswer{Head: head("peers", ""), Of: j.q.Of, Measure: measure.ID, Unit: measure.Unit, Rows: []Peer{}}}
	columns, err := w.columns(measure)
	if err != nil {
		return nil, err
	}
	return w, w.gather(measure, columns, period)
}

// peerWork is a search for peers under way.
type peerWork struct {
	*job
	entity *data.Column
	a      *PeersAnswer
	names  []string    // entities that have every column
	levels []float64   // their measure
	x      [][]float64 // their columns, by column
	same   map[string][]string
}

// rank measures the distances and lists the nearest.
func (w *peerWork) rank() error {
	a, of := w.a, slices.Index(w.names, w.q.Of)
	squared := make([]float64, len(w.names))
	var logs []string
	for c, x := range w.x {
		if logarithmic(x) {
			logs = append(logs, a.Columns[c])
			for i := range x {
				x[i] = ln(x[i])
			}
		}
		m := mean(x)
		spread := sd(x, m)
		if !(spread > 0) {
			continue // all alike in this
		}
		for i, v := range x {
			d := (v - x[of]) / spread
			squared[i] += d * d
		}
	}
	a.Logs = logs
	a.Method = "nearest by Euclidean distance over " + strconv.Itoa(len(w.x)) + " columns in standard deviations"
	if len(logs) > 0 {
		a.Method += ", " + strconv.Itoa(len(logs)) + " of them as logarithms"
	}
	for i, name := range w.names {
		if i != of {
			a.Rows = append(a.Rows, Peer{Entity: name, Distance: Num(math.Sqrt(squared[i])), Value: Num(w.levels[i]), Difference: Num(w.levels[of] - w.levels[i])})
		}
	}
	data.SortStable(a.Rows, func(x, y Peer) int { return cmp.Compare(x.Distance, y.Distance) })
	top := w.q.Top
	if top == 0 {
		top = peersDefault
	}
	a.Rows = a.Rows[:min(top, len(a.Rows))]
	a.place(w.levels[of])
	if len(a.Rows) < fewPeers {
		a.warn(WarnFewPeers, len(a.Rows))
	}
	return w.pace.step(len(w.names))
}

// fewPeers is how many peers a comparison should have.
const fewPeers = 5

// logarithmic reports whether figures are compared by ratio rather than by difference.
func logarithmic(x []float64) bool {
	lo, hi := slices.Min(x), slices.Max(x)
	return lo > 0 && hi/lo > spreadOut
}

// place says where the value stands among the peers listed.
func (a *PeersAnswer) place(value float64) {
	a.Value, a.Median, a.Rank, a.Percentile = Num(value), Num(math.NaN()), Num(math.NaN()), Num(math.NaN())
	if len(a.Rows) == 0 {
		return
	}
	all := []float64{value}
	for _, r := range a.Rows {
		all = append(all, float64(r.Value))
	}
	a.Median = Num(medianOf(all[1:]))
	a.Rank = Num(rankAll(all, false, "min")[0])
	slices.Sort(all)
	a.Percentile = Num(100 * float64(atOrBelow(all, value)) / float64(len(all)))
}
