package stats

// A Question asks one thing of one table. Columns are named by their id. Fields that a kind does not know
// are errors, so that a slip of the pen is not silently ignored; schema.go says which kind knows which.
type Question struct {
	Kind    string      `json:"kind"`
	Table   string      `json:"table,omitempty"` // handle of the table, "" is the one on screen
	Columns []string    `json:"columns,omitempty"`
	Where   []Condition `json:"where,omitempty"`

	// summary
	Alerts bool `json:"alerts,omitempty"` // look also for what takes a pass of its own: repeated rows, jumps of unit

	// rows
	Sort   []SortKey `json:"sort,omitempty"`
	Offset int       `json:"offset,omitempty"`
	Limit  int       `json:"limit,omitempty"`
	Search string    `json:"search,omitempty"`

	// aggregate
	By       Names        `json:"by,omitempty"`       // ranking: value, change, cagr or share
	Measures []MeasureAgg `json:"measures,omitempty"` // pivot: beside measure and fn, or all there are where those are not said

	// pivot
	Across string `json:"across,omitempty"` // column whose values are columns
	Fn     string `json:"fn,omitempty"`     // how the measure is folded, "" is the sum
	Share  string `json:"share,omitempty"`  // none, row, column or whole: beside each cell its share of that total

	// trend, ranking and panel
	Entity   string   `json:"entity,omitempty"`
	Period   string   `json:"period,omitempty"`
	Measure  string   `json:"measure,omitempty"`
	Entities []string `json:"entities,omitempty"`

	// trend
	Transform string    `json:"transform,omitempty"` // level, index, yoy, diff, log, cumulative, rolling, rollingmedian
	Window    int       `json:"window,omitempty"`    // periods of a rolling figure, 0 is 3
	Base      string    `json:"base,omitempty"`      // period that index sets to 100
	Fit       string    `json:"fit,omitempty"`       // none, ols, loglinear, quadratic, theilsen, loess, auto
	Test      string    `json:"test,omitempty"`      // none, mannkendall; comparison: welch, mannwhitney, anova, kruskal, "" goes by the number of groups
	Breaks    string    `json:"breaks,omitempty"`    // none, jump
	Forecast  *Forecast `json:"forecast,omitempty"`
	Thin      *Thin     `json:"thin,omitempty"` // no more points than a chart can tell apart

	// ranking
	At      string `json:"at,omitempty"`      // period ranked, "" is the latest
	Compare string `json:"compare,omitempty"` // period that change is counted from
	Order   string `json:"order,omitempty"`   // desc, asc; correlation: given, alphabetical, target, cluster
	Ties    string `json:"ties,omitempty"`    // min, max, average, dense, ordinal
	Over    string `json:"over,omitempty"`    // none, periods: rank or correlate every period
	Range   string `json:"range,omitempty"`   // none, bootstrap: range of places
	Top     int    `json:"top,omitempty"`

	// peers
	Of string `json:"of,omitempty"` // the entity whose peers are sought

	// inequality
	Weight string `json:"weight,omitempty"` // column by which entities count

	// model
	Y         string   `json:"y,omitempty"`
	X         []string `json:"x,omitempty"`
	Degree    int      `json:"degree,omitempty"`    // highest power of a single x; 0 is 1
	Intercept *bool    `json:"intercept,omitempty"` // nil is true
	Robust    string   `json:"robust,omitempty"`    // none, hc3

	// correlation
	Method  string    `json:"method,omitempty"`  // pearson, spearman, kendall
	Missing string    `json:"missing,omitempty"` // pairwise, complete
	On      string    `json:"on,omitempty"`      // level, diff, growth: from period to period within entities
	Lag     int       `json:"lag,omitempty"`     // periods by which the row's column stands before the column's
	Control []string  `json:"control,omitempty"` // columns held fixed
	Adjust  string    `json:"adjust,omitempty"`  // bh, holm, none
	Level   float64   `json:"level,omitempty"`   // of intervals, also of a comparison; 0 is 0.95
	Target  string    `json:"target,omitempty"`  // column that order target goes by
	Points  []string  `json:"points,omitempty"`  // two columns: give the points behind their coefficient
	Axes    []string  `json:"axes,omitempty"`    // of the points, x and y: level, log, diff, growth; without it as on says
	Curve   string    `json:"curve,omitempty"`   // through the points: none, linear, exponential, log, power, quadratic, loess, auto
	Without []int     `json:"without,omitempty"` // rows left out of the points, from 0
	Cells   int       `json:"cells,omitempty"`   // of more points than an answer lists count them in bins, about so many along an axis
	Sight   []float64 `json:"sight,omitempty"`   // x from, x to, y from, y to: tell of the points in there by themselves, too
	Play    bool      `json:"play,omitempty"`    // follow the points through all periods; by is the column that groups entities
	Size    string    `json:"size,omitempty"`    // column beside those of the points that play follows

	// distribution
	Bins    Bins   `json:"bins,omitempty"`    // fd, sturges, scott or a number
	Density string `json:"density,omitempty"` // gaussian, none
}

// Names is a list that may be written as one string.
type Names []string

// A Condition keeps the rows for which it holds. A missing cell holds for op "missing" and "ne" alone.
type Condition struct {
	Column string `json:"column"`
	Op     string `json:"op"` // eq ne in lt le gt ge between contains matches missing present
	Value  any    `json:"value,omitempty"`
}

// A SortKey orders rows by a column; missing values come last either way.
type SortKey struct {
	Column string `json:"column"`
	Desc   bool   `json:"desc,omitempty"`

	Strokes bool `json:"strokes,omitempty"` // Chinese by the strokes of its characters, not by pinyin
}

// A MeasureAgg folds a column in each group; schema.go says by what.
type MeasureAgg struct {
	Column string `json:"column"`
	Fn     string `json:"fn"`
}
