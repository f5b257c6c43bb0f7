package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
)

const identity = "identity"

// A file of the site with all its variants, the smallest encoding first, the plain one last.
type file struct {
	mime      string
	hashed    bool // the name carries the content's hash: it never changes
	ownPolicy bool // it has a content policy inside, for scripts that stand in it
	variants  []*variant
}

type variant struct {
	encoding string // as in Content-Encoding
	etag     string
	bytes    []byte
}

// twins are the encodings that stand beside a file, the smallest first.
var twins = []struct{ suffix, encoding string }{{".br", "br"}, {".gz", "gzip"}}

var hashedName = regexp.MustCompile(`-[0-9a-f]{12}\.[a-z]+$`)

var mimes = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".wasm": "application/wasm",
	".json": "application/json",
	".svg":  "image/svg+xml",

	".webmanifest": "application/manifest+json",
}

// readSite reads all files but twins and hidden ones.
func readSite(site fs.FS) (map[string]*file, error) {
	files := map[string]*file{}
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		ext := path.Ext(name)
		if err != nil || d.IsDir() || ext == ".br" || ext == ".gz" || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		files[name], err = readFile(site, name)
		return err
	})
	return files, err
}

func readFile(site fs.FS, name string) (*file, error) {
	f := &file{mime: mimes[path.Ext(name)], hashed: hashedName.MatchString(name)}
	if f.mime == "" {
		f.mime = "application/octet-stream"
	}
	for _, t := range twins {
		if b, err := fs.ReadFile(site, name+t.suffix); err == nil {
			f.variants = append(f.variants, newVariant(t.encoding, b))
		}
	}
	b, err := fs.ReadFile(site, name)
	f.variants = append(f.variants, newVariant(identity, b))
	return f, err
}

func newVariant(encoding string, b []byte) *variant {
	return &variant{encoding: encoding, etag: fmt.Sprintf(`"%x"`, sha256.Sum256(b)), bytes: b}
}

// choose returns the variant that Accept-Encoding likes best, the smaller one where it does not care, and nil if
// it refuses all.
func (f *file) choose(accept []string) *variant {
	q := qualities(accept)
	var best *variant
	most := 0.0
	for _, v := range f.variants {
		if weight := q.of(v.encoding); weight > most {
			best, most = v, weight
		}
	}
	return best
}

// weights are the q-values of an Accept-Encoding header by coding, "*" among them.
type weights map[string]float64

func qualities(accept []string) weights {
	q := weights{}
	for _, field := range fields(accept) {
		coding, parameter, _ := strings.Cut(field, ";")
		weight := 1.0
		if text, ok := strings.CutPrefix(strings.ToLower(strings.ReplaceAll(parameter, " ", "")), "q="); ok {
			weight, _ = strconv.ParseFloat(text, 64) // 0 where it is no number: not acceptable
		}
		q[strings.ToLower(strings.TrimSpace(coding))] = weight
	}
	return q
}

// of follows RFC 9110, 12.5.3: what is not named is not accepted, but for the plain file, which is the last
// resort unless it is refused.
func (q weights) of(coding string) float64 {
	if weight, ok := q[coding]; ok {
		return weight
	}
	if weight, ok := q["*"]; ok {
		return weight
	}
	if coding == identity {
		return 0.0005 // below the smallest q-value, 0.001
	}
	return 0
}
