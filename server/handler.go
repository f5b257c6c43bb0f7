package main

import (
	"fmt"
	"io/fs"
	"net/http"
	"strconv"
	"strings"
)

// policy lets the page run its own scripts and WebAssembly, and talk to this server only. wasm/shell writes the
// same into the site's index.html.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
	"style-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'"

// Options configures Handler; the zero value serves production.
type Options struct {
	Dev bool // tell browsers to ask again on every load
}

// Handler serves the files of site from memory, with their compressed twins name.br and name.gz where they stand
// beside a file. It is an error if site cannot be read or has no index.html.
func Handler(site fs.FS, o Options) (http.Handler, error) {
	files, err := readSite(site)
	if err != nil {
		return nil, err
	}
	if files["index.html"] == nil {
		return nil, fmt.Errorf("the site has no index.html: build it with make build")
	}
	return &handler{files: files, dev: o.Dev}, nil
}

type handler struct {
	files map[string]*file
	dev   bool
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	f := h.files[name]
	if f == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Vary", "Accept-Encoding")
	v := f.choose(r.Header.Values("Accept-Encoding"))
	if v == nil {
		http.Error(w, "no acceptable encoding", http.StatusNotAcceptable)
		return
	}
	h.send(w, r, f, v)
}

// send writes one variant of a file, or that the browser has it already.
func (h *handler) send(w http.ResponseWriter, r *http.Request, f *file, v *variant) {
	header := w.Header()
	header.Set("ETag", v.etag)
	header.Set("Cache-Control", "no-cache")
	if f.hashed && !h.dev {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if matches(r.Header.Values("If-None-Match"), v.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	header.Set("Content-Type", f.mime)
	header.Set("Content-Length", strconv.Itoa(len(v.bytes)))
	if v.encoding != identity {
		header.Set("Content-Encoding", v.encoding)
	}
	if r.Method == http.MethodGet {
		w.Write(v.bytes)
	}
}

// secure sets what every answer carries, errors too.
func secure(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
}

// matches tells whether one of the If-None-Match lists names etag, weakly compared as the standard asks.
func matches(lists []string, etag string) bool {
	for _, given := range fields(lists) {
		if given == "*" || strings.TrimPrefix(given, "W/") == etag {
			return true
		}
	}
	return false
}

// fields splits header values at commas.
func fields(values []string) []string {
	var all []string
	for _, f := range strings.Split(strings.Join(values, ","), ",") {
		if f = strings.TrimSpace(f); f != "" {
			all = append(all, f)
		}
	}
	return all
}
