// What a page is made of, element by element: the same list means the same structure, classes and headings.

/** The elements of the app's part of a page in order: name, classes, and what a heading says. */
export const shapeOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#app *")].map((element) => {
      // Open or closed is a matter of the minute.
      const classes = [...element.classList].filter((name) => name !== "open" && name !== "closed").sort();
      const words = /^(h[1-6]|summary)$/i.test(element.tagName)
        ? ` ${element.textContent.trim().replace(/\s+/g, " ")}`
        : "";
      return [element.tagName.toLowerCase(), ...classes].join(".") + words;
    }),
  );

/** The share of elements that two pages have in common, and one that they have not. */
export function compare(one, other) {
  const left = new Map();
  for (const element of one) left.set(element, (left.get(element) ?? 0) + 1);
  let common = 0;
  let example = "";
  for (const element of other) {
    const count = left.get(element) ?? 0;
    if (count > 0) common += 1;
    else example ||= `${element} is not in ours`;
    left.set(element, count - 1);
  }
  example ||= `${[...left].find(([, count]) => count > 0)?.[0]} is missing`;
  return { alike: common / Math.max(one.length, other.length), example };
}
