// The documents as they are written, read by html-validate.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { dist, kinds, load } from "./site.mjs";

const { HtmlValidate } = load("html-validate");

// The rules for the documents as they are written.
const rules = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Leptos and our template write these forms; all are valid HTML.
    "doctype-style": "off",
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // All files come from the page's own origin, under names made from their content.
    "require-sri": "off",
    // Boxes of one question share its name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    // A document holds one h1. The page without the app has its heading in a role, hidden with the rest of it.
    "prefer-native-element": ["error", { exclude: ["heading"] }],
    // A link to call holds a name and hours besides the number, and these may break.
    "tel-non-breaking": "off",
    // Taste: titles name the municipality, and some names are long.
    "long-title": "off",
  },
};
const validator = new HtmlValidate(rules);
const read = async (html) => (await validator.validateString(html)).results.flatMap(({ messages }) => messages);

test("The page with planted faults is found out by its HTML, too", async () => {
  const messages = await read(readFileSync(new URL("planted-faults.html", import.meta.url), "utf8"));
  const found = new Set(messages.map(({ ruleId }) => ruleId));
  for (const rule of ["no-dup-id", "no-inline-style", "element-permitted-content", "no-missing-references", "element-required-attributes"]) {
    assert.ok(found.has(rule), `${rule} was not found: ${[...found]}`);
  }
});

for (const [kind, path] of Object.entries(kinds)) {
  test(`html-validate finds nothing in the documents of ${kind} (${path})`, async () => {
    for (const prefix of ["", "/en"]) {
      const file = join(dist, prefix, path.endsWith("/") ? `${path}index.html` : path);
      // Leptos marks places by empty comments in their short form, which the validator cannot read.
      const html = readFileSync(file, "utf8").replaceAll("<!>", "<!---->");
      const told = ({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`;
      assert.deepEqual((await read(html)).map(told), [], prefix);
    }
  });
}
