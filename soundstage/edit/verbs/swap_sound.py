# SPDX-License-Identifier: Apache-2.0
"""Another sound in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes, with_shots
from soundstage.edit.people import found as seen
from soundstage.edit.scope import Scope
from soundstage.edit.slots import WEATHER
from soundstage.edit.sounds import bed_of, effect_of, heard
from soundstage.edit.steps import Unfit
from soundstage.model.production import Ambience, Scene, Shot


@dataclass(frozen=True)
class SwapSound(Verb):
    """Put one sound in the place of another."""

    phrases = (
        "<swap> [the] [sound of] [the|a] {old:sounding} [sound|noise] (with|by|for|to|into) [a|an|the|some] [sound "
        "of] [a|an|the] {sound:sounding} [sound|noise]",
        "<swap> [the] {old:sounding} (with|by|for|to|into) [a|an|the|some] {sound:noise}",
        "<swap> the {old:noise} sound (with|by|for|to|into) [a|an|the|some] {sound:noise} [sound|noise]",
        "<make> the {old:sounding} [<to>] [a|an] {sound:sounding}",
        "[use|have|let us hear] [a|an|the] {sound:sounding} (instead of|rather than) [a|an|the] {old:sounding}",
        "<swap> the sound of [the|a] {old:noise} (with|by|for) [the sound of|that of] [a|an|the] {sound:noise}",
    )
    example = (
        "A fox walks through a forest. Thunder rolls.",
        "replace the thunder with a bell",
        "s1.sh1.q1.sound: thunder -> bell",
    )
    rank = 2

    old: Annotated[str, "the sound now"] = ""
    sound: Annotated[str, "the sound instead"] = ""

    def apply(self, scope: Scope) -> Done:
        nouns = [said.split()[-1] for said in (self.old, self.sound)]
        if all(w in WEATHER or f"a {w}" in WEATHER for w in nouns) and "sound" not in scope.words:
            raise Unfit  # it snows instead of raining: the weather, with all that is heard of it
        if seen(self.old.removeprefix("the ").split(), scope) and not {"sound", "noise"} & set(scope.words.split()):
            raise Unfit  # the drums that are there to be seen
        old, new = effect_of(self.old, scope.vocabulary), effect_of(self.sound, scope.vocabulary)
        old_bed, new_bed = bed_of(self.old, scope.vocabulary), bed_of(self.sound, scope.vocabulary)
        here = {c.id for c in heard(scope, old, self.old)}

        def shot(s: Shot) -> Shot:
            if not new or not any(c.id in here for c in s.cues):
                return s
            cues = tuple(
                c.model_copy(update={"sound": new, "noun": new.replace("_", " "), "said": self.sound})
                if c.id in here
                else c
                for c in s.cues
            )
            return s.model_copy(update={"cues": cues})

        def scene(s: Scene) -> Scene:
            if not old_bed or not (new_bed or new) or all(a.name != old_bed for a in s.ambience):
                return s
            return s.model_copy(
                update={
                    "ambience": tuple(
                        Ambience(name=new_bed) if a.name == old_bed and new_bed else a for a in s.ambience
                    )
                }
            )

        production = with_scenes(with_shots(scope.production, shot), scope.meant_scenes(), scene)
        if production == scope.production:
            raise Unfit
        return Done(production)
