package ui

import (
	"strconv"
	"strings"
)

// slowFrom is after how many milliseconds the user is told that an answer takes its time, and may stop it.
const slowFrom = 300

// A working is the question on screen while its answer is on its way. The zero working waits for nothing.
type working struct {
	turn        int // counts questions
	slow        bool
	done, total int64
	stopped     string // the view whose answer the user would not wait for
}

// await says that the question on screen is being answered. After a while the page tells so.
func (a *App) await() {
	if a.main.busy {
		return
	}
	a.main.busy = true
	a.work = working{turn: a.work.turn + 1}
}

// askedMain is called once the question, or a list that it takes, is on its way.
func (a *App) askedMain() {
	w := &a.work
	turn := w.turn
	if !a.main.busy || w.slow {
		return
	}
	a.engine.After(slowFrom, func() {
		if a.main.busy && w.turn == turn && !w.slow {
			w.slow = true
			a.say(a.T("computing"))
		}
	})
}

// AskProgress says how far the answer to the question of a slot is.
func (a *App) AskProgress(slot string, done, total int64) {
	if slot == "main" && a.main.busy {
		a.work.done, a.work.total = done, total
	}
}

// stopAsking ends the question on screen and the lists it waits for; the view stays as it is, without an answer until the user
// wants it.
func (a *App) stopAsking() {
	for slot := range a.asks.newest {
		if key, isList := strings.CutPrefix(slot, "list:"); isList {
			delete(a.asks.lists, key)
		} else if slot != "main" {
			continue
		}
		delete(a.asks.newest, slot)
		a.engine.Stop(slot)
	}
	a.work = working{turn: a.work.turn, stopped: a.view.String()}
	a.main.busy, a.main.key, a.main.answer, a.main.question, a.main.told, a.main.err = false, "", nil, nil, nil, &CodedError{Code: codeCancelled}
	a.main.title, a.main.option, a.main.sheet = "", "", nil
	a.say(a.T("error.ask", a.reason(a.main.err)))
}

// askAgain wants the answer after all.
func (a *App) askAgain() {
	a.work.stopped, a.main.err = "", nil
	a.ask()
}

// percent writes how far the answer is.
func (w *working) percent() string {
	if w.total == 0 {
		return "0"
	}
	return strconv.FormatInt(100*w.done/w.total, 10)
}
