# SPDX-License-Identifier: Apache-2.0
"""A hospital ward: beds with rails, curtains on a rail, drips, monitors that trace a heart, a nurse's trolley."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _props as props
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._halls import glare
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(5.0, 3.6, -7.0, 3.6)
_FREE = (-3.3, -1.8, 3.3, 0.9)
_FLOOR = Material(
    "vinyl floor",
    (0.56, 0.62, 0.62),
    "tile",
    roughness=0.3,
    coat=0.35,
    grain="noise",
    grain_size=0.6,
    grain_depth=0.04,
    second_color=(0.52, 0.58, 0.58),
)
_TEAL = f.paint((0.10, 0.38, 0.42), "ward paint")
_BEDS = (-2.35, 1.95)


_SPOTS = {
    "bed": Spot((_BEDS[1], 2.4, 0.74), np.pi / 2),
    "seat": Spot((_BEDS[1], 1.75, 0.72), -np.pi / 2),
    "door": Spot((4.1, -1.6, 0.0), np.pi),
    "window": Spot((-4.2, -0.6, 0.0), np.pi),
    "curtain": Spot((-0.2, 1.0, 0.0), np.pi / 2),
    "table": Spot((1.3, 0.0, 0.0)),
}
_HAS = {
    "bed": "bed",
    "hospital bed": "bed",
    "pillow": "",
    "door": "door",
    "window": "window",
    "curtain": "curtain",
    "drip": "",
    "iv": "",
    "monitor": "",
    "clock": "",
}  # what the set shows already -> its spot


class Hospital(Place):
    """A hospital ward with two beds."""

    words = (
        "hospital",
        "hospital ward",
        "hospital room",
        "ward",
        "clinic",
        "infirmary",
        "sickroom",
        "intensive care unit",
        "emergency room",
        "patient room",
        "recovery room",
        "maternity ward",
        "operating room",
        "operating theatre",
        "operating theater",
        "surgery",
        "nursing home",
    )
    indoors = True
    dressing = ("beds", "curtains", "drips", "monitors", "trolley", "window")

    def build(self, setting: Setting) -> SetModel:
        pane = rooms.Opening("left", _SHELL.along("left", -0.6), 2.4, 1.6, 1.0, (3, 1))
        way = rooms.Opening("right", _SHELL.along("right", -1.6), 1.3, 2.15, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (pane, way),
            setting,
            rooms.plaster((0.62, 0.70, 0.66)),
            _FLOOR,
            f.WHITE,
            leaf=f.paint((0.46, 0.60, 0.62), "ward door"),
            dado=_TEAL,
        )
        items += [
            scatter.placed_copies("bed", _bed(), [(x, 3.5, 0, 0) for x in _BEDS]),
            scatter.placed_copies("headwall", _headwall(), [(x, 3.6, 0, 0) for x in _BEDS]),
            scatter.placed_copies("drip", _drip(), [(x - 0.95, 2.5, 0, 0.4) for x in _BEDS]),
            Item("set/curtains", _curtains()),
            Item("set/trolley", solids.moved(_trolley(), (4.4, 0.9, 0), -np.pi / 2)),
            Item("set/wheelchair", solids.moved(props.prop("wheelchair", "blue"), (-4.2, 1.5, 0), -0.9)),
            Item("set/sign", _sign()),
            Item("set/clock", solids.moved(f.clock(), (-0.15, 3.6, 2.75))),
        ]
        lamps = [
            rooms.daylight(_SHELL, pane, setting, 0.9),
            *(glare(f"ward_lamp_{k}", (x, 0.4, 3.1), 90, 1.6, (0.94, 1.0, 0.98)) for k, x in enumerate((-2.2, 2.2))),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "tile",
            _FREE,
            Room((10.0, 10.6, 3.6), 0.3),
            ("hospital", "room"),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _bed() -> Mesh:
    """A bed on wheels, its head at y = 0, foot towards -Y, rails at its sides, top 0.74 m."""
    steel, sheet = f.STEEL, f.cloth((0.80, 0.83, 0.84), "hospital sheet")
    board = f.enamel((0.70, 0.74, 0.74))
    parts = [
        f.block((1.0, 0.06, 0.75), board, (0, -0.06, 0.42), 0.03),
        f.block((1.0, 0.06, 0.5), board, (0, -2.06, 0.42), 0.03),
        f.block((0.9, 1.95, 0.1), steel, (0, -1.06, 0.44), 0.02),
        f.block((0.94, 1.92, 0.18), sheet, (0, -1.06, 0.54), 0.07),
        f.block((1.0, 1.25, 0.2), f.cloth((0.16, 0.40, 0.60), "blanket"), (0, -1.4, 0.545), 0.08),
        f.block((1.01, 0.22, 0.21), sheet, (0, -0.84, 0.545), 0.08),
        solids.moved(solids.sphere(0.3, sheet, (1.1, 0.66, 0.4), 18), (0, -0.38, 0.80)),
    ]
    for s in (-1, 1):
        rail = np.array([[s * 0.5, -0.5, 0.55], [s * 0.5, -0.5, 0.92], [s * 0.5, -1.4, 0.92], [s * 0.5, -1.4, 0.55]])
        parts.append(solids.tube(rail, 0.018, steel, 8))
        parts += [
            solids.tube(np.array([[s * 0.5, y, 0.58], [s * 0.5, y, 0.92]]), 0.01, steel, 6)
            for y in np.linspace(-0.68, -1.22, 4)
        ]
        for y in (-0.25, -1.85):
            parts += [
                solids.tube(np.array([[s * 0.4, y, 0.1], [s * 0.4, y, 0.46]]), 0.025, steel, 8),
                solids.moved(solids.sphere(0.07, f.BLACK, (0.5, 1, 1), 14), (s * 0.4, y, 0.07)),
            ]
    return solids.join(parts)


def _headwall() -> Mesh:
    """The panel over a bed's head: sockets, a lamp, a monitor on an arm with a heart's trace; its back at y = 0."""
    panel, dark = f.paint((0.74, 0.76, 0.74), "panel"), f.paint((0.02, 0.03, 0.035), "screen")
    parts = [
        f.block((1.9, 0.08, 0.3), panel, (0, -0.04, 1.4), 0.02),
        f.block((1.2, 0.12, 0.1), f.glow((0.9, 1.0, 0.96), 1.1, "bed lamp"), (0, -0.07, 1.95), 0.02),
    ]
    parts += [
        f.block((0.1, 0.03, 0.1), f.enamel(c), (x, -0.09, 1.5), 0.01)
        for x, c in (
            (-0.75, (0.8, 0.8, 0.78)),
            (-0.55, (0.7, 0.1, 0.08)),
            (0.75, (0.1, 0.5, 0.2)),
            (0.55, (0.85, 0.7, 0.1)),
        )
    ]
    parts += [
        solids.tube(np.array([[0.85, -0.05, 1.78], [0.85, -0.32, 1.8]]), 0.025, f.STEEL, 8),
        f.block((0.62, 0.09, 0.46), panel, (0.85, -0.36, 1.6), 0.03),
        f.block((0.54, 0.02, 0.36), dark, (0.85, -0.41, 1.66), 0.0),
    ]
    return solids.join([*parts, *_traces()])


def _traces() -> list[Mesh]:
    """A heart's trace and a breath's on the monitor."""
    green, blue = f.glow((0.12, 0.9, 0.3), 1.6, "trace"), f.glow((0.2, 0.62, 1.0), 1.4, "second trace")
    step = (0, 0.1, 0.13, 0.16, 0.19, 0.22, 0.25, 0.28, 0.36, 0.39, 0.42, 0.45, 0.5)
    beat = (0, 0, 0.03, 0, -0.02, 0.12, -0.05, 0, 0, 0.1, -0.04, 0, 0)
    heart = np.column_stack([np.add(step, 0.6), np.full(13, -0.425), np.add(beat, 1.87)])
    parts = [solids.tube(heart, 0.008, green, 5)]
    t = np.linspace(0, 0.5, 25)
    parts.append(
        solids.tube(np.column_stack([0.6 + t, np.full(25, -0.425), 1.74 + 0.03 * np.sin(t * 38)]), 0.007, blue, 5)
    )
    return parts


def _drip() -> Mesh:
    """A pole on wheels with a bag and its tube."""
    bag = Material("drip bag", (0.72, 0.80, 0.82), "glass", roughness=0.3, coat=0.4)
    tube = np.array([[0.16, 0, 1.62], [0.17, 0.02, 1.3], [0.3, -0.1, 1.0], [0.55, -0.2, 0.86]])
    parts = [
        solids.tube(np.array([[0, 0, 0.08], [0, 0, 2.05]]), 0.018, f.STEEL, 8),
        solids.tube(np.array([[-0.18, 0, 2.0], [0, 0, 2.05], [0.18, 0, 2.0]]), 0.014, f.STEEL, 8),
        f.block((0.2, 0.06, 0.3), bag, (0.17, 0, 1.68), 0.025),
        solids.tube(tube, 0.008, bag, 6),
        f.block((0.2, 0.14, 0.26), f.enamel((0.66, 0.70, 0.70)), (0, -0.05, 1.15), 0.03),
        f.block((0.13, 0.01, 0.07), f.glow((0.2, 0.8, 0.9), 1.0, "pump"), (0, -0.125, 1.28), 0.0),
    ]
    for a in np.arange(5) * 2 * np.pi / 5:
        end = (0.28 * np.cos(a), 0.28 * np.sin(a))
        parts += [
            solids.tube(np.array([[0, 0, 0.1], [*end, 0.07]]), 0.016, f.STEEL, 6),
            solids.moved(solids.sphere(0.04, f.BLACK, segments=10), (*end, 0.04)),
        ]
    return solids.join(parts)


def _curtains() -> Mesh:
    """A rail round the beds and the curtains drawn back: one between the beds, one at the right."""
    cloth = f.cloth((0.30, 0.58, 0.58), "ward curtain")
    rail = np.array([[-4.4, 1.3, 2.55], [4.6, 1.3, 2.55]])
    parts = [solids.tube(rail, 0.018, f.STEEL, 8)]
    for x in (-0.15, 3.6):
        parts += [
            solids.tube(np.array([[x, 1.3, 2.55], [x, 3.6, 2.55]]), 0.018, f.STEEL, 8),
            solids.moved(f.curtain(1.6, 2.2, cloth), (x, 2.3, 2.55), np.pi / 2),
            solids.moved(f.curtain(1.6, 2.2, cloth), (x + 0.02, 2.3, 2.55), -np.pi / 2),
        ]
    parts += [solids.tube(np.array([[x, 1.3, 2.55], [x, 1.3, 3.6]]), 0.012, f.STEEL, 6) for x in (-4.2, -0.15, 3.6)]
    return solids.join(parts)


def _trolley() -> Mesh:
    """A steel trolley with bottles, a bowl, folded towels."""
    parts = [f.block((0.9, 0.5, 0.03), f.STEEL, (0, 0, z), 0.01) for z in (0.3, 0.85)]
    parts += [
        solids.tube(np.array([[x, y, 0.06], [x, y, 0.98]]), 0.016, f.STEEL, 8)
        for x in (-0.43, 0.43)
        for y in (-0.23, 0.23)
    ]
    parts += [
        solids.moved(f.jar(c, h, f.WHITE), (x, y, 0.88))
        for x, y, h, c in (
            (-0.3, 0.1, 0.2, (0.5, 0.22, 0.06)),
            (-0.15, 0.12, 0.16, (0.16, 0.36, 0.56)),
            (-0.3, -0.1, 0.13, (0.72, 0.74, 0.74)),
        )
    ]
    parts += [solids.moved(f.bowl((0.66, 0.70, 0.72), False), (0.15, 0, 0.88))]
    parts += [
        f.block((0.36, 0.3, 0.06), f.cloth((0.74, 0.80, 0.80), "towel"), (0.2, 0, 0.33 + 0.06 * k), 0.02)
        for k in range(3)
    ]
    return solids.join(parts)


def _sign() -> Mesh:
    """A white cross on a teal plate between the beds."""
    plate = f.enamel((0.05, 0.42, 0.40))
    return solids.join(
        [
            f.block((0.66, 0.03, 0.66), plate, (-0.15, 3.57, 1.75), 0.01),
            f.block((0.46, 0.02, 0.15), f.WHITE, (-0.15, 3.55, 2.005), 0.005),
            f.block((0.15, 0.02, 0.46), f.WHITE, (-0.15, 3.55, 1.85), 0.005),
        ]
    )
