package data_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"statlas/data"
)

// What is copied pastes: the text reads as the table again, the HTML says which cells are text.
func TestClip(t *testing.T) {
	const csv = "city,code,period,x,flag\r\n北京,007,2023,1234567.125,true\r\n\"a<b\t&\"\"c\"\"\",1-10,2024,,false\r\n'=1+1,,2025,0.1,\r\n"
	table, _, err := data.Read(context.Background(), []byte(csv), data.Options{Name: "x.csv"})
	if err != nil {
		t.Fatal(err)
	}
	city, _ := table.Column("city")
	city.Labels = map[string]data.Label{"北京": {Zh: "北京", En: "Beijing"}}
	none := func() error { return nil }
	text, html, err := data.Clip(table, []string{"x", "city", "code"}, []int32{2, 0, 1}, "en", []string{"x", "=city", "code"}, none)
	if err != nil {
		t.Fatal(err)
	}
	if want := "x\t'=city\tcode\r\n0.1\t'=1+1\t\r\n1234567.125\tBeijing\t007\r\n\t\"a<b\t&\"\"c\"\"\"\t1-10\r\n"; string(text) != want {
		t.Errorf("text %q, want %q", text, want)
	}
	const format = `<td style="mso-number-format:'\@';mso-data-placement:same-cell">`
	for _, want := range []string{"<td>1234567.125</td>", format + "007</td>", format + "a&lt;b\t&amp;\"c\"</td>", format + "'=1+1</td>", format + "Beijing</td>"} {
		if !strings.Contains(string(html), want) {
			t.Errorf("the HTML lacks %q: %s", want, html)
		}
	}
	if n := strings.Count(string(html), "<tr>"); n != 4 || strings.Count(string(html), "<td") != 12 {
		t.Errorf("%d rows in %s", n, html)
	}
	text, _, _ = data.Clip(table, []string{"x"}, []int32{0, 1}, "zh", nil, none)
	if string(text) != "1234567.125\r\n\"\"\r\n" {
		t.Errorf("text %q", text)
	}
	if _, _, err := data.Clip(table, []string{"no"}, nil, "en", nil, none); err == nil {
		t.Error("a column that is not there is no error")
	}
	stop := errors.New("stop")
	if _, _, err := data.Clip(table, []string{"x"}, []int32{0}, "en", nil, func() error { return stop }); err != stop {
		t.Errorf("a stop gives %v", err)
	}
}

// The whole of a table that is copied is read as it was.
func TestClipReadsBack(t *testing.T) {
	const csv = "name,year,v\r\n\"two\r\nlines\",2020,-1.5\r\n@x,2021,1e20\r\n-,2022,\r\n"
	table, _, err := data.Read(context.Background(), []byte(csv), data.Options{Name: "x.csv"})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range table.Columns {
		ids = append(ids, c.ID)
	}
	text, _, err := data.Clip(table, ids, []int32{0, 1, 2}, "en", ids, func() error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	again, _, err := data.Read(context.Background(), text, data.Options{Name: "clipboard.tsv"})
	if err != nil || again.Rows != table.Rows {
		t.Fatalf("read back: %v, %d rows of %q", err, again.Rows, text)
	}
	for i, c := range table.Columns {
		for r := range table.Rows {
			if c.Type == data.Text && again.Columns[i].Text.At(r) != c.Text.At(r) || c.Num != nil && c.Num[r] == c.Num[r] && again.Columns[i].Num[r] != c.Num[r] {
				t.Errorf("column %s, row %d differs", c.ID, r)
			}
		}
	}
}
