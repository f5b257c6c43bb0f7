package ui

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// panelParts are the tables of a panel check; those without rows are left out.
func (a *App) panelParts(r *stats.PanelAnswer) []panelPart {
	t := a.T
	all := []panelPart{
		{"keys", t("panel.keys", format.Count(r.Duplicates.Total), format.Count(r.Duplicates.Rows)), a.keySheet(r)},
		{"grid", t("panel.grid", format.Count(r.Entities)), a.gridSheet(r)},
		{"columns", t("panel.byColumn", format.Count(r.Missing.Rows), format.Count(r.Missing.Complete)), a.lostSheet(r)},
		{"patterns", t("panel.patterns", format.Count(r.Missing.Total)), a.patternSheet(r)},
	}
	var out []panelPart
	for _, p := range all {
		if len(p.Sheet.Rows) > 0 {
			out = append(out, p)
		}
	}
	return out
}

func counted(n int) figure { return figure{Text: format.Count(n), Raw: float64(n), Num: true} }

// cellLink is a text whose click shows the rows of a cell of the panel.
func (a *App) cellLink(text, entity, period string) figure {
	return figure{Text: text, Raw: text, Do: func() { a.showCell(entity, period) }}
}

// keySheet lists the keys that stand in more than one row.
func (a *App) keySheet(r *stats.PanelAnswer) *sheet {
	t := a.T
	s := &sheet{Head: []heading{{t("entity"), false}, {t("role.period"), false}, {t("panel.count"), true}, {t("panel.values"), false}, {t("sheet.row"), false}}}
	for _, k := range r.Duplicates.Keys {
		var values []string
		for _, v := range k.Values {
			values = append(values, format.Full(float64(v), a.spec(r.Measure)))
		}
		figures := strings.Join(values[:min(len(values), linesOfRemark)], t("list.semicolon"))
		s.Rows = append(s.Rows, []figure{a.cellLink(a.entityLabel(k.Entity), k.Entity, k.Period), textCell(k.Period), counted(k.Count), textCell(figures), textCell(a.rowNumbers(k.Rows))})
	}
	return s
}

// gridSheet is the completeness map as a table.
func (a *App) gridSheet(r *stats.PanelAnswer) *sheet {
	t := a.T
	s := &sheet{Head: []heading{{t("entity"), false}, {t("panel.with"), true}, {t("panel.absent"), true}, {t("panel.empty"), true},
		{t("panel.twice"), true}, {t("panel.first"), false}, {t("panel.last"), false}, {t("panel.inside"), false}}}
	for _, e := range r.Grid.Rows {
		inside := ""
		if e.Inside > 0 {
			inside = a.listed(e.Missing, e.Inside)
		}
		s.Rows = append(s.Rows, []figure{a.cellLink(a.entityLabel(e.Entity), e.Entity, ""), counted(r.Periods - e.Absent - e.Empty), counted(e.Absent),
			counted(e.Empty), counted(e.Duplicate), textCell(e.First), textCell(e.Last), textCell(inside)})
	}
	return s
}

// lostSheet says of each column how many of its values are missing, and when most are.
func (a *App) lostSheet(r *stats.PanelAnswer) *sheet {
	t := a.T
	s := &sheet{Head: []heading{{t("cell.column"), false}, {t("report.missing"), true}, {t("panel.share"), true}, {t("panel.worst"), false}}}
	for _, c := range r.Missing.Columns {
		if c.Missing == 0 {
			continue
		}
		column := c.Name
		name := figure{Text: a.title(column), Raw: column, Do: func() { a.showOnly([]stats.Condition{{Column: column, Op: "missing"}}) }}
		s.Rows = append(s.Rows, []figure{name, counted(c.Missing), derived(c.Share, format.Percent(float64(c.Share), a.Lang())), textCell(a.worst(c, r.Missing.Periods))})
	}
	return s
}

// worst names the period in which a column lacks the largest share of its values.
func (a *App) worst(c stats.MissingColumn, periods []string) string {
	most, at := 0.0, ""
	for i, share := range c.ByPeriod {
		if float64(share) > most {
			most, at = float64(share), periods[i]
		}
	}
	if at == "" {
		return ""
	}
	return a.T("panel.worstAt", a.period(at), format.Percent(most, a.Lang()))
}

// patternSheet lists which columns lack their values in the same rows.
func (a *App) patternSheet(r *stats.PanelAnswer) *sheet {
	t := a.T
	s := &sheet{Head: []heading{{t("panel.together"), false}, {t("panel.count"), true}}}
	for _, p := range r.Missing.Patterns {
		names := make([]string, len(p.Columns))
		where := []stats.Condition{}
		for i, id := range p.Columns {
			names[i] = a.title(id)
			where = append(where, stats.Condition{Column: id, Op: "missing"})
		}
		link := figure{Text: a.listed(names, p.Count), Do: func() { a.showOnly(where) }}
		link.Raw = link.Text
		s.Rows = append(s.Rows, []figure{link, counted(p.Rows)})
	}
	return s
}
