package main

import (
	"debug/buildinfo"
	"debug/elf"
	"os"
	"runtime"
	"testing"
)

// TestStatic looks at the command as make build leaves it: it needs nothing of the system that it runs on.
func TestStatic(t *testing.T) {
	const built = "../dist/statlas"
	if _, err := os.Stat(built); err != nil {
		t.Skip("not built: make build")
	}
	info, err := buildinfo.ReadFile(built)
	if err != nil {
		t.Fatal(err)
	}
	cgo := ""
	for _, s := range info.Settings {
		if s.Key == "CGO_ENABLED" {
			cgo = s.Value
		}
	}
	if cgo != "0" {
		t.Errorf("built with CGO_ENABLED=%q, want 0", cgo)
	}
	if runtime.GOOS != "linux" {
		return
	}
	f, err := elf.Open(built)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP || p.Type == elf.PT_DYNAMIC {
			t.Errorf("the command has a segment %v: it is loaded with libraries", p.Type)
		}
	}
}
