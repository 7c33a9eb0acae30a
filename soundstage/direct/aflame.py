# SPDX-License-Identifier: Apache-2.0
"""Which things of a film burn: told so, by what they do, or since somebody sets them on fire."""

from __future__ import annotations

from soundstage.model.production import Production, Subject

BURNING = "burning"
TOLD = frozenset((BURNING, "flaming", "blazing", "ablaze", "aflame", "alight", "fiery", "on fire", "in flames"))
BURNS, LIGHTS = ("burn", "catch_fire"), "light"


def aflame(production: Production, subject: Subject) -> Subject:
    """The subject, called burning where it burns at any time; people and animals never do."""
    if subject.family == "body" or BURNING in subject.words:
        return subject
    beats = [b for scene in production.scenes for shot in scene.shots for b in shot.beats]
    does = any(b.action in BURNS and subject.id in b.who for b in beats)
    lit = any(b.action == LIGHTS and b.target == subject.id for b in beats)
    told = bool(TOLD & set(subject.words))
    return subject.model_copy(update={"words": (*subject.words, BURNING)}) if does or lit or told else subject
