package stats

import (
	"math"
	"strconv"
	"strings"
)

// compareTails holds the distribution functions, by the arguments that their names give.
func (h *held) compareTails() {
	for name := range h.refs {
		family, rest, _ := strings.Cut(name, " ")
		var a [3]float64
		for i, s := range strings.Fields(rest) {
			if i < 3 {
				a[i], _ = strconv.ParseFloat(s, 64)
			}
		}
		switch family {
		case "qnorm":
			h.compare(name, 1e-13, Num(normalQuantile(a[0])))
		case "pnorm":
			h.compareOnce(name, 1e-13, normalBelow(a[0]), normalTails(a[0]))
		case "gamma":
			lower, upper := gammaTails(a[0], a[1]*a[0])
			h.compareOnce(name, 1e-11, lower, upper)
		case "poisson":
			h.compare(name, 1e-11, Num(poisson(a[0], a[1]*a[0])))
		case "beta":
			lower, upper := betaTails(a[0], a[1], a[2], 1-a[2])
			h.compareOnce(name, 2e-12, lower, upper)
		case "f":
			h.compare(name, 1e-11, Num(fTail(a[2], a[0], a[1])))
		case "chisq":
			h.compare(name, 1e-12, Num(chiSquareTail(a[1], a[0])))
		case "orders":
			m, n := int(a[0]), int(a[1])
			h.compare(name, 1e-12, Num(newOrders().tails(m, n, int(math.Floor(a[2]*a[0]*a[1])))))
		case "shapiro":
			h.compareShapiro(rest)
		}
	}
}

// compareOnce compares two values when the first of their names comes up.
func (h *held) compareOnce(name string, tol float64, lower, upper float64) {
	base := name[:len(name)-2]
	if _, ok := h.refs[base+" 1"]; ok {
		h.compare(base, tol, Num(lower), Num(upper))
	}
}

func (h *held) compareShapiro(rest string) {
	fields := strings.Fields(rest)
	name := "shapiro " + fields[0] + " " + fields[1]
	if _, ok := h.refs[name+" 1"]; !ok {
		return
	}
	n, _ := strconv.Atoi(fields[1])
	x := make([]float64, n)
	for i := range x {
		if fields[0] == "normal" {
			x[i] = float64((i+1)%7)*3 + math.Pow(float64(i+1)/10, 1.5)
			continue
		}
		shift := 0.5
		if n <= 10 {
			shift = 3. / 8
		}
		x[i] = -math.Log1p(-(float64(i+1) - shift) / (float64(n) + 1 - 2*shift))
	}
	w, p := shapiro(sortedCopy(x))
	h.compare(name, 1e-9, Num(w), Num(p))
}
