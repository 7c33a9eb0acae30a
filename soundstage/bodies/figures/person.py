# SPDX-License-Identifier: Apache-2.0
"""People: skin, hair, clothes, and a face of replacement mouths."""

from __future__ import annotations

from typing import Any

from soundstage.bodies import _face, _face_mouths, _people_clothes, _people_hair, _people_hats, _people_look
from soundstage.bodies._people_frame import frame, head_point
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_masks import antennae
from soundstage.bodies.base import Look
from soundstage.bodies.figures.base import Figured


class Human:
    """A man, a woman or a child as a stop-motion puppet."""

    words = ("person",)

    def person(self, look: Look, facts: dict[str, Any], seed: int) -> Person:
        """As these words say; what no word decides comes from the seed and the name."""
        return _people_look.person(look, facts, seed)

    def build(self, who: Person, look: Look, facts: dict[str, Any], seed: int) -> Figured:
        """Head, eyes, brows, mouths, hair, clothes, and what is on the head."""
        f = frame(who)
        whole, shape = _face.head_mesh(who, f)
        surface = _face.surface(whole)
        f = _face.with_eyes(who, f, surface)
        parts = [
            _face.head_part(f, whole, shape),
            *_face.eyes(who, f),
            *(_face.brows(who, f, surface) if facts.get("brows", True) else ()),
            *_face_mouths.mouths(who, f, surface),
            *_people_hair.hair(who, f, surface, seed),
            *_people_clothes.clothes(who, f),
            *_people_hats.on_head(who, f, surface),
        ]
        if facts.get("antennae"):
            parts.append(antennae(f, who))
        mouth = head_point(f, float(surface.at(0, _face.MOUTH[0])), 0, _face.MOUTH[0])
        return Figured(tuple(parts), f, mouth)
