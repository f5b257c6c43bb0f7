package ui

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestShot(t *testing.T) {
	spec := os.Getenv("SHOT") // lang|theme|width|hash|out
	if spec == "" {
		t.Skip()
	}
	css, _ := os.ReadFile("../wasm/shell/statlas.css")
	for _, s := range strings.Split(spec, ";") {
		p := strings.Split(s, "|")
		w, _ := strconv.Atoi(p[2])
		e := newEngine(t)
		a := NewApp(e, Env{Lang: p[0], Dark: p[1] == "dark", Width: w})
		a.ShowHash(p[3])
		if len(p) > 5 {
			a.drawer = p[5]
		}
		page := render(t, a)
		os.WriteFile("/tmp/"+p[4]+".html", []byte("<!doctype html><html><head><meta charset=utf-8><meta name=viewport content='width=device-width'><style>"+string(css)+"</style></head><body><div id=app>"+page+"</div></body></html>"), 0o644)
	}
}
