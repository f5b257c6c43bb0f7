package main

import (
	"context"
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"statlas/data/bundle"
)

// firms is what the README's examples call firms.csv.
const firms = "firm,year,revenue,rd\nA,2020,10,1\nA,2021,12,1.5\nA,2022,13,1.75\nA,2023,15,2\nB,2020,20,2\nB,2021,21,2.5\nB,2022,25,3\nB,2023,26,3.5\n"

// argument is a word of a command line, or what stands between single quotes.
var argument = regexp.MustCompile(`'([^']*)'|[^\s']+`)

// readmeCommands returns the command lines of the README that call statlas, as arguments.
func readmeCommands(t *testing.T) [][]string {
	t.Helper()
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for line := range strings.Lines(string(text)) {
		line, ok := strings.CutPrefix(line, "    statlas ")
		if !ok {
			continue
		}
		line, _, _ = strings.Cut(line, " #")
		var args []string
		for _, m := range argument.FindAllStringSubmatch(line, -1) {
			args = append(args, m[0])
			if m[1] != "" {
				args[len(args)-1] = m[1]
			}
		}
		all = append(all, args)
	}
	return all
}

// readmeViews returns the list of saved views that the README shows.
func readmeViews(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "```json\n")
	views, _, _ := strings.Cut(after, "```")
	if l, err := bundle.ParseSaved(views); err != nil || len(l) < 2 {
		t.Fatalf("saved views %v, %v", l, err)
	}
	return views
}

// TestReadme runs each command that the README shows, in a folder with the table that it speaks of.
func TestReadme(t *testing.T) {
	commands, views := readmeCommands(t), readmeViews(t)
	t.Chdir(t.TempDir())
	if err := os.WriteFile("firms.csv", []byte(firms), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("more.csv", []byte("firm;share\nA;1,5\nB;2,5\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("views.json", []byte(views), 0o644); err != nil {
		t.Fatal(err)
	}
	if len(commands) < 8 {
		t.Fatalf("only %d commands found", len(commands))
	}
	for _, args := range commands {
		if args[0] == "serve" {
			if err := served(t, args); err != nil {
				t.Errorf("statlas %s: %v", strings.Join(args, " "), err)
			}
			continue
		}
		if _, err := onePage(built()); args[0] == "bundle" && err != nil {
			t.Log("the site was not built: no pages to write")
			continue
		}
		if code, stdout, stderr := call(t, "", args...); code != 0 || stdout == "" {
			t.Errorf("statlas %s: exit code %d, %q, %s", strings.Join(args, " "), code, stdout, stderr)
		}
	}
}

// served runs a command that serves on a free port, without a browser, until it says where it is.
func served(t *testing.T, args []string) error {
	args = slices.DeleteFunc(slices.Clone(args[1:]), func(a string) bool { return a == "-open" })
	if i := slices.Index(args, "-addr"); i < 0 {
		args = append(args, "-addr", "127.0.0.1:0")
	} else {
		host, _, _ := strings.Cut(args[i+1], ":")
		args[i+1] = host + ":0"
	}
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	said := false
	err := serve(ctx, testSite(), args, stopper(func() { said = true; stop() }), new(strings.Builder))
	if !said {
		err = errors.Join(err, errors.New("it did not say where it is"))
	}
	return err
}
