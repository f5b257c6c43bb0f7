package main

import (
	"context"
	"errors"

	"statlas/stats"
)

// card prints how the answer to a question is computed.
func (c command) card(ctx context.Context, args []string) error {
	question, table, err := c.question(ctx, "card", args)
	if err != nil {
		return err
	}
	e, err := stats.Explain(ctx, table, question)
	if err != nil {
		return err
	}
	return c.print(e, "  ")
}

// selftest prints how well the numbers agree with known ones; it fails when one does not.
func (c command) selftest(ctx context.Context, args []string) error {
	if len(args) != 0 {
		return usageError("selftest takes nothing")
	}
	r, err := stats.SelfTest(ctx, nil)
	if err != nil {
		return err
	}
	if err := c.print(r, "  "); err != nil || r.Passed {
		return err
	}
	return errors.New("some numbers do not agree")
}
