// Command gen shortens what vugugen wrote: nodes, handlers and components are made by the few functions of
// ui/build.go instead of by the same lines each time, which makes the program a twentieth smaller. What it does not
// know it leaves as it is. Run it through go generate in ui, on code that gofmt has laid out.
//
//	gen FILE…
package main

import (
	"log"
	"os"
	"regexp"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	for _, path := range os.Args[1:] {
		code, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(path, shorten(code), 0o644)
		}
		if err != nil {
			log.Fatal("gen: ", err)
		}
	}
}

// A rule replaces what it finds by lines that do the same; ok is false for what must stay.
type rule struct {
	find *regexp.Regexp
	put  func(m []string) (line string, ok bool)
}

const literal = `"(?:[^"\\]|\\.)*"`

var rules = []rule{
	{regexp.MustCompile(`vgn = &vugu\.VGNode\{Type: vugu\.VGNodeType\(1\), Data: (` + literal + `)\}\n\t*vgparent\.AppendChild\(vgn\)`), func(m []string) (string, bool) {
		if strings.TrimSpace(unquote(m[1])) == "" {
			return "space(vgparent)", true
		}
		return "text(vgparent, " + m[1] + ")", true
	}},
	{regexp.MustCompile(`vgn = &vugu\.VGNode\{Type: vugu\.VGNodeType\(3\)\} // <vg-template>\n\t*vgparent\.AppendChild\(vgn\)`), func([]string) (string, bool) {
		return `vgn = element(vgparent, "")`, true
	}},
	{regexp.MustCompile(`vgn = (&vugu\.VGNode\{Type: vugu\.VGNodeType\(3\), Namespace: "", Data: ` + literal + `, Attr: .*\})\n\t*(vgparent\.AppendChild\(vgn\)|vgout\.Out = append\(vgout\.Out, vgn\) // root for output)`), node},
	{regexp.MustCompile(`vgn\.DOMEventHandlerSpecList = append\(vgn\.DOMEventHandlerSpecList, vugu\.DOMEventHandlerSpec\{\n\t*EventType: (` + literal + `),\n\t*Func: +(func\(event vugu\.DOMEvent\) \{ .* \}),\n\t*// .*\n\t*\}\)`), func(m []string) (string, bool) {
		return "on(vgn, " + m[1] + ", " + m[2] + ")", true
	}},
	{regexp.MustCompile(`vgcompKey := vugu\.MakeCompKey\((0x[0-9A-F]+)\^vgin\.CurrentPositionHash\(\), vgiterkey\)\n\t*// .*\n\t*vgcomp, _ := vgin\.BuildEnv\.CachedComponent\(vgcompKey\)\.\((\*(\w+))\)\n\t*if vgcomp == nil \{\n\t*// .*\n\t*vgcomp = new\(\w+\)\n\t*vgin\.BuildEnv\.WireComponent\(vgcomp\)\n\t*\}\n\t*vgin\.BuildEnv\.UseComponent\(vgcompKey, vgcomp\) // .*`), func(m []string) (string, bool) {
		return "vgcomp := component(vgin, " + m[1] + ", vgiterkey, func() vugu.Builder { return new(" + m[3] + ") }).(" + m[2] + ")", true
	}},
	{regexp.MustCompile(`vgout\.Components = append\(vgout\.Components, vgcomp\)\n\t*vgn = &vugu\.VGNode\{Component: vgcomp\}\n\t*vgparent\.AppendChild\(vgn\)`), func([]string) (string, bool) {
		return "place(vgout, vgparent, vgcomp)", true
	}},
}

var (
	head      = regexp.MustCompile(`^&vugu\.VGNode\{Type: vugu\.VGNodeType\(3\), Namespace: "", Data: (` + literal + `), Attr: \[\]vugu\.VGAttribute`)
	attribute = regexp.MustCompile(`\{Namespace: "", Key: (` + literal + `), Val: (` + literal + `)\}`)
	unused    = regexp.MustCompile(`(?s)\n// 'fix' unused imports\n.*`)
	imported  = regexp.MustCompile(`(?m)^import (?:(\w+) )?"(?:[^"]*/)?([^"/]+)"\n`)
)

// node writes an element and its fixed attributes as one text, a line each.
func node(m []string) (string, bool) {
	parts := head.FindStringSubmatch(m[1])
	if parts == nil {
		return "", false
	}
	lines := []string{unquote(parts[1])}
	found := attribute.FindAllStringSubmatch(m[1], -1)
	for _, a := range found {
		lines = append(lines, unquote(a[1])+"="+unquote(a[2]))
	}
	what := strings.Join(lines, "\n")
	if strings.Count(what, "\n") != len(found) || strings.Count(m[1], "Key: ") != len(found) {
		return "", false
	}
	if strings.HasPrefix(m[2], "vgout") {
		return "vgn = root(vgout, " + strconv.Quote(what) + ")", true
	}
	return "vgn = element(vgparent, " + strconv.Quote(what) + ")", true
}

func unquote(s string) string {
	text, err := strconv.Unquote(s)
	if err != nil {
		log.Fatalf("gen: %s: %v", s, err)
	}
	return text
}

func shorten(code []byte) []byte {
	for _, r := range rules {
		code = r.find.ReplaceAllFunc(code, func(found []byte) []byte {
			m := r.find.FindStringSubmatch(string(found))
			if line, ok := r.put(m); ok {
				return []byte(line)
			}
			return found
		})
	}
	return withoutImports(unused.ReplaceAll(code, nil))
}

// withoutImports drops the imports that the code does not name.
func withoutImports(code []byte) []byte {
	body := imported.ReplaceAll(code, nil)
	return imported.ReplaceAllFunc(code, func(line []byte) []byte {
		m := imported.FindSubmatch(line)
		name := m[2]
		if len(m[1]) > 0 {
			name = m[1]
		}
		if regexp.MustCompile(`\b` + string(name) + `\.`).Match(body) {
			return line
		}
		return nil
	})
}
