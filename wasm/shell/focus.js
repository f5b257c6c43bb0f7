// Keeps the focus on the page where a key takes away what has it, as Enter on a filter's cross does: what stands in its place
// then, or comes next, has it. Else a keyboard would begin at the top again.
const FRAMES = 40; // how long what a key does may take to show
const CAN = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';

export function keepFocus() {
  document.addEventListener("keydown", ({ key, target }) => {
    if (key !== "Enter" && key !== " " && key !== "Delete") return;
    const around = [];
    for (let el = target; el; el = el.parentElement) around.push(el);
    watch(around, FRAMES);
  }, true);
}

// watch looks whether an element, the first of those around it, goes with nothing else taking the focus.
function watch(around, frames) {
  const at = document.activeElement;
  if (around[0].isConnected ? frames === 0 : at !== document.body) return;
  if (around[0].isConnected) requestAnimationFrame(() => watch(around, frames - 1));
  else next(around.find((el) => el.isConnected))?.focus();
}

// next is what can have the focus in a place, else the first behind it, else the last before; of all the page it is in what the
// page is about.
function next(place) {
  const within = place.closest("dialog") ?? document.querySelector(".app");
  if (place.contains(within)) place = within.querySelector("main") ?? within;
  const all = [...within.querySelectorAll(CAN)].filter((el) => el.getClientRects().length);
  return all.find((el) => place.contains(el)) ?? all.find((el) => place.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all.at(-1);
}
