// The page as HTML, for the build.
import { render as renderComponent } from "svelte/server";

import { indexed } from "../shared/directory.js";
import App from "./App.svelte";

export const render = (path, directory, plan) =>
  renderComponent(App, { props: { directory: indexed(directory), plan, path } }).body;
