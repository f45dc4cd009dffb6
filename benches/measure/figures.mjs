// Figures and tables: medians, ratios, and where and when they were taken.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { dist } from "../../tests/browser/site.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The middle of some numbers; of an even count the lower one. */
export const median = (numbers) => share(numbers, 0.5);

/** The number below which this part of them lies. */
export function share(numbers, part) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) throw new Error("There is no figure: nothing was measured.");
  return sorted[Math.floor((sorted.length - 1) * part)];
}

/** Objects of numbers, one a round: the median of each field. */
export const medians = (rounds) =>
  Object.fromEntries(Object.keys(rounds[0]).map((field) => [field, median(rounds.map((round) => round[field]))]));

export const kB = (bytes) => (bytes / 1000).toFixed(1);
export const ms = (time) => (time < 10 ? time.toFixed(1) : String(Math.round(time)));
export const ratio = (one, other) => (other > 0 ? `${(one / other).toFixed(2)}×` : "–");

/** Rows as a Markdown table; the first row holds the headings. */
export function table(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  const line = (row) =>
    `| ${row.map((cell, at) => (at ? String(cell).padStart(widths[at]) : String(cell).padEnd(widths[at]))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2))).join("|")}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join("\n");
}

/** When, on what and by which command: the line above each table. The pages tell which version was built. */
export function provenance({ command, chromium, rounds }) {
  const git = (...given) => execFileSync("git", given, { cwd: root, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--untracked-files=no") ? " with changes" : "";
  const build =
    readFileSync(join(dist, "index.html"), "utf8").match(/data-version="([^"]+)"/)?.[1] ?? "without a version";
  const load = loadavg()[0].toFixed(1);
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${git("rev-parse", "--short", "HEAD")}${changed}, build ${build}, \`${command}\`.`,
    `Chromium ${chromium}, ${cpus().length} cores with a load of ${load}; medians of ${rounds} rounds.`,
  ].join(" ");
}

/** Options of the command line: options({ rounds: 9 }) reads --rounds 3. Unknown ones stop the run. */
export function options(usual) {
  const given = { ...usual };
  const words = process.argv.slice(2);
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at].replace(/^--/, "");
    if (!(name in usual) || words[at + 1] === undefined) {
      console.error(
        `Stopped. ${words[at]}: give one of ${Object.keys(usual)
          .map((one) => `--${one} VALUE`)
          .join(", ")}.`,
      );
      process.exit(1);
    }
    given[name] = typeof usual[name] === "number" ? Number(words[at + 1]) : words[at + 1];
  }
  return given;
}

/** The contestants of a round, each time in the other direction: none always comes first. */
export const turns = (list, round) => (round % 2 ? [...list].reverse() : list);
