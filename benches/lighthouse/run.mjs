// node benches/lighthouse/run.mjs [--rounds 9] [--pages start,search]
// Lighthouse with its own mobile settings on the main pages of dist/, as the tests' server sends them; medians as a table.
// Exit 1 when a score is below what is asked. CHROMIUM names another browser than Debian's.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { launch } from "puppeteer-core";

import { serve } from "../../tests/browser/server.mjs";
import { da, dist, kinds } from "../../tests/browser/site.mjs";
import { button, kept, notice } from "../../tests/browser/steps.mjs";
import { startPhone } from "../measure/browser.mjs";
import { medians, ms, options, provenance, table } from "../measure/figures.mjs";
import { answerQuestions, askForPlan } from "../measure/journeys.mjs";

const PAGES = {
  start: kinds.start,
  questionnaire: kinds.question,
  "referrals, no answers": kinds.plan,
  // Somebody comes back whose answers are on the device: the plan is theirs.
  "referrals, answers kept": kinds.plan,
  municipality: "/kommuner/varde/",
  search: kinds.services,
};
const ASKED = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const TIMES = {
  "first-contentful-paint": "first paint ms",
  "largest-contentful-paint": "largest paint ms",
  interactive: "interactive ms",
  "total-blocking-time": "blocking ms",
  "cumulative-layout-shift": "layout shift",
};

const given = options({ rounds: 9, pages: Object.keys(PAGES).join(";") });
const wanted = given.pages.split(";");
const unknown = wanted.filter((page) => !(page in PAGES));
if (unknown.length > 0) {
  console.error(`Stopped. ${unknown.join(", ")}: the pages are ${Object.keys(PAGES).join("; ")}.`);
  process.exit(1);
}

const site = await serve({ root: dist });

/** What the app itself leaves on a device whose owner has answered everything and pressed "save". */
async function answersKept() {
  const phone = await startPhone();
  const device = await phone.open(site.url + kinds.question, { network: false });
  await device.interactive();
  await answerQuestions(device);
  await askForPlan(device);
  await button(device.page, da.SaveOnDevice).click();
  await notice(device.page, da.Saved);
  const { local } = await kept(device.page);
  await phone.close();
  return local;
}

/** One report of a page on a new device; a run that Lighthouse itself gave up is told and taken again, three times at most. */
async function report(path, storage, left = 3) {
  const told = await attempt(path, storage);
  if (!told.lhr.runtimeError) return told;
  const { code, message } = told.lhr.runtimeError;
  if (left === 0) throw new Error(message);
  console.error(`${path}: ${code}, taken again`);
  return report(path, storage, left - 1);
}

async function attempt(path, storage) {
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    userDataDir: profile,
    args: ["--no-sandbox", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument((storage) => {
      if (location.protocol !== "http:") return;
      for (const [name, value] of Object.entries(storage)) localStorage.setItem(name, value);
    }, storage);
    const flags = { logLevel: "error", output: "json", onlyCategories: Object.keys(ASKED) };
    const { lhr } = await lighthouse(site.url + path, flags, undefined, page);
    return { lhr, version: await browser.version() };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const storage = wanted.includes("referrals, answers kept") ? await answersKept() : {};
const rows = [["page", ...Object.keys(ASKED), ...Object.values(TIMES)]];
const faults = new Set();
let below = 0;
let versions;
for (const name of wanted) {
  const scores = [];
  const times = [];
  for (let round = 0; round < given.rounds; round += 1) {
    const { lhr, version } = await report(PAGES[name], name.endsWith("kept") ? storage : {});
    versions = { lighthouse: lhr.lighthouseVersion, chromium: version.replace(/^.*\//, "") };
    scores.push(
      Object.fromEntries(Object.keys(ASKED).map((category) => [category, lhr.categories[category].score * 100])),
    );
    times.push(Object.fromEntries(Object.keys(TIMES).map((audit) => [audit, lhr.audits[audit].numericValue])));
    // What keeps a category from its whole score, by name.
    for (const category of Object.keys(ASKED)) {
      for (const { id, weight } of lhr.categories[category].auditRefs) {
        const { score } = lhr.audits[id];
        if (weight > 0 && score !== null && score < (category === "performance" ? 0.9 : 1))
          faults.add(`${name}: ${id}`);
      }
    }
  }
  const score = medians(scores);
  const time = medians(times);
  below += Object.entries(ASKED).filter(([category, least]) => Math.round(score[category]) < least).length;
  const worst = Math.min(...scores.map((one) => one.performance));
  rows.push([
    name,
    `${Math.round(score.performance)} (${Math.round(worst)})`,
    ...Object.keys(ASKED)
      .slice(1)
      .map((category) => Math.round(score[category])),
    ...Object.keys(TIMES).map((audit) =>
      audit === "cumulative-layout-shift" ? time[audit].toFixed(3) : ms(time[audit]),
    ),
  ]);
}
await site.close();

const command = [
  "node benches/lighthouse/run.mjs",
  ...process.argv.slice(2).map((word) => (/[ ;]/.test(word) ? `"${word}"` : word)),
].join(" ");
console.log(
  `Lighthouse ${versions.lighthouse}. ${provenance({ command, chromium: versions.chromium, rounds: given.rounds })}\n`,
);
console.log(table(rows));
console.log(
  "\nIn brackets the lowest of the rounds. Performance counts paints and blocking as simulated by Lighthouse.",
);
if (faults.size > 0)
  console.log(`\nBelow their best in at least one round:\n${[...faults].map((fault) => `- ${fault}`).join("\n")}`);
if (below > 0)
  console.log(
    `\nMISSED: ${below} scores are below ${Object.entries(ASKED)
      .map(([category, least]) => `${category} ${least}`)
      .join(", ")}.`,
  );
process.exit(below > 0 ? 1 : 0);
