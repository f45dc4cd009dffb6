// Faults put into the browser, the network and the built files: each must end in a page that can be used.
//
//   const fault = faultsOn(site);
//   test("What must hold", fault("/find-hjaelp/", { before, ready: false }, async (page) => { … }));
//
// A file with faults ends by saying how many it has injected; scripts/test adds them up.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";

import { da, data, dist, en, started } from "./site.mjs";
import { headed } from "./steps.mjs";

const dial = (written) => {
  const digits = written.replace(/[^+\d]/g, "");
  return `tel:${digits.length === 8 ? "+45" : ""}${digits}`;
};
// A contact has a number of its own, or it is that of a line.
const lines = new Map(JSON.parse(readFileSync(new URL("../../data/lines.json", import.meta.url), "utf8")).map(({ id, number }) => [id, number]));
const phones = (service) => (service.contacts ?? []).filter(({ kind, value, line }) => kind === "phone" && (value ?? line)).map(({ value, line }) => dial(value ?? lines.get(line)));
// Numbers that may be shown at all, and those that must never be further away than two presses.
const known = new Set([
  ...data.services.flatMap(phones),
  ...data.municipalities.map((place) => place.main_contact.phone).filter(Boolean).map(dial),
]);
const urgent = JSON.parse(readFileSync(new URL("../../data/rules.json", import.meta.url), "utf8")).urgent.everybody.map(
  (id) => phones(data.services.find((service) => service.id === id))[0],
);

/** Runs in the page: what stands there for somebody to read and to press. */
function look() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const [main, ...more] = all("main");
  return {
    english: document.documentElement.lang === "en",
    mains: 1 + more.length,
    heading: all("main :is(h1, h2, [role=heading])").map((one) => one.innerText.trim()).find(Boolean) ?? "",
    text: main?.innerText.trim().length ?? 0,
    calls: all("a[href^='tel:']").map((link) => link.getAttribute("href")),
    // What is pressed and does nothing is worse than what is not there.
    dead: document.documentElement.classList.contains("app-failed")
      ? all("main :is(button, input, select, textarea)").map((one) => one.outerHTML.slice(0, 80))
      : [],
  };
}

/** The page says something, shows only numbers that are in the data, and the crisis numbers are two presses away. */
export async function usable(page) {
  const seen = await page.evaluate(look);
  assert.equal(seen.mains, 1, "one main part");
  assert.ok(seen.heading && seen.text > 80, `the page is blank: ${JSON.stringify(seen)}`);
  assert.deepEqual(seen.calls.filter((number) => !known.has(number)), [], "numbers that nobody has written");
  assert.deepEqual(seen.dead, [], "shown, but dead");
  const { GetHelpNow } = seen.english ? en : da;
  // A page that broke while it was drawn may have its header twice.
  await page.locator("header").getByRole("link", { name: GetHelpNow }).first().click({ noWaitAfter: true });
  await headed(page, GetHelpNow);
  for (const number of urgent) {
    assert.ok(await page.locator(`main a[href="${number}"]`).first().isVisible(), `${number} is two presses away`);
  }
}

let injected = 0;
let ended = 0;
after(() => {
  const each = ended === injected ? "each" : `${ended} of them`;
  console.log(`${injected} faults injected, ${each} ended in a usable page`);
});

/**
 * A test's body that injects a fault: as `site.on`, and afterwards the page must be usable.
 *
 * @param options as for `site.open`, and `told`: what the console may say or nobody catch because of the fault.
 */
export const faultsOn = (site) => (path, ...rest) => {
  const body = rest.pop();
  const { told, ...options } = rest[0] ?? {};
  return site.on(path, options, async (page) => {
    injected += 1;
    await body(page);
    await usable(page);
    page.faults = page.faults.filter((fault) => !told?.test(fault));
    assert.deepEqual(page.faults, [], "faults on the page");
    ended += 1;
  });
};

/** What the loader and the browser write when a file does not come as it should. */
export const unloaded = /^console: (app:|Failed to |the (directory|file) |.*integrity)/;

/** Waits for the state in which the page says that the app cannot start or go on, and for the sentence. */
export async function failed(page, words = da) {
  // A document tries to start the app when somebody needs it.
  if (await page.locator("html.app-later").count()) await page.keyboard.press("Control");
  await page.locator("html.app-failed").waitFor({ state: "attached" });
  await page.getByText(words.AppFailed).waitFor();
  await page.getByRole("link", { name: words.LoadAgain }).waitFor();
}

/** Waits for the state of a browser that cannot run the app at all: the page says so, and does not say «load again». */
export async function cannot(page, words = da) {
  await page.locator("html.app-failed.app-cannot").waitFor({ state: "attached" });
  await page.getByText(words.AppCannot).waitFor();
  assert.ok(!(await page.getByText(words.AppFailed).isVisible()), "one reason is told, the true one");
  const again = page.getByRole("link", { name: words.LoadAgain }).filter({ visible: true });
  assert.equal(await again.count(), 0, "loading again would not help");
}

/** Waits for the app and checks that it works: the start page's field finds a place, or the first question is answered. */
export async function works(page, words = da) {
  await started(page);
  await page.goto(new URL(words === en ? "/en/find-hjaelp/" : "/find-hjaelp/", page.url()).href);
  await started(page);
  await page.getByRole("button", { name: words.SkipQuestion }).click();
  await headed(page, words.QUrgency);
}

const built = readdirSync(dist);
/** The files of the build, by what they are. */
export const files = {
  wasm: /veteranvejviseren-[0-9a-f]+_bg\.wasm$/,
  glue: /veteranvejviseren-[0-9a-f]+\.js$/,
  help: /\/?help-[0-9a-f]+\.wasm$/,
  search: /\/?search-[0-9a-f]+\.wasm$/,
  site: /\/?site-[0-9a-f]+\.wasm$/,
  tools: /\/?tools-[0-9a-f]+\.wasm$/,
  directory: /directory-da-[0-9a-f]+\.bin$/,
  otherDirectory: /directory-en-[0-9a-f]+\.bin$/,
  boot: /boot-[0-9a-f]+\.js$/,
  styles: /main-[0-9a-f]+\.css$/,
};
const types = { wasm: "application/wasm", js: "text/javascript", bin: "application/octet-stream", css: "text/css" };

/** A built file as it is: its bytes and its type. */
export function asBuilt(file) {
  const name = built.find((name) => file.test(name)) ?? assert.fail(`${dist} has no ${file}`);
  return { body: readFileSync(join(dist, name)), contentType: types[name.split(".").at(-1)] };
}

/** The built file with its bytes changed. */
export const changed = (file, change) => () => {
  const { body, contentType } = asBuilt(file);
  const copy = Buffer.from(body);
  return { body: change(copy) ?? copy, contentType };
};

/** Lets a file come as told: an answer, null to refuse it, "hang" never to answer. The test fails if nobody asked for it. */
export const comes = (file, answer) => {
  const asked = { count: 0 };
  const before = (page) =>
    page.route(file, (route) => {
      asked.count += 1;
      if (answer === "hang") return undefined;
      return answer ? route.fulfill(answer()) : route.abort();
    });
  return { before, asked };
};

/** Documents without the checksums of scripts and wasm: the guard is set aside, so that the fault gets to the app. */
export const withoutIntegrity = (page) =>
  page.route((address) => address.pathname.endsWith("/"), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/ integrity="[^"]*"/g, "") });
  });

/** Numbers from a seed, always the same: a fault that was found can be found again. */
export function random(seed) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
