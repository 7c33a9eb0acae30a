# SPDX-License-Identifier: Apache-2.0
"""A heap of small things that are counted by the handful: beans, seeds, nuts, grains."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

_KINDS = {  # word -> colour, length in metres, how slim
    "coffee": ((0.14, 0.055, 0.02), 0.013, 0.75), "cocoa": ((0.20, 0.08, 0.04), 0.017, 0.6),
    "sunflower": ((0.10, 0.09, 0.09), 0.013, 0.45), "seed": ((0.55, 0.45, 0.30), 0.010, 0.5),
    "nut": ((0.48, 0.26, 0.10), 0.020, 0.8), "almond": ((0.50, 0.28, 0.13), 0.020, 0.55),
    "peanut": ((0.66, 0.46, 0.24), 0.024, 0.5), "grain": ((0.72, 0.54, 0.22), 0.008, 0.45),
    "pea": ((0.24, 0.50, 0.10), 0.010, 1.0), "lentil": ((0.60, 0.26, 0.08), 0.008, 0.9),
    "bean": ((0.45, 0.10, 0.07), 0.015, 0.65), "corn": ((0.85, 0.62, 0.08), 0.011, 0.8),
}


class Beans(Prop):
    """A heap, 0.24 m across, of coffee beans, seeds, nuts or grains, as the words say."""

    words = ("beans", "bean", "coffee beans", "coffee bean", "seeds", "seed", "nuts", "almonds", "peanuts", "grains",
             "lentils", "peas", "walnuts", "roasted coffee beans", "cocoa beans", "grain", "rice grain", "peanut",
             "almond", "snack")
    wholes = ("almonds", "beans", "coffee beans", "grains", "peanuts", "seeds")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        chance = rng(seed, "beans")
        said = " ".join((look.kind, *look.words))
        color, long, slim = next((v for w, v in _KINDS.items() if w in said), _KINDS["nut"])
        tones = [kit.shade(kit.food(color, "bean"), f, f"bean {f}") for f in (0.8, 1.0, 1.25)]
        if look.colors:
            tones = [kit.main(look, color, lambda c: kit.food(c, "bean"))] * 3
        ones = [solids.sphere(long / 2, t, (1.0, slim, slim), 8) for t in tones]
        parts = [solids.sphere(0.1, tones[0], (1, 1, 0.34), 24)]
        for k in range(170):
            a, r = chance.uniform(0, 2 * np.pi), 0.118 * np.sqrt(chance.uniform())
            z = 0.034 * np.sqrt(max(0.0, 1 - (r / 0.1) ** 2)) + 0.3 * long
            turn = {axis: float(chance.uniform(0, 6.28)) for axis in ("y", "z")}
            parts.append(kit.put(ones[k % 3], (r * np.cos(a), r * np.sin(a), z), **turn))
        return PropModel({"body": kit.standing(solids.join(parts))}, "wood",
                         {"grip": (0.0, 0.0, 0.04), "top": (0.0, 0.0, 0.05)})
