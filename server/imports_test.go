package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "statlas/"

// arrows says which of our rooms a room may import beside its own packages.
var arrows = map[string][]string{
	"data":   nil,
	"stats":  {"data"},
	"ui":     {"stats", "data"},
	"wasm":   {"ui", "stats", "data"},
	"server": {"stats", "data"},
}

// guarded are packages that only some folders may import, and their tests.
var guarded = map[string][]string{
	"syscall/js":            {"wasm"},
	module + "data/charset": {"data/charset", "server"},
	"golang.org/x/text":     {"data/charset"},
	"net/http":              {"server"},
	"os":                    {"server"},
}

// TestArrows reads the imports of every Go file, whatever its build tags, and checks their direction.
func TestArrows(t *testing.T) {
	files := 0
	for room := range arrows {
		root := filepath.Join("..", room)
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
				return err
			}
			files++
			folder, _ := filepath.Rel("..", filepath.Dir(name))
			checkFile(t, name, filepath.ToSlash(folder))
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
	if files < 10 {
		t.Fatalf("only %d Go files found: the test looks in the wrong place", files)
	}
}

func checkFile(t *testing.T, name, folder string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
	if err != nil {
		t.Error(err)
		return
	}
	test := strings.HasSuffix(name, "_test.go")
	for _, spec := range f.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		if why := forbidden(folder, imported, f.Name.Name == "main", test); why != "" {
			t.Errorf("%s imports %s: %s", name, imported, why)
		}
	}
}

// forbidden says why folder may not import a package, "" if it may. A program in a folder of its own, such as a
// generator, and a test may use what the room's own code may not, but never another room against the arrows.
func forbidden(folder, imported string, program, test bool) string {
	room, _, _ := strings.Cut(folder, "/")
	if ours, ok := strings.CutPrefix(imported, module); ok {
		to, _, _ := strings.Cut(ours, "/")
		if to != room && !slices.Contains(arrows[room], to) {
			return "against the direction of imports"
		}
	}
	if test || program && room != "wasm" && room != "server" {
		return ""
	}
	for pkg, allowed := range guarded {
		if imported != pkg && !strings.HasPrefix(imported, pkg+"/") {
			continue
		}
		if !slices.ContainsFunc(allowed, func(a string) bool { return folder == a || strings.HasPrefix(folder, a+"/") }) {
			return "only for " + strings.Join(allowed, ", ")
		}
	}
	return ""
}

func TestForbidden(t *testing.T) {
	for _, tt := range []struct {
		folder, imported string
		program, test    bool
		ok               bool
	}{
		{folder: "stats", imported: "statlas/data", ok: true},
		{folder: "data", imported: "statlas/stats"},
		{folder: "data", imported: "statlas/stats", test: true},
		{folder: "data/sets", imported: "statlas/data", ok: true},
		{folder: "server", imported: "statlas/ui"},
		{folder: "server", imported: "statlas/wasm/wire"},
		{folder: "wasm/dom", imported: "syscall/js", ok: true},
		{folder: "ui/chart", imported: "syscall/js"},
		{folder: "ui", imported: "github.com/vugu/vugu/js", ok: true},
		{folder: "wasm", imported: "statlas/data/charset"},
		{folder: "data", imported: "statlas/data/charset"},
		{folder: "data", imported: "statlas/data/charset", test: true, ok: true},
		{folder: "data", imported: "golang.org/x/text/encoding"},
		{folder: "stats", imported: "os"},
		{folder: "stats", imported: "os", test: true, ok: true},
		{folder: "data/sets/gen", imported: "os", program: true, ok: true},
		{folder: "wasm", imported: "net/http", program: true},
	} {
		if why := forbidden(tt.folder, tt.imported, tt.program, tt.test); (why == "") != tt.ok {
			t.Errorf("forbidden(%q, %q) = %q, want ok %v", tt.folder, tt.imported, why, tt.ok)
		}
	}
}

// TestTopLevel holds the project's top to what the design lists.
func TestTopLevel(t *testing.T) {
	allowed := []string{
		"data", "stats", "ui", "wasm", "server", "go.mod", "go.sum", "Makefile", "README.md", "package.json",
		"package-lock.json", "LICENSE", "dist", "node_modules",
	}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		hidden, _ := path.Match(".*", e.Name())
		if !hidden && !slices.Contains(allowed, e.Name()) {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
