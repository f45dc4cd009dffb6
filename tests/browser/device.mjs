// A device with the worker, and a host whose files change: what the tests of the site without net share.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { data, dist, openSite } from "./site.mjs";

/** Pages with the worker: for `site.open` and `site.on`. */
export const withWorker = { serviceWorkers: "allow" };

/** A copy of the build that a test may change, on a host and with a browser of its own. */
export async function openCopy() {
  const folder = mkdtempSync(join(tmpdir(), "vejviser-copy-"));
  const restore = () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(dist, folder, { recursive: true });
  };
  restore();
  const site = await openSite({ root: folder });
  const { close } = site;
  return Object.assign(site, {
    folder,
    restore,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** Waits until something holds in the page; unlike Playwright's own waiting it waits for promises, too. */
export async function until(page, holds, given) {
  for (const end = Date.now() + 15_000; Date.now() < end; await page.waitForTimeout(50)) {
    // A page that is being left has nobody to ask.
    if (await page.evaluate(holds, given).catch(() => false)) return;
  }
  assert.fail(`This has not come to be within 15 seconds: ${holds}`);
}

/** Waits until the worker is there, keeps everything and answers for the page. */
export const installed = (page) =>
  until(page, async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === "activated" && Boolean(navigator.serviceWorker.controller);
  });

/** What the worker keeps: the paths in each of its caches. */
export const keptFiles = (page) =>
  page.evaluate(async () => {
    const found = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) => new URL(url).pathname).sort();
    }
    return found;
  });

/** The list that the worker of a folder works by. */
export const listOf = (folder) =>
  JSON.parse(readFileSync(join(folder, "sw.js"), "utf8").match(/^const list = (.*);$/m)[1]);
/** The file of a path in the list. */
export const fileOf = (folder, path) => join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Puts code before the worker's own: a fault to work under. */
export function prepend(folder, code) {
  const file = join(folder, "sw.js");
  writeFileSync(file, `${code}\n${readFileSync(file, "utf8")}`);
}

/** Another worker instead of the one there is. */
export const replaceWorker = (folder, other) => cpSync(join(folder, other), join(folder, "sw.js"));

const adler32 = (bytes) => {
  let [a, b] = [1, 0];
  for (const byte of bytes) [a, b] = [(a + byte) % 65_521, (a + byte + b) % 65_521];
  return b * 65_536 + a;
};

const line = data.services.find(({ id }) => id === data.rules.veteran_line);
const digits = line.contacts.find(({ kind }) => kind === "phone").value.replace(/\D/g, "").slice(-8);
const otherDigits = digits.replace(/.$/, (last) => String((Number(last) + 1) % 10));
/** The veteran line's number in this version, and in the one that `publishNext` makes. */
export const [number, nextNumber] = [digits, otherDigits].map((digits) => `+45${digits}`);

/**
 * Publishes the next version in a folder, as an editor's new build would: another number of the veteran line in the
 * packed directories and in every document, under new names where a name is made from the content, and a worker that
 * lists them.
 */
export function publishNext(folder) {
  const renamed = readdirSync(folder).filter((name) => /^directory-.*\.bin$/.test(name)).map((name) => {
    const packed = readFileSync(join(folder, name)).toString("latin1");
    const pack = Buffer.from(packed.replaceAll(number, nextNumber), "latin1");
    pack.writeUInt32LE(adler32(pack.subarray(10)), 6);
    writeFileSync(join(folder, name), pack);
    const next = name.replace(/[0-9a-f]{8}\.bin$/, `${adler32(pack).toString(16).padStart(8, "0")}.bin`);
    renameSync(join(folder, name), join(folder, next));
    return [name, next];
  });
  const changes = [[`tel:${number}`, `tel:${nextNumber}`], ...renamed];
  const rewrite = (text) => changes.reduce((text, [old, next]) => text.replaceAll(old, next), text);
  for (const name of readdirSync(folder, { recursive: true })) {
    if (extname(name) !== ".html") continue;
    const file = join(folder, name);
    writeFileSync(file, rewrite(readFileSync(file, "utf8")));
  }
  relist(folder, rewrite);
}

/** Writes the list anew for what stands in the folder. */
export function relist(folder, rewrite = (path) => path) {
  const { files, tools } = listOf(folder);
  const hashed = (list) => {
    const paths = Object.keys(list).map(rewrite);
    return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(fileOf(folder, path)))]));
  };
  const list = { files: hashed(files), tools: hashed(tools) };
  const version = sha256(JSON.stringify(list));
  const file = join(folder, "sw.js");
  const script = readFileSync(file, "utf8");
  const written = `const list = ${JSON.stringify({ version, ...list })};`;
  writeFileSync(file, script.replace(/^const list = .*;$/m, () => written));
}

