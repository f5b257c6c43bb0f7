package stats

// PeersAnswer answers kind peers: the entities nearest to Of, and Of's place by the measure among them and itself, the
// largest first. Median is that of the peers alone, Logs the columns that were compared by their logarithm.
type PeersAnswer struct {
	Head
	Of         string   `json:"of"`
	Measure    string   `json:"measure"`
	Unit       string   `json:"unit"`
	At         string   `json:"at"`
	Columns    []string `json:"columns"`
	Logs       []string `json:"logs,omitempty"`
	Value      Num      `json:"value"`
	Median     Num      `json:"median"`
	Rank       Num      `json:"rank"`
	Percentile Num      `json:"percentile"`
	Rows       []Peer   `json:"rows"`
}

// A Peer is one entity near Of; Difference is Of's value less its own.
type Peer struct {
	Entity     string `json:"entity"`
	Distance   Num    `json:"distance"`
	Value      Num    `json:"value"`
	Difference Num    `json:"difference"`
}
