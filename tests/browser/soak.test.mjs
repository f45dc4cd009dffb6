// Somebody who leaves the page open all day: after a warm-up neither page changes nor searches nor plans take more memory,
// of the program, of the browser's heap or in pieces of pages. Short by default; WHOLE=1 runs 2,000 changes and 5,000
// searches. In Chromium: only its driver can look into the heap.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { able, engine, openSite, started } from "./site.mjs";
import { Unsupported } from "./webkit/shared.mjs";

const site = await openSite();
after(() => site.close());

const whole = Boolean(process.env.WHOLE);
/** How often each thing is done, the warm-up beside. */
const rounds = whole ? { changes: 2_000, searches: 5_000, plans: 500 } : { changes: 240, searches: 400, plans: 40 };

/** Runs before the page: lets the test see the program's memory. */
const watchMemory = () => {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = (...given) => own.apply(WebAssembly, given).then((made) => {
      const { memory } = (made.instance ?? made).exports;
      if (memory) window.programMemory = memory;
      return made;
    });
  }
};

/** Runs in the page: goes through pages of every wing by their links, as often as told. */
async function changes(count) {
  const paths = ["/hjaelp-nu/", "/tilbud/", "/kommuner/", "/boern/", "/find-hjaelp/", "/om/", "/paaroerende/", "/"];
  const link = Object.assign(document.createElement("a"), { textContent: "…" });
  document.body.append(link);
  for (let at = 0; at < count; at += 1) {
    link.href = paths[at % paths.length];
    link.click();
    for (let tries = 0; location.pathname !== paths[at % paths.length] && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 10));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
  link.remove();
}

/** Runs in the page with the search: searches for one word after the other. */
async function searches(count) {
  const words = ["gæld", "søvn", "børn", "Varde", "ptsd", "advokat", "72819700", "vrede", "job", "bolig", "xyzzy", ""];
  const field = document.querySelector("main input[type=search]");
  for (let at = 0; at < count; at += 1) {
    field.value = words[at % words.length];
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => setTimeout(done));
  }
}

/** Runs in the page: the plan, drawn anew from the first question. */
async function plans(count) {
  const link = Object.assign(document.createElement("a"), { textContent: "…" });
  document.body.append(link);
  for (let at = 0; at < count; at += 1) {
    for (const path of ["/henvisninger/", "/hjaelp-nu/"]) {
      link.href = path;
      link.click();
      for (let tries = 0; location.pathname !== path && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 10));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  }
  link.remove();
}

const kinds = { changes: [changes, "/"], searches: [searches, "/tilbud/"], plans: [plans, "/"] };
for (const [what, [act, path]] of Object.entries(kinds)) {
  test(`${rounds[what]} ${what} take no more memory than the warm-up`, able(async (t) => {
    if (engine !== "chromium") throw new Unsupported("Only the driver of Chromium can look into the heap");
    const page = await site.open(path, { before: (page) => page.addInitScript(watchMemory) });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const measured = async () => {
      for (let times = 0; times < 3; times += 1) await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const metric = (name) => metrics.find((one) => one.name === name).value;
      return {
        program: await page.evaluate(() => window.programMemory.buffer.byteLength / 1024),
        heap: Math.round(metric("JSHeapUsedSize") / 1024),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
      };
    };
    await page.evaluate(act, Math.max(60, Math.round(rounds[what] / 10)));
    const before = await measured();
    await page.evaluate(act, rounds[what]);
    const now = await measured();
    t.diagnostic(`${JSON.stringify(before)} → ${JSON.stringify(now)}`);
    // The allocator takes memory in steps of 64 kB; a leak of half a kB a round is more than that in the short run.
    assert.ok(now.program - before.program <= 64, `the program: ${before.program} → ${now.program} kB`);
    assert.ok(now.heap - before.heap <= 300, `the heap: ${before.heap} → ${now.heap} kB`);
    assert.ok(now.nodes - before.nodes <= 200, `pieces of pages: ${before.nodes} → ${now.nodes}`);
    assert.ok(now.listeners - before.listeners <= 50, `listeners: ${before.listeners} → ${now.listeners}`);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }));
}
