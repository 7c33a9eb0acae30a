// SPDX-License-Identifier: Apache-2.0
// What a person holds: the bar, keys, touch, subtitles, the shot list.
import type { Player } from "./player";
import { STYLE } from "./look";

const ICONS: Record<string, string> = {
  play: "M8 5v14l11-7z", pause: "M7 5h4v14H7zM13 5h4v14h-4z", back: "M18 6v12l-8-6zM7 6h2v12H7z",
  on: "M6 6v12l8-6zM15 6h2v12h-2z", words: "M4 5h16v11H9l-5 4zM7 9h10v1.6H7zM7 12h7v1.6H7z",
  sound: "M4 9v6h4l5 4V5L8 9zM16 8.5a5 5 0 0 1 0 7M18.5 6a9 9 0 0 1 0 12", full: "M5 5h6v2H7v4H5zM13 5h6v6h-2V7h-4zM5 13h2v4h4v2H5zM17 13h2v6h-6v-2h4z",
  explain: "M12 3a7 7 0 0 0-4 12.7V18h8v-2.300A7 7 0 0 0 12 3zM9 19.500h6V21H9z", above: "M3 5h18v14H3zM5 7v10h14V7zM7.500 9h3v3h-3zM13 12l5-2.500v5z",
  what: "M4 3l7 17 2.300-6.700L20 11z", path: "M6 3h2v7l8 4v7h-2v-5.800l-8-4zM15 3h2v6h-2z",
  list: "M4 6h16v2H4zM4 11h16v2H4zM4 16h16v2H4z", help: "M11 17h2v2h-2zM12 5a4 4 0 0 0-4 4h2a2 2 0 1 1 3 1.7c-1.2.7-2 1.5-2 3.3h2c0-1 .4-1.3 1.3-1.9A4 4 0 0 0 12 5z",
};

function icon(name: string): string {
  return `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

export function clock(seconds: number): string {
  const whole = Math.floor(seconds + 1e-6), minutes = Math.floor(whole / 60);
  return `${minutes}:${String(whole % 60).padStart(2, "0")}.${Math.floor((seconds + 1e-6 - whole) * 10)}`;
}

export class Controls {
  private readonly bar = element("div", "bar");
  private readonly words = element("div", "subtitles");
  private readonly playButton: HTMLButtonElement;
  private readonly scrub: HTMLInputElement;
  private readonly told = element("span", "clock");
  private readonly notice = element("div", "notice");
  private readonly big: HTMLButtonElement;
  private shown = true;
  private idle = 0;

  constructor(private readonly player: Player) {
    const style = document.createElement("style");
    style.textContent = STYLE;
    document.head.append(style);
    this.words.setAttribute("aria-live", "polite");
    this.notice.setAttribute("role", "alert");
    this.playButton = this.button("play", "Play", "Space", () => player.toggle());
    this.scrub = this.slider();
    this.button("back", "Shot before", "j", () => player.skip(-1));
    this.button("on", "Next shot", "l", () => player.skip(1));
    this.bar.append(this.told, this.scrub);
    this.button("words", "Subtitles", "c", () => this.subtitles());
    this.volumes();
    this.shotList();
    this.button("full", "Full screen", "f", () => this.fullScreen());
    this.help();
    this.big = element("button", "big");
    this.big.innerHTML = icon("play");
    this.big.setAttribute("aria-label", `Play ${player.film.title}`);
    this.big.onclick = () => player.play();
    player.root.append(this.words, this.big, this.notice);
    document.body.append(this.bar);
    player.command(",", "One picture back", () => player.step(-1));
    player.command(".", "One picture forward", () => player.step(1));
    player.command("ArrowLeft", "Two seconds back", () => player.seek(player.time - 2));
    player.command("ArrowRight", "Two seconds forward", () => player.seek(player.time + 2));
    player.command("Home", "To the beginning", () => player.seek(0));
    player.command("k", "Play or pause", () => player.toggle());
    player.problem = (message) => this.say(message);
    this.listen();
  }

  /** A sentence for the person, until the next one. */
  say(message: string): void {
    this.notice.textContent = message;
  }

  private button(name: string, label: string, key: string, run: () => void): HTMLButtonElement {
    const made = element("button", `tool ${name}`);
    made.innerHTML = icon(name);
    made.title = `${label} (${key})`;
    made.setAttribute("aria-label", label);
    made.onclick = () => run();
    this.bar.append(made);
    this.player.command(key === "Space" ? " " : key, label, run);
    return made;
  }

  private slider(): HTMLInputElement {
    const made = element("input", "scrub");
    Object.assign(made, { type: "range", min: "0", max: String(this.player.film.duration), step: "any", value: "0" });
    made.setAttribute("aria-label", "Time");
    made.oninput = () => this.player.seek(Number(made.value));
    const marks = this.player.film.shots.slice(1).map((s) => (100 * s.start) / this.player.film.duration);
    const lines = marks.map((m) => `#0000 ${m}%,#fff8 ${m}%,#fff8 calc(${m}% + 2px),#0000 calc(${m}% + 2px)`);
    made.style.setProperty("--cuts", lines.length ? `linear-gradient(90deg,${lines.join(",")})` : "none");
    return made;
  }

  private subtitles(): void {
    this.shown = !this.shown;
    this.words.hidden = !this.shown;
  }

  private volumes(): void {
    const panel = this.opened("sound", "Sound", "m"), stems = this.player.film.stems.filter((s) => s !== "mix");
    if (!this.player.sound.there) panel.textContent = "This film has no sound.";
    else {
      const row = element("label", "row", "Volume"), volume = element("input", "");
      Object.assign(volume, { type: "range", min: "0", max: "1", step: "0.01", value: "1" });
      volume.oninput = () => this.player.sound.setVolume(Number(volume.value) ** 2);
      row.append(volume);
      panel.append(row);
    }
    for (const stem of this.player.sound.there ? stems : []) {
      const row = element("label", "row"), box = element("input", "");
      box.type = "checkbox";
      box.checked = true;
      box.name = stem;
      box.onchange = () => this.player.sound.setMuted(stem, !box.checked);
      row.append(box, stem);
      panel.append(row);
    }
  }

  private shotList(): void {
    const panel = this.opened("list", "Shots", "s"), list = element("ol", "shots");
    for (const shot of this.player.film.shots) {
      const row = element("li", ""), button = element("button", "", shot.sentence || shot.id);
      button.dataset.shot = shot.id;
      button.prepend(element("span", "clock", clock(shot.start)));
      button.onclick = () => this.player.seek(shot.start);
      row.append(button);
      list.append(row);
    }
    panel.append(list);
    this.player.on("shot", ({ shot }) => {
      for (const button of list.querySelectorAll("button")) {
        if (button.dataset.shot === shot.id) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
    });
  }

  private help(): void {
    const panel = this.opened("help", "Keys", "?");
    const names: Record<string, string> = { " ": "Space", ArrowLeft: "←", ArrowRight: "→" };
    this.player.on("opened", ({ name }) => {
      if (name !== "help") return;
      panel.replaceChildren();
      for (const [key, { label }] of this.player.commands) {
        const row = element("div", "row");
        row.append(element("kbd", "", names[key] ?? key), label);
        panel.append(row);
      }
      panel.append(element("p", "cost", this.player.cost));
    });
  }

  /** A panel of the bar's own, with its button. */
  private opened(name: string, label: string, key: string): HTMLElement {
    const panel = this.player.panel(name, label, key);
    this.button(name, label, key, () => this.open(name));
    return panel;
  }

  private open(name: string): void {
    for (const panel of this.player.panels) {
      panel.element.hidden = panel.name === name ? !panel.element.hidden : true;
    }
    this.player.tell("opened", { name });
  }

  /** Buttons for the panels that other modules brought. */
  adopt(): void {
    for (const { name, label, key } of this.player.panels) {
      if (this.bar.querySelector(`.${name}`)) continue;
      this.worded(name, label, key, () => this.open(name));
      this.player.command(key, label, () => this.open(name));
    }
    for (const { name, label, key, run, on } of this.player.switches) {
      const made = this.worded(name, label, key, run);
      this.player.on("switched", () => made.setAttribute("aria-pressed", String(on())));
      made.setAttribute("aria-pressed", String(on()));
    }
  }

  /** A button with its word, which narrow screens leave out. */
  private worded(name: string, label: string, key: string, run: () => void): HTMLButtonElement {
    const made = element("button", `tool text ${name}`);
    made.innerHTML = icon(name in ICONS ? name : "list");
    made.append(element("span", "", label));
    made.title = `${label} (${key})`;
    made.setAttribute("aria-label", label);
    made.onclick = run;
    this.bar.append(made);
    return made;
  }

  private fullScreen(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen?.().catch(() => this.say("this browser has no full screen"));
  }

  private listen(): void {
    const { player } = this;
    addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.tagName === "BUTTON" && (event.key === " " || event.key === "Enter")) return;
      if (target.tagName === "INPUT" && event.key.startsWith("Arrow")) return;
      const command = player.commands.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (!command) return;
      event.preventDefault();
      this.wake();
      command.run();
    });
    player.canvas.addEventListener("click", (event) => {
      const tap = { ...this.place(event), taken: false };
      player.tell("tap", tap);
      if (!tap.taken) player.toggle();
    });
    for (const name of ["pointermove", "pointerdown", "focusin"]) addEventListener(name, () => this.wake());
    player.canvas.addEventListener("pointermove", (event) => this.point(event));
    player.canvas.addEventListener("pointerdown", (event) => this.point(event));
    player.on("play", () => this.state());
    player.on("pause", () => this.state());
    player.on("time", () => this.state());
    this.state();
  }

  private pointed = 0;

  private point(event: PointerEvent): void {
    if (event.timeStamp - this.pointed < 120 && event.type === "pointermove") return;
    this.pointed = event.timeStamp;
    const { player } = this, { x, y } = this.place(event);
    player.tell("point", { x, y, get hit() { return player.pick(x, y); } });
  }

  /** Where on the picture, CSS pixels. */
  private place(event: MouseEvent): { x: number; y: number } {
    const box = this.player.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private state(): void {
    const { time, playing, film } = this.player;
    this.playButton.innerHTML = icon(playing ? "pause" : "play");
    this.playButton.setAttribute("aria-label", playing ? "Pause" : "Play");
    this.scrub.value = String(time);
    this.scrub.setAttribute("aria-valuetext", `${clock(time)} of ${clock(film.duration)}`);
    this.scrub.style.setProperty("--done", `${(100 * time) / film.duration}%`);
    this.told.textContent = `${clock(time)} / ${clock(film.duration)}`;
    if (playing || time > 0) this.big.hidden = true;
    const line = film.subtitles.find((s) => time >= s.start - 0.02 && time < s.end + 0.25);
    const text = line ? (line.speaker ? `${line.speaker}: ${line.text}` : line.text) : "";
    if (this.words.textContent !== text) this.words.textContent = text;
    if (playing && performance.now() - this.idle > 2600) document.body.classList.add("quiet");
  }

  private wake(): void {
    this.idle = performance.now();
    document.body.classList.remove("quiet");
  }
}
