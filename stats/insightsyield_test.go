package stats

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"statlas/data"
)

// A search for insights lets others in at many stages, and ends at the next of them once it is cancelled.
func TestASearchLetsOthersInAtManyStages(t *testing.T) {
	var b strings.Builder
	b.WriteString("city,year,output,staff\n")
	for c := range 400 {
		for y := range 250 {
			fmt.Fprintf(&b, "c%d,%d,%d,%d\n", c, 1700+y, (c*7919+y*104729)%1009, (c*31+y*17)%97)
		}
	}
	table, _, err := data.Read(t.Context(), []byte(b.String()), data.Options{Name: "x.csv"})
	if err != nil {
		t.Fatal(err)
	}
	stages := 0
	if _, err := Ask(WithYield(t.Context(), func(int, int) { stages++ }), table, &Question{Kind: "insights"}); err != nil || stages < 10 {
		t.Errorf("%d stages, %v", stages, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	after := 0
	_, err = Ask(WithYield(ctx, func(int, int) {
		if after++; after == 3 {
			stop()
		}
	}), table, &Question{Kind: "insights"})
	if !errors.Is(err, context.Canceled) || after != 3 {
		t.Errorf("%d stages, %v", after, err)
	}
}
