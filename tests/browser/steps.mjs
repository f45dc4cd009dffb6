// What people do on the site, as the tests' own words: find a heading, choose an answer, go to the plan.

import assert from "node:assert/strict";

import { da, fill, years } from "./site.mjs";

const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Waits for the page with this heading. */
export const headed = (page, text) =>
  page.locator("main h1").filter({ hasText: new RegExp(`^\\s*${plain(text)}\\s*$`) }).waitFor();
/** An answer by its words: a button that goes on, or a row with a box. */
export const row = (page, text) =>
  page.locator("button.choice, label.opt").filter({ hasText: new RegExp(`^\\s*${plain(text)}`) });
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const link = (page, name) => page.getByRole("link", { name, exact: true });

/** Answers by words, or writes a place, and goes on: by the answer itself where there is one, else by «Fortsæt». */
export async function answer(page, ...chosen) {
  for (const text of chosen) {
    if (typeof text !== "string") {
      await page.locator("#first").fill(text.place);
      continue;
    }
    const one = row(page, text).first();
    const goesOn = await one.evaluate((one) => one.localName === "button");
    await one.click();
    if (goesOn) return;
  }
  await button(page, da.Continue).click();
}

/** The questions with their headings, in the order asked when nothing is left out. */
export const questions = [
  da.QRole, da.QUrgency, da.QPlace, da.QTopics, da.QAges, da.QDeployment, da.QContact,
];
/** One answer to each: a partner in Varde with a child of 8 to 12. Neighbours stand in different rows. */
export const partnerInVarde = [
  [da.RolePartner], [da.UrgencySoon], [{ place: "Varde" }], ["Børn og unge"], [years(8, 12)],
  [da.DeploymentSoldier], [da.ContactMeet],
];

const heading = (page) => page.locator("main h1").filter({ visible: true }).first();
const moved = (page, before) => page.waitForFunction((before) => {
  const now = document.querySelector("main h1");
  return now && now.textContent.trim() !== before;
}, before);

/**
 * Answers the questions from the one that is shown to the plan. The engine leaves out what would change nothing: which
 * questions were put is given back, as places in `questions`.
 */
export async function answerAll(page, answers = partnerInVarde) {
  const put = [];
  for (;;) {
    const shown = (await heading(page).innerText()).trim();
    const at = questions.indexOf(shown);
    if (at < 0) break;
    assert.ok(put.length < questions.length, `the questions do not end: ${put}`);
    put.push(at);
    await answer(page, ...answers[at]);
    await moved(page, shown);
  }
  await page.locator("main h1").filter({ hasText: new RegExp(`^(${da.PlanTitle}|${da.PlanTitleNow})$`) }).waitFor();
  page.put = put;
  return put;
}

/** Skips from the question that is shown to the plan. */
export async function skipAll(page, words = da) {
  for (let count = 0; count < questions.length; count += 1) {
    const shown = (await heading(page).innerText()).trim();
    if (shown === words.PlanTitle) break;
    await button(page, words.SkipQuestion).click();
    await moved(page, shown);
  }
  await headed(page, words.PlanTitle);
}

/** The answers in words, as they stand behind «Ret» on top of the plan. */
export const told = async (page) => (await page.locator("dl.answers dt + dd").allTextContents()).map((text) => text.trim());

/** Waits until the page's heading has the focus, and says what has it when that does not happen. */
export async function headingFocused(page) {
  const focused = () => document.activeElement === document.querySelector("main h1");
  await page.waitForFunction(focused, undefined, { timeout: 5_000 }).catch(async () => {
    const instead = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    assert.fail(`The heading has no focus at ${page.url()}, but ${instead}`);
  });
}

/** What is chosen or written on the question that is shown: words of the button, or values of the form. */
export const given = (page) => page.locator("main").evaluate((main) => {
  const form = main.querySelector("form");
  if (form) return [...new FormData(form).values()].filter(Boolean);
  return [...main.querySelectorAll(".choice[aria-current] > span")].map((words) => words.firstChild.textContent);
});

/** What the partner in Varde has answered, in words, as it stands on the plan: what was left out is not answered. */
export const partnerInWords = (page) => {
  const words = [da.RelationPartner, ...partnerInVarde.slice(1).map(([told]) => told.place ?? told)];
  return words.map((told, at) => (page.put.includes(at) ? told : da.NotAnswered));
};

/** Answers without those that have not been given. */
export const untold = (answers) => answers.filter((answer) => answer !== da.NotAnswered);

/** Waits until the status line says this. */
export const notice = (page, text) => page.locator("[role=status]").filter({ hasText: text }).first().waitFor();

/** Everything a page could have left on the device. */
export const kept = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: await indexedDB.databases(),
  }));
export const nothing = { local: {}, session: {}, cookies: "", databases: [] };

/** Addresses in the browser's caches that could tell what somebody asked for: with a question or a fragment, or foreign. */
export const cached = (page) =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
    const telling = ({ url }) => new URL(url).origin !== location.origin || /[?#]/.test(url);
    return requests.filter(telling).map(({ url }) => url);
  });

/** Answers everything, to the plan. */
export const plan = (page) => answerAll(page);

/** Where the product keeps what somebody has asked it to keep. */
export const key = { saved: "vvj-gemt", setAside: "vvj-sat-til-side" };

/** A device that already holds texts of ours. */
export const device = (site, texts) => {
  const localStorage = Object.entries(texts).map(([name, value]) => ({ name, value }));
  return { storageState: { cookies: [], origins: [{ origin: site.url, localStorage }] } };
};
