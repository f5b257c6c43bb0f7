package data

import (
	"fmt"
	"strings"
	"testing"
)

// TestPeriodForms has periods whose reading takes more than a plain date's, and what their column must have said.
func TestPeriodForms(t *testing.T) {
	years, serial, said := periodMode{pairs: yearPairs}, periodMode{serial: true}, periodMode{said: true}
	days, months := periodMode{order: dayFirst}, periodMode{order: monthFirst}
	for _, tt := range []struct {
		in, want string
		mode     periodMode
		done     string
	}{
		{in: "二〇二三年", want: "2023", done: "numerals"},
		{in: "二零二三年三月", want: "2023-03", done: "numerals"},
		{in: "一九九八年第二季度", want: "1998-Q2", done: "numerals"},
		{in: "2023年1-3月", want: "2023-01/2023-03", done: "stretch"},
		{in: "2023年1—11月", want: "2023-01/2023-11", done: "stretch"},
		{in: "2023年1月至9月", want: "2023-01/2023-09", done: "stretch"},
		{in: "2023年前三季度", want: "2023-01/2023-09", done: "stretch"},
		{in: "2023年1-9月累计", want: "2023-01/2023-09", done: "stretch"},
		{in: "2023年Q3", want: "2023-Q3"}, {in: "2023年三季度", want: "2023-Q3"}, {in: "2023一季度", want: "2023-Q1"}, {in: "2023年四季", want: "2023-Q4"},
		{in: "1Q2023", want: "2023-Q1"}, {in: "H1 2023", want: "2023-H1"}, {in: "2H2023", want: "2023-H2"}, {in: "Q3/2023", want: "2023-Q3"},
		{in: "2023年元月", want: "2023-01"}, {in: "2023年3月末", want: "2023-03"}, {in: "2023年底", want: "2023"},
		{in: "FY2023/24", want: "2023/2024", done: "fiscal_year"},
		{in: "FY2023-2024", want: "2023/2024", done: "fiscal_year"},
		{in: "FY2023", want: "2023", done: "fiscal_year"},
		{in: "FY23", want: "2023", done: "fiscal_year"},
		{in: "2023-24", want: "2023/2024", done: "fiscal_year"},
		{in: "1999/00", want: "1999/2000", done: "fiscal_year"},
		{in: "2011-12", want: "2011-12"},
		{in: "2011-12", want: "2011/2012", mode: years, done: "fiscal_year"},
		{in: "2012-05", mode: years}, {in: "2012-13", mode: periodMode{pairs: monthPairs}},
		{in: "FY2012/13", want: "2012/2013", mode: periodMode{pairs: monthPairs}, done: "fiscal_year"},
		{in: "March 2023", want: "2023-03", done: "numerals"},
		{in: "Mar-23", want: "2023-03", done: "numerals short_year"},
		{in: "Sept. 2023", want: "2023-09", done: "numerals"},
		{in: "Mar'98", want: "1998-03", done: "numerals short_year"},
		{in: "3 Mar 2023", want: "2023-03-03", done: "numerals"},
		{in: "March 3, 2023", want: "2023-03-03", done: "numerals"},
		{in: "2023 Mar", want: "2023-03", done: "numerals"},
		{in: "03/2023", want: "2023-03"}, {in: "3-2023", want: "2023-03"},
		{in: "31/12/2023", want: "2023-12-31", done: "day_first"},
		{in: "12/31/2023", want: "2023-12-31", done: "month_first"},
		{in: "31.12.2023", want: "2023-12-31", done: "day_first"},
		{in: "12/31/2023 0:00", want: "2023-12-31", done: "month_first"},
		{in: "3/4/2023", want: ""},
		{in: "3/4/2023", want: "2023-04-03", mode: days, done: "day_first"},
		{in: "3/4/2023", want: "2023-03-04", mode: months, done: "month_first"},
		{in: "31/12/2023", want: "", mode: months},
		{in: "45291", want: "2023-12-31", mode: serial, done: "serial"},
		{in: "43831", want: "2020-01-01", mode: serial, done: "serial"},
		{in: "20000", want: "1954-10-03", mode: serial, done: "serial"},
		{in: "19999", want: "", mode: serial}, {in: "45291", want: ""},
		{in: "2023.03", want: "2023-03", mode: periodMode{dots: dots}, done: "compact"},
		{in: "2023.1", want: "2023-01", mode: periodMode{dots: dots}, done: "compact"},
		{in: "2023.1", want: "2023-10", mode: periodMode{dots: cutDots}, done: "compact"},
		{in: "2023.13", want: "", mode: periodMode{dots: dots}},
		{in: "2023-03-12 08:30:15", want: ""},
		{in: "2023-03-12 08:30:15", want: "2023-03-12", mode: said, done: "time_dropped"},
		{in: "2023-03-12T08:30:15Z", want: "2023-03-12", mode: said, done: "time_dropped"},
		{in: "1-10"}, {in: "1-2月"}, {in: "十四五"}, {in: "“十四五”"}, {in: "Mar 23"}, {in: "May 5"}, {in: "Smith 2023"}, {in: "2023-25"}, {in: "2023年13月"}, {in: "2023年3-1月"},
		{in: "2023W12"}, {in: "31/12/23"}, {in: "32/12/2023"}, {in: "29/02/2023"}, {in: "12345"}, {in: "12345678901"}, {in: "二〇二三"}, {in: "March"}, {in: "FY"}, {in: "2023-"},
	} {
		p, d := readPeriod([]byte(tt.in), tt.mode)
		if p == 0 {
			d = 0
		}
		if got := strings.Join(d.codes(), " "); p.String() != tt.want || got != tt.done {
			t.Errorf("readPeriod(%q, %+v) = %q, %q; want %q, %q", tt.in, tt.mode, p, got, tt.want, tt.done)
		}
	}
}

// TestSerialDates walks every day number against the calendar, day by day.
func TestSerialDates(t *testing.T) {
	year, month, day := 1954, 10, 3
	for n := firstSerial; n <= lastSerial; n++ {
		if got, want := serialDate([]byte(itoa(n))), NewPeriod(Day, year, month, day); got != want {
			t.Fatalf("day %d is %v; want %v", n, got, want)
		}
		if day++; day > monthDays(year, month) {
			day, month = 1, month+1
		}
		if month > 12 {
			month, year = 1, year+1
		}
	}
	if year != 2100 || month != 1 || day != 1 {
		t.Errorf("the last day number leads to %d-%d-%d", year, month, day)
	}
}

// FuzzDateForms spells a day, a month or a quarter in every form that its column can tell, and reads it again.
func FuzzDateForms(f *testing.F) {
	for i := range uint16(30) {
		f.Add(1990+i, uint8(i), uint8(3*i))
	}
	f.Fuzz(func(t *testing.T, y uint16, m, d uint8) {
		year, month, day := 1900+int(y)%200, 1+int(m)%12, 1+int(d)%31
		date, mon, quarter := NewPeriod(Day, year, month, day), NewPeriod(Month, year, month, 0), NewPeriod(Quarter, year, 1+month%4, 0)
		name := englishMonths[month-1]
		chinese := ""
		for _, c := range itoa(year) {
			chinese += string([]rune(chineseDigits)[c-'0'])
		}
		for in, want := range map[string]Period{
			fmt.Sprintf("%d/%d/%d", year, month, day):           date,
			fmt.Sprintf("%d年%d月%d日", year, month, day):          date,
			fmt.Sprintf("%d %s %d", day, name, year):            date,
			fmt.Sprintf("%s %d, %d", name[:3], day, year):       date,
			fmt.Sprintf("%d.%d", year, month):                   0, // a number
			fmt.Sprintf("%d年%d月", year, month):                  mon,
			fmt.Sprintf("%s年%d月", chinese, month):               mon,
			fmt.Sprintf("%d/%d", month, year):                   mon,
			fmt.Sprintf("%s-%d", name, year):                    mon,
			fmt.Sprintf("%d年第%d季度", year, quarter.Sub()):        quarter,
			fmt.Sprintf("%dQ%d", quarter.Sub(), year):           quarter,
			fmt.Sprintf("%d年1-%d月", year, min(month+1, 12)):     NewRange(NewPeriod(Month, year, 1, 0), NewPeriod(Month, year, min(month+1, 12), 0)),
			fmt.Sprintf("FY%d/%02d", year, (year+1)%100):        NewRange(NewPeriod(Year, year, 0, 0), NewPeriod(Year, year+1, 0, 0)),
			fmt.Sprintf("%d-%02d-%02d 00:00", year, month, day): date,
		} {
			if got := ParsePeriod(in); got != want {
				t.Errorf("ParsePeriod(%q) = %v; want %v", in, got, want)
			}
		}
		last := fmt.Sprintf("%02d/%02d/%d", day, month, year)
		if got := parsePeriod([]byte(last), dayFirst); got != date {
			t.Errorf("%q with the day first is %v; want %v", last, got, date)
		}
		last = fmt.Sprintf("%02d/%02d/%d", month, day, year)
		if got := parsePeriod([]byte(last), monthFirst); got != date {
			t.Errorf("%q with the month first is %v; want %v", last, got, date)
		}
	})
}
