# SPDX-License-Identifier: Apache-2.0
"""What an edit reaches, told before anything is made: shots whose picture must be made again, and stems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from soundstage.model.looks import fields_of
from soundstage.sound.effects import EFFECTS

if TYPE_CHECKING:
    from soundstage.direct.plan import Plan, PlannedShot
    from soundstage.model.production import Production

_UNSEEN = (  # of a planned shot
    "lines", "cues", "sentence", "title", "title_place", "title_look", "transition", "ending", "looks", "offset")
_LOOKS = ("voice", "name")  # of a subject: the rest of it is seen


@dataclass(frozen=True)
class Reach:
    """Planned shots to be pictured anew, shots whose pictures are only joined anew (titles, transitions), and stems."""

    pictures: tuple[str, ...]
    finish: tuple[str, ...]
    sounds: tuple[str, ...]
    gone: tuple[str, ...] = ()
    shots: int = 0

    @property
    def line(self) -> str:
        """For people, in one line."""
        parts = [f"pictures of {_named(self.pictures, self.shots)}" if self.pictures else "no picture"]
        parts += [f"titles, looks or transitions of {', '.join(self.finish)}"] if self.finish else []
        parts += [f"sound: {', '.join(self.sounds)}"] if self.sounds else ["no sound"]
        parts += [f"left out: {', '.join(self.gone)}"] if self.gone else []
        return "; ".join(parts)


def _named(ids: tuple[str, ...], of: int) -> str:
    return f"{', '.join(ids)} ({len(ids)} of {of} shots)"


def reach(before: tuple[Production, Plan], after: tuple[Production, Plan]) -> Reach:
    """By comparing the two films as directed; frames that come out the same are found in the store all the same."""
    (old, plan), (new, fresh) = before, after
    was = {s.id: s for s in plan.shots}
    everywhere = (old.style, old.aspect) != (new.style, new.aspect)
    pictures = tuple(s.id for s in fresh.shots if everywhere or s.id not in was
                     or _picture(old, was[s.id]) != _picture(new, s))
    finish = tuple(s.id for s in fresh.shots if s.id not in pictures and _finish(was[s.id]) != _finish(s))
    sounds = [name for name in _STEMS if _changed(name, before, after)]
    gone = tuple(i for i in was if i not in {s.id for s in fresh.shots})
    return Reach(pictures, finish, tuple(sounds), gone, len(fresh.shots))


def _changed(stem: str, before: tuple[Production, Plan], after: tuple[Production, Plan]) -> bool:
    """Whether it sounds otherwise. Beds that are told alike sound alike: no set is built to hear them."""
    if _STEMS[stem](*before) == _STEMS[stem](*after):
        return False
    if stem != "ambience" or _laid(*before) != _laid(*after):
        return True
    return bool(_heard_beds(before[1]) != _heard_beds(after[1]))


def _picture(film: Production, shot: PlannedShot) -> Any:
    here = {p.subject for p in shot.performers}
    looks = [s.model_dump(exclude=set(_LOOKS)) for s in film.cast if s.id in here]
    speaks = [(line.id, line.speaker, line.text, line.start, line.end) for line in shot.lines if not line.off_screen]
    own = [(p.subject, fields_of(film, shot.id, p.subject)) for p in shot.performers if p.look]
    return shot.model_dump(exclude={*_UNSEEN, "id", "block"}), looks, own, speaks


def _finish(shot: PlannedShot) -> Any:
    return shot.title, shot.title_place, shot.title_look, shot.transition, shot.ending, shot.looks


def _cut(plan: Plan) -> list[Any]:
    return [(s.id, s.duration) for s in plan.shots]


def _pins(film: Production, *heads: str) -> list[Any]:
    return [(c.id, str(c.value)) for c in film.pins if c.id.startswith(heads)]


def _dialogue(film: Production, plan: Plan) -> Any:
    voices = [(s.id, s.voice, s.age, s.gender) for s in film.cast if any(
        line.speaker == s.id for shot in plan.shots for line in shot.lines)]
    said = [(s.lines, s.duration, s.camera.position) for s in plan.shots]
    return said, voices, _pins(film, "mix.dialogue", "mix.all")


def _effects(film: Production, plan: Plan) -> Any:
    deeds = [([(p.subject, p.mark, p.beats) for p in s.performers], s.looks.count("mirrored")) for s in plan.shots]
    cast = [(s.id, s.unit, s.size) for s in film.cast]
    beds = {f"sound.{name}." for scene in plan.scenes for name in scene.ambience if name not in EFFECTS.entries}
    pins = [p for p in _pins(film, "sound.", "mix.effects", "mix.all") if not p[0].startswith(tuple(beds))]
    return [(s.cues, s.setting.place, s.camera.position) for s in plan.shots], deeds, cast, _cut(plan), pins


def _ambience(film: Production, plan: Plan) -> Any:
    beds = [(s.id, s.setting, s.ambience, s.indoors) for s in plan.scenes]
    return beds, [s.scene for s in plan.shots], _laid(film, plan)


def _laid(film: Production, plan: Plan) -> Any:
    """For how long beds are laid, and how loud."""
    beds = {f"sound.{name}." for scene in plan.scenes for name in scene.ambience}
    return _cut(plan), _pins(film, "mix.ambience", "mix.all", *beds)


def _heard_beds(plan: Plan) -> Any:
    from soundstage.sound.soundtrack import film_beds, laid_out

    return [(b.heard, b.path) for b in film_beds(plan, laid_out(plan))]


def _music(film: Production, plan: Plan) -> Any:
    own = [r for r in film.references if r.role == "music"]
    return [(s.id, s.music, s.music_words) for s in plan.scenes], _cut(plan), _pins(film, "mix.music", "mix.all"), own


_STEMS = {"dialogue": _dialogue, "effects": _effects, "ambience": _ambience, "music": _music}
