// Runs in our own page: reads what it shows into plain values, for the twins to draw the same. Their plan comes finished
// from here; nothing else of ours goes into them.

window.readPlan = () => {
  const all = (selector, from = document.querySelector("main")) => [...from.querySelectorAll(selector)];
  const one = (selector, from) => all(selector, from)[0];
  const text = (element) => element?.textContent.trim();
  const href = (element) => element.getAttribute("href") ?? undefined;
  const rel = (element) => element.getAttribute("rel") ?? undefined;
  const icon = (element) => one("use", element).getAttribute("href").replace("#i-", "");

  const main = (ring) => {
    if (!ring) return undefined;
    const [button, line] = ring.children;
    const [state] = line?.children ?? [];
    const label = ring.nextElementSibling;
    return {
      href: href(button),
      rel: rel(button),
      primary: button.classList.contains("button-primary"),
      icon: icon(button),
      text: text(button),
      hours: line && {
        class: state.className,
        state: text(state),
        words: line.textContent.slice(state.textContent.length),
      },
      label: label?.matches("p.quiet") ? text(label) : undefined,
    };
  };
  const ways = (parent) => {
    const list = [...parent.children].find((child) => child.matches("ul.ways"));
    return [...(list?.children ?? [])].map((row) => {
      const [, words] = row.children;
      const [link, note] = [one("a", words), one("small", words)];
      const shown = link ?? words.firstChild;
      return { icon: icon(row), href: link && href(link), rel: link && rel(link), text: text(shown), note: text(note) };
    });
  };
  const card = (article) => ({
    id: href(one("h3 a", article)).match(/^\/tilbud\/(.+)\/$/)?.[1],
    href: href(one("h3 a", article)),
    name: text(one("h3", article)),
    org: text(one(".org", article)),
    summary: text(one(".org + p", article)),
    why: all(".why li", article).map((row) => ({
      open: row.matches(".maybe") || undefined,
      text: text(one("span", row)),
    })),
    main: main(one(".ring", article)),
    ways: ways(article),
    foot: text(one(".foot p", article)),
  });
  const answers = () =>
    all("dl.answers > div").map((row) => {
      const [label, answer, change] = row.children;
      const link = one("a", change);
      return {
        label: text(label),
        answer: text(answer),
        skipped: one(".skipped", answer) ? true : undefined,
        href: href(link),
        change: link.firstChild.textContent,
      };
    });
  const title = text(one("h1"));
  if (!one("section.start")) return { title, answers: answers() };

  const list = one(".grid > div");
  const start = one("section.start");
  const [firstRing, secondRing] = all(".ring", start);
  const groups = [...list.children]
    .filter((child) => child.matches(".later"))
    .map((later) => {
      const items = [...later.children];
      let at = later.previousElementSibling;
      for (; at.matches("article.card"); at = at.previousElementSibling) items.unshift(at);
      return { title: text(at), items: items.map(card) };
    });
  const begin = one("main > p > a.only-app") ?? one("p.d-print-none > a.only-app");
  const urgent = one("section.crisis", list);
  const left = one("details.d-print-none", list);
  return {
    title,
    notBegun: begin && { text: text(one("h1 + p")), href: href(begin), link: text(begin) },
    urgent: urgent && {
      title: text(one("h2", urgent)),
      calls: all("a.call", urgent).map((call) => ({
        href: href(call),
        name: one("span", call).firstChild.textContent,
        hours: text(one("small", call)),
        number: text(one("b", call)),
      })),
    },
    start: {
      tag: text(one(".tag", start)),
      name: text(one("h2", start)),
      summary: text(one("h2 + p", start)),
      main: main(firstRing),
      caveats: [...start.children]
        .filter((child) => child.matches("p.quiet") && !child.previousElementSibling.matches(".ring"))
        .map(text),
      script: one("blockquote", start).lastChild.textContent.trim(),
      ways: ways(start),
      second: secondRing && { name: text(one("p > b", start)), main: main(secondRing) },
    },
    nothing: text([...list.children].find((child) => child.matches("p"))),
    cards: groups,
    uncovered: text(one("section.note", list)),
    leftOut: left && {
      title: text(one("summary", left)),
      rows: all("ul.rows > li", left).map((row) => ({
        href: href(one("a", row)),
        name: text(one("h3", row)),
        text: text(one("p", row)),
      })),
    },
    answers: answers(),
  };
};

window.readFrame = () => {
  const links = (selector) =>
    [...document.querySelectorAll(selector)].map((link) => [link.getAttribute("href"), link.textContent]);
  return {
    menu: links(".menu a"),
    foot: links("footer.bottom li:not(:last-child) a"),
    printed: document.querySelector("main > .only-print").textContent,
    groups: Object.fromEntries(
      [...document.querySelectorAll("main h2[id]")].map((heading) => [heading.id, heading.textContent]),
    ),
  };
};
