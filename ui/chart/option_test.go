package chart

import (
	"reflect"
	"testing"
)

func TestOptionsOfText(t *testing.T) {
	s := style(t, "en", 358, false)
	got := s.opt(`type:value show:false min:-0.5 name:? axisLabel:{color:#afb8c1 rich:{up:{}} n:?}
		max:dataMax line:$line`, "a b:{c}", []int{1, 2})
	want := Option{"type": "value", "show": false, "min": -0.5, "name": "a b:{c}", "max": "dataMax", "line": Light.Line,
		"axisLabel": Option{"color": "#afb8c1", "rich": Option{"up": Option{}}, "n": []int{1, 2}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	lists := s.opt("value:[?1 0 -0.5] parts:[{at:[min ?0]} {}] none:[]", 7, "a b")
	if want := (Option{"value": list{"a b", 0.0, -0.5}, "parts": list{Option{"at": list{"min", 7}}, Option{}}, "none": list{}}); !reflect.DeepEqual(lists, want) {
		t.Errorf("%v, want %v", lists, want)
	}
}
