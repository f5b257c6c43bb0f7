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

func (d distributionAnalysis) hint() string { return d.app.groupsHint() }

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
		m.note = chart.PartGroups(a, form, style)
		m.option, m.height = chart.Distribution(a, form, style).JSON(), cmp.Or(chart.GroupsHeight(form, len(a.Groups)), m.height)
	}
}

// groupsAcross is how many groups stand side by side in any case; more stand one under the other, unless their figures are more.
const groupsAcross = 12

// sheet has each group's figures, then how many values are in each bin: a group a column, or a row where they are many.
func (d distributionAnalysis) sheet() *sheet {
	a := d.answer()
	names, groups := d.figureNames(a), d.groupNames(a)
	if len(groups) <= max(groupsAcross, len(names)) {
		return crossed(d.app.T("sheet.figure"), names, groups, func(k, i int) figure { return d.figure(a, i, k) })
	}
	return crossed(d.app.title(a.By), groups, names, func(i, k int) figure { return d.figure(a, i, k) })
}

// crossed is a sheet of rows and columns of these names; corner is what the rows are.
func crossed(corner string, rows, columns []string, cell func(row, column int) figure) *sheet {
	s := &sheet{Head: []heading{{Text: corner}}}
	for _, name := range columns {
		s.Head = append(s.Head, heading{name, true})
	}
	s.fill(len(rows), func(row int) []figure {
		name := textCell(rows[row])
		name.Header = true
		out := append(make([]figure, 0, 1+len(columns)), name)
		for column := range columns {
			out = append(out, cell(row, column))
		}
		return out
	})
	return s
}

func (d distributionAnalysis) groupNames(a *stats.DistributionAnswer) (names []string) {
	for i := range a.Groups {
		names = append(names, d.app.group(a.Groups[i].Name))
	}
	return names
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

// figure is that of group i in row k of figureNames.
func (d distributionAnalysis) figure(a *stats.DistributionAnswer, i, k int) figure {
	g, spec := &a.Groups[i], d.app.derivedSpec(a.Measure)
	all := [...]stats.Num{stats.Num(g.N), g.Mean, g.SD, g.Min, g.Box.Q1, g.Box.Median, g.Box.Q3, g.Max, stats.Num(g.Box.OutlierCount)}
	if k >= len(all) {
		return counted(g.Bins[k-len(all)].Count)
	}
	switch k {
	case 0, len(all) - 1:
		spec = format.Spec{}
	case 3, 7: // the least and the greatest stand as printed
		spec = d.app.spec(a.Measure)
	}
	return derived(all[k], written(float64(all[k]), spec))
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
