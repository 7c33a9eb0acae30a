# SPDX-License-Identifier: Apache-2.0
"""Several in one picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed
from soundstage.edit.people import part_named
from soundstage.edit.scope import Scope, Where, beats_seen
from soundstage.edit.steps import Impossible, Unfit

_PACES = {"slowly": "slow", "gently": "slow", "calmly": "slow", "quickly": "fast"}


@dataclass(frozen=True)
class Company(Verb):
    """Frame two or more together: a two-shot, or a size or a move that is on both of them."""

    phrases = (
        "[<make> <scene>|<make> {shots}|use|have|give me|do|try|film|shoot|go to|cut to|i want|show|add|hold] "
        "[<to>|as|in] [a|an|the] (two-shot|two shot|three-shot|three shot|double) [of {who:company}|on "
        "{who:company}|with {who:company}]",
        "[<make> <scene>|<make> {shots}|use|have|give me|do|try|film|shoot|frame|i want|show] [<to>|as|in] [a|an|the] "
        "{size:shot_size} (of|on|with) {who:company} [together]",
        "(frame|show|film|shoot) {who:company} [together] (in|as) [a|an|the] {size:shot_size} [together]",
        "(frame|show|film|shoot|keep|get|have|see|let me see|let us see|i want) {who:company} [both] [together|both] "
        "(in the picture|in frame|in the frame|in shot|in the shot|in one shot|in the same shot|in one frame|"
        "in the same frame|in one picture|in the same picture|together)",
        "[slowly|the camera <should>|have the camera|let the camera] {move} [{pace}] (on|to|towards|toward|around|"
        "round|past) {who:company} [{pace}]",
    )
    example = ("A man and a woman sit in a cafe. The man laughs.", "a two-shot of the man and the woman",
               "camera.focus: - -> man1+woman1")
    rank = 3

    who: Annotated[tuple[str, ...], "who are together in the picture"] = ()
    size: Annotated[str, "close, medium, full …"] = ""
    move: Annotated[str, "push_in, pull_out …"] = ""
    pace: Annotated[str, "slowly or quickly"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import found

        who = self.who or found(["both", "of", "them"], scope)
        if len(who) < 2 or part_named(scope.words):
            raise Unfit
        where = scope.where if scope.where.anything else Where(shots=_where_both(scope, who))
        scope = scope.at(where)
        absent = [i for i in who if not any(p.subject == i for s in scope.meant_shots() for p in s.performers)]
        if absent:
            raise Impossible(f"{scope.name(absent[:1])} is not there then", where=scope.words,
                             remedy="name a shot in which they are together")
        fields: dict[str, Any] = {"subject": who[0], "focus": "+".join(who)}
        if not self.move:
            fields["size"] = self.size or "medium"
        else:
            slow = self.pace or ("slowly" if re.search(r"\bslow", scope.words.lower()) else "")
            fields |= {"move": self.move, "speed": _PACES.get(slow, "")}
        return Done(framed(scope, fields), who)


def _where_both(scope: Scope, who: tuple[str, ...]) -> tuple[str, ...]:
    """The first shot in which they do something with each other, else the last of any in which all are there."""
    there = [s for s in scope.shots if {*who} <= {p.subject for p in s.performers}]
    joint = {b.id for b in scope.meant_beats() if len({*b.who, b.target} & {*who}) > 1}
    rows = [s.id for s in there if joint & beats_seen(s)] or [s.id for s in there[-1:]]
    return tuple(rows[:1]) or tuple(s.id for s in scope.shots[-1:])
