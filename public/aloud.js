// Reads a page aloud with a voice of the device, sentence by sentence, and marks the one that is read. `public/boot.js` fetches it
// at the first press on «Læs højt» (`ui::parts::aloud`). Nothing is sent, and nothing of the page is changed: an attribute of the root
// element says what is going on, and the styles show the button's name for it.
const root = document.documentElement;
const speech = window.speechSynthesis;
// Some browsers fall silent after a quarter of a minute.
const LONGEST = 160;
const SKIPPED = "button, form, label, input, select, textarea, svg, nav, .exit-bar, details:not([open]), [aria-hidden=true]";
const SENTENCES = /[^]*?[.!?…]+["»”)]*(?=\s+["«“(]*[A-ZÆØÅ])|[^]+/g;
// As much of a sentence as is safe: all of it, to a comma, to a space, or so many letters.
const PIECES = new RegExp(["$", "[,;:–](?=\\s)", "(?=\\s)", ""].map((end) => `\\S[^]{0,${LONGEST}}${end}`).join("|"), "g");

let button;
// What is being read, or was read last; it stays in the page when the app draws what is around it anew.
let place;
// What is being said; none while nothing is.
let spoken;
const tell = (state) => (state ? root.setAttribute("data-aloud", state) : root.removeAttribute("data-aloud"));

const voiceFor = (language) => {
  const own = speech.getVoices().filter(({ localService, lang }) => localService && lang.slice(0, 2).toLowerCase() === language);
  return own.find((voice) => voice.default) || own.find(({ lang }) => /^en.gb/i.test(lang)) || own[0];
};

// The texts that stand in one line of thought, each with its language; what is hidden or folded, or only to press, is none.
const blocks = () => {
  const found = [];
  let block = [];
  const end = () => {
    if (block.length) found.push(block);
    block = [];
  };
  const walk = (element, around) => {
    if (element.matches(SKIPPED)) return;
    const { display, visibility } = getComputedStyle(element);
    if (display === "none") return;
    const language = (element.lang || around).slice(0, 2);
    const isApart = language !== around || !/^(inline|contents)$/.test(display);
    if (isApart) end();
    element.childNodes.forEach((node) => {
      if (node.nodeType === 1) walk(node, language);
      else if (node.nodeType === 3 && visibility === "visible") block.push({ node, language });
    });
    if (isApart) end();
  };
  const main = document.querySelector("main");
  if (main) walk(main, root.lang.slice(0, 2));
  return found;
};

// The sentences of a block, no longer than is safe, each with where it begins and ends.
const sentences = (block) => {
  const text = block.map(({ node }) => node.data).join("");
  // Where a letter stands, of which `before` are before it.
  const at = (before) => {
    let left = before;
    const holds = ({ node }) => {
      if (left < node.length) return true;
      left -= node.length;
      return false;
    };
    return [block.find(holds).node, left];
  };
  const after = ([node, last]) => [node, last + 1];
  const { language } = block[0];
  const found = [];
  for (const sentence of text.matchAll(SENTENCES)) {
    for (const piece of sentence[0].matchAll(PIECES)) {
      const from = sentence.index + piece.index;
      const words = piece[0].trim();
      if (/[\p{L}\p{N}]/u.test(words)) found.push({ words, language, from: at(from), to: after(at(from + words.length - 1)) });
    }
  }
  return found;
};

// A number to call is said as one says it: in Danish by twos as it is written, else figure by figure.
const numbers = () => new Set(Array.from(document.querySelectorAll("main a[href^='tel:'], main a[href^='sms:']"), (link) =>
  link.getAttribute("href").split("?")[0].replace(/\D/g, "").replace(/^45(?=\d{8}$)/, "")));
const said = (words, language, called) => {
  const inTwos = (group) => language === "da" && /^[1-9]\d$/.test(group);
  const spell = (number) => number.split(/\s/).map((group) => (inTwos(group) ? group : Array.from(group).join(" "))).join(", ");
  // What only keeps a line together is nothing to say.
  const plain = words.replace(/[\u00ad\u2060]/g, "").replace(/\s+/g, " ");
  return plain.replace(/\d[\d\s]*\d/g, (number) => (called.has(number.replace(/\D/g, "")) ? spell(number) : number));
};

const marks = window.CSS && CSS.highlights && window.Highlight;
const unmark = () => {
  if (marks) CSS.highlights.delete("aloud");
  document.querySelectorAll("[data-read]").forEach((element) => element.removeAttribute("data-read"));
};
const isSeen = ({ top, bottom }) => top >= 0 && bottom <= innerHeight - 80;
// The page follows the voice, unless somebody looks at something else.
const mark = ({ from, to }) => {
  const follows = !place || isSeen(place.getBoundingClientRect());
  place = document.createRange();
  place.setStart(...from);
  place.setEnd(...to);
  unmark();
  if (marks) CSS.highlights.set("aloud", new Highlight(place));
  else from[0].parentElement.setAttribute("data-read", "");
  const now = place.getBoundingClientRect();
  if (follows && !isSeen(now)) scrollBy(0, now.top - innerHeight / 3);
};

const silence = () => {
  spoken = undefined;
  speech.cancel();
};
const stop = (state) => {
  silence();
  tell(state);
};
const finish = () => {
  stop();
  unmark();
  place = undefined;
};

// What comes next: from where the last sentence ends, or that one again.
const following = (again) => {
  const last = place && place.cloneRange();
  if (last) last.collapse(again);
  const comes = ({ language, from }) => (!last || last.comparePoint(...from) >= 0) && voiceFor(language);
  return blocks().flatMap(sentences).find(comes);
};
const goOn = (again) => {
  const next = button.isConnected && !root.classList.contains("left") && following(again);
  if (!next) {
    finish();
    return;
  }
  mark(next);
  const voice = voiceFor(next.language);
  const words = new SpeechSynthesisUtterance(said(next.words, next.language, numbers()));
  words.voice = voice;
  words.lang = voice.lang;
  // What was cancelled ends, too.
  words.onend = () => words === spoken && goOn(false);
  words.onerror = () => words === spoken && stop("fails");
  spoken = words;
  speech.speak(words);
};

// Where the button is out of sight it comes to the edge of the view: whoever reads on has to be able to stop.
const sight = window.IntersectionObserver && new IntersectionObserver((seen) =>
  root.classList[seen.pop().isIntersecting ? "remove" : "add"]("aloud-away"));
new MutationObserver(() => button && !button.isConnected && root.hasAttribute("data-aloud") && finish())
  .observe(document.body, { childList: true, subtree: true });
// What is read was somebody's answers.
for (const kind of ["vejviser-forget", "vejviser-forgotten"]) addEventListener(kind, () => button && finish());
addEventListener("pagehide", () => spoken && stop("rests"));
addEventListener("keydown", ({ key }) => key === "Escape" && spoken && stop("rests"));

window.readAloud = (pressed) => {
  if (button !== pressed) {
    button = pressed;
    place = undefined;
    if (sight) {
      sight.disconnect();
      sight.observe(pressed.parentElement);
    }
  }
  if (spoken) {
    stop("rests");
    return;
  }
  // What opened the device's mouth within the press has said nothing.
  silence();
  tell("reads");
  goOn(true);
};
