// The site on a start screen: manifests, icons, pictures.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { openCopy } from "./device.mjs";
import { da, en } from "./site.mjs";

const copy = await openCopy();
after(() => copy.close());

/** Width and height as a PNG's own header has them. */
function pictureSize(name) {
  const bytes = readFileSync(join(copy.folder, name));
  assert.equal(bytes.subarray(1, 4).toString(), "PNG", name);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
const manifest = (name) => JSON.parse(readFileSync(join(copy.folder, name), "utf8"));
const manifests = [["/", "manifest.webmanifest", da, "./"], ["/en/", "manifest-en.webmanifest", en, "./en/"]];

for (const [path, name, words, start] of manifests) {
  test(`The browser reads the manifest of ${path} without a complaint and would install it`, copy.on(path, async (page) => {
    const chromium = await page.context().newCDPSession(page);
    const { url, errors } = await chromium.send("Page.getAppManifest");
    assert.equal(url, `${copy.url}/${name}`);
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await chromium.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  }));

  test(`The manifest of ${path} is in its language, starts within its scope, and its icons have the sizes it tells`, () => {
    const { lang, name: called, description, start_url, scope, icons, shortcuts } = manifest(name);
    assert.equal(lang, path === "/" ? "da" : "en");
    assert.equal(called, words.SiteName);
    assert.equal(description, words.HomeLead);
    assert.equal(start_url, start);
    // Relative to the manifest, the site may lie under any path.
    const at = (address) => new URL(address, "https://example.org/a/path/manifest.webmanifest").pathname;
    assert.equal(at(scope), "/a/path/");
    assert.equal(at(start_url), `/a/path${path}`);
    for (const { url } of shortcuts) assert.ok(at(url).startsWith(`/a/path${path}`), url);
    assert.ok(icons.some(({ sizes, purpose }) => sizes === "192x192" && purpose === "any"));
    assert.ok(icons.some(({ sizes, purpose }) => sizes === "512x512" && purpose === "maskable"));
    for (const { src, sizes } of icons) assert.equal(pictureSize(src), sizes, src);
  });
}

test("Every page names its manifest and the icon for start screens, which is there", copy.on("/kommuner/varde/", async (page) => {
  assert.equal(await page.locator("link[rel=manifest]").getAttribute("href"), "/manifest.webmanifest");
  const icon = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  assert.equal(pictureSize(icon.slice(1)), "180x180");
}));

/** Runs in the page: the colours of a picture at its corner, at its middle, and how many it has. */
const colours = (source) =>
  new Promise((done) => {
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const at = (x, y) => [...context.getImageData(x, y, 1, 1).data].join();
      done({ corner: at(0, 0), middle: at(image.width / 2, image.height / 2) });
    };
    image.src = source;
  });

test("The icons are drawn: round corners on the one, ground to the edge on the one to be cut, the mark in the middle", copy.on("/", async (page) => {
  const [plain, maskable] = await Promise.all(["/icon-512.png", "/icon-maskable-512.png"].map((source) => page.evaluate(colours, source)));
  assert.equal(plain.corner, "0,0,0,0");
  assert.equal(maskable.corner, "11,79,92,255");
  for (const { middle } of [plain, maskable]) assert.equal(middle, "255,255,255,255");
}));

test("scripts/screenshots puts pictures of the site into both manifests, with the sizes they have", () => {
  execFileSync(fileURLToPath(new URL("../../scripts/screenshots", import.meta.url)), [copy.folder]);
  for (const [, name] of manifests) {
    const { screenshots } = manifest(name);
    assert.deepEqual(new Set(screenshots.map(({ form_factor }) => form_factor)), new Set(["narrow", "wide"]));
    for (const { src, sizes } of screenshots) assert.equal(pictureSize(src), sizes, src);
  }
});
