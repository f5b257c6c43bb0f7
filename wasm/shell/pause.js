// pause stands between parts of what is said, as the page's language has it.
export const pause = () => (globalThis.document?.querySelector(".app")?.lang.startsWith("zh") ? "；" : "; ");
