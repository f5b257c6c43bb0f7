package view

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// What is of the page is taken from the page, and everything else from the view.
func TestDressed(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 200 {
		v, page := randomView(r), randomView(r)
		got := v.Bare().Dressed(page)
		if got.Lang != page.Lang || got.Theme != page.Theme || got.Draw.Left != page.Draw.Left || got.Draw.Right != page.Draw.Right {
			t.Fatalf("%v lacks what %v has of the page", got, page)
		}
		if back := got.Dressed(v); !reflect.DeepEqual(back, v) {
			t.Fatalf("%v is not %v again", back, v)
		}
	}
}
