// WebKit for the browser tests: the part of Playwright's interface that they use, over WebKitWebDriver (W3C WebDriver) and
// a bare WebKitGTK window (browser.py). Selectors are Playwright's own engine, taken out of playwright-core, so that a
// role, a label or a text means the same as in the other browsers. What WebDriver cannot do throws `Unsupported`.

import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Page } from "./page.mjs";
import { cannot, sleep } from "./shared.mjs";

/**
 * WebKit's compilers for WebAssembly are switched off, and its interpreter runs the program. With them two starts of 900
 * ended in a heap that is broken («Out of bounds memory access», or the allocator's own check), each time elsewhere; with the
 * interpreter none of 900 did (`benches/webkit`). COMPILED=1 switches them on.
 */
const interpreted = process.env.COMPILED ? {} : { JSC_useBBQJIT: "0", JSC_useOMGJIT: "0" };

const BROWSER = fileURLToPath(new URL("browser.py", import.meta.url));

const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => done(port)); });
});

/** A screen that nobody sees, for as long as the browser. WEBKIT_DISPLAY names one that is there. */
async function openScreen() {
  if (process.env.WEBKIT_DISPLAY) return { display: process.env.WEBKIT_DISPLAY, close() {} };
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x7200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((done, failed) => { screen.stdio[3].once("data", (bytes) => done(String(bytes).trim())); screen.once("error", failed); screen.once("exit", () => failed(new Error("Xvfb does not start"))); });
  process.once("exit", () => screen.kill());
  return { display: `:${number}`, close: () => screen.kill() };
}

/** Playwright's selector engine as source, from the package as it is installed. */
function selectorEngine(bundle) {
  const text = readFileSync(bundle, "utf8");
  const at = text.indexOf("injectedScriptSource.ts\"() {");
  const line = text.slice(at).split("\n").find((one) => /^\s*source\d* = '/.test(one));
  return (0, eval)(line.slice(line.indexOf("'"), line.lastIndexOf("'") + 1));
}

export function webkitType({ bundle }) {
  const engine = selectorEngine(bundle);
  return {
    name: () => "webkit",
    async launch() {
      const contexts = new Set();
      const screen = await openScreen();
      return {
        browserType: () => ({ name: () => "webkit" }),
        version: () => "WebKitGTK",
        async newContext(options = {}) { const context = new Context(engine, options, screen.display); contexts.add(context); return context; },
        async newPage(options) { return (await this.newContext(options)).newPage(); },
        async close() { await Promise.all([...contexts].map((context) => context.close())); screen.close(); },
      };
    },
  };
}

class Context {
  constructor(engine, options, display) {
    Object.assign(this, { engine, options, display, scripts: [], pages: [], timeout: 10_000, downloads: [], current: null });
    if (options.forcedColors === "active") cannot("forced colours");
  }
  setDefaultTimeout(ms) { this.timeout = ms; }
  on() {} // requests are not seen; the test server's log has them
  route() { cannot("answering requests"); }
  /** The browser says that there is no net; taking the host away is the test's. */
  async setOffline(off) {
    const told = `Object.defineProperty(navigator, "onLine", { get: () => ${!off}, configurable: true });`;
    await this.ask("script", { text: told });
    for (const page of this.pages) if (page.handle) await page.run(`() => { ${told} dispatchEvent(new Event("${off ? "offline" : "online"}")); }`).catch(() => {});
  }
  newCDPSession() { cannot("Chromium's protocol"); }
  grantPermissions() {}
  get clock() { return cannot("another clock"); }
  get browser() { return () => null; }
  async addInitScript(script, arg) {
    const text = typeof script === "function" ? `(${script})(${arg === undefined ? "" : JSON.stringify(arg)});` : String(script);
    if (this.session) await this.ask("script", { text });
    else this.scripts.push(text);
  }
  async newPage() {
    const page = new Page(this);
    this.pages.push(page);
    if (this.session) await page.begin();
    return page;
  }
  async start() {
    if (this.session) return;
    const { options } = this;
    // What lies on the device before the first visit; a window is told by its name that this has been done.
    const seeds = options.storageState?.origins ?? [];
    if (seeds.length > 0) this.scripts.unshift(`if (window.top === window && window.name !== "seeded") for (const { origin, localStorage: items } of ${JSON.stringify(seeds)}) if (origin === location.origin) { window.name = "seeded"; for (const { name, value } of items) localStorage.setItem(name, value); }`);
    this.folder = mkdtempSync(join(tmpdir(), "webkit-"));
    this.log = join(this.folder, "log"); writeFileSync(this.log, "");
    const downloads = join(this.folder, "downloads"); mkdirSync(downloads);
    if (options.serviceWorkers === "block") this.scripts.push(`if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("blocked by the test", "SecurityError"));`);
    const scripts = this.scripts.map((text, at) => { const file = join(this.folder, `script-${at}.js`); writeFileSync(file, text); return file; });
    const { width = 390, height = 844 } = options.viewport ?? {};
    const settings = { data: this.folder, log: this.log, downloads, pdf: join(this.folder, "out.pdf"), shot: join(this.folder, "shot.png"), width, height, scripts,
      javascript: options.javaScriptEnabled !== false, dark: options.colorScheme === "dark", still: options.reducedMotion === "reduce",
      languages: [options.locale ?? "da-DK"], zone: options.timezoneId, user_agent: options.userAgent, ...options.webkit };
    const port = await freePort();
    this.driver = spawn("WebKitWebDriver", [`--port=${port}`], { env: { ...process.env, ...interpreted, ...(this.display ? { DISPLAY: this.display } : {}), GDK_BACKEND: "x11", LANG: "C.UTF-8", NO_AT_BRIDGE: "1", WKBROWSER: JSON.stringify(settings) }, stdio: "ignore" });
    process.setMaxListeners(0).once("exit", () => { this.driver.kill(); if (this.pid && !this.closed) try { process.kill(this.pid); } catch { /* gone */ } });
    this.base = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      try { await fetch(`${this.base}/status`); break; } catch (reason) { if (tries > 200) throw reason; await sleep(25); }
    }
    const made = await this.call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: BROWSER, args: [] } } } });
    this.session = `/session/${made.sessionId}`;
    this.timer = setInterval(() => this.listen(), 100);
    this.read = 0;
  }
  async call(method, path, body) {
    const response = await fetch(this.base + path, { method, headers: { "content-type": "application/json" }, body: method === "POST" ? JSON.stringify(body ?? {}) : undefined, signal: AbortSignal.timeout(60_000) });
    const { value } = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${value.error}: ${value.message}`), { code: value.error });
    return value;
  }
  /** What the browser has written since: console, errors, downloads, calls. */
  listen() {
    if (!this.log || !existsSync(this.log)) return;
    const size = statSync(this.log).size;
    if (size <= this.read) return;
    const bytes = Buffer.alloc(size - this.read), file = openSync(this.log, "r");
    readSync(file, bytes, 0, bytes.length, this.read); closeSync(file);
    this.read = size;
    for (const line of bytes.toString("utf8").split("\n")) {
      const told = line.match(/CONSOLE (?:(JS|SECURITY|NETWORK|RENDERING|CSS|OTHER|STORAGE|XML|WORKER|CONSOLEAPI) )?(LOG|WARN|ERROR|INFO|DEBUG) (.*)$/);
      if (told) {
        const [, source, level, text] = told;
        // WebKitGTK is built without web app manifests; Safari has them.
        if (text.includes("'manifest-src'")) continue;
        const type = { WARN: "warning" }[level] ?? level.toLowerCase();
        for (const page of this.pages) page.emit(source === "JS" && level === "ERROR" ? "pageerror" : "console", { type: () => type, text: () => text, message: text });
      }
      if (line.startsWith("BROWSER DOWNLOADED ")) this.downloads.push(fileURLToPath(line.slice(19).trim()));
      if (line.startsWith("BROWSER PID ")) this.pid = Number(line.slice(12));
      if (line.startsWith("BROWSER EXTERNAL ")) (this.external ??= []).push(line.slice(17).trim());
      if (line.startsWith("BROWSER DIALOG ")) { const [type, message] = JSON.parse(line.slice(15)); for (const page of this.pages) page.emit("dialog", { type: () => type, message: () => message, accept: async () => {}, dismiss: async () => {} }); }
      if (line.startsWith("BROWSER DONE ")) { const [id, answer] = JSON.parse(line.slice(13)); (this.answers ??= new Map()).set(id, answer); }
      if (line.startsWith("BROWSER CRASHED")) for (const page of this.pages) page.emit("pageerror", { message: line });
    }
  }
  /** What was copied, asked of the browser itself: pages may not read it here. */
  copied() { return this.ask("copied"); }
  /** Asks the browser itself for what WebDriver does not know. */
  async ask(what, more = {}) {
    const id = (this.asked = (this.asked ?? 0) + 1);
    writeFileSync(join(this.folder, "command"), JSON.stringify({ id, do: what, ...more }));
    for (this.listen(); !this.pid; await sleep(20)) this.listen();
    process.kill(this.pid, "SIGUSR1");
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(30)) { this.listen(); if (this.answers?.has(id)) return this.answers.get(id); }
    throw new Error(`The browser has not answered: ${what}`);
  }
  async storageState() { return cannot("the storage of a context"); }
  async close() {
    if (!this.session) return;
    const session = this.session; this.session = null; this.closed = true;
    clearInterval(this.timer);
    await this.call("DELETE", session).catch(() => {});
    await new Promise((done) => { this.driver.once("exit", done); this.driver.kill(); });
    // The browser ends by itself; one that does not is ended.
    for (let tries = 0; this.pid && tries < 20; tries += 1) { try { process.kill(this.pid, tries < 10 ? 0 : "SIGKILL"); await sleep(50); } catch { break; } }
    try { rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }); } catch { /* its last writes */ }
  }
}

