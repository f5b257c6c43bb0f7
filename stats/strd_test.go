package stats

import (
	"math"
	"strconv"
	"testing"
)

// A certificate holds NIST's certified values by dataset and name.
type certificate map[string]float64

func readCertificate(t *testing.T) certificate {
	t.Helper()
	certified := make(certificate)
	for _, r := range readCSV(t, "testdata/strd/certified.csv")[1:] {
		v, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		certified[r[0]+" "+r[1]] = v
	}
	return certified
}

// digits wants at least so many correct digits.
func (c certificate) digits(t *testing.T, name string, got, least float64) {
	t.Helper()
	want, ok := c[name]
	if !ok {
		t.Fatalf("certified.csv has no %q", name)
	}
	d := math.Inf(1)
	if got != want {
		scale := math.Abs(want)
		if want == 0 { // of a certified 0, the zeros behind the point
			scale = 1
		}
		d = -math.Log10(math.Abs(got-want) / scale)
	}
	t.Logf("%s: %.1f digits", name, d)
	if !(d >= least) {
		t.Errorf("%s = %.17g: %.1f digits of %.17g, want %.1f", name, got, d, want, least)
	}
}

// TestStRD wants as many correct digits of NIST's certified values as float64 cells allow.
func TestStRD(t *testing.T) {
	certified := readCertificate(t)
	digits := func(name string, got, least float64) {
		t.Helper()
		certified.digits(t, name, got, least)
	}
	for name, sd := range map[string]float64{ // digits of the deviation; NumAcc3 and NumAcc4 lose them in the cells
		"Lew": 13, "Lottery": 13, "Mavro": 12.4, "Michelso": 13, "NumAcc1": 13, "NumAcc2": 13, "NumAcc3": 8.8, "NumAcc4": 7.5, "PiDigits": 13,
	} {
		s := ask[*SummaryAnswer](t, tableFile(t, "testdata/strd/"+name+".csv"), `{"kind":"summary"}`).Columns[0]
		digits(name+" mean(y)", float64(s.Mean), 13.5)
		digits(name+" sd(y)", float64(s.SD), sd)
	}
	a := ask[*CorrelationAnswer](t, tableFile(t, "testdata/strd/Norris.csv"), `{"kind":"correlation","points":["x","y"]}`)
	digits("Norris ols.coef.B0", float64(a.Points.Fit.Intercept), 11.5)
	digits("Norris ols.coef.B1", float64(a.Points.Fit.Slope), 11.5)
	digits("Norris ols.se.B1", float64(a.Points.Fit.SE), 11.5)
	digits("Norris ols.r_squared", float64(a.Points.Fit.R2), 11.5)
}

// TestStRDAnova: the cells of SmLs07 to SmLs09 keep three digits of what distinguishes them.
func TestStRDAnova(t *testing.T) {
	certified := readCertificate(t)
	for name, least := range map[string]float64{
		"SiRstv": 12, "SmLs01": 12, "SmLs02": 12, "SmLs03": 12, "AtmWtAg": 8, "SmLs04": 8, "SmLs05": 8, "SmLs06": 8, "SmLs07": 2.5, "SmLs08": 2.5, "SmLs09": 2.5,
	} {
		a := ask[*ComparisonAnswer](t, tableFile(t, "testdata/strd/"+name+".csv"), `{"kind":"comparison","test":"anova","measure":"y","by":"group"}`)
		v := a.Variation
		for value, got := range map[string]Num{
			"f": a.Statistic, "df_between": a.DF[0], "df_within": a.DF[1], "ss_between": v.Between, "ss_within": v.Within,
			"ms_between": v.MeanBetween, "ms_within": v.MeanWithin, "r_squared": a.Effect.Value, "sigma": v.Sigma,
		} {
			certified.digits(t, name+" anova."+value, float64(got), least)
		}
	}
}
