// SPDX-License-Identifier: Apache-2.0
// Materials: the Stage's own terms as uniforms of one shader.
import {
  BufferGeometry, Color, CustomBlending, Data3DTexture, DataTexture, DoubleSide, FloatType, FrontSide, GLSL3, IUniform,
  OneFactor, OneMinusSrcAlphaFactor, RGBAFormat, ShaderMaterial, SrcAlphaFactor, Texture,
} from "three";
import { cellVolume, noiseVolume } from "./grain";
import { FRAGMENT, lampCode, type LampForm, SEEN, VERTEX } from "./surface.glsl";

export interface MaterialRecord {
  name: string; color: number[]; substance: string; roughness: number; metallic: number; sheen: number; coat: number;
  subsurface: number; transmission: number; ior: number; emission: number; grain: string; grain_size: number;
  grain_depth: number; second_color: number[] | null;
}

const GRAINS = ["none", "noise", "weave", "wood", "brush", "speckle", "tiles", "planks", "bricks", "ripple"];

/** What all materials of a page share: uniforms by reference, geometries by primitive, pictures still decoding. */
export class Shared {
  readonly geometries = new WeakMap<object, BufferGeometry>();
  readonly waiting: Promise<void>[] = [];
  readonly noise: Data3DTexture = noiseVolume();
  readonly cells: Data3DTexture = cellVolume();

  constructor(readonly uniforms: Record<string, IUniform>) {
    uniforms.noiseMap = { value: this.noise };
    uniforms.cellMap = { value: this.cells };
  }
}

function plain(own: Partial<MaterialRecord>, shared: Shared): Record<string, IUniform> {
  const color = new Color().fromArray(own.color ?? [1, 1, 1]);
  return {
    ...shared.uniforms, color: { value: color },
    secondColor: { value: new Color().fromArray(own.second_color ?? [1, 1, 1]) },
    grainSize: { value: Math.max(own.grain_size ?? 0.02, 1e-3) }, grainDepth: { value: own.grain_depth ?? 0 },
    roughness: { value: own.roughness ?? 0.9 }, metallic: { value: own.metallic ?? 0 },
    sheen: { value: own.sheen ?? 0 }, coat: { value: own.coat ?? 0 }, subsurface: { value: own.subsurface ?? 0 },
    transmission: { value: own.transmission ?? 0 }, ior: { value: own.ior ?? 1.45 },
    emission: { value: own.emission ?? 0 }, number: { value: 0 },
  };
}

/** What the shader's text is made for: a part that a material does not use is not in it. */
function defines(own: Partial<MaterialRecord>): Record<string, number> {
  const out: Record<string, number> = { GRAIN: Math.max(0, GRAINS.indexOf(own.grain ?? "none")) };
  const wanted = { SECOND: !!own.second_color, BUMP: !!own.grain_depth, COAT: (own.coat ?? 0) > 0.01,
                   SHEEN: (own.sheen ?? 0) > 0.01, GLOSSY: (own.roughness ?? 1) < 0.45 || (own.metallic ?? 0) > 0.3,
                   CLEAR: (own.transmission ?? 0) > 0.3 };
  for (const [name, there] of Object.entries(wanted)) if (there) out[name] = 1;
  return out;
}

function blended(material: ShaderMaterial): ShaderMaterial {
  material.transparent = true;
  material.depthWrite = false;
  material.blending = CustomBlending;
  [material.blendSrc, material.blendDst] = [SrcAlphaFactor, OneMinusSrcAlphaFactor];
  [material.blendSrcAlpha, material.blendDstAlpha] = [OneFactor, OneMinusSrcAlphaFactor];
  return material;
}

export function surface(own: MaterialRecord, shared: Shared, both: boolean): ShaderMaterial {
  const clear = own.transmission > 0.3;
  const made = new ShaderMaterial({
    name: own.name, glslVersion: GLSL3, vertexShader: VERTEX, fragmentShader: FRAGMENT,
    side: both ? DoubleSide : FrontSide, uniforms: plain(own, shared), defines: defines(own),
  });
  made.userData.clear = clear;
  return clear ? blended(made) : made;
}

/** Give a material the text that only says what is seen; its light comes in one pass over the picture. */
export function lightLater(material: ShaderMaterial): void {
  if (material.userData.form === "later") return;
  material.userData.form = "later";
  material.fragmentShader = SEEN;
  material.needsUpdate = true;
}

/** Numbers the materials from 1 and gives what the light needs of them as rows of a picture, three points each. */
export function materialRows(materials: ShaderMaterial[], old: DataTexture | null): DataTexture {
  const rows = new Float32Array(12 * (materials.length + 1));
  rows.set([1, 0, 0, 1.45], 0);
  materials.forEach((material, i) => {
    const u = material.uniforms, { GLOSSY } = material.defines, glow = u.emission.value, color = u.color.value as Color;
    u.number.value = i + 1;
    rows.set([u.roughness.value, u.metallic.value, u.subsurface.value, u.ior.value, u.sheen.value, u.coat.value,
              GLOSSY ? 1 : 0, 0, color.r * glow, color.g * glow, color.b * glow, 0], 12 * (i + 1));
  });
  old?.dispose();
  const texture = new DataTexture(rows, 3, materials.length + 1, RGBAFormat, FloatType);
  texture.needsUpdate = true;
  return texture;
}

/** Give a material the text for these lamps; a text it had before is not compiled again. */
export function lightBy(material: ShaderMaterial, lamps: LampForm[], mists: number, taps: number): void {
  const form = JSON.stringify([lamps, mists, taps]);
  if (material.userData.form === form) return;
  material.userData.form = form;
  material.fragmentShader = `#define MISTS ${mists}\n` + FRAGMENT.replace("LAMP_CODE", lampCode(lamps, taps));
  material.needsUpdate = true;
}

export function cardSurface(picture: Texture, emission: number, shared: Shared): ShaderMaterial {
  const made = new ShaderMaterial({
    name: "card", glslVersion: GLSL3, vertexShader: VERTEX, fragmentShader: FRAGMENT, side: DoubleSide,
    uniforms: { ...plain({ emission }, shared), picture: { value: picture } }, defines: { GRAIN: 0, CARD: 1 },
  });
  made.userData.clear = true;
  return blended(made);
}
