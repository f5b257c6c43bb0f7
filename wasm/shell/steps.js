// navigate writes the address and which step it shows, with push into a new entry of the browser's history. An address that
// stands there already stays as the browser or the user wrote it.
export function navigate(hash, step, push) {
  const address = push || "#" + hash !== (location.hash || "#") ? "#" + hash : undefined;
  try {
    history[push ? "pushState" : "replaceState"]({ step }, "", address);
  } catch { // more entries than the browser lets a page make in a while, or a page without an address of its own
    location.replace("#" + hash);
  }
}
