// Real file hosts on this machine with the configurations that are shipped in scripts/hosts/: nginx and Caddy. Each has
// its own folder, free port and process; nothing of the system's configuration is read.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { dist } from "./site.mjs";

const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url));
const shipped = (name) => readFileSync(join(scripts, "hosts", name), "utf8");
// Where scripts/setup has put them, and where Debian keeps the system's programs.
const tools = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "veteranvejviseren/hosts/usr");
const folders = [join(tools, "sbin"), join(tools, "bin"), ...process.env.PATH.split(":"), "/usr/sbin"];
const program = (name) =>
  folders.map((folder) => join(folder, name)).find(existsSync) ?? assert.fail(`${name} is missing: run scripts/setup test`);

/** A copy of the build with the compressed files beside, as the README tells for a server of one's own. */
export function published() {
  const folder = mkdtempSync(join(tmpdir(), "published-"));
  cpSync(dist, folder, { recursive: true });
  execFileSync(join(scripts, "compress"), [folder], { stdio: ["ignore", "ignore", "inherit"] });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const answers = (port) =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), done(true)));
    socket.once("error", () => done(false));
  });

/** Starts a program and waits until it listens; its last words when it does not. */
async function start(path, words, { port, folder, env = {} }) {
  const host = spawn(path, words, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((done) => host.once("exit", done).once("error", done));
  let said = "";
  for (const stream of [host.stdout, host.stderr]) stream.on("data", (text) => (said = (said + text).slice(-2_000)));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    const gone = await Promise.race([ended, new Promise((done) => setTimeout(done, 50))]);
    if (gone !== undefined || tries > 200) {
      host.kill();
      assert.fail(`${path} does not start: ${gone?.message ?? said}`);
    }
  }
  const close = async () => {
    host.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { url: `http://localhost:${port}`, close };
}

/** The site in a folder of its own below the root, where it is to live under a path. */
function rootFor(root, under, folder) {
  if (!under) return root;
  mkdirSync(join(folder, "root"));
  symlinkSync(root, join(folder, "root", under));
  return join(folder, "root");
}

/** Replaces what stands there exactly once. */
function replace(text, old, instead) {
  assert.equal(text.split(old).length, 2, `${JSON.stringify(old)} stands once in the configuration`);
  return text.replace(old, () => instead);
}

/** What a configuration says of the path: both files name it after the same words. */
const below = (text, under) => {
  const at = text.lastIndexOf("What is not there");
  return text.slice(0, at) + (under ? text.slice(at).replace(/ \/(?=en\/|404)/g, ` ${under}/`) : text.slice(at));
};

/**
 * nginx with scripts/hosts/nginx.conf: only the lines marked "yours" are changed, and the log is switched on, which is
 * how the tests know what was asked for. `asked()` gives the targets so far.
 */
export async function nginx(root, under = "") {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  const path = program("nginx");
  const brotli = join(dirname(path), "../lib/nginx/modules/ngx_http_brotli_static_module.so");
  const log = join(folder, "asked.log");
  let site = shipped("nginx.conf");
  site = replace(site, "listen 80; # yours", `listen 127.0.0.1:${port};`);
  site = replace(site, "root /srv/vejviser; # yours", `root ${rootFor(root, under, folder)};`);
  site = replace(site, "access_log off;", `access_log ${log} asked;`);
  writeFileSync(join(folder, "site.conf"), below(site, under));
  const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off;
${process.getuid() === 0 ? "user root;" : ""}
load_module ${brotli};
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  ${bodies.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  log_format asked '$status $request_method $request_uri';
  include ${folder}/site.conf;
}
`,
  );
  const host = await start(path, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], { port, folder });
  const asked = () => readFileSync(log, "utf8").split("\n").filter(Boolean);
  return { ...host, asked, log: [] };
}

/** Caddy with scripts/hosts/Caddyfile, told by the two variables it names where it is. */
export async function caddy(root, under = "") {
  const folder = mkdtempSync(join(tmpdir(), "caddy-"));
  const port = await freePort();
  // Without its door for orders, which every Caddy on a machine would share.
  writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${below(shipped("Caddyfile"), under)}`);
  const env = { SITE: `http://localhost:${port}`, ROOT: rootFor(root, under, folder), HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return start(program("caddy"), ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"], { port, folder, env });
}

/** One request as it is, its body not unpacked. */
export const ask = (url, path, headers = {}, method = "GET") =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(url);
    const asking = request({ hostname, port, path, method, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    asking.on("error", failed).end();
  });
