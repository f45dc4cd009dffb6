// Accessibility by machine: axe-core on every kind of page and state, sizes of what is pressed, and
// nothing wider than a phone. People still have to look: see the accessibility page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";

import { da, en, fill, kinds, load, openSite, started, texts } from "./site.mjs";
import { answer, button, headed, link, partnerInVarde, questions, row, toPlan } from "./steps.mjs";

const axeSource = load("axe-core").source;
const site = await openSite();
after(() => site.close());

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 800 } };

/** What axe-core finds on the page as it stands, a line each. */
async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(
    (values) =>
      window.axe.run(document, {
        runOnly: { type: "tag", values },
        rules: { "target-size": { enabled: true } },
        resultTypes: ["violations"],
      }),
    tags,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 140)}`));
}

/** Runs in the page: what is too small or too close to press, wider than the page, or has an id twice. */
function sizes() {
  const seen = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const low = [...document.querySelectorAll("main :is(label.opt, a[href^='tel:'], button, .button)")]
    .filter((element) => seen(element) && element.getBoundingClientRect().height < 47.5)
    .map((element) => `${Math.round(element.getBoundingClientRect().height)} px high: ${element.textContent.trim().slice(0, 60)}`);
  const rows = [...document.querySelectorAll("main label.opt")].filter(seen).map((element) => element.getBoundingClientRect());
  const close = rows.flatMap((one, at) => rows.slice(at + 1).filter((other) =>
    one.left < other.right && other.left < one.right && Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom) < 7.5));
  const page = document.documentElement;
  const wide = page.scrollWidth > page.clientWidth ? [...document.querySelectorAll("body *")]
    .filter((element) => seen(element) && element.getBoundingClientRect().right > page.clientWidth + 1)
    .map((element) => `wider than the page: ${element.outerHTML.slice(0, 100)}`).slice(0, 3) : [];
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`);
  return [...low, ...close.map(() => "answers closer than 8 px"), ...wide, ...twice];
}

/** Everything that is wrong with the page, at both widths unless one is named. */
async function wrong(page, names = Object.keys(widths)) {
  const all = [];
  for (const name of names) {
    await page.setViewportSize(widths[name]);
    for (const fault of [...(await violations(page)), ...(await page.evaluate(sizes))]) all.push(`${name}: ${fault}`);
  }
  return all;
}

/** A page that is checked at every stop; all faults are told at the end. */
const checked = (path, ...rest) => {
  const body = rest.pop();
  return site.on(path, ...rest, async (page) => {
    const found = [];
    await body(page, async (where, ...names) => {
      for (const fault of await wrong(page, names.length ? names : undefined)) found.push(`${where}, ${fault}`);
    });
    assert.deepEqual(found, []);
  });
};

test("The page with planted faults is found out, fault by fault", async () => {
  const html = readFileSync(new URL("planted-faults.html", import.meta.url), "utf8");
  const page = await site.open("/", { ready: false, scripts: true });
  await page.goto("about:blank");
  await page.setContent(html);
  const found = (await wrong(page)).join("\n");
  for (const rule of [
    "image-alt", "color-contrast", "label", "button-name", "link-name", "html-has-lang", "document-title", "page-has-heading-one",
    "list", "aria-roles", "tabindex", "landmark-no-duplicate-main", "px high", "wider than the page", "id twice",
  ]) {
    assert.ok(found.includes(rule), `${rule} was not found:\n${found}`);
  }
  await page.context().close();
});

for (const [kind, path] of Object.entries(kinds)) {
  test(`axe-core finds nothing on ${kind} (${path}); nothing there is too small to press or too wide`, checked(path, async (page, check) => {
    await check(kind);
  }));
}

test("axe-core finds nothing on any question's error", checked("/find-hjaelp/", async (page, check) => {
  for (const [at, question] of questions.entries()) {
    await page.goto(`${site.url}/find-hjaelp/#${at + 1}`);
    await page.reload();
    await started(page);
    await button(page, da.Continue).click();
    await page.locator(".alert-error").waitFor();
    await check(question, "phone");
  }
}));

test("axe-core finds nothing on any question, on the check page, or on the plan with everything open", checked("/find-hjaelp/", async (page, check) => {
  for (const [at, given] of partnerInVarde.entries()) {
    await headed(page, questions[at]);
    if (at > 0) await check(questions[at]);
    await answer(page, ...given);
  }
  await headed(page, da.CheckTitle);
  await check("check page");
  await toPlan(page);
  await page.getByText(da.NotSuitedTitle).click();
  await page.locator("article.card").first().getByRole("button", { name: da.AddToList }).click();
  await button(page, da.SaveOnDevice).click();
  await page.locator("[role=status]").filter({ hasText: da.Saved }).waitFor();
  await check("plan with everything open and saved");
}));

test("axe-core finds nothing when it is urgent, with a choice of places, and when a place is unknown", checked("/find-hjaelp/#2", async (page, check) => {
  await headed(page, da.QUrgency);
  await answer(page, da.UrgencyNow);
  await headed(page, da.QPlace);
  await answer(page, { place: "Atlantis" });
  await page.locator(".form-error-message").waitFor();
  await check("unknown place under the crisis card");
  await answer(page, { place: "2600" });
  await row(page, "Glostrup").waitFor();
  await check("several places");
  await page.goto(`${site.url}/find-hjaelp/#svar`);
  await headed(page, da.CheckTitle);
  await check("check page with the crisis card");
  await toPlan(page);
  await check("urgent plan");
}));

test("axe-core finds nothing on the professionals' error and partners", checked(kinds.professionals, async (page, check) => {
  await page.getByLabel(da.ProfessionalsPlace).fill("Atlantis");
  await button(page, da.ProfessionalsShow).click();
  await page.locator(".alert-error").waitFor();
  await check("unknown place");
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await button(page, da.ProfessionalsShow).click();
  await headed(page, da.PlanTitleProfessional);
  await check("partners");
}));

test("axe-core finds nothing on the children's groups: unknown place, several places, and what was found", checked(kinds.children, async (page, check) => {
  const words = texts("children").da;
  const show = (place) => page.getByLabel(words.FinderPlace).fill(place).then(() => button(page, words.FinderShow).click());
  await show("Atlantis");
  await page.locator(".form-error-message").waitFor();
  await check("unknown place");
  await show("2600");
  await row(page, "Glostrup").waitFor();
  await check("several places");
  for (const [from, to] of [[0, 7], [8, 12], [17, 18]]) await row(page, fill(da.YearsOld, from, to)).click();
  await show("Varde");
  await page.locator(".found h2").nth(2).waitFor();
  for (const folded of await page.locator(".found summary").all()) await folded.click();
  await check("found");
}));

test("axe-core finds nothing on partners found, on a list with entries and its hand-over, or on a list from a link", checked(kinds.partners, async (page, check) => {
  await page.getByLabel(da.ProfessionalsPlace).fill("Atlantis");
  await button(page, da.ProfessionalsShow).click();
  await page.locator(".alert-error").waitFor();
  await check("unknown place", "phone");
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await button(page, da.ProfessionalsShow).click();
  await page.locator("article.partner").first().waitFor();
  for (const more of await page.getByRole("button", { name: da.ShowMore }).all()) await more.click({ timeout: 1_000 }).catch(() => {});
  await page.locator("article.partner button").first().click();
  await check("partners found");
  await page.goto(`${site.url}${kinds.partnerList}#liste=livslinien.boernetelefonen.findes-ikke`);
  await page.locator("#offered").waitFor();
  await check("a list from a link");
  await page.locator("section.note .button-primary").first().click();
  await page.locator("ol.entries > li").nth(1).waitFor();
  await page.locator("ol.entries textarea").first().fill("010203-1234");
  await page.locator("#handover-sender").fill("Sagsbehandler");
  await page.locator("form:has(#handover-sender) button[type=submit]").click();
  await page.locator("pre.by-hand").waitFor();
  await check("a list with entries, a warning and a hand-over");
}));

for (const [what, fragment] of [["shared list", "#liste=livslinien.boernetelefonen"], ["broken shared list", "#liste=%%%"]]) {
  test(`axe-core finds nothing on a ${what}`, checked(`${kinds.plan}${fragment}`, async (page, check) => {
    await headed(page, da.SharedTitle);
    await check(what);
  }));
}

test("axe-core finds nothing on pages whose app could not start", checked("/", { before: (page) => page.route(/\.wasm$/, (route) => route.abort()), ready: false }, async (page, check) => {
  for (const path of [kinds.start, kinds.question, kinds.professionals]) {
    await page.goto(site.url + path);
    await page.locator("html.app-failed").waitFor({ state: "attached" });
    await check(path);
  }
  page.faults = [];
}));

test("axe-core finds nothing on the open menu of a phone", checked("/", { viewport: widths.phone }, async (page, check) => {
  await page.locator("header summary").click();
  await link(page, da.Municipalities).waitFor();
  await check("menu");
}));

const sample = ["start", "helpNow", "question", "plan", "service", "coordinatorNone", "professionals"];
for (const [what, prefix, options] of [["in English", "/en", {}], ["in the dark", "", { colorScheme: "dark" }], ["with forced colours", "", { forcedColors: "active" }]]) {
  test(`axe-core finds nothing ${what}`, checked("/", options, async (page, check) => {
    for (const kind of sample) {
      await page.goto(site.url + prefix + kinds[kind]);
      await page.locator("html.app-ready").waitFor({ state: "attached" });
      if (kind === "question") {
        await button(page, prefix ? en.Continue : da.Continue).click();
        await page.locator(".alert-error").waitFor();
      }
      await check(kind, "phone");
    }
  }));
}

for (const forcedColors of ["none", "active"]) {
  test(`A chosen answer looks different from one that is not (forced colours: ${forcedColors})`, site.on("/find-hjaelp/#4", { forcedColors }, async (page) => {
    for (const [hash, text] of [["#4", "Bolig"], ["#2", da.UrgencySoon]]) {
      await page.goto(`${site.url}/find-hjaelp/${hash}`);
      const one = row(page, text);
      await one.waitFor();
      const picture = async () => {
        await page.locator("main h1").focus();
        return (await one.screenshot()).toString("base64");
      };
      await page.mouse.move(0, 0);
      const before = await picture();
      await one.locator("input").check({ force: true });
      await page.mouse.move(0, 0);
      assert.notEqual(await picture(), before);
    }
  }));
}

test("Nothing on any page moves by itself: no transition, no animation", site.on("/", async (page) => {
  for (const path of [kinds.start, kinds.question, kinds.plan]) {
    await page.goto(site.url + path);
    // Until the app is there, the line that says that it is late waits to appear.
    await page.locator("html.app-ready").waitFor({ state: "attached" });
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")]
      .filter((element) => {
        const style = getComputedStyle(element);
        return /[1-9]/.test(style.transitionDuration) || style.animationName !== "none";
      }).map(({ outerHTML }) => outerHTML.slice(0, 80)));
    assert.deepEqual(moving, []);
  }
}));

test("With text at twice the size nothing needs sideways scrolling on a phone of 320 px", site.on("/", { viewport: widths.phone }, async (page) => {
  const found = [];
  for (const path of Object.values(kinds)) {
    await page.goto(site.url + path);
    // The root is 62.5 % of the size that the person has chosen.
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "125%"));
    const wide = (await page.evaluate(sizes)).filter((fault) => fault.startsWith("wider"));
    found.push(...wide.map((fault) => `${path}: ${fault}`));
  }
  assert.deepEqual(found, []);
}));
