// Takes the page over once the directory is there.
import { hydrate } from "preact";

import { fetchAll } from "../shared/directory.js";
import { announceReady } from "../shared/router.js";
import { App } from "./app.jsx";

const { directory, plan } = await fetchAll();
hydrate(<App directory={directory} plan={plan} path={location.pathname} />, document.getElementById("app"));
announceReady();
