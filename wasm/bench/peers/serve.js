// serve makes a peer's worker answer {what, file} with {ms, value}: "load" takes a File to typed columns, "loadMatrix" the
// second one, any other name asks the question of that name. Making ready, such as compiling a program, is not timed.
export async function serve({ ready, load, loadMatrix, questions }) {
  await ready?.();
  onmessage = async ({ data: { what, file } }) => {
    try {
      const begun = performance.now();
      const value = await ({ load, loadMatrix }[what]?.(file) ?? questions[what]());
      postMessage({ ms: performance.now() - begun, value });
    } catch (error) {
      postMessage({ error: String(error) });
    }
  };
  postMessage({ ready: true, asks: Object.keys(questions ?? {}) });
}
