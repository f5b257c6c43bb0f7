package stats

import (
	"context"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

func calculated(t *testing.T, table *data.Table, q *Question) *calculation {
	t.Helper()
	q = q.unthinned()
	a, err := Ask(context.Background(), table, q)
	if err != nil {
		t.Fatal(err)
	}
	c, err := calculate(context.Background(), table, q, a)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// runScripts returns what each script prints.
func runScripts(t *testing.T, program string, args []string, lang string, all []*calculation) []string {
	t.Helper()
	dir := t.TempDir()
	for i, c := range all {
		own := filepath.Join(dir, strconv.Itoa(i))
		if err := os.Mkdir(own, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(own, "script"), []byte(c.script(lang)), 0o600); err != nil {
			t.Fatal(err)
		}
		if c.size() > MaxInline {
			if err := os.WriteFile(filepath.Join(own, dataFile), []byte(c.csv()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		args = append(args, strconv.Itoa(i))
	}
	command := exec.Command(program, args...)
	command.Dir = dir
	command.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out[max(0, len(out)-3000):])
	}
	parts := strings.Split("\n"+string(out), "\n== ")
	if len(parts) != len(all)+1 {
		t.Fatalf("%d scripts printed something, want %d", len(parts)-1, len(all))
	}
	for i, p := range parts[1:] {
		_, parts[i+1], _ = strings.Cut(p, "\n")
	}
	return parts[1:]
}

// comparePrinted holds each line of name and value against what the answer says.
func comparePrinted(t *testing.T, want []printed, out string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != len(want) || len(want) == 0 {
		t.Fatalf("%d lines, want %d:\n%s", len(lines), len(want), out)
	}
	for i, w := range want {
		at := strings.LastIndexByte(lines[i], ' ')
		if at < 0 || lines[i][:at] != w.label {
			t.Fatalf("line %q, want %s", lines[i], w.label)
		}
		got, err := strconv.ParseFloat(lines[i][at+1:], 64)
		floor := math.Max(1e-300, w.within)
		if strings.HasSuffix(w.label, ".r") {
			floor = max(floor, 1e-15) // of a coefficient near 0 all is rounding
		}
		if err != nil || !near(got, w.value, 1e-9) && math.Abs(got-w.value) > floor {
			t.Errorf("%s, want %.17g", lines[i], w.value)
		}
	}
}
