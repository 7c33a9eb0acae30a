# SPDX-License-Identifier: Apache-2.0
"""Tables to play at: billiards with its balls, cue and pockets; table tennis with its net and lines."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

BILLIARDS, TENNIS = ("billiard", "pool table", "snooker", "pool"), ("ping pong", "table tennis", "ping-pong")

_COLORS: tuple[kit.Paint, ...] = ("yellow", "blue", "red", "purple", "orange", "green", (0.3, 0.02, 0.02), kit.INK)


def billiards(look: Look) -> PropModel:
    """A billiard table, 2.4 m long along Y and 0.84 m high, its balls and a cue on it."""
    wood, felt = kit.wood(kit.WALNUT, "frame"), kit.main(look, (0.01, 0.24, 0.10), lambda c: kit.clay(c, "felt"))
    rim = slabs.rectangle(1.35, 2.4, 0.1).difference(slabs.rectangle(1.1, 2.15, 0.02))
    parts = [
        kit.block((1.3, 2.34, 0.16), (0, 0, 0.6), wood, 0.03),
        kit.block((1.12, 2.17, 0.02), (0, 0, 0.755), felt, 0.0),
        solids.moved(slabs.slab(rim, 0.09, wood, 0.02), (0, 0, 0.75)),
        *_legs(0.48, 0.95, wood),
    ]
    cushion = slabs.rectangle(1.12, 2.17).difference(slabs.rectangle(1.02, 2.07))
    parts.append(solids.moved(slabs.slab(cushion, 0.045, felt, 0.008), (0, 0, 0.77)))
    pocket = kit.plastic((0.005, 0.005, 0.005), "pockets")
    parts += [
        solids.moved(solids.turned([(0.075, 0), (0.075, 0.085)], pocket, 0.01, 20), (x, y, 0.76))
        for x in (-0.53, 0.53)
        for y in (-1.05, 0.0, 1.05)
    ]
    spots = [(0.056 * (j - 0.5 * i), 0.35 + 0.049 * i) for i in range(5) for j in range(i + 1)]
    for (x, y), c in zip(spots, (*_COLORS, *_COLORS[:7]), strict=True):
        parts.append(solids.moved(solids.sphere(0.028, kit.enamel(c, f"ball {c}"), segments=14), (x, y, 0.803)))
    parts += [
        solids.moved(solids.sphere(0.028, kit.enamel("white", "cue ball"), segments=14), (0.05, -0.45, 0.803)),
        solids.bar((0.3, -1.5, 0.89), (0.08, -0.52, 0.82), 0.016, kit.wood(kit.PINE, "cue"), 10, 0.007),
    ]
    return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 0.775)})


def tennis(look: Look) -> PropModel:
    """A table tennis table, 2.6 m long along Y and 0.76 m high, its net across."""
    top, white = kit.main(look, (0.015, 0.10, 0.32), lambda c: kit.plastic(c, "top")), kit.plastic("white", "lines")
    parts = [
        kit.block((1.5, 2.6, 0.04), (0, 0, 0.72), top, 0.006),
        *_legs(0.6, 1.0, kit.metal((0.1, 0.1, 0.11), "legs"), 0.025),
        *(kit.block((0.03, 2.6, 0.004), (x, 0, 0.758), white, 0.0) for x in (-0.735, 0.0, 0.735)),
        *(kit.block((1.5, 0.03, 0.004), (0, y, 0.758), white, 0.0) for y in (-1.285, 1.285)),
        kit.block((1.66, 0.008, 0.02), (0, 0, 0.885), white, 0.002),
        *(solids.bar((s * 0.83, 0, 0.74), (s * 0.83, 0, 0.905), 0.012, kit.iron(), 10) for s in (1, -1)),
    ]
    cord = kit.cloth((0.03, 0.05, 0.06), "net")
    parts += [kit.stalk((x, 0, 0.76), (x, 0, 0.89), 0.004, cord, 1.0) for x in [-0.81 + 0.036 * k for k in range(46)]]
    parts += [kit.stalk((-0.82, 0, z), (0.82, 0, z), 0.004, cord, 1.0) for z in (0.79, 0.82, 0.85)]
    return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.4, 0.762)})


def _legs(x: float, y: float, stuff: Material, thick: float = 0.07) -> list[Mesh]:
    return [kit.legs(kit.corners(x, y), 0.72, thick, stuff, 0.0, 0.8)]
