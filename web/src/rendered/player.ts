// SPDX-License-Identifier: Apache-2.0
// A player over rendered scenes: one muted video a scene, the scene's sound and the loops under it by the audio clock.
import { Bridges } from "../bridges";
import { chunk } from "../chunks";
import type { Film, Hit, SceneRecord, ShotRecord } from "../film";
import { element, type Branching, type Page, type SceneEnd } from "../page";
import { firstSample } from "../sound";
import { Shell } from "./shell";

export interface Rendered extends Film, Branching {
  video: Record<string, string>; // scene -> chunk of its mp4
}

const DRIFT = 0.12; // seconds that picture and sound may be apart before the picture is set right
const RING = 0.02; // seconds of fade where a scene's own sound is cut off

export class RenderedPlayer implements Page {
  playing = false;
  scene: SceneRecord;
  shot: ShotRecord;
  readonly film: Rendered;
  private readonly shell: Shell;
  private readonly context = new AudioContext({ latencyHint: "playback" });
  private readonly master = this.context.createGain();
  private readonly front = this.context.createGain();
  private readonly bridges: Bridges;
  private readonly sounds = new Map<string, Promise<AudioBuffer>>();
  private readonly videos = new Map<string, HTMLVideoElement>();
  private readonly heard = new Map<string, Set<(event: any) => void>>();
  private voice: { source: AudioBufferSourceNode; gain: GainNode } | null = null;
  private local = 0; // seconds into the scene, while it stands
  private began = 0; // context time at which the scene's first frame was or would have been shown
  private holding = false;
  private running = false; // the scene's own clock runs
  private turn = 0; // counts starts, so that a late one does nothing

  constructor(film: Rendered) {
    this.film = film;
    this.scene = film.scenes[0];
    this.shot = film.shots[0];
    this.master.connect(this.context.destination);
    this.front.connect(this.master);
    this.bridges = new Bridges(this.context, this.master, film.bridges!, (chunk) => this.decoded(chunk));
    this.shell = new Shell(this, film);
    this.show(this.scene.id);
    void this.prepare(this.scene.id);
    requestAnimationFrame(() => this.tick());
  }

  get time(): number { return this.scene.start + this.inside(); }
  get volume(): number { return this.master.gain.value; }
  set volume(value: number) { this.master.gain.value = value; }

  on(name: string, heard: (event: any) => void): () => void {
    if (!this.heard.has(name)) this.heard.set(name, new Set());
    this.heard.get(name)!.add(heard);
    return () => this.heard.get(name)!.delete(heard);
  }

  play(): void {
    if (this.playing) return;
    this.playing = true;
    void this.context.resume();
    if (!this.running && !this.holding) void this.start(this.inside());
    if (this.running) void this.videos.get(this.scene.id)?.play().catch(() => undefined);
    this.tell("play", {});
  }

  pause(): void {
    if (!this.playing) return;
    this.playing = false;
    void this.context.suspend(); // the clock stands, and with it everything that is timed by it
    this.videos.get(this.scene.id)?.pause();
    this.tell("pause", {});
  }

  toggle(): void { this.playing ? this.pause() : this.play(); }

  seek(seconds: number): void {
    const { scenes } = this.film, last = scenes[scenes.length - 1];
    const within = (s: SceneRecord): boolean => seconds >= s.start && seconds < s.start + s.duration;
    const to = within(this.scene) || seconds === this.scene.start + this.scene.duration ? this.scene
      : scenes.find(within) ?? (seconds < 0 ? scenes[0] : last);
    this.enter(to, Math.max(0, Math.min(to.duration, seconds - to.start)));
  }

  goto(scene: string): void {
    const to = this.film.scenes.find((s) => s.id === scene);
    if (to) this.enter(to, 0);
  }

  prepare(scene: string): Promise<unknown> {
    const video = this.video(scene), piece = this.film.sound.find((s: any) => s.scene === scene)?.pieces["mix"];
    const seen = video.readyState >= 2 ? Promise.resolve()
      : new Promise((done) => {
        video.addEventListener("canplay", done, { once: true });
        video.addEventListener("error", done, { once: true });
      });
    return Promise.all([seen, piece ? this.sound(scene, piece) : null, this.bridges.prepare(scene)]);
  }

  pick(): Hit | null { return null; } // pixels of a film do not know what they show
  project(): null { return null; }
  layer(name: string): HTMLElement { return this.shell.layer(name); }
  panel(name: string, label: string, key: string): HTMLElement { return this.shell.panel(name, label, key); }
  command(key: string, label: string, run: () => void): void { this.shell.command(key, label, run); }

  chunk(id: string): Promise<ArrayBuffer> {
    return chunk(id);
  }

  // -- one scene
  private enter(scene: SceneRecord, at: number): void {
    const other = scene !== this.scene;
    this.stop();
    this.holding = false;
    this.scene = scene;
    this.local = at;
    if (other) this.tell("scene", { scene });
    this.watch();
    this.show(scene.id);
    const video = this.videos.get(scene.id)!;
    if (Math.abs(video.currentTime - at) > 0.01) video.currentTime = at;
    if (this.playing) void this.start(at);
    else this.tell("time", { time: this.time });
  }

  /** Sound and picture from this point of the scene, together, as soon as both are there. */
  private async start(at: number): Promise<void> {
    const turn = ++this.turn, { scene } = this;
    const piece = this.film.sound.find((s: any) => s.scene === scene.id)?.pieces["mix"];
    await this.prepare(scene.id);
    if (turn !== this.turn || !this.playing) return;
    const when = this.context.currentTime + 0.03, ring = piece ? await this.sound(scene.id, piece) : null;
    if (turn !== this.turn) return;
    if (ring) this.speak(ring, when, at);
    void this.bridges.enter(scene.id, when, at);
    this.began = when - at;
    this.running = true;
    const video = this.videos.get(scene.id)!;
    video.currentTime = at;
    void video.play().catch(() => undefined);
  }

  private speak(buffer: AudioBuffer, when: number, at: number): void {
    const source = this.context.createBufferSource(), gain = this.context.createGain();
    source.buffer = buffer;
    source.connect(gain).connect(this.front);
    source.start(when, firstSample(buffer) + at);
    this.voice = { source, gain };
  }

  /** The scene's own sound goes on ringing when the film has moved on by itself, and is cut when it was left. */
  private stop(): void {
    this.turn++;
    this.local = this.inside();
    const ended = this.local >= this.scene.duration - 0.05;
    if (this.voice && !ended) {
      this.voice.gain.gain.setTargetAtTime(0, this.context.currentTime, RING);
      this.voice.source.stop(this.context.currentTime + 6 * RING);
    }
    this.voice = null;
    this.running = false;
    this.videos.get(this.scene.id)?.pause();
  }

  private inside(): number {
    const clock = this.running ? this.context.currentTime - this.began : this.local;
    return Math.max(0, Math.min(this.scene.duration, clock));
  }

  private tick(): void {
    requestAnimationFrame(() => this.tick());
    if (!this.playing || !this.running) return;
    const at = this.inside(), video = this.videos.get(this.scene.id)!;
    if (!video.seeking && Math.abs(video.currentTime - at) > DRIFT && at < this.scene.duration - 0.1) {
      video.currentTime = at + 0.03;
    }
    this.watch();
    this.tell("time", { time: this.time });
    if (at >= this.scene.duration) this.end();
  }

  private end(): void {
    this.running = false;
    this.local = this.scene.duration;
    this.videos.get(this.scene.id)?.pause();
    let held = false;
    const event: SceneEnd = { scene: this.scene, hold: () => { held = this.holding = true; } };
    this.tell("scene-end", event);
    if (held) return;
    const next = this.film.scenes[this.film.scenes.indexOf(this.scene) + 1];
    if (next) return this.enter(next, 0);
    this.pause();
    this.tell("ended", {});
  }

  private watch(): void {
    const now = this.time, shots = this.film.shots.filter((s) => s.scene === this.scene.id);
    const shot = shots.find((s) => now < s.start + s.duration - 1e-6) ?? shots[shots.length - 1];
    if (!shot || shot === this.shot) return;
    this.shot = shot;
    this.tell("shot", { shot });
  }

  private tell(name: string, event: object): void {
    for (const heard of this.heard.get(name) ?? []) heard(event);
  }

  // -- pictures and sounds
  private show(scene: string): void {
    const now = this.video(scene);
    const swap = (): void => {
      if (this.scene.id !== scene) return;
      for (const [id, video] of this.videos) video.classList.toggle("now", id === scene);
    };
    if (now.readyState >= 2) swap(); // until then the last picture stands
    else now.addEventListener("canplay", swap, { once: true });
  }

  private video(scene: string): HTMLVideoElement {
    let found = this.videos.get(scene);
    if (found) return found;
    found = element("video", { playsinline: "", preload: "auto", tabindex: "-1", "aria-hidden": "true" });
    found.muted = true;
    this.videos.set(scene, found);
    this.shell.picture.prepend(found);
    const video = found;
    void chunk(this.film.video[scene]).then((data) => {
      video.src = URL.createObjectURL(new Blob([data], { type: "video/mp4" }));
    });
    return found;
  }

  private sound(scene: string, piece: string): Promise<AudioBuffer> {
    let found = this.sounds.get(scene);
    if (!found) this.sounds.set(scene, (found = this.decoded(piece)));
    return found;
  }

  private async decoded(chunk: string): Promise<AudioBuffer> {
    return this.context.decodeAudioData(await this.chunk(chunk));
  }
}
