package stats

// ModelAnswer answers kind model. DF are the degrees of freedom of the residuals.
type ModelAnswer struct {
	Head
	Y            string           `json:"y"`
	X            []string         `json:"x"`
	Robust       string           `json:"robust"` // how the standard errors were made: none or hc3
	Coefficients []Coefficient    `json:"coefficients"`
	R2           Num              `json:"r2"`
	AdjustedR2   Num              `json:"adjustedR2"`
	F            Num              `json:"f"`
	FDF          [2]Num           `json:"fDf"`
	FP           Num              `json:"fP"`
	Sigma        Num              `json:"sigma"`
	RSS          Num              `json:"rss"`
	DF           int              `json:"df"`
	Residuals    ResidualSummary  `json:"residuals"`
	Points       *ResidualPoints  `json:"points"`
	Influential  []InfluentialRow `json:"influential"` // by Cook's distance, the largest first; never nil
}

// A Coefficient is an estimate in units of y per unit of its column; Lower and Upper bound it at 95 %. VIF is the variance
// inflation factor, missing for the intercept, for powers and without an intercept.
type Coefficient struct {
	Name     string `json:"name"`
	Estimate Num    `json:"estimate"`
	SE       Num    `json:"se"`
	T        Num    `json:"t"`
	P        Num    `json:"p"`
	Lower    Num    `json:"lower"`
	Upper    Num    `json:"upper"`
	VIF      Num    `json:"vif"`
}

// A ResidualSummary is the five numbers of the residuals, quartiles of type 7, and their tests: Shapiro and Wilk's of
// normality, up to MaxShapiro rows, and Koenker's form of Breusch and Pagan's of equal variance.
type ResidualSummary struct {
	Min           Num `json:"min"`
	Q1            Num `json:"q1"`
	Median        Num `json:"median"`
	Q3            Num `json:"q3"`
	Max           Num `json:"max"`
	Shapiro       Num `json:"shapiro"`
	ShapiroP      Num `json:"shapiroP"`
	BreuschPagan  Num `json:"breuschPagan"`
	BreuschPaganP Num `json:"breuschPaganP"`
}

// MaxResiduals is how many rows behind a model an answer lists, with six figures each.
const MaxResiduals = 2000

// ResidualPoints are the rows behind a model, at most MaxResiduals of them spread evenly. Studentized are the residuals over
// their own standard error (R: rstandard); Observed is y.
type ResidualPoints struct {
	Rows        []int        `json:"rows"` // in the table, from 0
	Labels      []PointLabel `json:"labels,omitempty"`
	Observed    []Num        `json:"observed"`
	Fitted      []Num        `json:"fitted"`
	Residual    []Num        `json:"residual"`
	Studentized []Num        `json:"studentized"`
	Leverage    []Num        `json:"leverage"`
	Cook        []Num        `json:"cook"`
}

// An InfluentialRow moves the coefficients most: its Cook's distance is above 4/n.
type InfluentialRow struct {
	Row         int        `json:"row"` // in the table, from 0
	Label       PointLabel `json:"label"`
	Fitted      Num        `json:"fitted"`
	Residual    Num        `json:"residual"`
	Studentized Num        `json:"studentized"`
	Leverage    Num        `json:"leverage"`
	Cook        Num        `json:"cook"`
}
