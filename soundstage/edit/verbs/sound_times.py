# SPDX-License-Identifier: Apache-2.0
"""How often a sound is heard."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_shots
from soundstage.edit.scope import Scope
from soundstage.edit.sounds import effect_of, heard
from soundstage.edit.steps import Unfit
from soundstage.model.production import Shot


@dataclass(frozen=True)
class SoundTimes(Verb):
    """Let a sound of the film be heard so many times."""

    phrases = (
        "(make|have|let) [the|a] {sound:noise} (ring|sound|toll|beep|honk|blow|blare|chime|rumble|roll|crack|hoot|go "
        "off|be heard|knock|strike|buzz|ring out|bark|howl|sing|call|click|pop|clap|tap) {times:often} "
        "[before {ere:happening}]",
        "(make|have|let) it (ring|sound|toll|beep|honk|blow|blare|chime|rumble|roll|crack|hoot|knock|strike|buzz|click|"
        "pop|tap) {times:often} [before {ere:happening}]",
        "[the|a] {sound:noise} <should> (ring|sound|toll|beep|honk|blow|blare|chime|rumble|roll|crack|hoot|go off|be "
        "heard|knock|strike|buzz|ring out) {times:often}",
        "[the|a] {sound:noise} (rings|sounds|tolls|beeps|honks|blows|blares|chimes|rumbles|rolls|cracks|hoots|goes "
        "off|is heard|knocks|strikes|buzzes|rings out) {times:often}",
        "(ring|toll|sound|blow|honk) [the|a] {sound:noise} {times:often}",
        "[make|have|let] {who:subject} (sounds|sound|blows|blow|honks|honk|rings|ring|toots|toot) (his|her|its|the) "
        "{sound:noise} {times:often}",
        "{number} (rings|tolls|beeps|honks|chimes|blasts|strokes) [of the {sound:noise}]",
        "(make|have|let) the {sound:noise} {times:often}",
        "<make> it {number} {sound:noise}",
        "{number} {sound:noise} <should> be heard",
        "<swap> the {old:noise} (with|by|for) {number} {sound:noise}",
    )
    example = (
        "A man sits in an office. A bell tolls.",
        "let the bell toll three times",
        "s1.sh1.q1.times: - -> 3",
    )
    rank = 6

    sound: Annotated[str, "which, in words"] = ""
    who: Annotated[tuple[str, ...], "who or what makes it"] = ()
    old: Annotated[str, "what it is called now"] = ""
    times: Annotated[int | None, "how many times"] = None
    ere: Annotated[tuple[str, ...], "before which beats of the film, where it is heard already"] = ()
    number: Annotated[Fraction | None, "how many of it: three knocks"] = None

    def apply(self, scope: Scope) -> Done:
        said = self.sound or next((w for w in scope.words.lower().split() if effect_of(w, scope.vocabulary)), "")
        effect = effect_of(said, scope.vocabulary)
        here = {c.id for c in heard(scope, effect, said)} if effect else set()
        often = self.times or int(self.number or 0)
        order = [b.id for b in scope.meant_beats()]
        late = [c for c in heard(scope, effect, said) if self.ere and c.at in order
                and order.index(c.at) >= order.index(self.ere[0])] if effect else []
        if late or not here or often < 1 or (self.old and effect_of(self.old, scope.vocabulary) != effect):
            raise Unfit

        def changed(shot: Shot) -> Shot:
            if not any(c.id in here for c in shot.cues):
                return shot
            return shot.model_copy(update={"cues": tuple(
                c.model_copy(update={"times": often}) if c.id in here else c for c in shot.cues)})

        return Done(with_shots(scope.production, changed))
