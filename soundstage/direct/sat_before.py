# SPDX-License-Identifier: Apache-2.0
"""Who gets up sat before: somebody who does a small thing and then gets up does it on a seat from the beginning."""

from __future__ import annotations

from soundstage.bodies import species
from soundstage.model.production import Beat, Production, Scene, Shot

UP = ("get up", "stand up", "rise", "arise", "jump up", "spring up")  # verbs of leaving a seat
SMALL = ("eat", "drink", "read", "look", "listen", "speak", "phone_call", "laugh", "smile", "write", "type", "work",
         "sing", "wave", "sigh", "yawn", "cry", "clap", "stand", "play", "play_at_table")  # what one does sitting


def sat_before(production: Production) -> Production:
    """The production with a sitting, from the beginning, of those who get up later and were not told to be down."""
    scenes = tuple(_scene(production, s) for s in production.scenes)
    return production.model_copy(update={"scenes": scenes})


def _scene(production: Production, scene: Scene) -> Scene:
    """The scene in which those who get up sat, each on the shot where their first deed is."""
    for who in dict.fromkeys(w for h in scene.shots for b in h.beats for w in b.who):
        before = _until_up(scene, who)
        if before and _person(production, who) and all(_small(b) for b in before):
            scene = scene.model_copy(update={"shots": tuple(_sat(h, before[0], who) for h in scene.shots)})
    return scene


def _until_up(scene: Scene, who: str) -> list[Beat]:
    """What somebody does before the getting up; [] where there is none."""
    done: list[Beat] = []
    for beat in (b for h in scene.shots for b in h.beats if who in b.who):
        if beat.action == "stand" and beat.verb in UP:
            return done
        done.append(beat)
    return []


def _small(beat: Beat) -> bool:
    """Whether this is done where one sits: no way is gone for it, and nothing says where it is done but a table."""
    return beat.action in SMALL and beat.verb not in UP and beat.place in ("", "at", "on", "with")


def _sat(shot: Shot, first: Beat, who: str) -> Shot:
    """The shot with the sitting before the first deed, at the table where that deed is said to be done."""
    beats: list[Beat] = []
    for beat in shot.beats:
        if beat.id == first.id:
            at = beat.place == "at"
            beats.append(Beat(id=f"{beat.id}.seat", who=(who,), action="sit", manner=("already",), order=beat.order,
                              place="at" if at else "", anchor=beat.anchor if at else ""))
            beat = beat.model_copy(update={"order": "with"})
        beats.append(beat)
    return shot.model_copy(update={"beats": tuple(beats)})


def _person(production: Production, who: str) -> bool:
    subject = production.subject(who)
    return subject.family == "body" and species().get(subject.unit, {}).get("plan") == "biped"
