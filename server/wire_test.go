package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// start serves h as the command does, on a free port of this computer, until the test ends. It returns the address.
func start(t testing.TB, h http.Handler) string {
	t.Helper()
	at, stop := startUntil(t, h)
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	return at
}

// startUntil is start with an end of the caller's: stop returns what serving ended with.
func startUntil(t testing.TB, h http.Handler) (at string, stop func() error) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serveUntil(ctx, listener, h, slog.New(slog.DiscardHandler)) }()
	return listener.Addr().String(), func() error {
		cancel()
		return <-ended
	}
}

// raw sends bytes and returns all that comes back.
func raw(t testing.TB, at, request string) string {
	t.Helper()
	c, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	go io.WriteString(c, request) // the server may answer before it has read it all
	answer, _ := io.ReadAll(c)    // a connection reset behind the answer takes nothing from it
	return string(answer)
}

// TestBounds sends more than a request may bring.
func TestBounds(t *testing.T) {
	h, _ := lendingHandler(t)
	at := start(t, h)
	for _, tt := range []struct{ name, request, want string }{
		{"long header", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + strings.Repeat("x", 64<<10) + "\r\n\r\n", "431"},
		{"long path", "GET /" + strings.Repeat("x", 64<<10) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "431"},
		{"body", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\nhello", "413"},
		{"body without end", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "413"},
		{"method with a body", "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999\r\n\r\nhello", "405"},
		{"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
		{"two lengths", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"},
	} {
		if status, _, _ := strings.Cut(raw(t, at, tt.request), "\r\n"); !strings.Contains(status, " "+tt.want+" ") {
			t.Errorf("%s: %q, want %s", tt.name, status, tt.want)
		}
	}
}

// writeLarge puts a table of n bytes into the folder.
func writeLarge(t testing.TB, dir, name string, n int) []byte {
	t.Helper()
	b := bytes.Repeat([]byte("zone,2020,1.5\n"), n/14+1)[:n]
	if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
		t.Fatal(err)
	}
	return b
}

// TestSlowReaders lets clients ask for a large table and read none of it, and others begin a request and not end it: the
// rest is served as before.
func TestSlowReaders(t *testing.T) {
	h, dir := lendingHandler(t)
	large := writeLarge(t, dir, "large.csv", 32<<20)
	at := start(t, h)
	for i := range 100 {
		c, err := net.Dial("tcp", at)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		request := "GET /data/large.csv HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
		if i%2 == 1 {
			request = request[:len(request)-4]
		}
		if _, err := io.WriteString(c, request); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]int{"": len("<!doctype html>"), "data/firms.csv": len(small), "data/large.csv": len(large)} {
		r, err := http.Get("http://" + at + "/" + path)
		if err != nil {
			t.Fatal(err)
		}
		n, err := io.Copy(io.Discard, r.Body)
		r.Body.Close()
		if err != nil || n != int64(want) {
			t.Errorf("/%s: %d bytes of %d, %v", path, n, want, err)
		}
	}
}

// TestChangedUnderway changes a table while it is on its way: the client must notice that it has not got it.
func TestChangedUnderway(t *testing.T) {
	h, dir := lendingHandler(t)
	writeLarge(t, dir, "large.csv", 32<<20) // more than the buffers on the way hold
	at := start(t, h)
	for name, change := range map[string]func(*os.File) error{
		"longer":  func(f *os.File) error { _, err := f.WriteAt([]byte("x"), 40<<20); return err },
		"shorter": func(f *os.File) error { return f.Truncate(20 << 20) },
		"touched": func(f *os.File) error { return os.Chtimes(f.Name(), time.Time{}, time.Now().Add(time.Hour)) },
	} {
		r, err := http.Get("http://" + at + "/data/large.csv")
		if err != nil {
			t.Fatal(err)
		}
		f, err := os.OpenFile(filepath.Join(dir, "large.csv"), os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := change(f); err != nil {
			t.Fatal(err)
		}
		f.Close()
		if n, err := io.Copy(io.Discard, r.Body); err == nil {
			t.Errorf("%s: %d bytes came as if nothing had been", name, n)
		}
		r.Body.Close()
	}
}

// TestEndlessHeader begins a request and sends nothing more: the server ends it.
func TestEndlessHeader(t *testing.T) {
	t.Parallel()
	at := start(t, testHandler(t, Options{}))
	if answer := raw(t, at, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "); strings.Contains(answer, " 200 ") {
		t.Errorf("half a request was answered: %q", answer)
	}
}

// TestStopIsShort stops the server while a client neither reads nor goes.
func TestStopIsShort(t *testing.T) {
	t.Parallel()
	h, dir := lendingHandler(t)
	writeLarge(t, dir, "large.csv", 32<<20)
	at, stop := startUntil(t, h)
	c, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintf(c, "GET /data/large.csv HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
	if _, err := io.ReadFull(c, make([]byte, 100)); err != nil {
		t.Fatal(err)
	}
	if err := stop(); err != nil { // returns at all: the client would wait for ever
		t.Errorf("ended with %v", err)
	}
}
