// One engine at a time in a fresh page: build over the same records, the same queries, times and hits.
// Each peer is set up as its own documentation does for a search box: by beginning, with typing errors, name first.

const FIELDS = ['name', 'organization', 'summary', 'topics', 'place', 'phone'];

const engines = {
  async ours(records) {
    const wasm = await (await fetch('/temp/engine.wasm')).arrayBuffer();
    const words = new Uint8Array(await (await fetch('/temp/words.bin')).arrayBuffer());
    const { instance } = await WebAssembly.instantiate(wasm, {});
    const { memory, room, start, add, finish, search, hits } = instance.exports;
    const encoder = new TextEncoder();
    const put = bytes => {
      const at = room(bytes.length);
      new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    };
    const line = r => [r.name, r.organization, r.summary, r.place, r.phone, r.municipality, r.topic_places.join(',')].join('\t');
    const began = performance.now();
    put(words);
    if (!start()) throw new Error('words.bin is of another version');
    for (let at = 0; at < records.length; at += 1000) {
      put(encoder.encode(records.slice(at, at + 1000).map(line).join('\n')));
      add();
    }
    const bytes = finish();
    const build = performance.now() - began;
    return {
      build,
      memory: bytes,
      note: `all WebAssembly memory, building included: ${Math.round(memory.buffer.byteLength / 1e6)} MB`,
      search(text) {
        put(encoder.encode(text));
        const count = search();
        return [...new Uint32Array(memory.buffer, hits(), count)];
      },
    };
  },

  async minisearch(records) {
    const { default: MiniSearch } = await import('/node_modules/minisearch/dist/es/index.js');
    const began = performance.now();
    const index = new MiniSearch({ fields: FIELDS, searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 3 } } });
    index.addAll(records);
    return { build: performance.now() - began, search: text => index.search(text).slice(0, 10).map(hit => hit.id) };
  },

  async flexsearch(records) {
    const { Document, Charset } = await import('/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs');
    const began = performance.now();
    const index = new Document({
      document: { id: 'id', index: FIELDS.map(field => ({ field, tokenize: 'forward', encoder: Charset.LatinBalance })) },
    });
    for (const record of records) index.add(record);
    return {
      build: performance.now() - began,
      search: text => index.search(text, { limit: 10, suggest: true, merge: true }).map(hit => hit.id),
    };
  },

  async fuse(records) {
    const { default: Fuse } = await import('/node_modules/fuse.js/dist/fuse.mjs');
    const keys = FIELDS.map(name => ({ name, weight: name === 'name' ? 3 : 1 }));
    const began = performance.now();
    const index = new Fuse(records, { keys, ignoreLocation: true, threshold: 0.3 });
    return { build: performance.now() - began, search: text => index.search(text, { limit: 10 }).map(hit => hit.item.id) };
  },

  async lunr(records) {
    for (const path of ['lunr/lunr.js', 'lunr-languages/lunr.stemmer.support.js', 'lunr-languages/lunr.da.js']) {
      await new Promise((done, failed) => {
        const script = document.createElement('script');
        Object.assign(script, { src: `/node_modules/${path}`, onload: done, onerror: failed });
        document.head.append(script);
      });
    }
    const { lunr } = window;
    if (!lunr.da) throw new Error('Danish is missing');
    const began = performance.now();
    const index = lunr(function build() {
      this.use(lunr.da);
      this.ref('id');
      for (const field of FIELDS) this.field(field, field === 'name' ? { boost: 3 } : {});
      for (const record of records) this.add(record);
    });
    return {
      build: performance.now() - began,
      search(text) {
        const found = index.query(query => {
          for (const token of lunr.tokenizer(text)) {
            const term = token.toString();
            query.term(term, { boost: 100 });
            query.term(term, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
            if (term.length >= 5) query.term(term, { boost: 1, usePipeline: false, editDistance: 1 });
          }
        });
        return found.slice(0, 10).map(hit => Number(hit.ref));
      },
    };
  },
};

/** Builds one engine; the page keeps it. */
window.build = async name => {
  const records = await (await fetch('/temp/records.json')).json();
  window.records = records;
  window.collect?.();
  const before = performance.memory.usedJSHeapSize;
  window.engine = await engines[name](records);
  window.before = before;
  return { build: window.engine.build, memory: window.engine.memory, note: window.engine.note };
};

window.heapGrowth = () => performance.memory.usedJSHeapSize - window.before;

/** Runs `each` queries of each kind: the median of three times, and whether a target is among the first ten. */
window.measure = async each => {
  const all = await (await fetch('/temp/queries.json')).json();
  const taken = {};
  const rows = [];
  for (const { kind, words, targets } of all) {
    taken[kind] = (taken[kind] ?? 0) + 1;
    if (taken[kind] > each) continue;
    const times = [];
    let hits = [];
    for (let round = 0; round < 3 && (round === 0 || times[0] < 2000); round += 1) {
      const began = performance.now();
      hits = window.engine.search(words);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    rows.push({ kind, time: times[Math.floor(times.length / 2)], found: hits.slice(0, 10).some(id => targets.includes(id)) });
  }
  return rows;
};
