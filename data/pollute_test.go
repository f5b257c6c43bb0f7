package data

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// The families of broken files and the measures are those of the Pollock benchmark (Vitagliano et al., Pollock: A
// Data Loading Benchmark, PVLDB 16, 2023), made from a file of our own. Nothing is told the reader.

// A polluted file has the cells it should read as: the header, and the rows. A header of nil is not looked at.
type polluted struct {
	family, name string
	weight       float64 // files of the benchmark that this one stands for
	survey       float64 // how often the authors found the like of it among 3,712 public files
	bytes        []byte
	header       []string
	rows         [][]string
}

const pollockRows, pollockColumns = 83, 9

// surveyed are the benchmark's weights: in how many files of its survey each pollution was found.
var surveyed = map[string]float64{
	"source: ": 1, "no bytes: ": 15, "line ends at the end: none": 184, "line ends at the end: two": 5,
	"header: none": 470, "header: twice": 47, "header: three times": 47, "header: alone": 3, "header: and one row": 4, "preamble: ": 282,
	"two tables: 8 columns in the second": 62.67, "two tables: 9 columns in the second": 62.67, "two tables: 10 columns in the second": 62.67,
	`line ends: "\r"`: 7, `line ends: "\n"`: 1691, `delimiter: "\t"`: 4, `delimiter: ";"`: 834, `delimiter: " "`: 4, `delimiter: ", "`: 101,
	"quotation mark: '": 11, `escape: \`: 1, "escape: none": 7,
}

// Those of one file for each row and column.
var surveyedByCell = map[string]float64{"a delimiter more": 0.36775, "a delimiter less": 0.36775, "a quote more": 0.00926}

// pollockSource is the clean table: some cells hold commas, quotes, apostrophes or nothing.
func pollockSource() [][]string {
	rows := [][]string{{"Date", "Time", "Qty", "SKU", "Price", "Instrument", "Description", "Link", "Remarks"}}
	things := []string{"Men's Field Compass", `Rack Screen 19"`, "Optical Bench, Small", "Heat Pump", "Women's Lab Coat", "Cable, 12 ft."}
	words := []string{
		"Reads to half a degree, even in the dark.", `Fits any 19" rack, and doesn't flicker.`, "Aligned once; stays aligned for years",
		"Quiet enough for a library", "It won't shrink, fade or tear, and it has two pockets.", `Tested at 9'11" depth, with salt water`,
	}
	for i := range pollockRows {
		rows = append(rows, []string{
			fmt.Sprintf("%02d/%02d/2021", 1+i%28, 1+i%12), fmt.Sprintf("%02d:%02d", i%24, 15*(i%4)), fmt.Sprint(i * 7 % 40),
			fmt.Sprintf("%c%c-%04d", 'A'+i%26, 'K'+i%9, 1000+i*97%9000), fmt.Sprintf("$%d.%02d", 3+i*13%90, i*37%100),
			things[i%len(things)], words[i*5%len(words)] + fmt.Sprintf(" No. %d.", i), fmt.Sprintf("https://lab.example/item/%d.html", i), "",
		})
	}
	return rows
}

// csvForm writes rows as a dialect does: all in quotes, or what needs them and two columns.
type csvForm struct {
	delim, quote, escape, end string
	all                       bool
}

func (f csvForm) cells(row []string) (written []string) {
	for i, c := range row {
		if f.all || i == 6 || i == 7 || strings.ContainsAny(c, f.delim+f.quote) {
			c = f.quote + strings.ReplaceAll(c, f.quote, f.escape+f.quote) + f.quote
		}
		written = append(written, c)
	}
	return written
}

func (f csvForm) row(cells []string) string { return strings.Join(f.cells(cells), f.delim) + f.end }

func (f csvForm) file(rows [][]string) []byte {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(f.row(r))
	}
	return []byte(b.String())
}

// pollute makes the files. Of the rows only each stride-th gets the families that change one row, and counts for so
// many: stride 1 makes as many files as the benchmark has.
func pollute(form csvForm, stride int) (files []polluted) {
	src := pollockSource()
	head, body := src[0], src[1:]
	add := func(family, name string, b []byte, header []string, rows [][]string) {
		files = append(files, polluted{family, name, 1, surveyed[family+": "+name], b, header, rows})
	}
	plain := form.file(src)
	add("source", "", plain, head, body)
	add("line ends at the end", "none", bytes.TrimSuffix(plain, []byte("\r\n")), head, body)
	add("line ends at the end", "two", append(slices.Clone(plain), "\r\n"...), head, body)
	add("header", "none", form.file(body), nil, body)
	add("header", "twice", form.file(append([][]string{head}, src...)), head, body)
	add("header", "three times", form.file(append([][]string{head, head}, src...)), head, body)
	add("header", "alone", form.file(src[:1]), head, nil)
	add("header", "and one row", form.file(src[:2]), head, body[:1])
	blank := make([]string, pollockColumns)
	above := slices.Clone(blank)
	above[0] = "PREAMBLE"
	add("preamble", "", form.file(append([][]string{above, blank}, src...)), head, body)
	for _, w := range []int{8, 9, 10} {
		var more [][]string
		for i := range pollockRows {
			var row []string
			for c := range w {
				row = append(row, fmt.Sprintf("cell %d.%d", i, c))
			}
			more = append(more, row)
		}
		add("two tables", fmt.Sprint(w, " columns in the second"), form.file(append(slices.Clone(src), more...)), head, append(slices.Clone(body), more...))
	}
	for _, end := range []string{"\n", "\r"} {
		f := form
		f.end = end
		add("line ends", fmt.Sprintf("%q", end), f.file(src), head, body)
	}
	for _, delim := range []string{";", "\t", ", ", " ", "|"} {
		f := form
		f.delim = delim
		add("delimiter", fmt.Sprintf("%q", delim), f.file(src), head, body)
	}
	add("quotation mark", "'", csvForm{",", "'", "'", "\r\n", form.all}.file(src), head, body)
	add("escape", `\`, csvForm{",", `"`, `\`, "\r\n", form.all}.file(src), head, body)
	add("escape", "none", csvForm{",", `"`, "", "\r\n", form.all}.file(src), head, body)
	add("no bytes", "", nil, nil, nil)
	for r := range src {
		if r > 0 && r%stride != 1%stride {
			continue
		}
		one := func(family, name, row string, cells []string) {
			lines := append([][]string{}, src...)
			b := append(form.file(lines[:r]), row...)
			b = append(b, form.file(lines[r+1:])...)
			lines[r] = cells
			byCell := surveyedByCell[family]
			if r == 0 {
				family += ", in the header"
			}
			add(family, name, b, lines[0], lines[1:])
			last := &files[len(files)-1]
			if r > 0 {
				last.weight = pollockRows / float64((pollockRows+stride-1)/stride)
			}
			last.survey = byCell * last.weight
		}
		written := form.cells(src[r])
		for c := range src[r] {
			name := fmt.Sprintf("row %d, column %d", r, c)
			one("a delimiter more", name, strings.Join(slices.Insert(slices.Clone(written), c, ""), ",")+"\r\n", src[r])
			if c > 0 {
				less := slices.Clone(written)
				less[c-1] += less[c]
				one("a delimiter less", name, strings.Join(slices.Delete(less, c, c+1), ",")+"\r\n", src[r])
			}
			extra, cells := slices.Clone(written), slices.Clone(src[r])
			extra[c], cells[c] = `"`+extra[c], `"`+cells[c]
			one("a quote more", name, strings.Join(extra, ",")+"\r\n", cells)
		}
		one("another delimiter in a row", fmt.Sprint("row ", r), strings.Join(written, " ")+"\r\n", src[r])
	}
	return files
}
