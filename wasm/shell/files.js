// Helpers of statlasShell for what leaves or outlives the page: the clipboard, downloads, and the
// table that a reload should find again.

// clipboard copies text and tells whether the browser let it.
export async function clipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

const TYPES = ["text/plain", "text/html"];

// clipboardTable takes the clipboard for a table that is on its way, with its HTML or as text alone: give takes the bytes of its text
// and its HTML, null for none; done tells whether the browser let it.
export function clipboardTable(styled) {
  let give;
  const coming = new Promise((resolve, reject) => (give = (parts) => (parts ? resolve(parts) : reject())));
  return { give, done: writeTable(coming, styled ? TYPES : TYPES.slice(0, 1)).catch(() => false) };
}

async function writeTable(coming, types) {
  try {
    const item = types.map((type, i) => [type, coming.then((parts) => new Blob([parts[i]], { type }))]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(item))]);
    return true;
  } catch {
    const parts = (await coming).map((part) => new TextDecoder().decode(part));
    const on = (e) => {
      e.preventDefault();
      e.stopImmediatePropagation();
      types.forEach((type, i) => e.clipboardData.setData(type, parts[i]));
    };
    addEventListener("copy", on, true);
    const done = copySelected("-");
    removeEventListener("copy", on, true);
    return done;
  }
}

// copySelected is the way for pages without the clipboard interface, such as plain http.
function copySelected(text) {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  (document.querySelector("dialog[open]") ?? document.body).append(area); // under a dialog nothing can be selected
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  before?.focus({ preventScroll: true });
  return done;
}

// download saves bytes (a Uint8Array or Blob) under the name given.
export function download(name, mime, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const SLOT = "statlas.table";
const LARGEST = 3 << 20; // bytes; in base64 it still fits the 5 million characters of a session

// keep holds the last opened file, and in words of the program what is made of it, for a reload of this tab, and forgets the one
// before even where the new one is too large or storage is refused. It tells whether the file is kept.
export async function keep(name, bytes, edition, made) {
  try {
    sessionStorage.removeItem(SLOT);
    if (bytes.length > LARGEST) return false;
    sessionStorage.setItem(SLOT, JSON.stringify({ name, edition, made, base64: await base64(bytes) }));
    return true;
  } catch {
    return false;
  }
}

// kept returns {name, edition, made, bytes} of the file kept, or null.
export function kept() {
  try {
    const { name, edition, made, base64 } = JSON.parse(sessionStorage.getItem(SLOT));
    return { name, edition, made, bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) };
  } catch {
    return null;
  }
}

// SAVED is of this page: those on disk share the storage of a tab.
export const SAVED = `statlas ${location.pathname} views`;

// keepSaved holds the list of saved views for a reload of this tab, saved returns it, null for none.
export function keepSaved(list) {
  try {
    sessionStorage.setItem(SAVED, list);
  } catch {} // storage is full or refused: the list lives as long as the page
}

export function saved() {
  try {
    return sessionStorage.getItem(SAVED);
  } catch {
    return null;
  }
}

// base64 encodes off the page's thread.
function base64(bytes) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes]));
  });
}
