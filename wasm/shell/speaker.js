// The speaker's window: the notes of the slide on screen, what comes next, and how long it has been.
const STYLE = `
  body { background: #14171a; color: #e6e8eb; font: 22px/33px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 24px; }
  h1 { font-size: 18px; line-height: 24px; margin: 8px 0 16px; } p { white-space: pre-wrap; } .time { color: #a4acb5; font-variant-numeric: tabular-nums; } .next { color: #a4acb5; font-size: 16px; line-height: 24px; }`;

// speaker opens the window for a stage, or brings it to the front; null where the browser opens none.
export function speaker(stage) {
  const window = open("", "statlas-speaker", "popup,width=720,height=520");
  if (!window) return null;
  const { document } = window;
  const style = new window.CSSStyleSheet();
  style.replaceSync(STYLE);
  document.adoptedStyleSheets = [style];
  const [time, title, notes, next] = [["div", "time"], ["h1", ""], ["p", "notes"], ["p", "next"]].map(([tag, className]) =>
    Object.assign(document.createElement(tag), { className }));
  document.body.replaceChildren(time, title, notes, next);
  document.onkeydown = (event) => stage.key(event);
  const began = Date.now();
  let count = "";
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    time.textContent = `${count}　${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const timer = setInterval(tick, 1000);
  const show = ({ slides, at, words }) => {
    count = `${at + 1} / ${slides.length}`;
    document.title = title.textContent = slides[at].title;
    notes.textContent = slides[at].notes || words.none;
    next.textContent = slides[at + 1] ? words.upcoming + slides[at + 1].title : "";
    tick();
  };
  show(stage);
  return { show, close: () => (clearInterval(timer), window.close()) };
}
