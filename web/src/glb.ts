// SPDX-License-Identifier: Apache-2.0
// Reads a GLB: its JSON and its arrays. Only what Soundstage writes is understood; no code, no addresses, no network.
import { BufferAttribute } from "three";

type Numbers = Float32Array | Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array;
const KINDS: Record<number, any> = {
  5120: Int8Array, 5121: Uint8Array, 5122: Int16Array, 5123: Uint16Array, 5125: Uint32Array, 5126: Float32Array,
};
const WIDTH: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

export class Glb {
  readonly json: any;
  private readonly start: number;
  private readonly attributes = new Map<number, BufferAttribute>();

  constructor(private readonly data: ArrayBuffer) {
    const view = new DataView(data);
    if (view.byteLength < 20 || view.getUint32(0, true) !== 0x46546c67) throw new Error("this is no GLB");
    const length = view.getUint32(12, true);
    this.json = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 20, length)));
    this.start = 20 + length + 8;
  }

  /** The numbers of an accessor, rows one after the other (padding between rows left in: see `stride`). */
  numbers(index: number): Numbers {
    const accessor = this.json.accessors[index], view = this.json.bufferViews[accessor.bufferView];
    const kind = KINDS[accessor.componentType];
    const count = accessor.count * this.stride(index);
    return new kind(this.data, this.start + (view.byteOffset ?? 0), count);
  }

  /** Numbers from one row to the next. */
  stride(index: number): number {
    const accessor = this.json.accessors[index], view = this.json.bufferViews[accessor.bufferView];
    const bytes = KINDS[accessor.componentType].BYTES_PER_ELEMENT;
    return view.byteStride ? view.byteStride / bytes : WIDTH[accessor.type];
  }

  count(index: number): number {
    return this.json.accessors[index].count;
  }

  /** As a vertex attribute, made once; padded rows are read as they lie. */
  attribute(index: number): BufferAttribute {
    let found = this.attributes.get(index);
    if (!found) {
      found = new BufferAttribute(this.numbers(index), this.stride(index), this.json.accessors[index].normalized);
      this.attributes.set(index, found);
    }
    return found;
  }

  /** The bytes of a buffer view (pictures). */
  bytes(view: number): Uint8Array {
    const found = this.json.bufferViews[view];
    return new Uint8Array(this.data, this.start + (found.byteOffset ?? 0), found.byteLength);
  }
}
