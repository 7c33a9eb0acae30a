# SPDX-License-Identifier: Apache-2.0
"""A thing for each hand: of two that one holds, or strikes together, one is in the right hand, its like in the left."""

from __future__ import annotations

from soundstage.direct.choices import Decisions
from soundstage.model.production import Beat, Scene, Subject
from soundstage.props import PROPS

STRUCK = "strike_together"  # its target is in the right hand, its tool in the left
HOLDING = ("hold", "carry", "clutch", "cradle", "wield", "grip")  # verbs of having a thing, not of taking it


def has_it(beat: Beat) -> bool:
    """Whether the beat tells that a thing is held, not that it is taken."""
    return beat.action == "pick_up" and beat.verb in HOLDING


def one_in_each(scene: Scene, known: dict[str, Subject], decisions: Decisions) -> tuple[Scene, dict[str, Subject]]:
    """The scene in which each hand has its own thing; -> with the second of each pair, by the id of the first."""
    seconds: dict[str, Subject] = {}
    shots = []
    for shot in scene.shots:
        beats = []
        for beat in shot.beats:
            one = known.get(beat.target)
            both = beat.action == STRUCK or (has_it(beat) and one is not None and one.count == 2 and len(beat.who) == 1)
            if one is not None and one.family == "prop" and both and not beat.tool and one.unit in PROPS.entries:
                like = one.model_copy(update={"id": _like(one.id), "count": 1})
                if one.id not in seconds:
                    decisions.choose(like.id, one.noun, "there is one for each hand")
                seconds[one.id] = like
                beat = beat.model_copy(update={"tool": like.id})
            beats.append(beat)
        shots.append(shot.model_copy(update={"beats": tuple(beats)}))
    cast = (*scene.cast, *(s.id for s in seconds.values()))
    return scene.model_copy(update={"shots": tuple(shots), "cast": cast}) if seconds else scene, seconds


def in_both(beat: Beat) -> tuple[str, ...]:
    """The things that the beat has in both hands, the right one's first; () = it does not."""
    return (beat.target, beat.tool) if beat.tool and (beat.action == STRUCK or beat.tool == _like(beat.target)) else ()


def _like(thing: str) -> str:
    """The id of the second of two, in the left hand."""
    return f"{thing}.left"
