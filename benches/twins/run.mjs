// node benches/twins/run.mjs [--rounds 9]
// The referral page and the search page beside twins of both in Preact and in Svelte (with MiniSearch), in one run: bytes,
// loading on slow 4G with a CPU slowed four times, pressing, memory. Prints tables. What is compared, and what is not,
// stands in README.md.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { serve } from "../../tests/browser/server.mjs";
import { dist, kinds } from "../../tests/browser/site.mjs";
import { startPhone } from "../measure/browser.mjs";
import { kB, medians, ms, options, provenance, ratio, table, turns } from "../measure/figures.mjs";
import { SEARCHED, answerQuestions, askForPlan, typeWords } from "../measure/journeys.mjs";
import { buildTwins } from "./build.mjs";
import { compare, shapeOf } from "./shape.mjs";

const given = options({ rounds: 9 });
const phone = await startPhone();
const command = ["node benches/twins/run.mjs", ...process.argv.slice(2)].join(" ");
const twins = await buildTwins(dist, phone);
const contestants = [{ name: "ours", folder: dist }, ...twins];
for (const one of contestants) one.site = await serve({ root: one.folder });
console.log(provenance({ command, chromium: phone.version, rounds: given.rounds }), "\n");

/** Something done on a page of a new device, which is put away afterwards. */
async function on(one, path, act, how) {
  // Svelte makes its nodes through a Trusted Types policy of its own, which our headers rightly refuse.
  const device = await phone.open(one.site.url + path, { ...how, policy: false });
  try {
    await device.interactive();
    return await act(device);
  } finally {
    await device.close();
  }
}

/** To the plan of the same answers: ours asks all questions, the twins begin at "check your answers". */
async function toPlan(device, one) {
  if (one.name === "ours") await answerQuestions(device);
  return askForPlan(device);
}

/** All rounds of one measurement, everybody in turns; the medians of each. */
async function measure(once) {
  const rounds = contestants.map(() => []);
  for (let round = 0; round < given.rounds; round += 1) {
    for (const [at, one] of turns([...contestants.entries()], round)) rounds[at].push(await once(one));
  }
  return rounds.map(medians);
}

// 1. They must be the same pages: a twin that draws less would win for no reason. A small change of ours may come before theirs.
const ALIKE = 0.95;
const fast = { network: false };
for (const [what, path, act] of [
  ["the plan without answers", kinds.plan, () => {}],
  ["the plan", kinds.question, toPlan],
  ["the list of offers", kinds.services, () => {}],
]) {
  const shapes = [];
  for (const one of contestants) {
    shapes.push(await on(one, path, async (device) => (await act(device, one), shapeOf(device.page)), fast));
  }
  const [ours, ...others] = shapes;
  const told = others.map((shape, at) => {
    const { alike, example } = compare(ours, shape);
    if (alike >= ALIKE) return `${twins[at].name} ${(alike * 100).toFixed(1)} %`;
    console.error(
      `Stopped. ${twins[at].name} draws ${what} otherwise than ours: ${example}. Bring its sources up to date.`,
    );
    process.exit(1);
  });
  console.log(`Elements, classes and headings as in ours: ${what}, ${ours.length} elements: ${told.join(", ")}.`);
}

// 2. Bytes of what the first view fetches, by kind.
const kindOf = (path) =>
  [
    ["document", /\/$/],
    ["styles", /\.css$/],
    ["program", /\.(js|wasm)$/],
    ["plan", /plan-/],
    ["texts", /\/texts-/],
    ["directory", /\.(bin|json)$/],
    ["other", /./],
  ].find(([, end]) => end.test(path))[0];
const KINDS = ["document", "styles", "program", "texts", "directory", "other", "plan"];
for (const [name, path] of [
  ["referrals", kinds.plan],
  ["search", kinds.services],
]) {
  const rows = [[`${name}: kB gzip / brotli`, ...KINDS, "all without the plan"]];
  for (const one of contestants) {
    const asked = await on(one, path, (device) => device.requests().map((request) => request.path), fast);
    const sums = Object.fromEntries(KINDS.map((kind) => [kind, [0, 0]]));
    for (const file of new Set(asked)) {
      const bytes = await readFile(join(one.folder, file.endsWith("/") ? `${file}index.html` : file));
      const sum = sums[kindOf(file)];
      sum[0] += gzipSync(bytes, { level: 9 }).length;
      sum[1] += brotliCompressSync(bytes).length;
    }
    const told = ([gzip, brotli]) => (gzip ? `${kB(gzip)} / ${kB(brotli)}` : "–");
    const all = KINDS.filter((kind) => kind !== "plan").reduce(
      (sum, kind) => sum.map((bytes, at) => bytes + sums[kind][at]),
      [0, 0],
    );
    rows.push([one.name, ...KINDS.map((kind) => told(sums[kind])), told(all)]);
  }
  console.log(`\n${table(rows)}`);
}

/** One row a figure: ours, the twins, and ours divided by each twin's. */
function show(heading, names, results, cell = ms) {
  const [ours, ...others] = results;
  const rows = Object.entries(names).map(([field, name]) => [
    name,
    ...results.map((result) => cell(result[field])),
    ...others.map((other) => ratio(ours[field], other[field])),
  ]);
  const columns = [...contestants.map((one) => one.name), ...twins.map((twin) => `ours : ${twin.name}`)];
  console.log(`\n${table([[heading, ...columns], ...rows])}`);
}

// 3. Loading.
const loading = {
  first: "first paint",
  largest: "largest paint",
  interactive: "interactive",
  blocking: "blocking",
  busy: "main thread busy, its own time",
};
for (const [name, path] of [
  ["referrals", kinds.plan],
  ["search", kinds.services],
]) {
  const results = await measure((one) =>
    on(one, path, async (device) => {
      const { first, largest, interactive, blocking, busy, shift } = await device.read();
      return { first, largest, interactive, blocking, busy, shift };
    }),
  );
  show(`${name}, loading, ms`, loading, results);
  console.log(
    `\nLayout shift: ${results.map((result, at) => `${contestants[at].name} ${result.shift.toFixed(3)}`).join(", ")}.`,
  );
}

// 4. Pressing.
const pressing = {
  worked: "last answer → referrals in the page",
  painted: "last answer → referrals painted",
  firstKey: "first letter → hits painted (makes the index)",
  keyWorked: "a letter → hits in the page",
  keyWorkedWorst: "the same, 95th percentile",
  keyPainted: "a letter → hits painted",
  keyPaintedWorst: "the same, 95th percentile",
};
const pressed = await measure(async (one) => {
  const { worked, painted } = await on(one, kinds.question, (device) => toPlan(device, one), fast);
  return { worked, painted, ...(await on(one, kinds.services, typeWords, fast)) };
});
show("pressing, ms", pressing, pressed);
const found = pressed.map((result, at) => `${contestants[at].name} ${result.found}`).join(", ");
console.log(`\nOf the ${SEARCHED.length} words (${SEARCHED.join(", ")}) something was found for: ${found}.`);

// 5. Memory once the words have been searched for. Exact enough: three rounds are plenty.
const memory = [];
for (const one of contestants) {
  const rounds = [];
  for (let round = 0; round < Math.min(3, given.rounds); round += 1) {
    rounds.push(
      await on(one, kinds.services, async (device) => (await typeWords(device), device.memory()), {
        ...fast,
        memory: true,
      }),
    );
  }
  const { heap, wasm } = medians(rounds);
  memory.push({ heap, wasm, all: heap + wasm });
}
show("memory after searching, kB", { heap: "JavaScript heap", wasm: "WebAssembly memory", all: "both" }, memory, kB);

await phone.close();
for (const one of contestants) await one.site.close();
