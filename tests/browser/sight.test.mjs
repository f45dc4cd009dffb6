// What eyes and hands need: a focus that is seen, a choice that shows, nothing that moves, and room for larger letters.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { measures, widths } from "./engines.mjs";
import { kinds, openSite, started } from "./site.mjs";

const site = await openSite();
after(() => site.close());

const everyPage = Object.values(kinds).flatMap((path) => [path, `/en${path}`]);

/** Goes to pages in turn and gathers what is wrong with each. */
async function gather(page, paths, look) {
  const found = [];
  for (const path of paths) {
    await page.goto(site.url + path);
    await started(page);
    for (const fault of await look(page)) found.push(`${path}: ${fault}`);
  }
  return found;
}

/** Puts rules of a person's own on the page. */
const restyle = (page, rules) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, rules);

/** Runs in the page: elements that move, with what is drawn before and after them. */
const moving = () =>
  [...document.querySelectorAll("*")].flatMap((element) =>
    [null, "::before", "::after"].filter((part) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
      return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
    }).map((part) => `moves: ${element.outerHTML.slice(0, 80)} ${part ?? ""}`));

test("Nothing on any page moves by itself: no transition, no animation, no gliding", site.on("/", async (page) => {
  assert.deepEqual(await gather(page, everyPage, (page) => page.evaluate(moving)), []);
  // The look finds what moves when something does.
  await page.goto("about:blank");
  await page.setContent("<style>p::before { content: ''; transition: all 1s } b { animation: x 1s } html { scroll-behavior: smooth }</style><p></p><b></b>");
  assert.equal((await page.evaluate(moving)).length, 3);
}));

const outside = (fault) => fault.startsWith("wider") || fault.startsWith("cut off");
// WCAG 1.4.12, and 1.4.10 as a window of 1280 by 1024 px at 400 %.
const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
for (const [what, viewport, rules] of [
  ["With WCAG's text spacing", widths.phone, spacing],
  ["At 400 %", { width: 320, height: 256 }, ""],
]) {
  test(`${what} no page needs sideways scrolling, and nothing is cut off`, site.on("/", { viewport }, async (page) => {
    assert.deepEqual(await gather(page, everyPage, async (page) => {
      await restyle(page, rules);
      return (await page.evaluate(measures)).filter(outside);
    }), []);
  }));
}

test("At 400 % nothing stands still over the page while it is scrolled", site.on("/", { viewport: { width: 320, height: 256 } }, async (page) => {
  const fixed = () => [...document.querySelectorAll("body *")]
    .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position) && element.checkVisibility())
    .map((element) => `stands still: ${element.outerHTML.slice(0, 80)}`);
  assert.deepEqual(await gather(page, everyPage, (page) => page.evaluate(fixed)), []);
}));

/** Runs in the page: what is wrong with where the focus is and how it shows. */
function focusFaults() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return ["the focus is nowhere"];
  const name = (focused.textContent.trim() || focused.outerHTML).slice(0, 60);
  const box = focused.getBoundingClientRect();
  const at = document.elementFromPoint(
    Math.min(Math.max(box.left + Math.min(box.width, innerWidth) / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height, 8), 0), innerHeight - 1),
  );
  const isUncovered = at && (focused.contains(at) || at.contains(focused) || at.closest("label")?.contains(focused));
  const covered = box.bottom < 0 || box.top > innerHeight || !isUncovered ? [`hidden while it has the focus: ${name}`] : [];
  // Rings are drawn outside of an element, on what lies behind it.
  const rgb = (color) => color.match(/[\d.]+/g).map(Number);
  let behind = focused.parentElement;
  while (behind.parentElement && (rgb(getComputedStyle(behind).backgroundColor)[3] ?? 1) === 0) behind = behind.parentElement;
  const light = ([r, g, b]) => [r, g, b].map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
  const [one, other] = [light(rgb(outlineColor)), light(rgb(getComputedStyle(behind).backgroundColor))].sort((a, b) => b - a);
  const ring = outlineStyle === "none" || parseFloat(outlineWidth) < 3 ? [`a ring of ${outlineStyle} ${outlineWidth}: ${name}`] : [];
  const pale = (one + 0.05) / (other + 0.05) < 3 ? [`a ring that is hard to see, ${outlineColor} on ${getComputedStyle(behind).backgroundColor}: ${name}`] : [];
  return [...covered, ...ring, ...pale];
}

test("A focus that is nowhere, without a ring, pale or covered is found out", site.on("/", async (page) => {
  const look = () => page.evaluate(focusFaults);
  assert.match((await look())[0], /nowhere/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.deepEqual(await look(), []);
  for (const [rule, fault] of [
    ["a:focus { outline: none !important }", /a ring of none/],
    ["a:focus { outline-color: #eee !important }", /hard to see/],
    ["main { position: fixed; inset: 0; z-index: 9 }", /hidden/],
  ]) {
    await restyle(page, rule);
    assert.match((await look()).join(), fault);
  }
}));

/** Runs in the page: how many stops the tab key should make. A group of radio buttons is one. */
const stops = () => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }));
  const groups = new Set(all.filter(({ type }) => type === "radio").map(({ name }) => name));
  return all.filter(({ type }) => type !== "radio").length + groups.size;
};

for (const colorScheme of ["light", "dark"]) {
  test(`The tab key reaches everything on every page, and where it is shows (${colorScheme})`, site.on("/", { colorScheme, viewport: widths.phone }, async (page) => {
    const found = await gather(page, Object.values(kinds), async (page) => {
      const faults = [];
      const count = await page.evaluate(stops);
      // Date and time fields have a stop for each part: they are walked past without being counted twice.
      let last = null;
      for (let stop = 0, presses = 0; stop < count; presses += 1) {
        assert.ok(presses < 6 * count, `the tab key is caught at ${page.url()}`);
        await page.keyboard.press("Tab");
        const [now, wrong] = await page.evaluate(`(() => { ${focusFaults}; const all = [...document.querySelectorAll("*")]; return [all.indexOf(document.activeElement), focusFaults()]; })()`);
        if (now !== last) stop += 1;
        last = now;
        faults.push(...wrong);
        if (wrong.includes("the focus is nowhere")) break;
      }
      return faults;
    });
    assert.deepEqual(found, []);
  }));
}

// Every kind of choice on the site: where it is, and its row or list.
const choices = {
  "a question with one answer": [`${kinds.question}#2`, ".choice"],
  "a question with several": [`${kinds.question}#4`, "label.opt"],
  "the professionals' page": [kinds.professionals, "label.opt:has([type=checkbox])"],
  "the professionals' page, one of several": [kinds.professionals, "label.opt:has([name=urgency])"],
  "the children's ages": [kinds.children, "label.opt"],
  "the partner finder": [kinds.partners, "label.opt"],
  "a task": [kinds.tasks, "label.opt"],
  "months of network meetings": [kinds.network, "label.opt:has([id^=maaned])"],
  "municipalities with a policy": [kinds.municipalities, "label.opt"],
  "a filter of the search": [`${kinds.services}?emne=oekonomi`, "details.filters label.opt"],
  "a list of regions": [kinds.municipalities, "#region"],
  "the month of a youth plan": [kinds.youth, "#ny-maaned"],
};
/** How many pixels differ so that an eye may see it: an edge that is drawn anew has other last bits. On an empty page, for ours lets no picture in. */
async function differing(pictures) {
  const page = await site.browser.newPage();
  const count = await page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      canvas.drawImage(bitmap, 0, 0);
      return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    }));
    if (one.width !== other.width || one.height !== other.height) return Infinity;
    const pixels = new Set();
    one.data.forEach((part, at) => Math.abs(part - other.data[at]) > 32 && pixels.add(at >> 2));
    return pixels.size;
  }, pictures);
  await page.close();
  return count;
}

test("Two pictures are compared by what an eye sees", site.on("/", async (page) => {
  const picture = async () => (await page.locator("h1").screenshot()).toString("base64");
  const before = await picture();
  await restyle(page, "h1 { opacity: .99 }");
  assert.equal(await differing([before, await picture()]), 0);
  await restyle(page, "h1 { font-weight: 400 !important }");
  assert.ok((await differing([before, await picture()])) > 100);
}));

for (const [look, options] of [["plain", {}], ["dark", { colorScheme: "dark" }], ["forced colours", { forcedColors: "active" }], ["dark forced colours", { forcedColors: "active", colorScheme: "dark" }]]) {
  test(`What is chosen looks different from what is not (${look})`, site.on("/", options, async (page) => {
    const same = [];
    for (const [what, [path, rows]] of Object.entries(choices)) {
      await page.goto(site.url + path);
      await started(page);
      const one = page.locator(`main ${rows}`).filter({ visible: true }).first();
      // The filters of a list are folded.
      if (!(await one.count())) await page.locator("main details.filters > summary").click();
      await one.scrollIntoViewIfNeeded();
      const picture = async () => {
        await page.evaluate(() => document.activeElement?.blur());
        return (await one.screenshot()).toString("base64");
      };
      const set = (is) => one.evaluate((one, is) => {
        if (one.localName === "select") one.selectedIndex = is ? 1 : 0;
        else if (one.matches(".choice")) one.toggleAttribute("aria-current", is), is && one.setAttribute("aria-current", "true");
        else one.querySelector("input").checked = is;
      }, is);
      await page.mouse.move(0, 0);
      await set(false);
      // The first picture scrolls the row into view.
      await picture();
      const before = await picture();
      await set(true);
      const chosen = await picture();
      await set(false);
      // The same again when it is taken back: the difference is the choice and nothing else.
      if ((await differing([before, await picture()])) > 0) same.push(`${what}: two pictures of one thing differ`);
      if ((await differing([before, chosen])) < 20) same.push(`${what}: chosen and not chosen look the same`);
    }
    assert.deepEqual(same, []);
  }));
}

/** Runs in the page: what can be written in, chosen or pressed, and what stands in a frame, without an edge. */
const edgeless = () =>
  [...document.querySelectorAll(".form-input, .button, .choice, label.opt, .card, .start, .crisis, .alert, .note, .where, .find, .help, .doors a, .editing")]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const style = getComputedStyle(element);
      return ["Top", "Right", "Bottom", "Left"].some((side) =>
        style[`border${side}Style`] === "none" || parseFloat(style[`border${side}Width`]) < 1 || style[`border${side}Color`] === style.backgroundColor);
    })
    .map((element) => `no edge: ${element.outerHTML.slice(0, 100)}`);

test("In forced colours everything to write in, press or choose, and every frame, has an edge", site.on("/", { forcedColors: "active" }, async (page) => {
  assert.deepEqual(await gather(page, Object.values(kinds), (page) => page.evaluate(edgeless)), []);
}));
