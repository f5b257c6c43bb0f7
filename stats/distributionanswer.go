package stats

// DistributionAnswer answers kind distribution.
type DistributionAnswer struct {
	Head
	Measure string         `json:"measure"`
	By      string         `json:"by,omitempty"`
	Unit    string         `json:"unit"` // of the values; densities are per unit
	Groups  []Distribution `json:"groups"`
	Total   int            `json:"total"` // groups there are, before the list was cut
}

// A Distribution is the shape of one group's values. Bins have the same edges in every group. Bandwidth and Density
// are missing when all values are equal or the question does not want them.
type Distribution struct {
	Name      string         `json:"name"` // "" without by
	N         int            `json:"n"`
	Distinct  int            `json:"distinct"`
	Mean      Num            `json:"mean"`
	SD        Num            `json:"sd"`
	Min       Num            `json:"min"`
	Max       Num            `json:"max"`
	Bins      []Bin          `json:"bins"`
	Bandwidth Num            `json:"bandwidth"`
	Density   []DensityPoint `json:"density"`
	Box       Box            `json:"box"`
	ECDF      []DensityPoint `json:"ecdf"`
}

// A DensityPoint is a point of a density curve, or of a distribution function, where Y is the share of values ≤ X.
type DensityPoint struct {
	X Num `json:"x"`
	Y Num `json:"y"`
}

// A Box is what a box plot draws: quartiles of type 7, whiskers to the last values within 1.5 times the distance of
// the quartiles, and the values beyond, of which the MaxOutliers lowest and highest are listed.
type Box struct {
	Low          Num   `json:"low"`
	Q1           Num   `json:"q1"`
	Median       Num   `json:"median"`
	Q3           Num   `json:"q3"`
	High         Num   `json:"high"`
	Outliers     []Num `json:"outliers"` // ascending
	OutlierCount int   `json:"outlierCount"`
}

// Limits of a distribution's answer.
const (
	MaxDistributions = 50  // groups given
	MaxOutliers      = 100 // outliers listed at either end of a box
	MaxSteps         = 512 // points of a distribution function
	densityPoints    = 256
)
