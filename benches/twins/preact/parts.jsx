// What several pages are made of.
import * as words from "@made/words.json";

export const Icon = ({ name }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);

export const ExitBar = ({ back }) => (
  <div class="exit-bar">
    <a class="back-link" href={back}>
      <Icon name="back" />
      {words.Back}
    </a>
    <a href={words.leave} class="button button-secondary leave" rel="noreferrer">
      <Icon name="exit" />
      {words.LeaveSite}
    </a>
  </div>
);
