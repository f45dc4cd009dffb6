// Children and relatives: groups for each child by place and age, the page a child reads alone, the page for relatives.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { da, data, fill, kinds, load, offerPath, openSite, texts, years } from "./site.mjs";
import { answer, button, headed, headingFocused, link, row } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const words = texts("children").da;
const families = texts("families").da;
const named = (id) => data.services.find((service) => service.id === id);
const group = named("vetc-samtalegrupper-8-12");
const older = named("vetc-samtalegrupper-13-16");
const dial = (written) => `tel:${written.replaceAll(" ", "").replace(/^(\d{8})$/, "+45$1")}`;
const phone = (service) => dial(service.contacts.find(({ kind }) => kind === "phone").value);
const place = (page) => page.getByLabel(words.FinderPlace);
/** The fold with every group, which makes room for what suits. */
const all = (page) => page.locator("main details.fold > summary").filter({ hasText: new RegExp(`^${da.ChildrenGroups} \\(\\d+\\)$`) });
const cards = (page) => page.locator(".found article.card");
const child = (page, from) => page.locator(".found > section").filter({ has: page.locator("h2", { hasText: `${from}-` }) });

/** Writes a place, chooses ages and shows what there is. */
async function find(page, written, ...bands) {
  await place(page).fill(written);
  for (const one of bands) await row(page, years(...one)).click();
  await button(page, words.FinderShow).click();
}

/** Waits until the first result has the focus. */
const foundFocused = (page) =>
  page.waitForFunction(() => document.activeElement.matches(".found section:first-child h2"), undefined, { timeout: 5_000 });

test("A parent in Varde with a child of 10 finds each group that takes the age, by pointer", site.on(kinds.children, async (page) => {
  await find(page, "6800", [8, 12]);
  await foundFocused(page);
  const code = data.municipalities.find(({ name }) => name === "Varde").code;
  const holds = ({ ages }) => !ages || (ages.from <= 12 && ages.to >= 8);
  const reaches = ({ area }) => area.nationwide || area.municipalities?.includes(code);
  const isGroup = ({ kind, audience, status }) => ["group", "camp"].includes(kind) && audience.includes("child") && status !== "historical";
  const expected = data.services.filter((service) => isGroup(service) && holds(service) && reaches(service));
  const names = new Set(await page.locator(".found :is(.card, .rows) h3").allInnerTexts());
  for (const { name } of expected) assert.ok(names.has(name.da), `${name.da} is not among ${[...names]}`);
  assert.equal(await cards(page).filter({ hasText: older.name.da }).count(), 0, "a group for others is not offered");
  // What is known is told; what is not known is told as not known, with whom to ask.
  const card = cards(page).filter({ hasText: group.name.da });
  const text = await card.innerText();
  assert.ok(text.includes("8-12 år") && text.includes(group.groups[0].when.da.replace(/\.$/, "")), text);
  assert.match(text, /Vi kender ikke de næste datoer\. Spørg her\./);
  assert.match(text, /I får transporten betalt\./);
  assert.ok(await card.locator(`a[href='${phone(group)}']`).isVisible());
  assert.equal(await page.getByRole("button", { name: words.AddToCalendar }).count(), 0, "no date, no calendar");
  // The plain list has made room for what suits.
  assert.equal(await all(page).count(), 1);
  assert.ok(!(await all(page).isVisible()));
}));

/** Tabs on until something that fits has the focus. */
async function tabTo(page, selector, text = "") {
  for (let presses = 0; presses < 120; presses++) {
    const there = await page.evaluate(([selector, text]) => {
      const focused = document.activeElement;
      return focused.matches(selector) && (focused.closest("label") ?? focused).textContent.includes(text);
    }, [selector, text]);
    if (there) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`No way by keyboard to ${selector} «${text}»`);
}

test("Without a group for a child of 6 a parent learns by keyboard what to do, and why no group suits", site.on(kinds.children, async (page) => {
  await tabTo(page, "#child-place");
  await page.keyboard.type("Odense");
  await tabTo(page, "[type=checkbox]", years(0, 7));
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await foundFocused(page);
  const found = child(page, 0);
  await found.getByRole("heading", { name: words.NoSureGroup }).waitFor();
  const todo = found.locator(".note");
  const unit = named("vetc-familieenheden");
  assert.match(await todo.innerText(), new RegExp(unit.name.da));
  assert.ok(await todo.locator(`a[href='${phone(unit)}']`).isVisible(), "the unit can be called");
  // A band of ages: the years that are missing are not known, the age that is wanted is.
  assert.match(await todo.innerText(), /Når barnet er \d+ år/);
  await tabTo(page, "summary", words.NearMisses);
  await page.keyboard.press("Enter");
  const near = await found.locator("details li").filter({ hasText: group.name.da }).innerText();
  assert.match(near, /8-\u2060?12 år/);
}));

test("Several children have an answer each, in the order of their ages", site.on(kinds.children, async (page) => {
  await find(page, "Odense", [17, 18], [8, 12], [13, 16]);
  await foundFocused(page);
  const headings = await page.locator(".found h2").allInnerTexts();
  assert.deepEqual(headings.map((heading) => heading.replace("\u2060", "").match(/\d+-\d+/)[0]), ["8-12", "13-16", "17-18"]);
  assert.ok(headings.every((heading) => heading.includes("Odense")));
  assert.equal(await child(page, 8).locator("article.card").filter({ hasText: group.name.da }).count(), 1);
  assert.equal(await child(page, 13).locator("article.card").filter({ hasText: older.name.da }).count(), 1);
  assert.equal(await child(page, 17).locator("article.card").filter({ hasText: older.name.da }).count(), 0);
}));

test("A place that nobody knows is said calmly beside the field, and nothing else is lost", site.on(kinds.children, async (page) => {
  await find(page, "Atlantis", [8, 12]);
  await page.locator(".form-error-message").filter({ hasText: da.PlaceNotFound }).waitFor();
  assert.equal(await place(page).getAttribute("aria-invalid"), "true");
  assert.ok(await place(page).evaluate((field) => field === document.activeElement));
  assert.equal(await cards(page).count(), 0);
  assert.ok(await row(page, years(8, 12)).locator("input").isChecked());
  await all(page).waitFor();
  await place(page).fill("Ribe");
  assert.equal(await page.locator(".form-error-message").count(), 0, "writing takes the message away");
  await button(page, words.FinderShow).click();
  await foundFocused(page);
}));

test("An empty form is answered with what is missing", site.on(kinds.children, async (page) => {
  await button(page, words.FinderShow).click();
  await page.locator(".form-error-message").filter({ hasText: words.FinderMissing }).waitFor();
  assert.equal(await page.locator(".found").count(), 0);
}));

test("A postcode in several municipalities is a choice, which stays for the next child", site.on(kinds.children, async (page) => {
  await find(page, "2600", [8, 12]);
  await page.getByText(da.PlaceSeveral).waitFor();
  assert.equal(await cards(page).count(), 0);
  await row(page, "Glostrup").click();
  await button(page, words.FinderShow).click();
  await foundFocused(page);
  assert.match(await page.locator(".found h2").innerText(), /Glostrup/);
  await row(page, years(13, 16)).click();
  await button(page, words.FinderShow).click();
  await page.locator(".found h2").nth(1).waitFor();
  assert.match(await page.locator(".found h2").nth(1).innerText(), /Glostrup/);
}));

test("What was found is there again after a look at a group and Back", site.on(kinds.children, async (page) => {
  await find(page, "Varde", [8, 12]);
  await foundFocused(page);
  await cards(page).getByRole("link", { name: group.name.da, exact: true }).click();
  await headed(page, group.name.da);
  await page.goBack();
  await headed(page, da.ChildrenTitle);
  await cards(page).filter({ hasText: group.name.da }).waitFor();
  assert.equal(await place(page).inputValue(), "Varde");
  assert.ok(await row(page, years(8, 12)).locator("input").isChecked());
}));

/**
 * The directory of the season that document 002 tells of, ten years later, because a clock before the data's day is not
 * believed: Varde's group has ended, Fredericia's begins, the way is paid.
 */
function seasonOf2028() {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const desk = mkdtempSync(join(tmpdir(), "vejviser-season-"));
  try {
    cpSync(join(root, "data"), join(desk, "data"), { recursive: true });
    const file = join(desk, "data/services/veterancentret.json");
    const services = JSON.parse(readFileSync(file, "utf8"));
    const service = services.find(({ id }) => id === group.id);
    const [usual] = service.groups;
    service.groups = [
      { ...usual, location: { municipality: "0573", name: "Varde" }, starts: "2027-09-04", ends: "2027-12-11", transport: "unknown" },
      { ...usual, location: { municipality: "0607", name: "Fredericia" }, starts: "2028-02-05", ends: "2028-05-28", transport: "paid" },
    ];
    writeFileSync(file, JSON.stringify(services));
    // The tool that made the pages of the build writes the pack that the same build reads.
    const tool = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "tool/vejviser");
    execFileSync(tool, ["render", "--data", join(desk, "data"), "--out", join(desk, "out"), "--template", join(root, "index.html")], { stdio: ["ignore", "ignore", "inherit"] });
    const pack = readdirSync(join(desk, "out")).find((name) => /^directory-da-.*\.bin$/.test(name));
    return { pack, body: readFileSync(join(desk, "out", pack)) };
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}

const season = {
  before: async (page) => {
    await page.clock.setFixedTime(new Date("2028-01-15T11:00:00Z"));
    const { pack, body } = seasonOf2028();
    // The page names the directory that belongs to it.
    await page.route((address) => address.pathname === kinds.children, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/directory-da-[0-9a-f]+\.bin/, pack) });
    });
    await page.route((address) => address.pathname.endsWith(pack), (route) => route.fulfill({ body, contentType: "application/octet-stream" }));
  },
};

test("In the spring of document 002 a family in Varde is shown Fredericia, the paid way, and its days for the calendar", site.on(kinds.children, season, async (page) => {
  await find(page, "Varde", [8, 12]);
  await foundFocused(page);
  const first = cards(page).first();
  const text = await first.innerText();
  assert.match(text, /Fredericia, cirka \d+ km fra din kommune\./);
  assert.match(text, /I får transporten betalt\./);
  assert.match(text, /Begynder 5\. februar 2028 og slutter 28\. maj 2028\./);
  assert.match(await page.locator(".found > section > p").first().innerText(), /Varde Kommune.*11\. december 2027/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    first.getByRole("button", { name: words.AddToCalendar }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.ics$/);
  const ical = load("ical.js");
  const { Component, Event, parse } = ical.default ?? ical;
  const file = new Component(parse(readFileSync(await download.path(), "utf8")));
  const events = file.getAllSubcomponents("vevent").map((event) => new Event(event));
  assert.deepEqual(events.map(({ startDate }) => startDate.toString()), ["2028-02-05", "2028-05-28"]);
  for (const event of events) {
    assert.ok(event.summary.includes(group.name.da));
    assert.equal(event.location, "Fredericia");
    assert.match(event.description, /I får transporten betalt\./);
  }
  // The offer's own page tells of both places and has the days too.
  await first.getByRole("link", { name: group.name.da, exact: true }).click();
  await headed(page, group.name.da);
  const own = await page.locator("main").innerText();
  for (const words of ["Varde.", "Sluttede 11. december 2027.", "Fredericia.", "Begynder 5. februar 2028", "I får transporten betalt."]) {
    assert.ok(own.includes(words), `${words}: ${own}`);
  }
  assert.equal(await page.getByRole("button", { name: words.AddToCalendar }).count(), 1, "only what is to come has days");
}));

test("An offer's own page says when and where its group meets, that no dates are known, and who signs up", site.on(offerPath(group.id), async (page) => {
  const part = page.locator("ul.why").filter({ hasText: /8-\u2060?12 år/ });
  const text = await part.innerText();
  for (const said of ["Vi kender ikke de næste datoer. Spørg her.", "kl. 17-19", "I får transporten betalt.", "Der er mad.", "En forælder skal melde barnet til."]) {
    assert.ok(text.includes(said), `${said}: ${text}`);
  }
}));

test("A municipality's page has the flag day for a family's calendar, and the courses to ask about", site.on("/kommuner/varde/", async (page) => {
  // Policy, methods and days are folded: a citizen comes for a number.
  const ask = page.getByRole("heading", { name: da.AskAbout });
  assert.ok(!(await ask.isVisible()));
  await page.locator("main details.fold > summary").filter({ hasText: da.MunicipalityForProfessionals }).click();
  await ask.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: words.AddToCalendar }).click()]);
  const ical = load("ical.js");
  const { Component, Event, parse } = ical.default ?? ical;
  const events = new Component(parse(readFileSync(await download.path(), "utf8"))).getAllSubcomponents("vevent").map((event) => new Event(event));
  assert.equal(events.length, 1);
  assert.match(events[0].startDate.toString(), /^\d{4}-09-05$/);
  for (const name of ["PREP", "De Utrolige År"]) assert.ok((await page.locator("main").innerText()).includes(name), name);
}));

test("A child finds the own page from the children's page and from the crisis page, can call there, and is asked nothing", site.on(kinds.children, async (page) => {
  await link(page, words.OwnTitle).click();
  await headed(page, words.OwnTitle);
  await headingFocused(page);
  for (const id of ["alarm-112", "boernetelefonen"]) {
    assert.ok(await page.locator(`main a[href='${phone(named(id))}']`).isVisible(), id);
  }
  assert.ok(await page.getByText(words.OwnAdult).isVisible());
  assert.equal(await page.locator("main :is(input, select, textarea, form)").count(), 0, "nothing asks who they are");
  assert.ok(await link(page, da.LeaveSite).isVisible());
  await page.goto(site.url + kinds.helpNow);
  assert.equal(await link(page, words.OwnTitle).getAttribute("href"), kinds.forYou);
}));

test("The plan of a child leads to the child's own page", site.on(kinds.question, async (page) => {
  await answer(page, da.RoleChild);
  await headed(page, da.QUrgency);
  await answer(page, da.UrgencySoon);
  // Where a child lives changes nothing, so it is not asked.
  await headed(page, da.QAgesChild);
  await answer(page, years(8, 12));
  await headed(page, da.PlanTitle);
  await link(page, words.OwnTitle).click();
  await headed(page, words.OwnTitle);
}));

test("A relative finds the page from the foot of every page: first safety with its numbers, then a part a subject", site.on("/", async (page) => {
  await page.locator("footer").getByRole("link", { name: families.Short, exact: true }).click();
  await headed(page, families.Title);
  const subjects = page.locator("main .fold > summary > h2, main .crisis > h2");
  assert.equal(await subjects.count(), 8);
  const crisis = page.locator("main section.crisis");
  assert.ok(await crisis.locator("a[href='tel:112']").first().isVisible());
  assert.ok((await crisis.locator("a[href^='tel:']").count()) > 1, "more than the alarm number");
  // Each part has somebody to turn to, and no record that has ended.
  const historical = data.services.filter(({ status }) => status === "historical").map(({ id }) => offerPath(id));
  for (const part of await page.locator("main .fold").all()) {
    assert.ok(await part.locator(".rows").filter({ visible: true }).count() === 0, "folded until somebody opens it");
    await part.locator("summary").click();
    const addresses = await part.locator(".rows a").evaluateAll((links) => links.map((one) => one.getAttribute("href")));
    assert.ok(addresses.length > 0, await part.locator("h2").innerText());
    assert.ok(await part.locator(".rows a").first().isVisible());
    assert.ok(!addresses.some((address) => historical.includes(address)));
  }
  await page.locator(".doors").getByRole("link", { name: families.Children }).click();
  await headed(page, da.ChildrenTitle);
}));

test("With scripts off every group stands in a plain list behind its count, and both other pages have their numbers", async () => {
  const page = await site.open(kinds.children, { scripts: false });
  assert.equal(await page.getByText(words.FinderTitle).filter({ visible: true }).count(), 0);
  // Folded with its count, which needs no script to be opened.
  await all(page).click();
  for (const service of [group, older]) assert.ok(await link(page, service.name.da).first().isVisible());
  await page.locator("main").getByRole("link", { name: words.OwnTitle }).click();
  assert.ok(await page.locator("main a[href='tel:116111']").first().isVisible());
  await page.goto(site.url + kinds.relatives);
  assert.ok(await page.locator("main .crisis a[href='tel:112']").first().isVisible());
  await page.context().close();
});
