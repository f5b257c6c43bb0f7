package main

import (
	"flag"
	"io"
	"strings"

	"statlas/data"
)

// settings takes the flags that say how a file is read out of args, wherever they stand, and returns the rest.
func settings(args []string) (data.Settings, []string, error) { return settingsAnd(args, nil) }

// settingsAnd takes other flags of text out of args as well.
func settingsAnd(args []string, others map[string]*string) (data.Settings, []string, error) {
	s := &data.Settings{}
	var text, missing string
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	for name, value := range others {
		flags.StringVar(value, name, "", "")
	}
	flags.StringVar(&s.Encoding, "encoding", "", "")
	flags.StringVar(&s.Delimiter, "delimiter", "", "")
	flags.StringVar(&s.Decimal, "decimal", "", "")
	flags.IntVar(&s.HeaderRow, "header", 0, "")
	flags.IntVar(&s.HeaderRows, "header-lines", 0, "")
	flags.StringVar(&s.Shape, "shape", "", "")
	flags.StringVar(&missing, "missing", "", "")
	flags.BoolVar(&s.DropTotals, "drop-totals", false, "")
	flags.StringVar(&text, "settings", "", "")
	rest, err := parseAnywhere(flags, args)
	if err != nil {
		return *s, nil, usageError(err.Error())
	}
	if text != "" {
		given := 0
		flags.Visit(func(f *flag.Flag) {
			if others[f.Name] == nil {
				given++
			}
		})
		if given > 1 {
			return *s, nil, usageError("-settings says all of it: no other flag beside it")
		}
		if s, err = data.ParseSettings([]byte(text)); err != nil {
			return data.Settings{}, nil, err
		}
		return *s, rest, nil
	}
	if missing != "" {
		s.Missing = strings.Split(missing, ",")
	}
	if named := map[string]string{"tab": "\t", "space": " ", "spaces": "  "}[s.Delimiter]; named != "" {
		s.Delimiter = named
	}
	return *s, rest, s.Check()
}

// parseAnywhere parses flags before, between and behind the other arguments; a - alone is one of those, and nothing
// behind -- is a flag.
func parseAnywhere(flags *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		left := flags.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if before := len(args) - len(left); before > 0 && args[before-1] == "--" {
			return append(rest, left...), nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}
