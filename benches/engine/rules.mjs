// node benches/engine/rules.mjs [--rounds 5]
// The conditions of every service, judged by json-rules-engine and by ours, on the same answers: equal outcomes, then times.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const at = process.argv.indexOf('--rounds');
const rounds = Number(at < 0 ? 5 : process.argv[at + 1]);

if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
const { Engine } = await import('json-rules-engine');
const bench = (...words) =>
  execFileSync(
    process.env.CARGO ?? 'cargo',
    ['run', '--quiet', '--release', '--locked', '--manifest-path', join(here, 'Cargo.toml'), '--', ...words],
    { encoding: 'utf8' },
  );
const folder = mkdtempSync(join(tmpdir(), 'engine-bench-'));
bench('--write', folder);
const { services, cases } = JSON.parse(readFileSync(join(folder, 'rules.json'), 'utf8'));
rmSync(folder, { recursive: true });

// What is not told is undefined to this engine, and a condition on it is false. Three values take two rules: one fires
// when the condition is met, one when it is not met, and neither when nobody can tell.
const leaf = (fact, operator, value = true) => ({ fact, operator, value });
const met = (test) => {
  const [[kind, of]] = Object.entries(test);
  switch (kind) {
    case 'all': return { all: of.map(met) };
    case 'any': return { any: of.map(met) };
    case 'not': return unmet(of);
    case 'in': return leaf(of.fact, of.fact === 'topic' ? 'overlaps' : 'in', of.values);
    case 'range': return { all: [leaf(of.fact, 'greaterThanInclusive', of.from), leaf(of.fact, 'lessThanInclusive', of.to)] };
    case 'known': return leaf(of.fact, 'told');
    default: throw new Error(`no condition ${kind}`);
  }
};
const unmet = (test) => {
  const [[kind, of]] = Object.entries(test);
  switch (kind) {
    case 'all': return { any: of.map(unmet) };
    case 'any': return { all: of.map(unmet) };
    case 'not': return met(of);
    case 'in': return leaf(of.fact, of.fact === 'topic' ? 'apart' : 'other', of.values);
    case 'range': return { any: [leaf(of.fact, 'lessThan', of.from), leaf(of.fact, 'greaterThan', of.to)] };
    case 'known': return leaf(of.fact, 'untold');
    default: throw new Error(`no condition ${kind}`);
  }
};

const engine = new Engine([], { allowUndefinedFacts: true });
const told = (value) => value !== undefined && value !== null;
engine.addOperator('told', told);
engine.addOperator('untold', (value) => !told(value));
engine.addOperator('other', (value, values) => told(value) && !values.includes(value));
engine.addOperator('overlaps', (chosen, values) => told(chosen) && chosen.some((one) => values.includes(one)));
engine.addOperator('apart', (chosen, values) => told(chosen) && !chosen.some((one) => values.includes(one)));
services.forEach(({ test }, place) => {
  engine.addRule({ conditions: met(test), event: { type: 'm', params: { place } } });
  engine.addRule({ conditions: unmet(test), event: { type: 'n', params: { place } } });
});

const judged = async ({ facts }) => {
  const answered = Object.fromEntries(Object.entries(facts).filter(([, value]) => told(value)));
  const { events } = await engine.run(answered);
  const letters = Array(services.length).fill('u');
  for (const { type, params } of events) letters[params.place] = type;
  return letters.join('');
};

for (const one of cases) assert.equal(await judged(one), one.outcomes, JSON.stringify(one.facts));
const all = cases.map((one) => one.outcomes).join('');
const counted = [...'mun'].map((letter) => all.split(letter).length - 1);
assert(counted.every((count) => count > 100), `outcomes of one kind are missing: ${counted}`);

const times = [];
for (let round = 0; round < rounds; round += 1) {
  const started = performance.now();
  for (const one of cases) await judged(one);
  times.push(performance.now() - started);
}
const theirs = times.sort((a, b) => a - b)[rounds >> 1];
const ours = JSON.parse(bench('--rules', String(rounds * 20)));
assert.deepEqual([ours.cases, ours.services], [cases.length, services.length]);
const row = (name, ms) => {
  const each = (ms / cases.length) * 1000;
  console.log(`| ${name} | ${(ms / ours.milliseconds).toFixed(0)} | ${each.toFixed(1)} |`);
};
console.log(`${services.length} services with conditions, ${cases.length} sets of answers, ${all.length} equal outcomes:`);
console.log(`${counted[0]} met, ${counted[1]} unknown, ${counted[2]} not met. Median of ${rounds} rounds.\n`);
console.log('| engine | ratio | µs for one set of answers |\n|---|---:|---:|');
row('ours, native', ours.milliseconds);
row('json-rules-engine 7.3.1, Node', theirs);
