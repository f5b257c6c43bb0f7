package stats

import (
	"context"

	"statlas/data"
)

// Prepare makes what questions of a table share and the table keeps: where columns of numbers have gaps, codes of periods
// and of plain texts, and which texts name totals. Questions make it themselves where it is missing; asked for while
// nobody waits, it makes the first answers come sooner. It costs O(rows × columns); its error is the context's.
func Prepare(ctx context.Context, t *data.Table) error {
	j := &job{t: t, q: &Question{}, pace: newPace(ctx, t.Rows*len(t.Columns))}
	for _, c := range t.Columns {
		switch c.Type {
		case data.Text:
			if c.Role == data.Entity {
				c.Text.Picked(mayBeTotal, isTotal)
			} else {
				c.Text.Codes()
			}
		case data.PeriodT:
			j.periodCodes(c)
		default:
			j.columnGaps(c)
		}
		if err := j.pace.step(max(t.Rows, stride)); err != nil {
			return err
		}
	}
	return nil
}
