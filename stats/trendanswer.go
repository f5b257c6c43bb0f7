package stats

// TrendAnswer answers kind trend.
type TrendAnswer struct {
	Head
	Measure string   `json:"measure"`
	Unit    string   `json:"unit"`           // of the points: the measure's, "index", "fraction", "pp" or "log"
	Base    string   `json:"base,omitempty"` // period that index sets to 100
	Series  []Series `json:"series"`
}

// A Series is one entity's line. CAGR is per year, or per 1 of what a column of numbers counts, as a fraction, from the first to the last point of the level; LogGrowth
// is e^b − 1 of the least-squares slope b of the logarithm of the level, so that it hangs on all points.
type Series struct {
	Entity    string          `json:"entity"`
	Points    []Point         `json:"points"`
	Total     int             `json:"total,omitempty"` // points there are, when the question thins them
	CAGR      Num             `json:"cagr"`
	LogGrowth Num             `json:"logGrowth"`
	Fit       *Fit            `json:"fit,omitempty"`
	Test      *TrendTest      `json:"test,omitempty"`
	Breaks    []Break         `json:"breaks,omitzero"` // empty when none was found, absent when none was looked for
	Forecast  []ForecastPoint `json:"forecast,omitempty"`
	BackTest  *BackTest       `json:"backTest,omitempty"`

	NoForecast string `json:"noForecast,omitempty"` // why there is no forecast: the code of a warning
}

// A Point is one value in time, T in years.
type Point struct {
	Period string `json:"period"`
	T      Num    `json:"t"`
	Value  Num    `json:"value"`
	*Mark
}

// A Fit is a curve through a series. Of a straight line (ols, theilsen) Slope is per year; of loglinear it is that of the
// logarithm, and Growth = e^Slope − 1 the yearly rate; of quadratic it is the slope at the last point and P that of the
// whole curve, Coefficients being those of 1, t and t². Lower and Upper bound the slope at 95 %. What a kind of fit does not
// have is missing: loess has its line alone.
type Fit struct {
	Name         string        `json:"name"`
	Slope        Num           `json:"slope"`
	Intercept    Num           `json:"intercept"`
	SE           Num           `json:"se"`
	Lower        Num           `json:"lower"`
	Upper        Num           `json:"upper"`
	T            Num           `json:"t"`
	P            Num           `json:"p"`
	R2           Num           `json:"r2"`
	N            int           `json:"n"`
	AICc         *Num          `json:"aicc,omitempty"` // of the level, so that fits compare; of ols, loglinear, quadratic
	Growth       *Num          `json:"growth,omitempty"`
	Coefficients []Coefficient `json:"coefficients,omitempty"`
	Candidates   []Candidate   `json:"candidates,omitempty"` // what fit auto chose from, the best first
	Line         []FitPoint    `json:"line"`
}

// A Candidate is a fit that was tried and its AICc.
type Candidate struct {
	Name string `json:"name"`
	AICc Num    `json:"aicc"`
}

// A FitPoint lies on a fitted line; T is years, or the x of a pair of columns.
type FitPoint struct {
	T     Num `json:"t"`
	Value Num `json:"value"`
	*Band
}

// A Band bounds a fitted line at 95 %: where the line itself may lie, and where a new figure may.
type Band struct {
	Lower    Num `json:"lower"`
	Upper    Num `json:"upper"`
	NewLower Num `json:"newLower"`
	NewUpper Num `json:"newUpper"`
}

// A TrendTest is Mann and Kendall's of a monotonic trend. Factor is by how much autocorrelation of the ranks widens the
// variance (Hamed and Rao), CorrectedZ and CorrectedP what follows from that. The verdict at 5 % goes by the larger p.
// Slope is Sen's, per year, with its bounds at 95 %; missing for very long series.
type TrendTest struct {
	Name       string `json:"name"`
	N          int    `json:"n"`
	S          Num    `json:"s"`
	VarS       Num    `json:"varS"`
	Z          Num    `json:"z"`
	P          Num    `json:"p"`
	Tau        Num    `json:"tau"` // Kendall's tau-b with time
	Factor     Num    `json:"factor"`
	CorrectedZ Num    `json:"correctedZ"`
	CorrectedP Num    `json:"correctedP"`
	Verdict    string `json:"verdict"` // rising, falling, no clear trend
	Slope      Num    `json:"slope"`
	Lower      Num    `json:"lower"`
	Upper      Num    `json:"upper"`
}

// A Break is a jump of the level beside a straight line: Period is the first after it, Size in units of the points.
type Break struct {
	Period string `json:"period"`
	T      Num    `json:"t"`
	Size   Num    `json:"size"`
	F      Num    `json:"f"`
	P      Num    `json:"p"`
}

// A ForecastPoint is a value to come and the interval in which it lies with the level asked for.
type ForecastPoint struct {
	Period string `json:"period"`
	T      Num    `json:"t"`
	Value  Num    `json:"value"`
	Lower  Num    `json:"lower"`
	Upper  Num    `json:"upper"`
}

// A BackTest says how well the method would have done: for each of Origins earlier ends of the series one step ahead was
// forecast and compared. Naive is the error of taking the last figure for the next.
type BackTest struct {
	Origins int `json:"origins"`
	MAE     Num `json:"mae"`
	MAPE    Num `json:"mape"` // as a fraction, missing when a figure is 0
	Naive   Num `json:"naive"`
}
