package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestServe starts the server on a free port, asks it something and ends it.
func TestServe(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	printed, stdout := io.Pipe()
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, testSite(), []string{"-addr", "127.0.0.1:0"}, stdout, io.Discard) }()
	line, err := bufio.NewReader(printed).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(line)
	r, err := http.Get(url)
	if err != nil {
		t.Fatalf("at %q: %v", line, err)
	}
	defer r.Body.Close()
	if r.StatusCode != 200 || r.Header.Get("ETag") == "" {
		t.Errorf("GET %s: %d %v", url, r.StatusCode, r.Header)
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
}

// TestStopLetsRequestsEnd stops the server while a request is under way.
func TestStopLetsRequestsEnd(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	slow := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		stop()
		<-ctx.Done()
		io.WriteString(w, "to the end")
	})
	ended := make(chan error, 1)
	go func() { ended <- serveUntil(ctx, listener, slow, slog.New(slog.DiscardHandler)) }()
	r, err := http.Get("http://" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if got := body(t, r); got != "to the end" {
		t.Errorf("answer %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
}

// TestWarning serves to other computers too, which is said, and to this one alone.
func TestWarning(t *testing.T) {
	for addr, want := range map[string]bool{"0.0.0.0:0": true, ":0": true, "127.0.0.1:0": false, "localhost:0": false} {
		ctx, stop := context.WithCancel(t.Context())
		var complaints strings.Builder
		err := serve(ctx, testSite(), []string{"-addr", addr}, stopper(stop), &complaints)
		if err != nil {
			t.Fatalf("%s: %v", addr, err)
		}
		if got := strings.Contains(complaints.String(), "other computers can reach"); got != want {
			t.Errorf("%s: warned %v, want %v: %q", addr, got, want, complaints.String())
		}
	}
}

// A stopper ends the server once it says where it is.
type stopper func()

func (s stopper) Write(b []byte) (int, error) {
	s()
	return len(b), nil
}

func TestServeRefuses(t *testing.T) {
	for _, args := range [][]string{{"-nonsense"}, {"-addr"}, {"file.csv"}} {
		err := serve(t.Context(), testSite(), args, io.Discard, io.Discard)
		if !errors.As(err, new(usageError)) {
			t.Errorf("serve %q: %v, want a usage error", args, err)
		}
	}
	if err := serve(t.Context(), testSite(), []string{"-addr", "127.0.0.1:nowhere"}, io.Discard, io.Discard); err == nil {
		t.Error("a port that does not exist is no error")
	}
	if err := serve(t.Context(), fstest.MapFS{}, nil, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), "make build") {
		t.Errorf("empty site: %v", err)
	}
}

func TestAddress(t *testing.T) {
	for _, tt := range []struct{ ip, want string }{
		{"127.0.0.1", "http://127.0.0.1:80/"},
		{"::1", "http://[::1]:80/"},
		{"0.0.0.0", "http://localhost:80/"},
		{"::", "http://localhost:80/"},
	} {
		if got := address(&net.TCPAddr{IP: net.ParseIP(tt.ip), Port: 80}); got != tt.want {
			t.Errorf("address(%s) = %s, want %s", tt.ip, got, tt.want)
		}
	}
}

func TestOpenCommand(t *testing.T) {
	for system, want := range map[string][]string{
		"windows": {"rundll32", "url.dll,FileProtocolHandler", "u"},
		"darwin":  {"open", "u"},
		"linux":   {"xdg-open", "u"},
	} {
		if got := openCommand(system, "u"); !slices.Equal(got, want) {
			t.Errorf("openCommand(%s) = %q, want %q", system, got, want)
		}
	}
}
