// The planning tools for professionals: the policy board, network meetings, youth plans, the municipality's work. Long,
// for there are four, each with files in and out.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

import { faultsOn } from "./faults.mjs";
import { da, data, kinds, load, openSite, started, texts } from "./site.mjs";
import { button, device } from "./steps.mjs";

const run = promisify(execFile);
const loaded = load("ical.js");
const ICAL = loaded.default ?? loaded;
const site = await openSite();
const fault = faultsOn(site);
const folder = await mkdtemp(join(tmpdir(), "planning-"));
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const board = texts("board", "planning").da;
const pro = texts("professional", "partners").da;
const plan = texts("planning", "youth").da;

const starting = (page, name) => page.getByRole("button", { name }).first();
/** The board as somebody reads it: areas, goals and sub-goals in order. */
const areas = (page) => page.locator("section.area:not(details *) h3").allInnerTexts();
const steps = (page) => page.locator("section.area:not(details *) .rows b").allInnerTexts();
const told = (page) => page.locator("main [role=status] .told");

/** What a button gives to keep, as text. */
async function fetched(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Opens a file with this name and content in the board's field. */
const choose = (page, name, content) =>
  page.getByLabel(board.Import).setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

/** The events of a calendar file. */
const events = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

const template = "Tre temaer fra Glostrup";
const begin = async (page) => {
  await starting(page, template).click();
  await page.locator("#tavle").waitFor();
};

test("By keyboard: a board from a template, a name changed, a sub-goal moved, a status given, taken back and done again", site.on(kinds.board, async (page) => {
  await starting(page, template).focus();
  await page.keyboard.press("Enter");
  await page.locator("#tavle").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "tavle");
  const before = await areas(page);
  assert.equal(before.length, 3);

  // The first area gets another name.
  await page.locator("#ret-0").focus();
  await page.keyboard.press("Enter");
  const name = page.getByLabel(board.Area, { exact: true });
  await page.waitForFunction(() => document.activeElement.name === "name");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Respekt");
  await page.keyboard.press("Enter");
  await name.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.id === "ret-0");
  assert.deepEqual(await areas(page), ["Respekt", ...before.slice(1)]);

  // Its second sub-goal moves up; the focus stays on the button.
  const [first, second] = await steps(page);
  await page.locator("#ret-0-0-1").focus();
  await page.keyboard.press("Enter");
  await page.locator(".editing .up").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.classList.contains("up"));
  await page.waitForFunction((text) => document.querySelector(".editing [name=text]").value === text, second);
  // At the top it goes no further, and that is said.
  await page.keyboard.press("Enter");
  await told(page).filter({ hasText: board.AtTheEnd }).waitFor();

  // A status gets today's date.
  await page.getByLabel(board.Status, { exact: true }).selectOption(board.Done);
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
  await page.waitForFunction((day) => document.querySelector(".editing [name=on]").value === day, today);
  await page.getByLabel(board.Owner).fill("Borgerservice");
  await page.locator(".editing").getByRole("button", { name: board.Finished }).press("Enter");
  await page.locator(".editing").waitFor({ state: "detached" });
  assert.deepEqual((await steps(page)).slice(0, 2), [second, first]);
  const done = page.locator(".rows > li").first();
  assert.match(await done.innerText(), new RegExp(`${board.Done}.*Borgerservice`, "s"));
  assert.ok(await page.getByText("1 af 7 delmål er nået eller sker løbende (14 procent).").isVisible());

  // Back to the template step by step, and forth again.
  const undo = button(page, board.Undo);
  for (let step = 0; step < 4; step += 1) await undo.press("Enter");
  await page.waitForFunction((name) => document.querySelector(".area h3").textContent === name, before[0]);
  assert.deepEqual(await areas(page), before);
  const redo = button(page, board.Redo);
  for (let step = 0; step < 4; step += 1) await redo.press("Enter");
  await done.getByText("Borgerservice").waitFor();
  assert.equal(await redo.getAttribute("aria-disabled"), "true");
}));

test("A saved board is there after a reload; without saving nothing is kept", site.on(kinds.board, async (page) => {
  await begin(page);
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), {});
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  await page.locator("#ret-titel").click();
  await page.getByLabel(board.BoardName).fill("Vardes nye tavle");
  await button(page, board.Finished).click();
  await page.reload();
  await started(page);
  await page.getByRole("heading", { name: "Vardes nye tavle" }).waitFor();
  assert.equal((await areas(page)).length, 3);
  // A change after the reload shows the field's own text, not an older one.
  await page.locator("#ret-0").click();
  assert.equal(await page.getByLabel(board.Area, { exact: true }).inputValue(), (await areas(page))[0]);
}));

test("What stands in an open field when the page is loaded again is there too, once the board is kept", site.on(kinds.board, async (page) => {
  await begin(page);
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  await page.locator("#ret-0-0-0").click();
  await page.getByLabel(board.Note).pressSequentially("Halvt skrevet");
  await page.reload();
  await started(page);
  await page.getByText("Halvt skrevet").waitFor();
}));

test("What looks like a personal number is kept in none of the tools' fields, and the page says so", site.on(kinds.board, async (page) => {
  const number = "010190-1234";
  const warned = () => page.getByText(pro.NumberInText).first().waitFor();
  const saved = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await begin(page);
  await button(page, pro.SaveWork).click();
  await page.getByText(pro.WorkSaved).waitFor();
  await page.locator("#ret-0-0-0").click();
  await page.getByLabel(board.Note).fill(`Om ${number}`);
  await page.locator(".editing").getByRole("button", { name: board.Finished }).click();
  await warned();
  assert.ok(!(await saved()).includes("1234"));
  await page.getByLabel(board.Note).fill("Uden nummer");
  await page.locator(".editing").getByRole("button", { name: board.Finished }).click();
  await page.getByText("Uden nummer").waitFor();
  await page.goto(site.url + kinds.youth);
  await started(page);
  await make(page, inYears(1));
  const meeting = page.locator(".plan section.note").first();
  for (const field of [page.getByLabel(plan.PlanLabel), meeting.getByLabel(pro.Note)]) {
    await field.fill(number);
    await field.press("Tab");
    await warned();
    await field.fill("");
    await field.press("Tab");
    await page.getByText(pro.NumberInText).waitFor({ state: "detached" });
  }
  await meeting.getByRole("button", { name: plan.AddAgreement }).click();
  await page.getByLabel(plan.AgreementText).fill(`Ring til ${number}`);
  await page.locator(".editing").getByRole("button", { name: plan.Add, exact: true }).click();
  await warned();
  assert.ok(!(await saved()).includes("1234"));
  await page.goto(site.url + kinds.network);
  await started(page);
  await page.getByLabel(board.NetworkAgendaOwn).first().fill(`Sag ${number}`);
  await page.getByLabel(board.NetworkAgendaOwn).first().press("Tab");
  await warned();
  assert.ok(!(await saved()).includes("1234"));
}));

test("A new area, goal and sub-goal; the filter shows one status; what is taken out comes back", site.on(kinds.board, async (page) => {
  await button(page, board.StartEmpty).click();
  for (const [id, text] of [["", "Bolig"], ["#nyt-maal-0", "Ingen står uden bolig"], ["#nyt-delmaal-0-0", "Tal med boligforeninger"]]) {
    if (id) await page.locator(id).click();
    await page.locator(".editing input").fill(text);
    await page.locator(".editing").getByRole("button", { name: board.Add, exact: true }).click();
    await page.waitForFunction(() => document.querySelector(".editing input").value === "");
    await page.locator(".editing").getByRole("button", { name: board.Finished }).click();
  }
  assert.deepEqual(await steps(page), ["Tal med boligforeninger"]);
  await page.getByLabel(board.Filter).selectOption(board.Done);
  await page.getByText(board.NoneWithStatus).waitFor();
  await page.getByLabel(board.Filter).selectOption(board.NotStarted);
  await page.locator("#ret-0-0-0").waitFor();
  await page.getByLabel(board.Filter).selectOption(board.ShowAll);
  await page.locator("#ret-0").click();
  await page.locator(".editing").getByRole("button", { name: pro.Remove }).click();
  await told(page).filter({ hasText: board.Removed }).waitFor();
  assert.deepEqual(await areas(page), []);
  await button(page, board.Undo).click();
  await page.locator("#ret-0-0-0").waitFor();
}));

test("A table of another program is opened with its problems told; the board before comes back", site.on(kinds.board, async (page) => {
  await begin(page);
  const table = "Overskrift,Delmål,Status,Dato,Sagsnr\r\nJob,\"Find firmaer, der ansætter\",Gennemført,1.9.2025,77\r\nJob,Besøg dem,måske,i morgen,78\r\n,,Planlagt,,79\r\n";
  await choose(page, "fremmed.csv", table);
  await told(page).waitFor();
  const lines = (await told(page).innerText()).split("\n").filter(Boolean);
  assert.equal(lines[0], board.Imported);
  for (const piece of ["Sagsnr", "måske", "i morgen", "Række 3", board.Goal, board.Owner]) {
    assert.ok(lines.some((line) => line.includes(piece)), `${piece} is not told: ${lines}`);
  }
  assert.deepEqual(await steps(page), ["Find firmaer, der ansætter", "Besøg dem"]);
  assert.match(await page.locator(".rows > li").first().innerText(), /1\. september 2025/);
  await button(page, board.Undo).click();
  await page.locator("#ret-2").waitFor();
  assert.equal((await areas(page)).length, 3);
}));

// The page has fetched the words of its own language alone.
test("A table in English keeps its statuses on the Danish page", site.on(kinds.board, async (page) => {
  await begin(page);
  await choose(page, "english.csv", "Area;Goal;Sub-goal;Status\r\nWork;More jobs;Find companies;Under way\r\n");
  await told(page).waitFor();
  assert.deepEqual(await steps(page), ["Find companies"]);
  assert.match(await page.locator(".rows > li").first().innerText(), new RegExp(board.UnderWay));
}));

test("A file of a future version, a broken file and a wrong table are refused calmly; nothing changes", fault(kinds.board, async (page) => {
  await begin(page);
  const before = await steps(page);
  const newer = JSON.stringify({ kind: "veteranvejviseren-board", version: 99, board: { title: "x", areas: [] } });
  const refusals = { "tavle.json": [newer, "nyere udgave"], "brudt.json": ["{\"kind\":", "gået i stykker"], "andet.csv": ["Navn;Alder\r\nBo;7\r\n", board.SubGoal], "tom.csv": ["", "tom"] };
  for (const [name, [content, said]] of Object.entries(refusals)) {
    await choose(page, name, content);
    await told(page).filter({ hasText: said }).waitFor();
    assert.deepEqual(await steps(page), before, name);
  }
}));

test("What is fetched as CSV and as JSON can be opened again, in a new window too", site.on(kinds.board, async (page) => {
  await begin(page);
  const before = await steps(page);
  const csv = await fetched(page, () => button(page, board.ExportCsv).click());
  const json = await fetched(page, () => button(page, board.ExportJson).click());
  assert.match(csv.name, /\.csv$/);
  assert.ok(csv.text.startsWith("\ufeff"), "for Danish Excel");
  for (const { name, text } of [csv, json]) {
    await page.reload();
    await started(page);
    assert.deepEqual(await steps(page), []);
    await choose(page, name, text);
    await told(page).filter({ hasText: board.Imported }).waitFor();
    assert.deepEqual(await steps(page), before, name);
  }
}));

test("The board prints with its statuses and numbers and without anything to press", site.on(kinds.board, async (page) => {
  await begin(page);
  const wanted = await steps(page);
  const file = join(folder, "board.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
  const dense = stdout.replace(/\s/g, "");
  for (const text of [...wanted, "0 af 7 delmål", board.NotStarted]) assert.ok(dense.includes(text.replace(/\s/g, "")), text);
  for (const text of [board.Undo, board.AddStep, board.Import, pro.SaveWork, da.Change]) {
    assert.doesNotMatch(stdout, new RegExp(`(?<!\\p{L})${text.replace(/[()]/g, "\\$&")}(?!\\p{L})`, "u"));
  }
}));

test("Varde's board can be read with its source also without scripts, and copied with them", async () => {
  const [varde] = JSON.parse(readFileSync(new URL("../../data/boards.json", import.meta.url), "utf8"));
  const still = await site.open(kinds.board, { scripts: false });
  await still.getByText(board.Example).click();
  await still.getByText(varde.areas[0].goals[0].steps[0].text.da).waitFor();
  assert.ok(await still.getByText(varde.source.publisher).first().isVisible());
  await still.context().close();
  const page = await site.open(kinds.board);
  await page.getByText(board.Example).click();
  await button(page, board.CopyExample).click();
  await page.locator("#ret-0-0-0").waitFor();
  assert.equal(await page.locator("#tavle").innerText(), varde.title.da);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("Network meetings: other months, a day, a place and an agenda of one's own reach the calendar file and the draft", site.on(kinds.network, async (page) => {
  assert.ok(await page.getByLabel("April").isChecked() && await page.getByLabel("Oktober").isChecked());
  await page.getByLabel("April").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Marts").check();
  await page.getByLabel(pro.NetworkPlace).fill("Rådhuset, Bytoften 2");
  await page.getByLabel(pro.NetworkPlace).press("Tab");
  const first = page.locator("section.note").first();
  const day = first.getByLabel(board.NetworkDay);
  const year = new Date().getFullYear() + 1;
  const moved = `${year}-03-17`;
  const march = page.locator("section.note").filter({ has: page.locator(`[id='dag-${year}-03']`) });
  await march.getByLabel(board.NetworkDay).fill(moved);
  await march.getByRole("heading", { name: `17. marts ${year}` }).waitFor();
  await march.getByLabel(board.NetworkAgendaOwn).fill("Nyt om bolig\nÅbent punkt; med tegn, og mere");
  await march.getByLabel(board.NetworkAgendaOwn).press("Tab");
  await march.locator("ol li").filter({ hasText: "Nyt om bolig" }).waitFor();
  assert.ok(await day.count());

  const { name, text } = await fetched(page, () => button(page, pro.CalendarFile).click());
  assert.match(name, /\.ics$/);
  const own = events(text).find((event) => event.startDate.toString().startsWith(moved));
  assert.ok(own, text);
  assert.equal(own.startDate.toString(), `${moved}T09:00:00`);
  assert.equal(own.startDate.timezone ?? own.startDate.zone.tzid, "Europe/Copenhagen");
  assert.equal(own.location, "Rådhuset, Bytoften 2");
  assert.match(own.description, /Åbent punkt; med tegn, og mere/);
  assert.ok(events(text).every((event) => [3, 10].includes(event.startDate.month)));
  const again = await fetched(page, () => button(page, pro.CalendarFile).click());
  assert.deepEqual(events(again.text).map(({ uid }) => uid), events(text).map(({ uid }) => uid), "the same events");

  const draft = await march.getByRole("link", { name: pro.Invitation }).getAttribute("href");
  assert.match(decodeURIComponent(draft), /^mailto:.*Nyt om bolig/s);
}));

const listed = { title: "", made_on: "2026-11-01", entries: ["vetc-familieenheden", "boernetelefonen"].map((id) => ({ id, name: id, note: "hemmelig", seen_on: "2026-11-01", fingerprint: 1 })) };
const workOf = (parts) => ({ "vvj-arbejde": JSON.stringify({ kind: "veteranvejviseren-work", version: 1, revision: 1, partner_list: null, tasks: null, board: null, network: null, youth: [], ...parts }) });

test("Network meetings: those on the partner list are named and their mailboxes stand in the draft, without notes", site.on(kinds.network, device(site, workOf({ partner_list: listed })), async (page) => {
  const family = data.services.find(({ id }) => id === "vetc-familieenheden");
  const invited = page.locator("section").filter({ has: page.getByRole("heading", { name: pro.Participants }) }).last();
  await invited.getByText(family.name.da).waitFor();
  const draft = await page.getByRole("link", { name: pro.Invitation }).first().getAttribute("href");
  const mailbox = family.contacts.find(({ kind }) => kind === "email").value;
  assert.ok(draft.startsWith(`mailto:${mailbox}`), draft);
  assert.ok(decodeURIComponent(draft).includes(family.name.da) && !draft.includes("hemmelig"));
}));

/** What stands on paper, with the spaces taken out. */
async function onPaper(page, name) {
  const file = join(folder, name);
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  return (await run("pdftotext", ["-layout", file, "-"])).stdout.replace(/\s/g, "");
}

test("Network meetings and tasks print with their days, agenda, guests and notes, and nothing to press", site.on(kinds.network, device(site, workOf({ partner_list: listed, tasks: { place: "0573", tasks: [{ purpose: "outreach", done_on: "2026-10-01", note: "Aftale med herberget" }] } })), async (page) => {
  const month = page.locator("section.note").first();
  const wanted = [await month.locator("h3").innerText(), await month.locator("ol li").first().innerText(), "BørneTelefonen"];
  const network = await onPaper(page, "network.pdf");
  for (const words of wanted) assert.ok(network.includes(words.replace(/\s/g, "")), words);
  for (const words of [pro.CalendarFile, pro.Invitation, pro.SaveWork, board.NetworkAgendaOwn]) assert.ok(!network.includes(words.replace(/\s/g, "")), words);
  await page.goto(site.url + kinds.tasks);
  await started(page);
  const tasks = await onPaper(page, "tasks.pdf");
  for (const words of ["På plads siden 1. oktober 2026", "Aftale med herberget", "Find dem, der er sværest at nå"]) assert.ok(tasks.includes(words.replace(/\s/g, "")), words);
  for (const words of [pro.TasksShow, pro.SaveWork]) assert.ok(!tasks.includes(words.replace(/\s/g, "")), words);
}));

test("Network meetings: no month at all gives those of Varde back; times that make no sense are said", site.on(kinds.network, async (page) => {
  await page.getByLabel("April").uncheck();
  await page.getByLabel("Oktober").click();
  await page.waitForFunction(() => document.querySelector("#maaned-4").checked && document.querySelector("#maaned-10").checked);
  await page.getByLabel(board.NetworkTo).fill("08:00");
  await page.getByLabel(board.NetworkTo).press("Tab");
  await page.getByText(board.NetworkTimes).waitFor();
}));

const dansk = "januar februar marts april maj juni juli august september oktober november december".split(" ");
/** A month so many years from now, for the form. */
const inYears = (years, months = 0) => {
  const now = new Date();
  const then = new Date(Date.UTC(now.getFullYear() + years, now.getMonth() + months, 15));
  return { month: dansk[then.getUTCMonth()], year: String(then.getUTCFullYear()), iso: then.toISOString().slice(0, 7) };
};
const make = async (page, { month, year }) => {
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: plan.MakePlan, exact: true }) });
  await form.getByLabel(plan.YouthMonth, { exact: true }).selectOption(month);
  await form.getByLabel(plan.YouthYear, { exact: true }).fill(year);
  await form.getByLabel(plan.YouthYear, { exact: true }).press("Enter");
};

test("A youth plan by keyboard: meetings, ticks, an agreement, an extra meeting, what is late, the calendar file", site.on(kinds.youth, async (page) => {
  // Turns 18 in two months: the meetings at 16 and 17½ are late.
  const born = inYears(0, 2);
  await make(page, born);
  await page.getByRole("heading", { name: plan.YouthPlanName.replace("{}", "1") }).waitFor();
  assert.equal(await page.locator(".plan section.note").count(), 3);
  assert.equal(await page.locator(".late li").count(), 2);

  // The first is held with one point open, then with none.
  const first = page.locator(".plan section.note").first();
  await first.getByLabel(plan.MarkHeld).focus();
  await page.keyboard.press("Space");
  await page.locator(".late li").filter({ hasText: "7 punkter" }).waitFor();
  const boxes = first.locator(".opts input");
  for (let at = 0; at < (await boxes.count()); at += 1) await boxes.nth(at).press("Space");
  await page.waitForFunction(() => document.querySelectorAll(".late li").length === 1);

  await first.getByRole("button", { name: plan.AddAgreement }).press("Enter");
  await page.getByLabel(plan.AgreementText).fill("Praktik i kantinen; prøv, og se");
  await page.getByLabel(plan.AgreementWho).fill("Vejlederen");
  await page.getByLabel(plan.AgreementBy).fill("2020-02-29");
  await page.locator(".editing").getByRole("button", { name: plan.Add, exact: true }).press("Enter");
  await page.locator(".late li").filter({ hasText: "29. februar 2020" }).waitFor();
  await page.getByRole("button", { name: plan.AddExtra }).press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".plan section.note").length === 4);

  const { text } = await fetched(page, () => page.getByRole("button", { name: plan.AddToCalendar }).click());
  const found = events(text);
  assert.deepEqual(found.length, 4, "three meetings to come and the agreement");
  assert.ok(found.some((event) => event.summary === "Aftale: Praktik i kantinen; prøv, og se"));
  const eighteen = found.find((event) => event.startDate.toString().startsWith(born.iso));
  assert.ok(eighteen?.startDate.isDate, "a whole day");

  // What is taken out comes back.
  await page.getByRole("button", { name: plan.YouthRemove }).click();
  await page.locator(".plan").waitFor({ state: "detached" });
  await button(page, pro.PutBack).click();
  await page.getByText("Praktik i kantinen; prøv, og se", { exact: true }).waitFor();
}));

test("A month 30 years ago gets a message; a month of birth is understood and can be taken on", site.on(kinds.youth, async (page) => {
  await make(page, inYears(-30));
  await page.locator("[role=alert]").filter({ hasText: "30 år siden" }).waitFor();
  assert.equal(await page.locator(".plan").count(), 0);
  await make(page, { month: plan.YouthChoose, year: "" });
  await page.locator("[role=alert]").filter({ hasText: "marts 2027" }).waitFor();
  await make(page, inYears(-16));
  await button(page, plan.UseThisMonth).click();
  await page.locator(".plan").waitFor();
  assert.ok(await page.locator(".plan > p").filter({ hasText: inYears(2).year }).first().isVisible());
}));

test("Several youth plans are kept on the device when asked, and print one a sheet", site.on(kinds.youth, async (page) => {
  await make(page, inYears(1));
  await page.locator("#plan-0").waitFor();
  await make(page, inYears(3));
  await page.locator("#plan-1").waitFor();
  await page.getByLabel(plan.PlanLabel).nth(1).fill("Plan B");
  await page.getByLabel(plan.PlanLabel).nth(1).press("Tab");
  await page.getByRole("heading", { name: "Plan B" }).waitFor();
  await button(page, pro.SaveWork).click();
  await page.reload();
  await started(page);
  await page.getByRole("heading", { name: "Plan B" }).waitFor();
  const file = join(folder, "youth.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
  assert.ok(stdout.includes("Plan B") && stdout.includes(plan.Checklist));
  const sheets = stdout.split("\f");
  assert.ok(sheets.findIndex((sheet) => sheet.includes("Plan B")) > 0, "the second plan begins a sheet");
  for (const text of [plan.AddAgreement, plan.MakePlan, pro.SaveWork]) assert.ok(!stdout.includes(text), text);
}));

test("The model and the warning about today's law stand in the youth page without scripts", async () => {
  const page = await site.open(kinds.youth, { scripts: false });
  await page.getByText(plan.LawWarning).waitFor();
  await page.getByText("Modellen bag planen").waitFor();
  assert.equal(await page.locator("main :is(form, button)").filter({ visible: true }).count(), 0);
  await page.context().close();
});

test("The municipality's work can be read without scripts: policies with links, advisers with numbers", async () => {
  const page = await site.open(kinds.effort, { scripts: false });
  for (const slug of ["varde", "glostrup"]) {
    assert.ok(await page.locator(`main a[href='/kommuner/${slug}/']`).first().isVisible(), slug);
  }
  const numbers = page.locator("main article.card a[href^='tel:']").filter({ visible: true });
  assert.ok((await numbers.count()) > 0);
  const { professional_sparring: first } = JSON.parse(readFileSync(new URL("../../data/rules.json", import.meta.url), "utf8"));
  const service = data.services.find(({ id }) => id === first);
  assert.equal(await page.locator("main article.card h3").first().innerText(), service.name.da);
  await page.context().close();
});

test("What a task means in the municipality is told, and the flag day goes into a calendar", site.on(kinds.tasks, async (page) => {
  const task = (at) => page.locator("ol.tasks > li").nth(at);
  await page.getByLabel(pro.TasksPlace).fill("Varde");
  await page.keyboard.press("Enter");
  await page.getByText(pro.TasksIn.replace("{}", "Varde")).waitFor();
  const varde = data.municipalities.find(({ name }) => name === "Varde");
  const said = { known: "Vejviseren har jeres indgang.", other_function: "Vejviseren har en anden indgang end en koordinator." };
  await task(0).getByText(`Varde: ${said[varde.coordinator.state]}`).waitFor();
  if (varde.veterans) await task(3).getByText(`Seneste tal: ${varde.veterans.count} veteraner`).waitFor();
  await task(11).getByText("Vi kender ingen koordinator i nærheden. ").waitFor();
  const { name, text } = await fetched(page, () => task(10).getByRole("button", { name: plan.AddToCalendar }).or(task(10).locator("button.button")).first().click());
  assert.match(name, /^flagdag.*\.ics$/);
  const [day] = events(text);
  assert.match(day.startDate.toString(), /^\d{4}-09-05$/);
  assert.ok(day.startDate.isDate && day.startDate.toJSDate() >= new Date(new Date().toDateString()));
}));

test("Methods and the yearly day stand on the page about the municipality's work, without scripts too", async () => {
  const page = await site.open(kinds.effort, { scripts: false });
  const initiatives = JSON.parse(readFileSync(new URL("../../data/initiatives.json", import.meta.url), "utf8"));
  const shown = initiatives.filter(({ kind, area, status }) => ["method", "event"].includes(kind) && area.nationwide && status !== "historical");
  assert.ok(shown.length >= 5);
  for (const { name } of shown) assert.ok(await page.getByRole("heading", { name: name.da, exact: true }).isVisible(), name.da);
  await page.context().close();
});

// In English: each tool's own page, with something on it, says nothing in Danish that has English words.
const toolSets = ["professional", "partners", "board", "planning", "youth"];
const english = texts(...toolSets).en;
const begunInEnglish = {
  partners: async (page) => {
    await page.locator("#citizen-place").fill("Varde");
    await page.locator("main form button[type=submit]").click();
    await page.getByRole("heading", { name: english.SparringTitle }).waitFor();
  },
  partnerList: (page) => page.getByRole("heading", { name: english.HandoverTitle }).waitFor(),
  tasks: async (page) => {
    await page.locator("#citizen-place").fill("Varde");
    await page.keyboard.press("Enter");
    await page.getByText(english.TasksIn.replace("{}", "Varde")).waitFor();
  },
  board: async (page) => {
    await page.getByRole("button", { name: "Three themes from Glostrup" }).click();
    await page.locator("#ret-0-0-0").click();
    await page.getByLabel(english.Owner).waitFor();
  },
  network: (page) => page.getByText(english.NetworkNext).waitFor(),
  youth: async (page) => {
    await page.getByLabel(english.YouthMonth, { exact: true }).first().selectOption({ index: 3 });
    await page.getByLabel(english.YouthYear, { exact: true }).first().fill(String(new Date().getFullYear() + 1));
    await page.getByRole("button", { name: english.MakePlan }).click();
    await page.locator(".plan").waitFor();
  },
  effort: (page) => page.getByRole("heading", { name: english.EffortMethods }).waitFor(),
};
for (const [name, begin] of Object.entries(begunInEnglish)) {
  test(`In English «${name}» can be used and says nothing of its own in Danish`, site.on(`/en${kinds[name]}`, device(site, workOf({ partner_list: listed })), async (page) => {
    await begin(page);
    const lines = new Set((await page.locator("main").innerText()).split("\n").map((line) => line.trim()));
    const danish = toolSets.map((set) => texts(set)).flatMap(({ da, en }) => Object.keys(da).filter((name) => da[name] !== en[name] && lines.has(da[name])).map((name) => da[name]));
    assert.deepEqual(danish, []);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  }));
}
