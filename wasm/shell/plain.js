const LARGEST = 1 << 16; // letters, values and places of what a message brings
const DEEPEST = 32;

// plain returns a text or object that a message brings as it is if it is plain JSON and small, and throws before it costs time if
// it is anything else.
export function plain(given) {
  if (typeof given !== "string" && !isObject(given)) refuse("malformed", "an object is wanted");
  const rest = [[given, 0]];
  for (let left = LARGEST; rest.length; ) {
    const [value, depth] = rest.pop();
    const keys = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
    left -= 1 + (value?.length ?? 0) + keys.reduce((sum, key) => sum + 1 + key.length, 0);
    if (left < 0 || depth > DEEPEST) refuse("too-large", `at most ${LARGEST} letters and values are taken, ${DEEPEST} deep`);
    if (Array.isArray(value)) for (const one of value) rest.push([one, depth + 1]);
    else if (isObject(value)) for (const key of keys) rest.push([value[key], depth + 1]);
    else if (value && !["string", "number", "boolean"].includes(typeof value)) refuse("malformed", "only plain JSON is taken");
  }
  return given;
}

function isObject(value) {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

// refuse throws an Error with a code.
export function refuse(code, text) {
  throw Object.assign(new Error(text), { code });
}
