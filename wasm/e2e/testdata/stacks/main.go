// Command stacks prints what depends on Go's tables of functions: growing stacks with pointers on them, garbage
// collected meanwhile, deferred calls, recovered panics and the names of callers.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
)

type node struct {
	next *node
	at   int
}

type namer interface{ Name() string }

type thing struct{ name string }

func (t thing) Name() string { return t.name }

// deep grows the stack, and with it moves what points into it.
func deep(depth int, last *node) (sum int) {
	here := node{next: last, at: depth}
	defer func() { sum += here.at }()
	if depth%1000 == 0 {
		runtime.GC()
	}
	if depth == 0 {
		for n := &here; n != nil; n = n.next {
			sum += n.at
		}
		return sum
	}
	return deep(depth-1, &here)
}

func recovered(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	f()
	return errors.New("no panic")
}

func callers() string {
	pcs := make([]uintptr, 16)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	var names []string
	for {
		frame, more := frames.Next()
		names = append(names, frame.Function)
		if !more {
			return strings.Join(names, " < ")
		}
	}
}

func main() {
	sums := make(chan int)
	for k := range 4 {
		go func() { sums <- deep(5000+k, nil) }()
	}
	total := 0
	for range 4 {
		total += <-sums
	}
	fmt.Println(total)
	var none *thing
	var list []int
	fmt.Println(recovered(func() { fmt.Println(namer(none).Name()) }))
	fmt.Println(recovered(func() { list[total]++ }))
	fmt.Println(recovered(func() { panic(callers()) }))
	panic("the last one")
}
