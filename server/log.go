package main

import (
	"io"
	"log/slog"
	"net/http"
	"time"
)

// newLog returns the log that -log asks for: "text" or "json" with every request, "" with nothing but warnings; ok is
// false for other words.
func newLog(form string, to io.Writer) (log *slog.Logger, ok bool) {
	switch form {
	case "":
		return slog.New(slog.NewTextHandler(to, &slog.HandlerOptions{Level: slog.LevelWarn})), true
	case "text":
		return slog.New(slog.NewTextHandler(to, nil)), true
	case "json":
		return slog.New(slog.NewJSONHandler(to, nil)), true
	}
	return nil, false
}

// logged notes each request: method, what was asked for in our own words, and the outcome. Names of tables, queries and
// addresses are the users' own and stay out of it.
func logged(h *handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !log.Enabled(r.Context(), slog.LevelInfo) {
			h.ServeHTTP(w, r)
			return
		}
		begun := time.Now()
		outcome := &outcome{ResponseWriter: w}
		h.ServeHTTP(outcome, r)
		log.Info("request", "method", known(r.Method), "of", h.subject(r.URL.Path), "status", outcome.status,
			"bytes", outcome.bytes, "ms", time.Since(begun).Milliseconds())
	})
}

// known is a method of HTTP's, "other" for what a client may have made up.
func known(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete,
		http.MethodConnect, http.MethodOptions, http.MethodTrace:
		return method
	}
	return "other"
}

// An outcome notes what an answer came to.
type outcome struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (o *outcome) WriteHeader(status int) {
	o.status = status
	o.ResponseWriter.WriteHeader(status)
}

func (o *outcome) Write(b []byte) (int, error) {
	if o.status == 0 {
		o.status = http.StatusOK
	}
	n, err := o.ResponseWriter.Write(b)
	o.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (o *outcome) Unwrap() http.ResponseWriter { return o.ResponseWriter }
