// The frame around every page, and which page is shown.
import { useEffect, useState } from "preact/hooks";

import * as words from "@made/words.json";
import { follow } from "../shared/router.js";
import { Icon } from "./parts.jsx";
import { Check, Referrals } from "./referrals.jsx";
import { Services } from "./services.jsx";

export function App({ directory, plan, path }) {
  const [here, show] = useState(path);
  useEffect(() => follow(show), []);
  const page = {
    "/find-hjaelp/": () => <Check plan={plan} />,
    "/henvisninger/": () => <Referrals directory={directory} plan={plan} />,
    "/tilbud/": () => <Services directory={directory} />,
  }[here];
  return (
    <>
      <a class="skipnav" href="#main-content">
        {words.Skip}
      </a>
      <Header here={here} />
      <div class="status" role="status">
        <p class="only-late">{words.late} <a href={here}>{words.again}</a></p>
        <p class="only-failed">{words.failed} <a href={here}>{words.again}</a></p>
      </div>
      <main id="main-content" tabindex="-1">
        {page()}
        <p class="only-print">{words.printed}</p>
      </main>
      <Footer here={here} />
    </>
  );
}

const Header = ({ here }) => (
  <header class="top">
    <div>
      <a href="/" class="brand">
        <Icon name="mark" />
        <span>
          Veteran
          <wbr />
          vejviseren
        </span>
      </a>
      <a href="/hjaelp-nu/" class="help">
        <Icon name="phone" />
        {words.GetHelpNow}
      </a>
      <details class="menu-fold">
        <summary>{words.Menu}</summary>
      </details>
      <nav class="menu" aria-label={words.Menu}>
        <ul>
          {words.menu.map(([href, name]) => (
            <li>
              <a href={href} aria-current={href === here ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </header>
);

const Footer = ({ here }) => (
  <footer class="bottom">
    <ul>
      {words.foot.map(([href, name]) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
      <li>
        <a href={`/en${here}`} lang="en" hreflang="en">
          {words.OtherLanguage}
        </a>
      </li>
    </ul>
  </footer>
);
