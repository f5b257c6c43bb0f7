package ui

import (
	"cmp"
	"strings"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// distributionAnalysis shows how the values of a measure lie, in groups or altogether.
type distributionAnalysis struct{ onApp }

func (d distributionAnalysis) answer() *stats.DistributionAnswer {
	return d.app.main.answer.(*stats.DistributionAnswer)
}

func (d distributionAnalysis) fill(q *stats.Question) bool {
	if d.app.form(chart.Forms) == "violin" {
		q.Density = "" // it is one
	}
	return d.app.fillSample(q)
}

func (d distributionAnalysis) controls() []control {
	out := d.app.sampleControls(chart.Forms, Option{"", d.app.T("groups.none")})
	if d.app.form(chart.Forms) != "histogram" {
		return out
	}
	bins := d.app.options("bins.", "fd", "sturges", "scott")
	for _, n := range []string{"5", "10", "20", "50", "100"} {
		bins = append(bins, Option{n, d.app.T("bins.n", n)})
	}
	density := control{Key: "density", Label: d.app.T("distribution.density"), Switch: true, Value: "1", Set: d.setDensity}
	if d.app.view.Question.Density == "none" {
		density.Value = ""
	}
	rule := d.app.oneOf("bins", "distribution.bins", bins, func(q *stats.Question) *string { return (*string)(&q.Bins) })
	return append(append(out, d.app.orOwn(rule, numeral{1, binsMost, "fd"})...), density)
}

// binsMost is how many bins a histogram may have.
const binsMost = 500

// binCount reports that bins are so many, not by a rule.
func binCount(bins string) bool { return bins != "" && bins[0] <= '9' }

func (d distributionAnalysis) setDensity(on string) {
	d.app.edit(func(q *stats.Question) {
		if q.Density = "none"; on != "" {
			q.Density = ""
		}
	})
}

func (d distributionAnalysis) sentence() string { return d.app.ofSample("title.distribution") }

// fewFigures are too few to speak of halves of them.
const fewFigures = 4

// sub says where the middle half of the values lies, or which groups have the highest and the lowest median.
func (d distributionAnalysis) sub() string {
	all := d.answer().Groups
	var low, high *stats.Distribution
	for i := range all {
		if low == nil || all[i].Box.Median < low.Box.Median {
			low = &all[i]
		}
		if high == nil || all[i].Box.Median > high.Box.Median {
			high = &all[i]
		}
	}
	switch {
	case low == nil:
		return ""
	case len(all) == 1 && low.N < fewFigures:
		return d.app.T("lead.few", format.Count(low.N))
	case len(all) == 1:
		return d.app.T("lead.half", d.app.worked(low.Box.Q1), d.app.worked(low.Box.Q3), d.app.worked(low.Box.Median))
	}
	return d.app.T("lead.medians", d.app.group(high.Name), d.app.worked(high.Box.Median), d.app.group(low.Name), d.app.worked(low.Box.Median))
}

func (d distributionAnalysis) draw() {
	m, a, style, form := &d.app.main, d.answer(), d.app.style(), d.app.form(chart.Forms)
	style.Entity, style.Selected = d.app.group, d.app.isolated()
	m.alt = chart.Alt(a, style)
	if len(a.Groups) > 0 {
		m.option, m.height = chart.Distribution(a, form, style).JSON(), cmp.Or(chart.GroupsHeight(form, len(a.Groups)), m.height)
	}
}

// groupsAcross is how many groups stand side by side in any case; more stand one under the other, unless their figures are more.
const groupsAcross = 12

// sheet has each group's figures, then how many values are in each bin: a group a column, or a row where they are many.
func (d distributionAnalysis) sheet() *sheet {
	a := d.answer()
	names := d.figureNames(a)
	if len(a.Groups) > max(groupsAcross, len(names)) {
		return d.sheetOfMany(a, names)
	}
	s := &sheet{Head: []heading{{Text: d.app.T("sheet.figure")}}}
	for _, name := range names {
		s.Rows = append(s.Rows, []figure{textCell(name)})
	}
	for i := range a.Groups {
		s.Head = append(s.Head, heading{d.app.group(a.Groups[i].Name), true})
		for k, f := range d.figures(a, i) {
			s.Rows[k] = append(s.Rows[k], f)
		}
	}
	return s
}

func (d distributionAnalysis) sheetOfMany(a *stats.DistributionAnswer, names []string) *sheet {
	s := &sheet{Head: []heading{{Text: d.app.title(a.By)}}}
	for _, name := range names {
		s.Head = append(s.Head, heading{name, true})
	}
	s.fill(len(a.Groups), func(i int) []figure {
		name := textCell(d.app.group(a.Groups[i].Name))
		name.Header = true
		return append([]figure{name}, d.figures(a, i)...)
	})
	return s
}

// figureNames are those of a group's figures and of the bins, which all groups have in common.
func (d distributionAnalysis) figureNames(a *stats.DistributionAnswer) (names []string) {
	for _, key := range strings.Fields("n mean sd min q1 median q3 max outliers") {
		names = append(names, d.app.T("sheet."+key))
	}
	if len(a.Groups) == 0 {
		return names
	}
	worked := d.app.derivedSpec(a.Measure)
	for _, b := range a.Groups[0].Bins {
		names = append(names, format.Full(float64(b.Lo), worked)+" … "+format.Full(float64(b.Hi), worked))
	}
	return names
}

// figures are those of group i, in the order of figureNames.
func (d distributionAnalysis) figures(a *stats.DistributionAnswer, i int) (out []figure) {
	g, plain, worked := &a.Groups[i], d.app.spec(a.Measure), d.app.derivedSpec(a.Measure)
	add := func(spec format.Spec, all ...stats.Num) {
		for _, x := range all {
			out = append(out, derived(x, written(float64(x), spec)))
		}
	}
	add(format.Spec{}, stats.Num(g.N))
	add(worked, g.Mean, g.SD)
	add(plain, g.Min)
	add(worked, g.Box.Q1, g.Box.Median, g.Box.Q3)
	add(plain, g.Max)
	add(format.Spec{}, stats.Num(g.Box.OutlierCount))
	for _, b := range g.Bins {
		add(format.Spec{}, stats.Num(b.Count))
	}
	return out
}

func (d distributionAnalysis) how() string {
	q := d.app.main.told
	bins := d.app.T("bins." + cmp.Or(string(q.Bins), "fd"))
	if binCount(string(q.Bins)) {
		bins = d.app.T("bins.n", string(q.Bins))
	}
	text := d.app.T("how.distribution", bins)
	if q.Density != "none" {
		text += d.app.T("how.density")
	}
	return text
}
