// What leaves the page stays in it, for tests to look at.
import { press } from "./steps.mjs";

// caught makes what would be downloaded, printed or copied stay in the page, in the order in which it comes.
export const caught = (page) => page.run(() => {
  globalThis.got = [];
  statlasShell.download = async (name, mime, bytes) => got.push({ name, mime, blob: new Blob([bytes]) });
  if (navigator.clipboard) Object.defineProperty(navigator.clipboard, "write", { value: async ([item]) => got.push({ name: "clipboard", mime: item.types[0], blob: await item.getType("image/png") }) });
  globalThis.print = () => got.push({ name: "print", mime: "", blob: new Blob([]) });
});

export async function taken(page) {
  const { name, mime, base64 } = await page.waitFor(async () => {
    const file = got.shift();
    if (!file) return null;
    let text = "";
    for (const b of new Uint8Array(await file.blob.arrayBuffer())) text += String.fromCharCode(b);
    return { ...file, base64: btoa(text) };
  });
  return { name, mime, bytes: Buffer.from(base64, "base64") };
}

export async function way(page, text) {
  await press(page, '.header button[title="Save and share"]', "");
  await press(page, ".popover .switch-item", text);
  return taken(page);
}
