// SPDX-License-Identifier: Apache-2.0
// Shaders of the passes round the surfaces: depth, guides, occlusion, sky, focus, finish.
// Sources: ambient occlusion after McGuire et al., "The Alchemy Screen-Space Ambient Obscurance Algorithm", 2011;
// focus gather after Gustafsson, "Bokeh depth of field in a single pass", 2018; tone curve: Khronos PBR Neutral, 2024.
import { LIGHT } from "./surface.glsl";

export const SCREEN = /* glsl */ `
out vec2 vPlace;
void main() { vPlace = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 1.0, 1.0); }`;

export const DEPTH = /* glsl */ `
layout(location = 0) out vec4 outColor;
void main() { outColor = vec4(1.0); }`;

export const GUIDES = /* glsl */ `
in vec3 vWorld;
uniform vec3 numbers; // item, subject, surface
uniform mat4 look;    // world -> camera
layout(location = 0) out vec4 outWhat;
layout(location = 1) out vec4 outNormal;
void main() {
  vec3 n = normalize(cross(dFdx(vWorld), dFdy(vWorld)));
  float depth = -(look * vec4(vWorld, 1.0)).z;
  outWhat = vec4(numbers, depth);
  outNormal = vec4(n, 1.0);
}`;

const VIEW = /* glsl */ `
uniform sampler2D depthMap;
uniform vec2 planes;   // near, far
uniform vec2 spread;   // half width and half height of the picture at one metre
float metres(float d) {
  float z = d * 2.0 - 1.0;
  return 2.0 * planes.x * planes.y / (planes.y + planes.x - z * (planes.y - planes.x));
}
float metresAt(vec2 place) { // a fetch: software pays dearly for a sampler's wrapping and filtering
  ivec2 size = textureSize(depthMap, 0);
  return metres(texelFetch(depthMap, clamp(ivec2(floor(place * vec2(size))), ivec2(0), size - 1), 0).r);
}
vec3 seenAt(vec2 place) {
  float far = metresAt(place);
  return vec3((place * 2.0 - 1.0) * spread * far, -far);
}`;

export const OCCLUSION = /* glsl */ `
in vec2 vPlace;
${VIEW}
uniform vec2 texel;
uniform float reach; // metres
layout(location = 0) out vec4 outColor;
void main() {
  vec3 p = seenAt(vPlace);
  if (-p.z > planes.y * 0.9) { outColor = vec4(1.0, -p.z, 0.0, 1.0); return; }
  vec3 right = seenAt(vPlace + vec2(texel.x, 0.0)) - p, left = p - seenAt(vPlace - vec2(texel.x, 0.0));
  vec3 above = seenAt(vPlace + vec2(0.0, texel.y)) - p, below = p - seenAt(vPlace - vec2(0.0, texel.y));
  vec3 dx = abs(right.z) < abs(left.z) ? right : left, dy = abs(above.z) < abs(below.z) ? above : below;
  vec3 n = normalize(cross(dx, dy));
  float wide = reach * clamp(-p.z / 4.0, 0.35, 3.0);
  float radius = min(wide / (-p.z * spread.x) * 0.5, 0.18);
  vec2 cell = mod(gl_FragCoord.xy, 4.0);
  float spin = (cell.x + 4.0 * cell.y) / 16.0 * 6.2831853 + mod(cell.x * 7.0 + cell.y * 3.0, 5.0);
  float sum = 0.0;
  const int TAPS = 10;
  for (int i = 0; i < TAPS; i++) {
    float r = (float(i) + 0.5) / float(TAPS), turn = spin + float(i) * 2.3999632;
    vec2 at = vPlace + vec2(cos(turn), sin(turn) * spread.x / spread.y) * r * radius;
    vec3 way = seenAt(clamp(at, texel, 1.0 - texel)) - p;
    float d2 = dot(way, way);
    float near = max(0.0, 1.0 - d2 / (wide * wide));
    sum += max(0.0, dot(way, n) + p.z * 0.002) / (d2 + 0.0004 + 0.002 * wide) * near * sqrt(d2);
  }
  outColor = vec4(clamp(1.0 - 1.9 * sum / float(TAPS), 0.0, 1.0), -p.z, 0.0, 1.0);
}`;

// source: occlusion and how far away it is, so that one look tells both
export const SMOOTH = /* glsl */ `
uniform sampler2D source;
layout(location = 0) out vec4 outColor;
void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy), last = textureSize(source, 0) - 1;
  float here = texelFetch(source, pixel, 0).g, sum = 0.0, total = 0.0;
  for (int i = 0; i < 16; i++) {
    vec2 there = texelFetch(source, clamp(pixel + ivec2(i & 3, i >> 2) - 2, ivec2(0), last), 0).rg;
    float weight = max(0.02, 1.0 - abs(there.g - here) / (0.04 * here + 0.02));
    sum += there.r * weight;
    total += weight;
  }
  outColor = vec4(sum / total);
}`;

export const SKY = /* glsl */ `
in vec2 vPlace;
${LIGHT}
uniform mat4 place; // camera -> world
uniform vec2 spread;
layout(location = 0) out vec4 outColor;
void main() {
  vec3 ray = normalize(mat3(place) * vec3((vPlace * 2.0 - 1.0) * spread, -1.0));
  vec3 seen = textureLod(skyMap, skyPlace(ray), 0.0).rgb * skyStrength;
  outColor = vec4(misted(seen, ray, 2000.0), 1.0);
}`;

const CIRCLE = /* glsl */ `
uniform float focus, aperture, pixels; // metres, metres across, pixels a metre at one metre
float circle(float far) { return aperture * (far - focus) / far / focus * pixels * 0.5; }`;

export const HALVED = /* glsl */ `
in vec2 vPlace;
${VIEW}
${CIRCLE}
uniform sampler2D source;
layout(location = 0) out vec4 outColor;
void main() {
  vec4 seen = textureLod(source, vPlace, 0.0);
  outColor = vec4(min(seen.rgb, vec3(60.0)), circle(metresAt(vPlace)) * 0.5);
}`;

export const GATHERED = /* glsl */ `
in vec2 vPlace;
uniform sampler2D source;
uniform vec2 texel;
uniform float widest; // pixels of this half picture
layout(location = 0) out vec4 outColor;
void main() {
  vec4 here = textureLod(source, vPlace, 0.0);
  float own = min(abs(here.a), widest), reach = widest;
  vec3 sum = here.rgb;
  float total = 1.0, spread = own;
  const int TAPS = 20;
  for (int i = 0; i < TAPS; i++) {
    float r = sqrt((float(i) + 0.5) / float(TAPS)) * reach, turn = float(i) * 2.3999632;
    vec4 there = textureLod(source, vPlace + vec2(cos(turn), sin(turn)) * r * texel, 0.0);
    float size = min(abs(there.a), widest);
    if (there.a > here.a) size = min(size, own * 1.5 + 0.3); // what lies behind does not spill over what is sharp
    float covers = smoothstep(r - 0.8, r + 0.8, size);
    sum += mix(sum / total, there.rgb, covers);
    spread += mix(spread / total, size, covers);
    total += 1.0;
  }
  outColor = vec4(sum / total, spread / total);
}`;

// Edges smoothed by looking along them, after Lottes, "FXAA", 2009, on light made even for the eye.
const SMOOTHED = /* glsl */ `
uniform bool single; // one sample a pixel: edges need it
uniform vec2 pixel;
float eyeLight(vec3 c) { float l = dot(c, vec3(0.3, 0.6, 0.1)) * exposure; return sqrt(l / (1.0 + l)); }
vec3 smoothed(vec2 at) {
  ivec2 place = ivec2(gl_FragCoord.xy), last = textureSize(source, 0) - 1;
  vec3 here = texelFetch(source, place, 0).rgb;
  if (!single) return here;
  float m = eyeLight(here);
  ivec2 least = max(place - 1, ivec2(0)), most = min(place + 1, last);
  float nw = eyeLight(texelFetch(source, ivec2(least.x, most.y), 0).rgb), ne = eyeLight(texelFetch(source, most, 0).rgb);
  float sw = eyeLight(texelFetch(source, least, 0).rgb), se = eyeLight(texelFetch(source, ivec2(most.x, least.y), 0).rgb);
  float low = min(m, min(min(nw, ne), min(sw, se))), high = max(m, max(max(nw, ne), max(sw, se)));
  vec2 way = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
  float little = max((nw + ne + sw + se) * 0.03, 0.008);
  way = clamp(way / (min(abs(way.x), abs(way.y)) + little), -6.0, 6.0) * pixel;
  vec3 a = 0.5 * (textureLod(source, at - way * 0.1667, 0.0).rgb + textureLod(source, at + way * 0.1667, 0.0).rgb);
  vec3 b = a * 0.5 + 0.25 * (textureLod(source, at - way * 0.5, 0.0).rgb + textureLod(source, at + way * 0.5, 0.0).rgb);
  float l = eyeLight(b);
  if (high - low < 0.04) return here;
  return l < low || l > high ? a : b;
}`;

export const LINEAR = /* glsl */ `
in vec2 vPlace;
${VIEW}
${CIRCLE}
uniform sampler2D source, soft;
uniform float exposure;
uniform bool focused;
${SMOOTHED}
layout(location = 0) out vec4 outColor;
void main() {
  vec3 seen = smoothed(vPlace);
  if (focused) {
    vec4 blurred = textureLod(soft, vPlace, 0.0);
    float own = abs(circle(metresAt(vPlace)));
    seen = mix(seen, blurred.rgb, smoothstep(0.8, 2.0, max(own, blurred.a * 2.0)));
  }
  outColor = vec4(min(seen * exposure, vec3(6e4)), 1.0);
}`;

/** Four pixels to one; what is very bright counts less, or its edge would stay hard when the picture is toned. */
export const REDUCED = /* glsl */ `
uniform sampler2D source;
layout(location = 0) out vec4 outColor;
void main() {
  ivec2 first = 2 * ivec2(gl_FragCoord.xy);
  vec3 sum = vec3(0.0);
  float total = 0.0;
  for (int i = 0; i < 4; i++) {
    vec3 seen = texelFetch(source, first + ivec2(i & 1, i >> 1), 0).rgb;
    float weight = 1.0 / (1.0 + max(seen.r, max(seen.g, seen.b)));
    sum += seen * weight;
    total += weight;
  }
  outColor = vec4(sum / total, 1.0);
}`;

export const FINISH = /* glsl */ `
in vec2 vPlace;
uniform sampler2D source, whatMap;
uniform vec3 tint;
uniform float turned, vignette, contrast, saturation, grain, outline, seed;
uniform vec2 size;
layout(location = 0) out vec4 outColor;
float chance(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
float edge(vec2 at, vec2 texel) {
  float here = textureLod(whatMap, at, 0.0).y, wide = max(outline * size.y / 720.0 * 0.5, 0.7), sum = 0.0;
  for (int i = 0; i < 8; i++) {
    float turn = float(i) * 0.7853982;
    sum = max(sum, abs(textureLod(whatMap, at + vec2(cos(turn), sin(turn)) * texel * wide, 0.0).y - here));
  }
  return min(sum, 1.0) * min(1.0, outline * size.y / 1440.0);
}
void main() {
  vec2 c = vPlace * 2.0 - 1.0, at = vec2(turned, 1.0) * c * 0.5 + 0.5;
  vec3 color = textureLod(source, at, 0.0).rgb * tint;
  float reach = 1.0 / sqrt(1.0 - min(vignette, 0.95)) - 1.0, fall = 1.0 + reach * dot(c, c) * 0.5;
  color /= fall * fall;
  color = 0.18 * pow(max(color, 1e-6) / 0.18, vec3(contrast));
  float grey = dot(color, vec3(0.2126, 0.7152, 0.0722));
  color = grey + (color - grey) * saturation;
  if (outline > 0.0) color = mix(color, vec3(0.035), edge(at, 1.0 / size));
  color = max(color, 0.0);
  float low = min(color.r, min(color.g, color.b));
  color -= low < 0.08 ? low - 6.25 * low * low : 0.04;
  float peak = max(color.r, max(color.g, color.b));
  if (peak >= 0.76) {
    float shown = 1.0 - 0.24 * 0.24 / (peak + 0.24 - 0.76);
    color *= shown / peak;
    color = mix(vec3(shown), color, 1.0 / (0.15 * (peak - shown) + 1.0));
  }
  color = mix(color * 12.92, 1.055 * pow(max(color, 1e-5), vec3(1.0 / 2.4)) - 0.055, step(0.0031308, color));
  float noise = chance(gl_FragCoord.xy + seed) + chance(gl_FragCoord.xy + seed + 77.7) + chance(gl_FragCoord.yx + seed) - 1.5;
  color += (chance(gl_FragCoord.xy) - 0.5 + grain * 20.0 * noise) / 255.0;
  outColor = vec4(color, 1.0);
}`;
