// SPDX-License-Identifier: Apache-2.0
// The grains' noise, baked once into small textures that repeat: fractal value noise and cells.
import { Data3DTexture, LinearFilter, LinearMipmapNearestFilter, RedFormat, RepeatWrapping, RGFormat } from "three";

const SIDE = 64;
export const PERIOD = 8; // coarse cells in one repeat

/** The n-th number 0-1 of a fixed sequence (PCG hash: Jarzynski and Olano, 2020). */
function chance(n: number): number {
  let state = (Math.imul(n, 747796405) + 2891336453) >>> 0;
  state = Math.imul(((state >>> ((state >>> 28) + 4)) ^ state) >>> 0, 277803737) >>> 0;
  return (((state >>> 22) ^ state) >>> 0) / 4294967296;
}

function lattice(cells: number, seed: number): (x: number, y: number, z: number) => number {
  const table = Float32Array.from({ length: cells ** 3 }, (_, i) => chance(i + seed));
  const ease = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);
  return (x, y, z) => {
    const [xi, yi, zi] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    const [u, v, w] = [ease(x - xi), ease(y - yi), ease(z - zi)];
    let sum = 0;
    for (let corner = 0; corner < 8; corner++) {
      const [a, b, c] = [corner & 1, (corner >> 1) & 1, corner >> 2];
      const at = ((zi + c) % cells) * cells * cells + ((yi + b) % cells) * cells + ((xi + a) % cells);
      sum += table[at] * (a ? u : 1 - u) * (b ? v : 1 - v) * (c ? w : 1 - w);
    }
    return sum;
  };
}

function volume(data: Uint8Array, format: typeof RedFormat | typeof RGFormat): Data3DTexture {
  const texture = new Data3DTexture(data, SIDE, SIDE, SIDE);
  texture.format = format;
  texture.wrapS = texture.wrapT = texture.wrapR = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapNearestFilter;
  texture.generateMipmaps = true;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

/** Three octaves about 0.5, most of it between 0.3 and 0.7, as a renderer's noise is. */
export function noiseVolume(): Data3DTexture {
  const octaves = [PERIOD, 2 * PERIOD, 4 * PERIOD].map((cells, i) => ({ at: lattice(cells, i * 7919 + 1), cells }));
  const data = new Uint8Array(SIDE ** 3);
  for (let z = 0, i = 0; z < SIDE; z++) for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++, i++) {
    let sum = 0, weight = 0.62;
    for (const { at, cells } of octaves) {
      const s = cells / SIDE;
      sum += weight * (at(x * s, y * s, z * s) - 0.5);
      weight *= 0.5;
    }
    data[i] = Math.round(255 * Math.min(1, Math.max(0, 0.5 + sum)));
  }
  return volume(data, RedFormat);
}

/** Distance to the nearest seed (in cells) and that seed's own number. */
export function cellVolume(): Data3DTexture {
  const data = new Uint8Array(2 * SIDE ** 3), s = PERIOD / SIDE;
  const seeds = Float32Array.from({ length: PERIOD ** 3 * 4 }, (_, i) => chance(i + 104729));
  for (let z = 0, i = 0; z < SIDE; z++) for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++, i++) {
    const [px, py, pz] = [x * s, y * s, z * s];
    let least = 9, own = 0;
    for (let n = 0; n < 27; n++) {
      const cx = Math.floor(px) + (n % 3) - 1, cy = Math.floor(py) + (Math.floor(n / 3) % 3) - 1;
      const cz = Math.floor(pz) + Math.floor(n / 9) - 1;
      const wrap = (v: number): number => ((v % PERIOD) + PERIOD) % PERIOD;
      const at = 4 * ((wrap(cz) * PERIOD + wrap(cy)) * PERIOD + wrap(cx));
      const d = Math.hypot(cx + seeds[at] - px, cy + seeds[at + 1] - py, cz + seeds[at + 2] - pz);
      if (d < least) [least, own] = [d, seeds[at + 3]];
    }
    data[2 * i] = Math.round(255 * Math.min(1, least));
    data[2 * i + 1] = Math.round(255 * own);
  }
  return volume(data, RGFormat);
}
