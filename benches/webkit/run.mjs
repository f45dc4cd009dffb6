// How often the app fails to start in WebKit: node benches/webkit/run.mjs [STARTS] [PATH]
// With COMPILED=1 WebKit compiles WebAssembly, as it does on people's devices; without, its interpreter runs it, as in the
// tests. DIST names another build than dist/.

process.env.ENGINE = "webkit";
const { openSite } = await import("../../tests/browser/site.mjs");

const [starts = "400", path = "/fagfolk/opgaver/"] = process.argv.slice(2);
/** A page that has not decided after so long has failed, too. */
const LONGEST_MS = 20_000;

const site = await openSite();
let page = await site.open("/om/", { ready: false });
let failed = 0;
for (let start = 0; start < Number(starts); start++) {
  await page.goto(`${site.url}${path}?${start}`);
  const decided = () => /app-(ready|failed)/.exec(document.documentElement.className)?.[1];
  const outcome = await page.waitForFunction(decided, undefined, { timeout: LONGEST_MS }).catch((reason) => reason.message);
  if (outcome === "ready") continue;
  failed += 1;
  await page.waitForTimeout(500); // the console comes a little later
  console.log(`start ${start}: ${outcome}; ${page.faults.slice(-2).join(" | ").slice(0, 300)}`);
  await page.context().close();
  page = await site.open("/om/", { ready: false });
}
console.log(`${failed} of ${starts} starts of ${path} failed, WebAssembly ${process.env.COMPILED ? "compiled" : "interpreted"}`);
await site.close();
process.exit(0);
