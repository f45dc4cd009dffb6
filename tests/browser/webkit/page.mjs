// A page in WebKit, as Playwright's tests know it.

import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

import { Locator, escapeText, roleSelector } from "./locator.mjs";
import { cannot, sleep } from "./shared.mjs";

const KEYS = { Enter: "\uE007", Tab: "\uE004", Space: " ", ArrowDown: "\uE015", ArrowUp: "\uE013", ArrowLeft: "\uE012", ArrowRight: "\uE014",
  Escape: "\uE00C", Backspace: "\uE003", Delete: "\uE017", Home: "\uE011", End: "\uE010", PageUp: "\uE00E", PageDown: "\uE00F",
  Shift: "\uE008", Control: "\uE009", ControlOrMeta: "\uE009", Alt: "\uE00A", Meta: "\uE03D" };

export class Page {
  constructor(context) {
    Object.assign(this, { own: context, handlers: {}, address: "about:blank", faults: [] });
    this.keyboard = new Keyboard(this);
    this.mouse = { move: () => cannot("the mouse"), wheel: () => cannot("the wheel") };
  }
  context() { return this.own; }
  on(event, handler) { (this.handlers[event] ??= []).push(handler); }
  off(event, handler) { this.handlers[event] = (this.handlers[event] ?? []).filter((one) => one !== handler); }
  once(event, handler) { this.on(event, handler); }
  emit(event, what) { for (const handler of this.handlers[event] ?? []) handler(what); }
  addInitScript(script, arg) { return this.own.addInitScript(script, arg); }
  route() { cannot("answering requests"); }
  exposeFunction() { cannot("a function of the test in the page"); }
  emulateMedia() { cannot("other media"); }
  setContent() { cannot("a page of the test's own"); }
  get clock() { return cannot("another clock"); }
  get request() { return cannot("requests beside the page"); }
  async begin() {
    const { own } = this;
    await own.start();
    if (this.handle) return;
    if (own.pages.filter((page) => page.handle).length === 0) this.handle = (await own.call("GET", `${own.session}/window/handles`))[0];
    else this.handle = (await own.call("POST", `${own.session}/window/new`, { type: "window" })).handle;
  }
  async send(method, path, body) {
    const { own } = this;
    if (own.closed) throw new Error("The page has been closed.");
    await this.begin();
    if (own.current !== this.handle) { await own.call("POST", `${own.session}/window`, { handle: this.handle }); own.current = this.handle; }
    return own.call(method, own.session + path, body);
  }
  async settled() { try { this.address = await this.send("GET", "/url"); } catch { /* it is being left */ } }
  /** How the page stands, for whoever reads why a test failed. */
  standing() {
    return this.run(() => {
      const at = document.activeElement;
      return `${location.href} as "${document.documentElement.className}", ${document.title}, ${document.hasFocus() ? "" : "no "}focus, at ${at?.localName} ${(at?.value || at?.textContent || "").trim().slice(0, 60)}`;
    }).catch((reason) => reason.message);
  }
  url() { return this.address; }
  async goto(address) {
    await this.begin();
    await this.send("POST", "/url", { url: address }); await this.settled();
  }
  async reload() { await this.send("POST", "/refresh"); await this.settled(); }
  async goBack() { await this.send("POST", "/back"); await sleep(100); await this.settled(); }
  async goForward() { await this.send("POST", "/forward"); await sleep(100); await this.settled(); }
  async title() { return this.send("GET", "/title"); }
  async bringToFront() {}
  async setViewportSize({ width, height }) { await this.send("POST", "/window/rect", { width, height }); await sleep(100); }
  viewportSize() { return this.own.options.viewport; }
  async screenshot({ path, fullPage } = {}) {
    let bytes;
    if (fullPage) {
      // WebDriver knows the window alone; the browser itself draws the whole document.
      bytes = readFileSync(await this.own.ask("shot"));
    } else bytes = Buffer.from(await this.send("GET", "/screenshot"), "base64");
    if (path) writeFileSync(path, bytes);
    return bytes;
  }
  async pdf() { return readFileSync(await this.own.ask("print")); }
  async content() { return this.send("GET", "/source"); }
  /** Runs a function in the page, waits for a promise of it. */
  async run(act, args = []) {
    const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
      try { Promise.resolve((${act}).apply(null, args)).then((value) => done({ json: JSON.stringify(value) }), (reason) => done({ reason: String(reason && reason.message || reason) })); }
      catch (reason) { done({ reason: String(reason && reason.message || reason) }); }`;
    const answer = await this.send("POST", "/execute/async", { script, args });
    if (answer?.reason !== undefined) throw new Error(answer.reason);
    // As text: the driver loses what stands in lists.
    return answer?.json === undefined || answer.json === null ? undefined : JSON.parse(answer.json);
  }
  async evaluate(act, arg) {
    // Pages may not read the clipboard without a press here; the browser itself may.
    if (/^\s*(async )?\(\) =>.*clipboard\.readText\(\)\)?;?\s*\}?$/.test(String(act))) return this.own.copied();
    const plain = (script) => this.send("POST", "/execute/sync", { script, args: [] });
    const value = typeof act !== "string" ? await this.run(act, [arg])
      : await plain(`return (${act.trim().replace(/;$/, "")}\n);`).catch((reason) => { if (!/SyntaxError/.test(reason.message)) throw reason; return plain(`${act}\n;`); });
    await this.settled();
    return value;
  }
  async waitForFunction(act, arg, { timeout = this.own.timeout } = {}) { timeout = Math.max(timeout, Number(process.env.PATIENCE ?? 0));
    for (const end = Date.now() + timeout; ; await sleep(50)) {
      const holds = await this.run(act, [arg]).catch((reason) => { if (Date.now() > end) throw reason; });
      if (holds) { await this.settled(); return holds; }
      if (Date.now() > end) throw new Error(`Timeout ${timeout}ms exceeded: ${act}; ${await this.standing()}`);
    }
  }
  async waitForURL(wanted, { timeout = this.own.timeout } = {}) { timeout = Math.max(timeout, Number(process.env.PATIENCE ?? 0));
    const fits = (address) => typeof wanted === "function" ? wanted(new URL(address)) : wanted instanceof RegExp ? wanted.test(address) : address === wanted || new RegExp(`^${wanted.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*\*/g, ".*")}$`).test(address);
    for (const end = Date.now() + timeout; Date.now() < end; await sleep(50)) { await this.settled(); if (fits(this.address)) return; }
    throw new Error(`Timeout: the address is ${this.address}`);
  }
  async waitForTimeout(ms) { await sleep(ms); await this.settled(); }
  async waitForLoadState() { await this.waitForFunction(() => document.readyState === "complete"); }
  async waitForEvent(event, { timeout = this.own.timeout } = {}) { timeout = Math.max(timeout, Number(process.env.PATIENCE ?? 0));
    if (event === "load") {
      const time = () => this.run(() => document.readyState === "complete" && performance.timeOrigin).catch(() => 0);
      const was = await time();
      for (const end = Date.now() + timeout; Date.now() < end; await sleep(50)) { const is = await time(); if (is && is !== was) { await this.settled(); return; } }
      throw new Error("No other document was loaded.");
    }
    if (event !== "download") cannot(`waiting for a ${event}`);
    const { own } = this; own.listen(); const before = own.downloads.length;
    for (const end = Date.now() + timeout; Date.now() < end; await sleep(50)) {
      own.listen();
      if (own.downloads.length > before) { const path = own.downloads.at(-1); return { suggestedFilename: () => basename(path), path: async () => path }; }
    }
    throw new Error("Nothing was downloaded.");
  }
  /** The elements that a selector finds, as the driver names them. */
  async find(selector) {
    const look = `const find = window.__selectorsOfTheTest; if (!find) return null; return find(arguments[0]);`;
    let found = await this.send("POST", "/execute/sync", { script: look, args: [selector] });
    if (found === null) {
      const options = { isUnderTest: true, sdkLanguage: "javascript", frameSeq: 1, testIdAttributeName: "data-testid", stableRafCount: 1, browserName: "webkit", shouldPrependErrorPrefix: false, isUtilityWorld: false, customEngines: [] };
      const inject = `const module = {}; ${this.own.engine}\nconst injected = new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)});
        Object.defineProperty(window, "__injectedOfTheTest", { value: injected, configurable: true });
        Object.defineProperty(window, "__selectorsOfTheTest", { value: (selector) => injected.querySelectorAll(injected.parseSelector(selector), document), configurable: true });`;
      await this.send("POST", "/execute/sync", { script: inject, args: [] });
      found = await this.send("POST", "/execute/sync", { script: look, args: [selector] });
    }
    return found ?? [];
  }
  locator(selector, options) { return new Locator(this, selector).filter(options); }
  getByRole(role, options) { return new Locator(this, roleSelector(role, options)); }
  getByLabel(text, options) { return new Locator(this, `internal:label=${escapeText(text, options?.exact)}`); }
  getByText(text, options) { return new Locator(this, `internal:text=${escapeText(text, options?.exact)}`); }
  async ariaSnapshot() { return this.locator("body").ariaSnapshot(); }
  async click(selector) { return this.locator(selector).click(); }
  async fill(selector, text) { return this.locator(selector).fill(text); }
  async innerText(selector) { return this.locator(selector).innerText(); }
  async close() { await this.send("DELETE", "/window"); this.own.current = null; }
}

class Keyboard {
  constructor(page) { this.page = page; }
  async act(actions) {
    await this.page.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    await this.page.settled();
  }
  async press(chord) {
    const keys = (chord.length > 1 ? chord.split("+") : [chord]).map((key) => KEYS[key] ?? key);
    await this.act([...keys.map((value) => ({ type: "keyDown", value })), ...keys.toReversed().map((value) => ({ type: "keyUp", value }))]);
  }
  async type(text) {
    await this.act([...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]));
  }
  async insertText(text) { await this.type(text); }
  async down(key) { await this.act([{ type: "keyDown", value: KEYS[key] ?? key }]); }
  async up(key) { await this.act([{ type: "keyUp", value: KEYS[key] ?? key }]); }
}
