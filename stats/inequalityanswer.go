package stats

// InequalityAnswer answers kind inequality. From and To are the periods that Beta and Contributions compare.
type InequalityAnswer struct {
	Head
	Measure       string             `json:"measure"`
	Unit          string             `json:"unit"`
	Weight        string             `json:"weight,omitempty"`
	Periods       []InequalityPeriod `json:"periods"`
	SigmaTrend    *Fit               `json:"sigmaTrend,omitempty"` // of σ on years, from three periods on that have half as many entities as the fullest
	From          string             `json:"from,omitempty"`
	To            string             `json:"to,omitempty"`
	Beta          *Convergence       `json:"beta,omitempty"`
	Contributions []Contribution     `json:"contributions,omitempty"`
}

// An InequalityPeriod says how unequal N entities are at a period, T in years; Sigma is over those with positive figures.
type InequalityPeriod struct {
	Period     string `json:"period"`
	T          Num    `json:"t"`
	N          int    `json:"n"`
	Gini       Num    `json:"gini"`
	Theil      Num    `json:"theil"`
	Herfindahl Num    `json:"herfindahl"`
	Sigma      Num    `json:"sigma"`
}

// A Convergence is the regression of yearly log growth on the log at the start. Lower and Upper bound the slope at
// 95 %. Speed is per year, HalfLife in years. Points are the entities behind it, at most MaxPoints spread evenly over
// their order; N counts all.
type Convergence struct {
	Slope     Num           `json:"slope"`
	Intercept Num           `json:"intercept"`
	SE        Num           `json:"se"`
	T         Num           `json:"t"`
	P         Num           `json:"p"`
	Lower     Num           `json:"lower"`
	Upper     Num           `json:"upper"`
	R2        Num           `json:"r2"`
	N         int           `json:"n"`
	Years     Num           `json:"years"`
	Speed     Num           `json:"speed"`
	HalfLife  Num           `json:"halfLife"`
	Points    []GrowthPoint `json:"points"`
}

// A GrowthPoint is an entity's figures at both ends, both positive, and ln(To / From) per year.
type GrowthPoint struct {
	Entity string `json:"entity"`
	From   Num    `json:"from"`
	To     Num    `json:"to"`
	Growth Num    `json:"growth"`
}

// A Contribution is an entity's part in the growth of the sum: Points as a fraction of the sum at the start, Share as a
// fraction of the growth.
type Contribution struct {
	Entity string `json:"entity"`
	From   Num    `json:"from"`
	To     Num    `json:"to"`
	Points Num    `json:"points"`
	Share  Num    `json:"share"`
}
