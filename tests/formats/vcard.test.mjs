// The vCards as a program reads them that people have: ical.js is the parser of Thunderbird's address book.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { exported, filesOf, json, load, root } from "./exported.mjs";

const loaded = load("ical.js");
const ICAL = loaded.default ?? loaded;

let cards, together, services, lines;
before(() => {
  const out = exported("vcard");
  const parse = (name) => ICAL.parse(readFileSync(join(out, name), "utf8"));
  const single = filesOf(out).filter((name) => name.endsWith(".vcf") && name !== "alle.vcf");
  // The file of an offer that would tell a need is not named after it; the card's own mark is.
  const mark = (card) => card.getFirstPropertyValue("uid").split("@")[0];
  cards = new Map(single.map((name) => new ICAL.Component(parse(name))).map((card) => [mark(card), card]));
  together = parse("alle.vcf").map((card) => new ICAL.Component(card));
  const data = fileURLToPath(new URL("data/services", root));
  services = readdirSync(data).flatMap((name) => json(data, name));
  lines = new Map(json(data, "../lines.json").map((line) => [line.id, line]));
});

const values = (card, name) => card.getAllProperties(name).map((property) => property.getFirstValue());
const digits = (text) => text.replace(/[ .\-\u00a0]/g, "").replace(/^(\+|00)45/, "");

test("Every card is one vCard 3.0 with the name that the directory has", () => {
  assert(cards.size > 100);
  assert(services.filter(({ id }) => cards.has(id)).length === cards.size);
  for (const service of services.filter((service) => cards.has(service.id))) {
    const card = cards.get(service.id);
    assert.equal(card.name, "vcard", service.id);
    assert.equal(card.getFirstPropertyValue("version"), "3.0");
    assert.equal(card.getFirstPropertyValue("fn"), service.name.da);
    assert.deepEqual(card.getFirstPropertyValue("n"), [service.name.da, "", "", "", ""]);
    // Of ours alone in the world, and the same as in a list of contacts that a professional takes along.
    assert.equal(card.getFirstPropertyValue("uid"), `${service.id}@veteranvejviseren`);
  }
});

test("The file with all of them holds each card once", () => {
  const uids = (cards) => cards.map((card) => card.getFirstPropertyValue("uid")).sort();
  assert.deepEqual(uids(together), uids([...cards.values()]));
});

test("Numbers, mail addresses and pages come through unharmed", () => {
  let seen = 0;
  for (const service of services.filter((service) => cards.has(service.id))) {
    const card = cards.get(service.id);
    for (const contact of service.contacts ?? []) {
      seen += 1;
      if (["phone", "sms"].includes(contact.kind)) {
        const { number } = lines.get(contact.line);
        assert(values(card, "tel").map(digits).includes(digits(number)), service.id);
      }
      if (contact.kind === "email") assert(values(card, "email").includes(contact.value), service.id);
      if (["web", "chat"].includes(contact.kind)) assert(values(card, "url").includes(contact.value), service.id);
      if (contact.kind === "address") {
        const lines = values(card, "adr").map((parts) => parts.flat().filter(Boolean).join(" "));
        const words = contact.value.split(/[ ,]+/);
        assert(lines.some((line) => words.every((word) => line.includes(word))), `${service.id}: ${lines}`);
      }
    }
  }
  assert(seen > 150);
});

test("The note is the summary with its commas, line by line, and ends with licence and date", () => {
  for (const service of services.filter((service) => cards.has(service.id))) {
    const lines = cards.get(service.id).getFirstPropertyValue("note").split("\n");
    assert.equal(lines[0], service.summary.da);
    for (const advice of service.good_to_know ?? []) assert(lines.includes(advice.da), `${service.id}: ${advice.da}`);
    assert.match(lines.at(-1), /^Veteranvejviseren, \d+\. \p{L}+ \d{4}, CC BY 4\.0$/u);
  }
});

test("A number that is the municipality's main line says so", () => {
  const borrowed = services.filter(
    (service) => cards.has(service.id) && service.organization.startsWith("kommune-") && !service.contacts?.some((contact) => contact.kind === "phone"),
  );
  const withNumber = borrowed.filter((service) => values(cards.get(service.id), "tel").length > 0);
  assert(withNumber.length > 0);
  for (const service of withNumber) assert.match(cards.get(service.id).getFirstPropertyValue("note"), /hovednummer/, service.id);
});
