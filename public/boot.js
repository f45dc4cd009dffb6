// Starts the app, keeps what a person does before it has started, and says so when it cannot start.
const root = document.documentElement;
const file = (id) => document.getElementById(id)?.href;
const fail = (reason) => {
  console.error("app:", reason);
  root.classList.add("app-failed");
  tell("vejviser-failed");
};

// What was pressed too early is done as soon as the app is there.
let pending;
const early = (event) => {
  if (event.type === "submit") {
    const { target, submitter } = event;
    pending = () => target.requestSubmit(submitter);
  } else {
    const button = event.target.closest?.("button[type=button]");
    if (!button) return;
    pending = () => button.isConnected && button.click();
  }
  event.preventDefault();
  event.stopImmediatePropagation();
};
addEventListener("submit", early, true);
addEventListener("click", early, true);
const stopWaiting = () => {
  removeEventListener("submit", early, true);
  removeEventListener("click", early, true);
};
addEventListener("vejviser-ready", () => {
  stopWaiting();
  pending?.();
  whenLoaded(keepSite);
}, { once: true });

// The worker keeps the site on the device, so that it works without net. It comes last, so that it slows nothing down,
// and where the browser has none or refuses it, everything works as before.
const workers = navigator.serviceWorker;
const whenLoaded = (act) =>
  document.readyState === "complete" ? act() : addEventListener("load", act, { once: true });
const tell = (event) => dispatchEvent(new Event(event));

async function keepSite() {
  if (!workers) return;
  const address = new URL("sw.js", import.meta.url).href;
  const createScriptURL = (asked) => {
    if (asked !== address) throw new TypeError(`not the worker: ${asked}`);
    return asked;
  };
  try {
    const policy = globalThis.trustedTypes?.createPolicy("app", { createScriptURL });
    const script = policy?.createScriptURL(address) ?? address;
    followVersions(await workers.register(script, { updateViaCache: "none" }));
  } catch (reason) {
    console.info("worker:", reason);
  }
}

// A new version is offered, and taken by a press: this page is loaded anew, and no other one.
function followVersions(registration) {
  let controller = workers.controller;
  let taking = false;
  const offer = () => registration.waiting && workers.controller && tell("vejviser-update");
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
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
}

// Where the app cannot go on, nothing waits for it, and nothing can be lost: a new version is there at the next load.
addEventListener("vejviser-failed", async () => {
  stopWaiting();
  const registration = await workers?.getRegistration().catch(() => null);
  registration?.waiting?.postMessage("take");
});

// Brought back whole by Back after «Forlad siden»: the cover stays, so the page is fetched anew, without answers.
addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector(".exit-cover")) location.reload();
});

try {
  const app = await import(file("glue"));
  await app.default({ module_or_path: file("wasm") });
} catch (reason) {
  fail(reason);
}
