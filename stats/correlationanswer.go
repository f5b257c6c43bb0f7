package stats

// CorrelationAnswer answers kind correlation; matrices are rows of rows in the order of Columns. With a lag the row is
// the column that goes before, so that the matrices are not symmetric and the diagonal holds each column with its own
// past.
type CorrelationAnswer struct {
	Head
	Columns     []string       `json:"columns"`
	Order       []int          `json:"order"` // of each column among those asked for, from 0
	R           [][]Num        `json:"r"`
	P           [][]Num        `json:"p"`
	Adjusted    [][]Num        `json:"adjusted"` // p allowing for the number of pairs; p itself where Adjust is none
	Ns          [][]int        `json:"n"`        // of each cell; stands in the place of Head.N
	Lower       [][]Num        `json:"lower"`
	Upper       [][]Num        `json:"upper"`
	PairsTested int            `json:"pairsTested"`
	Lag         int            `json:"lag,omitempty"` // periods by which the row's column goes before
	Adjust      string         `json:"adjust"`        // bh, holm or none
	Level       Num            `json:"level"`         // of the intervals
	Periods     []PeriodMatrix `json:"periods,omitempty"`
	Trends      []CommonTrend  `json:"trends,omitempty"` // the pairs in which both columns move with time, at most MaxTrends
	Points      *Points        `json:"points,omitempty"`
}

// A PeriodMatrix is what CorrelationAnswer says of all, at one period. Adjusted allows for the pairs of all periods.
type PeriodMatrix struct {
	Period   string  `json:"period"`
	T        Num     `json:"t"`
	R        [][]Num `json:"r"`
	P        [][]Num `json:"p"`
	Adjusted [][]Num `json:"adjusted"`
	Ns       [][]int `json:"n"`
	Lower    [][]Num `json:"lower"`
	Upper    [][]Num `json:"upper"`
}

// A CommonTrend sets a coefficient beside those that time has no part in. XTime and YTime are each column's
// correlation with time, within entities.
type CommonTrend struct {
	X           string `json:"x"`
	Y           string `json:"y"`
	XTime       Num    `json:"xTime"`
	YTime       Num    `json:"yTime"`
	Levels      Num    `json:"levels"`
	Differences Num    `json:"differences"` // of changes from period to period
	Detrended   Num    `json:"detrended"`   // of what is left of a line on time, each entity having its own
}

// Points are the pairs behind one coefficient, at most MaxPoints of them spread evenly over the rows; N counts
// all. They are changes, lagged or residuals of the controls where the question asks for those. Labels name each point's
// entity and period where the table has them. Fit is y on x over all N; Leverage and Cook say how far a point
// lies out along x, and how much the line would move without it.
type Points struct {
	X        string       `json:"xColumn"`
	Y        string       `json:"yColumn"`
	N        int          `json:"n"`
	Xs       []Num        `json:"x"`
	Ys       []Num        `json:"y"`
	Leverage []Num        `json:"leverage"`
	Cook     []Num        `json:"cook"`
	Labels   []PointLabel `json:"labels,omitempty"`
	Rows     []int        `json:"rows"` // of each point in the table, from 0
	Fit      *Fit         `json:"fit,omitempty"`

	R     Num       `json:"r"` // of the points, by the question's method
	P     Num       `json:"p"`
	Axes  []string  `json:"axes,omitempty"`
	Curve *Fit      `json:"curve,omitempty"` // see drawCurve
	With  *WithRows `json:"with,omitempty"`  // what all points gave, when the question leaves some out
	Bins  *Bins2D   `json:"bins,omitempty"`  // in the place of points that are too many to list
	Play  *Play     `json:"play,omitempty"`

	Near     *Points  `json:"near,omitempty"`     // those in the question's sight: N, and the points or their Bins
	Entities []string `json:"entities,omitempty"` // of Near: each once in the order of the table, none when they are more than MaxNear:
	Crowd    bool     `json:"crowd,omitempty"`    // then this is true
}

// WithRows is what points gave before some were left out.
type WithRows struct {
	N   int  `json:"n"`
	R   Num  `json:"r"`
	P   Num  `json:"p"`
	Fit *Fit `json:"fit,omitempty"`
}

// A PointLabel names a point.
type PointLabel struct {
	Entity string `json:"entity,omitempty"`
	Period string `json:"period,omitempty"`
}

const (
	MaxPoints = 5000 // points of a pair that an answer lists
	MaxTrends = 500  // pairs with a common trend that an answer lists

	MaxPeriodCells = 500_000 // coefficients of all periods that an answer lists
)
