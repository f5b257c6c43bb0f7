package chart

import (
	"fmt"
	"math"
	"strconv"
)

// readable is what text needs against its ground (WCAG 2.2, level AA).
const readable = 4.5

// enhanced is what text needs at level AAA, which the theme of high contrast keeps.
const enhanced = 7.0

// onGround returns colour for text on the style's ground: taken toward the text's own colour until it can be read.
func (s Style) onGround(colour string) string {
	c, least := s.Colours(), readable
	if s.Contrast {
		least = enhanced
	}
	for part := 0.0; part < 1; part += 0.1 {
		if mixed := mix(colour, c.Text, part); contrast(mixed, c.Background) >= least {
			return mixed
		}
	}
	return c.Text
}

// mix takes a part (0 to 1) of the way from colour a to b, both #rrggbb.
func mix(a, b string, part float64) string {
	x, y := channels(a), channels(b)
	out := "#"
	for i := range x {
		out += fmt.Sprintf("%02x", int(math.Round(x[i]+(y[i]-x[i])*part)))
	}
	return out
}

// contrast is the ratio of the luminances of two colours, 1 to 21, as WCAG 2.2 defines it.
func contrast(a, b string) float64 {
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

func luminance(colour string) float64 {
	sum := 0.0
	for i, v := range channels(colour) {
		v /= 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += v * [...]float64{0.2126, 0.7152, 0.0722}[i]
	}
	return sum
}

// channels are red, green and blue of #rrggbb, 0 to 255.
func channels(colour string) [3]float64 {
	n, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil || len(colour) != 7 {
		panic("chart: not a colour: " + colour)
	}
	return [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
}
