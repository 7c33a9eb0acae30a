// SPDX-License-Identifier: Apache-2.0
// One picture of a stage: shadows, depth, occlusion, surfaces, focus -> linear light; and its finish for a screen.
import {
  BufferAttribute, BufferGeometry, Camera, DepthTexture, DoubleSide, FloatType, FrontSide, GLSL3, HalfFloatType,
  IUniform, LinearFilter, Matrix4, Mesh, NearestFilter, NoBlending, PerspectiveCamera, RedFormat, RGFormat, Scene,
  ShaderMaterial, Texture, UnsignedByteType, UnsignedIntType, Vector2, Vector3, Vector4, WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import type { Finish } from "./film";
import * as glsl from "./passes.glsl";
import { programs, reword } from "./programs";
import { rectsOf } from "./reach";
import { rigLight, SIDE, TILES, tiles, tilesOf } from "./shadows";
import { CLEAR_LAYER, MOVING_LAYER, STILL_LAYER, type Lamp, type StageScene } from "./stage";
import { copied, seenTarget, shadowTarget } from "./still";
import { lightBy, lightLater, materialRows, Shared } from "./surface";
import { lampCode, LIT, type LampForm, VERTEX } from "./surface.glsl";

const GATE = 36; // mm, the width of the film gate at every aspect
const LAMPS = 12;
const MIRRORING = ["COAT", "GLOSSY"]; // parts of a material's text that look at the sky's picture
const [NEAR, FAR] = [0.02, 2000];

/** A camera other than the stage's own. */
export interface View { transform: number[]; lens_mm: number }

export class Picture {
  readonly shared: Shared;
  private readonly u: Record<string, IUniform>;
  private readonly screen = new Scene();
  private readonly sheet: Mesh;
  private readonly flat = new Camera();
  private readonly passes: Record<string, ShaderMaterial>;
  private readonly depthOnly: ShaderMaterial;
  private readonly guideOnly: ShaderMaterial;
  private readonly inside = new Map<ShaderMaterial, ShaderMaterial>(); // the same for what has two sides
  private readonly shadow: WebGLRenderTarget;
  private readonly stillShadow: WebGLRenderTarget; // the same without what moves
  private targets: Record<string, WebGLRenderTarget> = {};
  private width = 0;
  private height = 0;
  private seenBy = new PerspectiveCamera();
  private lit: StageScene | null = null;
  private mirrors: Mesh[] = []; // what mirrors the sky
  private tileOf: number[][] = [];
  private farShown = ""; // the view that the far tile holds
  private tilesKept: string[] = []; // the view that each tile of stillShadow holds
  private viewKept = ""; // the view that the target "kept" holds

  /** samples: of each pixel, 0 = edges are smoothed afterwards; taps: of a soft shadow. */
  constructor(readonly renderer: WebGLRenderer, private readonly samples: number, private readonly taps: number) {
    renderer.autoClear = false;
    renderer.sortObjects = true;
    renderer.setClearColor(0, 0);
    const list = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
    [this.shadow, this.stillShadow] = [shadowTarget(), shadowTarget()];
    const depths = this.shadow.depthTexture as DepthTexture;
    this.u = {
      lampPlace: { value: list(LAMPS, () => new Vector4()) },
      lampAim: { value: list(LAMPS, () => new Vector4()) }, lampColor: { value: list(LAMPS, () => new Vector3()) },
      tileMatrix: { value: list(TILES, () => new Matrix4()) },
      tileRect: { value: list(TILES, () => new Vector4()) }, tileSoft: { value: list(TILES, () => new Vector4()) },
      shadowMap: { value: depths }, harmonics: { value: list(9, () => new Vector3()) }, skyMap: { value: null },
      skyStrength: { value: 1 }, skyLevels: { value: 6 }, occlusionMap: { value: null },
      pictureSize: { value: new Vector2() }, mistLow: { value: list(2, () => new Vector3()) },
      mistHigh: { value: list(2, () => new Vector3()) }, mistColor: { value: list(2, () => new Vector3()) },
      mistLight: { value: list(2, () => new Vector3()) }, mistDensity: { value: [0, 0] }, eye: { value: new Vector3() },
      depthMap: { value: null }, baseMap: { value: null }, normalMap: { value: null }, materialMap: { value: null },
      planes: { value: new Vector2(NEAR, FAR) }, spread: { value: new Vector2() },
    };
    this.shared = new Shared(this.u);
    const triangle = new BufferGeometry();
    triangle.setAttribute("position", new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
    this.sheet = new Mesh(triangle);
    this.sheet.frustumCulled = false;
    this.screen.add(this.sheet);
    this.screen.matrixWorldAutoUpdate = false;
    this.passes = programs(this.u, samples === 0);
    this.depthOnly = this.thing(glsl.DEPTH, {});
    this.depthOnly.colorWrite = false;
    this.guideOnly = this.thing(glsl.GUIDES, { numbers: { value: new Vector3() }, look: { value: new Matrix4() } });
    for (const one of [this.depthOnly, this.guideOnly]) {
      const both = this.thing(one.fragmentShader, one.uniforms);
      both.uniforms = one.uniforms;
      [both.side, both.colorWrite] = [DoubleSide, one.colorWrite];
      this.inside.set(one, both);
    }
  }

  private thing(fragment: string, uniforms: Record<string, IUniform>): ShaderMaterial {
    return new ShaderMaterial({ glslVersion: GLSL3, vertexShader: VERTEX, fragmentShader: fragment, uniforms,
                                side: FrontSide, blending: NoBlending });
  }

  /** The size of the pictures to come, pixels. */
  resize(width: number, height: number): void {
    if (width === this.width && height === this.height) return;
    for (const target of Object.values(this.targets)) target.dispose();
    [this.width, this.height] = [width, height];
    const half = [Math.ceil(width / 2), Math.ceil(height / 2)] as const;
    const soft = { type: HalfFloatType, depthBuffer: false, magFilter: LinearFilter, minFilter: LinearFilter } as const;
    const exact = { ...soft, magFilter: NearestFilter, minFilter: NearestFilter } as const;
    const many = this.samples > 0;
    // with one sample a pixel the first target holds what is seen, and is lit once a pixel afterwards
    const depth = many ? new WebGLRenderTarget(width, height) : seenTarget(width, height);
    if (many) depth.depthTexture = new DepthTexture(width, height, UnsignedIntType);
    this.viewKept = "";
    const small = { ...soft, type: UnsignedByteType, format: RedFormat } as const;
    this.targets = {
      depth, main: new WebGLRenderTarget(width, height, many ? { ...soft, depthBuffer: true, samples: this.samples,
                                                                 resolveDepthBuffer: false } : soft),
      occlusion: new WebGLRenderTarget(...half, { ...exact, format: RGFormat }),
      smooth: new WebGLRenderTarget(...half, small), halved: new WebGLRenderTarget(...half, exact), gathered: new WebGLRenderTarget(...half, soft),
      linear: new WebGLRenderTarget(width, height, soft),
    };
    if (!many) this.later(depth);
    this.u.depthMap.value = depth.depthTexture;
    this.u.occlusionMap.value = this.targets.smooth.texture;
    this.u.pictureSize.value.set(width, height);
  }

  /** Glass, water and cards go over the lit picture, against the depth of what was seen. */
  private later(seen: WebGLRenderTarget): void {
    const over = new WebGLRenderTarget(this.width, this.height, { depthBuffer: true });
    over.texture = this.targets.main.texture;
    over.depthTexture = seen.depthTexture;
    this.targets.over = over;
    // both share one picture: made now, since making the second empties it
    for (const target of [seen, this.targets.main, over]) this.renderer.initRenderTarget(target);
    [this.u.baseMap.value, this.u.normalMap.value] = seen.textures;
  }

  get linear(): WebGLRenderTarget {
    return this.targets.linear;
  }

  /** The linear picture at half its width and height. */
  reduced(): WebGLRenderTarget {
    const half = (this.targets.reduced ??= new WebGLRenderTarget(this.width / 2, this.height / 2, {
      type: HalfFloatType, depthBuffer: false, magFilter: NearestFilter, minFilter: NearestFilter }));
    this.passes.reduced.uniforms.source.value = this.targets.linear.texture;
    this.pass("reduced", half);
    return half;
  }

  /** Draw the stage as it stands into the linear picture (exposure on it, not tone-mapped). */
  draw(stage: StageScene, view: View | null = null): void {
    const camera = this.aim(stage, view);
    this.light(stage);
    this.shadows(stage);
    stage.cull(new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse));
    const later = this.samples === 0, { depth, main, over } = this.targets;
    if (later) this.seeing(stage, camera);
    else this.render(stage.scene, camera, depth, this.depthOnly, true);
    this.pass("occlusion", this.targets.occlusion);
    this.passes.smooth.uniforms.source.value = this.targets.occlusion.texture;
    this.pass("smooth", this.targets.smooth);
    if (later) {
      this.lighting(camera);
      camera.layers.set(CLEAR_LAYER);
    } else {
      this.passes.sky.uniforms.place.value.copy(camera.matrixWorld);
      this.pass("sky", main);
      this.renderer.clearDepth();
      camera.layers.enable(CLEAR_LAYER);
    }
    this.render(stage.scene, camera, over ?? main, null, false);
    this.focus(stage, view);
  }

  /** What is seen where, without its light: first what stands still, from before while the view stands. */
  private seeing(stage: StageScene, camera: PerspectiveCamera): void {
    const { depth } = this.targets, { scene } = stage, whole = [0, 0, this.width, this.height] as const;
    camera.layers.set(STILL_LAYER);
    if (stage.steady) {
      const kept = (this.targets.kept ??= seenTarget(this.width, this.height));
      const view = [...camera.matrixWorld.elements, ...camera.projectionMatrix.elements].join();
      if (view !== this.viewKept) this.render(scene, camera, kept, null, true);
      this.viewKept = view;
      copied(this.renderer, kept, depth, whole, 2);
    } else this.render(scene, camera, depth, null, true);
    camera.layers.set(MOVING_LAYER);
    this.render(scene, camera, depth, null, false);
  }

  /** Light what is seen; the longer text, for what mirrors the sky, only where that is. */
  private lighting(camera: PerspectiveCamera): void {
    const { main } = this.targets, rects = rectsOf(this.mirrors, camera, this.width, this.height);
    for (const name of ["lit", "mirrored"]) this.passes[name].uniforms.place.value.copy(camera.matrixWorld);
    if (!rects) return this.pass("mirrored", main);
    this.pass("lit", main);
    main.scissorTest = true;
    for (const rect of rects) {
      main.scissor.set(...rect);
      this.pass("mirrored", main);
    }
    main.scissorTest = false;
  }

  private aim(stage: StageScene, view: View | null): PerspectiveCamera {
    const camera = stage.camera, lens = view?.lens_mm ?? stage.lens;
    const seen = view ? new PerspectiveCamera() : camera;
    if (view) seen.matrixWorld.fromArray(view.transform);
    seen.matrixAutoUpdate = seen.matrixWorldAutoUpdate = false;
    const wide = GATE / 2 / lens, high = (wide * this.height) / this.width;
    this.u.spread.value.set(wide, high);
    seen.projectionMatrix.makePerspective(-wide * NEAR, wide * NEAR, high * NEAR, -high * NEAR, NEAR, FAR);
    seen.projectionMatrixInverse.copy(seen.projectionMatrix).invert();
    seen.matrixWorldInverse.copy(seen.matrixWorld).invert();
    seen.layers.set(0);
    this.seenBy = seen;
    this.u.eye.value.setFromMatrixPosition(seen.matrixWorld);
    return seen;
  }

  private light(stage: StageScene): void {
    const lamps = stage.lamps.slice(0, LAMPS), u = this.u;
    lamps.forEach((lamp, i) => {
      const sun = lamp.kind === "sun", [r, g, b] = lamp.color;
      const share = sun ? 1 : lamp.kind === "area" ? 1 / Math.PI : 1 / (4 * Math.PI);
      u.lampPlace.value[i].set(lamp.place.x, lamp.place.y, lamp.place.z, lamp.size);
      u.lampAim.value[i].set(lamp.aim.x, lamp.aim.y, lamp.aim.z, Math.cos(lamp.spot_angle / 2));
      u.lampColor.value[i].set(r, g, b).multiplyScalar(lamp.power * share);
    });
    if (this.lit === stage) return;
    const shown = stage.pose;
    stage.show(stage.poses >> 1); // the same pose for all, or the light would tell which was drawn first
    this.surround(stage, lamps);
    this.tileOf = tilesOf(stage, lamps);
    stage.show(shown);
    const forms = lamps.map(({ kind, id }, i) => ({ kind, tiles: this.tileOf[i], made: /key|fill|rim/.test(id) && kind !== "sun" }));
    this.texts(stage, forms, Math.min(2, stage.mists.length));
    this.lit = stage;
    this.farShown = this.viewKept = "";
    this.tilesKept = [];
  }

  /** The shaders' texts for these lamps. */
  private texts(stage: StageScene, forms: LampForm[], mists: number): void {
    const all = [...new Set((stage.scene.children as Mesh[]).map((thing) => thing.material as ShaderMaterial))];
    const later = this.samples === 0, solid = all.filter((material) => !material.userData.clear);
    for (const material of all) {
      if (later && !material.userData.clear) lightLater(material);
      else lightBy(material, forms, mists, this.taps);
    }
    if (later) this.u.materialMap.value = materialRows(solid, this.u.materialMap.value);
    const has = (name: string): boolean => solid.some((material) => name in material.defines);
    const head = [`MISTS ${mists}`, ...["SHEEN"].filter(has)], mirrored = [...head, ...MIRRORING.filter(has)];
    this.mirrors = (stage.scene.children as Mesh[]).filter(({ material }) =>
      solid.includes(material as ShaderMaterial) && MIRRORING.some((name) => name in (material as ShaderMaterial).defines));
    const light = later ? LIT.replace("LAMP_CODE", lampCode(forms, this.taps)) : "";
    reword(this.passes.sky, head, glsl.SKY);
    if (!later) return;
    reword(this.passes.lit, head, light);
    reword(this.passes.mirrored, mirrored, light);
  }

  private surround(stage: StageScene, lamps: Lamp[]): void {
    const u = this.u, sun = lamps.find((l) => l.kind === "sun");
    u.skyMap.value = stage.sky.texture;
    u.skyStrength.value = stage.sky.strength;
    u.skyLevels.value = Math.log2(stage.sky.rows) - 1;
    const high = sun ? Math.max(0, -sun.aim.z) * sun.power : 0;
    const direct = [0, 1, 2].map((i) => (sun ? sun.color[i] * high : 0) + rigLight(lamps, i));
    u.harmonics.value = stage.sky.harmonics(stage.ground.toArray(), direct);
    const mists = stage.mists.slice(0, 2), around = u.harmonics.value[0];
    mists.forEach((mist, i) => {
      u.mistLow.value[i].fromArray(mist.low);
      u.mistHigh.value[i].fromArray(mist.high);
      u.mistColor.value[i].fromArray(mist.color);
      u.mistDensity.value[i] = mist.density;
      // scattered evenly: the mean of the sky's light, and the sun's over the whole sphere
      u.mistLight.value[i].copy(around).multiplyScalar(0.282095);
      if (sun) u.mistLight.value[i].add(new Vector3(...sun.color).multiplyScalar(sun.power / (4 * Math.PI)));
    });
  }

  private shadows(stage: StageScene): void {
    const found = tiles(stage, stage.lamps.slice(0, LAMPS), this.tileOf);
    found.forEach((tile, i) => {
      this.u.tileMatrix.value[i].copy(tile.matrix);
      this.u.tileRect.value[i].copy(tile.rect);
      this.u.tileSoft.value[i].copy(tile.soft);
      // the far view holds only what stands still, so it is drawn anew only when it moves
      const key = tile.matrix.elements.join();
      if (tile.far && key === this.farShown) return;
      if (tile.far) this.farShown = key;
      const at = [tile.rect.x * 2 * SIDE, tile.rect.y * 2 * SIDE, SIDE, SIDE] as const;
      for (const target of [this.shadow, this.stillShadow]) {
        target.viewport.set(...at);
        target.scissor.set(...at);
      }
      const { layers } = tile.camera;
      layers.set(STILL_LAYER);
      stage.cull(tile.matrix);
      if (tile.far || this.tilesKept[i] !== key) {
        this.render(stage.scene, tile.camera, tile.far ? this.shadow : this.stillShadow, this.depthOnly, true);
      }
      if (tile.far) return;
      this.tilesKept[i] = key;
      copied(this.renderer, this.stillShadow, this.shadow, at, 0);
      layers.set(MOVING_LAYER);
      this.render(stage.scene, tile.camera, this.shadow, this.depthOnly, false);
    });
  }

  private render(scene: Scene, camera: Camera, target: WebGLRenderTarget, material: ShaderMaterial | null,
                 clear: boolean): void {
    this.renderer.setRenderTarget(target);
    if (clear) this.renderer.clear(true, true, false);
    if (material) this.dress(scene, material);
    this.renderer.render(scene, camera);
    if (material) for (const thing of scene.children as Mesh[]) thing.material = thing.userData.own;
  }

  /** Everything in one material, solid things from outside only. */
  private dress(scene: Scene, material: ShaderMaterial): void {
    for (const thing of scene.children as Mesh[]) {
      thing.userData.own = thing.material;
      const solid = (thing.material as ShaderMaterial).side === FrontSide;
      thing.material = solid ? material : (this.inside.get(material) as ShaderMaterial);
    }
  }

  private pass(name: string, target: WebGLRenderTarget | null): void {
    const material = this.passes[name], half = this.targets.occlusion;
    if (material.uniforms.texel) {
      material.uniforms.texel.value.set(1 / half.width, 1 / half.height);
    }
    this.sheet.material = material;
    this.renderer.setRenderTarget(target);
    this.renderer.render(this.screen, this.flat);
  }

  private focus(stage: StageScene, view: View | null): void {
    const { halved, gathered, linear } = this.passes, target = this.targets;
    const aperture = view || stage.fstop <= 0 ? 0 : stage.lens / 1000 / stage.fstop;
    const pixels = (this.width * stage.lens) / GATE;
    // the most that anything far away is spread, and what stands at half the distance
    const widest = Math.min((aperture / stage.focus) * pixels * 0.5, this.height * 0.03);
    const focused = widest > 0.75;
    Object.assign(linear.uniforms.source, { value: target.main.texture });
    for (const pass of [halved, linear]) {
      pass.uniforms.focus.value = stage.focus;
      pass.uniforms.aperture.value = aperture;
      pass.uniforms.pixels.value = pixels;
    }
    if (focused) {
      this.pass("halved", target.halved);
      gathered.uniforms.source.value = target.halved.texture;
      gathered.uniforms.widest.value = widest * 0.5;
      this.pass("gathered", target.gathered);
    }
    linear.uniforms.soft.value = target.gathered.texture;
    linear.uniforms.focused.value = focused;
    linear.uniforms.exposure.value = stage.exposure;
    linear.uniforms.pixel.value.set(1 / this.width, 1 / this.height);
    this.pass("linear", target.linear);
  }

  /** The linear picture, graded and tone-mapped as a film's finish does it, onto the screen. */
  finish(stage: StageScene, finish: Finish, view: View | null = null): void {
    const u = this.passes.finish.uniforms;
    u.source.value = this.targets.linear.texture;
    u.tint.value.fromArray(finish.tint);
    u.turned.value = finish.mirrored ? -1 : 1;
    for (const name of ["vignette", "contrast", "saturation", "grain", "outline"] as const) u[name].value = finish[name];
    u.seed.value = (stage.pose * 61.7) % 977;
    u.size.value.set(this.width, this.height);
    if (finish.outline > 0) u.whatMap.value = this.guides(stage, HalfFloatType, view).textures[0];
    this.pass("finish", null);
  }

  /** The world point at a place of the picture (-1 to 1 each way) so many metres away along the view. */
  point(x: number, y: number, depth: number): [number, number, number] {
    const { spread } = this.u, place = new Vector3(x * spread.value.x * depth, y * spread.value.y * depth, -depth);
    return place.applyMatrix4(this.seenBy.matrixWorld).toArray() as [number, number, number];
  }

  /** Where a world point stands in the picture (-1 to 1), and its depth; null behind the camera. */
  seen(point: Vector3): Vector3 | null {
    const place = point.clone().applyMatrix4(this.seenBy.matrixWorldInverse), { spread } = this.u, far = -place.z;
    return far <= NEAR ? null : new Vector3(place.x / far / spread.value.x, place.y / far / spread.value.y, far);
  }

  /** Item, subject, surface and depth; normals: what stands where, in two float pictures. */
  guides(stage: StageScene, type: typeof FloatType | typeof HalfFloatType = FloatType,
         view: View | null = null): WebGLRenderTarget {
    const name = type === FloatType ? "guides" : "outline";
    this.targets[name] ??= new WebGLRenderTarget(this.width, this.height, {
      count: 2, type, depthBuffer: true, magFilter: NearestFilter, minFilter: NearestFilter });
    const camera = this.aim(stage, view), u = this.guideOnly.uniforms;
    u.look.value.copy(camera.matrixWorldInverse);
    for (const thing of stage.scene.children as Mesh[]) {
      thing.onBeforeRender = (_r, _s, _c, _g, material) => {
        if ((material as ShaderMaterial).uniforms !== u) return;
        u.numbers.value.set(thing.userData.item, thing.userData.subject, thing.userData.surface);
        (material as ShaderMaterial).uniformsNeedUpdate = true;
      };
    }
    this.render(stage.scene, camera, this.targets[name], this.guideOnly, true);
    return this.targets[name];
  }
}
