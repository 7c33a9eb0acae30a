# SPDX-License-Identifier: Apache-2.0
"""Jewels: a gold ring with its diamond; a necklace lies in a loop with its pendant, a bracelet is of beads."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Jewellery(Prop):
    """A ring, 0.06 m across as miniatures are drawn, upright; a necklace is 0.2 m across, a bracelet 0.08 m."""

    words = (
        "diamond ring",
        "wedding ring",
        "engagement ring",
        "gold ring",
        "necklace",
        "pearl necklace",
        "bracelet",
        "pendant",
        "earring",
        "earrings",
        "jewelry",
        "jewellery",
        "necklaces",
        "amulet",
        "locket",
        "golden ring",
    )
    held = True
    substance = "metal"
    pieces = ("pearl", "bead", "stone", "clasp")

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.72, 0.46, 0.12), kit.metal)
        if kit.said(look, "necklace", "pendant", "amulet", "locket"):
            return PropModel(
                {"body": kit.fold(_necklace(look, gold))}, "metal", {"grip": (0.0, 0.1, 0.006), "top": (0.0, 0.0, 0.02)}
            )
        if kit.said(look, "bracelet"):
            beads = [
                solids.moved(
                    solids.sphere(0.0085, kit.plastic(c, f"bead {c}"), segments=14),
                    (0.036 * np.cos(a), 0.036 * np.sin(a), 0.0085),
                )
                for a, c in zip(np.arange(14) * np.pi / 7, ("teal", "amber", "cream", "red") * 4, strict=False)
            ]
            return PropModel(
                {"body": kit.fold(beads)}, "metal", {"grip": (0.036, 0.0, 0.0085), "top": (0.0, 0.0, 0.017)}
            )
        band = kit.ahead(solids.ring(0.024, 0.0034, gold, 48, 12))
        claws = [
            solids.bar((0, 0, 0.024), (0.009 * np.cos(a), 0.009 * np.sin(a), 0.036), 0.0016, gold, 6)
            for a in np.arange(4) * np.pi / 2 + 0.78
        ]
        stone = solids.moved(_brilliant(0.0125, kit.said(look, "wedding")), (0, 0, 0.0275))
        return PropModel(
            {"body": kit.fold([band, *claws, stone])}, "metal", {"grip": (0.0, 0.024, 0.027), "top": (0.0, 0.0, 0.066)}
        )


def _brilliant(r: float, pale: bool) -> Mesh:
    """A cut stone, point down."""
    clear = Material(
        "diamond", (0.72, 0.90, 0.97) if not pale else (0.9, 0.93, 0.95), "glass", roughness=0.04, coat=1.0
    )
    return solids.lathe(
        [(0.0, 0.0), (r, 0.6 * r), (0.94 * r, 0.72 * r), (0.55 * r, 0.95 * r), (0.0, 0.95 * r)], clear, 8, crease=0.1
    )


def _necklace(look: Look, gold: Material) -> list[Mesh]:
    """A loop of pearls or of fine links, lying, its pendant to the front."""
    pearls = kit.said(look, "pearl")
    parts: list[Mesh] = []
    for a in np.arange(40) * 2 * np.pi / 40:
        at = (0.085 * float(np.cos(a)) * (1.15 if np.cos(a) > 0 else 0.9), 0.085 * float(np.sin(a)), 0.006)
        if pearls:
            parts.append(
                solids.moved(solids.sphere(0.0066, kit.ceramic((0.86, 0.82, 0.76), "pearls"), segments=14), at)
            )
        else:
            parts.append(
                kit.put(solids.moved(solids.ring(0.0055, 0.0016, gold, 12, 6), scale=(1, 1.5, 1)), at, z=a, x=0.5)
            )
    if not pearls:
        gem = Material("ruby", (0.6, 0.01, 0.05), "glass", roughness=0.05, coat=1.0)
        parts += [
            solids.moved(solids.sphere(0.016, gold, (1.1, 0.9, 0.4), 24), (0.118, 0, 0.007)),
            solids.moved(solids.sphere(0.011, gem, (1.1, 0.9, 0.7), 20), (0.118, 0, 0.011)),
        ]
    return parts
