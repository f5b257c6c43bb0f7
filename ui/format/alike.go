package format

// alikeDown is how much less than the greatest of a chart's labels one may be so that the same word suits both.
const alikeDown = 1e3

// Alike returns how the labels of one chart are written whose sizes go from least to most: as Number does, but where the unit is so
// many of another one (万元) all shortened by the same word, if that of the greatest suits the least too. 0.58亿元 stands beside
// 16.5亿元, and not 5,800 of another unit.
func Alike(least, most float64, s Spec, lang string) func(v float64) string {
	each := func(v float64) string { return Number(v, s, lang) }
	d := s.digits(most, 0)
	by, ok := powerOfTen(s.scale())
	if !ok || by == 0 || s.Unit == fraction || d.exp <= compactFrom || d.exp+by > maxPlain || !(least*alikeDown >= most) {
		return each
	}
	u := unitOf(s.Unit)
	for _, st := range stepsOf(lang) {
		if d.exp+by > st.power {
			return func(v float64) string {
				if text, ok := special(v, minus); ok {
					return text
				}
				d := s.digits(v, atMost(labelDigits, s.Digits))
				if d.digits == "" {
					return "0"
				}
				return sign(d, minus) + u.with(d.shift(by-st.power).plain(0)+st.suffix, lang, false)
			}
		}
	}
	return each
}
