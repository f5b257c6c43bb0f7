package sets

import (
	"slices"
	"testing"

	"statlas/data"
)

// TestPlaceNames joins figures by province whose names are Chinese on one side and English on the other.
func TestPlaceNames(t *testing.T) {
	names := PlaceNames()
	if len(names) < 90 || !slices.ContainsFunc(names, func(n []string) bool { return n[0] == "浙江省" && n[1] == "Zhejiang Province" }) {
		t.Fatalf("%d places", len(names))
	}
	side := func(entities ...string) *data.Table {
		text := &data.Column{ID: "place", Name: "place", Type: data.Text, Role: data.Entity, Text: data.NewStrings(entities)}
		return &data.Table{Name: "t", Rows: len(entities), Columns: []*data.Column{text}, Raw: func(int, int) string { return "" }}
	}
	zh, en := side("北京市", "内蒙古", "陕西", "山西省", "嘉兴", "其他"), side("Beijing", "Inner Mongolia", "shaanxi", "Shanxi Province", "Jiaxing City", "Atlantis")
	o := data.JoinOptions{Keys: []data.KeyPair{{Left: "place", Right: "place"}}, How: data.Inner, Variants: data.NewVariants(names)}
	_, rep, err := data.Join(zh, en, o)
	if err != nil || rep.Matched != 0 || len(rep.Suggested) != 5 {
		t.Fatalf("%+v, %v; want five pairs suggested", rep, err)
	}
	o.Same = rep.Suggested
	if out, rep, err := data.Join(zh, en, o); err != nil || out.Rows != 5 || rep.LeftOnly.List[0] != "其他" || rep.RightOnly.List[0] != "Atlantis" {
		t.Errorf("%+v, %v", rep, err)
	}
}
