package ui

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/words"
)

// Codes of the worker's errors that the page answers to.
const (
	codeDied      = "worker-died"
	codeCancelled = "cancelled"
)

// A notice tells the user something above the page until they dismiss it, or take the next step if it has no key.
type notice struct {
	key     string // of one that stands until it is answered
	text    string
	serious bool
	retry   bool // offers to read the file again
	do      []button
}

// A button offers to do something.
type button struct {
	Text string
	Do   func()
}

// fail tells what did not work and why.
func (a *App) fail(key, what string, err error) {
	a.notice = &notice{text: a.T(key, what, a.reason(err)), serious: true, retry: codeOf(err) == codeDied}
	a.say(a.notice.text)
	a.trouble(codeOf(err))
}

// trouble tells what the notice says to who listens.
func (a *App) trouble(code string) {
	if a.OnTrouble != nil {
		a.OnTrouble(code, a.news)
	}
}

// say puts text into the live region.
func (a *App) say(text string) { a.news = text }

func (a *App) dismiss() { a.notice = nil }

// close takes a notice away.
func (a *App) close(n *notice) {
	switch n.key {
	case keyEdition:
		f := a.newEdition()
		a.Lent(f.Name, f.Edition)
	case keyUpdate:
		a.newer = false
	case keyKeep:
		a.keep(false)
	case keyOffer:
		a.offered = nil
	case keyEyes:
		a.seeWith("")
	default:
		a.dismiss()
	}
}

// Keys of the notices that stand until they are answered, and of what their buttons say.
const (
	keyEdition = "edition.read"
	keyUpdate  = "update.reload"
)

// notices are what is told now: by the last step, and until it is answered.
func (a *App) notices() []*notice {
	var all []*notice
	if a.notice != nil {
		all = append(all, a.notice)
	}
	if f := a.newEdition(); f != nil {
		all = append(all, &notice{key: keyEdition, text: a.T("edition.there", f.Name), do: []button{{a.T(keyEdition), func() { a.engine.Fetch(f.Name) }}}})
	}
	if a.newer {
		all = append(all, &notice{key: keyUpdate, text: a.T("update.there"), do: []button{{a.T(keyUpdate), a.engine.Reload}}})
	}
	if a.eyes != "" {
		all = append(all, a.eyesNotice())
	}
	return append(all, a.keepNotices()...)
}

// press does what a notice's button offers; the notice has been answered then.
func (a *App) press(b button) {
	a.notice = nil
	b.Do()
}

// reason returns why, in the language on screen; English when the code has no entry.
func (a *App) reason(err error) string {
	code, args, text := parts(err)
	if code == stats.CodeCollinear && len(args) > 2 { // columns, called as the page calls them
		args = []string{args[0], a.title(args[1]), a.called(args[2])}
	}
	args = slices.Clone(args)
	for i, arg := range args {
		args[i] = a.othersToo(arg)
	}
	if code == stats.CodePattern && len(args) > 2 {
		args[2] = a.misspelt(args[2])
	}
	return words.Code(a.Lang(), "code."+code, args, text)
}

// misspelt says in the language on screen what is wrong with a regular expression, of which an error says what and where.
func (a *App) misspelt(text string) string {
	what, at, _ := strings.Cut(text, ": ")
	if key := "regex." + what; a.T(key) != key {
		what = a.T(key)
	}
	if at == "" {
		return what
	}
	return a.T("regex.at", what, at)
}

// othersToo returns a list that an error has cut, as "a, b and 5 more", in the language on screen.
func (a *App) othersToo(list string) string {
	at := strings.LastIndex(list, " and ")
	if n, cut := strings.CutSuffix(list[max(at, 0):], " more"); at > 0 && cut {
		if _, err := strconv.Atoi(n[len(" and "):]); err == nil {
			return a.T("list.others", list[:at], n[len(" and "):])
		}
	}
	return list
}

// called returns a list of columns as the page calls them.
func (a *App) called(list string) string {
	all := strings.Split(list, ", ")
	for i, id := range all {
		if all[i] = a.title(id); id == "(intercept)" {
			all[i] = a.T("model.constant")
		}
	}
	return strings.Join(all, a.T("list.comma"))
}

func codeOf(err error) string {
	code, _, _ := parts(err)
	return code
}

// parts takes apart the errors that come with a code: the worker's, and those of packages data and stats when
// they are asked directly.
func parts(err error) (code string, args []string, text string) {
	var coded *CodedError
	var question *stats.QuestionError
	var file *data.FileError
	switch {
	case errors.As(err, &coded):
		return coded.Code, coded.Args, coded.Text
	case errors.As(err, &question):
		return question.Code, question.Args(), question.Error()
	case errors.As(err, &file):
		return file.Code, file.Args, file.Text
	}
	return "", nil, err.Error()
}
