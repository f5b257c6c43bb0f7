# Statlas. make run serves it, make test proves it; what they need and can install, they install.

ADDR ?= 127.0.0.1:8080
WASM = GOOS=js GOARCH=wasm
NODE_MODULES = node_modules/.package-lock.json
PEERS = node_modules/udsv/package.json
NPM_CI = npm ci --ignore-scripts --no-audit --no-fund
PROGRAM = dist/build/statlas.wasm
OVERLAY = dist/build/overlay.json
# Inlining pays where rows are read. Everywhere else it only makes the program larger, and slower to start.
HOT = math math/bits unicode/utf8 statlas/data
INLINE = -gcflags=all=-l $(HOT:%=-gcflags=%=)
SHELL_FILES = $(wildcard wasm/shell/*)
VERSION = $(shell git describe --always --dirty 2>/dev/null || echo unknown)

.PHONY: build run test lint generate size bench load shots e2e gotest browsers clean FORCE

build: dist/statlas

run: build
	@dist/statlas serve -addr $(ADDR)

# The program for the browser. go build always runs, it knows best what changed; only a changed result counts.
$(PROGRAM): FORCE
	@mkdir -p $(@D)/link
	node wasm/shell/overlay.mjs $(OVERLAY)
	$(WASM) go build -trimpath -buildvcs=false -overlay $(OVERLAY) $(INLINE) -ldflags="-s -w" -o $(@D)/link/ ./wasm
	@cmp -s $(@D)/link/wasm $@ || cp $(@D)/link/wasm $@

# The page in one file and as a site; server/site gets a copy of the site.
dist/statlas.html: $(PROGRAM) $(SHELL_FILES) $(NODE_MODULES)
	node wasm/shell/pack.mjs $(PROGRAM) dist server/site

# noasm: gonum computes in plain Go as it does in WebAssembly. Without cgo it is one static file.
dist/statlas: dist/statlas.html FORCE
	CGO_ENABLED=0 go build -trimpath -buildvcs=false -tags noasm -ldflags="-s -w -X main.version=$(VERSION)" -o $@ ./server

# The lock file decides; no package needs its install scripts. The benchmark's peers, which are large, come with make bench.
$(NODE_MODULES): package-lock.json
	$(NPM_CI) --omit=dev
	@touch $@

$(PEERS): package-lock.json
	$(NPM_CI)
	@touch $@ $(NODE_MODULES)

test: lint gotest e2e size

gotest: build browsers
	go test ./...
	$(WASM) go test -exec "$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./data ./stats
	$(WASM) go test -exec "node $(CURDIR)/wasm/e2e/gotest.mjs" ./wasm/...

e2e: build browsers
	node wasm/e2e/run.mjs

browsers:
	@wasm/e2e/browsers.sh

lint:
	@unformatted=$$(gofmt -l data stats ui wasm server); test -z "$$unformatted" || { echo "gofmt would change: $$unformatted"; exit 1; }
	node wasm/shell/floor.mjs
	go vet ./...
	$(WASM) go vet ./wasm/... ./ui/...
	go tool staticcheck ./...
	$(WASM) $$(go tool -n staticcheck) ./wasm/... ./ui/...

# A type that does not match its file's name makes vugugen write 0_missing_gen.go: that is a mistake.
generate:
	go generate ./...
	@! find ui -name 0_missing_gen.go | grep .

size: dist/statlas.html
	@node wasm/shell/size.mjs dist

bench: build browsers $(PEERS)
	node wasm/bench/bench.mjs

# Many clients at once, for half a minute.
load:
	go test -count=1 -run TestManyClients -v ./server -load 30s

shots: build browsers
	node wasm/e2e/shots.mjs

clean:
	rm -rf dist
	find server/site -mindepth 1 ! -name .gitkeep -delete
