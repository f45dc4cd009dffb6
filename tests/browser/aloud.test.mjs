// «Læs højt»: only with a voice of the device, sentence by sentence, marked, to be stopped; and nothing is sent. The browsers of
// the tests have no voices: one stands in that says a sentence for as long as the test wants.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, test } from "node:test";

import { data, da, dist, en, kinds, offerPath, openSite, started } from "./site.mjs";
import { answerAll, button, headed, link } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const danish = { name: "Sara", lang: "da-DK", localService: true };
const english = { name: "Daniel", lang: "en-GB", localService: true };
const novel = { name: "Albert", lang: "en-US", localService: true };
const remote = { name: "Far away", lang: "da-DK", localService: false };
const old = { name: "Samsung", lang: "dan_DNK", localService: true };

/** Runs before the page: a synthesizer whose voices come late, as Chromium's do. */
const speechOf = (voices) => {
  let known = [];
  let now = null;
  window.heard = [];
  window.silenced = 0;
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  const speech = {
    getVoices: () => known,
    speak: (words) => {
      if (!words.text) return;
      now = words;
      window.heard.push({ text: words.text, lang: words.lang, voice: words.voice.name });
    },
    cancel: () => {
      window.silenced += 1;
      const cut = now;
      now = null;
      // As some browsers do: what was cancelled ends.
      if (cut) setTimeout(() => cut.onend());
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.voicesCome = () => {
    known = voices;
    speech.onvoiceschanged?.();
  };
  window.sentenceEnds = (kind = "onend") => {
    const said = now;
    now = null;
    said?.[kind]();
    return Boolean(said);
  };
  window.isSpeaking = () => now !== null;
  window.marked = () => [...(CSS.highlights.get("aloud") ?? [])].map(String).join();
};
const withVoices = (...voices) => ({ before: (page) => page.addInitScript(speechOf, voices) });
const come = (page) => page.evaluate(() => window.voicesCome());
const heard = (page) => page.evaluate(() => window.heard);
const begin = async (page, words = da) => {
  await come(page);
  await button(page, words.ReadAloud).click();
  await page.waitForFunction(() => window.heard.length > 0);
};
/** Lets the voice read to the end of the page. Answers what was marked, with each place in the page. */
const readOn = async (page) =>
  page.evaluate(() => {
    const all = [];
    for (let count = 0; count < 500 && window.isSpeaking(); count++) {
      const [range] = CSS.highlights.get("aloud");
      const before = document.createRange();
      before.setStart(document.querySelector("main"), 0);
      before.setEnd(range.startContainer, range.startOffset);
      all.push({ text: range.toString(), at: before.toString().length });
      window.sentenceEnds();
    }
    return all;
  });

const pages = { plan: kinds.plan, "crisis help": kinds.helpNow, "the young person's page": kinds.forYou, "an offer": kinds.service };

for (const [what, path] of Object.entries(pages)) {
  for (const [voices, isThere, why] of [
    [[], false, "no voice"],
    [[remote], false, "a voice that sends the words to somebody"],
    [[english], false, "a voice of another language"],
    [[danish], true, "a voice of the device"],
    [[old], true, "a voice of the device, named in the old way"],
  ]) {
    test(`On ${what} with ${why} there is ${isThere ? "a" : "no"} button`, site.on(path, { ...withVoices(...voices), ready: false }, async (page) => {
      await come(page);
      assert.equal(await button(page, da.ReadAloud).count(), Number(isThere));
      await started(page);
      assert.equal(await button(page, da.ReadAloud).count(), Number(isThere));
    }));
  }

  test(`${what} is read in order, marked, to its end`, site.on(path, withVoices(danish), async (page) => {
    await begin(page);
    assert.equal(await page.evaluate(() => window.marked()), await page.locator("main h1").innerText());
    const read = await readOn(page);
    const said = await heard(page);
    assert.ok(read.length > 12, `${read.length} sentences`);
    assert.equal(said.length, read.length);
    assert.deepEqual(read.map(({ at }) => at), read.map(({ at }) => at).sort((one, other) => one - other), "in the order of the page");
    assert.equal(new Set(read.map(({ at }) => at)).size, read.length, "none twice");
    assert.ok(said.every(({ text }) => text.length <= 200), "short enough for every browser");
    assert.ok(said.every(({ voice, lang }) => voice === danish.name && lang === danish.lang));
    const whole = read.map(({ text }) => text).join("\n");
    for (const one of [da.Print, da.LeaveSite, da.ReadAloud, da.ReportFault]) if (one) assert.ok(!whole.split("\n").includes(one), `${one} is to press`);
    // Everything that can be seen of the page's text, and no more.
    const missing = await page.evaluate((whole) => {
      const read = whole.replace(/\s/g, "");
      return [...document.querySelectorAll("main :is(p, li, h1, h2, h3, dd, dt, .who, .about)")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.querySelector("p, li, dd, a.call, button, details") && !one.closest(".exit-bar, form, label, button, details:not([open])"))
        .map((one) => one.innerText.replace(/\s/g, ""))
        .filter((text) => text && !read.includes(text));
    }, whole);
    assert.deepEqual(missing, []);
    await button(page, da.ReadAloud).waitFor();
    assert.equal(await page.evaluate(() => window.marked()), "");
  }));
}

test("Stop and go on: the sentence is said again from its beginning, and the button says what it does", site.on(kinds.forYou, withVoices(danish), async (page) => {
  await begin(page);
  await page.evaluate(() => window.sentenceEnds());
  const [, second] = await heard(page);
  await button(page, da.ReadStop).click();
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => window.isSpeaking()), false);
  assert.equal((await heard(page)).length, 2);
  assert.notEqual(await page.evaluate(() => window.marked()), "", "one sees where one was");
  await button(page, da.ReadOn).focus();
  await page.keyboard.press("Enter");
  assert.deepEqual((await heard(page))[2], second);
  await page.keyboard.press("Escape");
  await button(page, da.ReadOn).waitFor();
  assert.equal(await page.evaluate(() => window.isSpeaking()), false);
  await page.keyboard.press("Space");
  await button(page, da.ReadStop).waitFor();
  await page.evaluate(() => window.sentenceEnds("onerror"));
  await button(page, da.ReadAgain).click();
  assert.deepEqual((await heard(page)).at(-1), second);
}));

test("A telephone number is said by twos as it is written, a short one figure by figure, and in English each figure", async () => {
  for (const [path, voices, words, wanted] of [
    [kinds.helpNow, [danish], da, [/\b1 1 2\b/, /\b\d\d, \d\d, \d\d, \d\d\b/]],
    [`/en${kinds.helpNow}`, [novel, english], en, [/\b1 1 2\b/, /\b\d \d, \d \d, \d \d, \d \d\b/]],
  ]) {
    const page = await site.open(path, withVoices(...voices));
    await begin(page, words);
    await readOn(page);
    const said = await heard(page);
    for (const one of wanted) assert.ok(said.some(({ text }) => one.test(text)), `${one}: ${said.map(({ text }) => text).join(" / ")}`);
    assert.ok(said.every(({ voice }) => voice === voices.at(-1).name), "in its language, by a voice for reading");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("The first press fetches the reader, nothing else is asked for, and nothing is kept", site.on(kinds.forYou, withVoices(danish), async (page) => {
  const asked = [];
  await come(page);
  await page.waitForLoadState("networkidle");
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await button(page, da.ReadAloud).click();
  await page.waitForFunction(() => window.heard.length > 0);
  await readOn(page);
  assert.ok(asked.length > 0 && asked.every((path) => /^\/aloud-[0-9a-f]{16}\.js$/.test(path)), `${asked}`);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
}));

test("An app that comes while a page is read lets the voice go on", site.on(kinds.forYou, { ...withVoices(danish), ready: false }, async (page) => {
  await begin(page);
  const silenced = await page.evaluate(() => window.silenced);
  await page.keyboard.press("Control");
  await started(page);
  await button(page, da.ReadStop).waitFor();
  assert.equal(await page.evaluate(() => window.silenced), silenced);
  assert.ok((await readOn(page)).length > 10);
}));

test("A reader that is not what was built does not run, and the button says to try again", async () => {
  const spoilt = { body: "window.readAloud = () => { window.spoilt = true; };", contentType: "text/javascript" };
  let isSpoilt = true;
  const { before } = withVoices(danish);
  const page = await site.open(kinds.forYou, { before: async (page) => {
    await before(page);
    await page.route(/\/aloud-/, (route) => (isSpoilt ? route.fulfill(spoilt) : route.continue()));
  } });
  await come(page);
  await button(page, da.ReadAloud).click();
  await button(page, da.ReadAgain).waitFor();
  assert.equal(await page.evaluate(() => window.spoilt), undefined);
  isSpoilt = false;
  await button(page, da.ReadAgain).click();
  await page.waitForFunction(() => window.heard.length > 0);
  await page.context().close();
});

test("Another page in the app, the other language and a plan of other answers silence the voice", site.on(kinds.question, withVoices(danish, english), async (page) => {
  await answerAll(page);
  await begin(page);
  const isSilent = async (words, count) => {
    await page.waitForFunction(() => !window.isSpeaking());
    await page.waitForTimeout(100);
    assert.equal((await heard(page)).length, count);
    assert.equal(await page.locator("html[data-aloud]").count(), 0);
    assert.equal(await page.evaluate(() => window.marked()), "");
  };
  await link(page, da.OtherLanguage).click();
  await headed(page, en.PlanTitle);
  await isSilent(en, 1);
  await button(page, en.ReadAloud).click();
  await page.waitForFunction(() => window.isSpeaking());
  assert.equal((await heard(page)).at(-1).voice, english.name);
  await button(page, en.DeleteAnswers).click();
  await isSilent(en, 2);
  await button(page, en.ReadAloud).click();
  await page.waitForFunction(() => window.isSpeaking());
  await page.locator("header a.help").click();
  await headed(page, en.GetHelpNow);
  await isSilent(en, 3);
}));

test("«Forlad siden» silences at once, and leaving the page otherwise does, too", site.on(kinds.forYou, withVoices(danish), async (page) => {
  // An answer without content leaves the page where it is.
  await page.route("**/gone", (route) => route.fulfill({ status: 204 }));
  await page.evaluate(() => document.querySelectorAll("a.leave").forEach((way) => (way.href = "/gone")));
  await begin(page);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  assert.equal(await page.evaluate(() => window.isSpeaking()), false);
  // Meanwhile the page is covered.
  await page.evaluate(() => document.querySelector("button.read").click());
  await page.waitForFunction(() => window.heard.length === 2);
  const [isSpeaking, count] = await page.evaluate(() => {
    document.querySelector("a.leave").click();
    window.sentenceEnds();
    return [window.isSpeaking(), window.heard.length];
  });
  assert.equal(isSpeaking, false);
  assert.equal(count, 2);
}));

for (const [width, height] of [[320, 640], [390, 844], [1280, 800]]) {
  test(`Nothing moves when the voices come (${width} px)`, async () => {
    for (const path of Object.values(pages)) {
      const page = await site.open(path, { ...withVoices(danish), viewport: { width, height } });
      const places = () => page.evaluate(() => [...document.querySelectorAll("main *")].map((one) => JSON.stringify(one.getBoundingClientRect())));
      const before = await places();
      await come(page);
      await button(page, da.ReadAloud).waitFor();
      assert.deepEqual(await places(), before, path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
      const box = await button(page, da.ReadAloud).boundingBox();
      assert.ok(box.height >= 44 && box.y + box.height < height, `${path}: ${JSON.stringify(box)}`);
      await page.context().close();
    }
  });
}

test("Whoever has read on finds the way to stop at the edge of the view, and the page follows the voice", site.on(kinds.forYou, { ...withVoices(danish), viewport: { width: 320, height: 640 } }, async (page) => {
  await begin(page);
  for (let count = 0; count < 40 && (await page.evaluate(() => scrollY)) < 700; count++) {
    await page.evaluate(() => window.sentenceEnds());
    await page.waitForTimeout(20);
  }
  const seen = await page.evaluate(() => [...CSS.highlights.get("aloud")][0].getBoundingClientRect().top);
  assert.ok(seen >= 0 && seen < 640, `${seen}`);
  const stop = button(page, da.ReadStop);
  await page.waitForFunction(() => document.documentElement.classList.contains("aloud-away"));
  const box = await stop.boundingBox();
  assert.ok(box.y > 500 && box.y + box.height <= 640 && box.x + box.width <= 320, JSON.stringify(box));
  await stop.click();
  assert.equal(await page.evaluate(() => window.isSpeaking()), false);
}));

test("A browser that cannot mark a sentence marks what it stands in", site.on(kinds.forYou, { before: async (page) => {
  await withVoices(danish).before(page);
  await page.addInitScript(() => { delete window.Highlight; });
} }, async (page) => {
  await begin(page);
  assert.equal(await page.locator("[data-read]").innerText(), await page.locator("main h1").innerText());
  await page.evaluate(() => window.sentenceEnds());
  assert.equal(await page.locator("[data-read]").count(), 1);
  assert.notEqual(await page.locator("[data-read]").innerText(), await page.locator("main h1").innerText());
}));

test("With scripts off and on paper there is no button, nor does it keep a place", async () => {
  const page = await site.open("/", { scripts: false });
  for (const path of Object.values(pages)) {
    await page.goto(site.url + path);
    assert.equal(await page.locator(".aloud").evaluateAll((all) => all.filter((one) => one.getClientRects().length).length), 0, path);
  }
  await page.context().close();
  const printed = await site.open(kinds.helpNow, withVoices(danish));
  await come(printed);
  await printed.emulateMedia({ media: "print" });
  assert.equal(await printed.locator(".aloud").isVisible(), false);
  await printed.context().close();
});

test("Where somebody is afraid at home nothing offers to read aloud", async () => {
  const apart = data.topics.find(({ nature }) => [nature].flat().includes("keeps_apart")) ?? data.topics.find(({ id }) => /vold|violence/.test(id));
  const offer = data.services.find(({ topics, status }) => topics.includes(apart.id) && status !== "historical");
  const page = await site.open(offerPath(offer.id), withVoices(danish));
  await come(page);
  await page.locator("main h1").waitFor();
  assert.equal(await button(page, da.ReadAloud).count(), 0, offer.id);
  assert.equal(await page.locator(".aloud").count(), 0);
  await page.context().close();
  const saved = { cookies: [], origins: [{ origin: site.url, localStorage: [{ name: "vvj-gemt", value: `vvj 1\nrole=partner\nplace=0573\ntopics=${apart.id}\n` }] }] };
  const plan = await site.open(kinds.plan, { ...withVoices(danish), storageState: saved });
  await come(plan);
  assert.equal(await plan.locator(".aloud").count(), 0);
  await plan.context().close();
});

test("The editors' desk has none, and what reads is kept to work without net", () => {
  for (const path of [kinds.desk, kinds.question, "/"]) assert.doesNotMatch(readFileSync(join(dist, path, "index.html"), "utf8"), /class="aloud/);
  const reader = readdirSync(dist).filter((name) => /^aloud-[0-9a-f]{16}\.js$/.test(name));
  assert.equal(reader.length, 1);
  assert.ok(readFileSync(join(dist, "sw.js"), "utf8").includes(`"${reader[0]}"`));
});

test("The one file reads aloud, too", async () => {
  const context = await site.browser.newContext({ locale: "da-DK", viewport: { width: 390, height: 844 }, offline: true });
  const page = await context.newPage();
  await page.addInitScript(speechOf, [danish]);
  await page.goto(`${pathToFileURL(join(dist, "vejviseren.html"))}#!${kinds.helpNow}`);
  await started(page);
  await headed(page, da.GetHelpNow);
  await begin(page);
  assert.ok((await readOn(page)).length > 10);
  await context.close();
});
