// What the programs use of WebAssembly, read from the files by a tool that validates them: no more than Safari 16 and
// Firefox 102 have.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { dist, located } from "./site.mjs";

/** All of these are in Safari 15 and Firefox 89. */
const old = ["bulk-memory", "bulk-memory-opt", "mutable-globals", "nontrapping-float-to-int", "sign-ext", "multivalue", "reference-types", "call-indirect-overlong"];
const desk = mkdtempSync(join(tmpdir(), "programs-"));
after(() => rmSync(desk, { recursive: true }));
const programs = readdirSync(dist).filter((name) => name.endsWith(".wasm"));

/** A program without what it says of itself: the tool would take its word for it. */
function unsaid(bytes) {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    let [size, shift, next] = [0, 0, at + 1];
    for (let more = true; more; shift += 7) {
      size |= (bytes[next] & 127) << shift;
      more = bytes[next++] > 127;
    }
    const own = bytes[at] === 0 && bytes.subarray(next + 1, next + 16).toString("latin1") === "target_features";
    if (!own) kept.push(bytes.subarray(at, next + size));
    at = next + size;
  }
  return Buffer.concat(kept);
}

/** What the tool says against a program where only these features are allowed. */
const against = (program, features) => {
  const flags = ["--mvp-features", ...features.map((feature) => `--enable-${feature}`)];
  const tool = located("binaryen/bin/wasm-opt");
  const file = join(desk, program);
  writeFileSync(file, unsaid(readFileSync(join(dist, program))));
  const { status, stderr } = spawnSync("node", [tool, file, ...flags, "-o", "/dev/null"], { encoding: "utf8" });
  return status === 0 ? "" : stderr.slice(0, 400) || `status ${status}`;
};

test("Every program stays within what Safari 16 and Firefox 102 have", () => {
  assert.ok(programs.length > 0);
  for (const program of programs) assert.equal(against(program, old), "", program);
});

test("A program that used more would be found out", () => {
  assert.ok(programs.some((program) => against(program, []) !== ""));
});
