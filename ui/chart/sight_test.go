package chart

import (
	"math"
	"strconv"
	"testing"
)

// Matrices on linear RGB that show colours as seen without one kind of cone: Machado, Oliveira and Fernandes (2009),
// "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.
var sights = map[string][9]float64{
	"full":         {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

// seen returns the CIE L*a*b* (D65) of a colour #rrggbb as seen through m.
func seen(t *testing.T, colour string, m [9]float64) [3]float64 {
	t.Helper()
	n, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil || len(colour) != 7 {
		t.Fatalf("no colour: %q", colour)
	}
	var rgb, eye [3]float64
	for i := range rgb {
		v := float64(n>>(16-8*i)&255) / 255
		if rgb[i] = v / 12.92; v > 0.04045 {
			rgb[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	for i := range eye {
		eye[i] = min(1, max(0, m[3*i]*rgb[0]+m[3*i+1]*rgb[1]+m[3*i+2]*rgb[2]))
	}
	f := func(x float64) float64 {
		if x > 216.0/24389 {
			return math.Cbrt(x)
		}
		return (24389.0/27*x + 16) / 116
	}
	x := f((0.4124564*eye[0] + 0.3575761*eye[1] + 0.1804375*eye[2]) / 0.95047)
	y := f(0.2126729*eye[0] + 0.7151522*eye[1] + 0.0721750*eye[2])
	z := f((0.0193339*eye[0] + 0.1191920*eye[1] + 0.9503041*eye[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// distance is the distance ΔE (CIE 1976) between two colours seen through m.
func distance(t *testing.T, a, b string, m [9]float64) float64 {
	p, q := seen(t, a, m), seen(t, b, m)
	return math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2])
}

// Neighbours of a palette are told apart by every kind of eye. About 2 is the least that is seen side by side; thin
// lines and small marks need several times that.
func TestNeighboursAreToldApartByEveryEye(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light, "dark": Dark, "contrast": HighContrast} {
		for sight, m := range sights {
			for i := range p.Categories {
				a, b := p.Categories[i], p.Categories[(i+1)%len(p.Categories)]
				if got := distance(t, a, b, m); got < 15 {
					t.Errorf("%s, %s: %s and %s are %.1f apart", name, sight, a, b, got)
				}
			}
			for _, scale := range [][]string{p.Diverging, p.Amounts} {
				for i := range scale[1:] {
					if got := distance(t, scale[i], scale[i+1], m); got < 6 {
						t.Errorf("%s, %s: steps %s and %s are %.1f apart", name, sight, scale[i], scale[i+1], got)
					}
				}
				if got := distance(t, scale[0], scale[len(scale)-1], m); got < 15 {
					t.Errorf("%s, %s: the ends %s and %s are %.1f apart", name, sight, scale[0], scale[len(scale)-1], got)
				}
			}
		}
	}
}
