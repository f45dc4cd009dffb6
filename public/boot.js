// Starts the app, keeps what a person does before it has started, and says so when it cannot start.
const root = document.documentElement;
const file = (id) => document.getElementById(id)?.href;
const fail = (reason) => {
  console.error("app:", reason);
  root.classList.add("app-failed");
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
}, { once: true });

// Brought back whole by Back after «Forlad siden»: the cover stays, so the page is fetched anew, without answers.
addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector(".exit-cover")) location.reload();
});

try {
  const app = await import(file("glue"));
  await app.default({ module_or_path: file("wasm") });
} catch (reason) {
  stopWaiting();
  fail(reason);
}
