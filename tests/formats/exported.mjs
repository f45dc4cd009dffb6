// What the format tests share: an export made by the command line as it is now, in a folder that goes away.
//
// CARGO names another cargo.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

export const root = new URL("../../", import.meta.url);
const packages = createRequire(new URL("scripts/npm/package.json", root));
/** Loads a package of scripts/npm, where all tools of this repository are. */
export const load = (name) => packages(name);

const desk = mkdtempSync(join(tmpdir(), "vejviser-formats-"));
after(() => rmSync(desk, { recursive: true, force: true }));

/** Exports and gives the folder. */
export function exported(format, ...options) {
  const out = join(desk, [format, ...options].join("-"));
  const words = ["run", "--quiet", "--locked", "--bin", "vejviser", "--", "export", "--format", format, "--out", out, ...options];
  execFileSync(process.env.CARGO ?? "cargo", words, { cwd: fileURLToPath(root), stdio: ["ignore", "ignore", "inherit"] });
  return out;
}

/** Every file below a folder, by its path there. */
export const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort();

export const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
