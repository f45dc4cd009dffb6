// The plan as somebody sees it, and the answers before it. The plan comes finished: no matching is done here.
import { useState } from "preact/hooks";

import * as words from "@made/words.json";
import { ExitBar, Icon } from "./parts.jsx";

const FIRST_CARDS = 6;

export const Check = ({ plan }) => (
  <div class="col">
    <ExitBar back="/find-hjaelp/" />
    <h1 tabindex="-1">{words.CheckTitle}</h1>
    <Answers plan={plan} />
    <div class="acts">
      <a href="/henvisninger/" class="button button-primary">
        {words.SeeWhom}
        <Icon name="arrow" />
      </a>
    </div>
    <p class="quiet">{words.CheckPromise}</p>
    <p class="quiet only-app d-print-none">{words.LeaveSiteExplained}</p>
  </div>
);

export function Referrals({ directory, plan }) {
  const [all, showAll] = useState(false);
  const [kept, keep] = useState([]);
  const [reasons, printReasons] = useState(false);
  const toggle = (id) => keep(kept.includes(id) ? kept.filter((one) => one !== id) : [...kept, id]);
  const cards = (list) => list && <Cards {...list} {...{ directory, all, showAll, kept, toggle }} />;
  return (
    <>
      <ExitBar back="/find-hjaelp/#tjek-svar" />
      <h1 tabindex="-1">{plan.title}</h1>
      {plan.notBegun && (
        <>
          <p>{plan.notBegun.text}</p>
          <p class="d-print-none">
            <a href={plan.notBegun.href} class="link only-app">
              {plan.notBegun.link}
            </a>
          </p>
        </>
      )}
      <div class={reasons ? "grid chosen-help reasons-printed" : "grid chosen-help"}>
        <div>
          {plan.urgent && <Urgent {...plan.urgent} />}
          <Start {...plan.start} />
          {plan.nothing && <p>{plan.nothing}</p>}
          {plan.cards.map(cards)}
          {plan.uncovered && (
            <section class="note">
              <p>{plan.uncovered}</p>
            </section>
          )}
          {plan.leftOut && <LeftOut {...plan.leftOut} />}
        </div>
        <aside class="side" aria-label={words.YourAnswers}>
          <Take kept={kept} reasons={reasons} printReasons={printReasons} />
          <section class="d-print-none">
            <h2>{words.YourAnswers}</h2>
            <Answers plan={plan} />
            <button class="link only-app" type="button">
              {words.DeleteAnswers}
            </button>
          </section>
        </aside>
      </div>
      <p class="quiet only-app d-print-none">{words.LeaveSiteExplained}</p>
    </>
  );
}

const Urgent = ({ title, calls }) => (
  <section class="crisis" aria-labelledby="urgent">
    <h2 id="urgent">{title}</h2>
    <ul class="calls">
      {calls.map(({ href, name, hours, number }) => (
        <li>
          <a class="call" href={href}>
            <span>
              {name}
              <small>{hours}</small>
            </span>
            <b>
              <Icon name="phone" />
              {number}
            </b>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const Start = ({ tag, name, summary, main, caveats, script, ways, second }) => (
  <section class="start" aria-labelledby="first">
    <p class="tag">{tag}</p>
    <h2 id="first">{name}</h2>
    <p>{summary}</p>
    <MainContact {...main} />
    {caveats.map((caveat) => (
      <p class="quiet">{caveat}</p>
    ))}
    <blockquote class="script">
      <b>{words.YouCanSay}</b> {script}
    </blockquote>
    <Ways ways={ways} />
    {second && (
      <>
        <p>
          {words.ElseCall} <b>{second.name}</b>
        </p>
        <MainContact {...second.main} />
      </>
    )}
  </section>
);

function Cards({ title, items, directory, all, showAll, kept, toggle }) {
  const card = (item) => <Card key={item.href} {...{ item, directory, toggle }} isKept={kept.includes(item.id)} />;
  const later = items.slice(FIRST_CARDS);
  const more = "button button-secondary only-app d-print-none";
  return (
    <>
      <h2>{title}</h2>
      {items.slice(0, FIRST_CARDS).map(card)}
      <div class={all ? "later shown" : "later"}>{later.map(card)}</div>
      {later.length > 0 && (
        <button class={all ? `${more} gone` : more} type="button" onClick={() => showAll(true)}>
          {words.ShowMore} ({later.length})
        </button>
      )}
    </>
  );
}

const Card = ({ item, directory, isKept, toggle }) => {
  const service = directory.serviceBy.get(item.id);
  const name = service?.name ?? item.name;
  return (
    <article class="card">
      <h3>
        <a href={item.href}>{name}</a>
      </h3>
      <p class="org">{service ? directory.organizationBy.get(service.organization)?.name : item.org}</p>
      <p>{service?.summary ?? item.summary}</p>
      <ul class="why">
        {item.why.map(({ open, text }) => (
          <li class={open ? "maybe" : undefined}>
            <Icon name={open ? "ask" : "tick"} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <MainContact {...item.main} />
      <Ways ways={item.ways} />
      <div class="foot">
        <p>{item.foot}</p>
        <div>
          {service && (
            <button
              class="link only-app d-print-none"
              type="button"
              aria-pressed={String(isKept)}
              onClick={() => toggle(item.id)}
            >
              <Icon name="save" />
              {isKept ? words.RemoveFromList : words.AddToList}
              <span class="visually-hidden">: {name}</span>
            </button>
          )}
        </div>
      </div>
    </article>
  );
};

const MainContact = ({ href, rel, primary, icon, text, hours, label }) =>
  href && (
    <>
      <div class="ring">
        <a class={`button button-${primary ? "primary" : "secondary"}`} href={href} rel={rel}>
          <Icon name={icon} />
          {text}
        </a>
        {hours && (
          <p>
            <span class={hours.class}>{hours.state}</span>
            {hours.words}
          </p>
        )}
      </div>
      {label && <p class="quiet">{label}</p>}
    </>
  );

const Ways = ({ ways }) =>
  ways.length > 0 && (
    <ul class="ways">
      {ways.map(({ icon, href, rel, text, note }) => (
        <li>
          <Icon name={icon} />
          <span>
            {href ? (
              <a href={href} rel={rel}>
                {text}
              </a>
            ) : (
              text
            )}
            {note && <small> {note}</small>}
          </span>
        </li>
      ))}
    </ul>
  );

const LeftOut = ({ title, rows }) => (
  <details class="d-print-none">
    <summary>{title}</summary>
    <ul class="rows">
      {rows.map(({ href, name, text }) => (
        <li>
          <h3>
            <a href={href}>{name}</a>
          </h3>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  </details>
);

const Take = ({ kept, reasons, printReasons }) => (
  <section class="d-print-none">
    <h2>{words.TakeTheList}</h2>
    {kept.length > 0 && <p>{words.OnYourList.replace("{}", kept.length)}</p>}
    <ul class="takes">
      {[
        ["print", words.Print, () => print()],
        ["copy", words.CopyText],
        ["share", words.ShareLink],
        ["save", words.SaveOnDevice],
      ].map(([icon, name, press]) => (
        <li>
          <button class="link only-app" type="button" onClick={press}>
            <Icon name={icon} /> {name}
          </button>
        </li>
      ))}
    </ul>
    <label class="opt only-app">
      <input type="checkbox" checked={reasons} onChange={() => printReasons(!reasons)} />
      <span>{words.PrintReasons}</span>
    </label>
    <p class="quiet only-app">{words.ShareExplained}</p>
  </section>
);

const Answers = ({ plan }) => (
  <dl class="answers">
    {plan.answers.map(({ label, answer, skipped, href, change }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <span class={skipped ? "skipped" : undefined}>{answer}</span>
        </dd>
        <dd class="d-print-none">
          <a href={href} class="link">
            {change}
            <span class="visually-hidden">: {label}</span>
          </a>
        </dd>
      </div>
    ))}
  </dl>
);
