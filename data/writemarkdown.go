package data

import (
	"io"
	"strings"
)

// markdownSigns are what Markdown would read as more than text.
var markdownSigns = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "~", `\~`, "&", `\&`, "$", `\$`,
	"\r\n", "<br>", "\n", "<br>", "\r", "<br>", "\t", " ",
)

// WriteMarkdown writes t as a Markdown table, numbers to the right.
func WriteMarkdown(w io.Writer, t *Table, o WriteOptions) error {
	cols, err := o.columns(t)
	if err != nil {
		return err
	}
	out, err := newOutput(w, o)
	if err != nil {
		return err
	}
	var head, rule []byte
	for _, c := range cols {
		head = append(append(head, "| "...), markdownSigns.Replace(c.name)+" "...)
		if c.col.Type == Number && !c.qualifier {
			rule = append(rule, "| ---: "...)
		} else {
			rule = append(rule, "| --- "...)
		}
	}
	head = append(append(append(head, "|\n"...), rule...), "|\n"...)
	if err := out.write(head); err != nil {
		return err
	}
	for row := range o.cells(t, cols) {
		line := head[:0]
		for _, v := range row {
			line = append(line, "| "...)
			if s, ok := v.(string); ok {
				line = append(line, markdownSigns.Replace(s)...)
			} else {
				line = appendValue(line, v)
			}
			line = append(line, ' ')
		}
		head = append(line, "|\n"...)
		if err := out.write(head); err != nil {
			return err
		}
	}
	return out.flush()
}
