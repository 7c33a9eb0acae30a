# SPDX-License-Identifier: Apache-2.0
"""Words on nothing but black."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held, order, with_order
from soundstage.edit.changes import ids_of
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.shot_size import _on
from soundstage.model.production import MusicWish, Scene, Shot, new_id

LASTS = Fraction(3)  # seconds that a card stays when nothing is said
_LAST = re.compile(r"(?i)\bend\b|\b(?:finish|close) (?:on|with)\b|\bafter the last shot\b")


@dataclass(frozen=True)
class TitleCard(Verb):
    """Show words on a black screen, before the film, after it, or between two shots."""

    phrases = (
        "<add> [a|the] [title|title card|caption|words|text|card] [that says|saying|reading] {text:quote} [in white] "
        "(on|over|against) [a|plain|pure] black [screen|card|frame|background] [for {stays:seconds}] [at the start|at "
        "the beginning|at the end|first|{side:beside} {other:shots_named}]",
        "[a|the] (title|caption) [card] [that says|saying|reading] {text:quote} [in white] (on|over|against) [a|plain|"
        "pure] black [screen|card|frame|background] [for {stays:seconds}] [at the start|at the beginning|at the end|"
        "{side:beside} {other:shots_named}]",
        "<add> [a|the] [title|title card|caption|words|text|card] {text:quote} (at the start|at the beginning|at the "
        "end) (on|over|against) [a|plain|pure] black [screen|card|frame|background] [for {stays:seconds}]",
        "(open|start|begin|end|finish|close) [the film|it] (with|on) [a|the] [title|words|text|caption] {text:quote} "
        "[in white] (on|over|against) [a|plain|pure] black [screen|card|frame|background] [for {stays:seconds}]",
        "(open|start|begin|end|finish|close) [the film|it] (with|on) [a] black [screen|card|frame] (with|that says|"
        "saying|reading) [the] [title|words|text|caption] {text:quote} [for {stays:seconds}]",
        "<add> a black [screen|card|frame|title card] (with|that says|saying|reading) [the] [title|words|text] "
        "{text:quote} [for {stays:seconds}] [at the start|at the beginning|at the end|{side:beside} "
        "{other:shots_named}]",
    )
    example = ("A fox walks through a forest.", 'put the title "Red" over black', "s2.place: - -> black_screen")
    rank = 6

    text: Annotated[str, "the words, in quotes"] = ""
    stays: Annotated[Fraction | None, "for how many seconds"] = None
    side: Annotated[str, "before or after"] = ""
    other: Annotated[Any, "beside which shot"] = None

    def apply(self, scope: Scope) -> Done:
        ids = order(scope)
        if any(s.next for s in scope.production.scenes):
            raise self.refuse(scope, "a film with ways to choose has no card between its scenes",
                              "a title over a shot works")
        at = self._spot(scope, ids)
        taken = ids_of(scope.production)
        shot = Shot(id=new_id("sh", taken), given=True, duration=self.stays or LASTS, title=self.text,
                    title_place="middle")
        scene = Scene(id=new_id("s", taken), place="black_screen", noun="black screen", hour="day",
                      music=MusicWish(mood="none"), shots=(shot,))
        scenes = scope.production.scenes
        production = scope.production.model_copy(update={"scenes": (scene, *scenes) if not at else (*scenes, scene)})
        if production.seconds is not None:
            production = production.model_copy(update={"seconds": production.seconds + (self.stays or LASTS)})
        if 0 < at < len(ids) or production.pin("cut.order") is not None:
            for block in dict.fromkeys(s.block for s in scope.shots):
                if sum(s.block == block for s in scope.shots) > 1:
                    production = held(production, _on(scope, production), block)
            production = with_order(production, [*ids[:at], shot.id, *ids[at:]], scope.words)
        return Done(production)

    def _spot(self, scope: Scope, ids: list[str]) -> int:
        """How many shots come before the card."""
        if self.other is not None:
            beside = [ids.index(i) for i in self.other.shots if i in ids]
            if not beside:
                raise Unfit
            return beside[-1] + 1 if self.side == "after" else beside[0]
        if scope.where.shots and len(scope.where.shots) < len(ids):
            raise Unfit  # over that shot, which has a picture
        return len(ids) if _LAST.search(scope.words) else 0
