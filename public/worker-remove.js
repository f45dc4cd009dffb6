// An empty worker, published as sw-remove.js. Put in place of sw.js it takes everything off the devices again: the kept
// files, and itself. README, "Put it on a host", says when and how.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const ours = `vejviser ${new URL(registration.scope).pathname} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
