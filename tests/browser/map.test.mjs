// The map: every municipality once, on the coast it lies on, apart from its neighbours also on a small phone, told by shape;
// beside the list where there is room, folded below it on a phone, and the same with scripts off.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, openSite } from "./site.mjs";
import { headed } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const phone = { width: 320, height: 640 };
const wide = { width: 1280, height: 1400 };
const unfold = (page) => page.locator(".map-fold summary").click();

/** Runs in the page: marks with their places and names, and what of the drawing is cut off. */
function drawn() {
  const frame = document.querySelector("svg.map").getBoundingClientRect();
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const marks = [...document.querySelectorAll("svg.map a")].map((mark) => ({
    name: mark.getAttribute("aria-label"),
    address: mark.getAttribute("href"),
    // A policy's bar stands apart below the shape.
    ...box(mark.querySelector("circle, rect")),
  }));
  // Names too, as if somebody pointed at each.
  document.querySelectorAll(".map-tip").forEach((name) => (name.style.display = "inline"));
  const cut = [...document.querySelectorAll("svg.map :is(circle, rect, text)")]
    .filter((shape) => {
      const { left, top, right } = shape.getBoundingClientRect();
      return right > frame.right + 0.5 || left < frame.left - 0.5 || top < frame.top - 0.5;
    })
    .map((shape) => shape.outerHTML);
  document.querySelectorAll(".map-tip").forEach((name) => name.removeAttribute("style"));
  const apart = (one, other) =>
    one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
  const over = marks.flatMap((one, at) => marks.slice(at + 1).filter((other) => !apart(one, other)).map((other) => `${one.name} on ${other.name}`));
  return { marks, cut, over };
}

for (const viewport of [phone, wide]) {
  test(`Every municipality has one mark, on no other, and nothing is cut off (${viewport.width} px)`, site.on("/kommuner/", { viewport }, async (page) => {
    if (viewport === phone) await unfold(page);
    const { marks, cut, over } = await page.evaluate(drawn);
    assert.deepEqual(marks.map(({ address }) => address).sort(), data.municipalities.map(({ slug }) => `/kommuner/${slug}/`).sort());
    assert.deepEqual(over, []);
    assert.deepEqual(cut, []);
  }));
}

test("A mark that lay on another, or outside, would be found", site.on("/kommuner/", { viewport: phone }, async (page) => {
  await unfold(page);
  await page.evaluate(() => {
    const [one, other] = document.querySelectorAll("svg.map a circle");
    for (const name of ["cx", "cy"]) one.setAttribute(name, other.getAttribute(name));
    document.querySelector("svg.map .map-name:not(.map-tip)").setAttribute("x", "3300");
  });
  const { cut, over } = await page.evaluate(drawn);
  assert.equal(over.length, 1);
  assert.equal(cut.length, 1);
}));

test("Each mark stands on the coast that is drawn, in the country, the capital area and on Bornholm", site.on("/kommuner/", { viewport: wide }, async (page) => {
  const seen = await page.evaluate(() => {
    const [map, coast] = [document.querySelector("svg.map"), document.querySelector("#coast")];
    const onScreen = map.getScreenCTM();
    // In units of the drawing.
    const places = [...map.querySelectorAll("a")].map((mark) => {
      const { x, y, width, height } = mark.querySelector("circle, rect").getBBox();
      return new DOMPoint(x + width / 2, y + height / 2);
    });
    return [...map.querySelectorAll(".map-coast")].map((window) => {
      const [left, top, width, height] = ["x", "y", "width", "height"].map((name) => Number(window.getAttribute(name)));
      const within = places.filter(({ x, y }) => x > left && x < left + width && y > top && y < top + height);
      const fromScreen = window.querySelector("path, use").getScreenCTM().inverse();
      const onLand = within.filter((at) => coast.isPointInFill(at.matrixTransform(onScreen).matrixTransform(fromScreen)));
      return [within.length, onLand.length];
    });
  });
  const [country, capital, bornholm] = seen;
  // Marks give way to each other around Copenhagen, one or two into the harbour; Copenhagen's is the one at its shore.
  assert.deepEqual([country[0], bornholm], [data.municipalities.length, [1, 1]], JSON.stringify(seen));
  assert.ok(capital[0] > 20 && capital[1] >= capital[0] - 3, JSON.stringify(seen));
  assert.ok(country[1] >= country[0] - capital[0] - 1, JSON.stringify(seen));
}));

for (const viewport of [{ width: 768, height: 1200 }, wide]) {
  test(`A press within 12 px of a mark is the nearest mark's (${viewport.width} px)`, site.on("/kommuner/", { viewport }, async (page) => {
    const wrong = await page.evaluate(() => {
      const marks = [...document.querySelectorAll("svg.map a")];
      const places = marks.map((mark) => {
        const { left, top, right, bottom } = mark.querySelector("circle, rect").getBoundingClientRect();
        return [(left + right) / 2, (top + bottom) / 2];
      });
      const wrong = [];
      let tried = 0;
      for (const [x, y] of places) {
        for (let turn = 0; turn < 16; turn += 1) {
          const press = [x + 11.5 * Math.cos((turn * Math.PI) / 8), y + 11.5 * Math.sin((turn * Math.PI) / 8)];
          const away = places.map(([x, y]) => Math.hypot(press[0] - x, press[1] - y));
          const [first, second] = [...away].sort((a, b) => a - b);
          // Half a pixel between two belongs to either.
          if (second - first < 1.5) continue;
          tried += 1;
          const nearest = marks[away.indexOf(first)];
          const met = document.elementFromPoint(...press)?.closest("svg.map a");
          if (met !== nearest) wrong.push(`${nearest.getAttribute("aria-label")}: ${met?.getAttribute("aria-label")}`);
        }
      }
      return { tried, wrong };
    });
    assert.ok(wrong.tried > 1000, String(wrong.tried));
    assert.deepEqual(wrong.wrong, []);
  }));
}

test("A mark says its municipality and who helps there, and leads to its page without loading it anew", site.on("/kommuner/", { viewport: wide }, async (page) => {
  const known = data.municipalities.find(({ coordinator }) => coordinator.state === "known");
  const mark = page.locator(`svg.map a[href='/kommuner/${known.slug}/']`);
  assert.ok((await mark.getAttribute("aria-label")).startsWith(`${known.name}: ${da.CoordinatorStateKnown}`));
  await page.evaluate(() => (window.stays = true));
  await mark.locator("circle").click();
  await headed(page, known.full_name ?? `${known.name} Kommune`);
  assert.equal(await page.evaluate(() => window.stays), true);
  // Drawn by the app it is the same map.
  await page.goBack();
  await mark.locator("circle").click();
  await headed(page, known.full_name ?? `${known.name} Kommune`);
}));

for (const scripts of [true, false]) {
  test(`A mark's name is shown to whoever points at it or comes by key (scripts ${scripts ? "on" : "off"})`, site.on("/kommuner/", { viewport: wide, scripts }, async (page) => {
    const name = page.locator("svg.map a[href='/kommuner/varde/'] .map-tip");
    assert.ok(!(await name.isVisible()));
    await page.locator("svg.map a[href='/kommuner/varde/'] :is(circle, rect)").first().hover();
    assert.equal(await name.textContent(), "Varde");
    assert.ok(await name.isVisible());
    await page.mouse.move(0, 0);
    assert.ok(!(await name.isVisible()));
    // After the list comes the way past the map, then the marks from the north.
    await page.locator(".regions a").last().focus();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), da.SkipMap);
    await page.keyboard.press("Tab");
    assert.equal(await page.locator(".map-tip").filter({ visible: true }).count(), 1);
    assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest("svg.map a"))));
  }));

  test(`On a phone the list comes first and the map is below it when asked for; with room it stands beside (scripts ${scripts ? "on" : "off"})`, async () => {
    for (const width of [320, 360, 768, 1280]) {
      const page = await site.open("/kommuner/", { viewport: { width, height: 800 }, scripts });
      const [map, list] = [page.locator("svg.map"), page.locator(".regions")];
      if (width < 768) {
        assert.ok(!(await map.isVisible()), `${width} px`);
        await unfold(page);
      }
      const [drawing, names] = [await map.boundingBox(), await list.boundingBox()];
      if (width < 768) assert.ok(drawing.y >= names.y + names.height, `${width} px`);
      else assert.ok(drawing.x >= names.x + names.width && drawing.y < names.y + 200, `${width} px`);
      await page.context().close();
    }
  });
}

test("Shape tells, not colour alone: also with forced colours and on paper the three kinds differ", async () => {
  for (const state of [{}, { forcedColors: "active" }, { media: "print" }, { colorScheme: "dark" }]) {
    const { media, ...options } = state;
    const page = await site.open("/kommuner/", { viewport: phone, ...options });
    await unfold(page);
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

test("The list names every region of the day, and says at each municipality with a known coordinator that it has one", site.on("/kommuner/", async (page) => {
  const listed = await page.locator(".regions section").evaluateAll((sections) => sections.map((section) => ({
    heading: section.querySelector("h2").textContent,
    rows: [...section.querySelectorAll("li")].map((row) => ({
      name: row.querySelector("a").textContent,
      said: row.querySelector(".visually-hidden")?.textContent.trim() ?? "",
      marks: row.querySelectorAll("a > svg .map-known").length,
    })),
  })));
  const rows = listed.flatMap(({ rows }) => rows);
  assert.deepEqual(rows.map(({ name }) => name).sort(), data.municipalities.map(({ name }) => name).sort());
  for (const { heading, rows } of listed) assert.match(heading, new RegExp(`^Region .* \\(${rows.length}\\)$`));
  const known = data.municipalities.filter(({ coordinator }) => coordinator.state === "known").map(({ name }) => name).sort();
  assert.deepEqual(rows.filter(({ said }) => said === `(${da.CoordinatorStateKnown})`).map(({ name }) => name).sort(), known);
  assert.deepEqual(rows.filter(({ marks }) => marks > 0).map(({ name }) => name).sort(), known);
}));

test("A filter that leaves one municipality says so in the singular", site.on("/kommuner/", async (page) => {
  const known = data.municipalities.filter(({ coordinator }) => coordinator.state === "known").map(({ region }) => region);
  const alone = known.find((region) => known.filter((other) => other === region).length === 1);
  await page.locator("details.filters summary").click();
  await page.locator("#region").selectOption(alone);
  await page.locator("#helper").selectOption("known");
  await page.waitForFunction(() => document.querySelectorAll(".regions .az a").length === 1);
  assert.equal(await page.locator(".count").innerText(), da.MunicipalityShown);
}));
