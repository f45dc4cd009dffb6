// The editors' desk: what to check first, and a municipality's own records. What people do here ends in a file that
// `vejviser apply` reads; nothing is sent or kept by itself.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { da, data, dist, en, fill, kinds, openSite, started, texts } from "./site.mjs";
import { button, headed } from "./steps.mjs";
import { rendered } from "./rendered.mjs";

const words = texts("desk");
const ADDRESS = "ret@eksempel.dk";
const withAddress = rendered((change) => change("settings.json", (settings) => void (settings.report_email = ADDRESS)));
const [site, addressed] = [await openSite(), await openSite({ root: withAddress })];
after(() => Promise.all([site.close(), addressed.close()]));

const root = fileURLToPath(new URL("../../", import.meta.url));
const tool = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "tool/vejviser");
const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });

/** A copy of the data; the texts of its files as values by name. */
function copied() {
  const folder = mkdtempSync(join(tmpdir(), "vejviser-desk-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const own = join(folder, "data");
  cpSync(join(root, "data"), own, { recursive: true });
  return own;
}
const files = (folder) => Object.fromEntries(["", "services/"].flatMap((below) =>
  readdirSync(join(folder, below)).filter((name) => name.endsWith(".json")).map((name) =>
    [below + name, JSON.parse(readFileSync(join(folder, below, name), "utf8"))])));
/** What the command line makes of a file or mail: the data after it, as values by file. */
function applied(text) {
  const folder = copied();
  const file = join(folder, "..", "svar.txt");
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(tool, ["apply", file, "--write", "--data", folder, "--today", today], { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  execFileSync(tool, ["check", "--data", folder], { stdio: ["ignore", "ignore", "ignore"] });
  return files(folder);
}
/** The data with an edit by hand. */
function byHand(edit) {
  const all = files(join(root, "data"));
  edit((kind, id) => {
    const names = Object.keys(all).filter((name) => (kind === "service" ? name.startsWith("services/") : name === `${kind}.json`));
    return names.flatMap((name) => all[name]).find((record) => record.id === id || record.code === id);
  }, all);
  return all;
}
const checked = (by, who) => ({ by, on: today, who });
/** As `apply` writes it: the order of fields is the file's, so values are compared. */
const confirm = (record, check) => void Object.assign(record, { status: "current", checked: check });

const rows = (page) => page.locator(".q > li");
const name = (page, at) => rows(page).nth(at).locator(".name");
const record = (page) => page.locator("#desk-record");
const opened = (page, text) => record(page).filter({ hasText: text }).waitFor();
const open = async (where, path, options = {}) => {
  const page = await where.open(path, options);
  await rows(page).first().waitFor();
  return page;
};
const done = async (page) => {
  assert.deepEqual(page.faults, []);
  await page.context().close();
};
const mailed = async (page) => {
  const link = new URL(await page.locator(".out a[href^='mailto:']").getAttribute("href"));
  return { to: link.pathname, subject: link.searchParams.get("subject"), body: link.searchParams.get("body").replaceAll("\r\n", "\n") };
};
const fetched = async (page) => {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, words.da.Fetch).click()]);
  return readFileSync(await download.path(), "utf8");
};

/** A municipality with a number of its own and at least two offers. */
const place = data.municipalities.find(({ slug, main_contact }) =>
  main_contact.phone && data.services.filter((one) => one.organization === `kommune-${slug}` && one.status !== "historical").length > 1);
const ofPlace = `${kinds.desk}?kommune=${place.slug}`;
const inFull = place.full_name ?? `${place.name} Kommune`;

for (const width of [390, 1280]) {
  test(`A municipality's employee corrects the number and confirms two records in less than ten presses and two minutes, and the mail does what an edit by hand does (${width})`, async () => {
    const began = Date.now();
    const page = await open(addressed, ofPlace, { viewport: { width, height: 900 } });
    await headed(page, fill(words.da.OwnTitle, inFull));
    let presses = 0;
    const press = async (target) => {
      presses += 1;
      await target.click();
    };
    if (width < 600) await press(name(page, 0));
    await opened(page, inFull);
    await press(button(page, words.da.Correct));
    await page.locator(".check").getByLabel("Telefon", { exact: true }).fill("99887766");
    await press(button(page, words.da.Save));
    const confirmed = [];
    for (let count = 0; count < 2; count += 1) {
      await record(page).filter({ hasNotText: inFull }).waitFor();
      const shown = (await record(page).innerText()).trim();
      confirmed.push(shown);
      await press(button(page, words.da.Right));
      await record(page).filter({ hasNotText: shown }).waitFor();
    }
    const mail = await mailed(page);
    presses += 1;
    assert.ok(presses < 10 && Date.now() - began < 120_000, `${presses} presses`);
    assert.equal(mail.to, ADDRESS);
    const { body } = mail;
    assert.ok(body.includes("99887766") || body.includes("99 88 77 66"), "the mail holds all of it");

    const ids = JSON.parse(body.slice(body.indexOf("{"))).findings.map(({ kind, record: id }) => [kind, id]);
    assert.equal(ids.length, 3);
    const byTheMail = applied(body);
    assert.deepEqual(byTheMail, byHand((find) => {
      const main = find("municipalities", place.code).main_contact;
      main.phone = "99887766";
      confirm(main, checked("mail", "municipality"));
      for (const [kind, id] of ids.slice(1)) {
        const one = find(kind === "line" ? "lines" : kind === "initiative" ? "initiatives" : kind, id);
        assert.ok(confirmed.includes(one.name.da), one.name.da);
        confirm(one, checked("mail", "municipality"));
      }
    }));
    await done(page);
  });
}

test("A municipality tells the number of its coordinator, which nobody knew; taken back, nothing is left of it", async () => {
  const coordinator = data.services.find((one) => one.kind === "coordinator" && one.status !== "historical" && !one.contacts && one.organization.startsWith("kommune-"));
  const page = await open(addressed, `${kinds.desk}?kommune=${coordinator.organization.slice("kommune-".length)}`, { viewport: { width: 1280, height: 900 } });
  await page.locator(".q .name", { hasText: coordinator.name.da }).first().click();
  await opened(page, coordinator.name.da);
  await button(page, words.da.Correct).click();
  const field = page.locator(".check").getByLabel("Telefon", { exact: true });
  await field.fill("12");
  await button(page, words.da.Save).click();
  await page.locator(".alert-error").waitFor();
  await field.fill("99 88 77 66");
  await button(page, words.da.Save).click();
  await page.locator(".q .done").first().waitFor();
  // One answer, whatever it needs beside it.
  assert.equal(await page.locator(".out li").count(), 1);
  const file = await fetched(page);
  const line = `linje-${coordinator.id}`;
  assert.deepEqual(applied(file), byHand((find, all) => {
    const own = find("service", coordinator.id);
    own.contacts = [{ kind: "phone", line }];
    confirm(own, checked("mail", "municipality"));
    const { organization, name, source } = own;
    all["lines.json"].push({ id: line, number: "99 88 77 66", organization, name: { da: name.da }, source, status: "current", checked: checked("mail", "municipality") });
  }));
  await page.locator(".out li").getByRole("button", { name: words.da.TakeBack }).click();
  await page.locator(".q .done").first().waitFor({ state: "detached" });
  await page.getByText(words.da.OutNone).waitFor();
  await done(page);
});

test("An editor does the queue's first three by the page alone, and the file does what was answered", async () => {
  const page = await open(site, kinds.desk, { viewport: { width: 1280, height: 900 } });
  const names = await rows(page).locator(".name").allInnerTexts();
  assert.equal(names.length, 25, "no more than people can take in");
  // Nothing is noted before it is told how it was checked.
  await button(page, words.da.Right).click();
  await page.getByText(words.da.HowMissing).waitFor();
  assert.equal(await page.locator(".q .done").count(), 0);

  const how = { phone: "Jeg ringede", web: "Jeg så deres egen side" };
  await page.getByLabel(how.phone).check();
  await button(page, words.da.Right).click();
  await opened(page, names[1]);
  // Nobody calls an alarm number to check it.
  await page.locator(".script").getByText("Ring ikke").waitFor();
  await page.getByLabel(how.web).check();
  await button(page, words.da.Right).click();
  await opened(page, names[2]);
  await page.locator("#desk-who").selectOption("volunteer");
  await button(page, words.da.Correct).click();
  await page.getByLabel("Hvad det er", { exact: true }).fill("Ring, når livet gør ondt.");
  await button(page, words.da.Save).click();
  await page.locator(".q .done").nth(2).waitFor();

  // No address is set: that is said, and the file can be fetched.
  await page.getByText(words.da.NoAddress).waitFor();
  const file = await fetched(page);
  const findings = JSON.parse(file).findings;
  assert.deepEqual(findings.map(({ answer, how, by }) => [answer, how, by]),
    [["right", "phone", "editor"], ["right", "web", "editor"], ["corrected", "web", "volunteer"]]);
  assert.deepEqual(applied(file), byHand((find) => {
    findings.forEach(({ kind, record: id, how, by }) => {
      const one = find(kind === "line" ? "lines" : kind, id);
      confirm(one, checked(how, by));
      if (kind === "service") one.summary.da = "Ring, når livet gør ondt.";
    });
  }));
  await done(page);
});

test("The queue is filtered by municipality, region and kind, shows more when asked, and says why each row stands there", async () => {
  const page = await open(site, kinds.desk);
  const count = () => rows(page).count();
  await button(page, fill(words.da.More, 25)).click();
  await page.waitForFunction(() => document.querySelectorAll(".q > li").length === 50);
  for (const why of await rows(page).locator("p").allInnerTexts()) assert.match(why, /\.$/);
  await page.locator("#desk-place").selectOption(place.code);
  await page.waitForFunction(() => document.querySelectorAll(".q > li").length < 25);
  const own = await count();
  assert.ok(own > 1);
  await page.locator("#desk-kind").selectOption("municipality");
  await page.waitForFunction(() => document.querySelectorAll(".q > li").length === 1);
  assert.equal((await name(page, 0).innerText()).trim(), inFull);
  await page.locator("#desk-place").selectOption("");
  await page.locator("#desk-region").selectOption({ label: "Region Nordjylland" });
  // Each of its municipalities whose number or mail address is known.
  await page.waitForFunction((most) => ((count) => count > 1 && count <= most)(document.querySelectorAll(".q > li").length),
    data.municipalities.filter(({ region }) => region === "1081").length);
  await done(page);
});

test("The last answer is undone, and an answer is taken away", async () => {
  const page = await open(site, ofPlace, { viewport: { width: 1280, height: 900 } });
  const first = await name(page, 0).innerText();
  await button(page, words.da.Right).click();
  await record(page).filter({ hasNotText: first }).waitFor();
  await button(page, words.da.Right).click();
  const marks = page.locator(".q .done");
  await marks.nth(1).waitFor();
  await button(page, words.da.Undo).click();
  await marks.nth(1).waitFor({ state: "detached" });
  assert.equal(await marks.count(), 1);
  await page.locator(".out li").getByRole("button", { name: words.da.TakeBack }).click();
  await marks.first().waitFor({ state: "detached" });
  await button(page, words.da.Undo).click();
  await marks.first().waitFor();
  await done(page);
});

test("Nothing is kept before somebody asks; then two windows lose nothing of each other, and what is deleted stays deleted", async () => {
  const page = await open(site, ofPlace, { viewport: { width: 1280, height: 900 } });
  const kept = () => page.evaluate(() => localStorage.getItem("vvj-rettelser"));
  await button(page, words.da.Right).click();
  await page.locator(".q .done").waitFor();
  assert.equal(await kept(), null);
  await button(page, words.da.Keep).click();
  await page.getByText(words.da.IsKept).waitFor();

  const other = await page.context().newPage();
  await other.goto(site.url + ofPlace);
  await started(other);
  await other.locator(".q .done").waitFor();
  await name(other, 1).click();
  await button(other, words.da.Right).click();
  await other.locator(".q .done").nth(1).waitFor();
  // The first window knows nothing of that, and answers a third record.
  await name(page, 2).click();
  await button(page, words.da.Right).click();
  await page.getByText(words.da.Joined).waitFor();
  assert.equal(await page.locator(".q .done").count(), 3);
  assert.equal(JSON.parse(await kept()).findings.length, 3);

  await button(other, words.da.Forget).click();
  await other.getByText(words.da.Forgotten).waitFor();
  await button(page, words.da.Undo).click();
  await page.getByText(words.da.Forgotten).waitFor();
  assert.equal(await kept(), null, "only a press keeps it again");
  await done(page);
});

test("What was kept is there after a reload, and what cannot be read is told and stays", async () => {
  const page = await open(site, ofPlace);
  await name(page, 0).click();
  await button(page, words.da.Right).click();
  await button(page, words.da.Keep).click();
  await page.getByText(words.da.IsKept).waitFor();
  await page.reload();
  await started(page);
  await page.locator(".q .done").waitFor({ state: "attached" });
  await page.evaluate(() => localStorage.setItem("vvj-rettelser", "{\"kind\":\"veteranvejviseren-corrections\",\"version\":99}"));
  await page.reload();
  await started(page);
  await rows(page).first().waitFor();
  await name(page, 0).click();
  await button(page, words.da.Right).click();
  await page.getByText(words.da.Unreadable).waitFor();
  assert.ok((await page.evaluate(() => localStorage.getItem("vvj-rettelser"))).includes("99"));
  await done(page);
});

test("A wrong value is refused before anything is noted, in English with the words of the check", async () => {
  const page = await open(site, `/en${ofPlace}`, { viewport: { width: 1280, height: 900 } });
  await button(page, words.en.Correct).click();
  await page.locator(".check").getByLabel("Telephone", { exact: true }).fill("12");
  await page.locator(".check").getByLabel("Mail", { exact: true }).fill("kommunen");
  await button(page, words.en.Save).click();
  const alert = page.locator(".alert-error");
  await alert.waitFor();
  await page.waitForFunction(() => document.activeElement.matches(".alert-error"));
  assert.equal(await page.locator(".q .done").count(), 0);

  const folder = copied();
  const file = join(folder, "municipalities.json");
  const all = JSON.parse(readFileSync(file, "utf8"));
  Object.assign(all.find(({ code }) => code === place.code).main_contact, { phone: "12", email: "kommunen" });
  writeFileSync(file, JSON.stringify(all));
  const told = spawnSync(tool, ["check", "--data", folder], { encoding: "utf8" });
  const lines = `${told.stdout}${told.stderr}`.split("\n").filter((line) => line.includes(`: ${place.code}: main_contact.`));
  assert.equal(lines.length, 2, lines.join("\n"));
  const messages = lines.map((line) => line.match(/main_contact\.\w+: (.*?)( \(line \d+\))?$/)[1]);
  for (const message of messages) {
    await alert.getByText(message).waitFor();
    await page.locator(".form-error-message").getByText(message, { exact: true }).waitFor();
  }
  // The link leads to the field, and the field says that it is wrong.
  await alert.getByRole("link").first().click();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-invalid")), "true");
  await done(page);
});

test("Something that is missing is added with its source, and a coordinator becomes the municipality's", async () => {
  const lacking = data.municipalities.find(({ coordinator, main_contact }) => coordinator.state === "none_known" && main_contact.phone);
  const page = await open(site, `${kinds.desk}?kommune=${lacking.slug}`, { viewport: { width: 1280, height: 900 } });
  await page.getByText(words.da.AddTitle).click();
  await button(page, words.da.AddSave).click();
  await page.locator("form .alert-error").waitFor();
  await page.getByLabel(words.da.AddName, { exact: true }).fill("Veterankoordinator på rådhuset");
  await page.getByLabel(words.da.AddSummary, { exact: true }).fill("Koordinatoren hjælper veteraner og deres nærmeste.");
  await page.locator("#add-audience input").check();
  await page.locator("#add-topics input").check();
  await page.getByLabel(words.da.AddPhone, { exact: true }).fill("99 88 77 55");
  await page.getByLabel(words.da.AddSource, { exact: true }).fill("Svar fra kommunen");
  await page.getByLabel(words.da.AddEmail, { exact: true }).fill("anne.hansen@eksempel.dk");
  await button(page, words.da.AddSave).click();
  // One person's mailbox is taken by nobody, and a source says where it is to be found.
  await page.waitForFunction(() => document.querySelectorAll("form .alert-error li").length === 2);
  await page.getByLabel(words.da.AddEmail, { exact: true }).fill("veteran@eksempel.dk");
  await page.getByLabel(words.da.AddPublisher, { exact: true }).fill("Kommunen");
  await button(page, words.da.AddSave).click();
  await page.locator("#desk-correct").waitFor();
  assert.equal(await page.locator(".editing select").first().inputValue(), "known");
  await button(page, words.da.Save).click();
  await page.locator(".q .done").waitFor();
  const file = await fetched(page);
  const after = applied(file);
  const now = after["municipalities.json"].find(({ code }) => code === lacking.code);
  assert.equal(now.coordinator.state, "known");
  const added = Object.values(after).flat().find(({ id }) => id && id === now.coordinator.service);
  assert.deepEqual([added.status, added.checked.who, added.organization], ["current", "municipality", `kommune-${lacking.slug}`]);
  await done(page);
});

test("An employee tells for which ages and where a group is, and when it meets, which nobody had told; it is refused in the words of the check first", async () => {
  const audience = ["child", "adult_child", "family"];
  const group = data.services.find((one) => one.organization.startsWith("kommune-") && one.status !== "historical"
    && ["activity", "group", "municipal_help"].includes(one.kind) && one.audience.some((word) => audience.includes(word)) && !one.ages && !one.groups && !one.location);
  const code = data.municipalities.find(({ slug }) => group.organization === `kommune-${slug}`).code;
  const page = await open(site, `${kinds.desk}?kommune=${group.organization.slice("kommune-".length)}`, { viewport: { width: 1280, height: 900 } });
  await page.locator(".q .name", { hasText: group.name.da }).first().click();
  await opened(page, group.name.da);
  await button(page, words.da.Correct).click();
  // Folded until somebody knows it.
  const field = (label) => page.locator(".check").getByLabel(label, { exact: true });
  assert.ok(!(await field("Yngste alder").isVisible()));
  const fold = page.locator(".check summary", { hasText: words.da.YoungGroup });
  await fold.click();
  await field("Hold 1: Yngste alder").fill("12");
  await field("Hold 1: Ældste alder").fill("8");
  await field("Hold 1: Hvornår").fill("Mandag kl. 17-19");
  await fold.click();
  await button(page, words.da.Save).click();
  // What is wrong is not behind a fold.
  await page.locator(".alert-error").getByText("Fra 12 til 8 år kan ikke passe.").waitFor();
  await field("Hold 1: Yngste alder").waitFor();
  await field("Hold 1: Yngste alder").fill("8");
  await field("Hold 1: Ældste alder").fill("12");
  await field("Hold 1: Første dag").fill("2027-02-01");
  await field("Kommune").selectOption(code);
  await field("By eller hus").fill("Biblioteket");
  await button(page, words.da.Save).click();
  await page.locator(".q .done").first().waitFor();
  assert.deepEqual(applied(await fetched(page)), byHand((find) => {
    const own = find("service", group.id);
    own.location = { municipality: code, name: "Biblioteket" };
    own.groups = [{ ages: { from: 8, to: 12 }, starts: "2027-02-01", when: { da: "Mandag kl. 17-19" } }];
    confirm(own, checked("mail", "municipality"));
  }));
  await done(page);
});

test("A group that is missing is added from its template, with ages, days and place", async () => {
  const page = await open(site, ofPlace, { viewport: { width: 1280, height: 900 } });
  await page.getByText(words.da.AddTitle).click();
  await page.getByLabel(words.da.AddGroup, { exact: true }).check();
  await page.getByLabel(words.da.AddName, { exact: true }).fill("Børnegruppe på biblioteket");
  await page.getByLabel(words.da.AddSummary, { exact: true }).fill("Børn mødes og taler om livet derhjemme.");
  await page.locator('input[name="add-audience"][value="child"]').check();
  await page.locator('input[name="add-topics"]').first().check();
  await page.getByLabel(words.da.AddWhen, { exact: true }).fill("Mandag kl. 17-19");
  await page.getByLabel(words.da.AddAgeFrom, { exact: true }).fill("8");
  // The place is the municipality's own until somebody says otherwise.
  assert.equal(await page.locator("#add-place").inputValue(), place.code);
  await page.getByLabel(words.da.AddEmail, { exact: true }).fill("veteran@eksempel.dk");
  await page.getByLabel(words.da.AddSource, { exact: true }).fill("Svar fra kommunen");
  await page.getByLabel(words.da.AddPublisher, { exact: true }).fill("Kommunen");
  await button(page, words.da.AddSave).click();
  await page.waitForFunction(() => document.querySelectorAll("form .alert-error li").length === 1);
  await page.getByLabel(words.da.AddAgeTo, { exact: true }).fill("12");
  await page.locator("summary", { hasText: words.da.AddMore }).click();
  await page.getByLabel(words.da.AddStarts, { exact: true }).fill("2027-02-01");
  await page.locator("#add-cost").selectOption("free");
  await button(page, words.da.AddSave).click();
  await page.locator(".out li").waitFor();
  const after = applied(await fetched(page));
  const added = Object.values(after).flat().find(({ name }) => name?.da === "Børnegruppe på biblioteket");
  assert.deepEqual([added.kind, added.cost, added.location, added.groups, added.checked.who], [
    "group", "free", { municipality: place.code },
    [{ ages: { from: 8, to: 12 }, starts: "2027-02-01", when: { da: "Mandag kl. 17-19" } }], "municipality"]);
  await done(page);
});

test("By keyboard alone: from the list to the record, an answer, and on to the next", async () => {
  const page = await open(site, ofPlace);
  await name(page, 0).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "desk-record");
  const shown = await record(page).innerText();
  const until = async (text) => {
    for (let count = 0; count < 40; count += 1) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement.textContent.trim())) === text) return;
    }
    assert.fail(`«${text}» is not reached`);
  };
  await until(words.da.Right);
  await page.keyboard.press("Enter");
  await record(page).filter({ hasNotText: shown }).waitFor();
  await page.waitForFunction(() => document.activeElement.id === "desk-record");
  await button(page, words.da.ToQueue).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "desk-queue");
  await done(page);
});

test("Much to send is copied, and the mail says where to put it", async () => {
  const page = await open(addressed, kinds.desk, { viewport: { width: 1280, height: 900 } });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByLabel("Jeg så deres egen side").check();
  for (let count = 0; count < 12; count += 1) {
    const shown = await record(page).innerText();
    await button(page, words.da.Right).click();
    await page.locator(".q .done").nth(count).waitFor();
    assert.notEqual(await record(page).innerText(), null, shown);
  }
  await page.getByText(words.da.MailLong).waitFor();
  assert.equal((await mailed(page)).body.trim(), words.da.PasteHere);
  await button(page, words.da.Copy).click();
  await page.getByText(da.Copied).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(JSON.parse(copied.slice(copied.indexOf("{"))).findings.length, 12);
  applied(copied);
  await done(page);
});

test("The desk asks the host for nothing but its own files, and its title tells nobody's name", async () => {
  const before = site.log.length;
  const page = await open(site, ofPlace);
  const title = await page.title();
  assert.ok(title.startsWith(words.da.Title) && !title.includes(place.name), title);
  await name(page, 0).click();
  await button(page, words.da.Right).click();
  await page.locator(".out li").first().waitFor();
  const asked = site.log.slice(before).map(({ path }) => path);
  const own = /^\/($|redaktion\/|[\w-]+\.(css|js|wasm|bin|json|webmanifest|svg|png)|favicon)/;
  for (const path of asked) assert.match(path, own);
  assert.equal(asked.filter((path) => /^\/desk-[0-9a-f]{8}\.json$/.test(path)).length, 1, "the facts, once");
  await done(page);
});

test("A link that names nobody we know shows everything and says so", async () => {
  const page = await open(site, `${kinds.desk}?kommune=atlantis`);
  await page.getByText(words.da.UnknownPlace).waitFor();
  await headed(page, words.da.Title);
  await done(page);
});

test("An organization sees its own records and no others", async () => {
  const page = await open(site, `${kinds.desk}?aktoer=livslinien`);
  await headed(page, fill(words.da.OwnTitle, "Livslinien"));
  const own = data.services.filter(({ organization, status }) => organization === "livslinien" && status !== "historical");
  const lines = JSON.parse(readFileSync(join(root, "data/lines.json"), "utf8")).filter(({ organization }) => organization === "livslinien");
  assert.equal(await rows(page).count(), own.length + lines.length);
  await done(page);
});

test("Where the facts cannot be had the page says so, and tries again", async () => {
  const page = await site.open(kinds.desk, {
    before: (page) => page.route("**/desk-*.json", (route) => (page.allows ? route.continue() : route.fulfill({ status: 404 }))),
  });
  await page.getByText(words.da.Missing).waitFor();
  page.allows = true;
  await button(page, words.da.Again).click();
  await rows(page).first().waitFor();
  await page.context().close();
});

for (const [prefix, own] of [["", words.da], ["/en", words.en]]) {
  test(`Without scripts the page says what it needs and how to write instead (${prefix || "/da"})`, async () => {
    const page = await site.open(prefix + kinds.desk, { scripts: false });
    assert.ok(await page.getByText(own.NeedsAppText).isVisible());
    assert.ok(await page.getByText(own.WriteBack).isVisible());
    assert.ok(!(await page.getByText(own.Coming).isVisible()));
    await page.context().close();
    const other = await addressed.open(prefix + kinds.desk, { scripts: false });
    assert.ok(await other.getByRole("link", { name: ADDRESS }).isVisible());
    await other.context().close();
  });
}

test("No search engine is to list the desk, and only the page about the data leads to it", () => {
  for (const prefix of ["", "en/"]) {
    const html = readFileSync(join(dist, prefix, "redaktion/index.html"), "utf8");
    assert.match(html, /<meta name="robots" content="noindex">/);
  }
  const leads = (html) => /href="\/(en\/)?redaktion\/"/.test(html.replace(/<footer[\s\S]*$/, ""));
  const pages = Object.entries(kinds).filter(([kind]) => kind !== "notFound" && kind !== "desk");
  const leading = pages.filter(([, path]) => leads(readFileSync(join(dist, path, "index.html"), "utf8")));
  assert.deepEqual(leading.map(([kind]) => kind), ["aboutData"]);
  void en;
});
