// Static first: what every page is without the app. What happens when the app cannot start is in faults-loading.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { da, data, dist, en, kinds, offerPath, openSite } from "./site.mjs";
import { headed, link } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const own = "main a[href^='tel:']";
const shown = (page, selector) => page.locator(selector).filter({ visible: true });
const withNumbers = [
  "start", "helpNow", "question", "plan", "service", "coordinatorKnown", "coordinatorEnded", "coordinatorNone", "children",
  "forYou", "relatives", "professionals", "notFound",
];

for (const [prefix, words] of [["", da], ["/en", en]]) {
  test(`With scripts off every kind of page shows its heading, the crisis link and its numbers (${prefix || "/da"})`, async () => {
    const page = await site.open(`${prefix}/`, { scripts: false, viewport: { width: 320, height: 640 } });
    for (const [kind, path] of Object.entries(kinds)) {
      await page.goto(site.url + prefix + path);
      assert.ok(await shown(page, "main :is(h1, h2)").first().isVisible(), `${kind} has a heading`);
      const crisis = page.locator("header").getByRole("link", { name: words.GetHelpNow });
      assert.ok(await crisis.isVisible(), `${kind} has the crisis link`);
      assert.equal(await crisis.getAttribute("href"), `${prefix}/hjaelp-nu/`);
      const numbers = await shown(page, own).count();
      if (withNumbers.includes(kind)) assert.ok(numbers > 0, `${kind} has a number to call`);
      const dead = shown(page, "main :is(button, input, form)");
      assert.equal(await dead.count(), 0, `${kind} shows nothing that needs scripts`);
      const folded = page.locator("main article.card").filter({ visible: false });
      assert.equal(await folded.count(), 0, `${kind} hides nothing that only scripts could show`);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("With scripts off the questionnaire and the professionals' page say so and give the most important numbers", async () => {
  const page = await site.open(kinds.question, { scripts: false });
  for (const path of [kinds.question, kinds.professionals]) {
    await page.goto(site.url + path);
    await page.getByText(da.AppNeeded).waitFor();
    for (const number of ["tel:112", "tel:+4572819700"]) {
      assert.ok(await shown(page, `main a[href='${number}']`).first().isVisible(), number);
    }
    await shown(page, "main a[href='/tilbud/']").first().click();
    await headed(page, da.ServicesTitle);
  }
  await page.context().close();
});

test("With scripts off a page says that something is missing where it is, and not beside numbers that need no app", async () => {
  const page = await site.open("/", { scripts: false });
  const told = shown(page, ".status .only-failed");
  for (const kind of ["start", "question", "children", "services"]) {
    await page.goto(site.url + kinds[kind]);
    assert.equal(await told.count(), 1, kind);
  }
  for (const kind of ["helpNow", "forYou", "relatives", "service", "about"]) {
    await page.goto(site.url + kinds[kind]);
    assert.equal(await told.count(), 0, kind);
  }
  // A tool that does not work here says so once, itself.
  for (const kind of ["professionals", "partners"]) {
    await page.goto(site.url + kinds[kind]);
    assert.equal(await told.count(), 0, kind);
    assert.equal(await shown(page, "main .only-failed > h2").count(), 1, kind);
  }
  await page.context().close();
});

test("With scripts off the menu opens, and a municipality is two links away", async () => {
  const page = await site.open("/", { scripts: false, viewport: { width: 320, height: 640 } });
  await page.locator("header summary").click();
  await page.getByRole("navigation", { name: da.Menu }).getByRole("link", { name: da.Municipalities }).click();
  await link(page, "Ærø").click();
  await headed(page, "Ærø Kommune");
  assert.equal(page.url(), `${site.url}/kommuner/aeroe/`);
  await page.context().close();
});

const html = (path) => readFileSync(join(dist, path, "index.html"), "utf8");
const main = (path) => html(path).match(/<main[\s\S]*<\/main>/)[0];
const dial = (written) => {
  const digits = written.replace(/[^+\d]/g, "");
  return digits.length === 8 ? `+45${digits}` : digits;
};

test("Every service's page holds each of its contacts in plain HTML; one that has ended holds none", () => {
  for (const service of data.services) {
    const page = main(offerPath(service.id)).replaceAll("&amp;", "&");
    for (const { kind, value } of service.contacts ?? []) {
      const links = { phone: `"tel:${dial(value)}"`, sms: `"sms:${dial(value)}"`, email: `"mailto:${value}"`, address: value };
      const there = page.includes(links[kind] ?? `"${value}"`);
      assert.equal(there, service.status !== "historical", `${service.id}: ${kind} ${value}`);
    }
  }
});

test("Every municipality's page holds its main number, and the lists name every service and municipality", () => {
  const lists = { services: main("tilbud"), municipalities: main("kommuner") };
  for (const { slug, main_contact: { phone } } of data.municipalities) {
    if (phone) assert.ok(main(`kommuner/${slug}`).includes(`"tel:${dial(phone)}"`), `${slug}: ${phone}`);
    assert.ok(lists.municipalities.includes(`"/kommuner/${slug}/"`), slug);
  }
  for (const { id, status } of data.services) {
    assert.equal(lists.services.includes(`"${offerPath(id)}"`), status !== "historical", id);
  }
});
