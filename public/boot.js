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

// By what was pressed, in the order of the last presses.
const pending = new Map();
const tell = (event) => dispatchEvent(new Event(event));
const fail = (reason) => {
  console.error("app:", reason);
  pending.clear();
  root.classList.add("app-failed");
  tell("vejviser-failed");
};

// «Forlad siden» ends the visit: what a person has told this site is gone then from every document and every window, also
// from those that Back brings out of the browser's memory. Each step is tried by itself: none keeps somebody here.
const attempt = (act) => {
  try {
    return act();
  } catch (refused) {
    return undefined;
  }
};
const base = attempt(() => part("app").dataset.base) || "";
const home = `${base}/`;
// While a window is away from its documents, this says that the visit goes on: a word by chance, nothing of a person.
// A document that comes back and does not find it begins anew; so also where the browser keeps nothing.
const MARK = "vvj-besoeg";
// So long the other site has to stand in front.
const BEHIND_MS = 1000;
const takeMark = () => attempt(() => {
  const mark = sessionStorage.getItem(MARK);
  sessionStorage.removeItem(MARK);
  return mark;
});
const keptNames = () => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith("vvj-"))) || [];
let left = false;
// The visit that this document belongs to, once there is something to forget.
let visit = takeMark();
// Whether this document may show what somebody has told it.
let telling = Boolean(location.search);
// What another window keeps may be read by this one at any page, and an answer may be a link with a fragment.
const noteTold = () => {
  telling = telling || keptNames().length > 0 || Boolean(location.hash);
  return telling;
};
noteTold();
addEventListener("storage", ({ key }) => {
  telling = telling || /^vvj-/.test(key);
});
for (const kind of ["input", "change", "submit", "click"]) {
  addEventListener(kind, ({ target }) => {
    telling = telling || kind !== "click" || Boolean(target.closest && target.closest("button, input, label"));
  }, true);
}

const uncover = () => document.querySelectorAll(".exit-cover").forEach((cover) => cover.remove());
const cover = () => attempt(() => {
  const sheet = document.createElement("div");
  sheet.className = "exit-cover";
  document.body.appendChild(sheet);
});
const wipe = () => {
  left = true;
  // Before the app's own: nothing asks whether somebody is sure.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
  root.classList.add("left");
  cover();
  attempt(() => speech.cancel());
  attempt(() => {
    document.title = "…";
    [...document.body.children].forEach((piece) => piece.className === "exit-cover" || piece.remove());
  });
};
const forget = () => {
  keptNames().forEach((key) => attempt(() => localStorage.removeItem(key)));
  takeMark();
};
const clearAddress = () => attempt(() => {
  history.replaceState(null, "", home);
  return true;
});
const beginAnew = () => {
  wipe();
  if (clearAddress()) location.reload();
  else location.replace(home);
};
const windows = attempt(() => new BroadcastChannel(`vejviser ${home}`));
const tellWindows = (what) => attempt(() => windows.postMessage(what));

const leave = (link) => {
  const address = link.href;
  wipe();
  forget();
  tellWindows("left");
  clearAddress();
  location.replace(address);
  comeBackAlone();
};
// From an app on the home screen the other site opens in a window of its own, and this one stays: it begins anew behind
// it. An iPhone always does so; other systems may put the other site in this window's place.
const comeBackAlone = () => {
  const looks = () => document.visibilityState === "visible" && beginAnew();
  if (attempt(() => navigator.standalone)) setTimeout(beginAnew, BEHIND_MS);
  else if (attempt(() => matchMedia("(display-mode: standalone)").matches)) addEventListener("visibilitychange", looks);
};
if (windows) {
  windows.onmessage = ({ data }) => {
    const way = document.querySelector("a.leave");
    if (data === "forgotten") tell("vejviser-forgotten");
    else if (left) return;
    else if (way) leave(way);
    else if (noteTold()) beginAnew();
  };
}
addEventListener("vejviser-forget", () => tellWindows("forgotten"));

addEventListener("pagehide", (event) => {
  noteTold();
  if (left) {
    // Whatever was still being written is gone too.
    forget();
    event.stopImmediatePropagation();
  } else if (telling || visit) {
    visit = visit || String(Math.random()).slice(2);
    attempt(() => sessionStorage.setItem(MARK, visit));
    if (telling) cover();
  }
}, true);
// The document before this one may live in another process, and its mark comes a little later. Meanwhile the cover stays.
const MARK_MS = 500;
let awaited;
const comeBack = (until) => {
  const found = takeMark();
  const strange = telling && found !== visit;
  if (!left && strange && found === null && Date.now() < until) {
    awaited = setTimeout(comeBack, 25, until);
    return;
  }
  if (left || strange) {
    beginAnew();
    return;
  }
  visit = found;
  uncover();
  // What was still coming when the page was left does not come any more.
  if (asked && !is("app-ready")) location.reload();
};
addEventListener("pageshow", ({ persisted }) => {
  clearTimeout(awaited);
  if (persisted) comeBack(Date.now() + MARK_MS);
}, true);
// An entry that a later visit is led back to tells nothing of the one before, neither its address nor what pages kept in it.
const [entry] = attempt(() => performance.getEntriesByType("navigation")) || [];
if (entry && entry.type === "back_forward" && !visit) {
  attempt(() => history.replaceState(null, "", location.pathname));
}

// Told before anything is pressed, and without the app. A browser cannot know that there is net, only that there is none.
const lookForNet = () => root.classList[navigator.onLine === false ? "add" : "remove"]("no-net");
lookForNet();
["online", "offline"].forEach((kind) => addEventListener(kind, lookForNet));

// «Læs højt» (`ui::parts::aloud`) shows where the device itself has a voice for the page's language: any other voice would
// send the page to somebody. What reads comes with the first press, and only as it was built; its name and checksum are written
// here by scripts/build.
const READER = ["aloud.js", ""];
const speech = window.speechSynthesis;
const lookForVoices = () => attempt(() => speech.getVoices().forEach(({ lang, localService }) => {
  const known = localService && /^(da|en)/i.exec(lang);
  if (known) root.classList.add(`voice-${known[0].toLowerCase()}`);
}));
lookForVoices();
attempt(() => { speech.onvoiceschanged = lookForVoices; });
const bringReader = () => {
  const address = `${home}${READER[0]}`;
  return bytesInTime(address, { integrity: READER[1] }).then(() => import(address));
};
let reader;
const read = (button) => {
  if (!reader) {
    // An iPhone lets nothing speak later that has not spoken within a press.
    attempt(() => speech.speak(new SpeechSynthesisUtterance("")));
    reader = bringReader();
  }
  reader.then(() => readAloud(button)).catch((reason) => {
    console.info("nothing to read aloud with:", reason);
    reader = undefined;
    root.setAttribute("data-aloud", "fails");
  });
};

// What was pressed too early is done as soon as the app is there.
const waiting = () => !is("app-ready") && !is("app-failed");
// Each control's last press counts; where one question is put, the last answer of all.
const hold = (event, control, act) => {
  begin();
  const key = document.querySelector(".choice") ? "answer" : control;
  pending.delete(key);
  pending.set(key, act);
  event.preventDefault();
  event.stopImmediatePropagation();
};
addEventListener("click", (event) => {
  const pressed = event.target.closest ? event.target : root;
  const way = pressed.closest("a.leave");
  const button = pressed.closest("button[type=button]");
  const reads = pressed.closest("button.read");
  if (way && event.button === 0) {
    event.preventDefault();
    leave(way);
  } else if (reads) {
    read(reads);
  } else if (button && waiting()) {
    hold(event, button, () => button.isConnected && button.click());
  }
}, true);
addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (waiting()) hold(event, target, () => send(target, submitter));
}, true);
// A form may have been changed since, by an extension or by the app; and older browsers cannot be asked to send one.
const send = (form, button) => {
  if (button && button.form === form) button.click();
  else if (form.isConnected) form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
};

const early = new Set();
for (const kind of ["input", "change"]) addEventListener(kind, ({ target }) => waiting() && early.add(target), true);
// What the browser has put back into filters, after Back or a reload, counts like a choice.
const isPutBack = ({ options, selectedIndex, checked, defaultChecked }) =>
  options ? selectedIndex > 0 && !options[selectedIndex].defaultSelected : checked && !defaultChecked;
const takePutBack = () => document.querySelectorAll("main .filters :is(select, input[type=checkbox])")
  .forEach((field) => isPutBack(field) && early.add(field));

// A form can ask the browser not to tick its boxes again for the next person; a box without a form cannot.
const untick = () => document.querySelectorAll("input[type=checkbox]").forEach((box) => {
  if (!box.form && waiting() && !early.has(box)) box.checked = box.defaultChecked;
});
untick();
addEventListener("pageshow", untick);

let shifts = [];
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  const recent = shifts.filter((time) => event.timeStamp - time < 5000);
  shifts = event.key === "Shift" ? recent.concat(event.timeStamp) : [];
  const way = document.querySelector("a.leave");
  if (shifts.length > 2 && way) leave(way);
}, true);

// A broken app hears nothing more: half of it would follow links without showing where they lead. The browser does. Nor
// does one that has been left.
for (const kind of ["click", "submit", "input", "change", "keydown", "focusout"]) {
  addEventListener(kind, (event) => (left || is("app-failed")) && event.stopImmediatePropagation(), true);
}
// Back and Forward between pages of one document are the app's; before it is there, the browser loads what the address says.
const loaded = location.pathname;
addEventListener("popstate", (event) => {
  // Before the app takes out of the address what it tells.
  noteTold();
  if (waiting() && location.pathname !== loaded) location.reload();
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
  if (help) location.assign(help);
};
// A press on «Få hjælp nu» is never lost: where the app breaks over it, the browser goes there.
let help;
addEventListener("click", ({ target }) => {
  const link = target.closest && target.closest("header a.help");
  if (!link) return;
  help = link.href;
  setTimeout(() => { help = undefined; }, 1000);
}, true);
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));

addEventListener("vejviser-ready", () => {
  root.classList.remove("app-failed");
  const acts = Array.from(pending.values());
  pending.clear();
  noteTold();
  // What was written or chosen too early counts as if it were done now.
  takePutBack();
  early.forEach((field) => field.isConnected && ["input", "change"].forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true }))));
  early.clear();
  acts.forEach(attempt);
  // What was unfolded too early is filled now.
  document.querySelectorAll("details.only-app[open]").forEach((fold) => fold.dispatchEvent(new Event("toggle")));
  if (updateWaits) tell("vejviser-update");
  whenLoaded(keepSite);
}, { once: true });

// The worker keeps the site on the device, so that it works without net. It comes last, so that it slows nothing down,
// and where the browser has none or refuses it, everything works as before.
const workers = navigator.serviceWorker;
const whenLoaded = (act) =>
  document.readyState === "complete" ? act() : addEventListener("load", act, { once: true });

let keeps = false;
// Said for whoever looks: in the console, and on «Om».
const notKept = (reason) => {
  console.info("the site is not kept on this device:", reason);
  root.setAttribute("data-kept", "no");
};
const keepSite = () => {
  if (keeps) return;
  keeps = true;
  if (!workers) {
    notKept("the browser has no workers, or none here");
    return;
  }
  const address = `${location.origin}${base}/sw.js`;
  const createScriptURL = (asked) => {
    if (asked !== address) throw new TypeError(`not the worker: ${asked}`);
    return asked;
  };
  const types = window.trustedTypes;
  const script = types ? types.createPolicy("app", { createScriptURL }).createScriptURL(address) : address;
  workers.register(script, { updateViaCache: "none" }).then(followVersions)
    .catch(notKept);
};

let updateWaits = false;
addEventListener("vejviser-update", () => {
  updateWaits = true;
  begin();
});

// A new version is offered, and taken by a press: this page is loaded anew, and no other one.
const followVersions = (registration) => {
  let controller = workers.controller;
  // A version before it stays until no window is of it any more: here is one less.
  if (controller) controller.postMessage("loaded");
  let taking = false;
  // Only to a page that began with a version: the live controller may be the one that has just come.
  const offer = () => registration.waiting && controller && tell("vejviser-update");
  offer();
  // A worker that is given up, where none was before, has not got all of the site.
  // One that takes over by itself, to take the site off the device, is not offered.
  const watch = (worker) => worker && worker.addEventListener("statechange", () => {
    setTimeout(offer, 500);
    if (worker.state === "redundant" && !registration.active) notKept("not all of its files could be had");
  });
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
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

// How the app has a file come: its bytes. What is not there after so long is given up, and the next try asks anew, with
// twice the patience: the line may only be slow.
let patience = HOPELESS_MS;
window.bytesInTime = (address, options) => {
  const limit = new AbortController();
  const given = patience;
  const end = setTimeout(() => {
    patience = 2 * given;
    limit.abort();
  }, given);
  const bytes = fetch(address, Object.assign({ signal: limit.signal }, options)).then((answer) =>
    answer.ok ? answer.arrayBuffer() : Promise.reject(new TypeError(`${address}: ${answer.status}`)));
  const ended = () => clearTimeout(end);
  bytes.then(ended, ended);
  return bytes;
};

// The app's files come. A press waits so long for them, and no longer.
let asked = false;
const begin = () => {
  if (asked) return;
  asked = true;
  root.classList.remove("app-later");
  setTimeout(() => waiting() && fail("nothing came"), HOPELESS_MS);
  if (!window.WebAssembly) {
    // Switched off (Lockdown Mode) or never there: loading again would not help. The pages are kept all the same.
    root.classList.add("app-cannot");
    fail("no WebAssembly");
    whenLoaded(keepSite);
    return;
  }
  // Not the program: Safari never pairs a preload with what is fetched, and would fetch it twice.
  document.querySelectorAll('link[media="not all"]:not(#wasm):not([data-later])').forEach((link) => link.removeAttribute("media"));
  const wasm = part("wasm");
  // The bytes are what was built, or the app does not start: a changed one could give wrong advice.
  const bytes = fetch(wasm.href, { integrity: wasm.integrity });
  import(part("glue").href).then((app) => app.default({ module_or_path: bytes })).catch(fail);
  bytes.catch(() => {}); // told by the line before
};

// A document on which nothing has to happen starts no app before somebody needs it: a touch on a form, a button or a fold
// that the app fills, a key. Its links are the browser's. It holds as it was published until a day that it names; from then on, without net, in another
// page's place, and where something is kept on the device, the app starts as on every other page.
const { starts, until, path } = attempt(() => part("app").dataset) || {};
const isItself = location.pathname.replace(/index\.html$/, "") === base + path;
const isDocument = starts && isItself && navigator.onLine !== false && !keptNames().length && !(Date.now() >= Date.parse(until));

// The page is drawn first, since it helps by itself.
const beginOnceDrawn = () => {
  requestAnimationFrame(() => setTimeout(begin));
  // A page in the background is not drawn.
  setTimeout(begin, document.hidden ? 0 : 2000);
};
if (isDocument) {
  root.classList.add("app-later");
  for (const kind of ["keydown", "pointerdown", "focusin", "input", "change"]) {
    addEventListener(kind, ({ target }) => {
      const needs = kind === "keydown" || (target.closest && target.closest("form, button, details.only-app"));
      if (needs) begin();
    }, true);
  }
  addEventListener("offline", begin);
  const idle = window.requestIdleCallback || ((act) => setTimeout(act, 1000));
  whenLoaded(() => idle(() => (keepSite(), starts === "idle" && begin())));
} else {
  beginOnceDrawn();
}
