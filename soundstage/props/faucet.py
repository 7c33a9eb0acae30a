# SPDX-License-Identifier: Apache-2.0
"""A water tap: a curved spout on a base with two handles, water running from it."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Jet, Prop, PropModel
from soundstage.shape import solids


class Faucet(Prop):
    """A water tap on its little basin block, 0.9 m high, its spout to +X; "dry" or "closed" lets no water run."""

    words = ("faucet", "water tap", "tap", "water faucet", "spigot", "kitchen faucet", "faucets", "taps")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, stone = kit.main(look, (0.72, 0.74, 0.78), kit.metal), kit.ceramic((0.82, 0.84, 0.84))
        base = 0.62
        parts = [
            kit.block((0.42, 0.46, base - 0.08), (0.1, 0, 0), kit.wood(kit.PINE, "stand"), 0.02),
            kit.block((0.50, 0.54, 0.09), (0.1, 0, base - 0.09), stone, 0.03, 2),
            solids.moved(
                solids.sphere(0.2, kit.shade(stone, 0.72, "bowl"), (0.8, 0.9, 0.12), 28), (0.16, 0, base - 0.006)
            ),
            solids.moved(solids.turned([(0.045, 0), (0.035, 0.03), (0.026, 0.05)], steel, 0.01, 24), (-0.06, 0, base)),
        ]
        spout = solids.curve(
            [
                (-0.06, 0, base),
                (-0.06, 0, base + 0.2),
                (-0.02, 0, base + 0.285),
                (0.07, 0, base + 0.29),
                (0.13, 0, base + 0.25),
                (0.14, 0, base + 0.19),
            ],
            6,
        )
        parts.append(solids.noodle(spout, 0.021, steel, 16))
        parts += _handles(steel, base)
        drips, shut = kit.said(look, "drip", "leak"), bool({"closed", "dry", "off"} & set(look.words))
        if not drips and not shut:
            water = kit.plastic((0.60, 0.80, 0.90), "running water")
            parts.append(solids.bar((0.14, 0, base + 0.19), (0.14, 0, base + 0.01), 0.009, water, 12, 0.007))
        spots = {"tap": (0.14, 0.0, base + 0.17), "grip": (-0.06, 0.13, base + 0.06), "top": (0.1, 0.0, base),
                 "detail": (0.06, 0.0, base + 0.13)}
        return PropModel({"body": kit.fold(parts)}, "metal", spots, jets=() if shut else _jets(base, drips))


def _jets(base: float, drips: bool) -> tuple[Jet, ...]:
    """Drops along the stream and their splash in the basin; or one drop that hangs and falls."""
    spout, sink = (0.14, 0.0, base + 0.185), (0.14, 0.0, base + 0.012)
    if drips:
        return (Jet(spout, sink, 1.1, 1, 0.0095, crest=spout[2], hangs=0.78),)
    return (Jet(spout, sink, 0.42, 16, 0.0085, crest=spout[2], spread=0.006, long=2.4),
            Jet(sink, (0.14, 0.0, base + 0.01), 0.38, 22, 0.006, crest=base + 0.055, spread=0.065))


def _handles(steel: Material, base: float) -> list[Mesh]:
    """A crossbar handle on either side, marked for hot and cold water."""
    out = []
    for s, color in ((1, (0.70, 0.06, 0.05)), (-1, (0.05, 0.20, 0.60))):
        out.append(solids.moved(solids.turned([(0.022, 0), (0.018, 0.05)], steel, 0.006, 18), (-0.06, s * 0.13, base)))
        out.append(
            solids.bar((-0.06, s * 0.13 - 0.045, base + 0.06), (-0.06, s * 0.13 + 0.045, base + 0.06), 0.013, steel, 12)
        )
        out.append(
            solids.moved(
                solids.sphere(0.013, kit.plastic(color, "hot and cold"), (1, 1, 0.6), 12),
                (-0.06, s * 0.13, base + 0.075),
            )
        )
    return out
