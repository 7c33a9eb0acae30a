// SPDX-License-Identifier: Apache-2.0
// The page as a render engine: stages in, linear frames and guides out, stepped by whoever drives the browser.
import { FloatType, WebGLRenderer, WebGLRenderTarget } from "three";
import { fromBase64, toBase64 } from "./chunks";
import { Glb } from "./glb";
import { Picture } from "./picture";
import { rendererName } from "./renderer";
import { StageScene } from "./stage";

const FINE = 640 * 360; // pixels of a picture up to which it is drawn twice as wide and high, so that thin things stay whole
const POSTAGE = 20000; // milliseconds after which a posted picture counts as lost

export class Engine {
  private picture: Picture | null = null;
  private stage: StageScene | null = null;
  private parts: string[] = [];
  private linear: WebGLRenderTarget | null = null; // what was drawn last
  private ahead = ""; // the picture that stands drawn and was not asked for yet
  private inbox = ""; // where whoever drives takes pictures in as plain bytes; "" where nobody does
  private posted = 0;

  /** Pictures may be posted to this address of the machine itself. */
  postTo(address: string): void {
    this.inbox = address;
  }

  /** A piece of a stage's GLB in base64; pieces keep single messages small. */
  give(part: string): void {
    this.parts.push(part);
  }

  /** The pieces given so far are this shot's stage. */
  async load(shot: string, samples: number): Promise<string> {
    const renderer = this.picture?.renderer ?? new WebGLRenderer({ antialias: false, preserveDrawingBuffer: false });
    this.picture ??= new Picture(renderer, samples, 5);
    const bytes = fromBase64(this.parts.join(""));
    this.parts = [];
    this.ahead = "";
    this.stage?.dispose();
    this.stage = new StageScene(new Glb(bytes.buffer as ArrayBuffer), shot, this.picture.shared, new Map());
    await Promise.all(this.picture.shared.waiting.splice(0));
    return rendererName(renderer);
  }

  /**
   * One pose as linear halves, RGB, first row at the top: "#" and the name under which they were posted, or base64.
   * next (or -1): drawn while this one is packed.
   */
  async frame(pose: number, width: number, height: number, next = -1): Promise<string> {
    const bytes = this.halves(pose, width, height, next);
    if (this.inbox) {
      try {
        const name = String(++this.posted), body = new Blob([bytes as BlobPart]); // a blob is not copied piece by piece
        await fetch(this.inbox + name, { method: "POST", mode: "no-cors", body, signal: AbortSignal.timeout(POSTAGE) });
        return "#" + name;
      } catch {
        this.inbox = ""; // this browser may not
      }
    }
    return toBase64(bytes);
  }

  private halves(pose: number, width: number, height: number, next: number): Uint8Array {
    const { picture } = this.ready(), name = `${pose} ${width} ${height}`;
    if (this.ahead !== name) this.drawn(pose, width, height);
    const rgba = new Uint16Array(width * height * 4);
    picture.renderer.readRenderTargetPixels(this.linear!, 0, 0, width, height, rgba);
    this.ahead = "";
    if (next >= 0) {
      this.drawn(next, width, height);
      picture.renderer.getContext().flush();
      this.ahead = `${next} ${width} ${height}`;
    }
    return width % 2 ? packed(rgba, width, height) : packedInPairs(rgba, width, height);
  }

  private drawn(pose: number, width: number, height: number): void {
    const { picture, stage } = this.ready();
    const times = width * height <= FINE ? 2 : 1;
    picture.resize(width * times, height * times);
    stage.show(pose);
    picture.draw(stage);
    this.linear = times > 1 ? picture.reduced() : picture.linear;
  }

  /** Names, and (H, W, 8) floats in base64: item, subject, surface, depth, normal xyz, there (1) or sky (0). */
  guides(pose: number, width: number, height: number
         ): { items: string[]; subjects: string[]; materials: unknown[]; data: string } {
    const { picture, stage } = this.ready();
    this.ahead = "";
    picture.resize(width, height);
    stage.show(pose);
    const target = picture.guides(stage, FloatType), all = new Float32Array(width * height * 8);
    const what = this.read(target, width, height, 0), normals = this.read(target, width, height, 1);
    for (let row = 0; row < height; row++) for (let x = 0; x < width; x++) {
      const from = ((height - 1 - row) * width + x) * 4, to = (row * width + x) * 8;
      all.set(what.subarray(from, from + 4), to);
      all.set(normals.subarray(from, from + 4), to + 4);
    }
    return { items: stage.items, subjects: stage.subjects, materials: stage.materialRecords, data: toBase64(new Uint8Array(all.buffer)) };
  }

  /** What one frame costs: draw calls and triangles of all its passes. */
  cost(): { calls: number; triangles: number } {
    const { picture, stage } = this.ready(), info = picture.renderer.info;
    this.ahead = "";
    info.autoReset = false;
    info.reset();
    picture.draw(stage);
    return { calls: info.render.calls, triangles: info.render.triangles };
  }

  private read(target: WebGLRenderTarget, width: number, height: number, index: number): Float32Array {
    const out = new Float32Array(width * height * 4);
    this.picture!.renderer.readRenderTargetPixels(target, 0, 0, width, height, out, undefined, index);
    return out;
  }

  private ready(): { picture: Picture; stage: StageScene } {
    if (!this.picture || !this.stage) throw new Error("a frame was asked for before a stage was given");
    return { picture: this.picture, stage: this.stage };
  }
}

/** RGBA, last row first -> RGB, first row first. */
function packed(rgba: Uint16Array, width: number, height: number): Uint8Array {
  const rgb = new Uint16Array(width * height * 3);
  for (let row = height - 1, out = 0; row >= 0; row--) {
    for (let i = row * width * 4, end = i + width * 4; i < end; i += 4) {
      rgb[out++] = rgba[i];
      rgb[out++] = rgba[i + 1];
      rgb[out++] = rgba[i + 2];
    }
  }
  return new Uint8Array(rgb.buffer);
}

/** The same for even widths, two pixels at a time: a third of the work. */
function packedInPairs(rgba: Uint16Array, width: number, height: number): Uint8Array {
  const twos = new Uint32Array(rgba.buffer), rgb = new Uint32Array((width * height * 3) / 2);
  for (let row = height - 1, out = 0; row >= 0; row--) {
    for (let i = row * width * 2, end = i + width * 2; i < end; i += 4) {
      rgb[out++] = twos[i];
      rgb[out++] = (twos[i + 1] & 0xffff) | (twos[i + 2] << 16);
      rgb[out++] = (twos[i + 2] >>> 16) | (twos[i + 3] << 16);
    }
  }
  return new Uint8Array(rgb.buffer);
}
