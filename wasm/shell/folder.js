// watch calls statlasShell.lent with the list of what the page's server lends, and again when it changes. The list itself says
// after how many seconds to ask again; that of a server without a folder says never, and is no list to show.
export async function watch(list) {
  if (!location.protocol.startsWith("http")) return;
  let last = "";
  for (let pause = 0; ; ) {
    try {
      const response = await fetch(list, { cache: "no-cache" });
      const text = response.ok ? await response.text() : last;
      if (text !== last) {
        pause = JSON.parse((last = text)).every;
        if (pause) statlasShell.lent(text);
      }
    } catch {} // the server may come back, or have no such list
    if (!pause) return;
    do await new Promise((resolve) => setTimeout(resolve, 1000 * pause));
    while (document.hidden);
  }
}
