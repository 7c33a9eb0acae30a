// SPDX-License-Identifier: Apache-2.0
// The player: one time, the shot and pose that stand at it, and who wants to hear of it. Contract: web/README.md.
import { HalfFloatType, Vector3, WebGLRenderer } from "three";
import { chunk } from "./chunks";
import type { Film, Hit, SceneRecord, ShotRecord } from "./film";
import { Glb } from "./glb";
import { Picture, type View } from "./picture";
import { rendererName } from "./renderer";
import { Sound } from "./sound";
import { StageScene } from "./stage";

type Heard = (event: any) => void;
interface Reel { glb: Glb; materials: Map<number, any> }
const KEPT = 4; // stages kept built
const TICK = 1e-6; // seconds: a time on the grid belongs to the pose that begins there

export class Player {
  readonly sound: Sound;
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly commands = new Map<string, { label: string; run: () => void }>();
  readonly panels: { name: string; label: string; key: string; element: HTMLElement }[] = [];
  readonly switches: { name: string; label: string; key: string; run: () => void; on: () => boolean }[] = [];
  problem: ((message: string) => void) | null = null;
  private readonly picture: Picture;
  private readonly heard = new Map<string, Set<Heard>>();
  private readonly reels = new Map<string, Promise<Reel>>();
  private readonly stages = new Map<string, StageScene>();
  private now = 0;
  private runs = false;
  private since = { film: 0, wall: 0 };
  private ticked = 0; // milliseconds: the last screen refresh
  private waited = ""; // the shot that a silent film has waited for
  private held: SceneRecord | null = null;
  private drawn = "";
  private showing = ""; // shot and pose
  private standing: ShotRecord | null = null;
  private other: ((pose: number) => View) | null = null;
  private scale = 1;
  private fine = false; // the picture stands, and is drawn as finely as the screen is
  private stood = 0; // when it was last drawn, milliseconds
  private took = 0; // milliseconds from one picture to the next while it runs

  constructor(readonly film: Film, root: HTMLElement) {
    this.root = root;
    this.canvas = document.createElement("canvas");
    this.canvas.className = "picture";
    this.canvas.setAttribute("role", "img");
    root.append(this.canvas);
    const renderer = new WebGLRenderer({ canvas: this.canvas, antialias: false, powerPreference: "high-performance" });
    const software = isSoftware(renderer);
    renderer.info.autoReset = false;
    this.picture = software ? new Picture(renderer, 0, 4) : new Picture(renderer, 4, 8);
    if (software) this.scale = 0.5;
    this.sound = new Sound(film, chunk);
    new ResizeObserver(() => this.refresh()).observe(root);
    this.canvas.addEventListener("webglcontextlost", () => this.problem?.("the graphics card was taken away: load the page again"));
  }

  get time(): number {
    return this.runs ? Math.min(this.film.duration, this.sound.time ?? this.now) : this.now;
  }
  get playing(): boolean { return this.runs; }
  get shot(): ShotRecord { return this.shotAt(this.now); }
  get scene(): SceneRecord { return this.film.scenes.find((s) => s.id === this.shot.scene)!; }
  get stage(): StageScene | null { return this.stages.get(this.shot.id) ?? null; }

  shotAt(time: number): ShotRecord {
    const shots = this.film.shots;
    let low = 0, high = shots.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (shots[middle].start <= time + TICK) low = middle;
      else high = middle - 1;
    }
    return shots[low];
  }

  poseAt(shot: ShotRecord, time: number): number {
    return Math.min(shot.poses - 1, Math.max(0, Math.floor((time - shot.start) * shot.pose_rate + TICK)));
  }

  // time

  play(): void {
    if (this.runs) return;
    if (this.held) {
      const next = this.following(this.held);
      if (!next) return;
      this.held = null;
      this.now = next.start;
    }
    if (this.now >= this.film.duration - TICK) this.now = 0;
    this.runs = true;
    this.run();
    this.tell("play", {});
  }

  pause(): void {
    if (!this.runs) return;
    // where pictures come slowly, the last one is behind what is heard
    this.now = Math.max(this.now, Math.min(this.time, this.until - 1e-4));
    this.runs = false;
    this.sound.stop();
    this.tell("pause", {});
    this.changed();
  }

  toggle(): void {
    if (this.runs) this.pause();
    else this.play();
  }

  seek(seconds: number): void {
    this.held = null;
    this.now = Math.min(this.film.duration, Math.max(0, seconds));
    if (this.runs) this.run();
    this.changed();
    void this.refresh();
  }

  goto(sceneId: string): void {
    const scene = this.film.scenes.find((s) => s.id === sceneId);
    if (!scene) throw new Error(`there is no scene ${sceneId}`);
    const ran = this.runs || this.held !== null;
    this.held = null;
    this.seek(scene.start);
    if (ran && !this.runs) this.play();
  }

  /** Forward or back by whole pictures (poses). */
  step(count: number): void {
    this.pause();
    const shot = this.shot, pose = this.poseAt(shot, this.now) + count;
    if (pose < 0) this.seek(shot.start - 0.5 / shot.pose_rate);
    else this.seek(Math.min(this.film.duration - TICK * 10, shot.start + pose / shot.pose_rate));
  }

  /** To the shot so many before or after this one. */
  skip(count: number): void {
    const shots = this.film.shots, index = shots.indexOf(this.shot);
    const back = count < 0 && this.now - this.shot.start > 0.7 ? 1 : 0;
    this.seek(shots[Math.min(shots.length - 1, Math.max(0, index + count + back))].start);
  }

  private run(): void {
    this.since = { film: this.now, wall: performance.now() };
    if (!this.sound.there) return;
    this.since.wall = Infinity; // the picture waits for the sound
    this.sound.play(this.now, this.until).catch((error) => {
      this.since.wall = performance.now();
      this.problem?.(`the sound cannot be played here: ${error.message ?? error}`);
    });
  }

  /** How far sound may be laid: where the film can go elsewhere nobody knows what comes after the scene. */
  private get until(): number {
    return "graph" in this.film ? this.scene.start + this.scene.duration : Infinity;
  }

  /** Called for every screen refresh. */
  tick(): void {
    const at = performance.now(), late = at - this.ticked;
    this.ticked = at;
    if (this.runs) {
      const heard = this.sound.time;
      if (heard === null && late > 1000 && this.waited !== this.shot.id) { // a silent film waits for a shot's first picture
        this.waited = this.shot.id;
        this.since.wall += late;
      }
      const wall = at - this.since.wall;
      if (heard !== null) this.now = heard;
      else if (wall > 0) this.now = this.since.film + wall / 1000;
      this.atEnds();
      this.sound.keepLaid(this.now, this.until);
      this.changed();
    }
    this.refine();
    void this.refresh();
  }

  /** A slow card draws small pictures; one that stands for a while is drawn whole. */
  private refine(): void {
    const stands = !this.runs && this.scale < 1 && !!this.drawn && performance.now() - this.stood > 700;
    if (!stands || this.fine) return;
    this.fine = true;
    this.drawn = "";
  }

  private atEnds(): void {
    const scene = this.film.scenes.find((s) => s.id === this.standing?.scene);
    if (!scene || this.now < scene.start + scene.duration - TICK) return;
    let held = false;
    this.tell("scene-end", { scene, hold: () => (held = true) });
    if (!this.runs) return; // whoever heard it went elsewhere or stopped
    if (held) {
      this.now = scene.start + scene.duration - 1e-4;
      this.held = scene;
      this.runs = false;
      this.sound.hold();
      return;
    }
    const next = this.following(scene);
    if (!next) {
      this.now = this.film.duration;
      this.pause();
      this.tell("ended", {});
    } else if (Math.abs(next.start - scene.start - scene.duration) > 0.01) this.seek(next.start);
    else this.standing = null; // the sound runs on into it
  }

  private following(scene: SceneRecord): SceneRecord | undefined {
    const named = scene.next?.[0] as any, id = typeof named === "string" ? named : named?.scene ?? named?.to;
    const scenes = this.film.scenes;
    return id ? scenes.find((s) => s.id === id) : scenes[scenes.indexOf(scene) + 1];
  }

  private changed(): void {
    const shot = this.shot, before = this.standing;
    if (shot === before) return;
    this.standing = shot;
    this.tell("shot", { shot });
    if (before?.scene !== shot.scene) this.tell("scene", { scene: this.scene });
  }

  // pictures

  async refresh(force = false): Promise<void> {
    const shot = this.shot, pose = this.poseAt(shot, this.now);
    const what = `${shot.id} ${pose} ${this.other ? this.now : ""}`;
    if (this.fine && what !== this.showing) this.fine = false;
    const size = this.fit(), key = `${what} ${size}`;
    if (key === this.drawn && !force) return;
    const stage = this.stages.get(shot.id);
    if (!stage) {
      void this.stageOf(shot).then(() => this.refresh(), (error) => this.problem?.(error.message));
      return;
    }
    [this.drawn, this.showing] = [key, what];
    const began = performance.now();
    this.took = this.runs && began - this.stood < 1000 ? began - this.stood : 0;
    this.picture.renderer.info.reset();
    stage.show(pose);
    const view = this.other?.(pose) ?? null;
    this.picture.draw(stage, view);
    this.picture.finish(stage, shot.finish, view);
    this.canvas.setAttribute("aria-label", shot.sentence);
    this.stood = performance.now();
    if (!this.fine) this.adapt(this.stood - began);
    this.changed();
    this.tell("time", { time: this.now });
    const next = this.film.shots[this.film.shots.indexOf(shot) + 1];
    if (next && this.now > shot.start + shot.duration - 2.5) void this.stageOf(next).catch(() => undefined);
  }

  /** A slow card gets smaller pictures rather than fewer. */
  private adapt(milliseconds: number): void {
    if (milliseconds > 70 && this.scale > 0.4) this.scale = Math.max(0.4, this.scale * 0.8);
  }

  private fit(): string {
    const box = this.root.getBoundingClientRect(), aspect = this.film.aspect;
    const wide = Math.max(64, Math.min(box.width, box.height * aspect));
    const dots = Math.min(wide * Math.min(devicePixelRatio || 1, 2), 1920) * (this.fine ? 1 : this.scale);
    const width = Math.max(32, Math.round(dots / 2) * 2), height = Math.max(32, Math.round(dots / aspect / 2) * 2);
    const key = `${width}x${height}`;
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.picture.renderer.setSize(width, height, false);
      this.picture.resize(width, height);
      this.drawn = "";
    }
    this.canvas.style.width = `${wide}px`;
    this.canvas.style.height = `${wide / aspect}px`;
    return key;
  }

  private reel(id: string): Promise<Reel> {
    let found = this.reels.get(id);
    if (!found) {
      found = chunk(id).then((data) => ({ glb: new Glb(data), materials: new Map() }));
      this.reels.set(id, found);
    }
    return found;
  }

  private async stageOf(shot: ShotRecord): Promise<StageScene> {
    const reel = await this.reel(shot.stage);
    let stage = this.stages.get(shot.id);
    if (!stage) {
      stage = new StageScene(reel.glb, shot.id, this.picture.shared, reel.materials);
      this.stages.set(shot.id, stage);
      for (const [id, old] of this.stages) {
        if (this.stages.size <= KEPT || id === this.shot.id) break;
        old.forget();
        this.stages.delete(id);
      }
    }
    await Promise.all(this.picture.shared.waiting.splice(0));
    return stage;
  }

  /** Decode pictures and sound of a scene ahead. */
  async prepare(sceneId: string): Promise<void> {
    const scene = this.film.scenes.find((s) => s.id === sceneId)!;
    const shot = this.film.shots.find((s) => s.id === scene.shots[0])!;
    await Promise.all([this.stageOf(shot), this.sound.prepare(scene.start)]);
  }

  // what lies where

  pick(x: number, y: number): Hit | null {
    const stage = this.stage, box = this.canvas.getBoundingClientRect();
    if (!stage || x < 0 || y < 0 || x >= box.width || y >= box.height) return null;
    const target = this.picture.guides(stage, HalfFloatType, this.other?.(stage.pose) ?? null);
    const column = Math.floor((x / box.width) * target.width), row = Math.floor((1 - y / box.height) * target.height);
    const found = new Uint16Array(4);
    this.picture.renderer.readRenderTargetPixels(target, column, row, 1, 1, found, undefined, 0);
    const [item, subject, , depth] = Array.from(found, fromHalf);
    if (!item) return null;
    const point = this.picture.point((x / box.width) * 2 - 1, 1 - (y / box.height) * 2, depth);
    return { item: stage.items[item], subject: stage.subjects[subject], point };
  }

  /** CSS pixels of the picture and depth in metres; null behind the camera. */
  project(point: [number, number, number]): { x: number; y: number; depth: number } | null {
    const found = this.picture.seen(new Vector3(...point)), box = this.canvas.getBoundingClientRect();
    if (!found) return null;
    return { x: ((found.x + 1) / 2) * box.width, y: ((1 - found.y) / 2) * box.height, depth: found.z };
  }

  view(other: ((pose: number) => View) | null): void {
    this.other = other;
    void this.refresh(true);
  }

  // slots

  on(name: string, heard: Heard): () => void {
    if (!this.heard.has(name)) this.heard.set(name, new Set());
    this.heard.get(name)!.add(heard);
    return () => this.heard.get(name)!.delete(heard);
  }

  tell(name: string, event: any): void {
    for (const heard of [...(this.heard.get(name) ?? [])]) heard(event);
  }

  layer(name: string): HTMLElement {
    const element = document.createElement("div");
    element.className = "layer";
    element.dataset.layer = name;
    this.root.append(element);
    return element;
  }

  panel(name: string, label: string, key: string): HTMLElement {
    const element = document.createElement("aside");
    element.className = "panel";
    element.hidden = true;
    element.setAttribute("role", "region");
    element.setAttribute("aria-label", label);
    document.body.append(element);
    this.panels.push({ name, label, key, element });
    this.tell("panel", { name });
    return element;
  }

  /** A way of looking that is on or off, with a button and a key. */
  switch(name: string, label: string, key: string, run: () => void, on: () => boolean): void {
    const turn = (): void => {
      run();
      this.tell("switched", { name });
    };
    this.switches.push({ name, label, key, run: turn, on });
    this.command(key, label, turn);
  }

  /** What the picture that stands cost, for whoever wonders why it is slow. */
  get cost(): string {
    const { calls, triangles } = this.picture.renderer.info.render, { width, height } = this.canvas;
    const rate = this.took ? `, ${Math.round(1000 / this.took)} pictures a second` : "";
    return `This picture: ${width} × ${height}, ${calls} draw calls, ${(triangles / 1e6).toFixed(2)} million triangles${rate}.`;
  }

  command(key: string, label: string, run: () => void): void {
    this.commands.set(key, { label, run });
  }

  chunk(id: string): Promise<ArrayBuffer> {
    return chunk(id);
  }
}

function isSoftware(renderer: WebGLRenderer): boolean {
  return /swiftshader|llvmpipe|software|basic render/i.test(rendererName(renderer));
}

function fromHalf(bits: number): number {
  const exponent = (bits >> 10) & 31, fraction = bits & 1023, sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return exponent === 31 ? Infinity : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
