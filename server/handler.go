package main

import (
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// policy lets the page run its own scripts and WebAssembly, and talk to this server only. wasm/shell writes the
// same into the site's index.html. It does not say who may show the page in a frame: anybody may, slides on a disk too,
// which no source of frame-ancestors names.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
	"style-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'"

// Options configures Handler; the zero value serves the site alone, in production.
type Options struct {
	Dev   bool         // tell browsers to ask again on every load
	Data  string       // folder whose tables are lent, "" for none
	Local bool         // the server listens on this computer's own addresses only
	Log   *slog.Logger // hears of requests; nil for nobody
}

// Handler serves the files of site from memory, with their compressed twins name.br and name.gz where they stand
// beside a file, and the tables of a folder from there. It is an error if site cannot be read or has no index.html, or if
// there is no such folder.
func Handler(site fs.FS, o Options) (http.Handler, error) {
	files, err := readSite(site)
	if err != nil {
		return nil, err
	}
	if files["index.html"] == nil {
		return nil, fmt.Errorf("the site has no index.html: build it with make build")
	}
	if page, err := onePage(site); err == nil {
		files[pageName] = &file{mime: mimes[".html"], ownPolicy: true, variants: []*variant{newVariant(identity, page)}}
	}
	h := &handler{files: files, dev: o.Dev}
	if o.Data != "" {
		folder, err := openFolder(o.Data)
		if err != nil {
			return nil, err
		}
		h.lender = &lender{folder: folder, local: o.Local}
	}
	if o.Log == nil {
		return h, nil
	}
	return logged(h, o.Log), nil
}

// pageName is where the page in one file is, which the page fetches to save itself.
const pageName = "statlas.html"

type handler struct {
	files  map[string]*file
	dev    bool
	lender *lender // nil for none
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header())
	name := siteName(r.URL.Path)
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, "method not allowed", http.StatusMethodNotAllowed)
	case r.ContentLength != 0:
		refuse(w, "a request brings no body here", http.StatusRequestEntityTooLarge)
	case name == health:
		h.healthy(w)
	case h.lender != nil && strings.HasPrefix(name, lending):
		h.lender.serve(w, r, name)
	case h.lender != nil && h.files[name] == nil && lendable(name): // beside the page, as other servers have it
		h.lender.serve(w, r, lending+name)
	default:
		h.serveSite(w, r, name)
	}
}

// refuse answers a request without waiting for the body that it may bring.
func refuse(w http.ResponseWriter, text string, status int) {
	http.NewResponseController(w).SetReadDeadline(time.Now())
	w.Header().Set("Connection", "close")
	http.Error(w, text, status)
}

// siteName returns the name of the file that a path asks for.
func siteName(path string) string {
	if name := strings.TrimPrefix(path, "/"); name != "" {
		return name
	}
	return "index.html"
}

// subject says in our own words what a path asks for.
func (h *handler) subject(path string) string {
	name := siteName(path)
	switch {
	case name == health, name == catalogue, h.files[name] != nil:
		return name
	case strings.HasPrefix(name, lending), lendable(name):
		return "table"
	}
	return "nothing"
}

// health is where a watchdog asks whether the server does its work.
const health = "healthz"

func (h *handler) healthy(w http.ResponseWriter) {
	w.Header().Set("Cache-Control", "no-store")
	if h.lender != nil {
		if _, err := h.lender.listed(); err != nil {
			http.Error(w, "the folder of tables cannot be read", http.StatusServiceUnavailable)
			return
		}
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, "ok\n")
}

func (h *handler) serveSite(w http.ResponseWriter, r *http.Request, name string) {
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
	if f.ownPolicy {
		header.Del("Content-Security-Policy")
	}
	header.Set("Content-Length", strconv.Itoa(len(v.bytes)))
	if v.encoding != identity {
		header.Set("Content-Encoding", v.encoding)
	}
	if r.Method == http.MethodGet {
		w.Write(v.bytes)
	}
}

// secure sets what every answer carries, errors too. Scripts of the site may be loaded by pages of elsewhere, tables not.
func secure(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
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
