# SPDX-License-Identifier: Apache-2.0
"""A line said once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import ids_of
from soundstage.edit.deeds import beside, last_spot, with_new_beats
from soundstage.edit.lines import meant_line, spoken
from soundstage.edit.scope import Scope, shot_of
from soundstage.edit.steps import Unfit
from soundstage.model.production import new_id


@dataclass(frozen=True)
class RepeatLine(Verb):
    """Let somebody say a line of the film once more: right after it, at another moment, or at the end."""

    phrases = (
        "(make|have|let|get) {who:subject} (say|ask|repeat|speak|shout|whisper|call|answer) (it|that|({who:subject} 's|"
        "he 's|she 's|his|her|its|their|the) <line>) (again|once more|a second time) [right|just] [after "
        "{past:happening}|before {ere:happening}|when {upon:happening}|{last:at_the_end}]",
        "{who:subject} [<should>] (say|says|ask|asks|repeat|repeats|speak|shout|shouts|whisper|whispers) (it|that|(his|"
        "her|its|their|the) <line>) (again|once more|a second time) [right|just] [after {past:happening}|before "
        "{ere:happening}|when {upon:happening}|{last:at_the_end}]",
        "(make|have|let|get) {who:subject} repeat (it|that|(his|her|its|their|the) <line>) [right|just] [after "
        "{past:happening}|before {ere:happening}|when {upon:happening}|{last:at_the_end}]",
    )
    example = ('A man sits in a cafe and says: "It is late." He stands up.',
               "have the man say his line again after he stands up", "s1.sh1.b4.line.text: - -> It is late.")
    rank = 5

    who: Annotated[tuple[str, ...], "who"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()
    ere: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    upon: Annotated[tuple[str, ...], "with which beats of the film"] = ()
    last: Annotated[str, "last of all"] = ""

    def apply(self, scope: Scope) -> Done:
        who = self.who[:1]
        if not who or not spoken(scope, who):
            raise Unfit
        line = meant_line(scope, who)
        again = line.model_copy(update={"id": new_id("b", ids_of(scope.production)), "order": "then", "after": None})
        if moment := self.past or self.ere or self.upon:
            how = "after" if self.past else "before" if self.ere else "when"
            _, shot = shot_of(scope.production, next(sh.id for s in scope.production.scenes for sh in s.shots if any(
                b.id in moment for b in sh.beats)))
            return Done(beside(scope.production, moment, how, shot.model_copy(update={"beats": (again,), "cues": ()})),
                        who)
        if self.last:
            spot, after = last_spot(scope, scope.meant_scenes()[-1])
            return Done(with_new_beats(scope.production, spot, after, [again]), who)
        home = next(sh.id for s in scope.production.scenes for sh in s.shots if line in sh.beats)
        return Done(with_new_beats(scope.production, home, line.id, [again]), who)
