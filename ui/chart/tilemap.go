package chart

import (
	"cmp"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// Sizes of a tile map in CSS pixels; a tile is no wider than maxTile.
const (
	tileHeight = 54
	maxTile    = 96
	mapFoot    = 44
)

// TileMapHeight is the height in CSS pixels of a TileMap.
const TileMapHeight = 28 + tilesDown*tileHeight + mapFoot

// TileMap draws China's provinces as tiles where they lie, coloured in five steps of as many provinces each, with the figure
// where the tile has room. A province without one is an empty tile.
func TileMap(a *stats.RankingAnswer, s Style) Option {
	c := s.Colours()
	spec, title := s.ranked(a)
	wide := min(maxTile, (s.Width-16)/tilesAcross)
	all, _ := provinces()
	rows := Tiled(a)
	steps := stepsOf(rows)
	items := []figureOf{}
	for i, p := range all {
		parts := tileParts(p, s.tileName(p), "", c.Background, c.Muted, c.Grid, 1)
		var tip []string
		entity := ""
		if r := rows[i]; r != nil {
			fill := s.stepColour(steps, float64(r.Value))
			text := s.figureSign(*r) + format.Number(float64(r.Value), spec, s.Lang)
			if !levels(a) {
				text = format.Number(float64(r.Value), spec, s.Lang)
			}
			if textWidth(text, smallFont) > wide {
				text = ""
			}
			border, width := c.Background, 1.0
			if _, off := s.setOff(r.Entity, 0); off {
				border, width = c.Down, 4
			}
			parts, tip = tileParts(p, s.tileName(p), text, fill, onFill(fill), border, width), s.barTip(*r, a, spec)
			entity = r.Entity
		}
		items = append(items, figureOf{[]any{p.x, p.y}, parts, tip, entity})
	}
	side := (s.Width - wide*tilesAcross) / 2
	o := s.base("item")
	o["grid"] = s.opt("left:? right:? top:28 bottom:? outerBoundsMode:none", side, side, mapFoot)
	o["xAxis"] = s.opt("type:value show:false min:0 max:?", tilesAcross)
	o["yAxis"] = s.opt(`type:value inverse:true min:0 max:? axisLine:{show:false} axisTick:{show:false} splitLine:{show:false} axisLabel:{show:false}
		name:? nameLocation:start nameGap:10 nameTextStyle:{color:$muted align:left padding:?} nameTruncate:{maxWidth:?}`, tilesDown, title, []int{0, 0, 0, 8 - side}, s.Width-24)
	legend := shapes([]figureOf{{Value: []any{0, 0}, Parts: s.stepLegend(steps, spec, wide)}}, 2)
	legend["clip"] = false
	o["series"] = list{shapes(items, 3), legend}
	return o
}

// Tiled returns the row of each tile, nil of one without.
func Tiled(a *stats.RankingAnswer) []*stats.RankRow {
	all, _ := provinces()
	out := make([]*stats.RankRow, len(all))
	for k := range a.Rows {
		if i := provinceOf(a.Rows[k].Entity); i >= 0 && out[i] == nil && finite(float64(a.Rows[k].Value)) {
			out[i] = &a.Rows[k]
		}
	}
	return out
}

// tileName is what stands in a tile: the name in Chinese, the code in English.
func (s Style) tileName(p province) string {
	if s.Lang == "zh" {
		return p.zh
	}
	return p.code
}

func tileParts(p province, name, text, fill, on, border string, width float64) []part {
	x, y := float64(p.x), float64(p.y)
	tile := box(fill, border, width, x+0.02, y+0.03, x+0.98, y+0.97)
	label := func(text string, y float64, size int) part {
		return letters(text, spot(x+0.5, y), size, on, "center")
	}
	if text == "" {
		return []part{tile, label(name, y+0.5, fontSize)}
	}
	return []part{tile, label(name, y+0.34, fontSize), label(text, y+0.68, smallFont)}
}

// box is a filled rectangle with a border.
func box(fill, border string, width, x0, y0, x1, y1 float64) part {
	p := path(border, width, x0, y0, x1, y0, x1, y1, x0, y1)
	p["area"] = p["line"]
	p["style"].(Option)["fill"] = fill
	delete(p, "line")
	return p
}

// A shade is the least and the greatest figure of one colour.
type shade struct{ lo, hi float64 }

// stepsOf cuts the figures into up to five steps of about as many each; equal ones are in one shade.
func stepsOf(rows []*stats.RankRow) []shade {
	var all []float64
	for _, r := range rows {
		if r != nil {
			all = append(all, float64(r.Value))
		}
	}
	data.SortStable(all, cmp.Compare[float64])
	var out []shade
	part := -1
	for i, v := range all {
		if p := i * 5 / len(all); p != part && (i == 0 || v > all[i-1]) {
			out, part = append(out, shade{v, v}), p
		}
		out[len(out)-1].hi = v
	}
	return out
}

// stepColour is the colour of a figure's shade, from dark for the least to light.
func (s Style) stepColour(steps []shade, v float64) string {
	for i, st := range steps {
		if v <= st.hi {
			return s.ofStep(i, len(steps))
		}
	}
	return s.Colours().Background
}

func (s Style) ofStep(i, n int) string {
	all := s.Colours().Amounts
	return all[(2*i+1)*len(all)/(2*n)]
}

// onFill is the colour of text that is read best on a colour: one of black and white always can be.
func onFill(fill string) string {
	if contrast(fill, "#000000") > contrast(fill, "#ffffff") {
		return "#000000"
	}
	return "#ffffff"
}

// stepLegend says under the map which figures a colour stands for: from which on where both ends have no room, and in fewer
// digits where that has none.
func (s Style) stepLegend(steps []shade, spec format.Spec, tile int) []part {
	parts, to := []part{}, "–"
	if len(steps) > 0 && steps[0].lo < 0 { // a dash is not told from a minus
		to = " … "
	}
	for i, st := range steps {
		x, wide := float64(i)*tilesAcross/float64(len(steps)), tilesAcross/float64(len(steps))
		spec := spec
		lo, hi := format.Number(st.lo, spec, s.Lang), format.Number(st.hi, spec, s.Lang)
		text := lo
		if lo != hi {
			fits := func(text string) bool { return float64(textWidth(text, 10)) < wide*float64(tile) }
			text += to
			if full := text + hi; fits(full) {
				text = full
			}
			for spec.Digits = 3; spec.Digits > 0 && !fits(text); spec.Digits-- {
				text = format.Number(st.lo, spec, s.Lang) + to
			}
			if !fits(text) {
				text = strings.TrimSuffix(text, to)
			}
		}
		parts = append(parts, box(s.ofStep(i, len(steps)), "", 0, x, tilesDown+0.15, x+wide-0.04, tilesDown+0.4),
			letters(text, spot(x, tilesDown+0.6), 10, s.Colours().Muted, "left"))
	}
	return parts
}

// AltTileMap does for a TileMap what Alt does for the charts of answers.
func AltTileMap(a *stats.RankingAnswer, s Style) string { return s.altRanked("chart.alt.map", a) }
