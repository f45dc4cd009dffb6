// Every file of the build, asked for from nginx and from Caddy with the configurations that are shipped: status, type,
// exactly these headers, compressed and kept as meant.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { ask, caddy, nginx, published } from "./hosts.mjs";
import { framedPolicy, headers as usualHeaders, mayBeFramed } from "./server.mjs";

const site = published();
const hosts = { nginx: await nginx(site.folder), Caddy: await caddy(site.folder) };
const below = { nginx: await nginx(site.folder, "/vejviser"), Caddy: await caddy(site.folder, "/vejviser") };
after(async () => {
  for (const host of [...Object.values(hosts), ...Object.values(below)]) await host.close();
  site.remove();
});

const files = readdirSync(site.folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(site.folder.length));
const address = (file) => encodeURI(file.replace(/\/index\.html$/, "/"));

// What browsers and programs expect; written down here, not read from a server.
const types = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".vcf": "text/vcard; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};
// Files without an ending are for hosts and for people with a terminal; any type will do.
const typed = files.filter((file) => extname(file));

// What pages ask for by a name with a hash: read from the pages, not from the names; and what the loader asks for alone,
// for no page is drawn with it.
const glue = files.filter((file) => /^\/veteranvejviseren-[^/]+\.js$/.test(file));
const loaded = glue.flatMap((file) =>
  [...readFileSync(join(site.folder, file), "utf8").matchAll(/new URL\("\.(\/[^"/]+\.wasm)"/g)].map(([, file]) => file));
// So is what reads aloud: the loader alone names it.
const loader = files.filter((file) => /^\/boot-[^/]+\.js$/.test(file));
const read = loader.flatMap((file) => [...readFileSync(join(site.folder, file), "utf8").matchAll(/\["(aloud-[^"/]+\.js)"/g)].map(([, file]) => `/${file}`));
const named = new Set(
  files
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) => [...readFileSync(join(site.folder, file), "utf8").matchAll(/(?:href|src|data-other)="(\/[^"/]+\.(?:js|wasm|css|bin|json))"/g)])
    .map(([, file]) => file)
    .concat(loaded, read)
    // For browsers without scripts, and for old ones: by names that stay.
    .filter((file) => !["/noscript.css", "/old.js"].includes(file)),
);
const forEver = "public, max-age=31536000, immutable";

// Beside ours: what belongs to HTTP itself.
const usual = [
  "accept-ranges", "cache-control", "connection", "content-encoding", "content-length", "content-type", "date", "etag",
  "keep-alive", "last-modified", "location", "server", "transfer-encoding", "vary",
];

/** What is wrong with an answer's headers; `file` is the one that was asked for. */
function wrongHeaders({ headers }, keep, file = "") {
  const ours = mayBeFramed(file) ? { ...usualHeaders, "Content-Security-Policy": framedPolicy } : usualHeaders;
  const wrong = Object.entries(ours).filter(([name, value]) => headers[name.toLowerCase()] !== value);
  const known = [...usual, ...Object.keys(ours).map((name) => name.toLowerCase())];
  const strange = Object.keys(headers).filter((name) => !known.includes(name));
  const told = wrong.map(([name]) => `${name}: ${headers[name.toLowerCase()]}`).concat(strange);
  if (headers["cache-control"] !== keep) told.push(`Cache-Control: ${headers["cache-control"]}`);
  if (/\d/.test(headers.server ?? "")) told.push(`Server: ${headers.server}`);
  return told;
}

const codings = { "br, gzip": ["br", ".br"], gzip: ["gzip", ".gz"], identity: [undefined, null] };
const unpack = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (bytes) => bytes };

/** What is wrong with a file, asked for in each coding, and once more by its tag. */
async function wrongAnswers({ url }, file) {
  const faults = [];
  const plain = readFileSync(join(site.folder, file));
  const keep = named.has(file) ? forEver : "no-cache";
  for (const [accepted, [coding, sibling]] of Object.entries(codings)) {
    const answer = await ask(url, address(file), { "Accept-Encoding": accepted });
    const say = (what) => faults.push(`${file} (${accepted}): ${what}`);
    if (answer.status !== 200) say(`status ${answer.status}`);
    wrongHeaders(answer, keep, file).forEach(say);
    const type = answer.headers["content-type"]?.toLowerCase();
    if (extname(file) && type !== types[extname(file)]) say(`Content-Type: ${type}`);
    const isCoded = sibling && existsSync(join(site.folder, file + sibling));
    if (isCoded) {
      if (answer.headers["content-encoding"] !== coding) say(`Content-Encoding: ${answer.headers["content-encoding"]}`);
      if (!/\baccept-encoding\b/i.test(answer.headers.vary ?? "")) say(`Vary: ${answer.headers.vary}`);
      if (answer.body.length >= plain.length) say("no smaller than plain");
    }
    // What has no compressed file beside it, the host may compress by itself, in the form it likes.
    if (!unpack[answer.headers["content-encoding"]](answer.body).equals(plain)) say("other bytes");
    const again = await ask(url, address(file), { "Accept-Encoding": accepted, "If-None-Match": answer.headers.etag ?? "" });
    if (again.status !== 304 || again.body.length) say(`asked again by its tag: ${again.status}`);
    wrongHeaders(again, keep, file).forEach((fault) => say(`asked again: ${fault}`));
  }
  return faults;
}

test("There is something of every kind to ask for", () => {
  assert.ok(files.length > 700, `${files.length} files`);
  for (const ending of [".bin", ".css", ".html", ".js", ".json", ".txt", ".vcf", ".wasm"]) assert.ok(typed.some((file) => file.endsWith(ending)), ending);
  assert.ok(named.size >= 7, [...named].join(" "));
});

for (const [name, host] of Object.entries(hosts)) {
  test(`${name}: each file has its type, exactly our headers, is compressed and kept as meant`, async (t) => {
    const faults = [];
    for (let at = 0; at < files.length; at += 32) {
      faults.push(...(await Promise.all(files.slice(at, at + 32).map((file) => wrongAnswers(host, file)))).flat());
    }
    t.diagnostic(`${files.length} files, ${6 * files.length} answers`);
    assert.deepEqual(faults.slice(0, 20), []);
  });
}

const bytes = (file) => readFileSync(join(site.folder, file));
for (const [where, all] of Object.entries({ "at the root": hosts, "below a path": below })) {
  for (const [name, host] of Object.entries(all)) {
    const base = all === below ? "/vejviser" : "";
    test(`${name} ${where}: what is not there is told in the language of the address, with status 404, and never kept`, async () => {
      for (const [path, page] of [
        ["/findes-ikke/", "/404.html"],
        ["/findes-ikke", "/404.html"],
        ["/tilbud/findes-ikke/", "/404.html"],
        ["/en/findes-ikke/", "/en/404.html"],
        ["/en/tilbud/findes-ikke", "/en/404.html"],
        ["/data/", "/404.html"],
        ["/indlejr/vis/findes-ikke/", "/404.html"],
        ["/findes-ikke-0123456789abcdef.js", "/404.html"],
        ["/en/findes-ikke-0123456789abcdef_bg.wasm", "/en/404.html"],
      ]) {
        const answer = await ask(host.url, base + path);
        assert.equal(answer.status, 404, path);
        assert.deepEqual(wrongHeaders(answer, "no-cache"), [], path);
        assert.equal(answer.headers["content-type"], types[".html"], path);
        assert.ok(answer.body.equals(bytes(page)), `${path} is answered with ${page}`);
      }
    });

    test(`${name} ${where}: pages are there, and files with a hash are kept`, async () => {
      for (const [path, file, keep] of [["/", "/index.html", "no-cache"], ["/en/tilbud/", "/en/tilbud/index.html", "no-cache"], ["/indlejr/vis/krise/", "/indlejr/vis/krise/index.html", "no-cache"], ["/en/indlejr/vis/kommune/varde/", "/en/indlejr/vis/kommune/varde/index.html", "no-cache"], ...[...named].map((file) => [file, file, forEver])]) {
        const answer = await ask(host.url, base + path);
        assert.equal(answer.status, 200, path);
        assert.deepEqual(wrongHeaders(answer, keep, file), [], path);
        assert.ok(answer.body.equals(bytes(file)), path);
      }
    });

    test(`${name} ${where}: an address without its slash leads to the one with it, on the same host`, async () => {
      const answer = await ask(host.url, `${base}/tilbud`);
      assert.ok([301, 308].includes(answer.status), String(answer.status));
      assert.equal(answer.headers.location, `${base}/tilbud/`);
      assert.deepEqual(wrongHeaders(answer, "no-cache"), []);
    });

    test(`${name} ${where}: nothing outside of the folder is told, and nothing is taken`, async () => {
      for (const path of ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/%00"]) {
        const answer = await ask(host.url, base + path);
        assert.ok(answer.status >= 400, `${path}: ${answer.status}`);
        assert.ok(!answer.body.includes("root:"), path);
      }
      assert.equal((await ask(host.url, `${base}/`, {}, "POST")).status, 405);
    });
  }
}
