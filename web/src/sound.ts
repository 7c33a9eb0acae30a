// SPDX-License-Identifier: Apache-2.0
// The film's sound: pieces decoded a little ahead and laid on the audio clock, which leads the picture.
//
// Every decoder adds its own few milliseconds, so each piece begins with a short pulse: where it is heard in what was
// decoded tells where the piece's first sample is, in any browser, to the sample.
import type { Film, SoundRecord } from "./film";

const PULSE = 0.15, LEAD = 0.4; // seconds: the pulse, and the piece's first sample, in the coded sound
const SOON = 0.06; // seconds from ordering to hearing
const PATIENCE = 2500; // milliseconds that a loudspeaker may take to answer
const AHEAD = 8; // seconds of film that are decoded and laid out in advance

interface Piece { record: SoundRecord; buffers: Promise<Map<string, Heard>> | null; ready: Map<string, Heard> | null }
interface Heard { buffer: AudioBuffer; first: number }

export class Sound {
  readonly there: boolean;
  private context: AudioContext | null = null;
  private out: GainNode | null = null;
  private readonly gains = new Map<string, GainNode>();
  private readonly pieces: Piece[];
  private readonly muted = new Set<string>();
  private readonly laid = new Map<Piece, AudioBufferSourceNode[]>();
  private begun: { film: number; clock: number } | null = null;
  private volume = 1;
  private wish = 0; // counts what was asked of it, so that the last wish wins

  constructor(private readonly film: Film, private readonly chunk: (id: string) => Promise<ArrayBuffer>) {
    this.pieces = film.sound.map((record) => ({ record, buffers: null, ready: null }));
    this.there = this.pieces.length > 0;
  }

  /** Film time that is heard now; null while nothing runs. */
  get time(): number | null {
    if (!this.begun || !this.context) return null;
    const late = this.context.outputLatency || this.context.baseLatency || 0;
    return Math.max(this.begun.film, this.begun.film + this.context.currentTime - this.begun.clock - late);
  }

  /** What sounds now: for tests and meters. */
  get state(): { begun: { film: number; clock: number } | null; sources: number; context: string } {
    let sources = 0;
    for (const list of this.laid.values()) sources += list.length;
    return { begun: this.begun, sources, context: this.context?.state ?? "none" };
  }

  /** Decode what will be heard from this film time on. */
  async prepare(time: number): Promise<void> {
    const piece = this.at(time);
    if (piece) await this.decode(piece);
  }

  async play(time: number, until = Infinity): Promise<void> {
    this.stop();
    const wish = this.wish, context = this.open();
    if (context.state === "suspended") await Promise.race([context.resume(), silence()]);
    await this.prepare(time);
    if (wish !== this.wish) return; // meanwhile it was asked for from elsewhere, or stopped
    this.begun = { film: time, clock: context.currentTime + SOON };
    this.keepLaid(time, until);
  }

  /** The context and what to play into, for sounds that are laid under the film's own. */
  get under(): { context: AudioContext; output: AudioNode } {
    return { context: this.open(), output: this.out! };
  }

  isMuted(stem: string): boolean {
    return this.muted.has(stem);
  }

  /** The clock stands, what sounds rings out. */
  hold(): void {
    this.wish++;
    this.begun = null;
    this.laid.clear();
  }

  /** Lay out what comes next, as far as `until`; call it now and then. */
  keepLaid(time: number, until = Infinity): void {
    if (!this.begun) return;
    for (const piece of this.pieces) {
      const { start, duration } = piece.record;
      if (start + duration <= time || start > time + AHEAD || start >= until - 1e-3 || this.laid.has(piece)) continue;
      if (piece.ready) this.lay(piece, time);
      else void this.decode(piece);
    }
  }

  stop(): void {
    this.wish++;
    if (!this.context) return;
    this.begun = null;
    const now = this.context.currentTime;
    for (const sources of this.laid.values()) for (const source of sources) source.stop(now + 0.03);
    this.laid.clear();
  }

  setVolume(volume: number): void {
    this.volume = volume;
    if (this.out && this.context) this.out.gain.setTargetAtTime(volume, this.context.currentTime, 0.01);
  }

  setMuted(stem: string, muted: boolean): void {
    if (muted) this.muted.add(stem);
    else this.muted.delete(stem);
    this.balance();
  }

  /** The mix when nothing is muted, or when what it is made of is not in the page; otherwise the stems that are left. */
  private balance(): void {
    if (!this.context) return;
    const parted = this.film.stems.includes("effects") || this.film.stems.includes("dialogue");
    for (const [name, gain] of this.gains) {
      const whole = this.muted.size === 0 || !parted;
      const on = name === "mix" ? whole : !whole && !this.muted.has(name);
      gain.gain.setTargetAtTime(on ? 1 : 0, this.context.currentTime, 0.015);
    }
  }

  private open(): AudioContext {
    if (this.context) return this.context;
    const context = (this.context = new AudioContext({ latencyHint: "interactive" }));
    const out = (this.out = context.createGain());
    out.gain.value = this.volume;
    out.connect(context.destination);
    for (const name of this.film.stems) {
      const gain = context.createGain();
      gain.gain.value = name === "mix" ? 1 : 0;
      gain.connect(out);
      this.gains.set(name, gain);
    }
    this.balance();
    return context;
  }

  private at(time: number): Piece | undefined {
    return this.pieces.find((p) => time < p.record.start + p.record.duration) ?? undefined;
  }

  private decode(piece: Piece): Promise<Map<string, Heard>> {
    piece.buffers ??= (async () => {
      const found = new Map<string, Heard>(), decoder = new OfflineAudioContext(2, 1, 48000);
      await Promise.all(Object.entries(piece.record.pieces).map(async ([name, id]) => {
        const buffer = await decoder.decodeAudioData(await this.chunk(id));
        found.set(name, { buffer, first: firstSample(buffer) });
      }));
      piece.ready = found;
      return found;
    })();
    return piece.buffers;
  }

  private lay(piece: Piece, time: number): void {
    const { film, clock } = this.begun!, { start, duration, ring = 0 } = piece.record, context = this.context!;
    const from = Math.max(start, time), when = clock + (from - film), late = Math.max(0, context.currentTime - when);
    const sources: AudioBufferSourceNode[] = [];
    for (const [name, { buffer, first }] of piece.ready!) {
      const source = context.createBufferSource(), offset = first + (from - start) + late;
      source.buffer = buffer;
      source.connect(this.gains.get(name) ?? this.out!);
      source.start(when + late, offset, Math.max(0, start + duration + ring - from - late));
      sources.push(source);
    }
    this.laid.set(piece, sources);
  }
}

/** Fails after a while: where there is nothing to hear with, some browsers never begin and never say so. */
async function silence(): Promise<never> {
  await new Promise((done) => setTimeout(done, PATIENCE));
  throw new Error("no loudspeaker answers");
}

/** Seconds into the decoded sound at which the piece begins. */
export function firstSample(buffer: AudioBuffer): number {
  const samples = buffer.getChannelData(0), until = Math.min(samples.length, Math.round(0.36 * buffer.sampleRate));
  let peak = 0, place = -1;
  for (let i = 0; i < until; i++) {
    const value = Math.abs(samples[i]);
    if (value > peak) [peak, place] = [value, i];
  }
  return peak > 0.05 ? place / buffer.sampleRate + LEAD - PULSE : LEAD;
}
