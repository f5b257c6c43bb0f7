package sets

import "testing"

func TestOpenAll(t *testing.T) {
	all, err := Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		tab, rep, err := Open(e.ID)
		if err != nil {
			t.Errorf("%s: %v", e.ID, err)
			continue
		}
		t.Log(e.ID, tab.Rows, len(tab.Columns), len(tab.Sources), rep.Shape)
	}
}
