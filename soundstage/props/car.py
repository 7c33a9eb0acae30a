# SPDX-License-Identifier: Apache-2.0
"""A car as a designer's toy: a rounded body with a real cabin, seats, lights and four wheels that roll."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _emergency, _racer
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


class Car(Prop):
    """A small, friendly two-box car, 3.5 m long; racing and sports cars and go-karts by words."""

    words = (
        "car",
        "automobile",
        "sedan",
        "hatchback",
        "motorcar",
        "taxi",
        "vehicle",
        "convertible",
        "beetle car",
        "police car",
        "cop car",
        "patrol car",
        "squad car",
        "police cruiser",
        "taxicab",
        "taxi cab",
        "race car",
        "racing car",
        "formula one car",
        "racecar",
        "go-kart",
        "go kart",
        "sports car",
        "supercar",
        "f1 car",
    )
    vehicle = True
    pieces = (
        "tire",
        "tyre",
        "wheel",
        "engine",
        "brake",
        "bumper",
        "hood",
        "exhaust",
        "headlight",
        "windshield",
        "chassis",
    )
    runs = "wheels"
    comes_in = ("blue", "yellow", "white", "green", "red")
    livery = frozenset(("taxi", "taxicab", "cab", "police", "cop", "patrol", "squad"))
    substance = "metal"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, *_racer.OPEN):
            return _racer.racer(look)
        if kit.said(look, *_racer.LOW):
            return _racer.sports(look)
        police = kit.said(look, "police", "cop car", "patrol", "squad")
        coat = kit.main(look, "yellow" if kit.said(look, "taxi") else (0.012, 0.018, 0.04) if police else "red")
        trim, seat = kit.chrome(), kit.leather((0.55, 0.38, 0.22), "seats")
        hub = kit.plastic(kit.CREAM, "hub caps")
        parts, joints = kit.four_wheels(1.08, -1.08, 0.70, 0.35, kit.wheel(0.35, 0.26, hub))
        roof = kit.enamel("white") if police else kit.shade(coat, 0.9)
        body = [_hull(coat), _cabin(coat, roof), _inside(seat), _trim(trim)]
        if kit.said(look, "taxi"):
            body.append(kit.block((0.22, 0.5, 0.16), (-0.3, 0, 1.60), kit.lit("yellow", 0.8, "taxi sign"), 0.05))
        if police:
            body += [*_emergency.police(0.83), _emergency.light_bar(1.0, (-0.34, 0, 1.6))]
        lamp = Light("spot", (1.0, 0.86, 0.6), 60.0, 0.15, 0.7)
        glows = tuple(Glow(lamp, (1.9, y, 0.66), (1.0, 0.0, -0.12)) for y in (0.52, -0.52))
        anchors = {
            "driver": (-0.18, 0.34, 0.56),
            "seat": (-0.18, -0.34, 0.56),
            "inside": (-0.18, 0.0, 0.8),
            "top": (-0.3, 0.0, 1.62),
            "door": (-0.1, -0.83, 0.75),
        }
        return PropModel({"body": solids.join(body), **parts}, coat.substance, anchors, joints, glows)


def _hull(coat: Material) -> Mesh:
    """The lower body: a rounded side view, hollowed for the cabin, arched over the wheels."""
    side = slabs.polygon(
        [
            (-1.72, 0.27),
            (1.74, 0.27),
            (1.76, 0.66),
            (1.62, 0.86),
            (0.72, 0.98),
            (-1.2, 1.0),
            (-1.66, 0.92),
            (-1.78, 0.62),
        ],
        0.12,
        5,
    )
    hull = slabs.upright(slabs.slab(side, 1.66, coat, 0.15, 5), 1.66)
    tools = [solids.moved(solids.box((1.75, 1.36, 0.8), coat, 0.1), (-0.28, 0, 0.42))]
    for x in (1.08, -1.08):
        arch = kit.lying(solids.lathe([(0.42, -0.18), (0.42, 0.18)], coat, 32))
        tools += [solids.moved(arch, (x, y, 0.35)) for y in (0.72, -0.72)]
    return solids.cut(hull, *tools)


def _cabin(coat: Material, roof: Material) -> Mesh:
    """Roof and pillars as a shell with window openings, and the glass in front and behind."""

    def profile(inset: float, low: float) -> Mesh:
        outline = slabs.polygon(
            [(-1.38 + inset, low), (0.82 - inset, low), (0.32 - inset, 1.62 - inset), (-1.08 + inset, 1.62 - inset)],
            0.14,
            5,
        )
        width = 1.52 - 2 * inset
        return solids.bent(slabs.upright(slabs.slab(outline, width, roof, 0.09, 4), width), _narrowed)

    front = slabs.polygon([(-0.42, 1.04), (0.5, 1.04), (0.22, 1.5), (-0.42, 1.5)], 0.07)
    back = slabs.polygon([(-1.2, 1.04), (-0.52, 1.04), (-0.52, 1.5), (-1.0, 1.5)], 0.07)
    sides = [slabs.upright(slabs.slab(o, 3.0, roof, 0.0), 3.0) for o in (front, back)]
    ends = solids.moved(
        slabs.facing(slabs.slab(slabs.rectangle(1.12, 0.46, 0.09), 3.0, roof, 0.0), 3.0), (-0.2, 0, 1.28)
    )
    shell = solids.cut(profile(0.0, 0.9), profile(0.06, 0.6), *sides, ends)
    glass = kit.glass()
    screen = kit.put(solids.box((0.012, 1.2, 0.62), glass, 0.004), (0.68, 0, 1.0), y=-0.60)
    rear = kit.put(solids.box((0.012, 1.2, 0.58), glass, 0.004), (-1.29, 0, 1.0), y=0.40)
    return solids.join([shell, screen, rear])


def _narrowed(v: Array) -> Array:
    """Cabins lean inwards towards the roof."""
    out = v.copy()
    out[:, 1] *= 1 - 0.12 * np.clip((v[:, 2] - 0.9) / 0.7, 0, 1.2)
    return out


def _inside(seat: Material) -> Mesh:
    """Two front seats, a bench, a dashboard and the steering wheel."""
    out = []
    for y in (0.34, -0.34):
        out.append(kit.block((0.5, 0.5, 0.16), (-0.2, y, 0.42), seat, 0.06))
        out.append(kit.put(solids.box((0.14, 0.48, 0.62), seat, 0.06), (-0.44, y, 0.5), y=-0.16))
    out.append(kit.block((0.36, 1.2, 0.2), (-0.92, 0, 0.42), seat, 0.06))
    out.append(kit.block((0.2, 1.3, 0.22), (0.52, 0, 0.80), kit.plastic(kit.INK, "dashboard"), 0.06))
    out.append(kit.put(solids.ring(0.17, 0.022, kit.plastic(kit.INK, "dashboard"), 20, 6), (0.3, 0.34, 0.98), y=-1.1))
    out.append(solids.bar((0.45, 0.34, 0.9), (0.3, 0.34, 0.98), 0.025, kit.plastic(kit.INK, "dashboard")))
    return solids.join(out)


def _trim(trim: Material) -> Mesh:
    """Lamps, bumpers, grille, handles, mirrors and plates: what makes it a car from every side."""
    white, red = kit.lit((0.95, 0.85, 0.62), 0.9, "headlights"), kit.lit("red", 0.7, "tail lights")
    dark, plate = kit.plastic(kit.INK, "grille"), kit.plastic("white", "plate")
    half = [
        kit.put(kit.lens(0.145, white, trim), (1.72, 0.53, 0.66)),
        kit.put(kit.lens(0.085, red, trim), (-1.74, 0.58, 0.68), z=np.pi),
        kit.put(solids.box((0.16, 0.035, 0.035), trim, 0.015, 1), (-0.22, 0.835, 0.86)),
        solids.moved(solids.sphere(0.085, trim, (0.7, 1.1, 0.8), 16), (0.62, 0.86, 1.07)),
        solids.bar((0.66, 0.72, 0.98), (0.62, 0.84, 1.06), 0.022, trim),
    ]
    out = [kit.mirrored(solids.join(half))]
    for x, z in ((1.76, 0.36), (-1.76, 0.36)):
        bow = solids.curve(
            [(x * 0.955, -0.74, z), (x, -0.5, z), (x * 1.015, 0, z), (x, 0.5, z), (x * 0.955, 0.74, z)], 3
        )
        out.append(solids.noodle(bow, 0.07, trim, 10))
    out.append(kit.block((0.08, 0.56, 0.13), (1.735, 0, 0.52), dark, 0.03))
    out += [kit.block((0.1, 0.54, 0.018), (1.74, 0, 0.545 + 0.035 * i), trim, 0.008) for i in range(3)]
    out.append(kit.block((0.03, 0.36, 0.11), (-1.77, 0, 0.5), plate, 0.01))
    out.append(kit.block((0.03, 0.34, 0.1), (1.85, 0, 0.32), plate, 0.01))
    return solids.join(out)
