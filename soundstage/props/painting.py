# SPDX-License-Identifier: Apache-2.0
"""A painting: a landscape under a setting sun, or what the words say it shows, in a carved gilded frame."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import RGB, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props._picture import picture, told
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids

_WIDE, _TALL, _BAR = 0.62, 0.46, 0.075  # metres of the canvas seen, and the frame's breadth


class Painting(Prop):
    """An oil painting, 0.77 m wide and 0.61 m high with its frame, its face to +X; "portrait" stands it on end."""

    words = (
        "painting",
        "oil painting",
        "framed painting",
        "portrait",
        "landscape painting",
        "artwork",
        "old painting",
        "work of art",
        "portrait painting",
        "wall painting",
        "framed portrait",
    )
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.52, 0.31, 0.08), _gilded)
        portrait = kit.said(look, "portrait", "selfportrait")
        wide, tall = (0.46, 0.6) if portrait else (_WIDE, _TALL)
        shown = picture(told(look.words), 0.86 * wide, 0.86 * tall)
        parts = [_frame(wide, tall, gold)]
        if shown is not None:
            ground = kit.paper((0.62, 0.60, 0.52), "canvas")
            parts += [_flat(_board(wide, tall), 0, ground), solids.moved(shown, (0.008, 0, 0))]
        else:
            parts += _sitter(wide, tall) if portrait else _landscape(wide, tall)
        high = tall / 2 + _BAR
        raised = [solids.moved(p, (0, 0, high)) for p in parts]
        return PropModel(
            {"body": kit.fold(raised)},
            "wood",
            {"grip": (0.0, 0.0, 0.5 * high), "top": (0.0, 0.0, 2 * high), "front": (0.02, 0.0, high)},
        )


def _gilded(color: str | RGB) -> Material:
    """Gold leaf on wood."""
    return Material("gilded wood", paint(Look(""), color), "wood", roughness=0.38, metallic=0.7)


def _board(wide: float, tall: float) -> object:
    return slabs.rectangle(wide, tall, 0.002)


def _frame(wide: float, tall: float, gold: Material) -> Mesh:
    """A stepped frame with a bead inside, a leaf at each corner and the middle of each side, and a back."""
    hole, whole = slabs.rectangle(wide, tall, 0.004), slabs.rectangle(wide + 2 * _BAR, tall + 2 * _BAR, 0.012)
    steps = [
        (hole.buffer(_BAR * 0.42, join_style="mitre").difference(hole), 0.026, 0.008),
        (whole.difference(hole.buffer(_BAR * 0.36, join_style="mitre")), 0.042, 0.014),
    ]
    parts = [
        solids.moved(slabs.facing(slabs.slab(shape, deep, gold, bevel, 3), deep), (deep / 2 - 0.008, 0, 0))
        for shape, deep, bevel in steps
    ]
    parts.append(
        kit.put(
            solids.box((0.012, wide + _BAR, tall + _BAR), kit.shade(gold, 0.3, "back"), 0.003),
            (-0.01, 0, -(tall + _BAR) / 2),
        )
    )
    knob = solids.sphere(0.036, gold, (0.45, 1.0, 1.0), 16)
    reach_y, reach_z = wide / 2 + _BAR * 0.62, tall / 2 + _BAR * 0.62
    parts += [solids.moved(knob, (0.032, y, z)) for y, z in kit.corners(reach_y, reach_z)]
    for y, z in ((reach_y, 0), (-reach_y, 0), (0, reach_z), (0, -reach_z)):
        flat = (1, 0.55, 1.3) if y else (1, 1.3, 0.55)
        parts.append(solids.moved(knob, (0.028, y, z), scale=flat))
    return solids.join(parts)


def _flat(shape: object, layer: int, stuff: Material) -> Mesh:
    """An area of paint facing +X, the next layer a little over the one below."""
    thick = 0.006 + 0.0015 * layer
    return solids.moved(slabs.facing(slabs.slab(shape, thick, stuff, 0.0006, 1), thick), (thick / 2, 0, 0))


def _areas(wide: float, tall: float, areas: Sequence[tuple[object, RGB]]) -> list[Mesh]:
    """Areas of paint, each over the last, cut to the canvas."""
    canvas = slabs.rectangle(wide, tall, 0.002)
    return [
        _flat(canvas.intersection(shape), n, kit.paper(color, f"paint {n}")) for n, (shape, color) in enumerate(areas)
    ]


def _range(tall: float, level: float, swing: Sequence[float]) -> object:
    """What lies under a smooth line of heights across the canvas."""
    ys = np.linspace(-0.55, 0.55, len(swing))
    line = solids.curve([(y, (level + s) * tall, 0.0) for y, s in zip(ys, swing, strict=True)], 6)[:, :2]
    return slabs.polygon([(-0.55, -tall), *line.tolist(), (0.55, -tall)])


def _landscape(wide: float, tall: float) -> list[Mesh]:
    """A setting sun over three ranges of hills, a lake, and a dark tree in front."""
    import shapely

    tree = shapely.union_all(
        [
            slabs.disc(r * tall, 24, (y * wide, z * tall))
            for y, z, r in ((-0.3, 0.1, 0.15), (-0.36, 0.0, 0.12), (-0.23, 0.01, 0.12), (-0.3, 0.2, 0.09))
        ]
    )
    trunk = slabs.polygon(
        [(-0.325 * wide, -0.5 * tall), (-0.28 * wide, -0.5 * tall), (-0.295 * wide, 0), (-0.31 * wide, 0)]
    )
    return _areas(
        wide,
        tall,
        [
            (_board(wide, tall), (0.86, 0.50, 0.22)),
            (_range(tall, 0.27, (0.0, 0.02, -0.02, 0.02, 0.0)), (0.88, 0.66, 0.34)),
            (slabs.disc(0.13 * tall, 32, (0.16 * wide, 0.13 * tall)), (0.92, 0.86, 0.60)),
            (_range(tall, 0.02, (0.0, 0.14, -0.02, 0.02, 0.16, 0.05)), (0.30, 0.28, 0.42)),
            (_range(tall, -0.1, (0.06, -0.02, 0.07, 0.0, -0.04, 0.06)), (0.16, 0.30, 0.28)),
            (_range(tall, -0.2, (0.0, 0.0, 0.0, 0.0)), (0.55, 0.52, 0.44)),
            (_range(tall, -0.34, (0.12, 0.06, -0.02, -0.06, 0.03, 0.08)), (0.10, 0.22, 0.06)),
            (trunk, (0.07, 0.035, 0.02)),
            (tree, (0.05, 0.14, 0.04)),
        ],
    )


def _sitter(wide: float, tall: float) -> list[Mesh]:
    """A person to the waist before a dark ground: coat, collar, face, hair, eyes and mouth."""
    import shapely.affinity

    def oval(y: float, z: float, a: float, b: float) -> object:
        round_ = shapely.affinity.scale(slabs.disc(1.0, 32), a * tall, b * tall, origin=(0, 0))
        return shapely.affinity.translate(round_, y * tall, z * tall)

    coat = slabs.polygon(
        [
            (-0.33 * tall, -0.6 * tall),
            (-0.27 * tall, -0.2 * tall),
            (-0.08 * tall, -0.08 * tall),
            (0.08 * tall, -0.08 * tall),
            (0.27 * tall, -0.2 * tall),
            (0.33 * tall, -0.6 * tall),
        ],
        0.03,
    )
    collar = slabs.polygon([(-0.09 * tall, -0.09 * tall), (0.09 * tall, -0.09 * tall), (0.0, -0.28 * tall)], 0.004)
    ink = (0.03, 0.018, 0.012)
    return _areas(
        wide,
        tall,
        [
            (_board(wide, tall), (0.13, 0.095, 0.05)),
            (oval(0, 0.08, 0.34, 0.36), (0.24, 0.17, 0.08)),
            (oval(0, 0.15, 0.165, 0.2), (0.09, 0.04, 0.02)),
            (coat, (0.05, 0.08, 0.20)),
            (collar, (0.80, 0.76, 0.66)),
            (oval(0, -0.06, 0.05, 0.08), (0.56, 0.34, 0.22)),
            (oval(0, 0.11, 0.125, 0.165), (0.68, 0.43, 0.29)),
            (oval(0, 0.265, 0.13, 0.055), (0.09, 0.04, 0.02)),
            (oval(-0.048, 0.13, 0.014, 0.018), ink),
            (oval(0.048, 0.13, 0.014, 0.018), ink),
            (oval(0, 0.082, 0.014, 0.036), (0.55, 0.30, 0.19)),
            (oval(0, 0.02, 0.038, 0.011), (0.42, 0.10, 0.08)),
        ],
    )
