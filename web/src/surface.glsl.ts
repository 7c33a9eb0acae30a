// SPDX-License-Identifier: Apache-2.0
// The shader of every surface: one physical model, lit by lamps with shadows and by the sky.
// Sources: GGX and height-correlated visibility after Heitz 2014; sky specular after Karis, "Physically Based Shading
// on Mobile", 2014; bump from screen derivatives after Mikkelsen 2010; sheen lobe after Estevez and Kulla 2017.

export const VERTEX = /* glsl */ `
#include <common>
#include <skinning_pars_vertex>
out vec3 vRest, vRestNormal, vWorld, vNormal;
#ifdef CARD
out vec2 vUv;
#endif
void main() {
  vec4 place = vec4(position, 1.0);
  vec3 facing = normal;
#ifdef USE_SKINNING
  mat4 bend = skinWeight.x * getBoneMatrix(skinIndex.x) + skinWeight.y * getBoneMatrix(skinIndex.y)
            + skinWeight.z * getBoneMatrix(skinIndex.z) + skinWeight.w * getBoneMatrix(skinIndex.w);
  place = bend * place;
  facing = mat3(bend) * facing;
#endif
#ifdef USE_INSTANCING
  place = instanceMatrix * place;
  mat3 turn = mat3(instanceMatrix);
  facing = turn * (facing / vec3(dot(turn[0], turn[0]), dot(turn[1], turn[1]), dot(turn[2], turn[2])));
#endif
  place = modelMatrix * place;
  mat3 whole = mat3(modelMatrix);
  vNormal = whole * (facing / vec3(dot(whole[0], whole[0]), dot(whole[1], whole[1]), dot(whole[2], whole[2])));
  vRest = position;
  vRestNormal = normal;
  vWorld = place.xyz;
#ifdef CARD
  vUv = uv;
#endif
  gl_Position = projectionMatrix * viewMatrix * place;
}`;

const GRAIN = /* glsl */ `
uniform sampler3D noiseMap, cellMap;
uniform float grainSize, grainDepth;
uniform vec3 color, secondColor;

float noise(vec3 p) { return textureLod(noiseMap, p * 0.125, 0.0).r; }
float ramp(float v, float low, float high) { float t = clamp((v - low) / (high - low), 0.0, 1.0); return t * t * (3.0 - 2.0 * t); }
float own(vec2 cell) { return fract(sin(dot(cell, vec2(12.9898, 78.233))) * 43758.5453); }

// joint (1 in the joint), own number of the piece
vec2 courses(vec2 p, float width, float row, float offset, float joint) {
  float line = floor(p.y / row);
  float x = p.x + (mod(line, 2.0) * offset) * width;
  vec2 cell = vec2(floor(x / width), line);
  vec2 inside = vec2(x - cell.x * width, p.y - line * row);
  float edge = min(min(inside.x, width - inside.x), min(inside.y, row - inside.y));
  float soft = max(fwidth(p.x) + fwidth(p.y), joint * 0.3);
  return vec2(1.0 - smoothstep(joint - soft, joint + soft * 0.5, edge), own(cell));
}

// height, blend of the second colour
vec2 pattern(vec3 rest, vec3 restNormal) {
  float s = grainSize;
#if GRAIN >= 6 && GRAIN <= 8
  vec3 a = abs(restNormal);
  vec2 flatPlace = a.x > a.y && a.x > a.z ? rest.yz : (a.y > a.z ? rest.xz : rest.xy);
#endif
#if GRAIN == 1
  float h = noise(rest / s);
  return vec2(h, ramp(h, 0.35, 0.65));
#elif GRAIN == 2
  vec3 t = sin(rest * 6.2832 / s);
  float h = ramp(dot(t, t.yzx), -1.0, 1.0);
  return vec2(h, h);
#elif GRAIN == 3
  vec3 along = rest * vec3(0.12, 1.0, 1.0);
  float rings = 0.5 + 0.5 * sin(length(along.yz) * 6.4 / s + 5.0 * (noise(along * 0.4 / s) * 2.0 - 1.0) - 1.57);
  float veins = noise(rest * vec3(0.1, 1.0, 1.0) * 3.0 / s);
  return vec2(rings, rings * 0.5 + veins * 0.35);
#elif GRAIN == 4
  float h = noise(rest * vec3(0.15, 1.0, 0.6) / s);
  return vec2(h, ramp(h, 0.3, 0.7));
#elif GRAIN == 5
  vec2 cell = texture(cellMap, rest / s / 8.0).rg;
  float spot = (1.0 - ramp(cell.x, 0.22, 0.34)) * ramp(cell.y, 0.45, 0.6);
  return vec2(spot, spot);
#elif GRAIN == 6
  float j = courses(flatPlace, s, s, 0.0, s * 0.025).x;
  return vec2(1.0 - j, j);
#elif GRAIN == 7
  vec2 c = courses(flatPlace, s * 9.0, s, 0.37, s * 0.02);
  float veins = noise(vec3(flatPlace * vec2(0.12, 1.0), 0.0) * 4.0 / s);
  return vec2(0.9 + veins * 0.15 - c.x, max(c.y * 0.55 + ramp(veins, 0.35, 0.7) * 0.45, c.x));
#elif GRAIN == 8
  vec2 c = courses(flatPlace, s, s * 0.36, 0.5, s * 0.035);
  return vec2(0.8 + noise(rest * 6.0 / s) * 0.25 - c.x, max(c.x, c.y * 0.18));
#else
  float h = noise(rest * vec3(0.55, 1.0, 1.0) / s);
  return vec2(h, ramp(h, 0.4, 0.7));
#endif
}

vec3 bumped(vec3 n, float height, float depth, float facing) {
  vec3 dx = dFdx(vWorld), dy = dFdy(vWorld);
  vec3 r1 = cross(dy, n), r2 = cross(n, dx);
  float det = dot(dx, r1) * facing;
  vec3 slope = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2) * depth;
  return normalize(abs(det) * n - slope);
}
`;

export const LIGHT = /* glsl */ `
#define LAMPS 12
#define TILES 4
uniform vec4 lampPlace[LAMPS];   // xyz, size (sun: xyz = aim)
uniform vec4 lampAim[LAMPS];     // xyz, cosine of the cone (-1 lets all through)
uniform vec3 lampColor[LAMPS];   // radiant intensity on the axis (sun: irradiance)
uniform mat4 tileMatrix[TILES];
uniform vec4 tileRect[TILES];    // offset, scale
uniform vec4 tileSoft[TILES];    // radius in tile units, bias, blend edge
uniform highp sampler2DShadow shadowMap;
uniform vec3 harmonics[9];
uniform sampler2D skyMap;
uniform float skyStrength, skyLevels;
uniform sampler2D occlusionMap;
uniform vec2 pictureSize;
uniform vec3 mistLow[2], mistHigh[2], mistColor[2], mistLight[2];
uniform float mistDensity[2];
uniform vec3 eye;

vec2 skyPlace(vec3 d) {
  return vec2(atan(d.x, d.y) / 6.2831853 + 0.5, 0.5 - asin(clamp(d.z, -1.0, 1.0)) / 3.1415927);
}

vec3 skyRadiance(vec3 d, float rough) {
  vec3 seen = textureLod(skyMap, skyPlace(d), rough * skyLevels).rgb * skyStrength;
  return seen;
}

vec3 irradiance(vec3 n) {
  vec3 e = harmonics[0] * 0.886227 + 2.0 * 0.511664 * (harmonics[1] * n.y + harmonics[2] * n.z + harmonics[3] * n.x)
    + 2.0 * 0.429043 * (harmonics[4] * n.x * n.y + harmonics[5] * n.y * n.z + harmonics[7] * n.x * n.z)
    + harmonics[6] * (0.743125 * n.z * n.z - 0.247708) + harmonics[8] * 0.429043 * (n.x * n.x - n.y * n.y);
  return max(e, 0.0);
}

// what mist takes from and adds to light coming from far metres along a ray
vec3 misted(vec3 seen, vec3 ray, float far) {
#if MISTS > 0
  for (int i = 0; i < MISTS; i++) {
    vec3 a = (mistLow[i] - eye) / ray, b = (mistHigh[i] - eye) / ray;
    vec3 first = min(a, b), last = max(a, b);
    float enters = max(max(first.x, max(first.y, first.z)), 0.0);
    float leaves = min(min(last.x, min(last.y, last.z)), far);
    float through = exp(-mistDensity[i] * max(leaves - enters, 0.0));
    seen = seen * through + mistColor[i] * mistLight[i] * (1.0 - through);
  }
#endif
  return seen;
}
`;

/** One lamp of a stage, as far as the shader's text depends on it. */
/** made: a lamp of the set-up round a subject, which water must not mirror. */
export interface LampForm { kind: string; tiles: number[]; made: boolean }

/** Points of a disc (Vogel's spiral). */
function disc(count: number): number[][] {
  return Array.from({ length: count }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / count), turn = i * 2.3999632;
    return [r * Math.cos(turn), r * Math.sin(turn)];
  });
}

function onTile(tile: number): string {
  return `vec4(0.0); float hit${tile} = 0.0; {
      vec4 p = tileMatrix[${tile}] * vec4(vWorld + plain * tileSoft[${tile}].w, 1.0);
      vec3 c = p.xyz / p.w;
      hit${tile} = float(p.w > 0.0 && abs(c.x) < 0.98 && abs(c.y) < 0.98 && c.z < 1.0);
      on${tile} = vec4(tileRect[${tile}].xy + (c.xy * 0.5 + 0.5) * tileRect[${tile}].zw,
                c.z * 0.5 + 0.5 - tileSoft[${tile}].y * (2.0 - raw), tileSoft[${tile}].x * 0.25);
    }`;
}

/** One look at the nearest of these tiles that holds the point: software takes every branch. */
function shadowed(tiles: number[], count: number): string {
  const taps = disc(count).map(([x, y]) =>
    `texture(shadowMap, vec3(on.xy + spread * vec2(${x.toFixed(4)}, ${y.toFixed(4)}), on.z))`).join(" + ");
  const places = tiles.map((tile) => `vec4 on${tile} = ${onTile(tile)}`).join("\n    "), [first, second] = tiles;
  const far = second === undefined ? "" : `on = hit${first} > 0.5 ? on : on${second};
    hit${first} = max(hit${first}, hit${second});`;
  return `{
    ${places}
    vec4 on = on${first};
    ${far}
    mat2 spread = ${count > 5 ? "turn" : "mat2(1.0)"} * on.w;
    if (hit${first} > 0.5) lit = (${taps}) * ${(1 / count).toFixed(5)};
  }`;
}

/** The light of these lamps, written out: no loop and no index that a card would have to look up. */
export function lampCode(lamps: LampForm[], taps: number): string {
  return lamps.map(({ kind, tiles, made }, i) => {
    const mirrored = made ? " * mirror" : "";
    const sun = kind === "sun", shade = tiles.length ? shadowed(tiles, taps) : "";
    const arriving = sun ? `vec3 l = -lampAim[${i}].xyz; vec3 light = lampColor[${i}]; float wide = lampPlace[${i}].w * 0.5;` : `
      vec3 way = lampPlace[${i}].xyz - vWorld;
      float d2 = max(dot(way, way), 1e-4), one = inversesqrt(d2), size = lampPlace[${i}].w, wide = size * 0.5 * one;
      vec3 l = way * one;
      float cosine = -dot(l, lampAim[${i}].xyz);
      vec3 light = lampColor[${i}] * (${kind === "area" ? "max(cosine, 0.0) / (d2 + size * size * 0.3183)" : kind === "spot"
        ? `smoothstep(lampAim[${i}].w, mix(lampAim[${i}].w, 1.0, 0.4), cosine) / max(d2, 0.0025)` : "1.0 / max(d2, 0.0025)"});`;
    return `{
    ${arriving}
    float raw = dot(n, l), soft = wide * 0.5;
    // a lamp of some size lights a little past the edge of its own shade; so does light that goes under a skin
    float nl = clamp(max((raw + wrap) / (1.0 + wrap), 0.7 * (raw + soft) / (1.0 + soft)), 0.0, 1.0);
    {
      float lit = 1.0;
      ${shade}
      vec3 arriving = light * lit;
      diffuse += arriving * nl;
      float hard = max(raw, 0.0);
      vec3 h = normalize(l + v);
      float nh = clamp(dot(n, h), 0.0, 1.0), lh = clamp(dot(l, h), 0.0, 1.0), fr = 1.0 - lh;
      float f5 = fr * fr; f5 = f5 * f5 * fr;
      float spread = min(a + wide * 0.4, 1.0);
      gloss += arriving${mirrored} * (hard * ggx(nh, hard, nv, spread) * a / spread) * (f0 + (1.0 - f0) * f5);
#ifdef COAT
      { float w = max(0.03, wide * 0.4); gloss += arriving${mirrored} * (hard * coat * (0.04 + 0.96 * f5) * ggx(nh, hard, nv, w) * 0.03 / w); }
#endif
#ifdef SHEEN
      velvet += arriving * nl;
#endif
    }
  }`;
  }).join("\n");
}

const GGX = /* glsl */ `
float ggx(float nh, float nl, float nv, float a) {
  float a2 = a * a, d = nh * nh * (a2 - 1.0) + 1.0;
  float v = 0.5 / (nl * sqrt(nv * nv * (1.0 - a2) + a2) + nv * sqrt(nl * nl * (1.0 - a2) + a2) + 1e-5);
  return a2 / (3.14159265 * d * d) * v;
}
`;

const OWN = /* glsl */ `
precision highp sampler3D;
in vec3 vRest, vRestNormal, vWorld, vNormal;
#ifdef CARD
in vec2 vUv;
uniform sampler2D picture;
#endif
${GRAIN}
uniform float roughness, metallic, sheen, coat, subsurface, transmission, ior, emission;
`;

// what a point of a thing is made of
const MATERIAL = /* glsl */ `
  float facing = gl_FrontFacing ? 1.0 : -1.0;
  vec3 plain = normalize(vNormal) * facing;
  vec3 n = plain;
  float alpha = 1.0;
#ifdef CARD
  vec4 shown = texture(picture, vUv);
  alpha = shown.a;
  if (alpha < 0.02) discard;
  vec3 base = shown.rgb;
  vec3 glow = shown.rgb * emission;
  if (emission >= 1.0) base = vec3(0.0);
#else
  vec3 base = color;
#if GRAIN > 0
  vec2 found = pattern(vRest, vRestNormal);
  // grain finer than a pixel is neither seen nor allowed to sparkle
  float seenGrain = smoothstep(1.0, 4.5, grainSize / max(length(fwidth(vRest)), 1e-6));
#ifdef SECOND
  base = mix(color, secondColor, mix(0.42, found.y, max(seenGrain, 0.15)));
#endif
#ifdef BUMP
  n = bumped(n, found.x, min(0.02, grainSize * 0.5) * grainDepth * seenGrain, facing);
#endif
#endif
  vec3 glow = color * emission;
  base *= max(0.0, 1.0 - emission);
#endif
`;

// its light: all lamps and the sky
const SHADE = /* glsl */ `
  float nv = max(dot(n, v), 1e-3);
  float f0d = (ior - 1.0) / (ior + 1.0);
  vec3 f0 = mix(vec3(f0d * f0d), base, metallic);
  vec3 body = base * (1.0 - metallic);
  float a = max(roughness * roughness, 0.02);
  float wrap = 0.35 * subsurface;
  float mirror = abs(ior - 1.33) < 0.005 ? 0.0 : 1.0; // water shows no lamps of the set-up
  float occlusion = texture(occlusionMap, gl_FragCoord.xy / pictureSize).r;
  float spin = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  mat2 turn = mat2(cos(spin), sin(spin), -sin(spin), cos(spin));
  vec3 diffuse = vec3(0.0), gloss = vec3(0.0), velvet = vec3(0.0);
  // LAMPSTART
  LAMP_CODE
  // LAMPEND
  vec3 sky = irradiance(n);
  diffuse *= mix(1.0, occlusion, 0.35); // lamps of some size do not reach into corners either
  float open = mix(1.0, occlusion, 1.0);
  vec3 bounced = vec3(open) / (1.0 - body * 0.75 * (1.0 - open)); // light thrown back in corners is tinted
  diffuse += sky * bounced;
#ifdef SHEEN
  velvet = (velvet + sky * open) * (sheen * 0.35 * pow(1.0 - nv, 3.0));
#endif
  vec3 r = reflect(-v, n);
  vec4 k = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  float a004 = min(k.x * k.x, exp2(-9.28 * nv)) * k.x + k.y;
  vec2 ab = vec2(-1.04, 1.04) * a004 + k.zw;
  vec3 mirrored = irradiance(r) * 0.3183;
#if defined(GLOSSY) || defined(COAT)
  float away = clamp(0.6 + r.z * 4.0, 0.0, 1.0); // below the horizon the ground is seen, not the sky
#endif
#ifdef GLOSSY
  mirrored = mix(mirrored, skyRadiance(r, roughness), away * polished);
#endif
  gloss += mirrored * (f0 * ab.x + ab.y) * mix(open, 1.0, 0.3);
#ifdef COAT
  gloss += skyRadiance(r, 0.1) * coat * (0.04 + 0.96 * pow(1.0 - nv, 5.0)) * away * open;
#endif
  vec3 seen = body * diffuse * 0.31830989 + gloss + velvet * 0.31830989 + glow;
`;

export const FRAGMENT = /* glsl */ `
layout(location = 0) out vec4 outColor;
${LIGHT}
${OWN}
${GGX}
void main() {
  vec3 toEye = eye - vWorld;
  float far = length(toEye);
  vec3 v = toEye / far;
  const float polished = 1.0;
${MATERIAL}
${SHADE}
#ifdef CLEAR
  float shine = f0d * f0d + (1.0 - f0d * f0d) * pow(1.0 - nv, 5.0);
  alpha = mix(1.0, max(shine, 0.12), transmission);
  float tint = 1.0 - min(body.r, min(body.g, body.b)) / max(max(body.r, max(body.g, body.b)), 0.01);
  seen = mix(seen, gloss + body * diffuse * 0.31830989 * mix(0.05, 0.25, tint), transmission); // clear panes hide nothing
  seen /= max(alpha, 0.05);
#endif
  outColor = vec4(min(misted(seen, -v, far), vec3(400.0)), alpha);
}`;

/** Only what is seen there: colour, normal and the number of the material; its light comes later, once a pixel. */
export const SEEN = /* glsl */ `
uniform float number;
layout(location = 0) out vec4 outBase;
layout(location = 1) out vec4 outNormal;
${OWN}
void main() {
${MATERIAL}
  outBase = vec4(base, 1.0);
  outNormal = vec4(n, number);
}`;

/** The light of everything seen, and the sky behind it, in one pass over the picture. */
export const LIT = /* glsl */ `
in vec2 vPlace;
layout(location = 0) out vec4 outColor;
${LIGHT}
${GGX}
uniform sampler2D depthMap, baseMap, normalMap, materialMap;
uniform vec2 planes, spread;
uniform mat4 place; // camera -> world
void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  float d = texelFetch(depthMap, pixel, 0).r * 2.0 - 1.0;
  vec4 kept = texelFetch(normalMap, pixel, 0);
  vec3 base = texelFetch(baseMap, pixel, 0).rgb, n = kept.xyz, plain = n;
  int number = int(kept.w + 0.5);
  vec4 finish = texelFetch(materialMap, ivec2(0, number), 0), layers = texelFetch(materialMap, ivec2(1, number), 0);
  vec3 glow = texelFetch(materialMap, ivec2(2, number), 0).rgb;
  float roughness = finish.x, metallic = finish.y, subsurface = finish.z, ior = finish.w;
  float sheen = layers.x, coat = layers.y, polished = layers.z;
  vec3 ray = mat3(place) * vec3((vPlace * 2.0 - 1.0) * spread, -1.0);
  vec3 vWorld = eye + ray * (2.0 * planes.x * planes.y / (planes.y + planes.x - d * (planes.y - planes.x)));
  float far = distance(eye, vWorld);
  vec3 v = -normalize(ray);
${SHADE}
  bool behind = d >= 1.0;
  if (behind) { seen = textureLod(skyMap, skyPlace(-v), 0.0).rgb * skyStrength; far = 2000.0; }
  outColor = vec4(min(misted(seen, -v, far), vec3(400.0)), 1.0);
}`;
