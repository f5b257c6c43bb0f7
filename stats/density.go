package stats

import "math"

// bandwidth returns Silverman's rule of thumb (1986, 3.31) for n ascending values with standard deviation sd:
// 0.9·min(sd, IQR/1.34)/n^⅕, sd alone when the quartiles agree. It is missing when all values are equal.
// Agrees with R's bw.nrd0(x).
func bandwidth(x []float64, sd float64) float64 {
	if len(x) < 2 || !(sd > 0) {
		return math.NaN()
	}
	spread := (quantile(x, 0.75) - quantile(x, 0.25)) / 1.34
	if !(spread > 0) || sd < spread {
		spread = sd
	}
	return 0.9 * spread * exp(-ln(float64(len(x)))/5)
}

// kernelReach is how many bandwidths a value's kernel reaches; what lies beyond is below 1e-16 of its height.
const kernelReach = 8.6

// density returns the Gaussian kernel estimate of the density of ascending x with bandwidth bw at densityPoints even
// places from 3·bw below the least value to 3·bw above the greatest; nil where float64 has no room for them. The sums
// are exact, not binned: the kernel's values at even places follow from each other by two products, so that each
// value costs three exponentials and its reach. Good to 1e-10 of what R's
// mean(dnorm(at, x, bw)) gives; R's density(x), which bins, is within 1e-3 of that.
func density(p *pace, x []float64, bw float64) ([]DensityPoint, error) {
	n := len(x)
	lo, hi := x[0]-3*bw, x[n-1]+3*bw
	step := (hi - lo) / (densityPoints - 1)
	if !finite(lo) || !finite(hi) || !(step > 0) || lo+step == lo || hi-step == hi {
		return nil, nil
	}
	k := kernelSum{lo: lo, step: step, bw: bw, ratio: step / bw}
	k.fall = exp(-k.ratio * k.ratio)
	for from := 0; from < n; {
		to := min(from+block, n)
		k.addBlock(x[from:to])
		if err := p.step(to - from); err != nil {
			return nil, err
		}
		from = to
	}
	points := make([]DensityPoint, densityPoints)
	height := float64(n) * math.Sqrt(2*math.Pi)
	for i := range points {
		points[i] = DensityPoint{Num(lo + float64(i)*step), Num(k.sums[i].value() / height / bw)}
	}
	return points, nil
}

// A kernelSum adds up kernels of height 1 at even places.
type kernelSum struct {
	lo, step, bw float64
	ratio        float64 // step in bandwidths
	fall         float64 // by which the ratio of neighbours falls from one place to the next
	sums         [densityPoints]total
}

// addBlock adds the kernels of ascending x, equal values at once.
func (k *kernelSum) addBlock(x []float64) {
	var part [densityPoints]float64
	for i := 0; i < len(x); {
		count := 1
		for i+count < len(x) && x[i+count] == x[i] {
			count++
		}
		k.add(&part, x[i], float64(count))
		i += count
	}
	for i, v := range part {
		if v != 0 {
			k.sums[i].add(v)
		}
	}
}

// add adds count kernels at x, from the nearest place outward.
func (k *kernelSum) add(part *[densityPoints]float64, x, count float64) {
	nearest := max(0, min(densityPoints-1, int((x-k.lo)/k.step+0.5)))
	u := (k.lo + float64(nearest)*k.step - x) / k.bw
	if !(math.Abs(u) < kernelReach) {
		return
	}
	reach := densityPoints
	if r := kernelReach / k.ratio; r < densityPoints {
		reach = int(r) + 1
	}
	height := count * exp(-u*u/2)
	v, ratio := height, exp(-k.ratio*(u+k.ratio/2))
	for i := nearest; i < min(nearest+reach, densityPoints); i++ {
		part[i] += v
		v, ratio = v*ratio, ratio*k.fall
	}
	v, ratio = height, exp(k.ratio*(u-k.ratio/2))
	for i := nearest - 1; i >= max(nearest-reach, 0); i-- {
		v, ratio = v*ratio, ratio*k.fall
		part[i] += v
	}
}
