// node benches/search/run.mjs [--count 100000] [--engines ours,minisearch,…]
// Ours and four other engines over the same generated records and queries, in one Chromium, one table.
import { execFileSync } from 'node:child_process';
import { copyFileSync, createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const count = option('count', '100000');
const names = option('engines', 'ours,minisearch,flexsearch,lunr,fuse').split(',');
// Fuse reads every record for every query: fewer queries, or the run takes hours.
const queriesOfEachKind = { fuse: 3, lunr: 10 };
const minutes = Number(option('minutes', '15'));

if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
const { chromium } = await import('playwright-core');
const temp = mkdtempSync(join(tmpdir(), 'search-bench-'));
const cargo = process.env.CARGO ?? 'cargo';
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
execFileSync(cargo, ['bench', '--quiet', '--bench', 'search', '--', '--count', count, '--write', temp], { cwd: root, stdio: 'inherit' });
execFileSync(
  cargo,
  ['build', '--quiet', '--release', '--locked', '--target', 'wasm32-unknown-unknown', '--manifest-path', join(here, 'engine/Cargo.toml'), '--target-dir', target],
  { cwd: root, stdio: 'inherit' },
);
copyFileSync(join(target, 'wasm32-unknown-unknown/release/search_engine_bench.wasm'), join(temp, 'engine.wasm'));

const types = { '.mjs': 'text/javascript', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(request.url.split('?')[0]));
  // Isolation gives the page a fine clock.
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
  if (path === '/') {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>Search</title><script type="module" src="/engines.mjs"></script>');
    return;
  }
  const file = path.startsWith('/temp/') ? join(temp, path.slice(6)) : join(here, path);
  if (path.includes('..') || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/`;

const share = (sorted, part) => sorted[Math.round((sorted.length - 1) * part)];
const results = [];
for (const name of names) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc --max-old-space-size=4000'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(address);
    await page.waitForFunction(() => window.measure);
    const session = await page.context().newCDPSession(page);
    const within = promise =>
      Promise.race([
        promise,
        new Promise((_, failed) => setTimeout(() => failed(new Error(`not done in ${minutes} minutes`)), minutes * 60_000).unref()),
        new Promise((_, failed) => page.once('crash', () => failed(new Error('out of memory')))),
      ]);
    await page.evaluate(() => { window.collect = window.gc; });
    const built = await within(page.evaluate(name => window.build(name), name));
    await session.send('HeapProfiler.collectGarbage');
    const growth = await page.evaluate(() => window.heapGrowth());
    const rows = await within(page.evaluate(each => window.measure(each), queriesOfEachKind[name] ?? 1000));
    results.push({ name, ...built, memory: built.memory ?? growth, rows });
    console.error(`${name}: done`);
  } catch (error) {
    results.push({ name, failed: error.message.split('\n')[0] });
    console.error(`${name}: ${error.message.split('\n')[0]}`);
  } finally {
    await browser.close();
  }
}
server.close();
rmSync(temp, { recursive: true });

const kinds = [...new Set(results.flatMap(one => one.rows ?? []).map(row => row.kind))];
const table = [['engine', 'build s', 'memory MB', 'p50 ms', 'p95 ms', 'recall@10', 'queries', ...kinds]];
for (const { name, failed, build, memory, rows } of results) {
  if (failed) {
    table.push([name, failed, ...Array(6 + kinds.length - 1).fill('')]);
    continue;
  }
  const times = rows.map(row => row.time).sort((a, b) => a - b);
  const recall = list => (list.filter(row => row.found).length / list.length).toFixed(2);
  table.push([
    name, (build / 1000).toFixed(1), (memory / 1e6).toFixed(0), share(times, 0.5).toFixed(1), share(times, 0.95).toFixed(1),
    recall(rows), String(rows.length), ...kinds.map(kind => recall(rows.filter(row => row.kind === kind))),
  ]);
}
console.log(`${Number(count).toLocaleString('en')} records, ${new Date().toISOString().slice(0, 10)}; recall@10 in all and by kind of query`);
console.log(table.map(row => `| ${row.join(' | ')} |`).join('\n').replace('\n', `\n|${'---|'.repeat(table[0].length)}\n`));
for (const { name, note } of results) if (note) console.log(`${name}: ${note}`);
