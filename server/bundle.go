package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"statlas/data"
	"statlas/data/bundle"
	"statlas/data/charset"
)

// bundle writes a page in one file that carries tables, those of files and of other such pages, and saved views.
func (c command) bundle(ctx context.Context, site fs.FS, args []string) error {
	out, view, views := "", "", ""
	how, args, err := settingsAnd(args, map[string]*string{"o": &out, "view": &view, "views": &views})
	if err != nil {
		return err
	}
	if len(args) == 0 && views == "" || out == "" {
		return usageError("bundle takes files, and -o with the name of the page to write")
	}
	page, err := onePage(site)
	if err != nil {
		return err
	}
	own := &carried{Index: bundle.Index{Version: bundle.Version, View: strings.TrimPrefix(view, "#")}}
	for _, name := range args {
		if err := own.take(ctx, name, how); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if views != "" { // they count before those of pages
		b, err := os.ReadFile(views)
		if err == nil {
			own.saved, err = bundle.ParseSaved(strings.TrimPrefix(string(b), "\ufeff"))
		}
		if err != nil {
			return fmt.Errorf("%s: %w", views, err)
		}
	}
	written, err := own.write(page)
	if err != nil {
		return err
	}
	if err := replaceFile(out, written); err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.stdout, "%s: %d bytes, tables inside: %d, saved views: %d\n", out, len(written), len(own.Tables), len(own.saved))
	return err
}

// take takes a file along, once it is sure that there is a table in it, or all that another page carries.
func (c *carried) take(ctx context.Context, name string, how data.Settings) error {
	if name == "-" || strings.HasPrefix(name, "dataset:") {
		return usageError("bundle takes files; the bundled datasets are in every page")
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if isPage(b) {
		other, err := readPage(b)
		if err != nil {
			return err
		}
		return c.join(other)
	}
	if len(b) > bundle.MaxTable {
		return errors.New("a page cannot carry so large a table")
	}
	base := strings.ToValidUTF8(filepath.Base(name), "\ufffd")
	if _, _, err := data.Read(ctx, bytes.Clone(b), data.Options{Name: base, Settings: how, Decode: charset.Decode}); err != nil {
		return err
	}
	return c.add(bundle.Table{Name: base, Settings: how}, b)
}

// replaceFile writes a file whole or not at all.
func replaceFile(name string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".statlas-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // in vain when it has its name
	_, err = f.Write(b)
	if err := errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
