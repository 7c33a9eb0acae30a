# SPDX-License-Identifier: Apache-2.0
"""When a sound is heard."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_shot
from soundstage.edit.scope import Scope, shot_of
from soundstage.edit.steps import Unfit
from soundstage.model.production import Cue

_AGAIN = re.compile(r"(?i)\b(?:again|once more|another|also|as well|too|stops?|ends?|only)\b")


@dataclass(frozen=True)
class SoundWhen(Verb):
    """Let a sound of the film be heard at another moment: with what happens, after or before it, first or last."""

    phrases = (
        "(make|have|let|move|put|play|bring|shift) [the|his|her|its] {sound:cued} [come|be|be heard|happen|ring|sound|"
        "play|start|begin|go off|roll|rumble|toll|strike|boom|blow] [earlier and|later and|earlier|later] "
        "([right|just|only] (when|as|with|while|on|at) {upon:happening}|[right|just|only] (after|once) "
        "{past:happening}|[right|just] before {ere:happening}|{begin:at_beginning}|{last:at_the_end}) "
        "[(not|instead of|rather than) ({now:at_beginning}|{now:at_the_end}|{old:happening})]",
        "[the|his|her|its] {sound:cued} <should> (come|be|be heard|happen|ring|sound|play|start|begin|go off|roll|"
        "rumble|toll|strike|boom|blow) [earlier and|later and|earlier|later] ([right|just|only] (when|as|with|while|"
        "on|at) {upon:happening}|[right|just|only] (after|once) {past:happening}|[right|just] before {ere:happening}|"
        "{begin:at_beginning}|{last:at_the_end}) [(not|instead of|rather than) ({now:at_beginning}|"
        "{now:at_the_end}|{old:happening})]",
        "(move|put|bring|shift) [the] {sound:cued} to the {edge:end} [of the film|of the scene]",
    )
    example = ("A man walks through a field. He stops. Thunder rolls.", "the thunder should come when he walks",
               "s1.sh1.q1.at: b2 -> b1")
    rank = 6

    sound: Annotated[tuple[str, ...], "which cues of the film"] = ()
    upon: Annotated[tuple[str, ...], "with which beats of the film"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()
    ere: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    begin: Annotated[str, "first of all"] = ""
    last: Annotated[str, "last of all"] = ""
    edge: Annotated[str, "first or last"] = ""
    now: Annotated[str, "when it is heard now"] = ""
    old: Annotated[tuple[str, ...], "with which beats it is heard now"] = ()

    def apply(self, scope: Scope) -> Done:
        shots = [sh for s in scope.production.scenes for sh in s.shots]
        cues = [(sh, c) for sh in shots for c in sh.cues if c.id in self.sound]
        if len(cues) != 1 or _AGAIN.search(scope.words):
            raise Unfit
        here, cue = cues[0]
        to, moved = self._then(scope, cue)
        production = with_shot(scope.production, here.id, cues=tuple(c for c in here.cues if c.id != cue.id))
        _, there = shot_of(production, to)
        return Done(with_shot(production, to, cues=(*there.cues, moved)))

    def _then(self, scope: Scope, cue: Cue) -> tuple[str, Cue]:
        """The shot in which it is heard then, and the cue as it is there."""
        beats = {b.id: sh for s in scope.production.scenes for sh in s.shots for b in sh.beats}
        shots = [sh.id for s in scope.production.scenes for sh in s.shots]
        at, at_end = (self.upon or self.past[-1:] or self.ere or ("",))[0], bool(self.past)
        if self.ere:  # with the end of what comes before it
            ids = [b.id for b in beats[at].beats]
            before = ids[ids.index(at) - 1] if ids.index(at) else ""
            return beats[at].id, cue.model_copy(update={"at": before, "at_end": bool(before), "after": None})
        last = bool(self.last) or self.edge == "last"
        if last:
            at, at_end = list(beats)[-1], True
            at = at if beats[at].id == shots[-1] else ""
        shot = beats[at].id if at else shots[-1 if last else 0]
        return shot, cue.model_copy(update={"at": at, "at_end": at_end, "after": None})
