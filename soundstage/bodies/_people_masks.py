# SPDX-License-Identifier: Apache-2.0
"""What is worn on the face: a hero's mask, an eye patch, a clown's nose; head metres."""

from __future__ import annotations

import numpy as np

from soundstage.bodies._face import placed, skin_of
from soundstage.bodies._people_frame import EYE_HEIGHT, SIDES, Frame, eye_y
from soundstage.bodies._people_hat_forms import leaf
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_trim import Drape, cloth
from soundstage.bodies._people_wardrobe import Garment
from soundstage.bodies.base import BodyPart
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids


def mask(who: Person, f: Frame, face: Drape, garment: Garment) -> BodyPart:
    """The piece on the face, rigid on the head."""
    make = {"clown nose": _nose, "eye patch": _patch}.get(garment.kind, _domino)
    return BodyPart(garment.kind.replace(" ", "_"), placed(make(who, face, garment), f), "head")


def antennae(f: Frame, who: Person) -> BodyPart:
    """Two feelers with knobs on the crown, for those from other worlds."""
    skin = skin_of(who.skin)
    parts = []
    for _, y in SIDES:
        stalk = solids.curve([(0, y * 0.06, 0.18), (0.0, y * 0.10, 0.28), (0.03, y * 0.15, 0.35)], 6)
        parts.append(solids.noodle(stalk, 0.012, skin, 10))
        parts.append(solids.moved(solids.sphere(0.032, skin, segments=18), stalk[-1]))
    return BodyPart("antennae", placed(solids.join(parts), f), "head")


def _nose(who: Person, face: Drape, garment: Garment) -> Mesh:
    red = Material("clown nose", garment.color, "plastic", 0.25, coat=0.6)
    return solids.moved(solids.sphere(0.040, red, segments=24), (float(face.at(0, -0.022)) + 0.006, 0, -0.022))


def _patch(who: Person, face: Drape, garment: Garment) -> Mesh:
    """A black disc over the left eye on a strap round the head."""
    black, y0 = cloth("eye patch", garment.color), eye_y(who)
    disc = solids.moved(solids.sphere(0.058, black, (0.40, 1.0, 0.95), 24),
                        (float(face.at(y0, EYE_HEIGHT)) + 0.008, y0, EYE_HEIGHT))
    turn = np.linspace(0, 2 * np.pi, 60)
    slope = 0.060 - 0.055 * np.sin(turn) * np.where(np.cos(turn) > 0, 1, 0.4)
    strap = np.stack([-0.012 + 0.186 * np.cos(turn), 0.184 * np.sin(turn), slope], -1)
    front = (turn < 1.0) | (turn > 2 * np.pi - 1.0)
    strap[front, 0] = np.asarray(face.at(strap[front, 1], strap[front, 2])) + 0.004
    return solids.join([disc, solids.tube(strap, 0.006, black, 8)])


def _domino(who: Person, face: Drape, garment: Garment) -> Mesh:
    """A mask round both eyes, drawn out to the temples."""
    main = cloth("mask", garment.color)
    turn = np.linspace(0, 2 * np.pi, 49)
    parts = []
    for _, y in SIDES:
        rows = []
        for t in np.linspace(0, 1, 7):
            out = np.cos(turn) * y  # 1 towards the temple
            wide = 0.046 + t * (0.026 + 0.022 * np.clip(out, 0, 1) ** 2)
            tall = 0.043 + t * (0.020 + 0.010 * np.clip(out, 0, 1))
            side, up = y * eye_y(who) + wide * np.cos(turn), EYE_HEIGHT + tall * np.sin(turn)
            up = up + t * 0.016 * np.clip(out, 0, 1)
            lifted = 0.005 * np.sin(np.pi * min(1.0, 0.15 + t * 0.80)) ** 0.5
            rows.append(np.stack([np.asarray(face.at(side, up)) + lifted, side, up], -1))
        outer = np.array(rows)
        parts.append(leaf(outer, outer - [0.004, 0, 0], main))
    return solids.join(parts)
