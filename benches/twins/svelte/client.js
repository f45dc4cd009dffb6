// Takes the page over once the directory is there.
import { flushSync, hydrate } from "svelte";

import { fetchAll } from "../shared/directory.js";
import { announceReady } from "../shared/router.js";
import App from "./App.svelte";

const { directory, plan } = await fetchAll();
hydrate(App, { target: document.getElementById("app"), props: { directory, plan, path: location.pathname } });
flushSync();
announceReady();
