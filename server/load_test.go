package main

import (
	"flag"
	"fmt"
	"io"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// loadFor is how long make load asks; the test alone asks a few times.
var loadFor = flag.Duration("load", 0, "how long many clients ask the server")

const clients = 200

// TestManyClients has many clients, each with a connection of its own, ask for all that there is at once. None may fail.
func TestManyClients(t *testing.T) {
	h, dir := lendingHandler(t)
	large := writeLarge(t, dir, "large.csv", 1<<20)
	at := start(t, h)
	asks := []struct {
		path, header, value string
		status, bytes       int
	}{
		{"", "Accept-Encoding", "br", 200, len("br of index")},
		{hashed, "Accept-Encoding", "gzip", 200, len("gz of wasm")},
		{"data/firms.csv", "", "", 200, len(small)},
		{"data/firms.csv", "Range", "bytes=1-10", 206, 10},
		{"data/firms.csv", "If-None-Match", "*", 304, 0},
		{"data/large.csv", "", "", 200, len(large)},
		{catalogue, "", "", 200, -1},
		{health, "", "", 200, 3},
		{"data/..%2fsecret.csv", "", "", 404, -1},
	}
	var answered, bytes atomic.Int64
	until := time.Now().Add(*loadFor)
	ask := func(c *http.Client, i int) error {
		a := asks[i%len(asks)]
		r, err := http.NewRequest("GET", "http://"+at+"/"+a.path, nil)
		if err != nil {
			return err
		}
		if a.header != "" {
			r.Header.Set(a.header, a.value)
		}
		answer, err := c.Do(r)
		if err != nil {
			return err
		}
		defer answer.Body.Close()
		n, err := io.Copy(io.Discard, answer.Body)
		if err != nil || answer.StatusCode != a.status || a.bytes >= 0 && n != int64(a.bytes) {
			return fmt.Errorf("/%s: %d, %d bytes, %v", a.path, answer.StatusCode, n, err)
		}
		answered.Add(1)
		bytes.Add(n)
		return nil
	}
	begun := time.Now()
	var all sync.WaitGroup
	for k := range clients {
		all.Go(func() {
			transport := &http.Transport{DisableCompression: true}
			defer transport.CloseIdleConnections()
			for i := k; i < k+len(asks) || time.Now().Before(until); i++ {
				if err := ask(&http.Client{Transport: transport}, i); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	t.Logf("%d clients, %v: %d answers, %d MB", clients, time.Since(begun).Round(time.Millisecond), answered.Load(), bytes.Load()>>20)
}
