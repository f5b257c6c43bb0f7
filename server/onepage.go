package main

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strings"
)

// frameName is the one-file page with marks in the place of its parts, as the build packs it.
const frameName = ".frame.gz"

// part is how many packed bytes stand in one element of a page: a multiple of 3, so that each is base64 of its own.
const part = 3 << 16

// pageEnd is how a page in one file ends; what it carries stands before it.
const pageEnd = `<script type="text/plain" data-part="end"></script>` + "\n</body>\n</html>\n"

var errNoFrame = errors.New("the site was not built: build it with make build")

// onePage makes the page in one file out of the pieces of a site, byte for byte as the build does.
func onePage(site fs.FS) ([]byte, error) {
	packed, err := fs.ReadFile(site, frameName)
	if err != nil {
		return nil, errNoFrame
	}
	frame, err := unpack(packed, 1<<20)
	if err != nil {
		return nil, err
	}
	parts := map[string]string{"frame": blocks("frame", packed)}
	for _, p := range []struct {
		name, pattern string
		block         bool
	}{{"style", "statlas-*.css", false}, {"boot", "statlas-????????????.js", false}, {"program", "statlas-*.wasm.gz", true}, {"echarts", "echarts-*.js.gz", true},
		{"extras", "extras-*.js.gz", true}, {"pptx", "pptx-*.js.gz", true}} {
		b, err := only(site, p.pattern)
		if err != nil {
			return nil, err
		}
		if parts[p.name] = string(b); p.block {
			parts[p.name] = blocks(p.name, b)
		}
	}
	return fillFrame(string(frame), parts), nil
}

var frameMark = regexp.MustCompile(`<!--(\w+)-->`)

// fillFrame puts parts in the place of their marks, once: what they hold is no mark.
func fillFrame(frame string, parts map[string]string) []byte {
	return []byte(frameMark.ReplaceAllStringFunc(frame, func(mark string) string { return parts[mark[4:len(mark)-3]] }))
}

// only reads the one file of a site that matches.
func only(site fs.FS, pattern string) ([]byte, error) {
	names, err := fs.Glob(site, pattern)
	if err != nil {
		return nil, err
	}
	if len(names) != 1 {
		return nil, fmt.Errorf("%d files of the site are %s: build it with make build", len(names), pattern)
	}
	return fs.ReadFile(site, names[0])
}

// blocks writes packed bytes as elements that a page does not run, one a line.
func blocks(name string, packed []byte) string {
	var lines []string
	for at := 0; at < len(packed); at += part {
		text := base64.StdEncoding.EncodeToString(packed[at:min(at+part, len(packed))])
		lines = append(lines, `<script type="application/gzip" data-part="`+name+`">`+text+`</script>`)
	}
	return strings.Join(lines, "\n")
}

func pack(b []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is one that there is
	w.Write(b)
	w.Close() // memory takes every byte
	return out.Bytes()
}

// unpack gives what b holds, at most so many bytes.
func unpack(b []byte, most int64) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(out)) > most {
		err = errors.New("more is in it than it says")
	}
	return out, err
}
