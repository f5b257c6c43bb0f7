package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the command line and returns what a shell would see.
func call(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, complaints strings.Builder
	c := command{site: testSite(), stdin: strings.NewReader(stdin), stdout: &out, stderr: &complaints}
	code = exitCode(c.run(t.Context(), args), &complaints)
	return code, out.String(), complaints.String()
}

func TestWrongCalls(t *testing.T) {
	for _, args := range [][]string{
		{}, {"dance"}, {"inspect"}, {"inspect", "a", "b"}, {"ask"}, {"ask", "a"}, {"ask", "-", "-"}, {"serve", "-x"},
	} {
		code, stdout, stderr := call(t, "", args...)
		if code != 2 || stdout != "" || !strings.Contains(stderr, "statlas inspect FILE") {
			t.Errorf("%q: exit code %d, stdout %q, stderr %q", args, code, stdout, stderr)
		}
	}
}

func TestFailures(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.csv")
	for _, tt := range []struct {
		args []string
		want string // in what is said
	}{
		{[]string{"inspect", missing}, "missing.csv"},
		{[]string{"ask", missing, `{"kind":"summary"}`}, "missing.csv"},
		{[]string{"ask", missing, `{"kind":"dance"}`}, "dance"},
		{[]string{"ask", missing, `{`}, "JSON"},
		{[]string{"inspect", "dataset:nothing"}, "nothing"},
	} {
		code, stdout, stderr := call(t, "", tt.args...)
		if code != 1 || stdout != "" || !strings.Contains(stderr, tt.want) || strings.Contains(stderr, "usage") {
			t.Errorf("%q: exit code %d, stdout %q, stderr %q", tt.args, code, stdout, stderr)
		}
	}
}

func TestVersionAndHelp(t *testing.T) {
	for verb, want := range map[string]string{"version": "statlas unknown (go1.", "help": "statlas ask FILE QUESTION"} {
		if code, stdout, _ := call(t, "", verb); code != 0 || !strings.Contains(stdout, want) {
			t.Errorf("%s: exit code %d, %q", verb, code, stdout)
		}
	}
}

func TestExitCode(t *testing.T) {
	if got := exitCode(errors.Join(errors.New("x"), usageError("y")), new(strings.Builder)); got != 2 {
		t.Errorf("a wrapped usage error exits with %d, want 2", got)
	}
}

const small = "zone,year,rd\nA,2020,1.5\nB,2020,2.5\nA,2021,2\nB,2021,n/a\n"

func writeTable(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "small.csv")
	if err := os.WriteFile(path, []byte(small), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
