package stats

import (
	"reflect"
	"testing"

	"statlas/data"
)

// TestPeersReference compares every value in testdata/peers.csv.
func TestPeersReference(t *testing.T) {
	refs := references(t, "testdata/peers.csv")
	a := ask[*PeersAnswer](t, regions(t), `{"kind":"peers","of":"D","measure":"gdp","columns":["gdp","people"],"at":"2019","top":5}`)
	for k, r := range a.Rows {
		compare(t, refs, "distance "+r.Entity, float64(r.Distance), 1e-12)
		if k > 0 && r.Distance < a.Rows[k-1].Distance {
			t.Errorf("%s is nearer than the one before", r.Entity)
		}
		if r.Difference != a.Value-r.Value {
			t.Errorf("%s: difference %v of %v and %v", r.Entity, r.Difference, a.Value, r.Value)
		}
	}
	compare(t, refs, "median", float64(a.Median), 0)
	compare(t, refs, "rank", float64(a.Rank), 0)
	compare(t, refs, "percentile", float64(a.Percentile), 1e-14)
	compare(t, refs, "logs", float64(len(a.Logs)), 0)
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
	if a.At != "2019" || a.N != 12 || a.Omitted != 0 {
		t.Errorf("at %s, n %d, omitted %d; want 2019, 12 and 0", a.At, a.N, a.Omitted)
	}
}

func TestPeersOfTheSameRegion(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "B", "C", "D", "E", "F"), textColumn("region", data.Dimension, "east", "west", "east", "east", "west", ""),
		numberColumn("rd", 10, 10.1, 12, 3, 9.9, 10), numberColumn("same", 1, 1, 1, 1, 1, 1))
	names := func(question string) (out []string) {
		for _, r := range ask[*PeersAnswer](t, table, question).Rows {
			out = append(out, r.Entity)
		}
		return out
	}
	if got := names(`{"kind":"peers","of":"A"}`); !reflect.DeepEqual(got, []string{"F", "B", "E", "C", "D"}) {
		t.Errorf("nearest by level %v", got)
	}
	if got := names(`{"kind":"peers","of":"A","by":"region"}`); !reflect.DeepEqual(got, []string{"C", "D"}) {
		t.Errorf("of the same region %v", got)
	}
	if got := names(`{"kind":"peers","of":"A","columns":["rd","same"],"top":1}`); !reflect.DeepEqual(got, []string{"F"}) {
		t.Errorf("a column in which all are alike counts: %v", got)
	}
	if a := ask[*PeersAnswer](t, table, `{"kind":"peers","of":"A","by":"region"}`); !warned(a, WarnFewPeers) || a.Rank != 2 || a.Median != 7.5 {
		t.Errorf("%+v", a)
	}
	if a := ask[*PeersAnswer](t, table, `{"kind":"peers","of":"A"}`); warned(a, WarnFewPeers) {
		t.Errorf("warnings %v", a.Warnings)
	}
	for question, code := range map[string]string{
		`{"kind":"peers"}`: CodeNeeded, `{"kind":"peers","of":"Z"}`: CodeEntity, `{"kind":"peers","of":"A","columns":["zone"]}`: CodeColumnType,
		`{"kind":"peers","of":"A","by":"rd"}`: CodeColumnType, `{"kind":"peers","of":"A","at":"2020"}`: CodeNoPeriod,
	} {
		if e := refused(t, table, question); e.Code != code {
			t.Errorf("%s: %v", question, e)
		}
	}
}
