# SPDX-License-Identifier: Apache-2.0
"""A drone: a small body with a camera under it and four arms, each with a propeller that turns."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

ARMS = {"rotor_a": (0.17, 0.17), "rotor_b": (0.17, -0.17), "rotor_c": (-0.17, 0.17), "rotor_d": (-0.17, -0.17)}
HIGH = 0.16  # metres: the propellers


class Drone(Prop):
    """A quadcopter, 0.6 m across, its camera to +X, its propellers turning."""

    words = ("drone", "quadcopter", "camera drone", "toy drone", "delivery drone", "quadrocopter")
    pieces = ("propeller", "rotor")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        shell, dark = kit.main(look, (0.82, 0.83, 0.84), kit.plastic), kit.plastic((0.05, 0.055, 0.065), "dark")
        parts = [solids.moved(solids.sphere(0.1, shell, (1.35, 0.8, 0.42), 26), (0, 0, 0.115)),
                 solids.moved(solids.sphere(0.06, dark, (1.3, 0.75, 0.3), 18), (0.02, 0, 0.15))]
        for x, y in ARMS.values():
            parts += [solids.bar((0.25 * x, 0.25 * y, 0.12), (x, y, 0.125), 0.018, shell, 12, 0.013),
                      solids.moved(solids.turned([(0.016, 0.11), (0.02, 0.135), (0.014, 0.152)], dark, 0.006, 18),
                                   (x, y, 0))]
        for s in (1, -1):
            parts += [solids.bar((x, s * 0.06, 0.1), (x * 1.5, s * 0.12, 0.01), 0.007, dark, 8) for x in (0.06, -0.06)]
            parts.append(solids.bar((-0.14, s * 0.12, 0.008), (0.14, s * 0.12, 0.008), 0.008, dark, 8))
        parts += [solids.moved(solids.sphere(0.032, dark, segments=16), (0.1, 0, 0.07)),
                  kit.put(solids.turned([(0.016, 0), (0.018, 0.014)], kit.dark_glass(), 0.003, 14), (0.125, 0, 0.07),
                          y=np.pi / 2),
                  *(solids.moved(solids.sphere(0.009, kit.lit(c, 1.0, f"lamp {k}"), segments=8), (-0.13, y, 0.115))
                    for k, (y, c) in enumerate(((0.035, (0.9, 0.05, 0.03)), (-0.035, (0.05, 0.8, 0.1)))))]
        rotors = {name: solids.moved(_rotor(k), (x, y, HIGH)) for k, (name, (x, y)) in enumerate(ARMS.items())}
        joints = tuple(Joint(name, (x, y, HIGH), (0.0, 0.0, 1.0), "spin", 31.0 * (-1) ** k)
                       for k, (name, (x, y)) in enumerate(ARMS.items()))
        return PropModel({"body": solids.join(parts), **rotors}, "plastic",
                         {"top": (0.0, 0.0, 0.165), "grip": (0.0, 0.0, 0.1)}, joints)


def _rotor(number: int) -> Mesh:
    """Two blades about the origin."""
    stuff = kit.plastic((0.12, 0.12, 0.13), "propeller")
    blade = solids.moved(solids.sphere(0.07, stuff, (1.0, 0.16, 0.04), 16), (0.065, 0, 0))
    blades = [solids.moved(blade, heading=a + 0.7 * number) for a in (0.0, np.pi)]
    return solids.join([*blades, solids.turned([(0.012, -0.008), (0.012, 0.01)], stuff, 0.003, 12)])
