// The export in HSDS 3.1 against the standard's own schemas, by a second validator that shares nothing with the first
// (tests/integration/hsds.rs): Ajv, formats asserted, plain and with unknown properties forbidden.
//
// The schemas are not part of this repository (CC BY-SA 4.0). HSDS_SCHEMA names their folder, else ../shared/hsds-3.1-schema;
// where they are absent every test here is counted as skipped.

import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { exported, json, load, root } from "./exported.mjs";

const Ajv = load("ajv/dist/2020").default;
const addFormats = load("ajv-formats").default;

const folder = process.env.HSDS_SCHEMA ?? fileURLToPath(new URL("../shared/hsds-3.1-schema", root));
assert(!process.env.HSDS_SCHEMA || existsSync(folder), `HSDS_SCHEMA names no folder: ${folder}`);
const skip = existsSync(folder) ? false : `the HSDS 3.1 schemas are in neither HSDS_SCHEMA nor ${folder}`;

/** Forbids properties that a schema does not name, everywhere. */
function forbidUnknown(schema) {
  if (typeof schema !== "object" || schema === null) return;
  Object.values(schema).forEach(forbidUnknown);
  if (schema.type === "object" && typeof schema.properties === "object") schema.additionalProperties = false;
}

const address = (name) => `https://hsds.invalid/${name}`;

/** What is wrong with records of a kind, plain or strict. */
function validators(strict) {
  // `strict` here is Ajv's own: the standard's files carry notes that are no keywords.
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const schema = json(folder, name);
    if (strict) forbidUnknown(schema);
    ajv.addSchema({ ...schema, $id: address(name) });
  }
  return (kind, records) => {
    const validate = ajv.getSchema(address(`${kind}.json`));
    return records.flatMap((record) =>
      validate(record) ? [] : validate.errors.map((error) => `${kind} ${record.name}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`),
    );
  };
}

function read(out) {
  const organizations = readdirSync(join(out, "organizations"));
  return {
    service: json(out, "services.json"),
    organization: organizations.map((name) => json(out, "organizations", name)),
    taxonomy: json(out, "taxonomies.json"),
    taxonomy_term: json(out, "taxonomy_terms.json"),
  };
}

let plain, strict, whole, bare;
before(() => {
  if (skip) return;
  [plain, strict] = [validators(false), validators(true)];
  [whole, bare] = [read(exported("hsds")), read(exported("hsds", "--extension", "off"))];
});

test("The export is valid", { skip }, () => {
  assert(whole.service.length > 200 && whole.organization.length > 150);
  for (const [kind, records] of Object.entries(whole)) assert.deepEqual(plain(kind, records), []);
});

test("Without our extension it is valid with unknown properties forbidden", { skip }, () => {
  for (const [kind, records] of Object.entries(bare)) assert.deepEqual(strict(kind, records), []);
  assert(strict("service", whole.service).some((error) => error.includes("x_vejviser")), "the strict variant sees no unknown property");
});

const having = (list) => structuredClone(whole.service.find((service) => service[list]));
const broken = {
  "a status that is none": () => ({ ...having("phones"), status: "open" }),
  "a phone without a number": () => {
    const service = having("phones");
    delete service.phones[0].number;
    return service;
  },
  "an extension in words": () => {
    const service = having("phones");
    service.phones[0].extension = "12";
    return service;
  },
  "an id that is no UUID": () => ({ ...having("phones"), id: "livslinien" }),
  "a name that is null": () => ({ ...having("phones"), name: null }),
  "an e-mail that is none": () => ({ ...having("phones"), email: "x" }),
  "a date and time that is only a date": () => ({ ...having("phones"), last_modified: "2026-01-01" }),
  "a web address that is none": () => ({ ...having("phones"), url: "ring og spørg" }),
  "a place of a kind that is none": () => {
    const service = having("service_at_locations");
    service.service_at_locations[0].location.location_type = "house";
    return service;
  },
  "an organization without a description": () => {
    const service = having("organization");
    delete service.organization.description;
    return service;
  },
  "an age in words": () => ({ ...having("phones"), minimum_age: "8" }),
};
for (const [what, make] of Object.entries(broken)) {
  test(`Rejected: ${what}`, { skip }, () => {
    assert.notDeepEqual(plain("service", [make()]), []);
  });
}

test("Rejected in the strict variant: a misspelt property", { skip }, () => {
  const service = { ...structuredClone(bare.service[0]), assured_datum: "2026-11-01" };
  assert.notDeepEqual(strict("service", [service]), []);
});
