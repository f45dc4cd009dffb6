// The page as HTML, for the build.
import { renderToString } from "preact-render-to-string";

import { indexed } from "../shared/directory.js";
import { App } from "./app.jsx";

export const render = (path, directory, plan) =>
  renderToString(<App directory={indexed(directory)} plan={plan} path={path} />);
