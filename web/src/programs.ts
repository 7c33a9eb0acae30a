// SPDX-License-Identifier: Apache-2.0
// The passes over the whole picture: their texts and what they are given.
import { GLSL3, IUniform, Matrix4, NoBlending, ShaderMaterial, Vector2, Vector3 } from "three";
import * as glsl from "./passes.glsl";
import { LIT } from "./surface.glsl";

/** What is drawn over the whole picture, by name. single: one sample a pixel, so edges are smoothed afterwards. */
export function programs(shared: Record<string, IUniform>, single: boolean): Record<string, ShaderMaterial> {
  const own = (fragment: string, uniforms: Record<string, IUniform> = {}): ShaderMaterial =>
    new ShaderMaterial({ glslVersion: GLSL3, vertexShader: glsl.SCREEN, fragmentShader: fragment, depthTest: false,
                         depthWrite: false, blending: NoBlending, uniforms: { ...shared, ...uniforms } });
  const texel = { value: new Vector2() }, source = { value: null }, focus = {
    focus: { value: 5 }, aperture: { value: 0 }, pixels: { value: 1 } };
  return {
    occlusion: own(glsl.OCCLUSION, { texel, reach: { value: 0.4 } }),
    smooth: own(glsl.SMOOTH, { source: { value: null } }),
    lit: own(LIT, { place: { value: new Matrix4() } }), mirrored: own(LIT, { place: { value: new Matrix4() } }),
    sky: own(glsl.SKY, { place: { value: new Matrix4() } }),
    halved: own(glsl.HALVED, { source, ...focus }),
    gathered: own(glsl.GATHERED, { source: { value: null }, texel: { value: new Vector2() }, widest: { value: 0 } }),
    linear: own(glsl.LINEAR, { source, soft: { value: null }, exposure: { value: 1 }, focused: { value: false },
      single: { value: single }, pixel: { value: new Vector2() }, ...focus }),
    reduced: own(glsl.REDUCED, { source: { value: null } }),
    finish: own(glsl.FINISH, { source: { value: null }, whatMap: { value: null }, tint: { value: new Vector3(1, 1, 1) },
      turned: { value: 1 },
      vignette: { value: 0 }, contrast: { value: 1 }, saturation: { value: 1 }, grain: { value: 0 },
      outline: { value: 0 }, seed: { value: 0 }, size: { value: new Vector2() } }),
  };
}

/** Give a pass this text with these words defined; the same text is not compiled again. */
export function reword(pass: ShaderMaterial, defined: string[], text: string): void {
  const whole = defined.map((name) => `#define ${name}\n`).join("") + text;
  if (pass.fragmentShader === whole) return;
  pass.fragmentShader = whole;
  pass.needsUpdate = true;
}
