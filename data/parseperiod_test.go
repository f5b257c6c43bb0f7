package data

import "testing"

func TestParsePeriod(t *testing.T) {
	for _, tt := range []struct {
		in, want string // want as Period prints it
		compact  bool
	}{
		{in: "2015", want: "2015"},
		{in: "2015年", want: "2015"},
		{in: "2015 年度", want: "2015"},
		{in: "２０１５年", want: "2015"},
		{in: "2015-03", want: "2015-03"},
		{in: "2015/3", want: "2015-03"},
		{in: "2015年3月", want: "2015-03"},
		{in: "2015年03月份", want: "2015-03"},
		{in: "2015年十二月", want: "2015-12"},
		{in: "2015Q2", want: "2015-Q2"},
		{in: "2015-Q2", want: "2015-Q2"},
		{in: "2015 q2", want: "2015-Q2"},
		{in: "Q2 2015", want: "2015-Q2"},
		{in: "2015年一季度", want: "2015-Q1"},
		{in: "2015年第2季度", want: "2015-Q2"},
		{in: "2015年第四季度", want: "2015-Q4"},
		{in: "2015H1", want: "2015-H1"},
		{in: "2015-H2", want: "2015-H2"},
		{in: "2015年上半年", want: "2015-H1"},
		{in: "2015-03-12", want: "2015-03-12"},
		{in: "2015/3/12", want: "2015-03-12"},
		{in: "2015.3.12", want: "2015-03-12"},
		{in: "2015/3/12 0:00:00", want: "2015-03-12"},
		{in: "2015年3月12日", want: "2015-03-12"},
		{in: "2015/2017", want: "2015/2017"},
		{in: "2015-2017", want: "2015/2017"},
		{in: "2015年至2017年", want: "2015/2017"},
		{in: "2015-03/2016-02", want: "2015-03/2016-02"},
		{in: "2020-01-01/2020-06-30", want: "2020-01-01/2020-06-30"},
		{in: "201503", want: ""},
		{in: "201503", want: "2015-03", compact: true},
		{in: "20150312", want: "2015-03-12", compact: true},
		{in: "201513", want: "", compact: true},
		{in: "2015-02-30"}, {in: "2015-13"}, {in: "2015Q5"}, {in: "2017/2015"}, {in: "1-10"}, {in: "15-03"}, {in: "20155"},
		{in: "2015.3"}, {in: "2015-03-12 08:30"}, {in: "2015年五季度"}, {in: "第2季度"}, {in: ""}, {in: "abcd"}, {in: "2015A1"},
	} {
		if got, _ := readPeriod([]byte(tt.in), periodMode{compact: tt.compact}); got.String() != tt.want {
			t.Errorf("readPeriod(%q, %v) = %q; want %q", tt.in, tt.compact, got, tt.want)
		}
	}
}

// FuzzPeriod checks that what was read is a real period, and that its own spelling reads as the same.
func FuzzPeriod(f *testing.F) {
	for _, in := range []string{"2015", "2015年3月12日", "2015-Q2", "2015H1", "2015/2017", "2015-03/2016-02", "Q2 2015", "２０１５年", "2015/3/12 00:00", "-", "2015年第"} {
		f.Add(in, false)
	}
	f.Add("201503", true)
	f.Fuzz(func(t *testing.T, in string, compact bool) {
		p, _ := readPeriod([]byte(in), periodMode{compact: compact})
		if p == 0 {
			return
		}
		if p.Year() < 1000 || p.Year() > 2999 || p.End().T() < p.T() {
			t.Fatalf("%q gives %v", in, p)
		}
		if again := ParsePeriod(p.String()); again != p {
			t.Fatalf("%q gives %v, which reads as %v", in, p, again)
		}
	})
}
