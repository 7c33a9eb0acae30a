# SPDX-License-Identifier: Apache-2.0
"""At home: a room that is cleaned is mopped, a film is watched on a television, music comes out of a radio."""

from __future__ import annotations

from soundstage.actions.listen import MUSIC
from soundstage.direct.choices import Decisions
from soundstage.model.production import Beat, Placement, Scene, Subject

SHOWN = frozenset(("movie", "film", "show", "video", "television", "series", "cartoon", "documentary", "sitcom", "news",
                   "match", "game", "episode"))  # what is watched on a screen
SCREENS = ("tv", "laptop", "phone", "tablet", "monitor")
PLAYERS = ("radio", "speaker_box", "turntable", "phone", "laptop")  # what music comes out of
Done = tuple[Beat, tuple[Subject, ...], tuple[Placement, ...]]


def at_home(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Done | None:
    """The deed with what it takes and what is added for it; None for other deeds."""
    if beat.action in ("wipe", "tidy") and not beat.target and _a_room(scene, here, beat):
        decisions.choose(f"{beat.id}.way", "mop", "a whole room is cleaned: its floor is mopped")
        return beat.model_copy(update={"action": "sweep", "verb": "mop", "place": "", "anchor": ""}), (), ()
    if beat.action == "look" and not beat.target and (SHOWN & {*beat.manner}):
        why = "it is watched on a screen"
        return _with(scene, here, beat, ("television", "tv"), SCREENS, why, decisions)
    if beat.action == "listen" and not beat.target and MUSIC & {*beat.manner}:
        return _with(scene, here, beat, ("radio", "radio"), PLAYERS, "the music comes out of it", decisions)
    return None


def _a_room(scene: Scene, here: dict[str, Subject], beat: Beat) -> bool:
    """Whether what is cleaned is where it plays: "the bathroom", "the house"."""
    return bool(beat.anchor) and beat.anchor not in here and beat.anchor != "floor"


def _with(scene: Scene, here: dict[str, Subject], beat: Beat, new: tuple[str, str], known: tuple[str, ...], why: str,
          decisions: Decisions) -> Done:
    """The beat done to one of these things of the scene, else to a new one (its noun and unit)."""
    own = next((n for n, s in here.items() if s.unit in known), "")
    if own:
        return beat.model_copy(update={"target": own}), (), ()
    noun, unit = new
    thing = Subject(id=f"{scene.id}.{unit}", noun=noun, family="prop", unit=unit)
    decisions.choose(thing.id, noun, why)
    opposite = Placement(subject=thing.id, relation="facing", anchors=beat.who[:1])
    return beat.model_copy(update={"target": thing.id}), (thing,), (opposite,)
