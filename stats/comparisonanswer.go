package stats

// ComparisonAnswer answers kind comparison. Bounds are at Level.
type ComparisonAnswer struct {
	Head
	Measure   string     `json:"measure"`
	By        string     `json:"by"`
	Unit      string     `json:"unit"` // of means, medians, deviations and differences
	Test      string     `json:"test"` // welch, mannwhitney, anova or kruskal
	Level     Num        `json:"level"`
	Groups    []Compared `json:"groups"`
	Statistic Num        `json:"statistic"` // t, W (U of the first group), F or H
	DF        []Num      `json:"df"`        // none for mannwhitney
	P         Num        `json:"p"`
	Exact     bool       `json:"exact,omitempty"` // mannwhitney: p from all orders of the ranks
	Effect    Effect     `json:"effect"`
	Effects   []Effect   `json:"effects,omitempty"`   // other measures of the same effect
	Welch     *WelchF    `json:"welch,omitempty"`     // anova: the same without equal variances
	Variation *Variation `json:"variation,omitempty"` // anova: its table
	Spread    *Spread    `json:"spread,omitempty"`    // test that the groups vary alike
	Normality *Normality `json:"normality,omitempty"` // welch, anova: test that residuals are normal
	Pairs     []Pair     `json:"pairs"`
}

// Compared is one group; Lower and Upper bound its mean by Student's t.
type Compared struct {
	Name   string `json:"name"`
	N      int    `json:"n"`
	Mean   Num    `json:"mean"`
	SD     Num    `json:"sd"`
	Median Num    `json:"median"`
	Lower  Num    `json:"lower"`
	Upper  Num    `json:"upper"`
}

// An Effect is the size of a difference without unit; Interval names how its bounds came about.
type Effect struct {
	Name     string `json:"name"` // "hedges g", "cliff delta", "eta squared", "omega squared", "epsilon squared"
	Value    Num    `json:"value"`
	Lower    Num    `json:"lower"`
	Upper    Num    `json:"upper"`
	Interval string `json:"interval"`
}

// WelchF is Welch's analysis of variance.
type WelchF struct {
	Statistic Num   `json:"statistic"`
	DF        []Num `json:"df"`
	P         Num   `json:"p"`
}

// A Variation is the table of a one-way analysis of variance; Sigma is the deviation inside the groups.
type Variation struct {
	Between     Num `json:"between"` // sums of squares
	Within      Num `json:"within"`
	MeanBetween Num `json:"meanBetween"`
	MeanWithin  Num `json:"meanWithin"`
	Sigma       Num `json:"sigma"`
}

// A Spread is Brown and Forsythe's test of equal variances.
type Spread struct {
	Statistic Num   `json:"statistic"`
	DF        []Num `json:"df"`
	P         Num   `json:"p"`
}

// Normality tells whether values about their group's mean look normal: Shapiro and Wilk's W with its p up to
// MaxShapiro values, else skewness and excess kurtosis alone.
type Normality struct {
	W        Num `json:"w"`
	P        Num `json:"p"`
	Skewness Num `json:"skewness"`
	Kurtosis Num `json:"kurtosis"`
}

// A Pair compares two groups: the difference a − b of their means, or of their medians for tests of ranks, with the p
// of Welch's or Mann and Whitney's test and that p adjusted for all pairs by Holm. Bounds are those of the difference
// of means, not adjusted; ranks have none.
type Pair struct {
	A          string `json:"a"`
	B          string `json:"b"`
	Difference Num    `json:"difference"`
	Lower      Num    `json:"lower"`
	Upper      Num    `json:"upper"`
	P          Num    `json:"p"`
	Adjusted   Num    `json:"adjusted"`
}

// Limits of a comparison.
const (
	MaxCompared    = 1000 // groups that a comparison takes
	MaxPairsGroups = 50   // groups up to which pairs are given
	MaxShapiro     = 5000 // values that Shapiro and Wilk's test takes
)
