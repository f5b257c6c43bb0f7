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
	k, prefs := e.keeping()
	env := environment()
	env.Prefs = prefs
	e.app = ui.NewApp(e, env)
	e.app.Keeps(k)
	renderer.OnError = func(err error) { e.app.Failed(err) }
	js.Global().Set("statlasFormat", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return e.app.Format(args[0].String(), number(args[1]))
	}))
	js.Global().Set("statlasChartEvent", js.FuncOf(func(_ js.Value, args []js.Value) any {
		e.env.Lock()
		defer e.env.UnlockRender()
		e.app.ChartEvent(args[0].String(), args[1].String(), args[2].String())
		return nil
	}))
	e.app.SetSaved(e.shell.Call("saved").String())
	e.begin()
	e.restoreKept()
	e.served()
	e.watch()
	listenAll(e, e.app)
	newAPI(e).publish()
	if err := renderer.Run(context.Background(), &ui.Root{App: e.app}); err != nil {
		panic(err)
	}
}

// environment says what the browser and its user prefer.
func environment() ui.Env {
	window := js.Global()
	media := func(query string) bool { return window.Call("matchMedia", query).Get("matches").Bool() }
	lang := "en"
	if strings.HasPrefix(strings.ToLower(window.Get("navigator").Get("language").String()), "zh") {
		lang = "zh"
	}
	return ui.Env{
		Lang:          lang,
		Dark:          media("(prefers-color-scheme: dark)"),
		Width:         window.Get("innerWidth").Int(),
		ReducedMotion: media("(prefers-reduced-motion: reduce)"),
		Start:         int(js.Global().Get("Date").Call("now").Float()),
	}
}

// number reads what ECharts gives a formatter: a number, or text that holds one.
func number(v js.Value) float64 {
	return js.Global().Get("Number").Invoke(v).Float()
}
