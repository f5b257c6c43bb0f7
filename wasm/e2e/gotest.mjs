// Runs a Go test binary for js/wasm inside a real browser, under a strict content policy:
//
//   GOOS=js GOARCH=wasm go test -exec "node $PWD/wasm/e2e/gotest.mjs" ./wasm/dom
//
// BROWSER=firefox takes Firefox instead of Chromium; CHROMIUM and FIREFOX name other programs.
// Output and exit code are those of the test; a breach of the policy fails the run.
import {execFileSync} from 'node:child_process'
import {createReadStream, readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {join} from 'node:path'
import puppeteer from 'puppeteer-core'

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
const [binary, ...args] = process.argv.slice(2)
const wasmExec = join(execFileSync('go', ['env', 'GOROOT']).toString().trim(), 'lib/wasm/wasm_exec.js')
const firefox = process.env.BROWSER === 'firefox'

// These arguments name files, which a page cannot open.
const filed = /^-test\.(testlogfile|gocoverdir|coverprofile|cpuprofile|memprofile|outputdir)=/

// page runs in the browser. Each write goes out at once and in order, so that what was printed
// before a crash or an endless loop is seen.
function page() {
  const post = (path, body) => {
    const request = new XMLHttpRequest()
    request.open('POST', path, false)
    request.send(body)
  }
  addEventListener('securitypolicyviolation', (e) =>
    post('/breach', `content policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}\n`))
  globalThis.fs.writeSync = (fd, bytes) => {
    post(fd === 1 ? '/stdout' : '/stderr', bytes.slice())
    return bytes.length
  }
  const start = async () => {
    const go = new Go()
    go.argv = await (await fetch('/argv')).json()
    go.exit = (code) => post('/exit', String(code))
    const {instance} = await WebAssembly.instantiateStreaming(fetch('/test.wasm'), go.importObject)
    await go.run(instance)
  }
  start().catch((error) => {
    post('/stderr', `${error.stack}\n`)
    post('/exit', '1')
  })
}

const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Go test</title>' +
  '<body><div id="app"></div><script src="/wasm_exec.js"></script><script src="/page.js"></script>'

const files = {
  '/': ['text/html', () => html],
  '/wasm_exec.js': ['text/javascript', () => readFileSync(wasmExec)],
  '/page.js': ['text/javascript', () => `(${page})()`],
  '/argv': ['application/json', () => JSON.stringify(['test', ...args.filter((a) => !filed.test(a))])],
}

let breached = false
let browser
let finish // with the exit code; the first call counts
let done = false
const finished = new Promise((resolve) => { finish = resolve })

async function body(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

async function take(path, data) {
  if (path === '/stdout') process.stdout.write(data)
  else process.stderr.write(path === '/exit' ? '' : data)
  if (path === '/breach') breached = true
  if (path === '/exit') finish(Number(data))
}

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    await take(request.url, await body(request))
    response.writeHead(204).end()
    return
  }
  if (request.url === '/test.wasm') {
    response.writeHead(200, {'content-type': 'application/wasm'})
    createReadStream(binary).pipe(response)
    return
  }
  const file = files[request.url]
  if (!file) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {'content-type': `${file[0]}; charset=utf-8`, 'content-security-policy': policy})
  response.end(file[1]())
})

// limit is go test's own time limit and a little more, in milliseconds: Go cannot keep it when the page hangs.
function limit() {
  const given = args.find((a) => a.startsWith('-test.timeout='))?.slice('-test.timeout='.length) ?? '10m'
  let seconds = 0
  for (const [, n, unit] of given.matchAll(/([\d.]+)([hms])/g)) seconds += n * {h: 3600, m: 60, s: 1}[unit]
  return ((seconds || 600) + 5) * 1000
}

function fail(why) {
  if (done) return
  process.stderr.write(`gotest: ${why}\n`)
  finish(1)
}

async function run() {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await puppeteer.launch({
    browser: firefox ? 'firefox' : 'chrome',
    executablePath: firefox ? process.env.FIREFOX ?? '/usr/bin/firefox-esr' : process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    extraPrefsFirefox: {'browser.chrome.site_icons': false}, // the policy forbids the icon nobody needs
    pipe: !firefox, // Chromium ends when the pipe does, however this program ends
    args: firefox ? [] : ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  browser.on('disconnected', () => fail('the browser is gone'))
  const tab = await browser.newPage()
  tab.on('error', (error) => fail(`the page crashed: ${error.message}`))
  tab.on('pageerror', (error) => fail(`the page failed: ${error.stack ?? error}`))
  await tab.goto(`http://127.0.0.1:${server.address().port}/`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP']) process.on(signal, () => fail(signal))
const timer = setTimeout(() => fail('no end within the time limit'), limit())
run().catch((error) => fail(error.stack))
const code = await finished
done = true
clearTimeout(timer)
setTimeout(() => browser.process()?.kill('SIGKILL'), 5000).unref() // a page that hangs may not let it close
await browser?.close()
process.exit(breached && code === 0 ? 1 : code)
