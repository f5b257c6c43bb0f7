package data

// Gaps returns the places of x that hold no finite number, ascending. It steps over the others by fours.
func Gaps(x []float64) (places []int32) {
	inChunks(len(x), func(lo, hi int) { places = appendGaps(places, x[lo:hi], int32(lo)) })
	return places
}

func appendGaps(places []int32, x []float64, at int32) []int32 {
	for ; len(x) >= 4; x, at = x[4:], at+4 {
		v := (*[4]float64)(x)
		if (v[0]-v[0])+(v[1]-v[1])+(v[2]-v[2])+(v[3]-v[3]) == 0 {
			continue
		}
		for k, e := range v {
			if e-e != 0 {
				places = append(places, at+int32(k))
			}
		}
	}
	for k, e := range x {
		if e-e != 0 {
			places = append(places, at+int32(k))
		}
	}
	return places
}
