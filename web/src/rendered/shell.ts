// SPDX-License-Identifier: Apache-2.0
// The page around a rendered film: picture, layers, bar, panels, keys, subtitles. Works by touch and without a mouse.
import { element, style } from "../page";
import type { Rendered, RenderedPlayer } from "./player";

const CSS = `
*{box-sizing:border-box}html,body{margin:0;height:100%;background:#141210;color:#f4efe6;overflow:hidden;
 font:clamp(14px,1.9vmin,19px)/1.4 system-ui,sans-serif}
main{display:grid;grid-template:"picture side" 1fr "bar bar" auto/1fr auto;height:100%}
.picture{grid-area:picture;position:relative;display:grid;place-items:center;min:0;overflow:hidden;container-type:size}
.frame{position:relative;width:min(100cqw,100cqh*var(--aspect));aspect-ratio:var(--aspect);background:#000}
.frame video{position:absolute;inset:0;width:100%;height:100%;visibility:hidden}.frame video.now{visibility:visible}
.layer{position:absolute;inset:0;pointer-events:none}
.said{position:absolute;inset:auto 6% 5%;text-align:center;font-size:clamp(15px,3.1cqh,34px);pointer-events:none;
 text-shadow:0 0 4px #000,0 1px 3px #000;white-space:pre-line}.said[hidden]{display:none}
.start{position:absolute;inset:0;margin:auto;width:5.2em;height:5.2em;border-radius:50%;border:0;font-size:1.3em;
 background:#b04a2cee;color:#fff;cursor:pointer}.start[hidden]{display:none}
aside{grid-area:side;width:min(26em,40vw);overflow:auto;padding:1em;background:#201d1a}aside[hidden]{display:none}
aside section[hidden]{display:none}
.bar{grid-area:bar;display:flex;flex-wrap:wrap;gap:.4em;align-items:center;padding:.4em .7em;background:#201d1a}
button{font:inherit;color:inherit;background:#37322c;border:1px solid #5b5349;border-radius:.4em;padding:.35em .8em;
 min-height:40px;cursor:pointer}button:focus-visible,input:focus-visible{outline:3px solid #ffd9a0;outline-offset:1px}
button[aria-pressed=true]{background:#b04a2c}.bar input{accent-color:#e08a5e}.bar .at{flex:1;min-width:7em}
.bar output{font-variant-numeric:tabular-nums;opacity:.8}dl.keys{display:grid;grid-template-columns:auto 1fr;gap:.3em 1em}
@media (max-width:700px){main{grid-template:"picture" 1fr "side" auto "bar" auto/1fr}aside{width:auto;max-height:40vh}}
`;

export class Shell {
  readonly picture = element("div", { class: "frame" });
  private readonly side = element("aside", { hidden: "" });
  private readonly bar = element("div", { class: "bar", role: "toolbar", "aria-label": "Player" });
  private readonly panels = element("span");
  private readonly keys = new Map<string, { label: string; run: () => void }>();

  constructor(private readonly player: RenderedPlayer, private readonly film: Rendered) {
    style(CSS);
    document.title = film.title;
    document.documentElement.style.setProperty("--aspect", String(film.aspect));
    const picture = element("div", { class: "picture" }, this.picture);
    document.body.append(element("main", {}, picture, this.side, this.bar));
    this.start();
    this.subtitles();
    this.controls();
    this.help();
    document.addEventListener("keydown", (e) => this.key(e));
    this.picture.addEventListener("click", (e) => { if (e.target === this.picture) player.toggle(); });
  }

  layer(name: string): HTMLElement {
    const made = element("div", { class: `layer ${name}` });
    this.picture.append(made);
    return made;
  }

  panel(name: string, label: string, key: string): HTMLElement {
    const made = element("section", { id: `panel-${name}`, role: "region", "aria-label": label, hidden: "" });
    const button = this.button(`${label} (${key})`, () => this.open(made, button));
    button.setAttribute("aria-pressed", "false");
    this.panels.append(button);
    this.side.append(made);
    this.command(key, label, () => button.click());
    return made;
  }

  command(key: string, label: string, run: () => void): void {
    this.keys.set(key, { label, run });
  }

  private open(panel: HTMLElement, button: HTMLElement): void {
    const opens = panel.hidden;
    for (const other of this.side.children) (other as HTMLElement).hidden = true;
    for (const other of this.panels.children) other.setAttribute("aria-pressed", "false");
    panel.hidden = !opens;
    this.side.hidden = !opens;
    button.setAttribute("aria-pressed", String(opens));
  }

  private button(label: string, run: () => void): HTMLButtonElement {
    const made = element("button", { type: "button" }, label);
    made.onclick = run;
    return made;
  }

  private start(): void {
    const big = element("button", { type: "button", class: "start" }, "Play");
    big.onclick = () => this.player.play();
    this.picture.append(big);
    this.player.on("play", () => { big.hidden = true; });
  }

  private subtitles(): void {
    const said = element("p", { class: "said", "aria-live": "off" });
    this.picture.append(said);
    let shown = true;
    this.command("c", "Subtitles on or off", () => { shown = !shown; });
    this.player.on("time", ({ time }: { time: number }) => {
      const { start, duration } = this.player.scene;
      const row = this.film.subtitles.find((r) => r.start <= time && time < r.end && r.start >= start - 0.01
        && r.start < start + duration);
      said.hidden = !shown || !row;
      if (row && said.textContent !== row.text) said.textContent = row.text;
    });
  }

  private controls(): void {
    const { player } = this, play = this.button("Play", () => player.toggle());
    const at = element("input", { type: "range", class: "at", min: "0", max: "1000", value: "0", "aria-label": "Scene" });
    const clock = element("output"), loud = element("input", { type: "range", min: "0", max: "100", value: "100",
      "aria-label": "Volume", style: "width:6em" });
    at.oninput = () => player.seek(player.scene.start + (Number(at.value) / 1000) * player.scene.duration * 0.999);
    loud.oninput = () => { player.volume = Number(loud.value) / 100; };
    const full = this.button("Full screen", () => {
      document.fullscreenElement ? void document.exitFullscreen() : void document.documentElement.requestFullscreen();
    });
    this.bar.append(play, at, clock, loud, this.panels, full);
    player.on("play", () => { play.textContent = "Pause"; });
    player.on("pause", () => { play.textContent = "Play"; });
    player.on("time", () => {
      const inside = player.time - player.scene.start;
      at.value = String((inside / player.scene.duration) * 1000);
      clock.textContent = `${seconds(inside)} / ${seconds(player.scene.duration)}`;
    });
    const step = (by: number) => () => player.seek(Math.max(player.scene.start, Math.min(
      player.scene.start + player.scene.duration - 0.01, player.time + by)));
    this.command(" ", "Play or pause", () => player.toggle());
    this.command("ArrowLeft", "Five seconds back", step(-5));
    this.command("ArrowRight", "Five seconds on", step(5));
    this.command("f", "Full screen", () => full.click());
    this.command("m", "Sound on or off", () => { player.volume = player.volume ? 0 : 1; });
  }

  private help(): void {
    const panel = this.panel("help", "Keys", "?"), list = element("dl", { class: "keys" });
    panel.append(list);

    const fill = (): void => list.replaceChildren(...[...this.keys].filter(([, c]) => c.label).flatMap(([key, c]) =>
      [element("dt", {}, key === " " ? "Space" : key), element("dd", { style: "margin:0" }, c.label)]));
    const button = this.panels.lastChild as HTMLElement;
    button.addEventListener("click", fill);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const on = document.activeElement?.tagName;
    if (on === "INPUT" && event.key.startsWith("Arrow")) return;
    if (on === "BUTTON" && (event.key === " " || event.key === "Enter")) return;
    const known = this.keys.get(event.key);
    if (!known) return;
    event.preventDefault();
    known.run();
  }
}

function seconds(value: number): string {
  return `${Math.floor(value / 60)}:${String(Math.floor(value % 60)).padStart(2, "0")}`;
}
