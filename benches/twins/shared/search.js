// The search of both twins: MiniSearch over the same kinds of records as ours, set up as its documentation shows for a
// search box (by beginning, with typing errors, name first).

import MiniSearch from "minisearch";

const FIELDS = ["name", "organization", "summary", "topics", "place", "phone"];
const FIELD_NAMES = {
  name: "navnet",
  organization: "hvem der står bag",
  summary: "beskrivelsen",
  topics: "emnet",
  place: "stedet",
  phone: "nummeret",
};
const KINDS = { municipality: "Kommune", topic: "Emne", organization: "Aktør" };

let built = null;

/** The index and its documents, made when something is first searched for. */
function index(directory) {
  if (built) return built;
  const documents = [
    ...directory.services
      .filter((service) => service.status !== "Historical")
      .map((service) => ({
        kind: "service",
        href: `/tilbud/${service.id}/`,
        name: service.name,
        summary: service.summary,
        organization: directory.organizationBy.get(service.organization)?.name,
        topics: service.topics.map((id) => directory.topicBy.get(id)?.name).join(" "),
        phone: service.contacts.map(({ kind }) => kind.Phone ?? "").join(" "),
      })),
    ...directory.municipalities.map((one) => ({
      kind: "municipality",
      href: `/kommuner/${one.slug}/`,
      name: one.name,
      place: one.name,
    })),
    ...directory.topics.map((topic) => ({
      kind: "topic",
      href: `/tilbud/?emne=${topic.id}`,
      name: topic.name,
      summary: topic.hint,
    })),
    ...directory.organizations.map((one) => ({ kind: "organization", name: one.name, website: one.website })),
  ].map((document, id) => ({ ...document, id }));
  const engine = new MiniSearch({ fields: FIELDS, searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 3 } } });
  engine.addAll(documents);
  built = { engine, documents };
  return built;
}

/** Everything that is found, each hit with its document and its quiet line. */
export function search(words, directory, texts) {
  const { engine, documents } = index(directory);
  return engine.search(words).map(({ id, terms, match }) => {
    const fields = new Set(Object.values(match).flat());
    const found = `${texts.SearchFoundIn}: ${joined(FIELDS.filter((field) => fields.has(field)).map((field) => FIELD_NAMES[field]))}`;
    const document = documents[id];
    const quiet = [KINDS[document.kind], found].filter(Boolean).join(". ");
    return { document, terms: new Set(terms), quiet };
  });
}

const joined = (words) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} og ${words.at(-1)}` : (words[0] ?? ""));

/** A text in pieces, every second one to be marked. */
export function pieces(text, terms) {
  const cut = [""];
  for (const word of (text ?? "").split(/([\p{L}\p{N}]+)/u)) {
    if (terms.has(word.toLowerCase())) cut.push(word, "");
    else cut[cut.length - 1] += word;
  }
  return cut;
}
