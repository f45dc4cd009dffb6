// «Meld en fejl»: a mail and a text to copy on each record, where the publication has an address; nothing where it has none.
// And who keeps the site, where the publication says it.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, en, kinds, offerPath, openSite, started } from "./site.mjs";
import { answerAll, notice } from "./steps.mjs";
import { rendered } from "./rendered.mjs";

const ADDRESS = "fejl@eksempel.dk";
const KEEPER = "Foreningen Eksempel";
const root = rendered((change) =>
  change("settings.json", (settings) => void Object.assign(settings, { report_email: ADDRESS, sender_name: KEEPER })));
const [without, site] = [await openSite(), await openSite({ root })];
after(() => Promise.all([without.close(), site.close()]));

assert.equal(data.settings.report_email, null, "the shipped data has no address: both states are tried here");

assert.equal(data.settings.sender_name ?? null, null, "nor who keeps it");

const controls = (page) => page.locator("main details.fault");
/** Opens the folded part that a control may stand in, by its summary, as a person does. */
async function unfold(control) {
  const folded = control.locator("xpath=ancestor::details[not(@open)]");
  for (const part of await folded.all()) await part.locator("> summary").click();
}
/** The mail that a control opens, read as a mail program does. */
async function mail(control) {
  const link = new URL(await control.locator("a[href^='mailto:']").getAttribute("href"));
  return { to: link.pathname, subject: link.searchParams.get("subject"), body: link.searchParams.get("body").replaceAll("\r\n", "\n") };
}
const withPolicy = data.municipalities.find(({ slug }) => slug === "varde");
// Its address may tell nothing; editors get its id.
const ended = data.services.find(({ id }) => offerPath(id) === kinds.historical).id;
/** Where a control stands, and of which record. */
const places = {
  "a service's page": [kinds.service, ["vetc-familieenheden"]],
  "the page of a service that has ended": [kinds.historical, [ended]],
  "a municipality's page, with its coordinator and its initiatives": ["/kommuner/varde/", [withPolicy.coordinator.service, withPolicy.code]],
};

for (const [where, [path, ids]] of Object.entries(places)) {
  for (const [prefix, words] of [["", da], ["/en", en]]) {
    test(`There is a prefilled mail and a text to copy on ${where} (${prefix || "/da"})`, async () => {
      const page = await site.open(prefix + path, { scripts: false });
      const found = await controls(page).all();
      assert.ok(found.length >= ids.length);
      const told = [];
      for (const control of found) {
        await unfold(control);
        await control.locator("summary").click();
        const { to, subject, body } = await mail(control);
        assert.equal(to, ADDRESS);
        // The same text, for whoever writes mail elsewhere.
        assert.equal(await control.locator("pre").textContent(), `${subject}\n\n${body}`);
        assert.ok(subject.startsWith(words.ReportFault));
        assert.ok(body.includes(data.settings.data_date), "the version of the data");
        assert.ok((body.match(/^\[ \] /gm) ?? []).length >= 4, "the fields to mark");
        told.push(subject.match(/\(([^()]+)\)$/)[1]);
      }
      for (const id of ids) assert.ok(told.includes(id), `${id} in ${told}`);
      assert.equal(new Set(told).size, told.length, "each record once");
      await page.context().close();
    });
  }
}

test("Every initiative that a municipality's page tells of can be reported", async () => {
  const page = await site.open("/kommuner/varde/", { scripts: false });
  await page.locator("summary").filter({ hasText: da.MunicipalityForProfessionals }).click();
  const heading = page.getByRole("heading", { name: da.Initiatives });
  const rows = heading.first().locator("xpath=following-sibling::ul[1]/li");
  await heading.first().waitFor();
  assert.ok((await rows.count()) > 0);
  assert.equal(await rows.count(), await rows.locator("details.fault").count());
  await page.context().close();
});

test("On the plan every card has it, and the copied text is the shown one", site.on(kinds.question, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  await answerAll(page);
  const cards = page.locator("main article.card");
  assert.ok((await cards.count()) > 3);
  assert.equal(await cards.count(), await cards.locator("details.fault").count());
  const control = cards.first().locator("details.fault");
  await control.locator("summary").click();
  await control.getByRole("button", { name: da.ReportCopy }).click();
  await notice(page, da.Copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.replaceAll("\r\n", "\n"), await control.locator("pre").textContent());
  // The file that the editor's program reads.
  const file = JSON.parse(copied.slice(copied.indexOf("{")));
  assert.equal(file.data, data.settings.data_date);
  assert.deepEqual(file.reports.map(({ kind }) => kind), ["service"]);
  assert.ok(data.services.some(({ id }) => id === file.reports[0].record), file.reports[0].record);
  // Nobody is told where the person was: nothing is sent before they send it.
  assert.doesNotMatch(copied, /6800|Varde Kommune, partner/);
}));

test("Where the browser refuses to copy, the text stands there to be copied by hand", site.on(kinds.service, async (page) => {
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const control = controls(page).first();
  await control.locator("summary").click();
  await control.getByRole("button", { name: da.ReportCopy }).click();
  await notice(page, da.CopyFailed);
  assert.ok(await control.locator("pre").isVisible());
}));

test("The summary tells records apart for a screen reader, and is not printed", site.on("/kommuner/varde/", async (page) => {
  const names = await controls(page).locator("summary").allTextContents();
  assert.ok(names.length > 1);
  assert.equal(new Set(names).size, names.length, names.join(" | "));
  await page.emulateMedia({ media: "print" });
  assert.equal(await controls(page).filter({ visible: true }).count(), 0);
}));

test("Without an address there is no control anywhere, on the plan neither", without.on(kinds.question, async (page) => {
  await answerAll(page);
  assert.equal(await controls(page).count(), 0);
  for (const [path] of Object.values(places)) {
    await page.goto(without.url + path);
    assert.equal(await controls(page).count(), 0, path);
    assert.equal(await page.locator("main").getByText(da.ReportFault, { exact: true }).count(), 0, path);
  }
}));

for (const [path, words] of [["/om/", da], ["/en/om/", en]]) {
  test(`${path} says who keeps the site where that is told, in the HTML and in the app, and nothing of it where it is not`, async () => {
    for (const [publication, told] of [[site, [KEEPER]], [without, []]]) {
      const page = await publication.open(path, { ready: false });
      const keeper = page.locator("main dl.facts dt", { hasText: words.Keeper }).locator("xpath=following-sibling::dd[1]");
      assert.deepEqual(await keeper.allInnerTexts(), told);
      await started(page);
      assert.deepEqual(await keeper.allInnerTexts(), told);
      await page.context().close();
    }
  });
}
