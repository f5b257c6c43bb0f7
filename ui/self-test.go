package ui

import (
	"strconv"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// SelfTest is the page that computes what NIST and R have values for, in this very browser, and says in how many
// digits it agrees.
type SelfTest struct {
	App *App

	of     *stats.SelfTestReport // report and language that the sheet is for
	lang   string
	checks *sheet
}

// tested is the self-test under way or done.
type tested struct {
	busy        bool
	done, total int64
	report      *stats.SelfTestReport
	err         error
}

// BeforeBuild starts the test when the page is shown, and makes the sheet anew when the report or the language has changed.
func (c *SelfTest) BeforeBuild() {
	if t := &c.App.tested; !t.busy && t.report == nil && t.err == nil {
		c.App.startSelfTest()
	}
	if r := c.App.tested.report; r != nil && (c.of != r || c.lang != c.App.Lang()) {
		c.of, c.lang, c.checks = r, c.App.Lang(), c.checkSheet()
	}
}

func (c *SelfTest) sheet() *sheet { return c.checks }

func (a *App) openSelfTest() { a.step(func(v *view.View) { v.SelfTest = true }) }

func (a *App) startSelfTest() {
	a.tested = tested{busy: true}
	a.engine.SelfTest(
		func(done, total int64) { a.tested.done, a.tested.total = done, total },
		func(r *stats.SelfTestReport, err error) { a.tested = tested{report: r, err: err} })
}

func (c *SelfTest) done() bool { return c.App.tested.report != nil }

func (c *SelfTest) busy() string { return strconv.FormatBool(c.App.tested.busy) }

// verdict says in a sentence how it went, or how far it is.
func (c *SelfTest) verdict() string {
	t := &c.App.tested
	if t.err != nil {
		return c.App.reason(t.err)
	}
	if t.report == nil {
		return c.App.T("selftest.busy", strconv.FormatInt(t.done, 10), strconv.FormatInt(t.total, 10))
	}
	failed := 0
	for _, check := range t.report.Checks {
		if !check.Passed {
			failed++
		}
	}
	if failed > 0 {
		return c.App.T("selftest.failed", strconv.Itoa(failed), strconv.Itoa(len(t.report.Checks)))
	}
	return c.App.T("selftest.passed", strconv.Itoa(len(t.report.Checks)), format.Full(float64(t.report.Ms), format.Spec{Digits: 3}))
}

func (c *SelfTest) most() int { return len(c.App.tested.report.Checks) }

// checkSheet is a row for each check.
func (c *SelfTest) checkSheet() *sheet {
	t := c.App.T
	s := &sheet{Head: []heading{{t("selftest.function"), false}, {t("selftest.data"), false}, {t("selftest.source"), false}, {t("selftest.values"), true},
		{t("selftest.digits"), true}, {t("selftest.wanted"), true}, {t("selftest.result"), false}, {t("selftest.ms"), true}}}
	digits := func(x stats.Num) figure { return figure{Text: strconv.FormatFloat(float64(x), 'f', 1, 64), Num: true} }
	for _, check := range c.App.tested.report.Checks {
		result := t("selftest.pass")
		if !check.Passed {
			result = t("selftest.fail")
		}
		s.Rows = append(s.Rows, []figure{{Text: t("selftest.f." + check.Function)}, {Text: check.Data}, {Text: check.Source},
			{Text: strconv.Itoa(check.Values), Num: true}, digits(check.Digits), digits(check.Wanted), {Text: result}, digits(check.Ms)})
	}
	return s
}
