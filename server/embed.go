package main

import (
	"embed"
	"io/fs"
)

// site is what the Makefile puts there: dist/site, or nothing but .gitkeep in a fresh clone.
//
//go:embed all:site
var site embed.FS

// built returns the embedded site without its folder.
func built() fs.FS {
	sub, err := fs.Sub(site, "site")
	if err != nil {
		panic(err) // the name is a constant and valid
	}
	return sub
}
