// The app breaks while it runs: a component throws, Rust panics, memory ends. The page must say that it is broken, keep
// its crisis help, and let every link and Back lead on; what can be lived through is.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { asBuilt, changed, comes, failed, faultsOn, files, withoutIntegrity, works } from "./faults.mjs";
import { da, kinds, openSite, started } from "./site.mjs";
import { answer, button, given, headed, link, questions } from "./steps.mjs";

const site = await openSite();
after(() => site.close());
const fault = faultsOn(site);
const broken = /^(console: |uncaught: )/;

// What the app calls while it takes the page over. Each throws where Rust expects no refusal.
const atStart = {
  "walking the page": () => {
    const { get } = Object.getOwnPropertyDescriptor(Node.prototype, "firstChild");
    Object.defineProperty(Node.prototype, "firstChild", { get() { if (this.id === "main-content") throw new Error("planted"); return get.call(this); } });
  },
  "reading an attribute": () => {
    const { getAttribute } = Element.prototype;
    Element.prototype.getAttribute = function (name) { if (name === "data-base") throw new Error("planted"); return getAttribute.call(this, name); };
  },
  "asking what a node is": () => {
    Object.defineProperty(Node.prototype, "nodeType", { get() { throw new Error("planted"); } });
  },
};
for (const [what, plant] of Object.entries(atStart)) {
  const before = (page) => page.addInitScript(plant);
  test(`When ${what} throws while the app starts, the page stays and says so`, fault(kinds.question, { before, ready: false, told: broken }, async (page) => {
    await failed(page);
    await page.getByText(da.AppNeeded).waitFor();
  }));
}

/** Makes the browser tell a wrong length of the fetched directory: Rust panics when it asks for that much memory. */
const panicAt = (file) => {
  const length = asBuilt(file).body.length;
  return [([length]) => {
    const { get } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), "length");
    Object.defineProperty(Uint8Array.prototype, "length", { get() { return get.call(this) === length ? 0xffff_ffff : get.call(this); } });
  }, [length]];
};
const panicked = (page) => assert.ok(page.faults.some((fault) => /panicked at .*capacity overflow/s.test(fault)), `a panic of Rust: ${page.faults}`);

test("When Rust panics while the app starts, the page stays and says so", fault(kinds.question, { before: (page) => page.addInitScript(...panicAt(files.directory)), ready: false, told: broken }, async (page) => {
  await failed(page);
  panicked(page);
}));

/** The first two questions answered; then the fault is planted, and the next step meets it. */
async function inTheMiddle(page) {
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await answer(page, da.UrgencySoon);
  await headed(page, da.QPlace);
  await page.evaluate(() => (window.sameDocument = true));
}
const isSame = (page) => page.evaluate(() => window.sameDocument === true);

/** What a person can still do on a page whose app has broken, each from a page of its own. */
const waysOn = {
  "a link of the menu leads on": async (page) => {
    await page.locator("header summary").click();
    await link(page, da.Municipalities).first().click();
    await headed(page, da.MunicipalitiesTitle);
    assert.ok(!(await isSame(page)), "the browser has loaded the page itself");
    await started(page);
  },
  "Back leads to the question before": async (page) => {
    // The one before what the address names: where it broke, the next question's address may stand there already.
    const before = questions[Number(new URL(page.url()).hash.slice(1)) - 2];
    await page.evaluate(() => history.back());
    await headed(page, before);
    await started(page);
    assert.ok(!(await isSame(page)));
  },
  "the link to the step before leads there": async (page) => {
    await link(page, da.Back).click();
    await headed(page, da.QUrgency);
    await started(page);
  },
  "«Hent siden igen» brings the app back": async (page) => {
    await page.getByRole("link", { name: da.LoadAgain }).click();
    await page.waitForFunction(() => !window.sameDocument);
    await works(page);
  },
  "the skip link still leads to the content": async (page) => {
    await page.locator("a.skipnav").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash === "#main-content");
    assert.ok(await isSame(page));
    await failed(page);
  },
  "«Forlad siden» leaves": async (page) => {
    const way = page.locator("a.leave");
    const exit = await way.getAttribute("href");
    await page.context().route(`${exit}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>Neutral</title>" }));
    await way.click();
    await page.waitForURL(exit);
    page.faults = page.faults.filter((fault) => !fault.startsWith("request to"));
    await page.goto(site.url);
  },
};

const drawing = () => { document.createElement = () => { throw new Error("planted"); }; };
for (const [what, goOn] of Object.entries(waysOn)) {
  test(`When a component throws in the middle of the questionnaire, ${what}`, fault(kinds.question, { told: broken }, async (page) => {
    await inTheMiddle(page);
    await page.evaluate(drawing);
    await button(page, da.SkipQuestion).click();
    await failed(page);
    await page.getByText(da.AppNeeded).waitFor();
    await goOn(page);
  }));
}

// A real panic, with its hook: the English texts are fetched in the middle of the questionnaire.
for (const [what, goOn] of Object.entries(waysOn)) {
  test(`When Rust panics in the middle of the questionnaire, ${what}`, fault(kinds.question, { told: broken }, async (page) => {
    await inTheMiddle(page);
    await page.evaluate(...panicAt(files.otherDirectory));
    await link(page, da.OtherLanguage).click();
    await failed(page);
    panicked(page);
    await page.getByText(da.AppNeeded).waitFor();
    await goOn(page);
  }));
}

// The page half drawn: whatever call to the document fails, at whatever place in the row of calls.
const calls = {
  insertBefore: [1, 2, 7, 20, 45],
  removeChild: [1, 2],
  createTextNode: [1, 2, 7, 20, 45],
  createComment: [1, 2, 7],
  createElement: [1, 2, 7, 20, 45],
  createElementNS: [1, 2, 7],
  setAttribute: [1, 2, 7, 20, 45],
  addEventListener: [1, 2],
};
for (const [name, places] of Object.entries(calls)) {
  for (const nth of places) {
    const plant = ([name, nth]) => {
      const owner = [Document.prototype, Element.prototype, Node.prototype, EventTarget.prototype].find((one) => Object.hasOwn(one, name));
      const real = owner[name];
      let count = 0;
      owner[name] = function (...given) {
        if (++count === nth) {
          window.planted = true;
          throw new Error("planted");
        }
        return real.apply(this, given);
      };
    };
    test(`When call ${nth} of ${name} throws while the next question is drawn, no page is blank`, fault(kinds.question, { told: broken }, async (page) => {
      await inTheMiddle(page);
      await page.evaluate(plant, [name, nth]);
      await button(page, da.SkipQuestion).click();
      await page.waitForFunction(() => location.hash === "#4" || document.documentElement.classList.contains("app-failed"));
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      assert.ok(await page.evaluate(() => window.planted), "the fault was met");
      if (await page.locator("html.app-failed").count()) await failed(page);
      else await headed(page, da.QTopics);
    }));
  }
}

/** Reads a number of the wasm format and where it ends. */
const leb = (bytes, at) => {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) return [value >>> 0, at];
  }
};
const written = (value) => {
  const bytes = [];
  do bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0)); while ((value >>>= 7));
  return bytes;
};
/** WebAssembly that gets no more memory than what it begins with and so many pages of 64 kB. */
const little = (more) => (bytes) => {
  let at = 8;
  while (bytes[at] !== 5) at = ((([size, end]) => end + size)(leb(bytes, at + 1)));
  const [size, body] = leb(bytes, at + 1);
  const [first] = leb(bytes, body + 2); // one memory, then its flags
  const section = [1, 1, ...written(first), ...written(first + more)];
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([5, ...written(section.length), ...section]), bytes.subarray(body + size)]);
};
const lived = new Set();
for (const more of [0, 2, 5, 10, 20, 40]) {
  const { before, asked } = comes(files.wasm, changed(files.wasm, little(more)));
  const unguarded = async (page) => (await withoutIntegrity(page), await before(page));
  test(`When the app gets only ${more * 64} kB of memory, the page is of use`, fault(kinds.question, { before: unguarded, ready: false, told: broken }, async (page) => {
    await page.locator("html:is(.app-failed, .app-ready)").waitFor({ state: "attached" });
    assert.ok(asked.count > 0, "the fault was met");
    const isFailed = async () => (await page.locator("html.app-failed").count()) > 0;
    for (let count = 0; count < questions.length && !(await isFailed()); count += 1) {
      const heading = await page.locator("main h1").first().innerText();
      if (heading === da.PlanTitle) break;
      await button(page, da.SkipQuestion).click();
      await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before || document.documentElement.classList.contains("app-failed"), heading);
    }
    if (!(await isFailed())) await headed(page, da.PlanTitle);
    await page.waitForTimeout(200);
    const failing = (await page.locator("html.app-failed").count()) > 0;
    if (failing) await failed(page);
    lived.add(!failing);
  }));
}
test("Among these some had too little memory", () => assert.ok(lived.has(false), "none of them was a fault"));

for (const level of ["moderate", "critical"]) {
  test(`When the browser says that memory is short (${level}), answers stay`, fault(kinds.question, async (page) => {
    await inTheMiddle(page);
    const browser = await page.context().newCDPSession(page);
    await browser.send("Memory.simulatePressureNotification", { level });
    await browser.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => Array.from({ length: 20 }, () => new Uint8Array(10_000_000).fill(1)).length);
    await answer(page, { place: "Varde" });
    await headed(page, da.QTopics);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    assert.deepEqual(await given(page), [da.RolePartner]);
  }));
}

test("When the browser freezes the page and wakes it, answers stay and the way goes on", fault(kinds.question, async (page) => {
  await inTheMiddle(page);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setWebLifecycleState", { state: "frozen" });
  await new Promise((done) => setTimeout(done, 500));
  await browser.send("Page.setWebLifecycleState", { state: "active" });
  await answer(page, { place: "Varde" });
  await headed(page, da.QTopics);
  await page.goBack();
  assert.equal(await page.locator("#first").inputValue(), "Varde");
}));
