// When an answer is missing or cannot be read: calmly said, easily mended, nothing lost.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { faultsOn } from "./faults.mjs";
import { da, data, openSite } from "./site.mjs";
import { answer, button, headed, headingFocused, link, questions, row, told } from "./steps.mjs";

const site = await openSite();
after(() => site.close());
const fault = faultsOn(site);

for (const [at, question] of [...questions.entries()].slice(2, 5)) {
  test(`«${question}» without an answer: a summary with the focus, and its link leads to the field`, fault(`/find-hjaelp/#${at + 1}`, async (page) => {
    await headed(page, question);
    assert.equal(await page.locator(".form-error-message, .alert-error").count(), 0);
    await button(page, da.Continue).click();
    const summary = page.locator(".alert-error");
    await summary.waitFor();
    await page.waitForFunction(() => document.activeElement === document.querySelector(".alert-error"));
    assert.ok((await page.title()).startsWith(`${da.ErrorPrefix}: `), await page.title());
    const words = (await summary.getByRole("link").innerText()).trim();
    assert.ok((await page.locator("fieldset .form-error-message").innerText()).endsWith(words), "the same sentence by the field");
    await summary.getByRole("link").click();
    await page.waitForFunction(() => document.activeElement === document.querySelector("main fieldset input"));
    await headed(page, question); // the link must not lead to another question
    await button(page, da.SkipQuestion).click();
    await page.waitForFunction((question) => document.querySelector("main h1").textContent !== question, question);
    assert.equal(await page.locator(".alert-error").count(), 0);
    assert.ok(!(await page.title()).startsWith(da.ErrorPrefix));
  }));
}

test("The skip link leads to the content of the page that is shown", site.on("/find-hjaelp/", async (page) => {
  await answer(page, da.RoleVeteran);
  await headed(page, da.QUrgency);
  await page.locator("a.skipnav").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "main-content");
  await headed(page, da.QUrgency);
}));

const shared = data.postcodes.find((postcode) => !postcode.to && postcode.municipalities.length > 1);
const names = shared.municipalities.map((code) => data.municipalities.find((place) => place.code === code).name);

test(`A postcode in several municipalities (${shared.from}) is a calm question, not an error`, site.on("/find-hjaelp/#3", async (page) => {
  await headed(page, da.QPlace);
  await answer(page, { place: shared.from });
  await headed(page, da.PlaceSeveral);
  await headingFocused(page);
  assert.equal(await page.title(), `${da.PlaceSeveral} – ${da.SiteName}`);
  assert.equal(await page.locator(".alert-error, .form-error, .form-error-message").count(), 0, "nothing is wrong");
  for (const name of names) await row(page, name).waitFor();
  await button(page, da.AnotherPlace).click();
  await headed(page, da.QPlace);
  await page.waitForFunction(() => document.activeElement.id === "first");
  await answer(page, { place: shared.from });
  await headed(page, da.PlaceSeveral);
  await answer(page, names[1]);
  await headed(page, da.QTopics);
  await link(page, da.ShowMeNow).click();
  await headed(page, da.PlanTitle);
  assert.equal((await told(page))[2], names[1]);
}));

test("A place that nobody knows is said, and what was written stays", fault("/find-hjaelp/#3", async (page) => {
  await headed(page, da.QPlace);
  for (const nonsense of ["Atlantis", "99999", "0000", "<b>Varde", "x".repeat(5000)]) {
    await answer(page, { place: nonsense });
    await page.locator("fieldset .form-error-message").filter({ hasText: da.PlaceNotFound }).waitFor();
    assert.equal(await page.locator("#first").inputValue(), nonsense);
  }
  await answer(page, { place: " 6800 " });
  await headed(page, da.QTopics);
}));

test("The field for a municipality leads to it, offers a choice, or says that it knows no such place", site.on("/kommuner/", async (page) => {
  const ask = async (text) => {
    await page.getByLabel(da.YourMunicipality).fill(text);
    await button(page, da.ShowMunicipality).click();
  };
  await ask("Atlantis");
  await page.getByText(da.PlaceNotFound).waitFor();
  await ask(shared.from);
  for (const name of names) await page.locator("form.where").getByRole("link", { name, exact: true }).waitFor();
  await ask("Ærø");
  await headed(page, "Ærø Kommune");
  await headingFocused(page);
}));
