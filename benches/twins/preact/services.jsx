// The search among offers, and below it the list by topic.
import { useMemo, useState } from "preact/hooks";

import * as words from "@made/words.json";
import { groupsOf, quietLine } from "../shared/directory.js";
import { pieces, search } from "../shared/search.js";
import { ExitBar } from "./parts.jsx";

const PAGE_OF_HITS = 20;

export function Services({ directory }) {
  const [asked, ask] = useState("");
  const [most, showMost] = useState(PAGE_OF_HITS);
  // Drawn once: a letter must not draw two hundred rows.
  const list = useMemo(() => <ByTopic directory={directory} />, [directory]);
  const typed = (event) => {
    const text = event.target.value;
    history.replaceState(null, "", text ? `/tilbud/?q=${encodeURIComponent(text)}` : "/tilbud/");
    ask(text);
    showMost(PAGE_OF_HITS);
  };
  return (
    <div class="col">
      <ExitBar back="/" />
      <h1 tabindex="-1">{words.ServicesTitle}</h1>
      <p class="lead">{words.ServicesLead}</p>
      <form
        class="search only-app"
        role="search"
        method="dialog"
        novalidate
        onSubmit={(event) => event.preventDefault()}
      >
        <label class="form-label" for="search">
          {words.SearchLabel}
        </label>
        <p class="form-hint" id="search-hint">
          {words.SearchHint}
        </p>
        <div class="with-button">
          <input
            class="form-input"
            id="search"
            name="q"
            type="search"
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby="search-hint"
            onInput={typed}
          />
          <button class="button button-primary" type="submit">
            {words.Search}
          </button>
        </div>
        <div>
          <details class="filters">
            <summary>{words.SearchFilters}</summary>
          </details>
          {asked && (
            <p class="clear">
              <a href="/tilbud/" class="link">
                {words.SearchClear}
              </a>
            </p>
          )}
        </div>
      </form>
      {asked && (
        <Results hits={search(asked, directory, words)} most={most} more={() => showMost(most + PAGE_OF_HITS)} />
      )}
      <div class={asked ? "gone" : ""}>{list}</div>
    </div>
  );
}

function Results({ hits, most, more }) {
  const count = [words.SearchNone, words.SearchOne][hits.length] ?? words.SearchMany.replace("{}", hits.length);
  return (
    <section aria-label={words.Search}>
      <p class="count" role="status">
        {count}
      </p>
      <ul class="rows hits">
        {hits.slice(0, most).map((hit) => (
          <Hit key={hit.document.id} {...hit} />
        ))}
      </ul>
      {hits.length > most && (
        <button class="button button-secondary" type="button" onClick={more}>
          {words.ShowMore}
        </button>
      )}
    </section>
  );
}

const marked = (text, terms) => pieces(text, terms).map((piece, at) => (at % 2 ? <mark>{piece}</mark> : piece));

const Hit = ({ document: { href, name, summary, website }, terms, quiet }) => (
  <li>
    <h3>{href ? <a href={href}>{marked(name, terms)}</a> : <span>{marked(name, terms)}</span>}</h3>
    {summary && <p>{marked(summary, terms)}</p>}
    {website && (
      <p>
        <a href={website} rel="noreferrer">
          {website}
        </a>
      </p>
    )}
    <p class="quiet">{quiet}</p>
  </li>
);

const ByTopic = ({ directory }) => {
  const groups = groupsOf(directory, words.groups);
  return (
    <>
      <nav aria-label={words.TopicsHeading}>
        <ul class="letters words">
          {groups.map(({ id, name }) => (
            <li>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ id, name, services }) => (
        <>
          <h2 id={id}>{name}</h2>
          <ul class="rows">
            {services.map((service) => (
              <li>
                <h3>
                  <a href={`/tilbud/${service.id}/`}>{service.name}</a>
                </h3>
                <p>{service.summary}</p>
                <p class="quiet">{quietLine(service, directory, words)}</p>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
};
