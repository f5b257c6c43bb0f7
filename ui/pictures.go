package ui

import (
	_ "embed"
	"strings"
	"sync"
)

// The gallery's pictures are worked out from the datasets themselves, by go test -run Pictures -update; the
// test says when they no longer agree. A line of the file is a dataset's id and the paths, parted by tabs.
//
//go:embed pictures.tsv
var picturesFile string

// pictures returns the paths of each dataset's picture, in a box of 240 × 56.
var pictures = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(picturesFile) {
		id, paths, _ := strings.Cut(strings.TrimSpace(line), "\t")
		all[id] = strings.Split(paths, "\t")
	}
	return all
})
