// Command statlas serves the explorer and answers its questions from the command line.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"statlas/data"
	"statlas/data/charset"
)

const usage = `Statlas explores statistics.

  statlas serve [-addr HOST:PORT] [-open] [-data FOLDER] [-log text|json]
                                            serve the explorer, at 127.0.0.1:8080 unless told otherwise, and the tables
                                            (.csv .tsv .txt) of a folder; log each request
  statlas inspect FILE [HOW]                print what reading a table found, as JSON
  statlas ask FILE QUESTION [HOW]           print the answer to a question, as JSON
  statlas card FILE QUESTION [HOW]          print how that answer is computed, with scripts in R and Python, as JSON
  statlas bundle FILE… -o PAGE [-view HASH] [-views JSONFILE] [HOW]
                                            write the explorer with tables inside as one HTML file, which shows the
                                            view of an address, such as '#tab=ranking'; FILE may be such a page;
                                            saved views, to present: [{"name": …, "hash": …, "notes": …}, …]
  statlas selftest                          compute what NIST and R have values for, and print how well, as JSON
  statlas version

FILE is a table of delimited text, dataset:ID one of the bundled ones. FILE or QUESTION may be -, the standard input.
HOW the file is read, where it should not be as it seems:

  -encoding NAME      utf-8, gb18030, big5, …
  -delimiter CHAR     , ; | tab space spaces (two or more)
  -decimal SIGN       . or ,
  -header ROW         row of the first line of names, counted from 1; -1 for none
  -header-lines N     how many lines the names take
  -shape NAME         as-is leaves periods in columns and indicators in rows
  -missing A,B        more words for "no figure"
  -drop-totals        leave rows of totals out
  -settings JSON      all of these and more at once, as in a view of the page
`

// version is set when the command is built.
var version = "unknown"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	data.LearnPinyin(charset.Decode)
	c := command{site: built(), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	os.Exit(exitCode(c.run(ctx, os.Args[1:]), os.Stderr))
}

// A command is one call of the program.
type command struct {
	site   fs.FS // that serve serves
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
}

// A usageError is a call that the program does not understand.
type usageError string

func (e usageError) Error() string { return string(e) }

// exitCode says on stderr what went wrong: 0 for nothing, 1 for work that failed, 2 for a wrong call.
func exitCode(err error, stderr io.Writer) int {
	if err == nil {
		return 0
	}
	fmt.Fprintln(stderr, "statlas:", err)
	if errors.As(err, new(usageError)) {
		fmt.Fprint(stderr, "\n", usage)
		return 2
	}
	return 1
}

func (c command) run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return usageError("what shall it do?")
	}
	verb, rest := args[0], args[1:]
	switch verb {
	case "serve":
		return serve(ctx, c.site, rest, c.stdout, c.stderr)
	case "inspect":
		return c.inspect(ctx, rest)
	case "ask":
		return c.ask(ctx, rest)
	case "card":
		return c.card(ctx, rest)
	case "bundle":
		return c.bundle(ctx, built(), rest)
	case "selftest":
		return c.selftest(ctx, rest)
	case "version":
		_, err := fmt.Fprintf(c.stdout, "statlas %s (%s, %s/%s)\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		return err
	case "help", "-h", "-help", "--help":
		_, err := io.WriteString(c.stdout, usage)
		return err
	}
	return usageError(fmt.Sprintf("no command %q", verb))
}
