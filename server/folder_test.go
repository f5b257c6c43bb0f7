package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// canary stands in files that no answer may carry a byte of.
const canary = "CANARY-outside-the-folder"

// lentFolder makes a folder of tables beside a file and a folder that must stay private, with links and all that is not
// to be lent in it. It returns its path.
func lentFolder(t testing.TB) string {
	t.Helper()
	top := t.TempDir()
	dir := filepath.Join(top, "tables")
	for name, text := range map[string]string{
		"secret.csv":            canary,
		"elsewhere/secret.csv":  canary,
		"tables-2/secret.csv":   canary, // its path begins like the folder's
		"tables/firms.csv":      small,
		"tables/园区 数据.tsv":      "zone\trd\nA\t1\n",
		"tables/100%25.txt":     "a;b\n1;2\n",
		"tables/UPPER.CSV":      "a\n1\n",
		"tables/notes.md":       canary,
		"tables/.hidden.csv":    canary,
		"tables/.csv":           canary,
		"tables/sub/secret.csv": canary,
		"tables/folder.csv/x":   canary,
	} {
		path := filepath.Join(top, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if runtime.GOOS == "windows" {
		return dir
	}
	for name, to := range map[string]string{
		"out.csv":        "../secret.csv",
		"out-far.csv":    filepath.Join(top, "secret.csv"),
		"out-dir.csv":    "..",
		"up":             "..",
		"out-two.csv":    "out.csv",
		"out-system.txt": "/proc/self/environ",
		"broken.csv":     "nothing.csv",
		"round.csv":      "round.csv",
		"inside.csv":     "firms.csv",
	} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, odd := range []string{`back\slash.csv`, "new\nline.csv", "co:lon.csv", "bad\xff.csv"} { // names that only some systems have
		if err := os.WriteFile(filepath.Join(dir, odd), []byte(canary), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// lentNames are what lentFolder has to lend.
func lentNames() []string {
	names := []string{"100%25.txt", "UPPER.CSV", "firms.csv", "inside.csv", "园区 数据.tsv"}
	if runtime.GOOS == "windows" {
		return slices.DeleteFunc(names, func(n string) bool { return n == "inside.csv" })
	}
	return names
}

func TestList(t *testing.T) {
	f, err := openFolder(lentFolder(t))
	if err != nil {
		t.Fatal(err)
	}
	files, err := f.list()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, l := range files {
		names = append(names, l.Name)
		if file, info, err := f.open(l.Name); err != nil || edition(info) != l.Edition || info.Size() != l.Size {
			t.Errorf("%s is listed as %+v but opens as %v, %v", l.Name, l, info, err)
		} else {
			file.Close()
		}
	}
	if !slices.Equal(names, lentNames()) {
		t.Errorf("listed %q, want %q", names, lentNames())
	}
}

func TestNotLendable(t *testing.T) {
	for _, name := range []string{
		"", ".", "..", ".csv", ".a.csv", "../a.csv", "a/b.csv", `a\b.csv`, `..\a.csv`, "/a.csv", "C:a.csv", `C:\a.csv`, `\\host\share\a.csv`,
		"//host/share/a.csv", "a.csv:stream", "a.csv::$DATA", "a.csv\x00", "\x00.csv", "a\x00.csv", "a.csv.", "a.csv ", "a.csv\n", "a\r.csv", "a\x7f.csv",
		"a.md", "a", "csv", "a.csv.gz", "NUL.csv", "nul.csv", "con.txt", "AUX.tar.csv", "COM1.csv", "lpt9.txt", "COM¹.csv", "CON .csv", "CONIN$.csv",
		"a\xff.csv", "?.csv", "a*.csv", `"a".csv`, "<a>.csv", "a|b.csv", string(make([]byte, 300)) + ".csv",
	} {
		if lendable(name) {
			t.Errorf("%q would be lent", name)
		}
	}
	for _, name := range []string{"a.csv", "A.CSV", "园区.tsv", "a b.txt", "a..csv", "common.csv", "COM10.csv", "nullable.csv", "%2e%2e.csv", "~a.csv", "-a.csv"} {
		if !lendable(name) {
			t.Errorf("%q would not be lent", name)
		}
	}
}

// TestFolderIsSeenAnew puts another folder into the place of the one lent.
func TestFolderIsSeenAnew(t *testing.T) {
	dir := lentFolder(t)
	f, err := openFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Rename(dir, dir+"-old"), os.Mkdir(dir, 0o755), os.WriteFile(filepath.Join(dir, "new.csv"), nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	if files, err := f.list(); err != nil || len(files) != 1 || files[0].Name != "new.csv" {
		t.Errorf("listed %v, %v", files, err)
	}
	if _, _, err := f.open("firms.csv"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file of the folder before: %v", err)
	}
}

func TestNoFolder(t *testing.T) {
	file := writeTable(t)
	for _, dir := range []string{file, filepath.Join(t.TempDir(), "nothing")} {
		if _, err := openFolder(dir); err == nil {
			t.Errorf("%s can be lent", dir)
		}
		if code, _, stderr := call(t, "", "serve", "-addr", "127.0.0.1:0", "-data", dir); code != 1 || stderr == "" {
			t.Errorf("serve -data %s: exit code %d, %q", dir, code, stderr)
		}
	}
}
