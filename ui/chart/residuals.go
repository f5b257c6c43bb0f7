package chart

import (
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// What the axes of a model's points show beside y itself.
const (
	fittedValue = "(fitted)"
	residual    = "(residual)"
)

// namedRows is how many of the rows that move a model most are named in its chart.
const namedRows = 6

// Fitted draws what was observed against what the model gives; on the dashed line both are the same.
func Fitted(a *stats.ModelAnswer, s Style) Option {
	p := modelPoints(a, a.Points.Observed, a.Y)
	ends := []stats.FitPoint{{T: slices.Min(p.Xs), Value: slices.Min(p.Xs)}, {T: slices.Max(p.Xs), Value: slices.Max(p.Xs)}}
	p.Fit = &stats.Fit{Line: ends}
	return s.rowsOf(a, p)
}

// rowsOf draws rows of the table; a click on one selects its entity.
func (s Style) rowsOf(a *stats.ModelAnswer, p *stats.Points) Option {
	o := Scatter(p, s.ofModel(a.Y))
	dots := o["series"].(list)[0].(Option)["data"].([]dot)
	for i, l := range p.Labels {
		dots[i].Entity = l.Entity
	}
	return o
}

// Residuals draws the residuals against the fitted values. Rows that lie far out (leverage above 2k/n) are hollow
// diamonds, those that move the fit most (Cook's distance above 4/n) triangles, the foremost with their names.
func Residuals(a *stats.ModelAnswer, s Style) Option {
	p := modelPoints(a, a.Points.Residual, residual)
	p.Fit = &stats.Fit{Line: []stats.FitPoint{{T: slices.Min(p.Xs)}, {T: slices.Max(p.Xs)}}}
	o := s.rowsOf(a, p)
	series := o["series"].(list)
	far, movers := []dot{}, []dot{}
	for i, d := range series[0].(Option)["data"].([]dot) {
		if h := a.Points.Leverage[i]; float64(h)*float64(a.N) > 2*float64(len(a.Coefficients)) {
			d.Tip = append(d.Tip, s.Words("chart.model.h", format.Coefficient(float64(h), 3)))
			far = append(far, d)
		}
	}
	for i, r := range a.Influential {
		d := dot{Value: [2]stats.Num{r.Fitted, r.Residual}, Tip: []string{s.Row(r.Row, r.Label), s.Words("chart.model.d", format.Coefficient(float64(r.Cook), 3), format.Coefficient(float64(r.Leverage), 3))}, Entity: r.Label.Entity}
		if i < namedRows {
			d.Name = d.Tip[0]
		}
		movers = append(movers, d)
	}
	names := []string{s.Words("chart.model.leverage"), s.Words("chart.model.cook")}
	o["series"] = append(series, s.opt(`type:scatter name:? data:? z:4 symbol:diamond symbolSize:11 itemStyle:{color:$ground borderColor:$accent borderWidth:2}`, names[0], far),
		s.opt(`type:scatter name:? data:? z:5 symbol:triangle symbolSize:11 itemStyle:{color:$down} label:? labelLayout:?`, names[1], movers, s.names(), namesBeside))
	legend, room := s.legend(names)
	grid := o["grid"].(Option)
	grid["bottom"] = grid["bottom"].(int) + room
	legend["itemWidth"], legend["itemHeight"] = 11, 11 // the marks as they are drawn
	o["legend"] = legend
	return o
}

// namesBeside lets the page set names beside their dots where they have room.
const namesBeside = "@beside"

// names is the label that gives each dot its name.
func (s Style) names() Option {
	return s.opt(`show:true formatter:? position:top color:$text fontSize:11`, "{b}")
}

// Row names a row of the table by what it is about, or else by its number.
func (s Style) Row(row int, l stats.PointLabel) string {
	if name := s.label(l); name != "" {
		return name
	}
	return s.Words("chart.row", format.Count(row+1))
}

// modelPoints are the rows behind a model at their fitted values.
func modelPoints(a *stats.ModelAnswer, ys []stats.Num, y string) *stats.Points {
	return &stats.Points{X: fittedValue, Y: y, N: a.N, Xs: a.Points.Fitted, Ys: ys, Labels: a.Points.Labels}
}

// ofModel is s that knows what a model's axes show.
func (s Style) ofModel(y string) Style {
	out := s
	out.Title = func(id string) string {
		switch id {
		case fittedValue:
			return s.Words("chart.model.fitted", s.Title(y))
		case residual:
			return s.Words("chart.model.residual", s.Title(y))
		}
		return s.Title(id)
	}
	out.Spec = func(id string) format.Spec {
		if id == fittedValue || id == residual {
			return s.Effects(y, id == residual)
		}
		return s.Spec(id)
	}
	return out
}
