// Finding and pressing what is on a page in WebKit.

import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ELEMENT, Unsupported, cannot, sleep } from "./shared.mjs";

export const escapeText = (text, exact) => text instanceof RegExp ? String(text) : `${JSON.stringify(text)}${exact ? "s" : "i"}`;
const escapeAttribute = (value, exact) => value instanceof RegExp ? String(value) : `"${value.replace(/\\/g, "\\\\").replace(/["]/g, '\\"')}"${exact ? "s" : "i"}`;

export const roleSelector = (role, { name, exact, ...rest } = {}) =>
  `internal:role=${role}${Object.entries(rest).filter(([, v]) => v !== undefined).map(([n, v]) => `[${{ includeHidden: "include-hidden" }[n] ?? n}=${v}]`).join("")}${name === undefined ? "" : `[name=${escapeAttribute(name, exact)}]`}`;

export class Locator {
  constructor(page, selector) { this.page = () => page; this.own = page; this.selector = selector; }
  sub(more) { return new Locator(this.own, `${this.selector} >> ${more}`); }
  locator(what, options) {
    return (typeof what === "string" ? this.sub(what) : this.sub(`internal:chain=${JSON.stringify(what.selector)}`)).filter(options);
  }
  getByRole(role, options) { return this.sub(roleSelector(role, options)); }
  getByLabel(text, options) { return this.sub(`internal:label=${escapeText(text, options?.exact)}`); }
  getByText(text, options) { return this.sub(`internal:text=${escapeText(text, options?.exact)}`); }
  filter({ hasText, hasNotText, has, hasNot, visible } = {}) {
    let it = this;
    if (hasText !== undefined) it = it.sub(`internal:has-text=${escapeText(hasText, false)}`);
    if (hasNotText !== undefined) it = it.sub(`internal:has-not-text=${escapeText(hasNotText, false)}`);
    if (has) it = it.sub(`internal:has=${JSON.stringify(has.selector)}`);
    if (hasNot) it = it.sub(`internal:has-not=${JSON.stringify(hasNot.selector)}`);
    if (visible !== undefined) it = it.sub(`visible=${visible}`);
    return it;
  }
  or(other) { return this.sub(`internal:or=${JSON.stringify(other.selector)}`); }
  and(other) { return this.sub(`internal:and=${JSON.stringify(other.selector)}`); }
  first() { return this.sub("nth=0"); }
  last() { return this.sub("nth=-1"); }
  nth(at) { return this.sub(`nth=${at}`); }
  async count() { return (await this.own.find(this.selector)).length; }
  async all() { return Array.from({ length: await this.count() }, (_, at) => this.nth(at)); }
  /** The one element, in the state that is wanted; waits for it. */
  async one({ timeout = this.own.own.timeout, state = "attached" } = {}) {
    let last = "nothing was found";
    for (const end = Date.now() + timeout; ; await sleep(40)) {
      try {
        const found = await this.own.find(this.selector);
        if (found.length > 1) throw Object.assign(new Error(`strict: ${this.selector} finds ${found.length}`), { strict: true });
        if (found.length === 1) {
          if (state === "attached" || await this.is(found[0], state)) return found[0];
          last = `it is not ${state}`;
        }
      } catch (reason) { if (reason.strict && Date.now() > end) throw reason; last = reason.message; if (reason instanceof Unsupported) throw reason; }
      if (Date.now() > end) throw new Error(`Timeout ${timeout}ms exceeded, ${last}: ${this.selector}`);
    }
  }
  async is(element, state) {
    const script = `const i = window.__injectedOfTheTest; if (!i) return false; const [e, s] = arguments; const r = i.elementState(e, s, true); return Boolean(r.matches);`;
    return this.own.send("POST", "/execute/sync", { script, args: [element, state] });
  }
  async waitFor({ state = "visible", timeout = this.own.own.timeout } = {}) { timeout = Math.max(timeout, Number(process.env.PATIENCE ?? 0));
    for (const end = Date.now() + timeout; ; await sleep(40)) {
      try {
        const found = await this.own.find(this.selector);
        if (found.length > 1) throw new Error(`strict: ${this.selector} finds ${found.length}`);
        const [it] = found;
        const holds = state === "detached" ? !it : state === "attached" ? Boolean(it) : state === "hidden" ? !it || !(await this.is(it, "visible")) : Boolean(it) && (await this.is(it, "visible"));
        if (holds) { await this.own.settled(); return; }
      } catch (reason) { if (Date.now() > end) throw reason; }
      if (Date.now() > end) throw new Error(`Timeout ${timeout}ms exceeded, not ${state}: ${this.selector}; ${await this.own.standing()}`);
    }
  }
  async on(act, args = [], options) {
    const it = await this.one(options);
    const value = await this.own.run(act, [it, ...args]);
    return value;
  }
  async evaluate(act, arg) { const value = await this.on(act, [arg]); await this.own.settled(); return value; }
  // One by one: the driver knows no elements within a list.
  async evaluateAll(act, arg) {
    return this.own.run(`(arg, ...all) => (${act})(all, arg)`, [arg ?? null, ...(await this.own.find(this.selector))]);
  }
  allInnerTexts() { return this.evaluateAll((all) => all.map((one) => one.innerText)); }
  allTextContents() { return this.evaluateAll((all) => all.map((one) => one.textContent)); }
  innerText() { return this.on((one) => one.innerText); }
  textContent() { return this.on((one) => one.textContent); }
  innerHTML() { return this.on((one) => one.innerHTML); }
  inputValue() { return this.on((one) => one.value); }
  getAttribute(name) { return this.on((one, name) => one.getAttribute(name), [name]); }
  isChecked() { return this.on((one) => one.checked); }
  isDisabled() { return this.on((one) => one.disabled); }
  isEnabled() { return this.on((one) => !one.disabled); }
  async isVisible() { const [it] = await this.own.find(this.selector); return Boolean(it) && this.is(it, "visible"); }
  async isHidden() { return !(await this.isVisible()); }
  boundingBox() {
    return this.on((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return { x, y, width, height }; });
  }
  async focus() { await this.on((one) => one.focus()); }
  async blur() { await this.on((one) => one.blur()); }
  async scrollIntoViewIfNeeded() { await this.on((one) => one.scrollIntoView({ block: "center" })); }
  async screenshot({ path } = {}) { const it = await this.one(); const bytes = Buffer.from(await this.own.send("GET", `/element/${it[ELEMENT]}/screenshot`), "base64"); if (path) writeFileSync(path, bytes); return bytes; }
  ariaSnapshot() {
    return this.on((one) => window.__injectedOfTheTest.ariaSnapshot(one, { mode: "default", refPrefix: "" }));
  }
  async click({ timeout = this.own.own.timeout, button, position, modifiers, clickCount } = {}) {
    if (button || position || modifiers) cannot("a click of another kind");
    let last;
    for (const end = Date.now() + timeout; ; await sleep(60)) {
      const it = await this.one({ timeout: Math.max(1, end - Date.now()), state: "visible" });
      try {
        // A real press of the mouse in the element's middle; what lies over it is an error.
        if (!(await this.is(it, "enabled"))) throw new Error("it is disabled");
        await this.own.run((one) => { const box = one.getBoundingClientRect(); if (box.top < 0 || box.bottom > innerHeight) one.scrollIntoView({ block: "center" }); }, [it]);
        await this.own.send("POST", `/element/${it[ELEMENT]}/click`);
        await this.own.settled();
        return;
      } catch (reason) { last = reason; }
      if (Date.now() > end) throw new Error(`Timeout: ${last.message} ${this.selector}`);
    }
  }
  async dblclick() {
    const it = await this.one({ state: "visible" });
    await this.own.run((one) => one.scrollIntoView({ block: "center" }), [it]);
    const press = [{ type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.own.send("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [{ type: "pointerMove", origin: it, x: 0, y: 0 }, ...press, ...press] }] });
    await this.own.settled();
  }
  tap() { return this.click(); }
  async hover() {
    const it = await this.one({ state: "visible" });
    await this.own.send("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [{ type: "pointerMove", origin: it, x: 0, y: 0 }] }] });
  }
  async check() { if (!(await this.isChecked())) await this.click(); }
  async uncheck() { if (await this.isChecked()) await this.click(); }
  async setChecked(on) { await (on ? this.check() : this.uncheck()); }
  async fill(text) {
    const it = await this.one({ state: "visible" });
    const asValue = await this.own.run((one, text) => {
      one.focus();
      // Typed key by key, but for what has no keys of its own, or far too many.
      if (/^(date|month|time|datetime-local|week|color|range)$/.test(one.type) || text.length > 300) {
        Object.getOwnPropertyDescriptor(one instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype, "value").set.call(one, text);
        one.dispatchEvent(new Event("input", { bubbles: true })); one.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      }
      one.select?.();
      return false;
    }, [it, String(text)]);
    if (asValue) return;
    const had = await this.inputValue();
    if (had) await this.own.keyboard.press("Backspace");
    if (text) await this.own.send("POST", `/element/${it[ELEMENT]}/value`, { text: String(text) });
    await this.own.settled();
  }
  async clear() { await this.fill(""); }
  async press(key) { await this.focus(); await this.own.keyboard.press(key); }
  async pressSequentially(text, { delay = 0 } = {}) { const it = await this.one({ state: "visible" }); for (const letter of text) { await this.own.send("POST", `/element/${it[ELEMENT]}/value`, { text: letter }); if (delay) await sleep(delay); } await this.own.settled(); }
  async type(text) { await this.pressSequentially(text); }
  async selectOption(wanted) {
    await this.on((one, wanted) => {
      const fits = (option, at) => typeof wanted === "string" ? option.value === wanted || option.label === wanted : wanted.index === at || option.value === wanted.value || option.label === wanted.label;
      const option = [...one.options].find(fits); if (!option) throw new Error(`no option ${JSON.stringify(wanted)}`);
      one.focus(); one.value = option.value;
      one.dispatchEvent(new Event("input", { bubbles: true })); one.dispatchEvent(new Event("change", { bubbles: true }));
    }, [wanted]);
    await this.own.settled();
  }
  async setInputFiles(file) {
    const it = await this.one();
    const path = typeof file === "string" ? file : join(mkdtempSync(join(this.own.own.folder, "up-")), file.name);
    if (typeof file !== "string") writeFileSync(path, file.buffer);
    await this.own.send("POST", `/element/${it[ELEMENT]}/value`, { text: path });
    await this.own.settled();
  }
}
