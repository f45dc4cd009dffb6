// What lies below /data/ in the built site is what the command line exports, byte by byte.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { exported, filesOf, root } from "./exported.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("dist", root));
const skip = existsSync(join(dist, "index.html")) ? false : `there is no built site in ${dist}`;

test("The site publishes the exports", { skip }, () => {
  const expected = new Map();
  for (const [format, folder] of [["csv", ""], ["json", ""], ["hsds", "hsds/"], ["vcard", "vcard/"]]) {
    const out = exported(format);
    for (const name of filesOf(out)) {
      // The licence stands once beside the table, and once with HSDS, which travels as a folder.
      if (name === "LICENSE.txt" && folder === "vcard/") continue;
      expected.set(`${folder}${name}`, readFileSync(join(out, name)));
    }
  }
  assert.deepEqual(filesOf(join(dist, "data")), [...expected.keys()].sort());
  for (const [name, bytes] of expected) assert(bytes.equals(readFileSync(join(dist, "data", name))), `${name} differs`);
});
