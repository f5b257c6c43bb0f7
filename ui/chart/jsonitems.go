package chart

import (
	"strconv"

	"statlas/stats"
)

// Items of which there are many, or which hold many numbers, are written member by member.

func appendDot(b []byte, d dot) []byte {
	b = appendNum(append(b, `{"value":[`...), d.Value[0])
	b = append(appendNum(append(b, ','), d.Value[1]), `],"tip":`...)
	b = appendList(b, d.Tip, appendText)
	if len(d.Style) > 0 {
		b = appendOption(append(b, `,"itemStyle":`...), d.Style)
	}
	if d.Size != 0 {
		b = strconv.AppendInt(append(b, `,"symbolSize":`...), int64(d.Size), 10)
	}
	for _, name := range [...]struct{ key, text string }{{`,"name":`, d.Name}, {`,"entity":`, d.Entity}, {`,"of":`, d.Of}} {
		if name.text != "" {
			b = appendText(append(b, name.key...), name.text)
		}
	}
	return append(b, '}')
}

func appendGroup(b []byte, it groupItem) []byte {
	num := func(key string, x float64) {
		if x != 0 {
			b = appendValue(append(b, key...), x)
		}
	}
	b = appendList(append(b, `{"value":`...), it.Value[:], appendNum)
	b = appendText(append(b, `,"colour":`...), it.Colour)
	if len(it.Bars) > 0 {
		b = appendList(append(b, `,"bars":`...), it.Bars, appendBin)
	}
	num(`,"unit":`, it.Unit)
	if len(it.Curve) > 0 {
		b = appendList(append(b, `,"curve":`...), it.Curve, appendPoint)
	}
	num(`,"rise":`, it.Rise)
	if it.Mirror {
		b = append(b, `,"mirror":true`...)
	}
	if it.Box != nil {
		b = appendOther(append(b, `,"box":`...), it.Box)
	}
	num(`,"tall":`, it.Tall)
	if len(it.Dots) > 0 {
		b = appendList(append(b, `,"dots":`...), it.Dots, appendPoint)
	}
	if it.N != 0 {
		b = strconv.AppendInt(append(b, `,"n":`...), int64(it.N), 10)
	}
	if len(it.Mean) > 0 {
		b = appendList(append(b, `,"mean":`...), it.Mean, appendNum)
	}
	if len(it.Tip) > 0 {
		b = appendList(append(b, `,"tip":`...), it.Tip, appendText)
	}
	if it.Group != "" {
		b = appendText(append(b, `,"group":`...), it.Group)
	}
	return append(b, '}')
}

func appendPoint(b []byte, p stats.DensityPoint) []byte {
	b = appendNum(append(b, `{"x":`...), p.X)
	return append(appendNum(append(b, `,"y":`...), p.Y), '}')
}

func appendBin(b []byte, p stats.Bin) []byte {
	b = appendNum(append(b, `{"lo":`...), p.Lo)
	b = appendNum(append(b, `,"hi":`...), p.Hi)
	return append(strconv.AppendInt(append(b, `,"count":`...), int64(p.Count), 10), '}')
}
