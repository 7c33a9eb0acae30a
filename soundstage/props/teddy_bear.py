# SPDX-License-Identifier: Apache-2.0
"""A teddy bear: sitting with its legs out, round ears, a pale muzzle, button eyes and a ribbon."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class TeddyBear(Prop):
    """A stuffed toy bear, 0.34 m high as it sits, facing +X."""

    words = ("teddy bear", "teddy", "stuffed bear", "toy bear", "plush bear")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        fur = kit.main(look, (0.42, 0.20, 0.075), kit.cloth)
        pale = kit.cloth((0.74, 0.55, 0.34), "muzzle")
        parts = [
            solids.moved(solids.sphere(0.078, fur, (0.9, 1, 1.08), 32), (0, 0, 0.082)),
            solids.moved(solids.sphere(0.052, pale, (0.5, 1, 1.12), 28), (0.05, 0, 0.084)),
            *(_limbs(fur, pale, s) for s in (1, -1)),
            solids.moved(_head(fur, pale), (0.008, 0, 0.228)),
            _ribbon(),
        ]
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.32)})


def _limbs(fur: Material, pale: Material, side: int) -> Mesh:
    """One arm hanging forwards and one leg stretched out, with its foot's sole."""
    arm = solids.curve([(0.01, 0.058, 0.142), (0.03, 0.098, 0.11), (0.068, 0.102, 0.082)], 5)
    leg = solids.curve([(0.02, 0.05, 0.04), (0.07, 0.068, 0.038), (0.115, 0.08, 0.036)], 4)
    foot = solids.moved(solids.sphere(0.042, fur, (0.62, 0.86, 1.06), 24), (0.128, 0.083, 0.046))
    sole = solids.moved(solids.sphere(0.028, pale, (0.35, 0.88, 1.1), 20), (0.148, 0.087, 0.047))
    parts = [
        solids.noodle(arm, np.linspace(0.027, 0.025, len(arm)), fur, 16),
        solids.noodle(leg, 0.034, fur, 16),
        foot,
        sole,
    ]
    return solids.moved(solids.join(parts), scale=(1, side, 1))


def _head(fur: Material, pale: Material) -> Mesh:
    """The head about its own middle."""
    dark = kit.plastic(kit.INK, "button")
    nose = kit.leather((0.05, 0.03, 0.025), "nose")
    parts = [
        solids.sphere(0.072, fur, (0.92, 1.06, 0.96), 32),
        solids.moved(solids.sphere(0.036, pale, (0.85, 1.05, 0.82), 24), (0.056, 0, -0.02)),
        solids.moved(solids.sphere(0.0125, nose, (0.8, 1.2, 0.85), 16), (0.084, 0, -0.006)),
        solids.noodle(kit.arc((0.087, 0, -0.022), 0.012, np.pi, 2 * np.pi, 7, "yz"), 0.0022, nose, 6),
    ]
    for s in (1, -1):
        ear = [
            solids.sphere(0.027, fur, (0.5, 1, 1), 20),
            solids.moved(solids.sphere(0.0175, pale, (0.5, 1, 1), 18), (0.0085, 0, -0.001)),
        ]
        parts += [
            kit.put(solids.join(ear), (0.0, 0.056 * s, 0.056)),
            solids.moved(solids.sphere(0.0095, dark, segments=14), (0.058, 0.03 * s, 0.014)),
        ]
    return solids.join(parts)


def _ribbon() -> Mesh:
    """A bow under the chin."""
    silk = kit.cloth("crimson", "ribbon")
    parts = [solids.moved(solids.ring(0.046, 0.009, silk, 28, 8), (0.004, 0, 0.163))]
    parts += [
        solids.moved(solids.sphere(0.0215, silk, (0.45, 1, 0.72), 16), (0.062, 0.024 * s, 0.156)) for s in (1, -1)
    ]
    parts.append(solids.moved(solids.sphere(0.011, silk, segments=12), (0.067, 0, 0.156)))
    return solids.join(parts)
