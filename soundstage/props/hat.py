# SPDX-License-Identifier: Apache-2.0
"""A hat: a felt crown with a ribbon and a curled brim; a top hat, straw hat or party hat by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Hat(Prop):
    """A hat, 0.3 m across, lying on its brim."""

    words = ("hat", "top hat", "fedora", "straw hat", "party hat", "cowboy hat", "felt hat", "bowler hat")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "party"):
            return PropModel(
                {"body": _party(paint(look, "blue"))}, "paper", {"grip": (0.06, 0.0, 0.05), "top": (0.0, 0.0, 0.22)}
            )
        straw, tall = kit.said(look, "straw"), 0.19 if kit.said(look, "top") else 0.12
        felt = kit.main(
            look, (0.62, 0.42, 0.16) if straw else kit.INK if tall > 0.15 else (0.24, 0.12, 0.06), kit.cloth
        )
        ribbon = kit.cloth("crimson", "ribbon")
        brim = solids.turned([(0.165, 0.0), (0.165, 0.012)], felt, 0.006, 44)
        curl = solids.bent(brim, lambda v: v + np.outer(1.3 * v[:, 1] ** 2 - 0.25 * v[:, 0] ** 2, [0, 0, 1.0]))
        crown = solids.lathe(
            solids.fillet(
                [(0.0, 0.0), (0.098, 0.0), (0.092 if tall < 0.15 else 0.103, tall), (0.0, tall)],
                0.025 if tall < 0.15 else 0.008,
                4,
            ),
            felt,
            40,
        )
        if tall < 0.15:
            crown = solids.bent(
                crown, lambda v: v - np.outer(0.028 * np.exp(-((v[:, 1] / 0.03) ** 2)) * (v[:, 2] > 0.08), [0, 0, 1.0])
            )
        band = solids.lathe([(0.094, 0.006), (0.1005, 0.006), (0.0995, 0.042), (0.094, 0.042)], ribbon, 40)
        bow = kit.block((0.03, 0.012, 0.036), (0.0, -0.1, 0.008), ribbon, 0.005)
        return PropModel(
            {"body": kit.fold([curl, crown, band, bow])}, "cloth", {"grip": (0.15, 0.0, 0.01), "top": (0.0, 0.0, tall)}
        )


def _party(color: tuple[float, float, float]) -> Mesh:
    """A paper cone with dots and a pom-pom."""
    cone = solids.turned([(0.075, 0.0), (0.004, 0.2)], kit.paper(color, "party paper"), 0.003, 32)
    dots = []
    for i in range(14):
        z, turn = 0.02 + 0.011 * i, i * 2.4
        r = 0.075 * (1 - z / 0.206)
        tint = ("yellow", "red", "white")[i % 3]
        dots.append(
            solids.moved(
                solids.sphere(0.0085, kit.paper(tint, f"dots {tint}"), (1, 1, 1), 10),
                (r * np.cos(turn), r * np.sin(turn), z),
            )
        )
    return kit.fold(
        [
            cone,
            *dots,
            solids.moved(kit.lump(0.022, kit.cloth("red", "pom-pom"), 3, 0.25, segments=14), (0, 0, 0.2)),
            solids.moved(solids.ring(0.074, 0.006, kit.cloth("red", "pom-pom"), 32, 8), (0, 0, 0.006)),
        ]
    )
