package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// lending is where the folder's tables are, and the list of them: a site without a folder has an empty list there.
const (
	lending   = "data/"
	catalogue = lending + "index.json"
)

// every is after how many seconds the page may ask for the list again.
const every = 3

// stall is how long a client may take for the next piece of a table, some ten kilobytes. There is no limit to the whole:
// tables are large and lines are slow.
const stall = 30 * time.Second

// settled is how old a file's time of change must be for its edition to be sure: a file may change twice within a tick
// of its clock.
const settled = 2 * time.Second

// A lender answers requests for the tables of a folder.
type lender struct {
	folder *folder
	local  bool // the server listens on this computer's own addresses only

	mu    sync.Mutex // over what follows: the list as it was at the time asked
	body  []byte
	asked time.Time
}

// serve answers a request for name, a path below the site's root.
func (l *lender) serve(w http.ResponseWriter, r *http.Request, name string) {
	header := w.Header()
	header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Cache-Control", "private, no-cache")
	switch {
	case l.local && !localHost(r.Host):
		http.Error(w, "tables are lent under this computer's own name only: localhost or 127.0.0.1", http.StatusMisdirectedRequest)
	case name == catalogue:
		l.list(w, r)
	default:
		l.lend(w, r, strings.TrimPrefix(name, lending))
	}
}

// list answers with the names, sizes and editions of what is lent.
func (l *lender) list(w http.ResponseWriter, r *http.Request) {
	body, err := l.listed()
	if err != nil {
		http.Error(w, "the folder of tables cannot be read", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", mimes[".json"])
	w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sha256.Sum256(body)))
	http.ServeContent(w, r, "", time.Time{}, strings.NewReader(string(body)))
}

// listed returns the list as JSON, at most a second old: many pages may ask.
func (l *lender) listed() ([]byte, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.folder.now()
	if l.body != nil && now.Sub(l.asked).Abs() < time.Second {
		return l.body, nil
	}
	files, err := l.folder.list()
	if err != nil {
		return nil, err
	}
	l.body, err = json.Marshal(struct {
		Every int    `json:"every"`
		Files []lent `json:"files"`
	}{every, files})
	l.asked = now
	return l.body, err
}

// lend streams one file, or the ranges asked for.
func (l *lender) lend(w http.ResponseWriter, r *http.Request, name string) {
	file, info, err := l.folder.open(name)
	switch {
	case errors.Is(err, fs.ErrPermission):
		http.Error(w, "this table may not be read", http.StatusForbidden)
		return
	case err != nil:
		http.NotFound(w, r)
		return
	}
	defer file.Close()
	etag := `"` + edition(info) + `"`
	if l.folder.now().Sub(info.ModTime()) < settled {
		etag = "W/" + etag
	}
	w.Header().Set("ETag", etag)
	w.Header().Set("Content-Type", kinds[strings.ToLower(filepath.Ext(name))])
	control := http.NewResponseController(w)
	http.ServeContent(w, r, "", info.ModTime(), &steady{file, info, func() { control.SetWriteDeadline(time.Now().Add(stall)) }})
}

// A steady reader gives a file's bytes as long as it is the edition that was opened. When it changes meanwhile the answer
// ends too short, which a client notices: never half of one edition and half of the next.
type steady struct {
	file *os.File
	info fs.FileInfo
	next func() // called before each piece
}

func (s *steady) Seek(offset int64, whence int) (int64, error) { return s.file.Seek(offset, whence) }

func (s *steady) Read(p []byte) (int, error) {
	s.next()
	n, err := s.file.Read(p)
	if err != nil && err != io.EOF {
		return 0, err
	}
	now, failed := s.file.Stat()
	if failed != nil || edition(now) != edition(s.info) {
		return 0, errors.New("the file changed while it was read")
	}
	return n, err
}

// localHost reports whether a Host header names this computer. A page of elsewhere whose name was made to lead here (DNS
// rebinding) would have its own name there.
func localHost(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || net.ParseIP(host).IsLoopback()
}
