//go:build js && wasm

package main

import (
	"context"
	"strings"
	"syscall/js"

	"statlas/ui"
	"statlas/wasm/dom"
)

// runPage draws the explorer and serves it until the page is closed.
func runPage() {
	renderer, err := dom.New("#app")
	if err != nil {
		panic(err) // our own shell broke the contract; it shows the text
	}
	e := newEngine(js.Global().Get("statlasShell"), renderer.Env())
	env := environment()
	e.framed = env.Frame.On
	var k ui.Keeping
	if !e.framed { // a view in another page keeps nothing, nor does it show what is kept
		k, env.Prefs = e.keeping()
	}
	e.app = ui.NewApp(e, env)
	e.app.Keeps(k)
	renderer.OnError = func(err error) { e.app.Failed(err) }
	renderer.OnRest = newCollector().rest
	js.Global().Set("statlasFormat", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return e.app.Format(args[0].String(), number(args[1]))
	}))
	js.Global().Set("statlasChartEvent", js.FuncOf(func(_ js.Value, args []js.Value) any {
		e.env.Lock()
		defer e.env.UnlockRender()
		e.app.ChartEvent(args[0].String(), args[1].String(), args[2].String())
		return nil
	}))
	e.begin()
	e.restoreKept()
	e.served()
	e.watch()
	e.share()
	listenAll(e, e.app)
	newAPI(e).publish()
	if err := renderer.Run(context.Background(), &ui.Root{App: e.app}); err != nil {
		panic(err)
	}
}

const darkQuery = "(prefers-color-scheme: dark)"

// environment says what the browser and its user prefer.
func environment() ui.Env {
	window := js.Global()
	media := func(query string) bool { return window.Call("matchMedia", query).Get("matches").Bool() }
	lang := "en"
	if strings.HasPrefix(strings.ToLower(window.Get("navigator").Get("language").String()), "zh") {
		lang = "zh"
	}
	frame, page := framed()
	return ui.Env{
		Frame:         frame,
		Page:          page,
		Lang:          lang,
		Dark:          media(darkQuery),
		Width:         window.Get("innerWidth").Int(),
		ReducedMotion: media("(prefers-reduced-motion: reduce)"),
		Start:         int(js.Global().Get("Date").Call("now").Float()),
	}
}

// framed reads from the address whether the page is a view in another page: ?embed, with ?frozen the hash of its data. page is
// the address without them and without the view.
func framed() (f ui.Frame, page string) {
	url := js.Global().Get("URL").New(js.Global().Get("location").Get("href"))
	given := url.Get("searchParams")
	f.On = given.Call("has", "embed").Bool()
	if hash := given.Call("get", "frozen"); f.On && !hash.IsNull() {
		f.Frozen = hash.String()
	}
	for _, name := range []string{"embed", "frozen", "share"} {
		given.Call("delete", name)
	}
	url.Set("hash", "")
	return f, url.Get("href").String()
}

// number reads what ECharts gives a formatter: a number, or text that holds one.
func number(v js.Value) float64 {
	return js.Global().Get("Number").Invoke(v).Float()
}
