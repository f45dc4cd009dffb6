// Stands in for the host in the one file (`vejviser single`), before the loader: what the app fetches stands in the page,
// each file in a block by its name. Nothing else is fetched, and there is no worker.
const blocks = new Map(Array.from(document.querySelectorAll("script[data-file]"), (block) => [block.dataset.file, block]));

window.fetch = async (address, { integrity } = {}) => {
  const name = String(address).split("/").pop();
  if (!blocks.has(name)) throw new TypeError(`${name} is not in this file`);
  const bytes = Uint8Array.from(atob(blocks.get(name).textContent), (letter) => letter.charCodeAt(0));
  // The bytes are what was built, as on a host: a stick can be worn, and a changed program could give wrong advice.
  if (integrity) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
    if (`sha384-${btoa(String.fromCharCode(...digest))}` !== integrity) throw new TypeError(`${name} is damaged`);
  }
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(bytes, { headers: { "Content-Type": type } });
};
Object.defineProperty(navigator, "serviceWorker", { value: undefined });

// How old the file is tells itself, whatever becomes of the app.
const edition = document.querySelector(".edition");
const tellAge = () => edition.classList.toggle("old", Date.now() >= Date.parse(edition.dataset.oldFrom));
tellAge();
addEventListener("visibilitychange", tellAge);

// A link to a fragment loads nothing, and these say that they do.
addEventListener("click", ({ target }) => {
  if (target.closest && target.closest(".status :is(.only-late, .only-failed) a")) setTimeout(() => location.reload());
}, true);
