// What both twins do with the directory: fetch it, look things up, and the small decisions a row needs.

/** The JSON files that the document names, fetched together; the plan is there on the pages that show one. */
export async function fetchAll() {
  const fetched = async (id) => {
    const link = document.getElementById(id);
    return link && (await fetch(link.href)).json();
  };
  const [directory, plan] = await Promise.all([fetched("directory"), fetched("plan")]);
  return { directory: indexed(directory), plan };
}

/** The directory with its records by id. */
export function indexed(directory) {
  const by = (list) => new Map(list.map((one) => [one.id, one]));
  return {
    ...directory,
    serviceBy: by(directory.services),
    organizationBy: by(directory.organizations),
    topicBy: by(directory.topics),
  };
}

/** The groups of topics in the order of the page, with the services that stand under each. */
export function groupsOf(directory, names) {
  const group = (service) => directory.topicBy.get(service.topics[0])?.group.toLowerCase();
  const shown = directory.services.filter((service) => service.status !== "Historical");
  return Object.entries(names).map(([id, name]) => ({
    id,
    name,
    services: shown.filter((service) => group(service) === id),
  }));
}

/** The quiet line of a service's row: who, and how old where that matters. */
export function quietLine(service, directory, words) {
  const who = directory.organizationBy.get(service.organization)?.name ?? "";
  if (service.status === "Current") return who;
  const dates = [service.checked?.on, service.source.date].filter(Boolean).map(yearOf);
  return `${who}. ${dates.length > 0 ? `${words.From} ${Math.max(...dates)}` : words.NoDateCapital}`;
}

/** A day as [year, month, day], or a date of which a part may be missing. */
const yearOf = (date) => (Array.isArray(date) ? date[0] : date.year);
