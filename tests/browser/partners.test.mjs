// For professionals: from a citizen's situation to partners, the partner list, the hand-over and the tasks. Long,
// for each tool ends in files that are read back.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

import { faultsOn } from "./faults.mjs";
import { da, data, fill, kinds, offerPath, openSite, started, texts } from "./site.mjs";
import { button, device, headed, kept, link, notice, nothing } from "./steps.mjs";

const site = await openSite();
const fault = faultsOn(site);
const folder = await mkdtemp(join(tmpdir(), "partners-"));
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const pro = texts("professional", "partners").da;
const work = "vvj-arbejde";
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

const entries = (page) => page.locator("ol.entries > li");
const names = (page) => entries(page).locator("h3").allInnerTexts();
const entry = (page, at) => entries(page).nth(at);
const act = (page, at, name) => entry(page, at).getByRole("button", { name });
const named = (id) => data.services.find((service) => service.id === id).name.da;
const current = ["livslinien", "boernetelefonen", "vetc-familieenheden"];
// As the app writes it: by the names that offers have in addresses. Others may have their ids.
const fragment = (ids) => `#liste=${ids.map((id) => offerPath(id).split("/")[2]).join(".")}`;
const field = (page, at) => entry(page, at).getByLabel(pro.Note);

/** Opens the list with these offers on it, taken in from a link. */
async function listWith(page, ids = current) {
  await page.getByRole("textbox", { name: pro.OpenLink }).fill(`https://example.org/fagfolk/aktoerliste/${fragment(ids)}`);
  await button(page, pro.OpenLinkShow).click();
  await button(page, pro.MergeThis).click();
  await entry(page, ids.length - 1).waitFor();
}

/** What lies on the device, read. */
const stored = async (page) => JSON.parse((await kept(page)).local[work]);

test("From a situation in Esbjerg to a list of three, by pointer: kept when asked, still there after a reload", site.on(kinds.partners, async (page) => {
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await page.getByLabel("Pårørendestøtte").or(page.getByLabel("Børn og unge")).first().check({ force: true });
  await button(page, da.ProfessionalsShow).click();
  const heading = page.getByRole("heading", { name: fill(pro.FoundIn, "Esbjerg") });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "partners");
  await page.getByRole("heading", { name: pro.SparringTitle }).waitFor();
  await page.getByRole("heading", { name: pro.OffersTitle }).waitFor();
  const cards = page.locator("article.partner");
  assert.ok((await cards.count()) >= 6);
  // Each says what a professional asks next.
  for (const one of await cards.all()) assert.equal(await one.locator("dl.facts dt").count(), 4);
  const put = cards.filter({ visible: true }).getByRole("button", { name: pro.PutOnList });
  const wanted = [];
  for (let at = 0; at < 3; at += 1) {
    const name = await put.first().locator("xpath=ancestor::article").locator("h3").first().innerText();
    await put.first().click();
    wanted.push(name);
    await page.getByText(fill(pro.OnList, at + 1)).waitFor();
  }
  assert.deepEqual(await kept(page), nothing);
  await link(page, pro.SeeList).click();
  await entry(page, 2).waitFor();
  assert.deepEqual(await names(page), wanted);
  await act(page, 2, pro.MoveUp).click();
  await page.getByText(fill(pro.Moved, wanted[2], 2, 3)).waitFor();
  const order = [wanted[0], wanted[2], wanted[1]];
  assert.deepEqual(await names(page), order);
  await field(page, 1).fill("Møder den første torsdag");
  await page.getByLabel(pro.ListName).fill("Aktører i Esbjerg");
  assert.deepEqual(await kept(page), nothing, "nothing is kept before somebody asks for it");
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  await page.reload();
  await entry(page, 2).waitFor();
  assert.deepEqual(await names(page), order);
  assert.equal(await field(page, 1).inputValue(), "Møder den første torsdag");
  assert.equal(await page.getByLabel(pro.ListName).inputValue(), "Aktører i Esbjerg");
}));

test("By keyboard: a list is opened from a link, ordered, noted, an entry taken out and put back, and the focus is never lost", site.on(kinds.partnerList, async (page) => {
  await page.getByRole("textbox", { name: pro.OpenLink }).focus();
  await page.keyboard.type(fragment(current));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "offered");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  for (let step = 0; step < 10 && (await focused()) !== pro.MergeThis; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "list");
  assert.deepEqual(await names(page), current.map(named));
  await act(page, 0, pro.MoveDown).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "moved");
  assert.equal(await focused(), `${pro.MoveDown}: ${named(current[0])}`);
  await page.keyboard.press("Enter");
  await page.getByText(fill(pro.Moved, named(current[0]), 3, 3)).waitFor();
  // At the end the way down is closed, and the focus goes on to the way up.
  await page.waitForFunction((words) => document.activeElement?.textContent.startsWith(words), pro.MoveUp);
  assert.deepEqual(await names(page), [current[1], current[2], current[0]].map(named));
  await field(page, 1).focus();
  await page.keyboard.type("Ring før kl. 12");
  await act(page, 1, pro.Remove).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "put-back");
  assert.equal(await entries(page).count(), 2);
  await page.keyboard.press("Enter");
  await entry(page, 2).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "moved");
  assert.equal(await field(page, 1).inputValue(), "Ring før kl. 12", "the note came back with its entry");
  await act(page, 1, pro.MoveUp).click();
  assert.equal(await field(page, 0).inputValue(), "Ring før kl. 12", "the note goes with its entry");
  assert.equal(await field(page, 1).inputValue(), "");
}));

test("A note that looks like a personal number is warned of and not kept", site.on(kinds.partnerList, async (page) => {
  await listWith(page);
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  await field(page, 0).pressSequentially("010203-1234");
  await entry(page, 0).getByText(pro.NumberInText).waitFor();
  assert.ok(!(await kept(page)).local[work].includes("1234"));
  await field(page, 0).fill("Uden nummer");
  await entry(page, 0).getByText(pro.NumberInText).waitFor({ state: "detached" });
  assert.equal((await stored(page)).partner_list.entries[0].note, "Uden nummer");
}));

for (const choice of ["mine", "theirs"]) {
  test(`Two windows do not overwrite each other: the conflict is shown, and «${choice}» is what stays`, fault(kinds.partnerList, async (page) => {
    await listWith(page);
    await button(page, pro.SaveWork).click();
    await page.getByText(pro.WorkSaved).waitFor();
    const other = await page.context().newPage();
    await other.goto(site.url + kinds.partnerList);
    await started(other);
    await entry(other, 2).waitFor();
    await field(other, 0).fill("Fra det andet vindue");
    await page.waitForFunction(([work, note]) => localStorage[work].includes(note), [work, "Fra det andet vindue"]);
    const before = (await kept(page)).local[work];
    await field(page, 0).fill("Fra dette vindue");
    await notice(page, da.WorkNotKept);
    assert.equal((await kept(page)).local[work], before, "what the other window kept is still there");
    await button(page, pro.SaveWork).click();
    await page.getByText(pro.WorkConflict).waitFor();
    await button(page, choice === "mine" ? pro.WorkKeepMine : pro.WorkTakeOther).click();
    await page.getByText(pro.WorkSaved).waitFor();
    const stays = choice === "mine" ? "Fra dette vindue" : "Fra det andet vindue";
    assert.equal((await stored(page)).partner_list.entries[0].note, stays);
    assert.equal(await field(page, 0).inputValue(), stays);
    // And the other window learns of it in the same way.
    if (choice === "mine") {
      await field(other, 1).fill("Senere");
      await notice(other, da.WorkNotKept);
    }
  }));
}

test("The table has a byte order mark and semicolons, contacts are vCards, and what is sent carries no notes", site.on(kinds.partnerList, clipboard, async (page) => {
  await listWith(page);
  await page.getByLabel(pro.ListName).fill("Aktører på Fanø");
  await field(page, 0).fill("Min egen note; med semikolon");
  const download = async (name) => {
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const table = await download(pro.ExportCsv);
  assert.equal(table.name, "aktoerer-paa-fanoe.csv");
  assert.deepEqual([...table.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = table.bytes.toString("utf8").slice(1).split("\r\n");
  assert.ok(lines[0].startsWith(`${pro.ColumnName};${pro.ColumnOrganization};`), lines[0]);
  assert.ok(lines[1].startsWith(`${named(current[0])};`) && lines[1].includes('"Min egen note; med semikolon"'), lines[1]);
  const cards = await download(pro.CardFile);
  assert.equal(cards.name, "aktoerer-paa-fanoe.vcf");
  const text = cards.bytes.toString("utf8");
  assert.equal(text.match(/BEGIN:VCARD\r\nVERSION:3.0/g).length, 3);
  assert.ok(!text.includes("semikolon"));
  await button(page, pro.CopyLink).click();
  await notice(page, da.Copied);
  assert.equal(await copied(page), `${site.url}${kinds.partnerList}${fragment(current)}`);
  const mail = decodeURIComponent(await link(page, pro.MailDraft).getAttribute("href"));
  assert.ok(mail.startsWith("mailto:?subject=Aktører på Fanø") && mail.includes(named(current[0])) && !mail.includes("semikolon"));
  await button(page, pro.CopyWithNotes).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("semikolon"));
}));

test("A list opened by its address is of today, not of the day of the data", async () => {
  const before = (page) => page.clock.install({ time: new Date("2026-12-09T10:00:00") });
  const page = await site.open(kinds.partnerList, { before });
  await page.waitForFunction(() => document.querySelector("#list-day")?.value === "2026-12-09", undefined, { timeout: 10_000 });
  await page.context().close();
});

test("Somebody's link in the address is asked about first, then added to one's own list with a message", site.on(kinds.partnerList, async (page) => {
  await listWith(page, current.slice(0, 2));
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  const known = (await kept(page)).local;
  const other = await site.open(`${kinds.partnerList}${fragment([current[2], current[0], "findes-ikke"])}`, device(site, known));
  await other.getByRole("heading", { name: pro.SharedWithYou }).waitFor();
  await other.getByText(fill(pro.SharedGone, 1)).waitFor();
  assert.equal(await entries(other).count(), 2, "nothing is added before a person says so");
  await button(other, pro.MergeThis).click();
  await other.getByText("1 føjet til, 1 stod der i forvejen, 1 findes ikke mere.").waitFor();
  assert.deepEqual(await names(other), current.map(named));
  assert.equal(new URL(other.url()).hash, "", "a reload does not ask again");
  assert.equal((await stored(other)).partner_list.entries.length, 3);
  assert.deepEqual(other.faults, []);
  await other.context().close();
}));

for (const [what, text] of [["no list at all", "https://example.org/"], ["a damaged list", "#liste=%%%"]]) {
  test(`A pasted link that is ${what} gives a calm message and changes nothing`, fault(kinds.partnerList, async (page) => {
    await listWith(page);
    await page.getByRole("textbox", { name: pro.OpenLink }).fill(text);
    await button(page, pro.OpenLinkShow).click();
    await page.locator("#offered[role=alert]").waitFor();
    assert.deepEqual(await names(page), current.map(named));
  }));
}

const entryOf = (id, more = {}) => ({ id, name: `Navn på ${id}`, note: "", seen_on: "2026-11-01", fingerprint: 1, ...more });
const saved = (list) => JSON.stringify({
  kind: "veteranvejviseren-work", version: 1, revision: 4,
  partner_list: { title: "Gammel liste", made_on: "2026-11-01", entries: list }, tasks: null, board: null, network: null, youth: [],
});

test("Changed entries are marked until seen; what no longer exists stands apart with its note until it is taken out", fault(kinds.partnerList, device(site, { [work]: saved([entryOf("findes-ikke-mere", { note: "Spørg kommunen" }), entryOf(current[0])]) }), async (page) => {
  await entry(page, 0).getByText("Oplysningerne er ændret, siden du valgte det.").waitFor();
  await act(page, 0, pro.MarkSeen).click();
  await entry(page, 0).getByText("Oplysningerne er ændret, siden du valgte det.").waitFor({ state: "detached" });
  const gone = page.locator("section.note").filter({ has: page.getByRole("heading", { name: pro.GoneTitle }) });
  assert.match(await gone.innerText(), /Navn på findes-ikke-mere[^]*Spørg kommunen/);
  await gone.getByRole("button", { name: pro.Remove }).click();
  await gone.waitFor({ state: "detached" });
  assert.deepEqual((await stored(page)).partner_list.entries.map(({ id }) => id), [current[0]]);
}));

/** A record of which the whole date of its evidence is known. */
const dated = data.services
  .map((service) => ({ ...service, on: service.checked?.on ?? service.source.date }))
  .find(({ status, on }) => status === "current" && /^\d{4}-\d{2}-\d{2}$/.test(on ?? ""));
const threeYearsOn = `${Number(data.settings.data_date.slice(0, 4)) + 3}-01-15`;
const chosenOn = (day) => ({
  before: (page) => page.clock.setFixedTime(new Date(`${threeYearsOn}T10:00:00Z`)),
  ...device(site, { [work]: saved([entryOf(dated.id, { seen_on: day })]) }),
});
const longAgo = (page) => entry(page, 0).getByText("Det er længe siden, nogen har tjekket det. Ring først.");

test("What has gone overdue since it was chosen is marked; what was so already is not", site.on(kinds.partnerList, chosenOn(dated.on), async (page) => {
  await longAgo(page).waitFor();
  const already = await site.open(kinds.partnerList, chosenOn(threeYearsOn));
  await entry(already, 0).waitFor();
  assert.equal(await longAgo(already).count(), 0);
  await already.context().close();
}));

const desktop = { viewport: { width: 1280, height: 900 } };
/** Goes to a page by its link in the header. */
const menu = (page, name) => page.locator("header.top").getByRole("link", { name, exact: true }).click();
const plain = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** What is read aloud: the words of the button, then the offer's name. */
const list = (page, name) => page.getByRole("button", { name: new RegExp(`^${da.AddToList}\\s*: ${plain(name)}$`) });

/** Opens the groups that the list of offers is folded in. */
const unfold = async (page) => {
  const closed = page.locator("main details.fold:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
};

test("Offers are gathered from wherever they are seen, and come onto the list with one button", site.on(kinds.partnerList, desktop, async (page) => {
  await page.locator("main").getByRole("link", { name: pro.AddFromSearch }).click();
  await page.locator("main h1").filter({ hasText: da.ServicesTitle }).waitFor();
  await unfold(page);
  // From a row of the list, from an offer's own page, from a municipality's page.
  await list(page, named(current[0])).first().click();
  await page.getByText(fill(da.OnYourList, 1)).first().waitFor();
  await page.locator(`main a[href='${offerPath(current[1])}']`).first().click();
  await page.locator("main h1").filter({ hasText: named(current[1]) }).waitFor();
  await list(page, named(current[1])).click();
  await menu(page, da.Municipalities);
  await page.locator("main a[href='/kommuner/varde/']:visible").first().click();
  const varde = data.municipalities.find(({ slug }) => slug === "varde").coordinator.service;
  await list(page, named(varde)).click();
  await page.getByText(fill(da.OnYourList, 3)).waitFor();
  await link(page, pro.SeeList).click();
  await button(page, fill(pro.AddChosen, 3)).click();
  await entry(page, 2).waitFor();
  assert.deepEqual(await names(page), [current[0], current[1], varde].map(named));
  assert.deepEqual(await kept(page), nothing);
}));

test("What was chosen before the tools were loaded is there on the list's page, with the answers, and nothing is stored or sent", site.on(offerPath(current[0]), desktop, async (page) => {
  await list(page, named(current[0])).click();
  await menu(page, da.Services);
  await headed(page, da.ServicesTitle);
  await unfold(page);
  await page.locator(`main a[href='${offerPath(current[2])}']`).first().click();
  await list(page, named(current[2])).click();
  const before = site.log.length;
  await menu(page, da.Professionals);
  await headed(page, da.ProfessionalsTitle);
  assert.equal(new URL(page.url()).pathname, kinds.professionals);
  await page.getByText(fill(da.OnYourList, 2)).waitFor();
  await page.locator(`main a[href='${kinds.partnerList}']`).first().click();
  await button(page, fill(pro.AddChosen, 2)).click();
  await entry(page, 1).waitFor();
  assert.deepEqual(await names(page), [current[0], current[2]].map(named));
  assert.deepEqual(await kept(page), nothing);
  const parts = /^\/(tools|chunk-\d+|tool-texts-da)-[0-9a-f]+\.(wasm|bin)$/;
  for (const { path } of site.log.slice(before)) assert.match(path, parts, "the host is asked for the tools, and told nothing");
}));

test("On A4 the list has every number, the notes and the date, and nothing to press", site.on(kinds.partnerList, async (page) => {
  await listWith(page);
  await page.getByLabel(pro.ListName).fill("Aktører i Varde");
  await field(page, 0).fill("Ring om morgenen");
  const numbers = await entries(page).locator("a[href^='tel:']").evaluateAll((all) => all.map(({ pathname }) => pathname.replace("+45", "")));
  const file = join(folder, "list.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const run = promisify(execFile);
  const text = (await run("pdftotext", ["-layout", file, "-"])).stdout;
  assert.match((await run("pdfinfo", [file])).stdout, /Page size:.*A4/);
  const dense = text.replace(/\s/g, "");
  assert.ok(numbers.length >= 2);
  for (const number of numbers) assert.ok(dense.includes(number), number);
  for (const words of [...current.map(named), "Aktører i Varde", "Ring om morgenen"]) assert.ok(dense.includes(words.replace(/\s/g, "")), words);
  for (const words of [pro.MoveUp, pro.Remove, pro.ExportCsv, pro.HandoverMake, pro.SaveWork]) assert.ok(!text.includes(words), words);
}));

test("A hand-over says what the citizen asks for only where it was ticked and agreed to, and asks for no name", site.on(kinds.partnerList, clipboard, async (page) => {
  await listWith(page, current.slice(0, 2));
  await page.getByLabel(pro.HandoverSender).fill("Sundhedsplejerske i Varde Kommune");
  const text = page.locator("pre.by-hand");
  await button(page, pro.HandoverMake).click();
  await text.waitFor();
  const plain = await text.innerText();
  assert.ok(plain.includes("Sundhedsplejerske i Varde Kommune") && plain.includes(pro.HandoverNoConsent) && plain.includes(named(current[0])));
  assert.ok(!plain.includes(pro.HandoverAsks));
  const topic = page.locator("input[name=topic]").first();
  const asked = (await topic.locator("xpath=ancestor::label").innerText()).trim();
  await topic.check({ force: true });
  await button(page, pro.HandoverMake).click();
  await page.locator("#handover-problem").waitFor();
  assert.equal(await text.count(), 0, "what was ticked is refused, not quietly left out");
  await page.getByLabel(pro.HandoverConsentLabel).check({ force: true });
  await page.locator("input[name=service]").nth(1).uncheck({ force: true });
  await button(page, pro.HandoverMake).click();
  await text.waitFor();
  const agreed = await text.innerText();
  assert.ok(agreed.includes(pro.HandoverConsent) && agreed.includes(`${pro.HandoverAsks}:\n- ${asked}`), agreed);
  assert.ok(!agreed.includes(named(current[1])));
  await button(page, pro.HandoverCopy).click();
  await notice(page, da.Copied);
  assert.equal((await copied(page)).trim(), agreed.trim());
  assert.ok(decodeURIComponent(await link(page, pro.HandoverMail).getAttribute("href")).includes("Sundhedsplejerske"));
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  assert.ok(!(await kept(page)).local[work].includes("Sundhedsplejerske"), "nothing of a hand-over is kept");
}));

test("Twelve tasks with partners of the municipality; marks and notes are kept, and told in words", site.on(kinds.tasks, async (page) => {
  assert.equal(await page.locator("ol.tasks > li").count(), 12);
  await page.getByLabel(pro.TasksPlace).fill("Varde");
  await page.keyboard.press("Enter");
  await page.getByText(fill(pro.TasksIn, "Varde")).waitFor();
  const first = page.locator("ol.tasks > li").first();
  await first.locator("summary").click();
  assert.ok((await first.locator("details").innerText()).includes("Varde"));
  await first.getByLabel(pro.TaskDone).focus();
  await page.keyboard.press("Space");
  await page.getByText("1 af 12 opgaver er på plads.").waitFor();
  await first.getByLabel(pro.Note).fill("Står på forsiden");
  assert.deepEqual(await kept(page), nothing);
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  await page.reload();
  await page.getByText("1 af 12 opgaver er på plads.").waitFor();
  await page.getByText(fill(pro.TasksIn, "Varde")).waitFor();
  assert.ok(await first.getByLabel(pro.TaskDone).isChecked());
  assert.equal(await first.getByLabel(pro.Note).inputValue(), "Står på forsiden");
  await page.getByLabel(pro.TasksPlace).fill("Atlantis");
  await button(page, pro.TasksShow).click();
  await page.locator(".alert-error").waitFor();
  await page.getByText(fill(pro.TasksIn, "Varde")).waitFor();
}));

test("«Slet alt på denne enhed» leaves nothing on the device or on the page", site.on(kinds.partnerList, device(site, { [work]: saved([entryOf(current[0])]), "vvj-gemt": "vvj 2\nrole=partner\n" }), async (page) => {
  await entry(page, 0).waitFor();
  await button(page, pro.DeleteAll).click();
  await notice(page, da.WorkDeleted);
  assert.deepEqual(await kept(page), nothing);
  assert.equal(await entries(page).count(), 0);
}));

// The work as a file and on the device.

const workFile = readFileSync(new URL("../fixtures/saved-work-1.json", import.meta.url), "utf8");
const choose = (page, text) =>
  page.getByLabel(pro.WorkImport, { exact: true }).setInputFiles({ name: "arbejde.json", mimeType: "application/json", buffer: Buffer.from(text) });
const bar = (page) => page.locator("section.work");

test("All work goes into one file and comes back from it, a file of the first version too", site.on(kinds.partnerList, desktop, async (page) => {
  await choose(page, workFile);
  await notice(page, da.WorkOpened);
  await entry(page, 0).waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, pro.WorkExport).click()]);
  const written = await readFile(await file.path(), "utf8");
  const was = JSON.parse(workFile);
  for (const part of ["partner_list", "tasks", "board", "network"]) assert.deepEqual(JSON.parse(written)[part], was[part], part);
  assert.equal(JSON.parse(written).youth[0].label, was.youth[0].label);
  await button(page, pro.DeleteAll).click();
  await notice(page, da.WorkDeleted);
  assert.equal(await entries(page).count(), 0);
  await choose(page, written);
  await entry(page, 0).waitFor();
  assert.equal(await field(page, 0).inputValue(), "Ring først");
  // The other tools have theirs.
  for (const [tool, words] of [[kinds.tasks, "1 af 12 opgaver er på plads."], [kinds.board, "Parade"], [kinds.network, "Rådhuset"], [kinds.youth, "Praktik"]]) {
    await menu(page, da.Professionals);
    await page.locator(`main a[href='${tool}']`).click();
    await page.getByText(words).first().waitFor();
  }
  assert.deepEqual(await kept(page), nothing, "a file that was opened is not kept unasked");
}));

test("A file that is damaged gives a message and the rest; a newer or a foreign one changes nothing", site.on(kinds.partnerList, async (page) => {
  await listWith(page, current.slice(0, 1));
  for (const [text, said] of [
    [JSON.stringify({ ...JSON.parse(workFile), version: 9 }), "nyere udgave"],
    ["{\"kind\":\"noget andet\"}", "ikke gemt arbejde herfra"],
    [workFile.slice(0, 400), "gået i stykker"],
  ]) {
    await choose(page, text);
    await bar(page).locator("[role=alert]").filter({ hasText: said }).waitFor();
    assert.deepEqual(await names(page), [named(current[0])]);
  }
  const damaged = JSON.parse(workFile);
  damaged.board = 5;
  damaged.partner_list.entries[1].id = "../x";
  await choose(page, JSON.stringify(damaged));
  const told = bar(page).locator("[role=alert]").filter({ hasText: pro.WorkOpenedLost });
  await told.waitFor();
  assert.match(await told.innerText(), /Status over veteranpolitikken kunne ikke læses[^]*|Aktørlisten: 1 ting/);
  assert.equal((await told.locator("li").count()), 2);
  assert.deepEqual(await names(page), [named("vetc-familieenheden")]);
}));

const half = JSON.stringify({ ...JSON.parse(saved([entryOf(current[0])])), board: 5 });

test("Work on the device of which a part cannot be read is told of, and stays as it is until somebody saves", site.on(kinds.partnerList, device(site, { [work]: half }), async (page) => {
  await notice(page, da.WorkNotRead);
  await bar(page).getByText(pro.WorkStoredLost).waitFor();
  await bar(page).getByText("Status over veteranpolitikken kunne ikke læses.").waitFor();
  await field(page, 0).fill("Ny note");
  assert.equal((await kept(page)).local[work], half, "an edit writes nothing over it");
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, pro.WorkFetchStored).click()]);
  assert.equal(await readFile(await file.path(), "utf8"), half);
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  assert.equal((await stored(page)).partner_list.entries[0].note, "Ny note");
}));

const later = JSON.stringify({ ...JSON.parse(saved([entryOf(current[0])])), version: 9 });

test("Work of a newer version on the device is told of at once and never written over", site.on(kinds.partnerList, device(site, { [work]: later }), async (page) => {
  await notice(page, da.WorkNotRead);
  await bar(page).getByText(pro.WorkStoredNewer).waitFor();
  await listWith(page, current.slice(0, 1));
  await field(page, 0).fill("Uden at gemme");
  assert.equal(await button(page, pro.SaveWork).count(), 0);
  assert.equal((await kept(page)).local[work], later);
}));

/** What the browser has asked since; each time the answer is yes. */
function dialogs(page) {
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  return asked;
}

test("Leaving with work that is not kept is asked about, also after a call; the call is not", site.on(kinds.partnerList, async (page) => {
  const asked = dialogs(page);
  await listWith(page, current.slice(0, 1));
  await entry(page, 0).locator("a[href^='tel:']").first().click();
  await page.waitForTimeout(300);
  assert.deepEqual(asked, [], "a call leaves the page where it is");
  // The link that was pressed still has the focus: leaving later is asked about all the same.
  await page.waitForTimeout(1_000);
  assert.ok(await entry(page, 0).locator("a[href^='tel:']").first().evaluate((link) => link === document.activeElement));
  await page.reload();
  await started(page);
  assert.deepEqual(asked, ["beforeunload"]);
  assert.equal(await entries(page).count(), 0);
}));

test("Leaving with work that is kept is not asked about", site.on(kinds.partnerList, async (page) => {
  const asked = dialogs(page);
  await listWith(page, current.slice(0, 1));
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  await page.reload();
  await started(page);
  await entry(page, 0).waitFor();
  assert.deepEqual(asked, [], "nothing to ask about");
}));
