// What people do while it is measured: answer the questions, ask for the plan, type in the search.

import { da } from "../../tests/browser/site.mjs";
import { answer, headed, partnerInVarde, questions } from "../../tests/browser/steps.mjs";
import { median, share } from "./figures.mjs";

/** Words that people look for: with and without Danish letters, a compound, one with a letter missing. */
export const SEARCHED = ["gæld", "boernegruppe", "veteranhjem", "misbrg"];

/**
 * Answers every question that is put, to the plan; what each press cost until the next question was painted, in
 * milliseconds. The last one draws the plan and is kept apart: `askForPlan` tells it.
 */
export async function answerQuestions(device) {
  const costs = [];
  const heading = () => device.page.locator("main h1").first().innerText();
  for (let at = questions.indexOf(await heading()); at >= 0; at = questions.indexOf(await heading())) {
    await answer(device.page, ...partnerInVarde[at]);
    costs.push(await device.press("click"));
    await device.page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, questions[at]);
  }
  device.planCost = costs.pop();
  return costs.map((cost) => cost.painted);
}

/** From the last answer to the plan: until the handlers were done, and until it was painted. A twin begins at a link to it. */
export async function askForPlan(device) {
  if (!device.planCost) {
    await device.page.locator("main a.button-primary").first().click();
    device.planCost = await device.press("click");
  }
  await headed(device.page, da.PlanTitle);
  return device.planCost;
}

/** Types the words letter by letter; the first letter of all builds the index and stands apart. `found`: how many found anything. */
export async function typeWords(device) {
  const { page } = device;
  const field = page.locator("#search");
  const costs = [];
  let found = 0;
  for (const word of SEARCHED) {
    await field.fill("");
    for (const letter of word) {
      // Through the protocol: it knows Danish letters.
      for (const type of ["keyDown", "keyUp"]) {
        await device.protocol.send("Input.dispatchKeyEvent", {
          type,
          key: letter,
          ...(type === "keyDown" ? { text: letter } : {}),
        });
      }
      costs.push(await device.press("input"));
    }
    await page.locator("main .count").waitFor();
    if ((await page.locator("main .hits > li").count()) > 0) found += 1;
  }
  const [first, ...later] = costs;
  const worked = later.map((cost) => cost.worked);
  const painted = later.map((cost) => cost.painted);
  return {
    found,
    firstKey: first.painted,
    keyWorked: median(worked),
    keyPainted: median(painted),
    keyWorkedWorst: share(worked, 0.95),
    keyPaintedWorst: share(painted, 0.95),
  };
}
