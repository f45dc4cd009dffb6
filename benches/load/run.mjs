// node benches/load/run.mjs [--rounds 9] [--pages start,search] [--against FOLDER] [--waterfall yes]
// Loading and pressing on slow 4G with a CPU slowed four times, by the browser's own protocol; prints tables and holds
// them against the budgets. With --against, another build of the app is measured in turns with the one in dist/.

import { serve } from "../../tests/browser/server.mjs";
import { dist, kinds } from "../../tests/browser/site.mjs";
import { CPU_SLOWDOWN, startPhone } from "../measure/browser.mjs";
import { kB, median, medians, ms, options, provenance, ratio, table, turns } from "../measure/figures.mjs";
import { answerQuestions, askForPlan, typeWords } from "../measure/journeys.mjs";

const PAGES = {
  start: kinds.start,
  questionnaire: kinds.question,
  referrals: kinds.plan,
  municipality: "/kommuner/varde/",
  search: kinds.services,
};
// Milliseconds, but for the shift; design: what the worst page may take.
const BUDGETS = { first: 1200, largest: 1500, blocking: 100, shift: 0 };

const given = options({ rounds: 9, pages: [...Object.keys(PAGES), "pressing"].join(","), against: "", waterfall: "" });
const wanted = given.pages.split(",");
const builds = [{ name: "this build", folder: dist }];
if (given.against) builds.push({ name: "the other", folder: given.against });
for (const build of builds) build.site = await serve({ root: build.folder });
const phone = await startPhone();
const command = ["node benches/load/run.mjs", ...process.argv.slice(2)].join(" ");
console.log(provenance({ command, chromium: phone.version, rounds: given.rounds }), "\n");

async function loadOnce(build, path) {
  const device = await phone.open(build.site.url + path);
  try {
    await device.interactive();
    const { first, largest, interactive, blocking, shift, busy, largestElement, tasks } = await device.read();
    const requests = device.requests();
    if (given.waterfall) tell(requests, tasks, largestElement);
    return {
      first,
      largest,
      interactive,
      blocking,
      busy,
      shift,
      bytes: requests.reduce((sum, one) => sum + one.bytes, 0),
    };
  } finally {
    await device.close();
  }
}

/** One load's requests in seconds and its long tasks in milliseconds, for whoever looks for the cause. */
function tell(requests, tasks, largestElement) {
  const rows = requests.map((one) =>
    [one.path, one.priority, one.asked, one.answered, one.done]
      .map((cell) => cell?.toFixed?.(2) ?? cell ?? "–")
      .concat(kB(one.bytes)),
  );
  console.log(table([["request", "priority", "asked s", "answered s", "done s", "kB"], ...rows]));
  const told = tasks.map(({ startTime, duration }) => `${ms(duration)} at ${ms(startTime)}`).join(", ");
  console.log(`Largest paint: ${largestElement}. Long tasks: ${told || "none"}.\n`);
}

/** Pressing is not about the network: only the CPU is slow. */
async function pressOnce(build) {
  const asking = await phone.open(build.site.url + kinds.question, { network: false });
  try {
    await asking.interactive();
    const steps = await answerQuestions(asking);
    const plan = await askForPlan(asking);
    const searching = await phone.open(build.site.url + kinds.services, { network: false });
    try {
      await searching.interactive();
      const typed = await typeWords(searching);
      return {
        question: median(steps),
        slowestQuestion: Math.max(...steps),
        planWorked: plan.worked,
        plan: plan.painted,
        ...typed,
      };
    } finally {
      await searching.close();
    }
  } finally {
    await asking.close();
  }
}

/** All rounds of one measurement, the builds in turns. */
async function measure(once) {
  const rounds = builds.map(() => []);
  for (let round = 0; round < given.rounds; round += 1) {
    for (const [at, build] of turns([...builds.entries()], round)) rounds[at].push(await once(build));
  }
  return rounds.map(medians);
}

const COLUMNS = ["first", "largest", "interactive", "blocking", "busy", "shift", "bytes"];
const cell = (field, value) => (field === "shift" ? value.toFixed(3) : field === "bytes" ? kB(value) : ms(value));
const rows = [
  [
    "page",
    "build",
    "first paint ms",
    "largest paint ms",
    "interactive ms",
    "blocking ms",
    "busy ms",
    "layout shift",
    "kB",
  ],
];
let missed = 0;
const verdicts = [];
for (const page of Object.keys(PAGES).filter((name) => wanted.includes(name))) {
  const results = await measure((build) => loadOnce(build, PAGES[page]));
  results.forEach((result, at) =>
    rows.push([page, builds[at].name, ...COLUMNS.map((field) => cell(field, result[field]))]),
  );
  if (results.length > 1)
    rows.push([page, "ratio", ...COLUMNS.map((field) => ratio(results[0][field], results[1][field]))]);
  for (const [field, budget] of Object.entries(BUDGETS)) {
    if (results[0][field] <= budget) continue;
    missed += 1;
    verdicts.push(`MISSED ${page}: ${field} ${cell(field, results[0][field])}; budget ${budget}`);
  }
}
if (rows.length > 1) console.log(table(rows), "\n");

if (wanted.includes("pressing")) {
  const names = {
    question: "a question → the next one painted",
    slowestQuestion: "the slowest of them",
    planWorked: "last answer → referrals in the page",
    plan: "last answer → referrals painted",
    firstKey: "first letter → hits painted (makes the index)",
    keyWorked: "a letter → hits in the page",
    keyWorkedWorst: "the same, 95th percentile",
    keyPainted: "a letter → hits painted",
    keyPaintedWorst: "the same, 95th percentile",
  };
  const results = await measure(pressOnce);
  const other = builds.length > 1 ? ["the other", "ratio"] : [];
  const line = ([field, name]) => [
    name,
    ...results.map((result) => ms(result[field])),
    ...(other.length ? [ratio(results[0][field], results[1][field])] : []),
  ];
  console.log(table([["milliseconds", "this build", ...other], ...Object.entries(names).map(line)]), "\n");
}

await phone.close();
for (const build of builds) await build.site.close();
console.log(
  missed
    ? verdicts.join("\n")
    : `All of ${Object.keys(BUDGETS).join(", ")} are within their budgets (CPU slowed ${CPU_SLOWDOWN} times).`,
);
process.exit(missed ? 1 : 0);
