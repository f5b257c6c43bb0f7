// What lies over the page beside its own parts: the player and the tour.

// make returns an element with properties, or attributes where it has none of that name, and what stands in it.
export function make(tag, more, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(more)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...inside);
  return made;
}

export const button = (textContent, onclick) => make("button", { type: "button", textContent, onclick });

// dress gives an element the colours of the page.
export function dress(...all) {
  for (const el of all) el.dataset.theme = document.querySelector("[data-theme]")?.dataset.theme;
}

// taken keeps a key that was answered from the page.
export function taken(event) {
  event.preventDefault();
  event.stopPropagation();
}
