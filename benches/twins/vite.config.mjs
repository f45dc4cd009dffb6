// One configuration for both twins and both ends: the browser's program, and the renderer for the build.
// TWIN=preact|svelte, MADE=folder with words.json.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { TWIN: twin, MADE: made } = process.env;
const ending = { preact: "jsx", svelte: "js" }[twin];

export default defineConfig(({ isSsrBuild }) => ({
  root: here("."),
  logLevel: "warn",
  resolve: { alias: { "@made": made } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: twin === "svelte" ? [svelte({ configFile: false })] : [],
  // The renderer holds all it needs: it lies outside of the packages.
  ssr: { noExternal: true },
  build: {
    outDir: `${made}/${twin}${isSsrBuild ? "-renderer" : ""}`,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: here(`${twin}/${isSsrBuild ? "server" : "client"}.${ending}`),
      output: { entryFileNames: isSsrBuild ? "server.mjs" : "[name]-[hash].js" },
    },
  },
}));
