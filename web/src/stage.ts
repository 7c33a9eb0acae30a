// SPDX-License-Identifier: Apache-2.0
// One shot of a GLB as three.js objects, put to any pose. World space is the Stage's own: metres, Z up.
import {
  Bone, BufferGeometry, Color, Frustum, InstancedMesh, LinearMipmapLinearFilter, Matrix4, Mesh, PerspectiveCamera, Quaternion,
  Scene, ShaderMaterial, Skeleton, SkinnedMesh, Sphere, SRGBColorSpace, Texture, Vector3,
} from "three";
import type { Glb } from "./glb";
import { Sky } from "./sky";
import { cardSurface, surface, type Shared } from "./surface";

export interface Lamp {
  kind: string; color: [number, number, number]; power: number; size: number; spot_angle: number;
  place: Vector3; aim: Vector3; id: string;
}

export interface Mist { low: number[]; high: number[]; density: number; color: number[] }

export const CLEAR_LAYER = 1; // what lets light through: not in depth and shadows
export const STILL_LAYER = 2; // what never moves
export const MOVING_LAYER = 3; // what does, and is solid

interface Crowd { mesh: InstancedMesh; matrices: Float32Array; spheres: Float32Array; shown: string }
type Apply = (pose: number) => void;
type Track = { path: string; numbers: Float32Array; width: number };

/** Objects and tracks of one shot. `show(pose)` moves everything; nothing is interpolated. */
export class StageScene {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera();
  readonly lamps: Lamp[] = [];
  readonly mists: Mist[] = [];
  readonly items: string[] = [""]; // by number, 0 is the sky
  readonly subjects: string[] = [""];
  readonly sky: Sky;
  readonly exposure: number;
  readonly poses: number;
  readonly rate: number;
  readonly aspect: number;
  readonly seed: number;
  readonly ground = new Color(0.3, 0.3, 0.3);
  steady = false; // the camera stands still all through the shot
  pose = -1;
  lens = 50;
  focus = 5;
  fstop = 0;
  private readonly crowds: Crowd[] = [];
  private readonly applies: Apply[] = [];
  private readonly tracks = new Map<number, Track[]>();
  private readonly skeletons = new Map<number, Skeleton>();

  constructor(private readonly glb: Glb, shot: string, private readonly shared: Shared,
              private readonly materials: Map<number, ShaderMaterial>) {
    const json = glb.json;
    const root = json.nodes.find((n: any) => n.name === shot && n.extras?.soundstage?.sky);
    if (!root) throw new Error(`the film has no stage of shot ${shot}`);
    const own = root.extras.soundstage;
    [this.exposure, this.poses, this.rate] = [own.exposure, own.poses, own.rate];
    [this.aspect, this.seed] = [own.aspect, own.seed];
    this.sky = new Sky(glb.numbers(own.sky.accessor) as Uint16Array, own.sky.rows, own.sky.strength);
    const animation = (json.animations ?? []).find((a: any) => a.name === shot);
    for (const channel of animation?.channels ?? []) this.keep(animation, channel);
    this.camera.matrixAutoUpdate = false;
    for (const index of root.children) this.build(index);
    this.scene.matrixWorldAutoUpdate = false;
    this.findGround();
  }

  /** What the file says of each material, in its order. */
  get materialRecords(): unknown[] {
    return this.glb.json.materials.map((m: any) => m.extras.soundstage);
  }

  /** Move everything to a pose. */
  show(pose: number): void {
    const wanted = Math.min(this.poses - 1, Math.max(0, pose));
    if (wanted === this.pose) return;
    this.pose = wanted;
    for (const apply of this.applies) apply(wanted);
  }

  /** Give back what the graphics card holds of this shot alone; geometries may be another shot's too. */
  forget(): void {
    this.sky.dispose();
    for (const thing of this.scene.children as Mesh[]) (thing as InstancedMesh).dispose?.();
    for (const skeleton of this.skeletons.values()) skeleton.dispose();
  }

  /** Give back everything. */
  dispose(): void {
    this.forget();
    for (const thing of this.scene.children as Mesh[]) thing.geometry.dispose();
  }

  private keep(animation: any, channel: any): void {
    const output = animation.samplers[channel.sampler].output;
    const track = { path: channel.target.path, numbers: this.glb.numbers(output) as Float32Array,
                    width: this.glb.stride(output) };
    const node = channel.target.node;
    if (!this.tracks.has(node)) this.tracks.set(node, []);
    this.tracks.get(node)!.push(track);
  }

  /** The matrix of a node at a pose. */
  private matrix(index: number): (pose: number, out: Matrix4) => Matrix4 {
    const node = this.glb.json.nodes[index], tracks = this.tracks.get(index) ?? [];
    const place = new Vector3(...(node.translation ?? [0, 0, 0]));
    const turn = new Quaternion(...(node.rotation ?? [0, 0, 0, 1]));
    const size = new Vector3(...(node.scale ?? [1, 1, 1]));
    return (pose, out) => {
      for (const { path, numbers, width } of tracks) {
        const at = pose * width;
        if (path === "translation") place.fromArray(numbers, at);
        else if (path === "rotation") turn.fromArray(numbers, at);
        else size.fromArray(numbers, at);
      }
      return out.compose(place, turn, size);
    };
  }

  private build(index: number): void {
    const node = this.glb.json.nodes[index], own = node.extras?.soundstage ?? {};
    if (own.camera) this.film(index, own);
    else if (own.light) this.lamp(index, node.name, own.light);
    else if (own.volume) this.mists.push(own.volume);
    else if (node.mesh !== undefined) this.thing(index, node, own);
  }

  private film(index: number, own: any): void {
    const place = this.matrix(index), lens = this.glb.numbers(own.lens), focus = this.glb.numbers(own.focus);
    this.fstop = own.fstop;
    this.steady = !this.tracks.has(index) && lens.length === 1;
    this.applies.push((pose) => {
      place(pose, this.camera.matrixWorld);
      this.lens = lens[lens.length > 1 ? pose : 0];
      this.focus = focus[focus.length > 1 ? pose : 0];
    });
  }

  private lamp(index: number, id: string, own: any): void {
    const place = this.matrix(index), matrix = new Matrix4();
    const lamp: Lamp = { ...own, id, place: new Vector3(), aim: new Vector3() };
    this.lamps.push(lamp);
    const moves = this.tracks.has(index);
    this.applies.push((pose) => {
      if (!moves && this.pose > 0 && lamp.aim.lengthSq() > 0) return;
      place(pose, matrix);
      lamp.place.setFromMatrixPosition(matrix);
      lamp.aim.set(-matrix.elements[8], -matrix.elements[9], -matrix.elements[10]).normalize();
    });
  }

  private thing(index: number, node: any, own: any): void {
    const made: Mesh[] = [];
    const id = this.items.push(node.name) - 1;
    for (const primitive of this.glb.json.meshes[node.mesh].primitives) {
      const mesh = this.mesh(node, own, this.geometry(primitive), this.material(primitive.material));
      mesh.matrixAutoUpdate = mesh.matrixWorldAutoUpdate = false;
      Object.assign(mesh.userData, { item: id, subject: this.subject(node.name), surface: primitive.material + 1 });
      if ((mesh.material as ShaderMaterial).userData.clear) mesh.layers.set(CLEAR_LAYER);
      else mesh.layers.enable(this.moves(index, node, own) ? MOVING_LAYER : STILL_LAYER);
      this.scene.add(mesh);
      made.push(mesh);
    }
    this.follow(index, node, made, own);
    if (own.drift !== undefined) this.drift(made as InstancedMesh[], own);
  }

  private subject(item: string): number {
    const name = item.split("/", 1)[0], known = this.subjects.indexOf(name);
    return known >= 0 ? known : this.subjects.push(name) - 1;
  }

  private mesh(node: any, own: any, geometry: BufferGeometry, material: ShaderMaterial): Mesh {
    const copies = node.extensions?.EXT_mesh_gpu_instancing?.attributes;
    if (copies) {
      const mesh = new InstancedMesh(geometry, material, this.glb.count(copies.TRANSLATION));
      this.copies(mesh, copies);
      mesh.frustumCulled = false;
      if (own.drift === undefined) this.crowd(mesh);
      return mesh;
    }
    if (node.skin === undefined) return new Mesh(geometry, material);
    const mesh = new SkinnedMesh(geometry, material);
    mesh.bind(this.skeleton(node.skin), new Matrix4());
    mesh.frustumCulled = false;
    return mesh;
  }

  private moves(index: number, node: any, own: any): boolean {
    return this.tracks.has(index) || node.skin !== undefined || own.visible !== undefined || own.drift !== undefined;
  }

  private crowd(mesh: InstancedMesh): void {
    const matrices = Float32Array.from(mesh.instanceMatrix.array), spheres = new Float32Array(4 * mesh.count);
    const one = new Sphere(), matrix = new Matrix4();
    for (let i = 0; i < mesh.count; i++) {
      one.copy(mesh.geometry.boundingSphere!).applyMatrix4(matrix.fromArray(matrices, 16 * i));
      spheres.set([one.center.x, one.center.y, one.center.z, one.radius], 4 * i);
    }
    this.crowds.push({ mesh, matrices, spheres, shown: "" });
  }

  /** Leave out the copies that a view (projection x world -> camera) cannot see; the near first, they hide the far. */
  cull(view: Matrix4): void {
    const frustum = new Frustum().setFromProjectionMatrix(view), sphere = new Sphere(), e = view.elements;
    for (const crowd of this.crowds) {
      const { mesh, matrices, spheres } = crowd, target = mesh.instanceMatrix.array as Float32Array;
      const seen: number[] = [], away: number[] = [];
      for (let i = 0; i < spheres.length / 4; i++) {
        sphere.center.fromArray(spheres, 4 * i);
        sphere.radius = spheres[4 * i + 3];
        const { x, y, z } = sphere.applyMatrix4(mesh.matrixWorld).center;
        away.push(e[3] * x + e[7] * y + e[11] * z);
        if (frustum.intersectsSphere(sphere)) seen.push(i);
      }
      seen.sort((a, b) => away[a] - away[b]);
      mesh.count = seen.length;
      const key = seen.join();
      if (key === crowd.shown) continue;
      crowd.shown = key;
      seen.forEach((from, to) => target.set(matrices.subarray(16 * from, 16 * from + 16), 16 * to));
      mesh.instanceMatrix.needsUpdate = true;
    }
  }

  private copies(mesh: InstancedMesh, attributes: any): void {
    const read = (name: string): Float32Array | null =>
      attributes[name] === undefined ? null : (this.glb.numbers(attributes[name]) as Float32Array);
    const places = read("TRANSLATION")!, turns = read("ROTATION"), sizes = read("SCALE");
    const matrix = new Matrix4(), place = new Vector3(), turn = new Quaternion(), size = new Vector3(1, 1, 1);
    for (let i = 0; i < mesh.count; i++) {
      place.fromArray(places, 3 * i);
      if (turns) turn.fromArray(turns, 4 * i);
      if (sizes) size.fromArray(sizes, 3 * i);
      mesh.setMatrixAt(i, matrix.compose(place, turn, size));
    }
  }

  private follow(index: number, node: any, made: Mesh[], own: any): void {
    const place = this.matrix(index), visible = own.visible === undefined ? null : this.glb.numbers(own.visible);
    const still = !this.tracks.has(index) && !visible;
    const put = (pose: number): void => {
      const there = !visible || visible[Math.min(pose, visible.length - 1)] > 0;
      for (const mesh of made) {
        mesh.visible = there;
        if (there && node.skin === undefined) place(pose, mesh.matrixWorld);
      }
    };
    if (still) put(0);
    else this.applies.push(put);
  }

  private drift(made: InstancedMesh[], own: any): void {
    const places = this.glb.numbers(own.drift) as Float32Array;
    this.applies.push((pose) => {
      for (const mesh of made) {
        const matrices = mesh.instanceMatrix.array, from = (own.poses > 1 ? pose : 0) * mesh.count * 3;
        for (let i = 0; i < mesh.count; i++) {
          for (let axis = 0; axis < 3; axis++) matrices[16 * i + 12 + axis] = places[from + 3 * i + axis];
        }
        mesh.instanceMatrix.needsUpdate = true;
      }
    });
  }

  private skeleton(index: number): Skeleton {
    const known = this.skeletons.get(index);
    if (known) return known;
    const joints: number[] = this.glb.json.skins[index].joints;
    const skeleton = new Skeleton(joints.map(() => new Bone()), joints.map(() => new Matrix4()));
    const places = joints.map((joint) => this.matrix(joint)), matrix = new Matrix4();
    skeleton.update = () => undefined; // the matrices are written here, not walked from bones
    skeleton.computeBoneTexture();
    this.applies.push((pose) => {
      const numbers = skeleton.boneMatrices as Float32Array;
      places.forEach((place, i) => place(pose, matrix).toArray(numbers, 16 * i));
      skeleton.boneTexture!.needsUpdate = true;
    });
    this.skeletons.set(index, skeleton);
    return skeleton;
  }

  private geometry(primitive: any): BufferGeometry {
    const known = this.shared.geometries.get(primitive);
    if (known) return known;
    const made = new BufferGeometry(), names: Record<string, string> = {
      POSITION: "position", NORMAL: "normal", TEXCOORD_0: "uv", JOINTS_0: "skinIndex", WEIGHTS_0: "skinWeight" };
    for (const [name, index] of Object.entries(primitive.attributes)) {
      made.setAttribute(names[name], this.glb.attribute(index as number));
    }
    made.setIndex(this.glb.attribute(primitive.indices));
    made.computeBoundingSphere();
    this.shared.geometries.set(primitive, made);
    return made;
  }

  private material(index: number): ShaderMaterial {
    let found = this.materials.get(index);
    if (!found) {
      const entry = this.glb.json.materials[index], own = entry.extras.soundstage;
      found = own.card ? this.card(own.card) : surface(own.material, this.shared, !!entry.doubleSided);
      this.materials.set(index, found);
    }
    return found;
  }

  private card(own: any): ShaderMaterial {
    const bytes = this.glb.bytes(this.glb.json.images[own.image].bufferView);
    const texture = new Texture();
    texture.colorSpace = SRGBColorSpace;
    texture.flipY = false;
    texture.anisotropy = 4;
    texture.generateMipmaps = true;
    texture.minFilter = LinearMipmapLinearFilter;
    this.shared.waiting.push(createImageBitmap(new Blob([bytes as BlobPart], { type: "image/png" }),
      { premultiplyAlpha: "none", colorSpaceConversion: "none" }).then((picture) => {
      texture.image = picture;
      texture.needsUpdate = true;
    }));
    return cardSurface(texture, own.emission, this.shared);
  }

  /** The colour of what lies underfoot, for the light it throws back. */
  private findGround(): void {
    let widest = 0;
    for (const thing of this.scene.children as Mesh[]) {
      const name = this.items[thing.userData.item];
      const color = (thing.material as ShaderMaterial).uniforms.color?.value as Color | undefined;
      if (!color || !/^set\/(ground|floor|sea|sand|snow|carpet|road|lawn)/.test(name)) continue;
      const wide = thing.geometry.boundingSphere!.radius * (/ground|floor/.test(name) ? 10 : 1);
      if (wide > widest) {
        widest = wide;
        this.ground.copy(color);
      }
    }
  }
}
