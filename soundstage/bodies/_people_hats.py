# SPDX-License-Identifier: Apache-2.0
"""Hats, caps, crowns and helmets for a person, in head metres, over the hair's cap."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soundstage import space
from soundstage.bodies._face import glasses, placed
from soundstage.bodies._people_frame import Frame
from soundstage.bodies._people_hat_forms import dome, hoop
from soundstage.bodies._people_hats_costume import COSTUME_HATS
from soundstage.bodies._people_helmets import HELMETS
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_masks import mask
from soundstage.bodies._people_trim import Drape, cloth
from soundstage.bodies._people_wardrobe import Garment
from soundstage.bodies.base import BodyPart
from soundstage.colour import luminance, mixed
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

_Maker = Callable[[Material, Material], Mesh]


def on_head(who: Person, f: Frame, face: Drape) -> list[BodyPart]:
    """The hat, the glasses and the mask that are worn."""
    out = [hat_part(who, f)] if "hat" in who.wear else []
    if "mask" in who.wear:
        out.append(mask(who, f, face, who.wear["mask"]))
    if "eyes" in who.wear:
        out.append(glasses(who, f, face, who.wear["eyes"].kind, who.wear["eyes"].color))
    return out


def hat_part(who: Person, f: Frame) -> BodyPart:
    """What is on the head, tilted back a little so that the face is free; helmets and hoods sit as the head does."""
    garment = who.wear["hat"]
    main, dark = _cloths(garment)
    if garment.kind in HELMETS:
        return BodyPart("hat", placed(HELMETS[garment.kind](main, dark), f), "head")
    tilt = space.translation([-0.022, 0, 0.118]) @ space.turn("y", -0.20)
    return BodyPart("hat", placed(solids.moved(hat_mesh(garment), matrix=tilt), f), "head")


def hat_mesh(garment: Garment) -> Mesh:
    """A hat by itself, its band about the origin, in a person's head metres; a plain one for what covers a head."""
    makers = _HATS | COSTUME_HATS
    return makers.get(garment.kind, _helmet)(*_cloths(garment))


def _cloths(garment: Garment) -> tuple[Material, Material]:
    """Of a hat and of its band."""
    shade = mixed(garment.color, (0, 0, 0) if luminance(garment.color) > 0.1 else (0.5, 0.4, 0.3), 0.5)
    return cloth("hat", garment.color, garment.kind == "beanie"), cloth("hat band", shade)


def _brimmed(main: Material, dark: Material) -> Mesh:
    crown = solids.lathe(
        [(0.186, 0), (0.184, 0.05), (0.172, 0.115), (0.160, 0.135), (0.135, 0.145), (0.002, 0.138)],
        main,
        44,
        crease=3.2,
    )
    brim = solids.lathe(
        [(0.17, -0.004), (0.275, 0.004), (0.281, 0.010), (0.275, 0.016), (0.17, 0.006)], main, 48, crease=3.2
    )
    return solids.join([crown, brim, hoop(dark, 0.188, 0.024, 0.034)])


def _peaked(main: Material, dark: Material) -> Mesh:
    turn = np.linspace(-1.05, 1.05, 21)
    parts = [dome(main), hoop(dark, 0.186, 0.010, 0.026)]
    ring = np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1)
    reach = 0.115 * np.cos(turn * 1.35) ** 0.6
    inner, outer = ring * 0.175, ring * (0.180 + reach)[:, None]
    droop = np.array([0, 0, -0.030]) * (reach[:, None] / 0.115)
    rows = [
        inner + [0, 0, 0.010],
        outer + droop + [0, 0, 0.009],
        outer + droop * 1.02 + [0, 0, 0.003],
        inner + [0, 0, -0.002],
    ]
    v = np.stack(rows, 1).reshape(-1, 3)
    i, j = np.meshgrid(np.arange(20), np.arange(4), indexing="ij")
    a, b = (i * 4 + j).ravel(), (i * 4 + (j + 1) % 4).ravel()
    parts.append(
        solids.mesh(v, np.concatenate([np.stack([a, a + 4, b + 4], -1), np.stack([a, b + 4, b], -1)]), dark, 0.9)
    )
    parts.append(solids.moved(solids.sphere(0.012, dark, (1, 1, 0.6), 14), offset=(0, 0, 0.163)))
    return solids.join(parts)


def _beanie(main: Material, dark: Material) -> Mesh:
    ball = solids.moved(solids.sphere(0.048, dark, segments=20), offset=(0, 0, 0.185))
    return solids.join([dome(main, 1.06), hoop(main, 0.184, 0.016, 0.062, 0.011, 40), ball])


def _crown(main: Material, dark: Material) -> Mesh:
    gold = Material("gold", main.color, "metal", 0.28, metallic=1.0)
    jewel = Material("jewel", (0.55, 0.02, 0.05), "glass", 0.1, coat=1.0)
    turn = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    away = np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1)
    spike = np.abs(((turn * 8 / (2 * np.pi)) % 1) - 0.5) * 2
    top = 0.035 + 0.060 * spike
    rows = [
        away * 0.176,
        away * 0.184 + [0, 0, 0.0],
        away * 0.190 + top[:, None] * [0, 0, 1],
        away * 0.184 + top[:, None] * [0, 0, 1],
    ]
    v = np.stack(rows, 1).reshape(-1, 3)
    i, j = np.meshgrid(np.arange(96), np.arange(4), indexing="ij")
    a, b = (i * 4 + j).ravel(), (i * 4 + (j + 1) % 4).ravel()
    c, d = (((i + 1) % 96) * 4 + j).ravel(), (((i + 1) % 96) * 4 + (j + 1) % 4).ravel()
    ringed = solids.mesh(v, np.concatenate([np.stack([a, c, d], -1), np.stack([a, d, b], -1)]), gold, 0.6)
    tips = [
        solids.moved(solids.sphere(0.011, gold, segments=12), offset=(0.188 * np.cos(t), 0.188 * np.sin(t), 0.102))
        for t in np.arange(8) * 2 * np.pi / 8
    ]
    stones = [
        solids.moved(solids.sphere(0.011, jewel, segments=12), offset=(0.188 * np.cos(t), 0.188 * np.sin(t), 0.020))
        for t in (np.arange(8) + 0.5) * 2 * np.pi / 8
    ]
    return solids.moved(solids.join([ringed, *tips, *stones]), offset=(0, 0, 0.02))


def _toque(main: Material, dark: Material) -> Mesh:
    puff = [Cone((0, 0, 0.15), (0, 0, 0.17), 0.16, 0.15, 0.02)]
    for t in np.arange(9) * 2 * np.pi / 9:
        puff.append(
            Cone(
                (0.12 * np.cos(t), 0.12 * np.sin(t), 0.13),
                (0.13 * np.cos(t), 0.13 * np.sin(t), 0.17),
                0.07,
                0.078,
                0.012,
            )
        )
    return solids.join([cones.skin(puff, main, 0.012), hoop(main, 0.184, 0.035, 0.10, 0.006), dome(main, 0.8)])


def _helmet(main: Material, dark: Material) -> Mesh:
    shell = Material("helmet", main.color, "plastic", 0.3, coat=0.6)
    return solids.join([dome(shell, 1.08, -0.02), hoop(dark, 0.188, -0.010, 0.020, 0.006)])


_HATS: dict[str, _Maker] = {
    "hat": _brimmed,
    "sun hat": _brimmed,
    "straw hat": _brimmed,
    "cap": _peaked,
    "beanie": _beanie,
    "crown": _crown,
    "toque": _toque,
    "helmet": _helmet,
}
