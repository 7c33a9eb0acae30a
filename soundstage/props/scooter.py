# SPDX-License-Identifier: Apache-2.0
"""A kick scooter: a deck with grip tape, two wheels that roll, a steering post and handlebars with grips."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_FRONT, _BACK, _RADIUS, _DECK = 0.42, -0.4, 0.085, 0.13  # metres: both axles, the wheels, where the feet stand
_BAR = 0.86  # metres: the handlebar over the ground


class Scooter(Prop):
    """A kick scooter, 1 m long, its handlebar at 0.86 m, going to +X."""

    words = ("scooter", "kick scooter", "push scooter", "kickscooter", "electric scooter", "e-scooter", "scooters")
    vehicle = True
    pieces = ("tire", "tyre", "wheel", "brake", "handlebar")
    runs = "wheels"
    comes_in = ("blue", "yellow", "green", "white")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, "red"), kit.rubber()
        parts = [*_deck(coat), *_post(coat)]
        wheel = _wheel(kit.plastic(kit.CREAM, "wheel"))
        wheels, joints = kit.rolling(
            {
                "wheel_front": (wheel, (_FRONT, 0.0, _RADIUS), _RADIUS),
                "wheel_back": (wheel, (_BACK, 0.0, _RADIUS), _RADIUS),
            }
        )
        parts += [solids.bar((0.29, s * 0.13, _BAR), (0.29, s * 0.235, _BAR), 0.019, dark, 14) for s in (1, -1)]
        anchors = {
            "driver": (-0.06, 0.0, _DECK),
            "top": (-0.06, 0.0, _DECK),
            "grip": (0.29, 0.19, _BAR),
            "handle": (0.29, 0.19, _BAR),
        }
        return PropModel({"body": solids.join(parts), **wheels}, "metal", anchors, joints)


def _deck(coat: Material) -> list[Mesh]:
    """The board one stands on, its tape, the brake over the back wheel and the neck that rises to the post."""
    shape = slabs.polygon(
        [
            (-0.34, -0.055),
            (-0.3, -0.075),
            (0.2, -0.075),
            (0.27, -0.03),
            (0.27, 0.03),
            (0.2, 0.075),
            (-0.3, 0.075),
            (-0.34, 0.055),
        ],
        0.02,
    )
    tape = shape.buffer(-0.016)
    parts = [
        solids.moved(slabs.slab(shape, 0.035, coat, 0.012, 3), (0, 0, _DECK - 0.037)),
        solids.moved(
            slabs.slab(tape, 0.004, kit.rubber((0.05, 0.05, 0.055), "grip tape"), 0.001, 1), (0, 0, _DECK - 0.003)
        ),
    ]
    neck = solids.curve([(0.22, 0, _DECK - 0.02), (0.3, 0, _DECK + 0.01), (0.35, 0, 0.22), (0.375, 0, 0.3)], 5)
    parts.append(solids.noodle(neck, 0.028, coat, 14))
    guard = solids.tube(kit.arc((_BACK, 0, _RADIUS), _RADIUS + 0.016, 0.35, 2.5, 12), 0.011, coat, 8)
    parts.append(solids.moved(guard, scale=(1, 2.4, 1)))
    for s in (1, -1):
        parts.append(solids.bar((-0.3, s * 0.036, _DECK - 0.02), (_BACK, s * 0.036, _RADIUS), 0.013, coat, 8))
    return parts


def _post(coat: Material) -> list[Mesh]:
    """The fork over the front wheel, the head tube, the telescopic post with its clamp, the bar and a bell."""
    steel = kit.chrome()
    foot, head, bar = (_FRONT - 0.035, 0.0, 0.2), (0.365, 0.0, 0.34), (0.29, 0.0, _BAR)
    parts = [
        solids.bar((_FRONT, s * 0.034, _RADIUS), (_FRONT - 0.03, s * 0.034, 0.2), 0.012, steel, 10) for s in (1, -1)
    ]
    parts += [
        kit.block((0.06, 0.1, 0.03), (_FRONT - 0.033, 0, 0.185), steel, 0.012, 2),
        solids.bar(foot, head, 0.03, coat, 16),
        solids.bar(foot, bar, 0.017, steel, 14),
        solids.bar((0.3345, 0, 0.54), (0.329, 0, 0.58), 0.026, kit.plastic(kit.INK, "clamp"), 14),
        solids.bar((0.29, -0.24, _BAR), (0.29, 0.24, _BAR), 0.0135, steel, 12),
        solids.bar((0.29, -0.03, _BAR), (0.29, 0.03, _BAR), 0.022, coat, 14),
    ]
    bell = solids.turned([(0.026, 0), (0.025, 0.012), (0.014, 0.024)], kit.brass(), 0.006, 20)
    return [*parts, solids.moved(bell, (0.285, 0.085, _BAR + 0.012))]


def _wheel(hub: Material) -> Mesh:
    """A narrow rubber tyre on a five-spoked hub, axle along Y."""
    r = _RADIUS
    tyre = solids.lathe(
        [
            (r * 0.72, -0.018),
            (r * 0.92, -0.02),
            (r, -0.01),
            (r, 0.01),
            (r * 0.92, 0.02),
            (r * 0.72, 0.018),
            (r * 0.72, -0.018),
        ],
        kit.rubber(),
        30,
        crease=1.0,
    )
    spokes = slabs.disc(r * 0.76, 36)
    for a in np.arange(5) * 2 * np.pi / 5:
        spokes = spokes.difference(slabs.disc(r * 0.17, 16, (r * 0.46 * np.cos(a), r * 0.46 * np.sin(a))))
    disc = solids.moved(slabs.slab(spokes, 0.024, hub, 0.005, 2), (0, 0, -0.012))
    cap = solids.turned([(0.014, -0.042), (0.014, 0.042)], kit.chrome(), 0.004, 14, 1)
    return kit.lying(solids.join([tyre, disc, cap]))
