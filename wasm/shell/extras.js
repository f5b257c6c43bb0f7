// What the page can do beside showing: pictures of the chart, print, the presentation, other eyes, sound, and a tour. Loaded when
// first wanted, see later.js.
import { eyes } from "./eyes.js";
import { listen } from "./listen.js";
import { copy, png, svg } from "./picture.js";
import { present } from "./present.js";
import { print } from "./print.js";
import { tour } from "./tour.js";

Object.assign(statlasExtras, { copy, eyes, png, svg, present, print, listen, tour });
