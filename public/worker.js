// The site without net. `vejviser render` puts `list` before this and publishes both as sw.js: the version, and every
// file that is kept with its SHA-256. `files` are for everybody, `tools` for those who have opened a tool for
// professionals.
//
// A version is kept whole or not at all, in a cache of its own, and stays as long as a window of it is open. What is read from it is checked again, so that a file
// that was cut or changed is fetched anew and never shown.

const scope = new URL(registration.scope).pathname;
const ours = `vejviser ${scope} `;
const version = ours + list.version;
// After so long without an answer a page is drawn from what is kept.
const PATIENCE_MS = 4_000;
// After so long a file does not come any more.
const HOPELESS_MS = 30_000;

const address = (path) => new URL(path, registration.scope).href;
const hashOf = (path) => [list.files, list.tools].find((files) => Object.hasOwn(files, path))?.[path];
const ofTools = (path) => /^(en\/)?(fagfolk\/|indlejr\/(?!vis\/))/.test(path);
/** What others show in pages of their own: nothing of the app may stand in for it. */
const isFramed = (path) => /^(en\/)?indlejr\/vis\//.test(path);
/** What stands in for a page without a document here: the app draws the page over it. */
const standIn = (path) => `${path.startsWith("en/") ? "en/" : ""}uden-net.html`;

async function isSound(response, hash) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

/** A file from the net as it was published. What the browser has of it already is good enough, when it is right. */
async function fetched(path) {
  for (const cache of ["default", "reload"]) {
    // Some hosts lead /uden-net.html to /uden-net: the file is right by its hash, wherever on this host it lies. What was led
    // elsewhere may not answer for a page, so it is taken out of its answer.
    const response = await fetch(address(path), { cache, signal: AbortSignal.timeout(HOPELESS_MS) });
    const own = response.status === 200 && response.type === "basic";
    if (own && (await isSound(response.clone(), hashOf(path)))) {
      return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
    }
  }
  throw new TypeError(`${path} is not what was published`);
}

/** A file from the cache, or from the net where it is missing or wrong; then it is right again. */
async function kept(path) {
  const cache = await caches.open(version);
  const found = await cache.match(address(path), { ignoreVary: true });
  if (found && (await isSound(found.clone(), hashOf(path)))) return found;
  const fresh = await fetched(path);
  await cache.put(address(path), fresh.clone()).catch(() => {});
  return fresh;
}

/** Whether this device has the tools: one is open, or the version before has kept them. */
async function keepsTools() {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some(({ url }) => ofTools(new URL(url).pathname.slice(scope.length)))) return true;
  const versions = (await caches.keys()).filter((name) => name.startsWith(ours));
  const kept = await Promise.all(versions.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().some(({ url }) => /\/(tools|fagfolk)-[0-9a-f]+(_bg)?\.wasm$/.test(url));
}

const keepTools = () => Promise.all(Object.keys(list.tools).map(kept)).catch(() => {});

async function install() {
  // A host that went back to the version that is in use: then it is not this installation's to take away.
  const inUse = await caches.has(version);
  try {
    const paths = Object.keys((await keepsTools()) ? { ...list.files, ...list.tools } : list.files);
    // Everything is there and right before the first is kept.
    const files = await Promise.all(paths.map(fetched));
    const cache = await caches.open(version);
    await Promise.all(files.map((response, at) => cache.put(address(paths[at]), response)));
    // A host that went back to a version that was to go: it stays.
    await cache.delete(WINDOWS);
  } catch (reason) {
    console.warn("The site is not kept on this device:", reason);
    if (!inUse) await caches.delete(version);
    throw reason;
  }
}

/** Where a version that has been replaced says which windows were open then. */
const WINDOWS = address("windows-of-this-version");
const others = async () => (await caches.keys()).filter((name) => name.startsWith(ours) && name !== version);
const openWindows = async () => (await clients.matchAll({ type: "window", includeUncontrolled: true })).map(({ id }) => id);

async function activate() {
  await (await caches.open(version)).delete(WINDOWS);
  const windows = await openWindows();
  for (const name of await others()) {
    const cache = await caches.open(name);
    if (!(await cache.match(WINDOWS))) await cache.put(WINDOWS, new Response(JSON.stringify(windows)));
  }
  await tidy();
  await clients.claim();
}

/** Takes away the versions that have been replaced and that no window is of any more. */
async function tidy() {
  const windows = await openWindows();
  for (const name of await others()) {
    const told = await (await caches.open(name)).match(WINDOWS);
    const ofIt = told && (await told.json());
    if (ofIt && !ofIt.some((id) => windows.includes(id))) await caches.delete(name);
  }
}

/** A file that this version does not know: a window of the version before may ask, and checks what it gets. */
async function ofBefore(request) {
  for (const name of await others()) {
    const found = await (await caches.open(name)).match(request.url, { ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
}

/** A page: kept, or from the net, or drawn by the app over what stands in for it. */
async function page(path, request) {
  const named = path.replace(/(^|\/)index\.html$/, "$1");
  const document = hashOf(named) ? named : `${named}/`;
  if (hashOf(document)) {
    const found = await kept(document).catch(() => null);
    if (found) return found;
  }
  const late = new Promise((_, giveUp) => setTimeout(giveUp, PATIENCE_MS));
  const answer = await Promise.race([fetch(request), late]).catch(() => null);
  if (answer && answer.status < 500) return answer;
  return kept(standIn(path));
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
// Only a person's press, or an app that could not start, takes a new version while a page is open.
addEventListener("message", (event) => {
  if (event.data === "take") skipWaiting();
  // The page before it has gone.
  if (event.data === "loaded") event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(scope)) return;
  const path = pathname.slice(scope.length);
  if (request.mode !== "navigate") {
    if (hashOf(path)) event.respondWith(kept(path).catch(() => fetch(request)));
    else if (/-[0-9a-f]{8,}(_bg)?\.\w+$/.test(path)) event.respondWith(ofBefore(request));
    // Whoever opens a tool has the tools kept from then on, also where the app itself goes there.
    if (Object.hasOwn(list.tools, path)) event.waitUntil(keepTools());
    return;
  }
  if (ofTools(path)) event.waitUntil(keepTools());
  // A file to look at or to download is the browser's own affair.
  if (!/\.(?!html$)[^/]*$/.test(path) && !isFramed(path)) event.respondWith(page(path, request));
});
