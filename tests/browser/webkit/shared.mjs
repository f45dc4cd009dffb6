// What the three files of WebKit share.

/** The name of an element in WebDriver. */
export const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
/** What this driver cannot do: such a test is skipped, with the reason. */
export class Unsupported extends Error {}
export const cannot = (what) => { throw new Unsupported(`WebKit over WebDriver cannot do this: ${what}`); };
