// The site rendered once more, from data that a test has changed: by the tool that the build has left in target/tool,
// around the programs of the build. For what is a setting of the publication, or changes by data alone.

import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { dist } from "./site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (...path) => readFileSync(join(...path), "utf8");

/** The page before anything was put into it, with the built files' names: Trunk's own is overwritten by the start page. */
function template() {
  const built = read(dist, "404.html");
  const style = built.match(/<link rel="stylesheet" href="\/main-[^>]*>/)[0];
  const script = built.match(/<script [^>]*src="\/boot-[^>]*><\/script>/)[0];
  return read(root, "index.html")
    .replace(/<link data-trunk rel="css"[^>]*>/, style)
    .replace(/<script data-trunk[^>]*><\/script>/, script);
}

/**
 * Renders the site from a copy of the data and gives its folder.
 *
 * @param edit Called with a function that changes one file: `change("settings.json", (value) => …)`; what it returns, or
 *   the value itself when that is nothing, is written.
 */
export function rendered(edit) {
  const desk = mkdtempSync(join(tmpdir(), "vejviser-rendered-"));
  after(() => rmSync(desk, { recursive: true, force: true }));
  const [data, out, page] = ["data", "site", "template.html"].map((name) => join(desk, name));
  cpSync(join(root, "data"), data, { recursive: true });
  edit((file, change) => {
    const value = JSON.parse(read(data, file));
    writeFileSync(join(data, file), JSON.stringify(change(value) ?? value));
  });
  writeFileSync(page, template());
  mkdirSync(out);
  for (const name of readdirSync(dist).filter((name) => /\.(css|js|wasm)$/.test(name))) copyFileSync(join(dist, name), join(out, name));
  // The tool that made the pages of the build.
  const tool = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "tool/vejviser");
  execFileSync(tool, ["render", "--data", data, "--template", page, "--out", out], { stdio: ["ignore", "ignore", "inherit"] });
  return out;
}
