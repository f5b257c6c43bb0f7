package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"statlas/data/bundle"
)

// carried are the tables, the view and the saved views that a page in one file has beside the program.
type carried struct {
	bundle.Index
	saved  bundle.SavedList
	packed [][]byte // by table, by gzip; nil for one that is made of others
}

// add takes a file along. A name stands for one table.
func (c *carried) add(t bundle.Table, b []byte) error {
	if err := c.free(t.Name); err != nil {
		return err
	}
	t.Bytes, t.SHA256 = int64(len(b)), sum(b)
	c.Tables, c.packed = append(c.Tables, t), append(c.packed, pack(b))
	return nil
}

func (c *carried) free(name string) error {
	for _, t := range c.Tables {
		if t.Name == name {
			return fmt.Errorf("two tables are called %s: the page tells them apart by name", name)
		}
	}
	return nil
}

// join takes along what another page carries; its view counts where none is known yet, its saved views come behind those known.
func (c *carried) join(other *carried) error {
	c.saved = c.saved.With(other.saved)
	if c.View == "" {
		c.View = other.View
	}
	from := len(c.Tables)
	for i, t := range other.Tables {
		if err := c.free(t.Name); err != nil {
			return err
		}
		of := t.Of
		t.Of = nil
		for _, k := range of {
			t.Of = append(t.Of, from+k)
		}
		c.Tables, c.packed = append(c.Tables, t), append(c.packed, other.packed[i])
	}
	return nil
}

// write gives a copy of page, a page in one file that carries nothing, with c inside.
func (c *carried) write(page []byte) ([]byte, error) {
	program, ok := bytes.CutSuffix(page, []byte(pageEnd))
	if !ok {
		return nil, errNoFrame
	}
	views := bundle.ASCII(c.saved.JSON())
	if c.Views = ""; len(c.saved) > 0 {
		c.Views = sum([]byte(views))
	}
	text, err := c.Text()
	if err != nil {
		return nil, err
	}
	out := bytes.NewBuffer(bytes.Clone(program))
	fmt.Fprintf(out, "<script type=\"application/json\" data-own=\"%s\">%s</script>\n", sum([]byte(text)), text)
	if c.Views != "" {
		out.WriteString(viewsStart + views + "</script>\n")
	}
	for i, b := range c.packed {
		if b != nil {
			out.WriteString(blocks(fmt.Sprint("table", i), b) + "\n")
		}
	}
	out.WriteString(pageEnd)
	return out.Bytes(), nil
}

func sum(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b)) }

const (
	ownStart   = `<script type="application/json" data-own="`
	viewsStart = `<script type="application/json" data-part="views">`
	partStart  = `<script type="application/gzip" data-part="table`
)

// isPage reports whether a file is a page of ours in one file, whole or not.
func isPage(b []byte) bool {
	return bytes.HasPrefix(b, []byte("<!doctype html>")) && bytes.Contains(b, []byte(`<script data-part="boot">`))
}

// readPage takes out what a page carries and checks all of it.
func readPage(b []byte) (*carried, error) {
	if !bytes.HasSuffix(b, []byte(pageEnd)) {
		return nil, errors.New("the page is cut off")
	}
	c := &carried{Index: bundle.Index{Version: bundle.Version}}
	at := bytes.LastIndex(b, []byte("\n"+ownStart)) // the program knows it too, within a line
	if at < 0 {
		return c, nil
	}
	lines := strings.Split(string(b[at+1:len(b)-len(pageEnd)]), "\n")
	index, ok := strings.CutSuffix(lines[0][len(ownStart):], "</script>")
	hash, text, _ := strings.Cut(index, `">`)
	if !ok || sum([]byte(text)) != hash {
		return nil, errors.New("the list of what is in the page is damaged")
	}
	x, err := bundle.Parse(text)
	if err != nil {
		return nil, err
	}
	c.Index, c.packed = *x, make([][]byte, len(x.Tables))
	if c.saved, err = savedIn(lines[1:], x.Views); err != nil {
		return nil, err
	}
	for i, t := range x.Tables {
		if t.Of != nil {
			continue
		}
		if c.packed[i], err = packedTable(lines[1:], i, t); err != nil {
			return nil, fmt.Errorf("the table %s in the page is damaged: %w", t.Name, err)
		}
	}
	return c, nil
}

// savedIn returns the saved views of the first line, the one behind the index, once it is sure that they are those of that hash.
func savedIn(lines []string, hash string) (bundle.SavedList, error) {
	if hash == "" {
		return nil, nil
	}
	text, ok := strings.CutPrefix(strings.Join(lines[:min(1, len(lines))], ""), viewsStart)
	text, end := strings.CutSuffix(text, "</script>")
	if !ok || !end || sum([]byte(text)) != hash {
		return nil, errors.New("the saved views in the page are damaged")
	}
	return bundle.ParseSaved(text)
}

// packedTable returns the bytes of table i as they are packed, once it is sure that they give the table.
func packedTable(lines []string, i int, t bundle.Table) ([]byte, error) {
	start := fmt.Sprintf(`%s%d">`, partStart, i)
	var packed []byte
	for _, line := range lines {
		text, ok := strings.CutPrefix(line, start)
		if !ok {
			continue
		}
		b, err := base64.StdEncoding.DecodeString(strings.TrimSuffix(text, "</script>"))
		if err != nil {
			return nil, err
		}
		packed = append(packed, b...)
	}
	b, err := unpack(packed, t.Bytes)
	if err == nil && (int64(len(b)) != t.Bytes || sum(b) != t.SHA256) {
		err = errors.New("it is not what was put in")
	}
	return packed, err
}
