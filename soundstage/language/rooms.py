# SPDX-License-Identifier: Apache-2.0
"""A room's own walls: "on the wall of a kitchen" asks for no wall that stands free."""

from __future__ import annotations

from soundstage.language.draft import DraftScene
from soundstage.language.phrases import Phrase
from soundstage.language.setting import Settings, place_of
from soundstage.language.wordlist import word_set

BUILT = word_set("brick stone low garden")  # of a wall that stands by itself


def of_the_room(settings: Settings, scene: DraftScene, phrase: Phrase) -> bool:
    """Whether a wall is the scene's own; the room that it is told to be of is where the scene plays."""
    if phrase.head.lemma != "wall" or any(t.low in BUILT for t in phrase.before):
        return False
    inside, indoors = scene.place in settings.vocabulary.indoors, settings.vocabulary.indoors
    spot = place_of(phrase.of, settings.vocabulary) if phrase.of is not None else None
    if spot is not None and phrase.of is not None and not scene.place and spot.unit in indoors:
        settings.set_place(scene, phrase.of, spot)
        return True
    return inside
