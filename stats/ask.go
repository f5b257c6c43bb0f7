package stats

import (
	"context"
	"encoding/json"
	"time"

	"statlas/data"
)

// Ask answers q about t. An error is a *QuestionError, when the question does not fit the table, or the context's.
// Fields left out take the table's roles: the entity column, the period column, the first measure.
//
// An infinite number counts as missing, as it has no place in JSON.
func Ask(ctx context.Context, t *data.Table, q *Question) (Answer, error) {
	start := time.Now()
	a, err := answer(ctx, t, q)
	if err != nil {
		return nil, err
	}
	a.Common().Ms = since(start)
	return a, nil
}

func since(start time.Time) Num { return Num(float64(time.Since(start).Microseconds()) / 1000) }

func answer(ctx context.Context, t *data.Table, q *Question) (Answer, error) {
	if q.Kind == "rows" {
		order, err := Order(ctx, t, q)
		if err != nil {
			return nil, err
		}
		return Rows(t, q, order)
	}
	j, err := newJob(ctx, t, q)
	if err != nil {
		return nil, err
	}
	return j.answer()
}

// answer answers what is no question of rows.
func (j *job) answer() (Answer, error) {
	switch j.q.Kind {
	case "summary":
		return j.summary()
	case "panel":
		return j.panelCheck()
	case "aggregate":
		return j.aggregate()
	case "pivot":
		return j.pivot()
	case "trend":
		return j.trend()
	case "ranking":
		return j.ranking()
	case "model":
		return j.model()
	case "peers":
		return j.peers()
	case "inequality":
		return j.inequality()
	case "distribution":
		return j.distribution()
	case "comparison":
		return j.comparison()
	case "insights":
		return j.insights()
	}
	return j.correlation()
}

// A job is one question being answered.
type job struct {
	t    *data.Table
	q    *Question
	rows []int32 // the rows that where keeps, ascending; nil is all
	pace *pace

	shared *shared // nil where one panel is all

	spare  [2][]float64 // room for the values of a pair
	fewer  []int32      // and for how many of them are left out
	values []float64    // room for those of a column
	words  []uint64
}

// newJob checks q against the schema, also when it was not read from JSON, and finds the rows it is about.
func newJob(ctx context.Context, t *data.Table, q *Question) (*job, error) {
	if err := check(q); err != nil {
		return nil, err
	}
	j := &job{t: t, q: q, pace: newPace(ctx, t.Rows)}
	return j, j.filter()
}

func check(q *Question) error {
	b, err := json.Marshal(q)
	if err != nil {
		return &QuestionError{Code: CodeJSON, Value: err.Error()}
	}
	_, err = ParseQuestion(b)
	return err
}

// n returns the number of rows that where keeps.
func (j *job) n() int {
	if j.rows == nil {
		return j.t.Rows
	}
	return len(j.rows)
}

// row returns the table's row of the k-th row kept.
func (j *job) row(k int) int {
	if j.rows == nil {
		return k
	}
	return int(j.rows[k])
}

func head(kind, method string) Head { return Head{Kind: kind, Method: method, Warnings: []Warning{}} }
