// SPDX-License-Identifier: Apache-2.0
// What stands still is drawn once for as long as the view stands, and copied under what moves.
import {
  DepthTexture, HalfFloatType, LessEqualCompare, LinearFilter, NearestFilter, UnsignedIntType, WebGLRenderer, WebGLRenderTarget,
} from "three";
import { SIDE } from "./shadows";

/** Place and size, pixels. */
export type Rect = readonly [x: number, y: number, width: number, height: number];

/** Copy depth, and as many colours, from one target to another that is made alike. */
export function copied(renderer: WebGLRenderer, from: WebGLRenderTarget, to: WebGLRenderTarget, rect: Rect,
                       colors: number): void {
  const gl = renderer.getContext() as WebGL2RenderingContext, [x, y, width, height] = rect;
  const frame = (target: WebGLRenderTarget): WebGLFramebuffer =>
    (renderer.properties.get(target) as { __webglFramebuffer: WebGLFramebuffer }).__webglFramebuffer;
  renderer.setRenderTarget(to);
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, frame(from));
  const blit = (mask: number): void =>
    gl.blitFramebuffer(x, y, x + width, y + height, x, y, x + width, y + height, mask, gl.NEAREST);
  blit(gl.DEPTH_BUFFER_BIT);
  const all = Array.from({ length: colors }, (_, i) => gl.COLOR_ATTACHMENT0 + i);
  for (const one of all) {
    gl.readBuffer(one);
    gl.drawBuffers(all.map((other) => (other === one ? one : gl.NONE)));
    blit(gl.COLOR_BUFFER_BIT);
  }
  if (colors) {
    gl.readBuffer(all[0]);
    gl.drawBuffers(all);
  }
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, frame(to)); // as the renderer believes it is
}

/** For what is seen at each pixel, to be lit afterwards: colour, and normal with the number of the material. */
export function seenTarget(width: number, height: number): WebGLRenderTarget {
  const made = new WebGLRenderTarget(width, height, {
    type: HalfFloatType, count: 2, depthBuffer: true, magFilter: NearestFilter, minFilter: NearestFilter });
  made.depthTexture = new DepthTexture(width, height, UnsignedIntType);
  return made;
}

/** The depth picture of all shadow tiles. */
export function shadowTarget(): WebGLRenderTarget {
  const made = new WebGLRenderTarget(2 * SIDE, 2 * SIDE, { depthBuffer: true, magFilter: NearestFilter,
                                                           minFilter: NearestFilter });
  const depths = new DepthTexture(2 * SIDE, 2 * SIDE, UnsignedIntType);
  depths.compareFunction = LessEqualCompare;
  depths.magFilter = depths.minFilter = LinearFilter;
  made.depthTexture = depths;
  made.scissorTest = true;
  return made;
}
