// SPDX-License-Identifier: Apache-2.0
// Ambience and music as loops under the scenes: they go on over a join and while the film waits for a choice.
import type { Bridging, Page } from "./page";
import { firstSample, type Sound } from "./sound";

const CROSS = 0.8; // seconds of cross-fade from one loop to another

interface Running { name: string; gain: GainNode; duck: GainNode; source: AudioBufferSourceNode }

/** The loops that sound now. Levels of "ambience" and "music" are the listener's own. */
export class Bridges {
  readonly levels: Record<string, GainNode> = {};
  private readonly buffers = new Map<string, Promise<AudioBuffer>>();
  private readonly running = new Map<string, Running>();

  constructor(private readonly context: AudioContext, output: AudioNode, private readonly data: Bridging,
              private readonly decoded: (chunk: string) => Promise<AudioBuffer>) {
    for (const kind of ["ambience", "music"]) {
      this.levels[kind] = context.createGain();
      this.levels[kind].connect(output);
    }
  }

  prepare(scene: string): Promise<unknown> {
    const wanted = this.data.scenes[scene];
    return Promise.all([wanted?.ambience, wanted?.music].filter(Boolean).map((name) => this.buffer(name!)));
  }

  /** From `when` (context time) the scene's loops sound; offset: how far into the scene it begins, seconds. */
  async enter(scene: string, when: number, offset = 0): Promise<void> {
    await this.prepare(scene);
    const wanted = this.data.scenes[scene];
    for (const kind of ["ambience", "music"] as const) {
      const name = wanted?.[kind] ?? "";
      if (this.running.get(kind)?.name !== name) {
        this.leave(kind, when);
        if (name) this.start(kind, name, await this.buffer(name), when);
      }
      const now = this.running.get(kind);
      if (now) this.duck(now.duck.gain, wanted!.ducks[kind] ?? [], when, offset);
    }
  }

  /** All loops fade out: the film is paused. */
  silence(): void {
    for (const kind of [...this.running.keys()]) this.leave(kind, this.context.currentTime, 0.15);
  }

  private buffer(name: string): Promise<AudioBuffer> {
    let found = this.buffers.get(name);
    if (!found) this.buffers.set(name, (found = this.decoded(this.data.loops[name].chunk)));
    return found;
  }

  private start(kind: string, name: string, buffer: AudioBuffer, when: number): void {
    const at = Math.max(when, this.context.currentTime);
    const source = this.context.createBufferSource(), gain = this.context.createGain(), duck = this.context.createGain();
    source.buffer = buffer;
    source.loop = true;
    const first = firstSample(buffer);
    source.loopStart = first;
    source.loopEnd = first + this.data.loops[name].seconds;
    source.connect(duck).connect(gain).connect(this.levels[kind]);
    gain.gain.setValueCurveAtTime(curve((x) => Math.sin((x * Math.PI) / 2)), at, CROSS);
    source.start(at, first);
    this.running.set(kind, { name, gain, duck, source });
  }

  private leave(kind: string, when: number, cross = CROSS): void {
    const old = this.running.get(kind);
    if (!old) return;
    const at = Math.max(when, this.context.currentTime);
    old.gain.gain.cancelScheduledValues(at);
    old.gain.gain.setValueCurveAtTime(curve((x) => Math.cos((x * Math.PI) / 2)), at, cross);
    old.source.stop(at + cross);
    this.running.delete(kind);
  }

  /** The bed makes way for the scene's words, and comes back after them. */
  private duck(gain: AudioParam, steps: number[], when: number, offset: number): void {
    const at = Math.max(when, this.context.currentTime);
    gain.cancelScheduledValues(at);
    gain.setTargetAtTime(steps[Math.floor(offset * this.data.steps)] ?? 1, at, 0.05);
    steps.slice(Math.floor(offset * this.data.steps)).forEach((value, n) => {
      if (n) gain.linearRampToValueAtTime(value, at + 0.2 + n / this.data.steps);
    });
    gain.linearRampToValueAtTime(1, at + 0.5 + Math.max(1, steps.length - offset * this.data.steps) / this.data.steps);
  }
}

function curve(shape: (x: number) => number): Float32Array {
  return Float32Array.from({ length: 32 }, (_, n) => shape(n / 31));
}

/** Loops under the film of the WebGL player, which has the film's own sound. */
export function install(player: Page & { sound: Sound; chunk(id: string): Promise<ArrayBuffer> }): void {
  const data = player.film.bridges;
  if (!data) return;
  let bridges: Bridges | null = null;
  const enter = (): void => {
    if (!bridges) {
      const { context, output } = player.sound.under;
      bridges = new Bridges(context, output, data, async (id) => context.decodeAudioData(await player.chunk(id)));
    }
    const scene = player.scene;
    void bridges.enter(scene.id, player.sound.under.context.currentTime, Math.max(0, player.time - scene.start));
  };
  player.on("play", enter);
  player.on("scene", () => { if (player.playing) enter(); });
  player.on("pause", () => bridges?.silence());
  player.on("time", () => {
    for (const [kind, gain] of Object.entries(bridges?.levels ?? {})) {
      gain.gain.value = player.sound.isMuted(kind) ? 0 : 1;
    }
  });
}
