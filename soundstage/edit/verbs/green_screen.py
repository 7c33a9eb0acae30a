# SPDX-License-Identifier: Apache-2.0
"""A subject on green."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import MusicWish, Scene


@dataclass(frozen=True)
class GreenScreen(Verb):
    """Film a subject alone before an even green, to be keyed out elsewhere: its motion, size and camera stay."""

    phrases = (
        "(put|place|film|shoot|show|set|render|give me|make|have|isolate) {who:subject} (on|against|before|in front "
        "of|over) [a|the] (green screen|greenscreen|green-screen|green background|chroma key|plain green background)",
        "(green screen|greenscreen|key out|key|chroma key|green-screen) {who:subject}",
        "<make> [a|the] (green screen|greenscreen|green-screen) [version|plate|shot] (of|with|for) {who:subject}",
        "{who:subject} on [a|the] (green screen|greenscreen|green background)",
        "<make> the background [<to>|a] (green screen|greenscreen|a green screen|chroma green|chroma key green)",
        "(cut out|isolate|matte) {who:subject}",
        "<swap> the background (with|by|for) [a|the] (green screen|greenscreen)",
        "(use|on|in front of) [a|the] (green screen|greenscreen) [for {who:subject}]",
    )
    example = ("A fox runs through a forest.", "put the fox on a green screen", "s1.place: forest -> green_screen")
    rank = 4

    who: Annotated[tuple[str, ...], "who stays; all bodies when it is not said"] = ()

    def apply(self, scope: Scope) -> Done:
        who = self.who or tuple(s.id for s in scope.production.cast if s.family == "body")
        scenes = tuple(i for i in scope.meant_scenes() if set(who) & set(scope.scene(i).cast))
        if not scenes:
            raise Unfit
        beats = [b for i in scenes for sh in scope.scene(i).shots for b in sh.beats if set(b.who) & set(who)]
        handled = {t for b in beats for t in (b.target, b.tool) if t and scope.subject(t).family != "body"}
        stay = {*who, *handled}
        return Done(with_scenes(scope.production, scenes, lambda s: _bare(s, set(who), stay)), who)


def _bare(scene: Scene, who: set[str], stay: set[str]) -> Scene:
    """The scene on green: only these stay and act; no weather, no sound of the place."""
    shots = tuple(
        sh.model_copy(update={"beats": tuple(b for b in sh.beats if not b.who or set(b.who) & who)})
        for sh in scene.shots
    )
    fields = dict.fromkeys(("weather", "season", "mood"), "") | dict.fromkeys(("place_words", "light", "ambience"), ())
    return scene.model_copy(
        update={
            **fields,
            "place": "green_screen",
            "noun": "green screen",
            "hour": "day",
            "shots": shots,
            "cast": tuple(c for c in scene.cast if c in stay),
            "music": MusicWish(mood="none"),
            "placements": tuple(p for p in scene.placements if p.subject in stay and set(p.anchors) <= stay),
        }
    )
