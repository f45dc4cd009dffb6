// Builds both twins beside a build of ours: the directory in one language, the plans that ours shows, the programs by
// vite, and three pages of each as HTML, drawn by the twin itself and taken over by it, as ours are.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { serve } from "../../tests/browser/server.mjs";
import { da, kinds } from "../../tests/browser/site.mjs";
import { answerQuestions, askForPlan } from "../measure/journeys.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const made = join(here, "../../target/twins");
// The texts of the interface that the three pages show.
const WORDS = `
  AddToList AppFailed Back CheckPromise CheckTitle CopyText DeleteAnswers ElseCall From GetHelpNow LeaveSite
  LeaveSiteExplained Menu NoDateCapital OnYourList OtherLanguage PlanTitle Print PrintReasons RemoveFromList
  SaveOnDevice Search SearchClear SearchFilters SearchFoundIn SearchHint SearchLabel SearchMany SearchNone
  SearchOne SeeWhom ServicesLead ServicesTitle ShareExplained ShareLink ShowMore Skip TakeTheList TopicsHeading
  YouCanSay YourAnswers
`
  .trim()
  .split(/\s+/);

/** Builds them and answers their names and folders. */
export async function buildTwins(dist, phone) {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const { frame, empty, answered } = await readOurs(dist, phone);
  const words = { ...Object.fromEntries(WORDS.map((name) => [name, da[name]])), ...frame };
  writeFileSync(join(made, "words.json"), JSON.stringify(words));
  const directory = danish(JSON.parse(readFileSync(join(dist, "data/veteranvejviser.json"), "utf8")));

  const twins = [];
  for (const name of ["preact", "svelte"]) {
    const vite = (...more) =>
      execFileSync("npx", ["vite", "build", "--config", join(here, "vite.config.mjs"), ...more], {
        cwd: join(here, ".."),
        stdio: "inherit",
        env: { ...process.env, TWIN: name, MADE: made, NODE_ENV: "production" },
      });
    vite();
    vite("--ssr");
    const folder = join(made, name);
    const { render } = await import(pathToFileURL(join(made, `${name}-renderer/server.mjs`)));
    // The head is ours, so what it names is there too.
    for (const file of readdirSync(dist).filter((file) => /^(main-.*\.css|icon.*|manifest.*)$/.test(file))) {
      copyFileSync(join(dist, file), join(folder, file));
    }
    const named = (kind, value) => {
      const text = JSON.stringify(value);
      const file = `${kind}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.json`;
      writeFileSync(join(folder, file), text);
      return file;
    };
    const program = readdirSync(folder).find((file) => /^client-.*\.js$/.test(file));
    const data = named("directory", directory);
    for (const [path, plan] of [
      [kinds.question, answered],
      [kinds.plan, empty],
      [kinds.services, null],
    ]) {
      const links = { directory: data, ...(plan ? { plan: named("plan", plan) } : {}) };
      mkdirSync(join(folder, path), { recursive: true });
      const ours = readFileSync(join(dist, path, "index.html"), "utf8");
      writeFileSync(join(folder, path, "index.html"), document(ours, links, program, render(path, directory, plan)));
    }
    twins.push({ name, folder });
  }
  return twins;
}

/** What our own pages show, read by read-page.js. */
async function readOurs(dist, phone) {
  const site = await serve({ root: dist });
  const read = async (path, what, act = () => {}) => {
    const device = await phone.open(site.url + path, { network: false });
    await device.interactive();
    await act(device);
    await device.page.evaluate(readFileSync(join(here, "read-page.js"), "utf8"));
    const found = await device.page.evaluate((what) => window[what](), what);
    await device.close();
    return found;
  };
  const frame = await read(kinds.services, "readFrame");
  const empty = await read(kinds.plan, "readPlan");
  const answered = await read(kinds.question, "readPlan", async (device) => {
    await answerQuestions(device);
    await askForPlan(device);
  });
  await site.close();
  return { frame, empty, answered };
}

/** The directory with Danish texts only, as our packed one has them. */
function danish(value) {
  if (Array.isArray(value)) return value.map(danish);
  if (value === null || typeof value !== "object") return value;
  if (typeof value.da === "string" && Object.keys(value).every((key) => key === "da" || key === "en")) return value.da;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, danish(inner)]));
}

/** Our own document with the twin's body and program in place of ours. */
function document(ours, links, program, body) {
  const preloads = Object.entries(links).map(
    ([id, file]) => `<link rel="preload" as="fetch" crossorigin id="${id}" href="/${file}">\n`,
  );
  const head = ours
    .slice(0, ours.indexOf('<div id="app"'))
    .replace(/<link rel="(module)?preload"[^>]*>\n/g, "")
    .replace(/<script\b[^>]*type="module"[^>]*><\/script>/g, "")
    .replace("</head>", `${preloads.join("")}<script type="module" src="/${program}"></script>\n</head>`);
  return `${head}<div id="app">${body}</div>\n</body>\n</html>\n`;
}
