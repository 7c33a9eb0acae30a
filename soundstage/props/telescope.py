# SPDX-License-Identifier: Apache-2.0
"""A telescope on a wooden tripod: a brass and blue tube pointed up."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Telescope(Prop):
    """A telescope on a tripod, 1.5 m high, looking up towards +X."""

    words = ("telescope", "spyglass", "telescopes", "astronomical telescope")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        tube, gold, stick = kit.main(look, (0.05, 0.1, 0.3)), kit.brass(), kit.wood(kit.OAK, "tripod")
        profile = [
            (0.035, -0.5),
            (0.035, -0.38),
            (0.055, -0.36),
            (0.055, 0.0),
            (0.075, 0.02),
            (0.075, 0.55),
            (0.09, 0.56),
            (0.09, 0.66),
        ]
        body = kit.ahead(solids.turned(profile, tube, 0.006, 32))
        bands = [
            kit.put(solids.ring(r, 0.012, gold, 32, 8), (x, 0, 0), y=np.pi / 2)
            for x, r in ((-0.37, 0.05), (0.01, 0.072), (0.64, 0.09))
        ]
        glass = kit.put(solids.sphere(0.083, kit.dark_glass(), (0.2, 1, 1), 24), (0.655, 0, 0))
        parts = [kit.put(solids.join([body, *bands, glass]), (0, 0, 1.28), y=-0.55)]
        for a in (0.3, 2.4, 4.5):
            parts.append(
                solids.bar(
                    (0.05 * np.cos(a), 0.05 * np.sin(a), 1.18),
                    (0.42 * np.cos(a), 0.42 * np.sin(a), 0.0),
                    0.022,
                    stick,
                    12,
                )
            )
        parts.append(solids.moved(solids.turned([(0.07, 0.0), (0.06, 0.1)], gold, 0.01, 24), (0, 0, 1.14)))
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (-0.38, 0.0, 1.08), "top": (0.0, 0.0, 1.36)})
