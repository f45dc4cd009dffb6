// The site in one file, as somebody opens it from a stick on a computer without net: from `file:`, in a folder with a space
// and a Danish letter in its name.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { able, da, data, dist, en, fill, openSite, started, texts } from "./site.mjs";
import { answerAll, headed, skipAll } from "./steps.mjs";

const site = await openSite();
const stick = mkdtempSync(join(tmpdir(), "stick-"));
const folder = join(stick, "Til købet med");
const file = join(folder, "vejviseren.html");
mkdirSync(folder);
copyFileSync(join(dist, "vejviseren.html"), file);
after(async () => {
  await site.close();
  rmSync(stick, { recursive: true });
});
const address = pathToFileURL(file).href;
const words = texts("one_file");

/** The file in a browser without net; what it asks for beside itself is a fault. */
async function open(fragment = "", { scripts = true, at = address, before, ready = scripts } = {}) {
  const context = await site.browser.newContext({ locale: "da-DK", viewport: { width: 390, height: 844 }, javaScriptEnabled: scripts, offline: true });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(`uncaught: ${error.message}`));
  page.on("request", (request) => request.url().split("#")[0] === at || page.faults.push(`asks for ${request.url()}`));
  await before?.(page);
  await page.goto(at + fragment);
  if (ready) await started(page);
  return page;
}
const on = (fragment, body, options) => able(async () => {
  const page = await open(fragment, options);
  await body(page);
  assert.deepEqual(page.faults, [], "faults on the page");
  await page.context().close();
});
const at = (days) => (page) =>
  page.clock.setFixedTime(new Date(Date.parse(`${data.settings.data_date}T11:00:00Z`) + days * 86_400_000));

test("From the questions to a plan with a number to call", on("#!/find-hjaelp/", async (page) => {
  await answerAll(page);
  assert.match(await page.locator("main .start a[href^='tel:']").first().getAttribute("href"), /^tel:\+?\d{3,}$/);
  assert.match(page.url(), /#!\/henvisninger\/$/);
  // What is told stays on the way through the pages, and Back leads to the plan.
  await page.locator("article.card h3 a").first().click();
  await page.waitForFunction(() => location.hash.startsWith("#!/tilbud/") || location.hash.startsWith("#!/kommuner/"));
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#!/henvisninger/");
  await page.locator("main .start a[href^='tel:']").first().waitFor();
  assert.equal(await page.getByRole("button", { name: da.SaveOnDevice }).count(), 0, "nothing can be kept here");
  assert.equal(await page.getByRole("button", { name: da.ShareLink }).count(), 0, "nobody else can open such a link");
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), {});
}));

test("The start page's doors, and «Ret» on the plan, are addresses of the file", on("", async (page) => {
  await page.locator("main .doors a").nth(1).click();
  await headed(page, da.QRelation);
  assert.match(page.url(), /#!\/find-hjaelp\/#b$/);
  await page.goto(`${address}#!/find-hjaelp/#3`);
  await headed(page, da.QPlace);
  await skipAll(page);
}));

test("A search finds, and a municipality is found by its name", on("", async (page) => {
  await page.locator("#need").fill("gæld");
  await page.keyboard.press("Enter");
  await headed(page, da.ServicesTitle);
  await page.locator("main a[href^='#!/tilbud/']").first().waitFor();
  assert.ok(!page.url().includes("g%C3%A6ld") && !page.url().includes("gæld"), page.url());
  await page.locator("header a[href='#!/']").first().click();
  await headed(page, da.HomeTitle);
  await page.locator("#need").fill("Varde");
  await page.keyboard.press("Enter");
  await headed(page, "Varde Kommune");
  assert.match(page.url(), /#!\/kommuner\/varde\/$/);
}));

test("A municipality opens from its own address and after a reload, and a link within the page leaves its address alone", on("#!/kommuner/varde/", async (page) => {
  await headed(page, "Varde Kommune");
  await page.reload();
  await started(page);
  await headed(page, "Varde Kommune");
  await page.locator("main a.back-link").click();
  await headed(page, da.MunicipalitiesTitle);
  await page.locator("a[href='#main-content']").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "main-content");
  assert.match(page.url(), /#!\/kommuner\/$/);
}));

test("The crisis help has its numbers, in the other language too", on("", async (page) => {
  await page.locator("header a.help").click();
  await headed(page, da.GetHelpNow);
  const numbers = await page.locator("main a[href^='tel:']").count();
  assert.ok(numbers >= 5, `${numbers} numbers`);
  await page.locator("footer a[lang='en']").click();
  await headed(page, en.GetHelpNow);
  assert.equal(await page.locator("main a[href^='tel:']").count(), numbers);
  assert.ok((await page.locator(".edition").innerText()).startsWith(words.en.Date.split("{}")[0]));
}));

test("The tools for professionals are in it", on("#!/fagfolk/aktoerer/", async (page) => {
  await page.locator("main h1").waitFor();
  assert.equal(await page.locator("main form").count() > 0, true);
}));

test("Every page that a page of the file leads to is in the file", on("", async (page) => {
  const seen = new Set(), open = ["#!/", "#!/en/"];
  const kind = (href) => href.replace(/(tilbud|kommuner)\/[^/]+\/$/, "$1/…").replace(/\/#.*$/, "/");
  while (open.length) {
    const hash = open.pop();
    if (seen.has(kind(hash))) continue;
    seen.add(kind(hash));
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await page.waitForFunction((hash) => location.hash === hash && document.querySelector("main h1"), hash);
    await page.waitForTimeout(300);
    const title = (await page.locator("main h1").first().innerText()).trim();
    assert.ok(![da.NotFoundTitle, en.NotFoundTitle, da.OpeningTitle, da.ToolsNeedNet, en.ToolsNeedNet].includes(title), `${hash}: ${title}`);
    const links = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const href of links) {
      assert.match(href, /^(#|https:|tel:|sms:|mailto:)/, `${hash} leads to ${href}, which is not in the file`);
      if (href.startsWith("#!/")) open.push(href);
    }
  }
  assert.ok(seen.size > 30, [...seen].join(" "));
}));

test("«Forlad siden» leads away, and leaves nothing of what was told", able(async () => {
  const page = await open("#!/");
  await page.evaluate(() => { location.hash = "#!/find-hjaelp/#3"; });
  await headed(page, da.QPlace);
  await page.locator("#first").fill("Varde");
  await page.route(/^https:/, (route) => route.fulfill({ body: "<title>Elsewhere</title>" }));
  await page.context().setOffline(false);
  await page.locator("a.leave").first().click();
  await page.waitForURL(/^https:/);
  await page.goBack();
  await headed(page, da.HomeTitle);
  await page.evaluate(() => { location.hash = "#!/find-hjaelp/#3"; });
  await headed(page, da.QPlace);
  assert.equal(await page.locator("#first").inputValue(), "");
  await page.context().close();
}));

test("It says its date in large letters, and nothing of age while it is fresh", on("", async (page) => {
  const edition = page.locator(".edition");
  const [year, month, day] = data.settings.data_date.split("-");
  const text = (await edition.innerText()).trim();
  assert.match(text, new RegExp(`^${words.da.Date.split("{}")[0]}${Number(day)}\\.\\s\\S+\\s${year}$`), `${text} (${month})`);
  assert.equal((await page.locator(".status").innerText()).trim(), "", "without net nothing is missing here");
  const size = (selector) => page.locator(selector).first().evaluate((piece) => parseFloat(getComputedStyle(piece).fontSize));
  assert.ok((await size(".edition [lang=da] p")) > (await size(".lead")), "the date is larger than the text");
}, { before: at(data.rules.old_after_days) }));

test("From the day that it is old it says so, on every page, in the page's language", on("#!/om/", async (page) => {
  const said = (language) => fill(words[language].Old, data.rules.old_after_days);
  await page.locator(".edition").getByText(said("da")).waitFor();
  await page.locator("footer a[lang='en']").click();
  await page.locator(".edition").getByText(said("en")).waitFor();
  assert.ok(!(await page.locator(".edition").innerText()).includes(said("da")));
}, { before: at(data.rules.old_after_days + 1) }));

test("With scripts off it is the crisis help, with its date and without links that lead nowhere", on("", async (page) => {
  for (const language of ["da", "en"]) {
    const numbers = page.locator(`section[lang=${language}] a[href^='tel:']`).filter({ visible: true });
    assert.ok((await numbers.count()) >= 5, language);
  }
  assert.ok(await page.locator(".edition p").first().isVisible());
  assert.equal(await page.locator("a[href^='#!']").filter({ visible: true }).count(), 0);
}, { scripts: false }));

test("A damaged file does not start, says so, and shows the crisis help", able(async () => {
  const damaged = join(folder, "damaged.html");
  const text = readFileSync(file, "utf8");
  const program = text.match(/data-file="veteranvejviseren-[^"]*\.wasm">.{2000}/)[0];
  writeFileSync(damaged, text.replace(program, program.slice(0, -4) + "AAAA"));
  const page = await open("", { at: pathToFileURL(damaged).href, ready: false });
  await page.locator("html.app-failed").waitFor({ state: "attached" });
  await page.locator(".status").getByText(da.AppFailed).waitFor();
  assert.ok((await page.locator("section.kept-numbers[lang=da] a[href^='tel:']").filter({ visible: true }).count()) >= 5);
  await page.context().close();
}));
