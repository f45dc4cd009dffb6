// What a page is made of, element by element: the same list means the same structure, classes and headings.

/** The elements of the app's part of a page in order: name, classes, and what a heading says. */
export const shapeOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#app *")].map((element) => {
      // Open or closed is a matter of the minute.
      const classes = [...element.classList].filter((name) => name !== "open" && name !== "closed").sort();
      const words = /^(h[1-6]|summary)$/i.test(element.tagName) ? ` ${element.textContent.trim().replace(/\s+/g, " ")}` : "";
      return [element.tagName.toLowerCase(), ...classes].join(".") + words;
    }),
  );
