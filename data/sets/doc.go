// Package sets holds the datasets that the product carries: figures of science parks, and panels of regions,
// cities and countries to set them against.
//
// Every dataset is CSV beside this file. A figure of the documents stands once, in park-figures.csv, and topic
// tables name it by its id; a figure of a panel is one line of entity, indicator and period. Names, units and
// references are factored out into entities.csv, indicators.csv, panel-indicators.csv, units.csv, labels.csv,
// sources.csv and documents.csv. Written by hand: catalogue.csv, columns.csv, units.csv, labels.csv and the lists
// in gen/; everything else is copied by gen from the compiled figures.
package sets

import "embed"

//go:generate go run ./gen ../../../shared/data .

//go:embed *.csv
var files embed.FS
