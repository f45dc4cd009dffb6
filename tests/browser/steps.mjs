// What people do on the site, as the tests' own words: find a heading, choose an answer, go to the plan.

import assert from "node:assert/strict";

import { da, fill } from "./site.mjs";

const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Waits for the page with this heading. */
export const headed = (page, text) =>
  page.locator("main h1").filter({ hasText: new RegExp(`^\\s*${plain(text)}\\s*$`) }).waitFor();
/** The row of an answer by its words. */
export const row = (page, text) => page.locator("label.opt").filter({ hasText: new RegExp(`^\\s*${plain(text)}`) });
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const link = (page, name) => page.getByRole("link", { name, exact: true });

/** Chooses answers by their words, or writes a place, and goes on. */
export async function answer(page, ...chosen) {
  for (const text of chosen) {
    if (typeof text === "string") await row(page, text).click();
    else await page.locator("#first").fill(text.place);
  }
  await button(page, da.Continue).click();
}

/** The questions with their headings, in the order asked when nothing is left out. */
export const questions = [
  da.QRole, da.QUrgency, da.QPlace, da.QTopics, da.QAges, da.QDeployment, da.QContact,
];
/** One answer to each: a partner in Varde with a child of 8 to 12. Neighbours stand in different rows. */
export const partnerInVarde = [
  [da.RolePartner], [da.UrgencyPlan], [{ place: "Varde" }], ["Børn og unge"], [fill(da.YearsOld, 8, 12)],
  [da.DeploymentSoldier], [da.ContactMeet],
];

/** Answers every question from the first one on and stops at "check your answers". */
export async function answerAll(page, answers = partnerInVarde) {
  for (const [at, given] of answers.entries()) {
    await headed(page, questions[at]);
    await answer(page, ...given);
  }
  await headed(page, da.CheckTitle);
}

/** From "check your answers" to the plan. */
export async function toPlan(page, title = da.PlanTitle) {
  await link(page, da.SeeWhom).click();
  await headed(page, title);
}

/** The answers in words, as the check page and the plan show them. */
export const told = (page) => page.locator("dl.answers dt + dd").allInnerTexts();

/** Waits until the page's heading has the focus, and says what has it when that does not happen. */
export async function headingFocused(page) {
  const focused = () => document.activeElement === document.querySelector("main h1");
  await page.waitForFunction(focused, undefined, { timeout: 5_000 }).catch(async () => {
    const instead = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    assert.fail(`The heading has no focus at ${page.url()}, but ${instead}`);
  });
}

/** What is chosen or written on the question that is shown. */
export const given = (page) =>
  page.locator("main form").evaluate((form) => [...new FormData(form).values()].filter(Boolean));

/** The same answers in words. */
export const partnerInWords = partnerInVarde.map(([told]) => told.place ?? told);

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

/** Answers everything and goes to the plan. */
export async function plan(page) {
  await answerAll(page);
  await toPlan(page);
}

/** Where the product keeps what somebody has asked it to keep. */
export const key = { saved: "vvj-gemt", setAside: "vvj-sat-til-side" };

/** A device that already holds texts of ours. */
export const device = (site, texts) => {
  const localStorage = Object.entries(texts).map(([name, value]) => ({ name, value }));
  return { storageState: { cookies: [], origins: [{ origin: site.url, localStorage }] } };
};
