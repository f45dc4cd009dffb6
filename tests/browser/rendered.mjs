// The site rendered once more, from data that a test has changed: by the tool that the build has left in target/tool,
// around the programs of the build. For what is a setting of the publication, or changes by data alone.

import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { dist, tool } from "./site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (...path) => readFileSync(join(...path), "utf8");

/**
 * Renders the site from a copy of the data and gives its folder.
 *
 * @param edit Called with a function that changes one file: `change("settings.json", (value) => …)`; what it returns, or
 *   the value itself when that is nothing, is written.
 */
export function rendered(edit) {
  const desk = mkdtempSync(join(tmpdir(), "vejviser-rendered-"));
  after(() => rmSync(desk, { recursive: true, force: true }));
  const [data, out] = ["data", "site"].map((name) => join(desk, name));
  cpSync(join(root, "data"), data, { recursive: true });
  edit((file, change) => {
    const value = JSON.parse(read(data, file));
    writeFileSync(join(data, file), JSON.stringify(change(value) ?? value));
  });
  mkdirSync(out);
  for (const name of readdirSync(dist).filter((name) => /\.(css|js|wasm)$|^parts\.json$|^desk-.*\.json$/.test(name))) copyFileSync(join(dist, name), join(out, name));
  execFileSync(tool, ["render", "--data", data, "--template", join(root, "index.html"), "--out", out], { stdio: ["ignore", "ignore", "inherit"] });
  return out;
}
