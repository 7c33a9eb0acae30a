// SPDX-License-Identifier: Apache-2.0
// Choices in the picture: offered at the right moment, taken by key, touch or by waiting; the path is remembered.
import { END, openWays, taken, usual, type Variables, type Way } from "./graph";
import { element, style, type Page, type SceneEnd } from "./page";

interface Visit { scene: string; variables: Variables; chose: string; asked: boolean }

const EARLY = 3; // seconds before a scene's end at which its choices appear
const CSS = `
.asking{position:absolute;inset:auto 0 0 0;padding:4vmin 4vmin 5vmin;display:flex;flex-direction:column;gap:1.6vmin;
 align-items:center;background:linear-gradient(transparent,#0b0a0acc 45%);color:#fff;pointer-events:auto;
 font:clamp(15px,2.6vmin,30px)/1.3 system-ui,sans-serif;text-align:center}
.asking[hidden]{display:none}.asking h2{font-size:1.05em;font-weight:600;margin:0;text-shadow:0 1px 4px #000}
.asking .ways{display:flex;flex-wrap:wrap;gap:1.4vmin;justify-content:center}
.asking button{font:inherit;color:#fff;background:#2b2622e6;border:2px solid #fff9;border-radius:999px;cursor:pointer;
 padding:.5em 1.1em;min-height:44px}.asking button:hover,.asking button:focus-visible{background:#b04a2c;
 border-color:#fff;outline:3px solid #ffd9a0;outline-offset:2px}.asking button.chosen{background:#b04a2c}
.asking kbd{font:inherit;opacity:.65;margin-right:.45em}.asking .small button{font-size:.72em;background:#0006;
 border-width:1px}.asking .left{width:min(24em,70%);height:5px;border-radius:3px;background:#fff3;overflow:hidden}
.asking .left i{display:block;height:100%;background:#ffd9a0;transform-origin:left}
@media(max-aspect-ratio:4/5){.asking{position:fixed;inset:auto 0 var(--bar,56px) 0;background:#0b0a0ae6;padding:14px;gap:10px;
 font-size:17px;z-index:4}.asking .ways{flex-direction:column;width:100%;gap:8px}.asking .small button{font-size:15px}}
body:has(.asking:not([hidden])) .subtitles{align-self:start;margin:3.2% 0 0}
body:has(.asking:not([hidden])) .said{inset:5% 6% auto}
.path-list{list-style:none;margin:0;padding:0}.path-list li{margin:.35em 0}.path-list button{font:inherit}
`;

export function install(player: Page): void {
  if (player.film.graph) new Choices(player);
}

class Choices {
  private path: Visit[] = [];
  private ended = new Set<string>();
  private decided: Way | undefined; // chosen before the scene's end
  private shown = ""; // scene whose choices stand
  private holding = false;
  private waited = 0; // seconds of the time to choose that are over
  private timed = true;
  private paused = false; // the film stands because somebody wants it to
  private moving = false; // this module itself goes to a scene
  private beat = 0; // of the clock that counts the waiting
  private readonly box = element("section", { class: "asking", hidden: "", role: "group", "aria-live": "polite" });
  private readonly panel: HTMLElement;

  constructor(private readonly player: Page) {
    style(CSS);
    player.layer("choices").append(this.box);
    this.panel = player.panel("path", "Path", "p");
    player.command("Backspace", "Back to the last choice", () => this.back());
    player.command("t", "Take your time: no time limit", () => this.untimed());
    ["First", "Second", "Third", "Fourth", "Fifth"].forEach((name, n) =>
      player.command(String(n + 1), `${name} choice`, () => this.byNumber(n + 1)));
    player.command(" ", "Play or pause", () => this.toggle());
    player.on("play", () => { this.paused = false; });
    player.on("pause", () => { this.paused = true; });
    player.on("scene-end", (e: SceneEnd) => this.end(e));
    player.on("time", () => this.watch());
    player.on("scene", () => this.entered());
    this.restore();
    this.list();
  }

  private get graph() { return this.player.film.graph!; }
  private get here(): Visit { return this.path[this.path.length - 1]; }
  private offered(): Way[] { return this.open().filter((w) => w.label); }
  private open(): Way[] { return openWays(this.graph.scenes[this.here.scene], this.here.variables); }

  // -- the moments of a scene
  private entered(): void {
    if (this.moving || this.player.scene.id === this.here.scene) return;
    this.hide(); // someone scrubbed into another scene: the path begins there
    this.path.push({ scene: this.player.scene.id, variables: this.here.variables, chose: "", asked: false });
    this.list();
  }

  private watch(): void {
    const scene = this.player.scene, left = scene.start + scene.duration - this.player.time;
    if (scene.id !== this.here.scene) return;
    if (this.holding && left > 0.3) this.hide(); // someone went back in the scene
    if (this.player.playing && left <= EARLY && this.shown !== scene.id && this.offered().length) this.ask();
    if (left > EARLY + 0.3 && this.shown === scene.id && !this.holding) this.hide();
  }

  private end(event: SceneEnd): void {
    event.hold();
    this.holding = true;
    queueMicrotask(() => this.atEnd()); // the player has to stand before it can go elsewhere
  }

  private atEnd(): void {
    const offered = this.offered(), way = this.decided ?? (offered.length ? undefined : usual(this.open()));
    if (way) return this.take(way);
    if (!offered.length) return this.finish();
    if (this.shown !== this.here.scene) this.ask();
    this.count();
  }

  private ask(): void {
    const crossing = this.graph.scenes[this.here.scene], offered = this.offered();
    this.shown = this.here.scene;
    this.waited = 0;
    for (const way of offered) if (way.to !== END) void this.player.prepare(way.to);
    const ways = offered.map((way, n) => {
      const button = element("button", { type: "button" }, element("kbd", { "aria-hidden": "true" }, String(n + 1)),
        way.label);
      button.onclick = () => this.choose(way, button);
      return button;
    });
    const bar = element("i"), left = element("div", { class: "left", role: "timer", "aria-label": "Time to choose" }, bar);
    const small = element("div", { class: "small" });
    if (this.timed) small.append(this.button("Take your time", () => this.untimed()), " ");
    if (this.path.some((v, n) => v.asked && n < this.path.length - 1)) {
      small.append(this.button("Back", () => this.back()));
    }
    const question = crossing.question || "What happens now?";
    this.box.setAttribute("aria-label", question);
    this.box.replaceChildren(element("h2", {}, question), element("div", { class: "ways" }, ...ways),
      ...(this.timed ? [left] : []), small);
    this.box.hidden = false;
    this.box.onkeydown = (e) => this.arrows(e, ways);
    ways[0]?.focus({ preventScroll: true });
  }

  private choose(way: Way, button?: HTMLElement): void {
    this.decided = way;
    button?.classList.add("chosen");
    if (this.holding) this.take(way); // else the scene is played to its end first
  }

  private byNumber(n: number): void {
    const buttons = this.box.hidden ? [] : this.box.querySelectorAll<HTMLButtonElement>(".ways button");
    buttons[n - 1]?.click();
  }

  private arrows(event: KeyboardEvent, ways: HTMLElement[]): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = ways.indexOf(document.activeElement as HTMLElement);
    ways[(at + step + ways.length) % ways.length]?.focus();
  }

  // -- waiting
  private count(): void {
    const scene = this.here.scene, limit = this.graph.scenes[scene].timeout;
    this.beat++;
    const beat = this.beat;
    let last = performance.now();
    const tick = (now: number): void => {
      if (beat !== this.beat || !this.holding || this.here.scene !== scene) return;
      if (this.timed && !this.paused) this.waited += (now - last) / 1000;
      last = now;
      const bar = this.box.querySelector<HTMLElement>(".left i");
      if (bar) bar.style.transform = `scaleX(${Math.max(0, 1 - this.waited / limit)})`;
      const way = usual(this.open());
      if (this.timed && this.waited >= limit && way) return this.take(way);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  /** While the film waits for a choice only the waiting can be stopped. */
  private toggle(): void {
    if (this.holding) this.paused = !this.paused;
    else if (this.player.playing) this.player.pause();
    else this.player.play();
  }

  private untimed(): void {
    this.timed = !this.timed;
    this.waited = 0;
    this.box.querySelector(".left")?.toggleAttribute("hidden", !this.timed);
  }

  // -- going on and going back
  private take(way: Way): void {
    this.here.chose = way.label;
    this.here.asked = this.offered().length > 0;
    const variables = taken(this.here.variables, way);
    this.hide();
    if (way.to === END) return this.finish();
    this.path.push({ scene: way.to, variables, chose: "", asked: false });
    this.go(way.to);
  }

  private go(scene: string, at = 0): void {
    this.moving = true;
    this.player.goto(scene);
    if (at > 0) this.player.seek(this.player.scene.start + at);
    this.moving = false;
    this.player.play();
    this.remember();
    this.list();
  }

  /** Back to the last moment at which something was chosen. */
  private back(to?: number): void {
    let at = to ?? this.path.length - 2;
    while (to === undefined && at > 0 && !this.path[at].asked) at--;
    if (at < 0) at = 0;
    this.hide();
    this.path = this.path.slice(0, at + 1);
    const visit = this.here, record = this.player.film.scenes.find((s) => s.id === visit.scene)!;
    const moment = visit.asked ? Math.max(0, record.duration - EARLY) : 0;
    visit.chose = "";
    visit.asked = false;
    this.go(visit.scene, moment);
  }

  private finish(): void {
    this.ended.add(`${this.here.scene}:${this.here.chose}`);
    this.remember();
    this.list();
    this.shown = this.here.scene;
    const many = this.graph.endings > 1;
    const found = many ? ` You have seen ${this.ended.size} of ${this.graph.endings} endings.` : "";
    const ways = element("div", { class: "ways" });
    if (this.path.some((v) => v.asked)) ways.append(this.button("Choose differently", () => this.back()));
    ways.append(this.button("From the beginning", () => this.back(0)));
    this.box.setAttribute("aria-label", "The end");
    this.box.replaceChildren(element("h2", {}, `The end.${found}`), ways);
    this.box.hidden = false;
    this.box.onkeydown = (e) => this.arrows(e, [...ways.children] as HTMLElement[]);
    (ways.firstChild as HTMLElement).focus({ preventScroll: true });
  }

  private button(label: string, run: () => void): HTMLButtonElement {
    const made = element("button", { type: "button" }, label);
    made.onclick = run;
    return made;
  }

  private hide(): void {
    this.box.hidden = true;
    this.shown = "";
    this.holding = false;
    this.decided = undefined;
    this.beat++;
  }

  // -- memory: in the address, so that a path can be passed on, and a reload goes on with it
  private remember(): void {
    const path = this.path.map((v) => v.scene).join(",");
    const seen = [...this.ended].map(encodeURIComponent).join(",");
    history.replaceState(null, "", `#path=${path}${seen ? `&seen=${seen}` : ""}`);
  }

  private restore(): void {
    const facts = new URLSearchParams(location.hash.slice(1));
    for (const key of (facts.get("seen") ?? "").split(",")) if (key) this.ended.add(decodeURIComponent(key));
    this.path = [{ scene: this.graph.first, variables: {}, chose: "", asked: false }];
    const [first, ...rest] = (facts.get("path") ?? "").split(",");
    if (first !== this.graph.first) return this.home();
    for (const scene of rest) {
      const way = this.open().find((w) => w.to === scene);
      if (!way) break;
      this.here.chose = way.label;
      this.here.asked = this.offered().length > 0;
      this.path.push({ scene, variables: taken(this.here.variables, way), chose: "", asked: false });
    }
    this.home();
  }

  private home(): void {
    this.moving = true;
    if (this.player.scene.id !== this.here.scene) this.player.goto(this.here.scene);
    this.moving = false;
  }

  private list(): void {
    const rows = this.path.map((visit, n) => {
      const name = this.graph.scenes[visit.scene].name;
      const again = this.button(name, () => this.back(n));
      again.setAttribute("aria-label", `Back to ${name}`);
      return element("li", {}, again, visit.chose ? ` ${visit.chose}` : n === this.path.length - 1 ? " (now)" : "");
    });
    const seen = this.graph.endings > 1 ? `Endings seen: ${this.ended.size} of ${this.graph.endings}` : "";
    this.panel.replaceChildren(element("ol", { class: "path-list" }, ...rows), element("p", {}, seen));
  }
}
