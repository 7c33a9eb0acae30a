# SPDX-License-Identifier: Apache-2.0
"""What a place has by itself: "on the wall of a kitchen" asks for no wall that stands free, a lake has its shore."""

from __future__ import annotations

from soundstage.language.draft import DraftScene
from soundstage.language.phrases import Phrase
from soundstage.language.setting import Settings, place_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

BUILT = word_set("brick stone low garden")  # of a wall that stands by itself
WATERS, SHORES = word_set("water sea pool"), word_set("bank riverbank waterside beach")


def of_the_shore(settings: Settings, scene: DraftScene, phrase: Phrase) -> bool:
    """Whether a shore or bank is that of the scene's own water, no place besides."""
    head, dressing = phrase.head.lemma, settings.vocabulary.dressing.get(scene.place, ())
    wet = any(word.split()[-1] in WATERS for word in dressing)
    return wet and (head in SHORES or taxonomy().is_a(head, "shore"))


def of_the_room(settings: Settings, scene: DraftScene, phrase: Phrase) -> bool:
    """Whether a wall (or shore) is the scene's own; the room that it is told to be of is where the scene plays."""
    if of_the_shore(settings, scene, phrase):
        return True
    if phrase.head.lemma != "wall" or any(t.low in BUILT for t in phrase.before):
        return False
    inside, indoors = scene.place in settings.vocabulary.indoors, settings.vocabulary.indoors
    spot = place_of(phrase.of, settings.vocabulary) if phrase.of is not None else None
    if spot is not None and phrase.of is not None and not scene.place and spot.unit in indoors:
        settings.set_place(scene, phrase.of, spot)
        return True
    return inside
