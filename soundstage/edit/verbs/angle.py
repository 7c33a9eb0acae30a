# SPDX-License-Identifier: Apache-2.0
"""From where it is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed, shots_of
from soundstage.edit.scope import Scope, Where
from soundstage.edit.steps import Unfit

_ROLLED = re.compile(r"(?i)\b(?:roll|cant|slant|lean|tip|tilt|tilted|canted|slanted|crooked)\b")
_SLIGHTLY = re.compile(r"(?i)\b(?:slightly|a (?:tiny |little )?bit|a little)\b")
_AWAY = re.compile(r"(?i)\b(?:move|bring|take|pull|put|get) (?:the camera|it|them) (?:\w+ )?back\b")
_ALL = re.compile(r"(?i)\b(?:everything|all|whole|always|every)\b")
SLIGHT, USUAL = 5.0, 12.0  # degrees that the horizon leans, where the words give none


@dataclass(frozen=True)
class Angle(Verb):
    """Film from low, high, the top, behind, the side, over a shoulder …"""

    phrases = (
        "<make> {shots} [<to>|with|from] [a|an] {angle} [angle] [shot|view]",
        "<make> <scene> [<to>|with|from] [a|an] {angle} (angle|shot|view)",
        "(use|have|film|shoot|show|see|view|frame|give me|try|take) [it|<scene>|{shots}|{who:subject}] [from|in|"
        "with|at] [a|an|the] {angle} [angle] [shot|view] [in {shots}|for {shots}]",
        "{shots} <should> be [seen|filmed|shot] [from|at|with] [a|an|the] {angle} [angle] [shot]",
        "<make> the (angle|camera angle) [<to>] [a] {angle}",
        "(the camera|it) <should> (be|look|film|shoot) [from] {angle}",
        "<make> <scene> {angle}",
        "[from|a|an] {angle} (angle|shot|view)",
        "(put|place|move|bring|set) the camera {angle} [{who:subject}]",
        "[film it|shoot it|show it|see it|film] (from|through) {who:subject} 's {own:own_view}",
        "(film|shoot|show|see|frame|watch) {of:subject} (from|through) {who:subject} 's {own:own_view}",
        "(film|shoot|show|see) {of:subject} [from] over {who:subject} 's {behind:shoulder}",
        "{shots} <should> be [seen|filmed|shot] [from] over {who:subject} 's {behind:shoulder}",
        "[film|shoot|show|make|take|see|view|have|do] {shots} [from] over {who:subject} 's {behind:shoulder}",
        "[film it|shoot it|show it|see it|film] [from] over {who:subject} 's {behind:shoulder}",
        "[film|shoot|show|see|view] [it|everything|<scene>|{shots}] (from|at) {who:subject} 's {level:eye_level}",
        "[film|shoot|show|see] {shots} [from] {angle} {who:subject}",
        "switch to [a|an] {angle} [angle]",
        "(roll|cant|slant|lean) the (camera|picture|frame|horizon) [slightly|a bit|a little|to one side|sideways|over] "
        "[to the {side:direction}] [by] [{roll:degrees}] [to the {side:direction}] [in {shots}]",
        "(tilt|tip) the (horizon [slightly|a bit|a little|sideways]|(camera|picture|frame) (sideways|to one side|"
        "to the side)) [to the {side:direction}] [by] [{roll:degrees}] [to the {side:direction}] [in {shots}]",
        "(let|have|make) the (camera|horizon|picture|frame) (roll|lean|tip|slant|cant) [slightly|a bit|a little|over] "
        "[to the {side:direction}] [by] [{roll:degrees}] [to the {side:direction}] [in {shots}]",
        "the horizon <should> (be (slanted|tilted|crooked|canted)|lean|tip|slant) [slightly|a bit|a little] "
        "[to the {side:direction}] [by] [{roll:degrees}] [in {shots}]",
        "[a|use a|give <scene> a] (tilted|canted|slanted|crooked) (horizon|camera|frame) [in {shots}]",
        "(level|straighten|straighten out) the (horizon|camera|picture) [in {shots}]",
    )
    example = ("A fox walks through a forest.", "use a low angle", "pin sh1.camera.angle: - -> low")

    angle: Annotated[str, "eye, low, high, top, dutch, pov, over_shoulder, profile, front or back"] = ""
    own: Annotated[str, "through whose eyes"] = ""
    behind: Annotated[str, "over whose shoulder"] = ""
    level: Annotated[str, "at whose eyes' height"] = ""
    roll: Annotated[float | None, "degrees that the horizon leans"] = None
    side: Annotated[str, "to which side the camera leans: left or right"] = ""
    who: Annotated[tuple[str, ...], "of whom"] = ()
    of: Annotated[tuple[str, ...], "who is seen over it"] = ()

    def apply(self, scope: Scope) -> Done:
        if self.behind and not scope.where.anything:
            there = tuple(s.id for s in shots_of(scope, self.who))
            scope = scope.at(Where(shots=there)) if there else scope
        if self.angle == "back" and _AWAY.search(scope.words):
            raise Unfit  # "move the camera back": away, not behind them
        if self.level and not scope.where.anything:  # of a whole film: where it is of them
            mine = tuple(s.id for s in scope.shots if s.camera.subject in self.who)
            if not mine or (len(mine) < len(scope.shots) and _ALL.search(scope.words)):
                raise Unfit
            scope = scope.at(Where(shots=mine))
        about = self.of or self.who
        if about and not self.behind and not self.level and not scope.where.anything and len(scope.shots) > 1:
            on = scope.on(about) or scope.at(Where(shots=tuple(s.id for s in shots_of(scope, about))))
            scope = on if on.where.anything else scope
        rolled = "dutch" if _ROLLED.search(scope.words) else "eye"
        fields = {"angle": "pov" if self.own else "over_shoulder" if self.behind else self.angle or rolled,
                  "height_m": None, **self._leaning(scope)}
        if self.own:
            fields["subject"] = self.who[0]
        elif (self.of or self.who) and not self.level:
            fields["subject"] = (self.of or self._seen_over(scope) or self.who)[0]
        return Done(framed(scope, fields), self.who)

    def _leaning(self, scope: Scope) -> dict[str, float | None]:
        """By how many degrees it leans, where the words say how far or to which side; an angle takes that away."""
        if self.angle or self.own or self.behind or self.level or not _ROLLED.search(scope.words):
            return {"roll_deg": None}
        if self.side not in ("", "left", "right"):
            raise Unfit
        slightly = bool(_SLIGHTLY.search(scope.words))
        if not (self.roll or self.side or slightly):
            return {"roll_deg": None}
        return {"roll_deg": (self.roll or (SLIGHT if slightly else USUAL)) * (-1 if self.side == "right" else 1)}

    def _seen_over(self, scope: Scope) -> tuple[str, ...]:
        """Who is seen over a shoulder: whoever does what happens then, and is not whose shoulder it is."""
        if not self.behind:
            return ()
        beats = [b for b in scope.meant_beats() if scope.where.beat in ("", b.id)]
        return tuple(w for b in beats for w in b.who if w not in self.who and scope.subject(w).family == "body")[:1]
