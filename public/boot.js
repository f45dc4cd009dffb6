// Starts the app; keeps what a person does before it has started; says so when it cannot start or go on; and leaves the
// site in a hurry, whatever has become of the app.
//
// A class of the root element tells the state, and the styles show what belongs to it: none at first, then app-ready or
// app-failed. A browser too old for the app must still be able to read this file: no syntax newer than modules.
const root = document.documentElement;
const is = (state) => root.classList.contains(state);
const part = (id) => document.getElementById(id);
// So long a press waits for the app; the styles have long said that it is late.
const HOPELESS_MS = 30000;

let pending;
const fail = (reason) => {
  console.error("app:", reason);
  pending = undefined;
  root.classList.add("app-failed");
  tell("vejviser-failed");
};

// «Forlad siden»: covered first, so that nothing can be read; then nothing is left to read, here or by going Back.
const leave = (link) => {
  try {
    const cover = document.createElement("div");
    cover.className = "exit-cover";
    document.body.appendChild(cover);
    document.title = "…";
  } catch (refused) {
    // Leaving does not wait for the cover.
  }
  try {
    Object.keys(localStorage).filter((key) => key.startsWith("vvj-")).forEach((key) => localStorage.removeItem(key));
  } catch (refused) {
    // Where the browser keeps nothing, nothing has been kept.
  }
  history.replaceState(null, "", `${part("app").dataset.base}/`);
  location.replace(link.href);
};

// What was pressed too early is done as soon as the app is there.
const waiting = () => !is("app-ready") && !is("app-failed");
const hold = (event, act) => {
  pending = act;
  event.preventDefault();
  event.stopImmediatePropagation();
};
addEventListener("click", (event) => {
  const pressed = event.target.closest ? event.target : root;
  const way = pressed.closest("a.leave");
  const button = pressed.closest("button[type=button]");
  if (way && event.button === 0) {
    event.preventDefault();
    leave(way);
  } else if (button && waiting()) {
    hold(event, () => button.isConnected && button.click());
  }
}, true);
addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (waiting()) hold(event, () => target.requestSubmit(submitter));
}, true);

let shifts = [];
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  const recent = shifts.filter((time) => event.timeStamp - time < 5000);
  shifts = event.key === "Shift" ? recent.concat(event.timeStamp) : [];
  const way = document.querySelector("a.leave");
  if (shifts.length > 2 && way) leave(way);
}, true);

// A broken app hears nothing more: half of it would follow links without showing where they lead. The browser does.
for (const kind of ["click", "submit", "input", "change", "keydown"]) {
  addEventListener(kind, (event) => is("app-failed") && event.stopImmediatePropagation(), true);
}
addEventListener("popstate", (event) => {
  if (!is("app-failed")) return;
  event.stopImmediatePropagation();
  if (!part(location.hash.slice(1))) location.reload();
}, true);

// Whatever goes wrong inside the app ends up here; what extensions do wrong is theirs.
let told = false;
const broken = (reason) => {
  if (told || !/wasm/.test(reason && reason.stack)) return;
  told = true;
  fail(reason);
  // Somebody in the middle of something is shown the line that says so.
  if (is("app-ready")) scrollTo(0, 0);
};
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));

addEventListener("vejviser-ready", () => {
  root.classList.remove("app-failed");
  const act = pending;
  pending = undefined;
  if (act) act();
  whenLoaded(keepSite);
}, { once: true });
setTimeout(() => waiting() && fail("nothing came"), HOPELESS_MS);

// The worker keeps the site on the device, so that it works without net. It comes last, so that it slows nothing down,
// and where the browser has none or refuses it, everything works as before.
const workers = navigator.serviceWorker;
const whenLoaded = (act) =>
  document.readyState === "complete" ? act() : addEventListener("load", act, { once: true });
const tell = (event) => dispatchEvent(new Event(event));

const keepSite = () => {
  if (!workers) return;
  const address = `${location.origin}${part("app").dataset.base}/sw.js`;
  const createScriptURL = (asked) => {
    if (asked !== address) throw new TypeError(`not the worker: ${asked}`);
    return asked;
  };
  const types = window.trustedTypes;
  const script = types ? types.createPolicy("app", { createScriptURL }).createScriptURL(address) : address;
  workers.register(script, { updateViaCache: "none" }).then(followVersions)
    .catch((reason) => console.info("worker:", reason));
};

// A new version is offered, and taken by a press: this page is loaded anew, and no other one.
const followVersions = (registration) => {
  let controller = workers.controller;
  let taking = false;
  const offer = () => registration.waiting && workers.controller && tell("vejviser-update");
  offer();
  registration.addEventListener("updatefound", () => {
    if (registration.installing) registration.installing.addEventListener("statechange", offer);
  });
  workers.addEventListener("controllerchange", () => {
    if (taking) location.reload();
    // Another page has taken it: this one is of the version before.
    else if (controller) tell("vejviser-update");
    controller = workers.controller;
  });
  addEventListener("vejviser-take", () => {
    taking = true;
    if (registration.waiting) registration.waiting.postMessage("take");
    else location.reload();
  });
};

// Where the app cannot go on, nothing can be lost: a new version is there at the next load.
addEventListener("vejviser-failed", () => {
  if (!workers) return;
  workers.getRegistration()
    .then((registration) => registration && registration.waiting && registration.waiting.postMessage("take"))
    .catch(() => {});
});

// Brought back whole by Back after «Forlad siden»: the cover stays, so the page is fetched anew, without answers.
addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector(".exit-cover")) location.reload();
});

// The page is drawn first, since it helps by itself; then the app's files come.
let begun = false;
const begin = () => {
  if (begun) return;
  begun = true;
  document.querySelectorAll('link[media="not all"]').forEach((link) => link.removeAttribute("media"));
  const wasm = part("wasm");
  // The bytes are what was built, or the app does not start: a changed one could give wrong advice.
  const bytes = fetch(wasm.href, { integrity: wasm.integrity });
  import(part("glue").href).then((app) => app.default({ module_or_path: bytes })).catch(fail);
  bytes.catch(() => {}); // told by the line before
};
requestAnimationFrame(() => setTimeout(begin));
// A page in the background is not drawn.
setTimeout(begin, document.hidden ? 0 : 2000);
