// What the page can do beside showing: pictures of the chart, print, the presentation, and other eyes. Loaded when first wanted, see
// later.js.
import { eyes } from "./eyes.js";
import { copy, png, svg } from "./picture.js";
import { present } from "./present.js";
import { print } from "./print.js";

Object.assign(statlasExtras, { copy, eyes, png, svg, present, print });
