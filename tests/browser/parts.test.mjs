// The program in parts: what the build says of them, what the pages name, and what is in them.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { da, dist, en, kinds, openSite, started } from "./site.mjs";

const site = await openSite();
after(() => site.close());

const { main, glue, parts } = JSON.parse(readFileSync(join(dist, "parts.json"), "utf8"));
const bytes = (name) => readFileSync(join(dist, name));
const sha384 = (name) => `sha384-${createHash("sha384").update(bytes(name)).digest("base64")}`;
const wasm = readdirSync(dist).filter((name) => name.endsWith(".wasm")).sort();

test("Every part is named by its hash, listed, and known to the loader with its checksum", () => {
  assert.deepEqual(Object.keys(parts).sort(), ["desk", "help", "qr", "search", "site", "tools"]);
  const listed = [...new Set([main, ...Object.values(parts).flat()])].sort();
  assert.deepEqual(listed, wasm, "no file that no part needs, and none that is missing");
  const loader = bytes(glue).toString();
  for (const name of wasm) {
    const hash = createHash("sha256").update(bytes(name)).digest("hex").slice(0, 16);
    assert.match(name, new RegExp(`-${hash}(_bg)?\\.wasm$`));
    if (name === main) continue;
    assert.ok(loader.includes(`./${name}`) && loader.includes(sha384(name)), `the loader fetches ${name} by its checksum`);
  }
  assert.equal(loader.match(/bytesInTime\(new URL\(/g).length, wasm.length - 1, "and fetches nothing else");
});

test("A page names the files of its own part, and of no other", () => {
  const wings = {
    start: [], helpNow: [], question: parts.help, plan: parts.help, services: parts.search, service: parts.site,
    coordinatorKnown: parts.site, children: parts.site, privacy: parts.site, professionals: parts.tools, board: parts.tools, desk: parts.desk,
  };
  for (const [kind, files] of Object.entries(wings)) {
    for (const prefix of ["", "/en"]) {
      const html = readFileSync(join(dist, prefix, kinds[kind], "index.html"), "utf8");
      const named = [...html.matchAll(/<link [^>]*href="\/([^"]+\.wasm)"[^>]*integrity="([^"]+)"/g)];
      assert.deepEqual(named.map(([, name]) => name).sort(), [main, ...files].sort(), prefix + kinds[kind]);
      for (const [, name, integrity] of named) assert.equal(integrity, sha384(name), name);
    }
  }
});

test("A page loads its own part and no other, each file once", async () => {
  for (const [kind, part] of Object.entries({ start: [], question: parts.help, services: parts.search, service: parts.site, tasks: parts.tools, desk: parts.desk })) {
    const asked = site.log.length;
    const page = await site.open(kinds[kind]);
    await started(page);
    const loaded = site.log.slice(asked).map(({ path }) => path.slice(1)).filter((path) => path.endsWith(".wasm"));
    // What a plan leads to comes by itself a little later.
    const later = kind === "question" ? parts.site.filter((name) => !part.includes(name)) : [];
    assert.deepEqual(loaded.filter((name) => !later.includes(name)).sort(), [main, ...part].sort(), kind);
    await page.context().close();
  }
});

// Words come in the language of the page, from a file beside the program: a pair of both would weigh twice for everybody.
test("The main part and the glue hold no sentence of the interface, in neither language", () => {
  const text = bytes(main).toString("latin1") + bytes(glue).toString("latin1");
  const inLatin1 = (words) => Buffer.from(words, "utf8").toString("latin1");
  const sentences = Object.keys(da).flatMap((name) => [da[name], en[name]]).filter((words) => words.length > 20 && !words.includes("\\") && !words.includes("{}"));
  assert.ok(sentences.length > 200, `only ${sentences.length} sentences were looked for`);
  assert.deepEqual(sentences.filter((words) => text.includes(inLatin1(words))), []);
  assert.ok(text.includes("data-lang"), "what is in the program would be found");
});
