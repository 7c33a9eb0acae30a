# SPDX-License-Identifier: GPL-3.0-or-later
"""A Material becomes Cycles shader nodes, its grain a pattern in the coordinates of the thing at rest.

Patterns read the mesh attribute REST (rest position, metres), so that they neither swim on a bending body nor
change between instances; laid patterns (tiles, planks, bricks) read FLAT, the rest position seen along each
face's main axis, so that floors and walls both get them upright.
"""

from __future__ import annotations

from typing import Any

from soundstage.nodes import Material

REST, FLAT = "rest", "flat"
LAID = ("tiles", "planks", "bricks")  # grains that need FLAT
_DEEPEST = 0.02  # metres: a bump deeper than this needs real geometry


def shader(bpy: Any, material: Material) -> Any:
    """A new bpy material for this surface."""
    made = bpy.data.materials.new(material.name)
    made.use_nodes = True
    tree = made.node_tree
    surface = next(n for n in tree.nodes if n.type == "BSDF_PRINCIPLED")
    _plain(surface.inputs, material)
    if material.grain != "none":
        _grain(_Tree(tree), surface, material)
    if material.transmission > 0.3:
        _clear_shadow(tree, surface, material)
    return made


def _plain(inputs: Any, material: Material) -> None:
    # a glowing surface shows its colour as it is at strength 1, so it reflects that much less
    lit = max(0.0, 1.0 - material.emission)
    inputs["Base Color"].default_value = (*(c * lit for c in material.color), 1)
    inputs["Emission Color"].default_value = (*material.color, 1)
    for name, value in {
        "Roughness": material.roughness, "Metallic": material.metallic, "Sheen Weight": material.sheen,
        "Coat Weight": material.coat, "Subsurface Weight": material.subsurface, "IOR": material.ior,
        "Transmission Weight": material.transmission, "Emission Strength": material.emission,
        "Subsurface Scale": 0.03,
    }.items():
        inputs[name].default_value = value
    inputs["Subsurface Radius"].default_value = (1.0, 0.35, 0.2)


class _Tree:
    """A node tree with a short way to add a node and link its inputs."""

    def __init__(self, tree: Any) -> None:
        self.tree = tree

    def add(self, kind: str, inputs: dict[Any, Any] | None = None, **settings: Any) -> Any:
        node = self.tree.nodes.new(kind)
        for name, value in settings.items():
            setattr(node, name, value)
        for name, value in (inputs or {}).items():
            if hasattr(value, "is_output"):
                self.tree.links.new(value, node.inputs[name])
            else:
                node.inputs[name].default_value = value
        return node

    def math(self, operation: str, *values: Any) -> Any:
        return self.add("ShaderNodeMath", dict(enumerate(values)), operation=operation).outputs[0]

    def vector(self, operation: str, *values: Any) -> Any:
        return self.add("ShaderNodeVectorMath", dict(enumerate(values)), operation=operation).outputs[0]

    def scaled(self, where: Any, scale: tuple[float, float, float]) -> Any:
        return self.vector("MULTIPLY", where, scale)

    def ramp(self, value: Any, low: float, high: float) -> Any:
        """0 at low, 1 at high, smooth between."""
        inputs = {"Value": value, "From Min": low, "From Max": high}
        return self.add("ShaderNodeMapRange", inputs, interpolation_type="SMOOTHSTEP").outputs["Result"]

    def noise(self, where: Any, scale: float, detail: float = 3.0, distortion: float = 0.0) -> Any:
        inputs = {"Vector": where, "Scale": scale, "Detail": detail, "Distortion": distortion}
        return self.add("ShaderNodeTexNoise", inputs).outputs[0]


def _grain(tree: _Tree, surface: Any, material: Material) -> None:
    where = tree.add("ShaderNodeAttribute", attribute_name=FLAT if material.grain in LAID else REST).outputs["Vector"]
    size = max(material.grain_size, 1e-3)
    height, blend = _PATTERNS[material.grain](tree, where, size)
    if material.second_color is not None:
        lit = max(0.0, 1.0 - material.emission)
        first, second = ((*(c * lit for c in rgb), 1) for rgb in (material.color, material.second_color))
        mix = tree.add("ShaderNodeMix", {0: blend, 6: first, 7: second}, data_type="RGBA")
        tree.tree.links.new(mix.outputs[2], surface.inputs["Base Color"])
    if material.grain_depth > 0:
        bump = tree.add("ShaderNodeBump", {"Strength": material.grain_depth, "Height": height,
                                           "Distance": min(_DEEPEST, size / 2)})
        tree.tree.links.new(bump.outputs[0], surface.inputs["Normal"])


def _noise(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    height = tree.noise(where, 1 / size)
    return height, tree.ramp(height, 0.35, 0.65)


def _weave(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    """Over and under: sin x sin y + sin y sin z + sin z sin x, a chequer on every plane."""
    turns = tree.vector("SINE", tree.scaled(where, (6.2832 / size,) * 3))
    x, y, z = tree.add("ShaderNodeSeparateXYZ", {0: turns}).outputs
    rolled = tree.add("ShaderNodeCombineXYZ", {0: y, 1: z, 2: x}).outputs[0]
    dot = tree.add("ShaderNodeVectorMath", {0: turns, 1: rolled}, operation="DOT_PRODUCT").outputs["Value"]
    height = tree.ramp(dot, -1.0, 1.0)
    return height, height


def _wood(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    along = tree.scaled(where, (0.12, 1, 1))
    rings = tree.add("ShaderNodeTexWave", {"Vector": along, "Scale": 0.32 / size, "Distortion": 5.0, "Detail": 2.0,
                                           "Detail Scale": 1.2}, wave_type="RINGS", rings_direction="X").outputs[1]
    veins = tree.noise(tree.scaled(where, (0.1, 1, 1)), 3 / size, 2.0)
    return rings, tree.math("ADD", tree.math("MULTIPLY", rings, 0.5), tree.math("MULTIPLY", veins, 0.35))


def _brush(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    height = tree.noise(tree.scaled(where, (0.15, 1, 0.6)), 1 / size, 2.0, 0.6)
    return height, tree.ramp(height, 0.3, 0.7)


def _speckle(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    cells = tree.add("ShaderNodeTexVoronoi", {"Vector": where, "Scale": 1 / size})
    spot = tree.ramp(cells.outputs["Distance"], 0.34, 0.22)
    chance = tree.add("ShaderNodeSeparateColor", {0: cells.outputs["Color"]}).outputs[0]
    spot = tree.math("MULTIPLY", spot, tree.ramp(chance, 0.45, 0.6))
    return spot, spot


def _courses(tree: _Tree, where: Any, width: float, row: float, offset: float, joint: float) -> tuple[Any, Any]:
    """-> the joint mask (1 in the joint) and a number of its own for each piece, 0-1."""
    brick = tree.add("ShaderNodeTexBrick", {
        "Vector": where, "Scale": 1.0, "Brick Width": width, "Row Height": row, "Mortar Size": joint,
        "Mortar Smooth": 0.3, "Color1": (0, 0, 0, 1), "Color2": (1, 1, 1, 1), "Mortar": (0.5, 0.5, 0.5, 1)},
        offset=offset, squash=1.0)
    return brick.outputs[1], brick.outputs[0]


def _tiles(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    joint, _ = _courses(tree, where, size, size, 0.0, size * 0.025)
    return tree.math("SUBTRACT", 1.0, joint), joint


def _bricks(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    joint, own = _courses(tree, where, size, size * 0.36, 0.5, size * 0.035)
    rough = tree.math("MULTIPLY", tree.noise(where, 6 / size), 0.25)
    height = tree.math("SUBTRACT", tree.math("ADD", 0.8, rough), joint)
    return height, tree.math("MAXIMUM", joint, tree.math("MULTIPLY", own, 0.18))


def _planks(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    joint, own = _courses(tree, where, size * 9, size, 0.37, size * 0.02)
    veins = tree.noise(tree.scaled(where, (0.12, 1, 1)), 4 / size, 2.0, 0.4)
    height = tree.math("SUBTRACT", tree.math("ADD", 0.9, tree.math("MULTIPLY", veins, 0.15)), joint)
    blend = tree.math("ADD", tree.math("MULTIPLY", own, 0.55), tree.math("MULTIPLY", tree.ramp(veins, 0.35, 0.7), 0.45))
    return height, tree.math("MAXIMUM", blend, joint)


def _ripple(tree: _Tree, where: Any, size: float) -> tuple[Any, Any]:
    height = tree.noise(tree.scaled(where, (0.55, 1, 1)), 1 / size, 1.0, 0.8)
    return height, tree.ramp(height, 0.4, 0.7)


_PATTERNS = {"noise": _noise, "weave": _weave, "wood": _wood, "brush": _brush, "speckle": _speckle, "tiles": _tiles,
             "planks": _planks, "bricks": _bricks, "ripple": _ripple}


def _clear_shadow(tree: Any, surface: Any, material: Material) -> None:
    """Glass lets light through: with caustics off its shadow would be as black as a stone's."""
    short = _Tree(tree)
    path = short.add("ShaderNodeLightPath").outputs["Is Shadow Ray"]
    amount = short.math("MULTIPLY", path, 0.85 * material.transmission)
    clear = short.add("ShaderNodeBsdfTransparent", {0: (*material.color, 1)}).outputs[0]
    mix = short.add("ShaderNodeMixShader", {0: amount, 1: surface.outputs[0], 2: clear}).outputs[0]
    out = next(n for n in tree.nodes if n.type == "OUTPUT_MATERIAL")
    tree.links.new(mix, out.inputs["Surface"])


def picture(bpy: Any, name: str, image: Any, emission: float) -> Any:
    """A card's material: its picture (a bpy image, linear) with alpha cut out, glowing by emission."""
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    tree = _Tree(made.node_tree)
    surface = next(n for n in made.node_tree.nodes if n.type == "BSDF_PRINCIPLED")
    shown = tree.add("ShaderNodeTexImage", image=image, extension="CLIP")
    link = made.node_tree.links.new
    if emission < 1:
        link(shown.outputs[0], surface.inputs["Base Color"])
    else:
        surface.inputs["Base Color"].default_value = (0, 0, 0, 1)
    link(shown.outputs[0], surface.inputs["Emission Color"])
    link(shown.outputs[1], surface.inputs["Alpha"])
    surface.inputs["Emission Strength"].default_value = emission
    surface.inputs["Roughness"].default_value = 0.9
    return made


def mist(bpy: Any, name: str, density: float, color: tuple[float, float, float]) -> Any:
    """A volume that scatters evenly."""
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    made.node_tree.nodes.clear()
    tree = _Tree(made.node_tree)
    scatter = tree.add("ShaderNodeVolumeScatter", {"Color": (*color, 1), "Density": density, "Anisotropy": 0.3})
    out = tree.add("ShaderNodeOutputMaterial")
    made.node_tree.links.new(scatter.outputs[0], out.inputs["Volume"])
    return made
