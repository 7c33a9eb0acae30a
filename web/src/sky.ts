// SPDX-License-Identifier: Apache-2.0
// The sky's picture as a texture, and its light as nine spherical harmonics.
// Source: Ramamoorthi and Hanrahan, "An Efficient Representation for Irradiance Environment Maps", 2001.
import {
  ClampToEdgeWrapping, DataTexture, DataUtils, HalfFloatType, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping,
  RGBAFormat, Vector3,
} from "three";

export class Sky {
  readonly texture: DataTexture;

  /** halves: (rows, 2 rows, 3), +Y in the middle column, zenith in the first row. */
  constructor(private readonly halves: Uint16Array, readonly rows: number, readonly strength: number) {
    const size = rows * rows * 2, four = new Uint16Array(size * 4), one = DataUtils.toHalfFloat(1);
    for (let i = 0; i < size; i++) {
      four[4 * i] = halves[3 * i];
      four[4 * i + 1] = halves[3 * i + 1];
      four[4 * i + 2] = halves[3 * i + 2];
      four[4 * i + 3] = one;
    }
    this.texture = new DataTexture(four, 2 * rows, rows, RGBAFormat, HalfFloatType);
    this.texture.wrapS = RepeatWrapping;
    this.texture.wrapT = ClampToEdgeWrapping;
    this.texture.magFilter = LinearFilter;
    this.texture.minFilter = LinearMipmapLinearFilter;
    this.texture.generateMipmaps = true;
    this.texture.needsUpdate = true;
  }

  /**
   * Radiance in spherical harmonics, its lower half what the ground throws back.
   * direct: irradiance (W/m2) that lamps and sun give the ground.
   */
  harmonics(ground: number[], direct: number[]): Vector3[] {
    const found = Array.from({ length: 9 }, () => new Vector3());
    const up = this.gather((d, radiance, solid, add) => {
      if (d[2] > 0) add(d[2] * solid, radiance);
    });
    // what lies round about is rarely all of the colour underfoot, and some of it lies in shade
    const grey = 0.2126 * ground[0] + 0.7152 * ground[1] + 0.0722 * ground[2];
    const below = [0, 1, 2].map((i) => (0.8 * (0.5 * ground[i] + 0.5 * grey) * (up[i] + direct[i])) / Math.PI);
    this.gather((d, radiance, solid) => {
      const light = d[2] > -0.03 ? radiance : below;
      const [x, y, z] = d;
      const basis = [0.282095, 0.488603 * y, 0.488603 * z, 0.488603 * x, 1.092548 * x * y, 1.092548 * y * z,
                     0.315392 * (3 * z * z - 1), 1.092548 * x * z, 0.546274 * (x * x - y * y)];
      for (let i = 0; i < 9; i++) {
        const weight = basis[i] * solid;
        found[i].x += light[0] * weight;
        found[i].y += light[1] * weight;
        found[i].z += light[2] * weight;
      }
    });
    return found;
  }

  private gather(visit: (d: number[], radiance: number[], solid: number,
                         add: (weight: number, light: number[]) => void) => void): number[] {
    const total = [0, 0, 0], step = Math.max(1, Math.floor(this.rows / 64)), rows = Math.floor(this.rows / step);
    const half = DataUtils.fromHalfFloat, wide = 2 * this.rows;
    const add = (weight: number, light: number[]): void => {
      for (let i = 0; i < 3; i++) total[i] += weight * light[i];
    };
    for (let row = 0; row < rows; row++) {
      const up = Math.PI / 2 - ((row + 0.5) / rows) * Math.PI;
      const solid = (Math.PI / rows) ** 2 * Math.cos(up);
      for (let column = 0; column < 2 * rows; column++) {
        const side = ((column + 0.5) / (2 * rows) - 0.5) * 2 * Math.PI;
        const at = 3 * (row * step * wide + column * step);
        const light = [0, 1, 2].map((i) => half(this.halves[at + i]) * this.strength);
        visit([Math.sin(side) * Math.cos(up), Math.cos(side) * Math.cos(up), Math.sin(up)], light, solid, add);
      }
    }
    return total;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
