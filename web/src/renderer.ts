// SPDX-License-Identifier: Apache-2.0
// What draws: a graphics card, or a program that stands in for one.
import type { WebGLRenderer } from "three";

/** Its name, as far as the browser tells it: some tell it at once, others only when asked in particular. */
export function rendererName(renderer: WebGLRenderer): string {
  const gl = renderer.getContext(), open = String(gl.getParameter(gl.RENDERER));
  if (!/^(webkit|mozilla|masked|)( webgl)?$/i.test(open)) return open;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  return info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : open;
}
