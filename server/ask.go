package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"statlas/data"
	"statlas/data/charset"
	"statlas/data/formula"
	"statlas/data/sets"
	"statlas/stats"
)

// inspect prints the import report of a table, for people to read too.
func (c command) inspect(ctx context.Context, args []string) error {
	how, args, err := settings(args)
	if err != nil {
		return err
	}
	if len(args) != 1 {
		return usageError("inspect takes one file")
	}
	_, report, err := c.table(ctx, args[0], how)
	if err != nil {
		return err
	}
	return c.print(report, "  ")
}

// ask prints the answer to a question of a table, on one line: it may hold every row.
func (c command) ask(ctx context.Context, args []string) error {
	question, table, err := c.question(ctx, "ask", args)
	if err != nil {
		return err
	}
	answer, err := stats.Ask(ctx, table, question)
	if err != nil {
		return err
	}
	return c.print(answer, "")
}

// question reads a file and a question from the command line.
func (c command) question(ctx context.Context, verb string, args []string) (*stats.Question, *data.Table, error) {
	how, args, err := settings(args)
	if err != nil {
		return nil, nil, err
	}
	if len(args) != 2 {
		return nil, nil, usageError(verb + " takes a file and a question")
	}
	text := []byte(args[1])
	if args[1] == "-" {
		if args[0] == "-" {
			return nil, nil, usageError("only one of file and question can be the standard input")
		}
		if text, err = io.ReadAll(c.stdin); err != nil {
			return nil, nil, err
		}
	}
	question, err := stats.ParseQuestion(text)
	if err != nil {
		return nil, nil, err
	}
	table, _, err := c.table(ctx, args[0], how)
	return question, table, err
}

// table reads what the command line names, and adds the calculated columns; those left out are told on standard error.
func (c command) table(ctx context.Context, name string, how data.Settings) (*data.Table, *data.Report, error) {
	table, report, err := c.plain(ctx, name, how)
	if err != nil {
		return nil, nil, err
	}
	table, told, err := formula.Apply(ctx, table, how.Calculated)
	if err != nil {
		return nil, nil, err
	}
	for _, o := range told {
		if o.Error != nil {
			fmt.Fprintf(c.stderr, "statlas: %s: the calculated column %s is left out: %v\n", name, o.Name, o.Error)
		}
	}
	return table, formula.Describe(report, table, told), nil
}

// plain reads a file, - for standard input, or dataset:ID.
func (c command) plain(ctx context.Context, name string, how data.Settings) (*data.Table, *data.Report, error) {
	if id, ok := strings.CutPrefix(name, "dataset:"); ok {
		return sets.Open(id)
	}
	b, err := c.read(name)
	if err != nil {
		return nil, nil, err
	}
	table, report, err := data.Read(ctx, b, data.Options{Name: filepath.Base(name), Settings: how, Decode: charset.Decode})
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	return table, report, nil
}

func (c command) read(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(c.stdin)
	}
	return os.ReadFile(name)
}

func (c command) print(v any, indent string) error {
	out := json.NewEncoder(c.stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", indent)
	return out.Encode(v)
}
