package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os/exec"
	"runtime"
	"time"
)

// grace is how long requests under way may take after the signal to stop: all has ended within five seconds of it.
const grace = 4 * time.Second

// serve serves site, and the tables of a folder if told so, until ctx ends. It prints the address once it listens; what
// deserves attention goes to stderr.
func serve(ctx context.Context, site fs.FS, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	addr := flags.String("addr", "127.0.0.1:8080", "")
	open := flags.Bool("open", false, "")
	data := flags.String("data", "", "")
	form := flags.String("log", "", "")
	if err := flags.Parse(args); err != nil {
		return usageError(err.Error())
	}
	log, ok := newLog(*form, stderr)
	switch {
	case flags.NArg() > 0:
		return usageError("serve takes no file; -data names a folder of them")
	case !ok:
		return usageError("-log is text or json")
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", *addr)
	if err != nil {
		return fmt.Errorf("cannot serve there: %w", err)
	}
	at := listener.Addr().(*net.TCPAddr)
	handler, err := Handler(site, Options{Data: *data, Local: at.IP.IsLoopback(), Log: log})
	if err != nil {
		listener.Close()
		return err
	}
	if !at.IP.IsLoopback() {
		log.Warn("other computers can reach this server, without a password and unencrypted", "address", at.String(), "tables", *data != "")
	}
	url := address(at)
	fmt.Fprintf(stdout, "Statlas is at %s (end with Ctrl-C)\n", url)
	if *open {
		openBrowser(url)
	}
	err = serveUntil(ctx, listener, handler, log)
	log.Info("stopped")
	return err
}

// serveUntil serves until ctx ends, then lets requests under way end.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler, log *slog.Logger) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	limited, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := server.Shutdown(limited); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}

// address is what a person opens; a listener on all interfaces is reached by name.
func address(a *net.TCPAddr) string {
	host := a.IP.String()
	if a.IP.IsUnspecified() {
		host = "localhost"
	}
	return fmt.Sprintf("http://%s/", net.JoinHostPort(host, fmt.Sprint(a.Port)))
}

// openCommand is what opens url in the system's browser.
func openCommand(system, url string) []string {
	switch system {
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler", url}
	case "darwin":
		return []string{"open", url}
	}
	return []string{"xdg-open", url}
}

// openBrowser tries; the address is on screen in any case.
func openBrowser(url string) {
	command := openCommand(runtime.GOOS, url)
	if cmd := exec.Command(command[0], command[1:]...); cmd.Start() == nil {
		go cmd.Wait()
	}
}
