package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// A folder lends the tables that lie in one folder of this computer: its own files, none of its folders'. It is opened
// anew for each request, so that a folder moved into its place is seen.
type folder struct {
	dir string // absolute
	now func() time.Time
}

// A lent file is a table as the folder has it.
type lent struct {
	Name     string `json:"name"`
	Size     int64  `json:"size"`     // bytes
	Modified string `json:"modified"` // in this computer's time zone, to the minute
	Edition  string `json:"edition"`  // another one once size or time of change are others
}

// kinds are the endings of tables that are lent, and as what.
var kinds = map[string]string{
	".csv": "text/csv",
	".tsv": "text/tab-separated-values",
	".txt": "text/plain",
}

func openFolder(dir string) (*folder, error) {
	path, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	f := &folder{dir: path, now: time.Now}
	if _, err := f.list(); err != nil {
		return nil, fmt.Errorf("cannot lend the tables of that folder: %w", err)
	}
	return f, nil
}

// list returns the files that are lent, by name. One that cannot be looked at, such as a link that leads out of the
// folder, is not among them.
func (f *folder) list() ([]lent, error) {
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	d, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	defer d.Close()
	names, err := d.Readdirnames(-1)
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	files := []lent{}
	for _, name := range names {
		if !lendable(name) {
			continue
		}
		if info, err := root.Stat(name); err == nil && info.Mode().IsRegular() {
			files = append(files, lent{Name: name, Size: info.Size(), Modified: info.ModTime().Format("2006-01-02 15:04"), Edition: edition(info)})
		}
	}
	return files, nil
}

// open opens a file of the folder for reading. What is not lent is fs.ErrNotExist, whatever it is.
func (f *folder) open(name string) (*os.File, fs.FileInfo, error) {
	if !lendable(name) {
		return nil, nil, fs.ErrNotExist
	}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	if info, err := root.Stat(name); err != nil || !info.Mode().IsRegular() { // before it is opened: a pipe would wait for a writer
		return nil, nil, notRegular(err)
	}
	file, err := root.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() { // it may be another one by now
		file.Close()
		return nil, nil, notRegular(err)
	}
	return file, info, nil
}

func notRegular(err error) error {
	if err == nil || !errors.Is(err, fs.ErrPermission) {
		return fs.ErrNotExist
	}
	return err
}

// lendable reports whether a file of that name is lent. A name is one element of a path on every system: no
// separators, drives or streams (C:x.csv, x.csv:y), no device (NUL.csv), nothing hidden, nothing that Windows would read as another name (x.csv.).
func lendable(name string) bool {
	odd := func(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`/\:*?"<>|`, r) }
	return utf8.ValidString(name) && len(name) <= 255 && !strings.ContainsFunc(name, odd) && !strings.HasPrefix(name, ".") &&
		kinds[strings.ToLower(filepath.Ext(name))] != "" && !device(name)
}

// device reports whether Windows takes the name for a device, whatever its ending.
func device(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimRight(stem, " ")
	if port, ok := strings.CutPrefix(stem, "COM"); ok || strings.HasPrefix(stem, "LPT") {
		if !ok {
			port = stem[len("LPT"):]
		}
		return utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
	}
	return slices.Contains([]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}, stem)
}

// edition names what stands in a file, as far as its size and time of change tell.
func edition(info fs.FileInfo) string {
	return fmt.Sprintf("%x-%x", info.Size(), info.ModTime().UnixNano())
}
