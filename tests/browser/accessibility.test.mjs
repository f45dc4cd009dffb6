// Accessibility by machine: two engines and our own measures on every kind of page and every state, in both languages,
// narrow and wide, light and dark, in forced colours, at twice the text size. People still have to look: see the
// accessibility page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";

import { axe, ibm, ibmResults, measures, widths, wrong } from "./engines.mjs";
import { da, en, fill, kinds, openSite, started, texts, years } from "./site.mjs";
import { headed, row } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const plain = { colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" };
/**
 * How a page can be looked at, and which engines judge something there that they have not judged before. In forced colours
 * axe-core judges the page's own colours, which nobody sees then: there IBM's engine judges contrast. Larger letters
 * change neither colours nor names. The root is 62.5 % of the size that a person has chosen: 125 % is twice the text.
 */
const looks = {
  phone: { width: widths.phone, asked: [axe, ibm] },
  desktop: { width: widths.desktop, asked: [axe, ibm] },
  "dark, without motion": { width: widths.phone, media: { colorScheme: "dark", reducedMotion: "reduce" }, asked: [axe] },
  "forced colours": { width: widths.phone, media: { forcedColors: "active" }, asked: [ibm] },
  "twice the text": { width: widths.phone, root: "125%", asked: [] },
};

/** English has the same colours and other lengths: narrow and wide, and large. */
const looksOf = { da: Object.keys(looks), en: ["phone", "desktop", "twice the text"] };

/** Everything that is wrong with the page as it stands, in these looks. */
async function inAllLooks(page, names) {
  const found = [];
  for (const name of names) {
    const { width, media, root = "", asked } = looks[name];
    await page.setViewportSize(width);
    await page.emulateMedia({ ...plain, ...media });
    await page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), root);
    for (const fault of await wrong(page, asked)) found.push(`${name}: ${fault}`);
  }
  await page.emulateMedia(plain);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  await page.setViewportSize(widths.phone);
  return found;
}

// Run two at a time at the end of this file: the engines need most of the time of the whole test run.
const tests = [];

/** A test per language on a page that is checked at every stop; all faults are told at the end. */
function checked(name, path, ...rest) {
  const body = rest.pop();
  for (const [prefix, words] of [["", da], ["/en", en]]) {
    tests.push([`${name}${prefix && ", in English"}`, site.on(prefix + path, ...rest, async (page) => {
      const found = [];
      const check = async (where, ...names) => {
        for (const fault of await inAllLooks(page, names.length ? names : looksOf[prefix ? "en" : "da"])) found.push(`${where}, ${fault}`);
      };
      const text = (area) => texts(area)[prefix ? "en" : "da"];
      await body(page, check, words, { prefix, text });
      assert.deepEqual(found, []);
    })]);
  }
}

const send = (page) => page.locator("main form button[type=submit]").first().click();
/** Answers by a value or the place of a button, so that it works in every language, or writes a place, and goes on. */
async function choose(page, one) {
  if (typeof one === "number") return page.locator("main .choice").nth(one).click();
  if (one.place) await page.locator("#first").fill(one.place);
  else await page.locator(`main input[value='${one}']`).check();
  await send(page);
}

test("The page with planted faults is found out by both engines and the measures, with no network", async () => {
  const html = readFileSync(new URL("planted-faults.html", import.meta.url), "utf8");
  const page = await site.open("/", { viewport: widths.phone });
  await page.goto("about:blank");
  await page.setContent(html);
  await page.context().setOffline(true);
  let requests = 0;
  page.on("request", () => (requests += 1));
  const planted = {
    axe: [axe, ["image-alt", "color-contrast", "label", "button-name", "link-name", "html-has-lang", "document-title",
      "page-has-heading-one", "list", "aria-roles", "tabindex", "landmark-no-duplicate-main", "target-size"]],
    ibm: [ibm, ["img_alt_valid", "text_contrast_sufficient", "input_label_exists", "a_text_purpose", "html_lang_exists",
      "page_title_exists", "aria_role_allowed", "element_tabbable_role_valid", "target_spacing_sufficient"]],
    measures: [(page) => page.evaluate(measures), ["px to press", "less than 8 px between", "is under 24", "wider than the page",
      "cut off", "0 headings of the first rank", "a rank of headings left out", "id twice"]],
  };
  for (const [name, [look, rules]] of Object.entries(planted)) {
    const found = (await look(page)).join("\n");
    for (const rule of rules) assert.ok(found.includes(rule), `${name} did not find ${rule}:\n${found}`);
  }
  assert.equal(requests, 0, "the engines fetched something");
  await page.context().close();
});

for (const [kind, path] of Object.entries(kinds)) {
  checked(`Nothing is found on ${kind} (${path})`, path, async (page, check) => {
    await check(kind);
    if (process.env.PERSONAL) {
      for (const one of await ibmResults(page)) if (one.result !== "FAIL") console.log("PERSONAL", kind, one.rule, one.result, one.message, one.snippet.slice(0, 160));
    }
  });
}

checked("Nothing is found on the desk: a municipality's records, a wrong value, what was answered, something being added", "/redaktion/?kommune=haderslev", async (page, check, words, { text }) => {
  const desk = text("desk");
  const button = (name) => page.getByRole("button", { name, exact: true });
  await page.locator(".q .name").first().click();
  await check("a record", "phone", "desktop", "forced colours");
  await button(desk.Correct).click();
  await page.locator("#desk-0").fill("12");
  for (const part of await page.locator(".editing summary").all()) await part.click();
  await button(desk.Save).click();
  await page.locator(".alert-error").waitFor();
  await check("a wrong value", "phone", "twice the text");
  await button(desk.Cancel).click();
  await button(desk.Right).click();
  await page.locator(".out li").first().waitFor();
  await page.getByText(desk.AddTitle).click();
  await button(desk.AddSave).click();
  await page.locator("form .alert-error").waitFor();
  await check("an answer, and something being added", "phone", "desktop");
});

checked("Nothing is found on any question's error", "/find-hjaelp/", async (page, check, words, { prefix }) => {
  for (const at of [3, 4, 5]) {
    await page.goto(`${site.url}${prefix}/find-hjaelp/#${at}`);
    await page.reload();
    await started(page);
    await send(page);
    await page.locator(".alert-error").waitFor();
    await check(`error of question ${at}`);
  }
});

const given = [1, 2, { place: "Varde" }, "boern-unge", "8-12", 0, 2];

checked("Nothing is found on any question, or on the plan with everything open", "/find-hjaelp/", async (page, check, words, { prefix }) => {
  const asked = [words.QRole, words.QUrgency, words.QPlace, words.QTopics, words.QAges, words.QDeployment, words.QContact];
  for (const [at, one] of given.entries()) {
    await page.goto(`${site.url}${prefix}/find-hjaelp/#${at + 1}`);
    await headed(page, asked[at]);
    await page.locator("details.reason summary").click();
    await check(asked[at]);
    await choose(page, one);
    await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, asked[at]);
  }
  await headed(page, words.PlanTitle);
  await page.goto(`${site.url}${prefix}/find-hjaelp/#4r`);
  await headed(page, words.QTopics);
  await check("an answer changed from the plan");
  await page.goto(`${site.url}${prefix}/find-hjaelp/#b`);
  await headed(page, words.QRelation);
  await check("the first question as the door for relatives leaves it");
  await page.goBack();
  await page.goBack();
  await headed(page, words.PlanTitle);
  const folded = page.locator("main details:not([open]) > summary").filter({ visible: true });
  while (await folded.count()) await folded.first().click();
  await page.locator("article.card").first().getByRole("button", { name: words.AddToList }).click();
  await page.getByRole("button", { name: words.SaveOnDevice, exact: true }).click();
  await page.locator("[role=status]").filter({ hasText: words.Saved }).waitFor();
  await check("plan with everything open and saved");
});

checked("Nothing is found when it is urgent, with a choice of places, and when a place is unknown", "/find-hjaelp/#2", async (page, check, words) => {
  await headed(page, words.QUrgency);
  await choose(page, 0);
  await headed(page, words.QPlace);
  await choose(page, { place: "Atlantis" });
  await page.locator(".form-error-message").waitFor();
  await check("unknown place under the crisis card");
  await choose(page, { place: "2600" });
  await row(page, "Glostrup").waitFor();
  await check("several places");
  await page.getByRole("link", { name: words.ShowMeNow }).click();
  await headed(page, words.PlanTitleNow);
  await check("urgent plan");
});

checked("Nothing is found on the professionals' form with everything open, its error and partners", kinds.professionals, async (page, check, words) => {
  await page.locator("main form details > summary").click();
  await check("everything open");
  await page.locator("#citizen-place").fill("Atlantis");
  await send(page);
  await page.locator(".alert-error").waitFor();
  await check("unknown place");
  await page.locator("#citizen-place").fill("Esbjerg");
  await send(page);
  await headed(page, words.PlanTitleProfessional);
  await check("partners");
});

checked("Nothing is found on the children's groups: unknown place, several places, and what was found", kinds.children, async (page, check, words) => {
  const show = async (place) => {
    await page.locator("#child-place").fill(place);
    await send(page);
  };
  await show("Atlantis");
  await page.locator(".form-error-message").waitFor();
  await check("unknown place");
  await show("2600");
  await row(page, "Glostrup").waitFor();
  await check("several places");
  for (const [from, to] of [[0, 7], [8, 12], [17, 18]]) await row(page, years(from, to, words)).click();
  await show("Varde");
  await page.locator(".found h2").nth(2).waitFor();
  for (const folded of await page.locator(".found summary").all()) await folded.click();
  await check("found");
});

checked("Nothing is found on the search: hits, filters, a crisis, nothing found", kinds.services, async (page, check) => {
  for (const [written, hits] of [["søvn", true], ["vil ikke leve mere", true], ["xyzzyq", false]]) {
    await page.locator("#search").fill(written);
    await page.locator(hits ? ".hits > li" : "main h2").first().waitFor();
    if (hits && (await page.locator("details.filters:not([open])").count())) await page.locator("details.filters summary").click();
    await check(`search for ${written}`);
  }
});

checked("Nothing is found on the list of municipalities when none fits or some do", kinds.municipalities, async (page, check) => {
  await page.locator("details.filters summary").click();
  await page.locator("#helper").selectOption({ index: 1 });
  await check("known coordinators");
  await page.locator("main form.where input, main form input[name=place]").first().fill("Atlantis");
  await send(page);
  await page.locator(".form-error-message").first().waitFor();
  await check("unknown place");
});

checked("Nothing is found on partners, on a list with entries and its hand-over, or on a list from a link", kinds.partners, async (page, check, words, { prefix, text }) => {
  await page.locator("#citizen-place").fill("Atlantis");
  await send(page);
  await page.locator(".alert-error").waitFor();
  await check("unknown place");
  await page.locator("#citizen-place").fill("Esbjerg");
  await send(page);
  await page.locator("article.partner").first().waitFor();
  await page.locator("article.partner button").first().click();
  await check("partners found");
  await page.goto(`${site.url}${prefix}${kinds.partnerList}#liste=livslinien.boernetelefonen.findes-ikke`);
  await page.locator("#offered").waitFor();
  await check("a list from a link");
  await page.locator("section.note .button-primary").first().click();
  await page.locator("ol.entries > li").nth(1).waitFor();
  await page.locator("ol.entries textarea").first().fill("010203-1234");
  await page.locator("form:has(#handover-sender) button[type=submit]").click();
  await page.locator("#handover-problem").waitFor();
  await check("a list with entries, a warning and a hand-over that lacks something");
  await page.locator("#handover-sender").fill("Sagsbehandler");
  await page.locator("form:has(#handover-sender) button[type=submit]").click();
  await page.locator("pre.by-hand").waitFor();
  await page.getByRole("button", { name: text("professional").SaveWork, exact: true }).click();
  await page.getByText(text("professional").WorkSaved).waitFor();
  await check("a hand-over, saved");
});

checked("Nothing is found on the tasks with a place, a mark and helpers open", kinds.tasks, async (page, check) => {
  await page.locator("#citizen-place").fill("Varde");
  await page.keyboard.press("Enter");
  await page.locator("ol.tasks summary").first().click();
  await page.locator("ol.tasks input[type=checkbox]").first().check();
  await check("tasks");
  await page.locator("#citizen-place").fill("Atlantis");
  await page.keyboard.press("Enter");
  await page.locator(".alert-error").waitFor();
  await check("unknown place");
});

checked("Nothing is found on the board: from a template, with a sub-goal open, with a broken file, with the example", kinds.board, async (page, check, words, { text }) => {
  await page.locator(".starts button").first().click();
  await page.locator("#tavle").waitFor();
  await check("begun");
  await page.locator("#ret-0-0-0").click();
  await page.locator(".editing").waitFor();
  await check("a sub-goal open");
  await page.getByLabel(text("board").Import).setInputFiles({ name: "brudt.json", mimeType: "text/plain", buffer: Buffer.from("{") });
  await page.locator("main [role=status] .told").waitFor();
  await page.locator("details.example summary").click();
  await check("a broken file told, and the example open");
});

checked("Nothing is found on network meetings whose times make no sense", kinds.network, async (page, check, words, { text }) => {
  await page.getByLabel(text("planning").NetworkTo, { exact: true }).fill("08:00");
  await page.keyboard.press("Tab");
  await page.getByText(text("planning").NetworkTimes).waitFor();
  await check("network");
});

checked("Nothing is found on a youth plan: a wrong month, what is late, an agreement being added", kinds.youth, async (page, check) => {
  const form = page.locator("form:has(#ny-aar)");
  await form.locator("button[type=submit]").click();
  await page.locator("[role=alert] .form-error-message").waitFor();
  await check("no month");
  const soon = new Date(Date.now() + 60 * 86_400_000);
  await page.locator("#ny-maaned").selectOption({ index: soon.getMonth() + 1 });
  await page.locator("#ny-aar").fill(String(soon.getFullYear()));
  await form.locator("button[type=submit]").click();
  await page.locator("#plan-0").waitFor();
  await page.locator("#aftale-0-0").click();
  await page.locator("#ny-aftale").waitFor();
  for (const folded of await page.locator("main details:not([open]) > summary").all()) await folded.click();
  await check("a plan");
});

for (const [what, fragment] of [["shared list", "#liste=livslinien.boernetelefonen"], ["broken shared list", "#liste=%%%"]]) {
  checked(`Nothing is found on a ${what}`, `${kinds.plan}${fragment}`, async (page, check, words) => {
    await headed(page, words.SharedTitle);
    await check(what);
  });
}

checked("Nothing is found on pages whose app could not start", "/", { before: (page) => page.route(/\.wasm$/, (route) => route.abort()), ready: false }, async (page, check, words, { prefix }) => {
  for (const kind of ["start", "question", "plan", "services", "municipalities", "children", "professionals", "partners", "board", "youth"]) {
    await page.goto(site.url + prefix + kinds[kind]);
    await page.locator("html.app-failed").waitFor({ state: "attached" });
    await check(kind, "phone", "desktop");
  }
  page.faults = [];
});

checked("Nothing is found on the open menu of a phone", "/", { viewport: widths.phone }, async (page, check, words) => {
  await page.locator("header summary").click();
  await page.locator("header nav").getByRole("link", { name: words.Municipalities, exact: true }).waitFor();
  await check("menu");
});

describe("Every kind of page and state, in both languages", { concurrency: 2 }, () => {
  for (const [name, body] of tests) test(name, body);
});
