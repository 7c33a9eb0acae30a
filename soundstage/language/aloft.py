# SPDX-License-Identifier: Apache-2.0
"""Who is up in the sky: where all that moves in a scene flies through the sky or among clouds, no ground is near."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from soundstage.language.being import Being
from soundstage.language.draft import DraftScene, Members
from soundstage.language.wordlist import word_set

SKY = "sky"
FLIES = ("fly", "float")
LOW = word_set("take_off lift_off land flutter come_down descend")  # near the ground, or near flowers
UP_THERE = word_set("speak laugh sing look look_around smile wave cheer bark cry nod point")  # done flying too
IN_IT = ("in", "through", "across")
CRAFT = ("airplane", "helicopter")


def up_in_the_sky(scene: DraftScene, being: Callable[[str], Being | None], members: Members) -> bool:
    """Whether a scene that no words placed plays in the sky: it was named, or clouds are, or aircraft or people fly
    with nothing below them; and all that is done in it is done in the air, or on a cloud.

    members: those of groups that were told apart.
    """
    beats = [b for shot in scene.shots for b in shot.beats]
    cast = {who: one for who in _each(scene.cast, members) if (one := being(who)) is not None}
    clouds = {who for who, one in cast.items() if one.part.unit == "cloud"}
    doers = {w for b in beats for w in b["who"]} | {who for who, one in cast.items() if one.alive}
    aloft = {w for b in beats if b["action"] in FLIES and b.get("verb") not in LOW for w in b["who"]}
    placements = [*scene.placements, *(p for shot in scene.shots for p in shot.placements)]
    rests = _each((p.subject for p in placements if clouds & {*p.anchors}), members)
    rests |= {w for b in beats if b["action"] not in FLIES and clouds & {b.get("anchor"), b.get("target")}
              for w in b["who"]}
    craft = any(cast[who].part.unit in CRAFT for who in aloft & {*cast})
    heroes = any(cast[w].person for b in beats if b["action"] == "fly" and not b.get("target")
                 for w in aloft & {*b["who"]} & {*cast})
    down = any(b["action"] not in FLIES and b["action"].replace("_", " ") not in UP_THERE and not {*b["who"]} & rests
               for b in beats)
    named = scene.skyward in IN_IT or clouds or craft or (heroes and {*cast} <= doers)
    return bool(named and (doers | clouds)) and not down and doers <= clouds | aloft | rests


def _each(subjects: Iterable[str], members: Members) -> set[str]:
    """The subjects, each group that was told apart as its members."""
    return {one for subject in subjects for one in members.get(subject, (subject,))}
