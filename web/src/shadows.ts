// SPDX-License-Identifier: Apache-2.0
// Which lamps of a stage throw shadows, and the views their shadows are drawn from: four tiles of one depth picture.
import { Camera, Matrix4, Vector3, Vector4 } from "three";
import type { Lamp, StageScene } from "./stage";

export const TILES = 4;
export const SIDE = 1024; // pixels of a tile

export interface Tile { camera: Camera; rect: Vector4; matrix: Matrix4; soft: Vector4; far: boolean }

const STEP = 1.2; // from one width of a view to the next
const DEEP = 150; // metres before and behind the middle of a sun's view

/** The tiles of each lamp, for the whole shot: the sun has a near and a far one. */
export function tilesOf(stage: StageScene, lamps: Lamp[]): number[][] {
  const out = lamps.map((): number[] => []);
  const middle = view(stage).middle, order = lamps.map((_, i) => i);
  order.sort((a, b) => weight(lamps[b], middle) - weight(lamps[a], middle));
  let next = 0;
  for (const index of order) {
    const lamp = lamps[index], count = lamp.kind === "sun" ? 2 : 1;
    if (next + count > TILES - 1 || /fill|rim/.test(lamp.id)) continue; // what only rounds a figure throws no shadow
    out[index] = Array.from({ length: count }, () => next++);
  }
  return out;
}

/** The views of this pose, by tile. */
export function tiles(stage: StageScene, lamps: Lamp[], of: number[][]): Tile[] {
  const out: Tile[] = [], { eye, ahead, near, middle } = view(stage);
  lamps.forEach((lamp, i) => {
    const [first, second] = of[i];
    if (first === undefined) return;
    if (second === undefined) out[first] = lampTile(lamp, near, first);
    else {
      out[first] = sunTile(lamp, middle, near, first, SIDE / 16);
      const wide = near * 6;
      out[second] = sunTile(lamp, eye.clone().addScaledVector(ahead, wide * 0.6), wide, second, SIDE / 8);
    }
  });
  return out;
}

function view(stage: StageScene): { eye: Vector3; ahead: Vector3; near: number; middle: Vector3 } {
  const eye = new Vector3().setFromMatrixPosition(stage.camera.matrixWorld);
  const ahead = new Vector3().setFromMatrixColumn(stage.camera.matrixWorld, 2).negate();
  // in steps, or a focus that follows someone would have every shadow drawn anew
  const near = Math.max(1.6, Math.min(STEP ** Math.round(Math.log(stage.focus * 0.75) / Math.log(STEP)), 12));
  return { eye, ahead, near, middle: eye.clone().addScaledVector(ahead, Math.min(stage.focus, 15)) };
}

function weight(lamp: Lamp, middle: Vector3): number {
  if (lamp.kind === "sun") return 1e9;
  if (/key/.test(lamp.id)) return 1e8;
  const far = lamp.place.distanceToSquared(middle) + 0.1;
  return (lamp.power * (lamp.kind === "area" ? 4 : 1)) / far;
}

function turned(aim: Vector3): [Vector3, Vector3] {
  const side = new Vector3(0, 0, 1).cross(aim);
  if (side.lengthSq() < 1e-4) side.set(1, 0, 0);
  side.normalize();
  return [side, aim.clone().cross(side).normalize()];
}

function tile(camera: Camera, index: number, soft: Vector4, far: boolean): Tile {
  const rect = new Vector4((index % 2) * 0.5, Math.floor(index / 2) * 0.5, 0.5, 0.5);
  camera.matrixWorldInverse.copy(camera.matrixWorld).invert();
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  camera.matrixAutoUpdate = camera.matrixWorldAutoUpdate = false;
  const matrix = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  return { camera, rect, soft, matrix, far };
}

function looking(place: Vector3, aim: Vector3): Camera {
  const [side, above] = turned(aim), camera = new Camera();
  camera.matrixWorld.makeBasis(side, above, aim.clone().negate()).setPosition(place);
  return camera;
}

/** step: by how many texels the view moves at a time; whole ones keep edges from crawling when the camera moves. */
function sunTile(lamp: Lamp, middle: Vector3, radius: number, index: number, step: number): Tile {
  const axes = [...turned(lamp.aim), lamp.aim], texel = (2 * radius) / SIDE, centre = new Vector3();
  for (const axis of axes) centre.addScaledVector(axis, Math.round(middle.dot(axis) / texel / step) * texel * step);
  const camera = looking(centre.addScaledVector(lamp.aim, -DEEP), lamp.aim);
  camera.projectionMatrix.set(1 / radius, 0, 0, 0, 0, 1 / radius, 0, 0, 0, 0, -1 / DEEP, -1, 0, 0, 0, 1);
  const wide = Math.max(Math.min(Math.max(lamp.size, 0.01), 0.2) * 0.6, 1.2 * texel);
  const soft = new Vector4(wide / radius, (0.6 * texel) / (2 * DEEP), 0, 1.6 * texel + 0.3 * wide);
  return tile(camera, index, soft, step === SIDE / 8);
}

function lampTile(lamp: Lamp, near: number, index: number): Tile {
  const aim = lamp.kind === "point" ? new Vector3(0, 0, -1) : lamp.aim;
  const far = Math.max(2, near * 3), camera = looking(lamp.place, aim);
  const half = lamp.id.startsWith("light/") ? Math.min(1.2, Math.max(0.45, (near * 1.2) / far)) : 1.5;
  const [close, deep] = [0.12, 60];
  camera.projectionMatrix.set(1 / half, 0, 0, 0, 0, 1 / half, 0, 0, 0, 0, -(deep + close) / (deep - close),
                              (-2 * deep * close) / (deep - close), 0, 0, -1, 0);
  const wide = Math.min(0.06, (0.06 * lamp.size) / half);
  return tile(camera, index, new Vector4(Math.max(wide, 2.4 / SIDE), 0.00012, 0, 0.012), false);
}

/** What the lamps of the set-up give the ground, irradiance. */
export function rigLight(lamps: Lamp[], i: number): number {
  let sum = 0;
  for (const lamp of lamps) {
    if (lamp.kind !== "area" || lamp.aim.z > -0.1) continue;
    const far = Math.max(0.5, lamp.place.z / -lamp.aim.z);
    sum += (lamp.color[i] * lamp.power * -lamp.aim.z) / (Math.PI * (far * far + lamp.size * lamp.size / Math.PI));
  }
  return sum * 0.5;
}
