# SPDX-License-Identifier: Apache-2.0
"""A fire alarm: a red bell with its gong on a panel; a siren has a turning lamp, a smoke detector is a white disc."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class FireAlarm(Prop):
    """A fire alarm, 0.34 m high, its gong to +X; "siren" is a red lamp on a foot, "smoke" a disc that lies."""

    words = (
        "fire alarm",
        "alarm bell",
        "smoke detector",
        "smoke alarm",
        "warning siren",
        "alarm siren",
        "siren light",
        "burglar alarm",
        "police siren",
        "warning light",
        "emergency light",
        "carbon monoxide detector",
    )
    held = True
    lamp = "bulb"
    substance = "metal"
    pieces = ("gong", "clapper", "button")

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "siren", "light"):
            return _siren(look)
        if kit.said(look, "smoke", "detector"):
            return PropModel(
                {"body": kit.fold(_detector(look))}, "plastic", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.05)}
            )
        red, white = kit.main(look, (0.72, 0.02, 0.02), kit.enamel), kit.plastic("white", "panel")
        plate = slabs.facing(slabs.slab(slabs.rectangle(0.24, 0.34, 0.03), 0.03, white, 0.008), 0.03)
        gong = kit.ahead(
            solids.lathe(
                [(0.0, 0.0), (0.095, 0.0), (0.1, 0.012), (0.085, 0.034), (0.045, 0.046), (0.0, 0.048)], red, 44
            )
        )
        parts = [
            solids.moved(plate, (0, 0, 0.17)),
            solids.moved(gong, (0.02, 0, 0.215)),
            solids.moved(
                kit.ahead(solids.turned([(0.016, 0.044), (0.013, 0.056)], kit.chrome(), 0.004, 24)), (0.02, 0, 0.215)
            ),
            solids.bar((0.03, 0.04, 0.095), (0.035, 0.085, 0.13), 0.004, kit.chrome(), 8),
            solids.moved(solids.sphere(0.011, kit.chrome(), segments=14), (0.035, 0.09, 0.135)),
            kit.block((0.03, 0.12, 0.06), (0.02, 0, 0.03), red, 0.01, 2),
            kit.block((0.006, 0.08, 0.016), (0.036, 0, 0.052), white, 0.003),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.34), "button": (0.04, 0.0, 0.06)},
        )


def _siren(look: Look) -> PropModel:
    """A lamp under a clear red dome, its mirror turning."""
    red, dark = kit.lit((1.0, 0.04, 0.02), 0.9, "lamp"), kit.plastic(kit.INK, "foot")
    shell = kit.main(look, (0.75, 0.02, 0.02), lambda c: kit.glass(c, "dome"))
    dome = [(0.078, 0.05), (0.078, 0.13), (0.06, 0.165), (0.0, 0.178)]
    parts = [
        solids.turned([(0.095, 0), (0.09, 0.03), (0.078, 0.055)], dark, 0.008, 40),
        solids.lathe([(0.0, 0.05), *dome], shell, 40),
        solids.turned([(0.024, 0.05), (0.022, 0.12)], red, 0.01, 24),
    ]
    mirror = kit.put(kit.block((0.006, 0.07, 0.08), (0, 0, 0), kit.chrome(), 0.002), (-0.035, 0, 0.05))
    glow = Glow(Light("point", (1.0, 0.08, 0.04), 5.0, 0.05), (0.06, 0.0, 0.11), part="mirror")
    return PropModel(
        {"body": kit.fold(parts), "mirror": mirror},
        "plastic",
        {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.178)},
        (Joint("mirror", (0.0, 0.0, 0.1), (0.0, 0.0, 1.0), "spin", 6.0),),
        (glow,),
    )


def _detector(look: Look) -> list[Mesh]:
    """A white disc with slots round it, a test button and a red light."""
    white = kit.main(look, (0.84, 0.84, 0.82), kit.plastic)
    parts = [
        solids.turned([(0.08, 0), (0.08, 0.012), (0.066, 0.018), (0.066, 0.034), (0.055, 0.046)], white, 0.006, 48),
        solids.turned([(0.016, 0.04), (0.015, 0.05)], kit.plastic((0.6, 0.6, 0.6), "button"), 0.003, 24),
        solids.moved(solids.sphere(0.004, kit.lit("red", 1.5, "light"), segments=10), (0.036, 0, 0.047)),
    ]
    dark = kit.plastic(kit.INK, "slots")
    parts += [
        solids.moved(kit.block((0.004, 0.014, 0.008), (0.0655, 0, 0.022), dark, 0.001), heading=k * 0.349)
        for k in range(18)
    ]
    return parts
