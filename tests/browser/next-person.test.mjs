// The next person at the same computer. Real profiles on disk, with the memory for Back and Forward that browsers have
// and that Playwright switches off. Ten words are planted wherever something can be told; after «Forlad siden» none of
// them is in a page that Back or Forward brings, in a file of the profile, in the server's log or in any storage.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { serve } from "./server.mjs";
import { able, da, data, dist, engine, kinds, offerPath, openProfile, started, texts } from "./site.mjs";
import { button, cached, headed, kept, nothing, notice, partnerInVarde, plan, questions, answer, untold } from "./steps.mjs";
import { Unsupported } from "./webkit/shared.mjs";

const server = await serve({ root: dist });
const asked = [];
const elsewhere = createServer((request, response) => {
  asked.push(request.url, JSON.stringify(request.headers));
  response.writeHead(200, { "content-type": "text/html" });
  response.end("<!doctype html><title>Neutral</title><h1>Neutral</h1>");
});
await new Promise((done) => elsewhere.listen(0, "127.0.0.1", done));
const neutral = `http://127.0.0.1:${elsewhere.address().port}/`;
after(async () => {
  elsewhere.close();
  elsewhere.closeAllConnections();
  await server.close();
});

/** Made up, so that nothing but a person's own writing can bring them. */
const words = ["zaqvimsk", "brontvalg", "kluxferda", "mydrovitz", "gnarpelund", "sjovtrakk", "vildqvast", "tremolgyf", "hoptzindra", "plumkvarn"];

/** Every way to write a word that a file may hold. */
const written = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")].map((bytes) => [word, bytes]));

/** The blocks of LZ4, as Firefox packs its session. */
function unpacked(packed) {
  const out = [];
  const length = (at, first) => {
    let [sum, next] = [first, 15];
    for (; first === 15 && next === 15; ) {
      const byte = packed[at++];
      sum += byte;
      next = byte === 255 ? 15 : 0;
    }
    return [sum, at];
  };
  for (let at = 12; at < packed.length; ) {
    const token = packed[at++];
    let count;
    [count, at] = length(at, token >> 4);
    for (const end = at + count; at < end; ) out.push(packed[at++]);
    if (at >= packed.length) break;
    const from = out.length - (packed[at] | (packed[at + 1] << 8));
    [count, at] = length(at + 2, token & 15);
    for (let copied = 0; copied < count + 4; copied++) out.push(out[from + copied]);
  }
  return Buffer.from(out);
}

/** The words in the files of a profile, each with the file. */
function found(folder) {
  const hits = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const read = bytes.subarray(0, 8).toString("latin1").startsWith("mozLz40") ? unpacked(bytes) : bytes;
    for (const [word, form] of written) if (read.includes(form)) hits.push(`${word} in ${file.slice(folder.length)}`);
  }
  return hits;
}

/** A window of a person with a profile of their own. */
async function withProfile(body) {
  const folder = mkdtempSync(join(tmpdir(), "next-person-"));
  const context = await openProfile(folder);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await body(page, context, folder);
  } finally {
    await context.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const visit = async (page, path) => {
  await page.goto(server.url + path);
  await started(page);
};

/** Waits until something holds in the page. A page out of the memory has no load that a driver could wait for. */
const until = async (page, holds, given) => {
  for (const end = Date.now() + 20_000; Date.now() < end; await page.waitForTimeout(100)) {
    if (await page.evaluate(holds, given).catch(() => false)) return;
  }
  assert.fail(`This has not come to be: ${holds} ${given ?? ""}`);
};
const at = (page, address) => until(page, (address) => location.href === address, address);
const here = (page) => page.evaluate(() => location.href).catch(() => "");

/** By a link, so within the same document; it may be in a menu that is folded. */
const toServices = async (page) => {
  await page.evaluate(() => document.querySelector("header a[href$='/tilbud/']").click());
  await headed(page, da.ServicesTitle);
};

/** The neutral site is a server of the test's own. */
const leave = async (page) => {
  await page.evaluate((away) => document.querySelectorAll("a.leave").forEach((way) => (way.href = away)), neutral);
  await page.locator("a.leave").first().click({ noWaitAfter: true });
  await at(page, neutral);
};

/** What somebody sees, and what stands in fields. */
const seen = (page) =>
  page.evaluate(() => ({
    address: location.href,
    title: document.title,
    text: document.body?.innerText ?? "",
    fields: [...document.querySelectorAll("input:is([type=text], [type=search], :not([type])), textarea")].map(({ value }) => value.trim()).filter(Boolean),
    ticked: [...document.querySelectorAll("main :is([type=checkbox], [type=radio])")].filter((box) => box.checked !== box.defaultChecked).length,
    answers: [...document.querySelectorAll("dl.answers dt + dd")].map((one) => one.textContent.trim()),
    hits: document.querySelectorAll("main .hits > li").length,
    listed: document.querySelectorAll("ul.rows[data-list] li").length,
  }));

const nothingSeen = async (page, way) => {
  // A page that is being left has nobody to ask.
  let now;
  for (let tries = 0; !now && tries < 50; tries++) now = await seen(page).catch(() => page.waitForTimeout(100));
  const all = JSON.stringify(now);
  assert.deepEqual(words.filter((word) => all.includes(word)), [], `${way}: ${all.slice(0, 300)}`);
  assert.deepEqual(untold(now.answers), [], `${way}: answers at ${now.address}`);
  assert.equal(now.ticked, 0, `${way}: ticked at ${now.address}`);
  assert.equal(now.hits, 0, `${way}: hits at ${now.address}`);
  assert.deepEqual(now.fields, [], `${way}: fields at ${now.address}`);
  return now;
};

/** Back as far as it goes and Forward again, looked at as soon as something is there and when the app is. */
const backAndForward = async (page) => {
  const addresses = [];
  for (const [way, turn] of [["Back", () => history.back()], ["Forward", () => history.forward()]]) {
    for (let steps = 0; steps < 25; steps++) {
      const before = await here(page);
      await page.evaluate(`setTimeout(${turn}, 0)`).catch(() => {});
      await page.waitForTimeout(150);
      if ((await here(page)).startsWith("about:")) break;
      await nothingSeen(page, `${way} ${steps}, at once`);
      await page.waitForTimeout(250);
      if ((await here(page)).startsWith(server.url)) await until(page, () => document.documentElement.className === "app-ready");
      const now = await nothingSeen(page, `${way} ${steps}`);
      addresses.push(now.address);
      if (now.address === before && steps > 15) break;
    }
  }
  return addresses;
};

test("After «Forlad siden» none of ten words is in any page, file, log or storage", able(async () => {
  await withProfile(async (page, context, folder) => {
    const [place, search, child, ...tools] = words;
    // A word is written where a place is asked, and then the answers are given.
    await visit(page, "/find-hjaelp/");
    await answer(page, ...partnerInVarde[0]);
    await headed(page, questions[1]);
    await answer(page, ...partnerInVarde[1]);
    await headed(page, questions[2]);
    await page.locator("#first").fill(place);
    await button(page, da.Continue).click();
    await visit(page, "/find-hjaelp/");
    await plan(page);
    // Within the same document: the search, letter by letter.
    await toServices(page);
    await page.getByLabel(da.SearchLabel).pressSequentially(search);
    await page.getByLabel(da.SearchLabel).press("Enter");
    await page.locator("main .count").waitFor();
    // Another document for each of these.
    await visit(page, kinds.children);
    await page.locator("main form").first().locator("input:not([type=checkbox])").first().fill(child);
    await page.locator("main form :is(input[type=checkbox])").first().check({ force: true });
    let next = 0;
    for (const path of [kinds.professionals, kinds.tasks, kinds.board, kinds.network, kinds.youth, kinds.partnerList]) {
      await visit(page, path);
      const fields = page.locator("main :is(input[type=text], input:not([type]), textarea)").filter({ visible: true });
      for (const field of (await fields.all()).slice(0, 3)) await field.fill(tools[next++ % tools.length]);
      for (const box of (await page.locator("main :is(input[type=checkbox])").filter({ visible: true }).all()).slice(0, 2)) await box.check({ force: true });
    }
    assert.ok(next >= tools.length, `every word is planted: ${next}`);
    await visit(page, "/find-hjaelp/");
    await plan(page);
    // What is written to disk only after a while is there, too.
    await page.waitForTimeout(3_000);
    await leave(page);
    await backAndForward(page);
    assert.deepEqual(await cached(page).catch(() => []), []);
    await page.goto(server.url);
    await started(page);
    assert.deepEqual(await kept(page), nothing);
    assert.deepEqual(await cached(page), []);
    await page.waitForTimeout(2_000);
    await context.close();
    assert.deepEqual(found(folder), []);
    const log = JSON.stringify([server.log, asked]);
    assert.deepEqual(words.filter((word) => log.includes(word)), []);
  });
}));

test("A word in a file would be found, in each way of writing", able(async () => {
  await withProfile(async (page, context, folder) => {
    // What it would look like: in the address, and so in the history.
    await page.goto(`${server.url}/om/?${words[0]}`);
    await started(page);
    await page.waitForTimeout(2_000);
    await context.close();
    assert.ok(found(folder).length > 0);
  });
}));

test("Two documents with answers: Back brings neither out of the browser's memory", able(async () => {
  await withProfile(async (page) => {
    await visit(page, "/find-hjaelp/");
    await plan(page);
    await visit(page, kinds.children);
    await leave(page);
    await backAndForward(page);
  });
}));

test("Somebody who only looks at another site has the answers when coming back", able(async () => {
  await withProfile(async (page) => {
    await visit(page, "/find-hjaelp/");
    await plan(page);
    await page.evaluate((away) => setTimeout(() => location.assign(away), 0), neutral);
    await at(page, neutral);
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await at(page, `${server.url}${kinds.plan}`);
    await page.waitForTimeout(500);
    const now = await seen(page);
    assert.equal(untold(now.answers).length, page.put.length, JSON.stringify(now).slice(0, 400));
    assert.equal(await page.locator(".exit-cover").count(), 0);
    assert.deepEqual(await kept(page), nothing);
  });
}));

test("«Forlad siden» in one window ends the visit in the others, in front of people and in the browser's memory", able(async () => {
  await withProfile(async (page, context) => {
    const [open, away] = [await context.newPage(), await context.newPage()];
    for (const window of [open, away]) {
      await visit(window, "/find-hjaelp/");
      await plan(window);
    }
    await away.evaluate((address) => setTimeout(() => location.assign(address), 0), `${neutral}other`);
    await at(away, `${neutral}other`);
    // Where the other window would go is no site of the test's.
    await open.evaluate((address) => document.querySelectorAll("a.leave").forEach((way) => (way.href = address)), neutral);
    await visit(page, "/find-hjaelp/");
    await answer(page, ...partnerInVarde[0]);
    await headed(page, questions[1]);
    await leave(page);
    await at(open, neutral);
    for (const window of [open, away]) await backAndForward(window);
  });
}));

test("A list that was sent is not there after leaving", able(async () => {
  await withProfile(async (page) => {
    await visit(page, `${kinds.plan}#liste=livslinien.boernetelefonen`);
    await headed(page, da.SharedTitle);
    await visit(page, kinds.children);
    await leave(page);
    const addresses = await backAndForward(page);
    assert.ok(addresses.every((address) => !address.includes("liste=")), addresses.join("\n"));
  });
}));

test("A list that was sent is in no address that the browser brings back", able(async () => {
  if (engine !== "chromium") throw new Unsupported("Only Chromium is told by a switch to bring its last windows back");
  const folder = mkdtempSync(join(tmpdir(), "next-person-"));
  try {
    const context = await openProfile(folder);
    const page = await context.newPage();
    await visit(page, `${kinds.plan}#liste=dansk-stalking-center.boernetelefonen`);
    await headed(page, da.SharedTitle);
    assert.equal(await page.locator("main ul.rows > li").count(), 2);
    await page.waitForTimeout(2_000);
    await context.close();
    const again = await openProfile(folder, ["--restore-last-session"]);
    const ours = () => again.pages().filter((one) => one.url().startsWith(server.url));
    for (const end = Date.now() + 10_000; ours().length < 1 && Date.now() < end;) await new Promise((done) => setTimeout(done, 100));
    const [one] = ours();
    await started(one);
    assert.equal(one.url(), server.url + kinds.plan);
    assert.equal(await one.locator("main ul.rows > li").count(), 0);
    await again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}));

test("The browser's own history has neither name of an offer that tells a need", able(async () => {
  if (engine === "webkit") throw new Unsupported("No history on disk over its driver");
  await withProfile(async (page, context, folder) => {
    const [id, name] = ["efterladte-efter-selvmord", "Landsforeningen for efterladte"];
    await visit(page, kinds.services);
    await page.evaluate((path) => document.querySelector(`main a[href='${path}']`).click(), offerPath(id));
    await headed(page, name);
    await visit(page, `${offerPath(id)}`);
    await page.waitForTimeout(3_000);
    await context.close();
    const files = readdirSync(folder, { recursive: true }).filter((file) => /(^|\/)(History|places\.sqlite)(-wal|-journal)?$/.test(file));
    const bytes = Buffer.concat(files.map((file) => readFileSync(join(folder, file))));
    const told = (text) => bytes.includes(Buffer.from(text, "utf8")) || bytes.includes(Buffer.from(text, "utf16le"));
    assert.ok(told(offerPath(id)), `the history is read: ${files}`);
    assert.deepEqual([id, name].filter(told), []);
  });
}));

test("Work that is not saved does not hold anybody, and a second window writes nothing back", able(async () => {
  await withProfile(async (page, context) => {
    const save = texts("professional").da.SaveWork;
    await visit(page, kinds.tasks);
    const box = (window) => window.locator("main :is(input[type=checkbox])").filter({ visible: true });
    await box(page).first().check({ force: true });
    await button(page, save).click();
    await page.getByText(texts("professional").da.WorkSaved).waitFor();
    const other = await context.newPage();
    await visit(other, kinds.tasks);
    await button(page, texts("professional").da.DeleteAll).click();
    await notice(page, da.WorkDeleted);
    await box(other).nth(1).check({ force: true });
    await other.waitForTimeout(300);
    assert.deepEqual(await kept(other), nothing, "written back after «Slet alt»");
    const dialogs = [];
    other.on("dialog", (dialog) => {
      dialogs.push(dialog.type());
      return dialog.accept();
    });
    // In the same program, with the work unsaved.
    await toServices(other);
    await leave(other);
    assert.deepEqual(dialogs, []);
  });
}));

test("Work that another window has saved meanwhile goes from this one, too, where it was only looked at", able(async () => {
  await withProfile(async (page, context) => {
    const box = (window) => window.locator("main :is(input[type=checkbox])").filter({ visible: true });
    const ticked = (window) => box(window).evaluateAll((boxes) => boxes.filter((one) => one.checked).length);
    const other = await context.newPage();
    await visit(other, kinds.helpNow);
    await visit(page, kinds.tasks);
    await box(page).first().check({ force: true });
    await button(page, texts("professional").da.SaveWork).click();
    await page.getByText(texts("professional").da.WorkSaved).waitFor();
    // By links alone: nothing is pressed that could tell anything.
    await other.evaluate((path) => document.querySelector(`header a[href$='${path}']`).click(), kinds.professionals);
    await headed(other, da.ProfessionalsTitle);
    await other.evaluate((path) => document.querySelector(`main a[href$='${path}']`).click(), kinds.tasks);
    await until(other, () => document.querySelectorAll("main input:checked").length > 0);
    await visit(page, kinds.helpNow);
    await leave(page);
    await until(other, (home) => location.href === `${home}/` && document.documentElement.classList.contains("app-ready"), server.url).catch(async () => {
      assert.equal(await ticked(other), 0, await here(other));
    });
    await backAndForward(other);
  });
}));

test("A window that was closed and is brought back by the browser shows nothing of what was told in it", able(async () => {
  if (engine !== "chromium") throw new Unsupported("Only Chromium is told by a switch to bring its last windows back");
  const folder = mkdtempSync(join(tmpdir(), "next-person-"));
  try {
    const context = await openProfile(folder);
    const page = await context.newPage();
    await visit(page, "/find-hjaelp/");
    await plan(page);
    await toServices(page);
    await page.getByLabel(da.SearchLabel).fill(words[0]);
    await page.locator("main .count").waitFor();
    const other = await context.newPage();
    await visit(other, kinds.children);
    await other.locator("main form").first().locator("input:not([type=checkbox])").first().fill(words[1]);
    await page.waitForTimeout(2_000);
    await context.close();
    const again = await openProfile(folder, ["--restore-last-session"]);
    const ours = () => again.pages().filter((one) => one.url().startsWith(server.url));
    for (const end = Date.now() + 10_000; ours().length < 2 && Date.now() < end;) await new Promise((done) => setTimeout(done, 100));
    assert.equal(ours().length, 2, again.pages().map((one) => one.url()).join(" "));
    for (const one of ours()) {
      await started(one);
      await nothingSeen(one, "brought back");
      assert.deepEqual(await kept(one).then(({ local }) => local), {});
    }
    await again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}));

test("More presses than a browser's history allows do not hold anybody", able(async () => {
  await withProfile(async (page) => {
    await visit(page, "/find-hjaelp/");
    await answer(page, ...partnerInVarde[0]);
    await headed(page, questions[1]);
    await page.evaluate(() => {
      history.replaceState = () => { throw new DOMException("too often", "SecurityError"); };
      history.pushState = history.replaceState;
    });
    await leave(page);
    await backAndForward(page);
  });
}));

test("Every field asks the browser to keep nothing of it", able(async () => {
  await withProfile(async (page) => {
    page.on("dialog", (dialog) => dialog.accept());
    for (const path of Object.values(kinds)) {
      await visit(page, path);
      const kept = await page.evaluate(() => {
        const told = [...document.querySelectorAll("input:not([type=hidden], [type=file]), textarea, select")];
        const asks = (field) => field.getAttribute("autocomplete") === "off" || field.form?.getAttribute("autocomplete") === "off";
        // A box without a form cannot ask: the loader puts it back.
        const alone = told.filter((field) => field.type === "checkbox" && !field.form);
        alone.forEach((box) => box.click());
        return told.filter((field) => !asks(field) && !alone.includes(field)).map((field) => field.outerHTML);
      });
      assert.deepEqual(kept, [], path);
      await page.reload();
      await started(page);
      const ticked = await page.evaluate(() => [...document.querySelectorAll("[type=checkbox]")].filter((box) => box.checked !== box.defaultChecked).length);
      assert.equal(ticked, 0, `ticked again at ${path}`);
    }
  });
}));

test("Neither title nor description tells a need: those of crisis help and of offers for hard subjects may be read by anybody", able(async () => {
  const telling = data.services.filter(({ id }) => offerPath(id) !== `/tilbud/${id}/`);
  assert.ok(telling.length > 50);
  await withProfile(async (page) => {
    await visit(page, kinds.helpNow);
    assert.ok(await page.locator("a.leave").isVisible());
    assert.ok(!/hjælp/i.test(await page.title()), await page.title());
    const described = () => page.locator("meta[name=description]").getAttribute("content");
    assert.equal(await described(), da.HomeLead);
    for (const { id, name } of telling) {
      await page.goto(server.url + offerPath(id));
      assert.match(await page.title(), /^Tilbud nr\. \d+ – /, name.da);
      assert.equal(await described(), da.ServicesLead, name.da);
      assert.ok(await page.locator("a.leave").isVisible(), id);
    }
  });
}));
