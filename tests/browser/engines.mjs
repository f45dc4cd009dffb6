// What finds barriers on a page: two engines that know the rules, and our own measures of what they do not judge.
//
// Of axe-core every violation counts. Of IBM's engine every result that is a certain failure counts, whether it breaks
// WCAG («violation») or IBM's own advice («recommendation»). What it leaves to a person («potential», «manual») is
// listed by PERSONAL=1 and was read through by hand; the result stands with `personal` below.

import { readFileSync } from "node:fs";

import { load, located } from "./site.mjs";

const axeSource = load("axe-core").source;
// Injected as it lies on the disk: the package's own driver would fetch its rules from a network.
const ibmSource = readFileSync(located("accessibility-checker-engine/ace.js"), "utf8");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const widths = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 800 } };

/** What axe-core finds on the page as it stands, a line each. */
export async function axe(page) {
  // At the end of the page the bar at the lower edge covers nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(
    (values) =>
      window.axe.run(document, {
        runOnly: { type: "tag", values },
        rules: { "target-size": { enabled: true } },
        resultTypes: ["violations"],
      }),
    tags,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `axe ${id}: ${target} ${html.slice(0, 140)}`));
}

/** Everything IBM's engine has an opinion on: rule, policy, result, place. */
export async function ibmResults(page) {
  if (!(await page.evaluate(() => "ace" in window))) await page.evaluate(ibmSource);
  return page.evaluate(async () => {
    const { results } = await new window.ace.Checker().check(document, ["IBM_Accessibility"]);
    // In a closed fold the engine sees a group but not its legend. Folds are checked open as well.
    const isFolded = ({ ruleId, node }) => ruleId === "fieldset_label_valid" && !node.checkVisibility();
    return results
      .filter((result) => result.value[1] !== "PASS" && !isFolded(result))
      .map(({ ruleId, value, message, snippet, path }) => ({ rule: ruleId, policy: value[0], result: value[1], message, snippet, at: path.dom }));
  });
}

// The engine takes `http-equiv` for an old attribute; the HTML standard has it, also for the content policy.
const isMistaken = ({ rule, snippet }) => rule === "element_attribute_deprecated" && snippet.startsWith("<meta ");

/** What IBM's engine finds that surely fails, a line each. */
export async function ibm(page) {
  const failed = (await ibmResults(page)).filter((one) => one.result === "FAIL" && !isMistaken(one));
  return failed.map(({ rule, message, snippet, at }) => `ibm ${rule}: ${message} ${at} ${snippet.slice(0, 140)}`);
}

/** Runs in the page: what is too small or too close to press, wider than the page, cut off, or out of order. */
export function measures() {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const told = (element) => (element.textContent.trim() || element.outerHTML).slice(0, 60);
  const box = (element) => element.getBoundingClientRect();

  // Answers and numbers to call, and all buttons: 48 px. Half a pixel is lost in rounding.
  const large = [...document.querySelectorAll("main :is(label.opt, .choice, a[href^='tel:'], a[href^='sms:'], button, .button)")].filter(seen);
  const low = large
    .filter((element) => box(element).height < 47.5 || box(element).width < 47.5)
    .map((element) => `${Math.round(box(element).width)} × ${Math.round(box(element).height)} px to press: ${told(element)}`);

  // Answers and numbers to call keep 8 px between them.
  const apart = large.filter((element) => element.matches("label.opt, .choice, a[href^='tel:'], a[href^='sms:']"));
  const gap = (one, other) => {
    const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
    const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
    return Math.max(across, down);
  };
  const close = apart.flatMap((one, at) => apart.slice(at + 1).filter((other) => gap(box(one), box(other)) < 7.5)
    .map((other) => `less than 8 px between: ${told(one)} | ${told(other)}`));

  // Everything else: 24 px. Not a link within a sentence (WCAG 2.5.8), and not the map's marks, which the list repeats.
  const inSentence = (element) => element.localName === "a" && getComputedStyle(element).display === "inline"
    && [...element.parentElement.childNodes].some((node) => node !== element && node.nodeType === 3 && node.data.trim() !== "");
  const small = [...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])")]
    .filter((element) => seen(element) && !inSentence(element) && !element.closest("svg, label.opt, .skipnav"))
    .filter((element) => box(element).height < 23.5 || box(element).width < 23.5)
    .map((element) => `${Math.round(box(element).width)} × ${Math.round(box(element).height)} px is under 24: ${told(element)}`);

  const page = document.documentElement;
  const wide = page.scrollWidth > page.clientWidth ? [...document.querySelectorAll("body *")]
    .filter((element) => seen(element) && box(element).right > page.clientWidth + 1)
    .map((element) => `wider than the page: ${element.outerHTML.slice(0, 100)}`).slice(0, 3) : [];

  // Text that a box cuts off: nothing may hide what does not fit. A box of one pixel is there to be read out alone.
  const cut = [...document.querySelectorAll("body *")]
    .filter((element) => seen(element) && box(element).width > 1.5 && !element.closest("svg, .visually-hidden, select, textarea, input"))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow) => overflow === "hidden" || overflow === "clip";
      return (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) || (hides(overflowX) && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => `cut off: ${told(element)}`);

  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")].filter(seen);
  const level = (element) => Number(element.getAttribute("aria-level") ?? element.localName.slice(1));
  const first = headings.filter((heading) => level(heading) === 1);
  // Before the page's own heading stands only what is more urgent: danger to life, and what is missing.
  const before = headings.slice(0, headings.indexOf(first[0])).filter((heading) => !heading.closest(".crisis, .alert-error"));
  const order = first.length === 1 && before.length === 0 ? [] : [`${first.length} headings of the first rank, or not the first: ${headings.map(told).slice(0, 4).join(" | ")}`];
  const jumps = headings.filter((heading, at) => at > 0 && level(heading) > level(headings[at - 1]) + 1)
    .map((heading) => `a rank of headings left out before: ${told(heading)}`);

  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`);
  return [...low, ...close, ...small, ...wide, ...cut, ...order, ...jumps, ...twice];
}

/** Everything that is wrong with the page as it stands: by the engines that are asked, and always by our own measures. */
export async function wrong(page, asked) {
  const found = [];
  for (const engine of asked) found.push(...(await engine(page)));
  return [...found, ...(await page.evaluate(measures))];
}
