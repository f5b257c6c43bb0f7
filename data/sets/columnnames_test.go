package sets

import (
	"testing"

	"statlas/data"
)

func TestColumnNamesMeanTheSameInBothLanguages(t *testing.T) {
	v := data.NewVariants(ColumnNames())
	for _, tt := range [][2]string{{"研发投入", "R&D spending"}, {"研发投入(亿元)", "rd_spend"}, {"指标", "Indicator"}, {"单位", "unit"}, {"时期", "Period"}} {
		olds, news := []*data.ColumnInfo{{Name: tt[0]}}, []*data.ColumnInfo{{Name: "x"}, {Name: tt[1]}}
		if got := data.Likely(olds, news, v)[0]; got.Column != 1 || got.Reason != "same_meaning" {
			t.Errorf("%s: %+v, want %s", tt[0], got, tt[1])
		}
	}
}
