// A file host for dist/ on this machine only, for scripts/serve and the browser
// tests. It sends what a good host would send: types, compression, caching and
// the security headers. It knows nothing of routes: every page is a file.
//
// From a shell: node tests/browser/server.mjs FOLDER PORT
// From a test:  const site = await serve({ root: "dist" });  … await site.close();

import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressors = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};
const siblings = { br: ".br", gzip: ".gz" };

const { policy, framed, others, cache: keep } = JSON.parse(
  await readFile(new URL("../../scripts/hosts/headers.json", import.meta.url), "utf8"),
);
/** Headers of every answer. */
export const headers = { "Content-Security-Policy": policy.join("; "), ...others };

/** The policy of what others may frame, and whether a path leads to it. */
export const framedPolicy = framed.policy.join("; ");
export const mayBeFramed = (path) => framed.below.some((below) => path.startsWith(below));

const types = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".vcf": "text/vcard; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const alreadyCompressed = new Set([".png", ".ico", ".woff2"]);

// The build names a file by the hash of its content, so it never
// changes under its name: app-0123456789abcdef_bg.wasm.
const namedByHash = /-[0-9a-f]{8,}(_bg)?\.[a-z0-9]+$/;

/** The part of a request's target that names a file, or null when it is not one. */
function parsePath(target) {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0]);
    const segments = path.split("/").slice(1);
    const strange = (segment, at) =>
      segment === "." || segment === ".." || /[\\\0]/.test(segment) || (segment === "" && at < segments.length - 1);
    return path.startsWith("/") && !segments.some(strange) ? path : null;
  } catch {
    return null; // a % that is not followed by two digits, or not UTF-8
  }
}

/** The codings that the browser takes and that help, the best first. */
function acceptedCodings(request) {
  const accepted = String(request.headers["accept-encoding"] ?? "")
    .split(",")
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .filter(([, q]) => q === undefined || Number(q) > 0)
    .map(([coding]) => coding);
  return Object.keys(compressors).filter((coding) => accepted.includes(coding));
}

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {{root: string, port?: number, late?: (path: string) => number, bare?: boolean, unslashed?: boolean, other?: string, mixes?: (path: string) => boolean}} options Port 0, the default, takes a free one;
 *   `late` makes answers wait, in milliseconds: a slow line; `bare` leads names that end in .html to those without, as
 *   some hosts do; `unslashed` leads folders to their names without a slash at the end; a request for which `mixes` is
 *   true is answered from the folder `other`: a host of which one half has the next deployment already.
 * @returns {Promise<{port: number, url: string, log: object[], close: () => Promise<void>}>}
 *   `log` grows by {method, path, status, coding, bytes} for each answer; `path`
 *   is the request's target as it came, `bytes` what its body weighs on the wire.
 */
export async function serve({ root, port = 0, late = () => 0, bare = false, unslashed = false, other = root, mixes = () => false }) {
  const folders = await Promise.all([root, other].map((folder) => realpath(resolve(folder))));
  const cache = new Map();
  const log = [];

  /** The real path and facts of a file inside the folder, or null. */
  async function find(folder, path) {
    try {
      const real = await realpath(join(folder, path));
      // A symbolic link may lead out of the folder.
      if (real !== folder && !real.startsWith(folder + sep)) return null;
      return { real, facts: await stat(real) };
    } catch {
      return null;
    }
  }

  /** A file's bytes in the best accepted coding, made once per change of the file. */
  async function load({ real, facts }, codings) {
    const version = `${facts.mtimeMs}:${facts.size}`;
    let entry = cache.get(real);
    if (entry?.version !== version) {
      const plain = await readFile(real);
      const tag = createHash("sha256").update(plain).digest("hex").slice(0, 16);
      entry = { version, plain, tag, coded: {} };
      cache.set(real, entry);
    }
    const [coding] = alreadyCompressed.has(extname(real)) ? [] : codings;
    if (!coding) return { ...entry, body: entry.plain };
    entry.coded[coding] ??= (async () => {
      // A sibling made by the build, unless the file was rebuilt after it.
      const sibling = await stat(real + siblings[coding]).catch(() => null);
      if (sibling && sibling.mtimeMs >= facts.mtimeMs) return readFile(real + siblings[coding]);
      return compressors[coding](entry.plain);
    })();
    return { ...entry, body: await entry.coded[coding], coding };
  }

  async function answer(request) {
    const folder = folders[mixes(request.url) ? 1 : 0];
    if (request.method !== "GET" && request.method !== "HEAD") {
      return { status: 405, headers: { Allow: "GET, HEAD" } };
    }
    const path = parsePath(request.url);
    if (path === null) return { status: 400 };

    if (bare && path.endsWith(".html")) return { status: 308, headers: { Location: path.replace(/(index)?\.html$/, "") } };
    let found = (await find(folder, path)) ?? (bare ? await find(folder, `${path}.html`) : null);
    if (unslashed && path !== "/" && path.endsWith("/")) return { status: 308, headers: { Location: path.replace(/\/+$/, "") } };
    if (found?.facts.isDirectory()) {
      if (!path.endsWith("/") && !unslashed) {
        const [, query = ""] = request.url.match(/(\?[^#]*)/) ?? [];
        return {
          status: 301,
          headers: { Location: encodeURI(path).replace(/[?#]/g, encodeURIComponent) + "/" + query, "Cache-Control": keep.everything_else },
        };
      }
      found = await find(folder, join(path, "index.html"));
    } else if (path.endsWith("/")) {
      found = null; // a file is not a folder: a host would not answer here either
    }

    let status = 200;
    if (!found?.facts.isFile()) {
      status = 404;
      // Each language has its own page for what is not there.
      found = (path.startsWith("/en/") && (await find(folder, "/en/404.html"))) || (await find(folder, "/404.html"));
      if (!found) return { status };
    }
    const { body, coding, tag } = await load(found, acceptedCodings(request));
    // The same page in another coding is another body, so it has another tag.
    const etag = `"${tag}${coding ? `-${coding}` : ""}"`;
    const own = {
      "Cache-Control": status === 200 && namedByHash.test(found.real) ? keep.named_by_hash : keep.everything_else,
      ETag: etag,
      Vary: "Accept-Encoding",
    };
    if (status === 200 && request.headers["if-none-match"]?.split(/\s*,\s*/).includes(etag)) {
      return { status: 304, headers: own };
    }
    own["Content-Type"] = types[extname(found.real)] ?? "application/octet-stream";
    if (status === 200 && mayBeFramed(path)) own["Content-Security-Policy"] = framedPolicy;
    if (coding) own["Content-Encoding"] = coding;
    return { status, headers: own, body, coding };
  }

  const server = createServer(async (request, response) => {
    const wait = late(request.url);
    // A wait that is longer than the test keeps nobody.
    if (wait > 0) await new Promise((done) => setTimeout(done, wait).unref());
    const result = await answer(request).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      return { status: 500 };
    });
    const body = result.body ?? Buffer.alloc(0);
    const silent = request.method === "HEAD" || result.status === 304;
    log.push({
      method: request.method,
      path: request.url,
      status: result.status,
      coding: result.coding ?? null,
      bytes: silent ? 0 : body.length,
    });
    response.writeHead(result.status, {
      ...headers,
      ...result.headers,
      ...(result.status === 304 ? {} : { "Content-Length": body.length }),
    });
    response.end(silent ? undefined : body);
  });

  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  const taken = server.address().port;
  return {
    port: taken,
    url: `http://localhost:${taken}`,
    log,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  const [root = "dist", port = "8080"] = process.argv.slice(2);
  try {
    const site = await serve({ root, port: Number(port) });
    console.log(`\nVeteranvejviseren: ${site.url}/   (Ctrl+C stops it)`);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => site.close().then(() => process.exit(0)));
  } catch (error) {
    const sentences = {
      EADDRINUSE: `Port ${port} is in use: stop the program that uses it, or choose another port.`,
      EACCES: `Port ${port} is not allowed for this user: choose one above 1023.`,
      ENOENT: `There is no folder ${root}: build the app first with scripts/serve.`,
    };
    console.error(`\nStopped. ${sentences[error.code] ?? error.message}`);
    process.exit(1);
  }
}
