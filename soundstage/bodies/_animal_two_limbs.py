# SPDX-License-Identifier: Apache-2.0
"""What two-legged creatures that are no birds have: skin or insect wings, arms, a fleshy tail, horns, teeth."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Bench, chain, surface_point
from soundstage.bodies._animal_two import SIDES, BirdShape, _p
from soundstage.bodies._animal_wings import insect_wing, skin_wing
from soundstage.shape import solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]


def limbs(bench: Bench, shape: BirdShape) -> None:
    """Wings of skin or of an insect, or arms; and the fleshy tail."""
    makers = {"skin": skin_wing, "disc": insect_wing, "arms": _arm}
    for side, sign in SIDES:
        if shape.wings in makers:
            makers[shape.wings](bench, shape, side, sign)
    if shape.line:
        root = np.array(shape.joints["tail"])
        points = [(root[0] + x, 0.0, root[2] + z, r) for x, z, r in shape.line]
        bench.lump("tail", chain(points, 0.03, ["tail"]), "coat", 1.0, name="tail")


def _arm(bench: Bench, shape: BirdShape, side: str, sign: float) -> None:
    """A small arm held before the chest, with two fingers."""
    span, chord = shape.wing
    a = np.array(shape.joints[f"wing1_{side}"]) + [0.02, 0.0, -shape.body[1] * 0.75]
    b = a + [0.12 * span, 0.06 * span * sign, -0.50 * span]
    c = b + [0.42 * span, -0.06 * span * sign, -0.12 * span]
    line = [(*a, chord * 1.15), (*b, chord * 0.85), (*c, chord * 0.75)]
    bench.lump("spine", chain(line, 0.02, ["spine"]), "coat", 0.8, name="arms")
    for y in (-0.6, 0.6):
        start = c + [chord * 0.2, y * chord * 0.6, 0]
        tip = start + [chord * 1.3, y * chord * 0.3, -chord * 0.9]
        bench.lump("spine", [Cone(_p(start), _p(tip), chord * 0.45, chord * 0.12, 0.01)],
                   "claw" if "claw" in bench.palette else "coat", 0.6, name="arms")


def trimmings(bench: Bench, shape: BirdShape, face: list[Cone]) -> None:
    """Spikes, teeth, ears, horns, feelers and a nose."""
    skull = np.array(shape.joints["skull"])
    if shape.spikes:
        _spikes(bench, shape)
    if shape.teeth:
        _teeth(bench, shape)
    for _, sign in SIDES:
        if shape.ears:
            _ear(bench, shape, surface_point(face, skull, (-0.12, 0.48 * sign, 0.88)), sign)
        for horn in shape.horns:
            points = [(x + skull[0], y * sign, z + skull[2], r) for x, y, z, r in horn]
            bench.lump("head", chain(points, 0.012, ["head"]), "horn", 0.8, "horn", name="horns")
        if shape.feelers:
            _feeler(bench, shape, surface_point(face, skull, (0.45, 0.4 * sign, 0.8)), sign)
    if shape.nose:
        end = shape.beak_cones()[-1]
        at = np.array(end.b) + [end.rb * 0.8, 0, end.rb * 0.35 * shape.beak_flat]
        bench.ball("head", at, shape.nose, "nose", (0.8, 1.2, 0.85), surface="wet", name="nose")


def _ear(bench: Bench, shape: BirdShape, root: Array, sign: float) -> None:
    """A tall ear on the head's crown, lined in front."""
    long, thick = shape.ears
    tip = root + np.array([-0.10, 0.30 * sign, 0.95]) * long
    low = root - np.array([0, 0, 0.1]) * long
    whole = [(*low, thick * 0.7), (*(low + (tip - low) * 0.5), thick), (*tip, thick * 0.3)]
    bench.lump("head", chain(whole, 0.01, ["head"]), "coat", 0.8, name="ears")
    ahead = np.array([thick * 0.32, 0, 0])
    lining = Cone(_p(low + (tip - low) * 0.3 + ahead), _p(low + (tip - low) * 0.8 + ahead), thick * 0.62, thick * 0.3,
                  0.01, "", (0.45, 1.0, 1.0))
    bench.lump("head", [lining], "ear_inner" if "ear_inner" in bench.palette else "coat", 0.8, name="ears")


def _feeler(bench: Bench, shape: BirdShape, root: Array, sign: float) -> None:
    """One bowed feeler with a knob."""
    end = root + np.array([0.75, 0.45 * sign, 0.75]) * shape.feelers
    bow = (root + end) / 2 + [0, 0, 0.18 * shape.feelers]
    stuff = bench.palette.material("feeler" if "feeler" in bench.palette else "pupil", "horn")
    line = solids.curve([_p(root), _p(bow), _p(end)], 5)
    bench.attach("head", solids.noodle(line, shape.head * 0.055, stuff, 8), "feelers")
    bench.attach("head", solids.moved(solids.sphere(shape.head * 0.14, stuff, segments=12), _p(end)), "feelers")


def _spikes(bench: Bench, shape: BirdShape) -> None:
    """A row along the neck, the back and the fleshy tail."""
    size = shape.spikes
    neck, skull = np.array(shape.joints["neck"]), np.array(shape.joints["skull"])
    behind = np.cross(skull - neck, (0, 1.0, 0))
    behind = behind / np.linalg.norm(behind) * (1 if behind[0] < 0 else -1)
    _, chest, belly, _ = shape.body
    up = np.array([-np.sin(np.radians(shape.tilt)), 0, np.cos(np.radians(shape.tilt))])
    low, high = shape.neck[2:4]
    places = [("neck", neck + (skull - neck) * u + behind * (low + (high - low) * u) * 0.9, behind)
              for u in (0.2, 0.45, 0.7)]
    places += [("spine", shape.along(u) + up * (belly if u < 0.3 else chest) * 0.92, up)
               for u in (0.55, 0.2, -0.2, -0.6)]
    root = np.array(shape.joints["tail"])
    for (x0, z0, r0), (x1, z1, r1) in zip(shape.line[:-1], shape.line[1:], strict=True):
        out = np.array([z1 - z0, 0, x0 - x1])
        out = out / np.linalg.norm(out)
        places.append(("tail", root + np.array([(x0 + x1) / 2, 0, (z0 + z1) / 2]) + out * (r0 + r1) / 2 * 0.9, out))
    for bone, at, out in places:
        tip = at + out * size + [-size * 0.35, 0, 0]
        spike = Cone(_p(at - out * size * 0.1), _p(tip), size * 0.40, size * 0.06, 0.01, "", (1, 0.5, 1))
        bench.lump(bone, [spike], "spike" if "spike" in bench.palette else "horn", 0.6, name="spikes")


def _teeth(bench: Bench, shape: BirdShape) -> None:
    """Pointed teeth along both edges of the upper jaw."""
    upper = shape.beak_cones()
    a, b = np.array(upper[0].a), np.array(upper[-1].b)
    ra, rb = upper[0].ra, upper[-1].rb
    for _, sign in SIDES:
        for u in np.linspace(0.35, 1.0, 6):
            r = ra + (rb - ra) * float(u)
            at = a + (b - a) * float(u) + [0, sign * r * 0.80, -r * 0.55 * shape.beak_flat]
            tooth = Cone(_p(at), _p(at + [0, 0, -shape.teeth]), shape.teeth * 0.34, shape.teeth * 0.06, 0.005)
            bench.lump("head", [tooth], "eye_white", 0.5, "horn", name="teeth")
