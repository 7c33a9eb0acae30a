// SPDX-License-Identifier: Apache-2.0
// Where in the picture things are: rectangles that hold all of them, so that a costly pass need not go over the rest.
import { Box3, BufferGeometry, InstancedMesh, Matrix4, Mesh, PerspectiveCamera, SkinnedMesh, Vector4 } from "three";
import type { Rect } from "./still";

const MANY = 64; // copies above which the whole picture is taken
const EDGE = 2; // pixels round a thing that still belong to it
const WORTH = 0.6; // share of the picture above which rectangles save nothing

/** Rectangles that together hold these things as the camera sees them; null: the whole picture. */
export function rectsOf(things: Mesh[], camera: PerspectiveCamera, width: number, height: number): Rect[] | null {
  const view = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  const found: Rect[] = [];
  for (const thing of things) {
    if (!thing.visible) continue;
    const rect = rectOf(thing, view, width, height);
    if (!rect) return null;
    if (rect[2] > 0 && rect[3] > 0) found.push(rect);
  }
  const joined = merged(found), area = joined.reduce((sum, [, , w, h]) => sum + w * h, 0);
  return area > WORTH * width * height ? null : joined;
}

function rectOf(thing: Mesh, view: Matrix4, width: number, height: number): Rect | null {
  const boxes = boxesOf(thing);
  if (!boxes) return null;
  const low = [Infinity, Infinity], high = [-Infinity, -Infinity], corner = new Vector4();
  for (const [box, place] of boxes) {
    const whole = new Matrix4().multiplyMatrices(view, place);
    for (let i = 0; i < 8; i++) {
      corner.set(i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y, i & 4 ? box.max.z : box.min.z, 1);
      corner.applyMatrix4(whole);
      if (corner.w < 1e-3) return null; // beside or behind the eye
      for (const [axis, size] of [[0, width], [1, height]]) {
        const at = ((corner.getComponent(axis) / corner.w) * 0.5 + 0.5) * size;
        low[axis] = Math.min(low[axis], at);
        high[axis] = Math.max(high[axis], at);
      }
    }
  }
  const [x, y] = low.map((at) => Math.max(0, Math.floor(at) - EDGE));
  return [x, y, Math.min(width, Math.ceil(high[0]) + EDGE) - x, Math.min(height, Math.ceil(high[1]) + EDGE) - y];
}

/** Boxes with their places that hold a thing; null when they are too many. */
function boxesOf(thing: Mesh): [Box3, Matrix4][] | null {
  const { geometry } = thing;
  if ((thing as InstancedMesh).isInstancedMesh) {
    const { count, instanceMatrix } = thing as InstancedMesh;
    return count > MANY ? null : Array.from({ length: count }, (_, i) =>
      [boxOf(geometry), new Matrix4().fromArray(instanceMatrix.array, 16 * i).premultiply(thing.matrixWorld)]);
  }
  if (!(thing as SkinnedMesh).isSkinnedMesh) return [[boxOf(geometry), thing.matrixWorld]];
  const matrices = (thing as SkinnedMesh).skeleton.boneMatrices as Float32Array;
  return [...jointBoxes(geometry)].map(([joint, box]) => [box, new Matrix4().fromArray(matrices, 16 * joint)]);
}

function boxOf(geometry: BufferGeometry): Box3 {
  if (!geometry.boundingBox) geometry.computeBoundingBox();
  return geometry.boundingBox!;
}

const skins = new WeakMap<BufferGeometry, Map<number, Box3>>();

/** By joint, a box round all points that it has a part in: a bent point lies among what its joints make of it. */
function jointBoxes(geometry: BufferGeometry): Map<number, Box3> {
  const known = skins.get(geometry);
  if (known) return known;
  const made = new Map<number, Box3>(), { position, skinIndex, skinWeight } = geometry.attributes;
  for (let i = 0; i < position.count; i++) {
    for (let part = 0; part < 4; part++) {
      if (skinWeight.getComponent(i, part) === 0) continue;
      const joint = skinIndex.getComponent(i, part);
      if (!made.has(joint)) made.set(joint, new Box3());
      const box = made.get(joint)!, [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
      box.min.set(Math.min(box.min.x, x), Math.min(box.min.y, y), Math.min(box.min.z, z));
      box.max.set(Math.max(box.max.x, x), Math.max(box.max.y, y), Math.max(box.max.z, z));
    }
  }
  skins.set(geometry, made);
  return made;
}

/** Rectangles that overlap or nearly so made one, as long as that adds little. */
function merged(rects: Rect[]): Rect[] {
  const out: Rect[] = [];
  for (let rect of rects) {
    for (let i = 0; i < out.length; ) {
      const [x, y] = [Math.min(out[i][0], rect[0]), Math.min(out[i][1], rect[1])];
      const one: Rect = [x, y, Math.max(out[i][0] + out[i][2], rect[0] + rect[2]) - x,
                         Math.max(out[i][1] + out[i][3], rect[1] + rect[3]) - y];
      if (one[2] * one[3] <= 1.3 * (out[i][2] * out[i][3] + rect[2] * rect[3])) {
        out.splice(i, 1);
        [rect, i] = [one, 0];
      } else i++;
    }
    out.push(rect);
  }
  return out;
}
