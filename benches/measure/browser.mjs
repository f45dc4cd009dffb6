// A slow phone with a stop-watch: pages on slow 4G and a CPU slowed four times, and what their loading and each press cost.
//
//   const phone = await startPhone();
//   const page = await phone.open(address);      // a new device each time: nothing is cached
//   await page.interactive();
//   const { load } = await page.read();
//
// CHROMIUM names another browser than Debian's.

import { load } from "../../tests/browser/site.mjs";

const { chromium } = load("playwright-core");

/** Slow 4G as the design's budgets mean it, and a phone at a quarter of this machine's speed. */
export const SLOW = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
export const CPU_SLOWDOWN = 4;

/** Runs in the page before anything else: notes paints, shifts, long tasks, the app's readiness, and each press. */
function probe() {
  const seen = { paints: {}, largest: 0, largestElement: "", shift: 0, tasks: [], ready: null, presses: [] };
  window.seen = seen;
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("paint", (entry) => (seen.paints[entry.name] = entry.startTime));
  watch("largest-contentful-paint", (entry) => {
    seen.largest = entry.startTime;
    seen.largestElement = entry.element ? entry.element.tagName.toLowerCase() : "";
  });
  watch("layout-shift", (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
  watch("longtask", ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  addEventListener("vejviser-ready", () => (seen.ready = performance.now()), { once: true });

  const task = (call) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = call;
    port2.postMessage(null);
  };
  // A letter begins with its key; what it changes comes with the input event.
  let key = null;
  addEventListener("keydown", (event) => (key = event.timeStamp), true);
  for (const kind of ["click", "input"]) {
    addEventListener(
      kind,
      (event) => {
        if (!event.isTrusted) return;
        const began = kind === "input" ? (key ?? event.timeStamp) : event.timeStamp;
        const press = { kind, worked: null, painted: null };
        seen.presses.push(press);
        // The first task afterwards: handlers and what they queued are done. The first after a frame: it is painted.
        task(() => (press.worked = performance.now() - began));
        requestAnimationFrame(() => task(() => (press.painted = performance.now() - began)));
      },
      true,
    );
  }
}

/** The first moments of WebAssembly memory, which no heap figure holds. Only where memory is asked for: it costs time. */
function watchMemory() {
  const original = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await original.apply(WebAssembly, given);
    window.wasmMemory = made.instance.exports.memory;
    return made;
  };
}

/** Starts the browser. */
export async function startPhone() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });

  /**
   * A page on a new device. `storage` is what the device holds already, by address; `memory` also watches the memory
   * of WebAssembly; without `network` only the CPU is slow; without `policy` the
   * content policy is not held against the page.
   */
  async function open(address, { memory = false, storage = {}, network = true, policy = true } = {}) {
    const origins = [
      {
        origin: new URL(address).origin,
        localStorage: Object.entries(storage).map(([name, value]) => ({ name, value })),
      },
    ];
    const context = await browser.newContext({
      locale: "da-DK",
      bypassCSP: !policy,
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      storageState: { cookies: [], origins: Object.keys(storage).length > 0 ? origins : [] },
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await page.addInitScript(probe);
    if (memory) await page.addInitScript(watchMemory);
    const protocol = await context.newCDPSession(page);
    await protocol.send("Network.enable");
    // In the thread's own time: what else this machine does leaves it alone.
    await protocol.send("Performance.enable", { timeDomain: "threadTicks" });
    const requests = watchRequests(protocol);
    if (network) await protocol.send("Network.emulateNetworkConditions", { offline: false, ...SLOW });
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    const answer = await page.goto(address, { waitUntil: "commit" });
    if (!answer.ok()) throw new Error(`${address} answers ${answer.status()}: is the app built?`);

    return {
      page,
      protocol,
      requests,
      /** Until the app has taken the page over, and a moment longer for what follows. */
      async interactive() {
        // A document starts no app before somebody needs it: with a key, as people do.
        if (await page.locator("html.app-later").count()) await page.keyboard.press("Control");
        await page.waitForFunction(() => window.seen?.ready);
        await page.waitForTimeout(500);
      },
      async read() {
        const { metrics } = await protocol.send("Performance.getMetrics");
        const busy = metrics.find(({ name }) => name === "TaskDuration").value * 1000;
        return { ...(await page.evaluate(readLoad)), busy };
      },
      /** What the press that was just made cost, once it is painted; the times in milliseconds from the press. */
      async press(kind) {
        const last = await page.waitForFunction((kind) => {
          const press = window.seen.presses.findLast((one) => one.kind === kind);
          return press?.painted && !press.told && Object.assign(press, { told: true });
        }, kind);
        return last.jsonValue();
      },
      /** Bytes of live JavaScript objects after a collection, and of WebAssembly's memory. */
      async memory() {
        await protocol.send("HeapProfiler.collectGarbage");
        const { usedSize } = await protocol.send("Runtime.getHeapUsage");
        return { heap: usedSize, wasm: await page.evaluate(() => window.wasmMemory?.buffer.byteLength ?? 0) };
      },
      close: () => context.close(),
    };
  }

  return { version: browser.version(), open, close: () => browser.close() };
}

/** Every request of a page with its times (seconds from the first) and its bytes on the wire. */
function watchRequests(protocol) {
  const found = new Map();
  let first = null;
  protocol.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
    first ??= timestamp;
    const path = request.url.startsWith("data:") ? null : new URL(request.url).pathname;
    if (path)
      found.set(requestId, { path, asked: timestamp - first, priority: request.initialPriority, done: null, bytes: 0 });
  });
  protocol.on("Network.responseReceived", ({ requestId, timestamp }) => {
    const one = found.get(requestId);
    if (one) one.answered = timestamp - first;
  });
  protocol.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    const one = found.get(requestId);
    if (one) Object.assign(one, { done: timestamp - first, bytes: encodedDataLength });
  });
  return () => [...found.values()];
}

/** Runs in the page: what the probe saw while loading. */
function readLoad() {
  const { paints, largest, largestElement, shift, tasks, ready } = window.seen;
  const first = paints["first-contentful-paint"];
  // Blocking time is what each task takes beyond 50 ms, from the first paint on.
  const blocking = tasks
    .filter((task) => task.startTime + task.duration > first)
    .reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0);
  return { first, largest, largestElement, interactive: ready, blocking, shift, tasks };
}
