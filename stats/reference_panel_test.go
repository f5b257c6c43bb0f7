package stats

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// airAgain is air.csv with the day of the month as the entity, and the rows that reference.R repeats.
func airAgain(t *testing.T) *data.Table {
	t.Helper()
	records := readCSV(t, "testdata/air.csv")
	rows := records[1:]
	days := make([]string, len(rows))
	for i := range rows {
		days[i] = "1"
		if i > 0 && rows[i][0] == rows[i-1][0] {
			last, err := strconv.Atoi(days[i-1])
			if err != nil {
				t.Fatal(err)
			}
			days[i] = strconv.Itoa(last + 1)
		}
	}
	table := tableFile(t, "testdata/air.csv")
	for _, i := range []int{0, 0, 39} {
		days = append(days, days[i])
		for _, c := range table.Columns {
			if c.Type == data.PeriodT {
				c.Periods = append(c.Periods, c.Periods[i])
			} else {
				c.Num = append(c.Num, c.Num[i])
			}
		}
	}
	table.Columns = append(table.Columns, textColumn("day", data.Entity, days...))
	table.Rows = len(days)
	return table
}

func comparePanel(t *testing.T, refs map[string]reference) {
	a := ask[*PanelAnswer](t, airAgain(t), `{"kind":"panel","measure":"Ozone","columns":["Solar.R","Ozone"]}`)
	for field, got := range map[string]int{"expected": a.Expected, "present": a.Present, "filled": a.Filled, "duplicates": a.Duplicates.Total, "complete": a.Missing.Complete} {
		compare(t, refs, "panel "+field, float64(got), 0)
	}
	for k, month := range a.Missing.Periods {
		compare(t, refs, "panel missing "+month, float64(a.Missing.Columns[1].ByPeriod[k]), 1e-15)
	}
	for _, p := range a.Missing.Patterns {
		compare(t, refs, "panel pattern "+strings.Join(slices.Sorted(slices.Values(p.Columns)), "+"), float64(p.Rows), 0)
	}
}

func compareOutliers(t *testing.T, refs map[string]reference) {
	for _, c := range ask[*SummaryAnswer](t, tableFile(t, "testdata/odd.csv"), `{"kind":"summary","columns":["wide"]}`).Columns {
		for _, a := range c.Alerts {
			if a.Code == AlertOutliers {
				n, err := strconv.Atoi(a.Args[2])
				if err != nil {
					t.Fatal(err)
				}
				compare(t, refs, "outliers wide", float64(n), 0)
			}
		}
	}
}
