# SPDX-License-Identifier: Apache-2.0
"""Footage's own sound: off, on, or something else in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.sounds import bed_of
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.ambience import Ambience
from soundstage.edit.verbs.music import Music
from soundstage.edit.verbs.sound import Sound
from soundstage.model.takes import retaken


@dataclass(frozen=True)
class OwnSound(Verb):
    """Mute footage's own sound, let it be heard again, or put a sound, a background or music in its place."""

    of_footage = True
    phrases = (
        "(mute|silence) [<scene>|{shots}|the footage]",
        "<remove> [all] (the|its) [original|own|recorded] (sound|audio|sound track|soundtrack) [of <scene>|of {shots}]",
        "(no|without) [the|its|any] [original|own] (sound|audio)",
        "(mute|silence|turn off|switch off) (the|its|all) [original|own|recorded] (sound|audio|soundtrack) "
        "[of <scene>|of {shots}]",
        "<swap> (the|its) [original|own|recorded] (sound|audio|soundtrack) [of <scene>|of {shots}] (with|by|for) "
        "[a|an|the|some] [sound|sounds|noise] [of] [a|an|the] {new:text}",
        "{again:unmuting} [<scene>|{shots}|the footage|the sound|the original sound|its sound]",
    )
    example = ("A street.", "mute the original sound", "s1.sh1.take.sound: yes -> no")
    rank = 4

    new: Annotated[str, "what is heard instead, in words: rain, a bell, sad piano music"] = ""
    again: Annotated[str, "its own sound is heard again"] = ""

    def apply(self, scope: Scope) -> Done:
        production, blocks = scope.production, takes_meant(scope)
        if not blocks:
            raise Unfit
        for shot_id in blocks:
            production = retaken(production, shot_id, sound=bool(self.again))
        if not self.new:
            return Done(production)
        inner = Scope(production, scope.planner, scope.vocabulary, scope.where, words=scope.words)
        if "music" in self.new.split():
            return _music(inner, self.new)
        if bed_of(self.new, scope.vocabulary):
            return Ambience(bed=self.new).apply(inner)
        return Sound(sound=self.new).apply(inner)


def _music(scope: Scope, words: str) -> Done:
    """Music as the music verb reads it."""
    from soundstage.edit.reading import read_edits

    steps = read_edits(f"add {words}", scope)
    if any(step.verb != Music.__name__.lower() for step in steps):
        raise Unfit
    return steps[-1].done
