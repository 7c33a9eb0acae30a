# SPDX-License-Identifier: GPL-3.0-or-later
"""A Stage built as a Blender scene, and photographed pose by pose with Cycles.

Things are built once a shot and kept between shots by digest; a pose only changes what moves in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy
import numpy as np
import numpy.typing as npt
from mathutils import Matrix

from soundstage import nodes
from soundstage.engines.blender_worker import exr, surfaces
from soundstage.engines.blender_worker.denoise import library
from soundstage.engines.blender_worker.matte import Matte
from soundstage.engines.blender_worker.settings import settings
from soundstage.nodes import at
from soundstage.shape.skin import posed
from soundstage.stage.guides import GATE, streaked

Picture = npt.NDArray[np.float32]
Part = tuple[slice, slice]  # rows and columns of pixels, from the top left
FEW_LAMPS = 8  # up to which choosing among lamps by their power is as good as by a tree of them, and a sixth cheaper


class Studio:
    """One Blender scene that is dressed anew for each stage."""

    def __init__(self, scratch: Path, threads: int = 0) -> None:
        bpy.ops.wm.read_factory_settings(use_empty=True)
        self.scene = bpy.context.scene
        self.file = scratch / "frame.exr"
        self.separate_denoiser = library() is not None
        self.meshes: dict[str, Any] = {}  # by digest
        self.materials: dict[Any, Any] = {}
        self.objects: dict[str, Any] = {}  # by item id
        self.templates: dict[str, Any] = {}  # of instances, by item id
        self.built: dict[str, tuple[object, ...]] = {}  # how each object was built
        self.shown: dict[str, npt.NDArray[Any]] = {}  # what each object last showed
        self.stage: nodes.Stage | None = None
        self.fresh: set[str] = set()  # digests used by this stage
        settings(self.scene, threads)
        data = bpy.data.cameras.new("camera")
        self.camera = bpy.data.objects.new("camera", data)
        self.scene.collection.objects.link(self.camera)
        self.scene.camera = self.camera
        self.matte = Matte(self.scene, self.camera)

    def load(self, stage: nodes.Stage) -> None:
        """Build this stage in place of the last one; things and meshes that both have stay."""
        built = {item.id: _built_as(item) for item in stage.items}
        for name in [n for n, how in self.built.items() if built.get(n) != how]:
            self._strike(name)
        before, self.fresh = self.fresh, set()
        if self.stage is None or self.stage.sky.digest != stage.sky.digest:
            self._sky(stage.sky)
        self.stage = stage
        self.scene.cycles.use_light_tree = sum(isinstance(i.node, nodes.Light) for i in stage.items) > FEW_LAMPS
        for item in stage.items:
            if item.id not in self.objects:
                self.objects[item.id] = self._object(item)
            self.fresh |= {mesh.digest for mesh in _meshes(item.node)}
        self.built = built
        for digest in set(self.meshes) - self.fresh - before:
            bpy.data.meshes.remove(self.meshes.pop(digest))
        bpy.data.orphans_purge(do_recursive=True)
        self.materials = {k: m for k, m in self.materials.items() if _alive(m)}

    def _strike(self, name: str) -> None:
        """Take away one item's objects and what is known of them."""
        for thing in (self.objects.pop(name), self.templates.pop(name, None)):
            if thing is not None:
                for shown in (thing.name, thing.name + " place"):
                    self.shown.pop(shown, None)
                bpy.data.objects.remove(thing)

    def show(self, pose: int) -> None:
        """Move everything to this pose."""
        assert self.stage is not None
        for item in self.stage.items:
            thing = self.objects[item.id]
            visible = bool(at(item.visible, pose))
            if thing.hide_render == visible:
                thing.hide_render = not visible
            if not visible:
                continue
            self._place(thing, at(item.transforms, pose))
            if isinstance(item.node, nodes.SkinnedMesh) and item.bones is not None:
                self._bend(thing, item.node, at(item.bones, pose))
            elif isinstance(item.node, nodes.Particles):
                self._drift(thing, item.node, at(item.node.positions, pose))
        self._aim(self.stage, pose)

    def shoot(self, size: tuple[int, int], samples: int, seed: int, part: Part | None = None) -> dict[str, Picture]:
        """Render what stands now -> "color" (scene-linear), "albedo", "normal", each (H, W, 3).

        part: rows and columns of pixels to which the picture may be kept; the rest is black then.
        Where this bpy has no separate denoiser the colour comes denoised and the guides are left out.
        """
        render, cycles = self.scene.render, self.scene.cycles
        render.resolution_x, render.resolution_y = size
        render.use_border = part is not None
        if part is not None:
            rows, columns = part
            render.border_min_x, render.border_max_x = columns.start / size[0], columns.stop / size[0]
            render.border_min_y, render.border_max_y = 1 - rows.stop / size[1], 1 - rows.start / size[1]
        cycles.samples, cycles.seed = samples, seed
        cycles.use_denoising = not self.separate_denoiser
        render.filepath = str(self.file)
        bpy.ops.render.render(write_still=True)
        channels = exr.read(self.file)
        self.file.unlink()
        found = {"color": exr.colour(channels, "Combined", "RGB")}
        if self.separate_denoiser:
            found["albedo"] = exr.colour(channels, "Denoising Albedo", "RGB")
            found["normal"] = exr.colour(channels, "Denoising Normal", "XYZ")
        return found

    # building

    def _object(self, item: nodes.Item) -> Any:
        node = item.node
        builders: dict[type, Any] = {
            nodes.Mesh: self._still, nodes.SkinnedMesh: self._skinned, nodes.Instances: self._instances,
            nodes.Particles: self._particles, nodes.Light: self._lamp, nodes.Card: self._card,
            nodes.Volume: self._volume}
        thing = builders[type(node)](item.id, node)
        self.scene.collection.objects.link(thing)
        thing.visible_camera = item.seen_by_camera and not isinstance(node, nodes.Light)
        return thing

    def _material(self, material: nodes.Material) -> Any:
        if material not in self.materials:
            self.materials[material] = surfaces.shader(bpy, material)
        return self.materials[material]

    def _mesh(self, mesh: nodes.Mesh) -> Any:
        if mesh.digest not in self.meshes:
            made = _triangles(mesh)
            for material in mesh.materials:
                made.materials.append(self._material(material))
            made.use_fake_user = True  # kept for the next shot
            self.meshes[mesh.digest] = made
        return self.meshes[mesh.digest]

    def _still(self, name: str, node: nodes.Mesh) -> Any:
        return bpy.data.objects.new(name, self._mesh(node))

    def _skinned(self, name: str, node: nodes.SkinnedMesh) -> Any:
        own = self._mesh(node.mesh).copy()
        own.use_fake_user = False
        return bpy.data.objects.new(name, own)

    def _instances(self, name: str, node: nodes.Instances) -> Any:
        template = self.templates[name] = bpy.data.objects.new(name + " one", self._mesh(node.mesh))
        points = bpy.data.meshes.new(name)
        points.vertices.add(len(node.transforms))
        places = points.attributes.new("place", "FLOAT4X4", "POINT")
        places.data.foreach_set("value", np.swapaxes(node.transforms, 1, 2).ravel())  # column by column
        thing = bpy.data.objects.new(name, points)
        thing.modifiers.new("copies", "NODES").node_group = _copies(template)
        return thing

    def _particles(self, name: str, node: nodes.Particles) -> Any:
        count = node.positions.shape[1]
        one = node.mesh
        many = nodes.Mesh(
            np.tile(one.vertices, (count, 1)),
            (one.faces[None] + np.arange(count)[:, None, None] * len(one.vertices)).reshape(-1, 3),
            np.tile(one.face_materials, count), one.materials, one.crease)
        made = _triangles(many)
        for material in one.materials:
            made.materials.append(self._material(material))
        return bpy.data.objects.new(name, made)

    def _lamp(self, name: str, node: nodes.Light) -> Any:
        data = bpy.data.lights.new(name, node.kind.upper())
        data.color, data.energy = node.color, node.power
        if node.kind == "sun":
            data.angle = node.size
        elif node.kind == "area":
            data.size = node.size
        else:
            data.shadow_soft_size = node.size / 2
        if node.kind == "spot":
            data.spot_size, data.spot_blend = node.spot_angle, 0.4
        return bpy.data.objects.new(name, data)

    def _card(self, name: str, node: nodes.Card) -> Any:
        half = node.width / 2
        data = bpy.data.meshes.new(name)
        data.from_pydata([(-half, 0, 0), (half, 0, 0), (half, 0, node.height), (-half, 0, node.height)], [],
                         [(0, 1, 2, 3)])
        data.uv_layers.new().uv.foreach_set("vector", [0, 0, 1, 0, 1, 1, 0, 1])
        image = _image(name, np.concatenate([_linear(node.image[..., :3]), node.image[..., 3:]], -1))
        data.materials.append(surfaces.picture(bpy, name, image, node.emission))
        return bpy.data.objects.new(name, data)

    def _volume(self, name: str, node: nodes.Volume) -> Any:
        low, high = np.asarray(node.low), np.asarray(node.high)
        corners = [tuple(np.where([i & 1, i & 2, i & 4], high, low).tolist()) for i in range(8)]
        data = bpy.data.meshes.new(name)
        data.from_pydata(corners, [], [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2),
                                       (1, 3, 7, 5)])
        data.materials.append(surfaces.mist(bpy, name, node.density, node.color))
        return bpy.data.objects.new(name, data)

    def _sky(self, sky: nodes.Sky) -> None:
        world = bpy.data.worlds.new("sky")
        old, self.scene.world = self.scene.world, world
        if old is not None:
            bpy.data.worlds.remove(old)
        world.use_nodes = True
        tree = world.node_tree
        back = next(n for n in tree.nodes if n.type == "BACKGROUND")
        shown = tree.nodes.new("ShaderNodeTexEnvironment")
        opaque = np.concatenate([sky.image, np.ones_like(sky.image[..., :1])], -1)
        shown.image = _image("sky", opaque)
        # Blender has +X in the middle column: turn the direction so that +Y is looked up there
        turn = tree.nodes.new("ShaderNodeMapping")
        turn.inputs["Rotation"].default_value[2] = -np.pi / 2
        where = tree.nodes.new("ShaderNodeTexCoord")
        tree.links.new(where.outputs["Generated"], turn.inputs["Vector"])
        tree.links.new(turn.outputs[0], shown.inputs["Vector"])
        tree.links.new(shown.outputs[0], back.inputs["Color"])
        back.inputs["Strength"].default_value = sky.strength
        world.cycles.sampling_method, world.cycles.sample_map_resolution = "MANUAL", 256

    # posing

    def _place(self, thing: Any, matrix: Any) -> None:
        if not self._same(thing.name + " place", matrix):
            thing.matrix_world = Matrix(matrix.tolist())

    def _bend(self, thing: Any, node: nodes.SkinnedMesh, bones: Any) -> None:
        if not self._same(thing.name, bones):
            _moved(thing.data, posed(node, bones))

    def _drift(self, thing: Any, node: nodes.Particles, places: Any) -> None:
        if self._same(thing.name, places):
            return
        size = np.ones(len(places), np.float32) if node.size is None else node.size
        one = streaked(node.mesh.vertices, node.stretch)
        _moved(thing.data, (places[:, None] + size[:, None, None] * one).reshape(-1, 3))

    def _same(self, name: str, values: npt.NDArray[Any]) -> bool:
        """Whether this already shows these values; if not, it will."""
        if name in self.shown and np.array_equal(self.shown[name], values):
            return True
        self.shown[name] = values
        return False

    def _aim(self, stage: nodes.Stage, pose: int) -> None:
        camera, data = stage.camera, self.camera.data
        self._place(self.camera, at(camera.transforms, pose))
        data.sensor_fit, data.sensor_width = "HORIZONTAL", GATE
        data.lens = float(at(camera.lens_mm, pose))
        data.clip_start, data.clip_end = 0.02, 2000.0
        data.dof.use_dof = camera.fstop > 0
        if camera.fstop > 0:
            data.dof.focus_distance, data.dof.aperture_fstop = float(at(camera.focus, pose)), camera.fstop


def _built_as(item: nodes.Item) -> tuple[object, ...]:
    """Items for which this is equal look alike but for their pose."""
    return type(item.node), getattr(item.node, "digest", item.node), item.seen_by_camera


def _meshes(node: nodes.Node) -> tuple[nodes.Mesh, ...]:
    """The mesh that is kept for this node."""
    if isinstance(node, nodes.Mesh):
        return (node,)
    return (node.mesh,) if isinstance(node, (nodes.SkinnedMesh, nodes.Instances)) else ()


def _triangles(mesh: nodes.Mesh) -> Any:
    """A bpy mesh with smooth shading, sharp edges over the crease and the rest coordinates that grain reads."""
    made = bpy.data.meshes.new("mesh")
    vertices, faces = mesh.vertices, mesh.faces
    made.vertices.add(len(vertices))
    made.vertices.foreach_set("co", vertices.ravel())
    made.loops.add(faces.size)
    made.loops.foreach_set("vertex_index", faces.ravel())
    made.polygons.add(len(faces))
    made.polygons.foreach_set("loop_start", np.arange(0, faces.size, 3, dtype="i4"))
    made.polygons.foreach_set("material_index", mesh.face_materials)
    made.polygons.foreach_set("use_smooth", np.ones(len(faces), bool))
    made.update(calc_edges=True)
    grains = {m.grain for m in mesh.materials} - {"none"}
    if grains - set(surfaces.LAID):
        made.attributes.new(surfaces.REST, "FLOAT_VECTOR", "POINT").data.foreach_set("vector", vertices.ravel())
    if grains & set(surfaces.LAID):
        made.attributes.new(surfaces.FLAT, "FLOAT_VECTOR", "CORNER").data.foreach_set("vector", _flat(mesh).ravel())
    if mesh.crease < 3.1:
        made.set_sharp_from_angle(angle=mesh.crease)
    return made


def _flat(mesh: nodes.Mesh) -> Any:
    """Each face's corners seen along its main axis: (F, 3, 3), the third number zero."""
    corners = mesh.vertices[mesh.faces]
    normal = np.abs(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    kept = np.array([[1, 2], [0, 2], [0, 1]])[normal.argmax(1)]
    flat = np.zeros_like(corners)
    flat[..., :2] = np.take_along_axis(corners, kept[:, None, :].repeat(3, 1), 2)
    return flat


def _moved(data: Any, vertices: Any) -> None:
    data.vertices.foreach_set("co", np.ascontiguousarray(vertices, "f4").ravel())
    data.update()


def _copies(template: Any) -> Any:
    """A geometry node group: one instance of the template a point, at the point's "place" matrix."""
    group = bpy.data.node_groups.new("copies", "GeometryNodeTree")
    group.interface.new_socket("Geometry", in_out="INPUT", socket_type="NodeSocketGeometry")
    group.interface.new_socket("Geometry", in_out="OUTPUT", socket_type="NodeSocketGeometry")
    new, link = group.nodes.new, group.links.new
    points, out = new("NodeGroupInput"), new("NodeGroupOutput")
    one, spread, put = (new("GeometryNodeObjectInfo"), new("GeometryNodeInstanceOnPoints"),
                        new("GeometryNodeSetInstanceTransform"))
    place = new("GeometryNodeInputNamedAttribute")
    one.inputs["Object"].default_value, one.inputs["As Instance"].default_value = template, True
    place.data_type = "FLOAT4X4"
    place.inputs["Name"].default_value = "place"
    link(points.outputs[0], spread.inputs["Points"])
    link(one.outputs["Geometry"], spread.inputs["Instance"])
    link(spread.outputs[0], put.inputs[0])
    link(next(o for o in place.outputs if o.enabled and o.name == "Attribute"), put.inputs["Transform"])
    link(put.outputs[0], out.inputs[0])
    return group


def _image(name: str, pixels: Any) -> Any:
    """A bpy image from linear (H, W, 4), first row at the top."""
    height, width, _ = pixels.shape
    image = bpy.data.images.new(name, width, height, alpha=True, float_buffer=True)
    image.alpha_mode = "STRAIGHT"
    image.pixels.foreach_set(np.ascontiguousarray(pixels[::-1], "f4").ravel())
    image.update()
    return image


def _linear(srgb: Any) -> Any:  # IEC 61966-2-1
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def _alive(thing: Any) -> bool:
    try:
        return bool(thing.name)
    except ReferenceError:
        return False
