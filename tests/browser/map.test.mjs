// The map: every municipality once, apart from its neighbours also on a small phone, told by shape, and no stop for
// whoever goes by keyboard or listens: they have the list.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, openSite } from "./site.mjs";
import { headed } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const phone = { width: 320, height: 640 };
/** Runs in the page: marks with their places, and what of the drawing is cut off. */
function drawn() {
  const frame = document.querySelector("svg.map").getBoundingClientRect();
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const marks = [...document.querySelectorAll("svg.map a")].map((mark) => ({
    name: mark.querySelector("title").textContent,
    address: mark.getAttribute("href"),
    // A policy's bar stands apart below the shape.
    ...box(mark.querySelector("circle, rect")),
  }));
  const cut = [...document.querySelectorAll("svg.map :is(circle, rect, text)")]
    .filter((shape) => shape.getBoundingClientRect().right > frame.right + 0.5 || shape.getBoundingClientRect().left < frame.left - 0.5)
    .map((shape) => shape.outerHTML);
  const apart = (one, other) =>
    one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
  const over = marks.flatMap((one, at) => marks.slice(at + 1).filter((other) => !apart(one, other)).map((other) => `${one.name} on ${other.name}`));
  return { marks, cut, over };
}

for (const viewport of [phone, { width: 1280, height: 800 }]) {
  test(`Every municipality has one mark, on no other, and nothing is cut off (${viewport.width} px)`, site.on("/kommuner/", { viewport }, async (page) => {
    const { marks, cut, over } = await page.evaluate(drawn);
    assert.deepEqual(marks.map(({ address }) => address).sort(), data.municipalities.map(({ slug }) => `/kommuner/${slug}/`).sort());
    assert.deepEqual(over, []);
    assert.deepEqual(cut, []);
  }));
}

test("A mark that lay on another, or outside, would be found", site.on("/kommuner/", { viewport: phone }, async (page) => {
  await page.evaluate(() => {
    const [one, other] = document.querySelectorAll("svg.map a circle");
    for (const name of ["cx", "cy"]) one.setAttribute(name, other.getAttribute(name));
    document.querySelector("svg.map text").setAttribute("x", "3300");
  });
  const { cut, over } = await page.evaluate(drawn);
  assert.equal(over.length, 1);
  assert.equal(cut.length, 1);
}));

test("A mark says its municipality and who helps there, and leads to its page", site.on("/kommuner/", async (page) => {
  const known = data.municipalities.find(({ coordinator }) => coordinator.state === "known");
  const mark = page.locator(`svg.map a[href='/kommuner/${known.slug}/']`);
  assert.ok((await mark.locator("title").textContent()).startsWith(`${known.name}: ${da.CoordinatorStateKnown}`));
  await mark.locator("circle").click();
  await headed(page, known.full_name ?? `${known.name} Kommune`);
}));

test("Shape tells, not colour alone: also with forced colours and on paper the three kinds differ", async () => {
  for (const state of [{}, { forcedColors: "active" }, { media: "print" }, { colorScheme: "dark" }]) {
    const { media, ...options } = state;
    const page = await site.open("/kommuner/", { viewport: phone, ...options });
    if (media) await page.emulateMedia({ media });
    const look = (kind) =>
      page.locator(`svg.map .map-${kind}`).first().evaluate((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return { shape: shape.localName, filled: fill === stroke };
      });
    assert.deepEqual(await look("known"), { shape: "circle", filled: true }, JSON.stringify(state));
    assert.deepEqual(await look("other"), { shape: "rect", filled: true }, JSON.stringify(state));
    assert.deepEqual(await look("none"), { shape: "circle", filled: false }, JSON.stringify(state));
    await page.context().close();
  }
});

test("The tab key and the screen reader pass the map by: the list says the same", site.on("/kommuner/", async (page) => {
  const tree = await page.locator(".map-section").ariaSnapshot();
  assert.ok(!tree.includes("link"), tree);
  for (const words of [da.CoordinatorStateKnown, da.CoordinatorStateOther, da.CoordinatorStateNone, da.StrategyMark]) {
    assert.ok(tree.includes(words), `${words} in the legend`);
  }
  await page.locator("form.filters button").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("svg")), null);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".letters a")), "the list's letters come next");
}));
