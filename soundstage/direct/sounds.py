# SPDX-License-Identifier: Apache-2.0
"""What is heard of what is done: the verb names a sound, the things it is done with say how it sounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.cast import Built
from soundstage.direct.coverage import Window
from soundstage.direct.manner import how
from soundstage.direct.plan import PlannedCue
from soundstage.model.production import Beat, Cue, Production, Scene, Subject, Time
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects.base import Effect

# what these actions make heard by themselves: no second sound for their verb
_OWN = {"clap": "clap", "laugh": "laugh", "bark": "bark", "open": "door", "close": "door", "put_down": "put_down",
        "throw": "whoosh", "blow_out": "breath", "drive": "engine", "swim": "splash", "sleep": "breath"}
_WEATHER = {"rain": ("rain",), "storm": ("rain", "thunder"), "wind": ("wind",)}
_STRONG = 1.4  # times as strong as usual
_PLAYING = ("play", "strum", "pluck")
_TONES = ("notes ", "chords ")  # which are played, in order: "notes c4 e4 g4"
_CLOSEST = Fraction(1, 4)  # of their natural distance: nearer to each other several sounds cannot be counted
_HEARD = Fraction(1, 2)  # seconds that the last of several is given


def inside(block: Block, vessel: str) -> tuple[str, ...]:
    """The words of what the scene's words put into a vessel: coins in a cup that is shaken."""
    told = (*block.floor.scene.placements, *block.shot.placements)
    held = dict.fromkeys(p.subject for p in told if p.relation == "in" and vessel in p.anchors and vessel)
    return tuple(w for name in held if name in block.floor.cast for w in _words(block.floor.cast[name].subject))


def beat_sound(beat: Beat, who: str, cast: Mapping[str, Built], within: Iterable[str] = ()) -> dict[str, Any]:
    """{} or {effect, words, material, onto, force, speed, size}: what this beat is heard as.

    within: words of what is in the thing that it is done with.
    """
    target, tool, where = cast.get(beat.target), cast.get(beat.tool), cast.get(beat.anchor)
    verb = beat.verb or beat.action
    effect = _effect(verb, [b.subject.noun for b in (target, cast.get(who)) if b])
    if not effect or _OWN.get(beat.action) == effect or (beat.action == "bark" and (cast[who].facts or {}).get("call")):
        return {}
    facts = EFFECTS.entries[effect].facts
    if facts.get("moves"):  # "rolls a bottle over a towel"
        moving, touched = target or cast.get(who), where
    else:
        moving, touched = tool, where if where and facts.get("within") else target
    itself = cast.get(who) if who in cast and cast[who].kind != "body" else None  # "a full kettle boils"
    things = [w for b in dict.fromkeys((target, tool, touched, itself)) if b for w in _words(b.subject)]
    done = how(beat)
    return {
        "effect": effect,
        "words": (*dict.fromkeys((*things, *within, verb)), *(m for m in beat.manner if m.startswith(_TONES))),
        "material": _substance(moving),
        "onto": _substance(touched),
        "force": done.force,
        "speed": done.speed,
        "size": target.subject.size if target and target.kind != "body" else 1.0,
    }


def cues_of(block: Block, window: Window) -> tuple[PlannedCue, ...]:
    """What is heard in the window beside what is done: sounds the words ask for, things that sound by being there."""
    out = []
    for cue in block.shot.cues:
        start = _begins(block, cue)
        if _made_by_deed(block, cue):
            continue
        words = tuple(dict.fromkeys((*cue.words, *(cue.said or cue.noun).split())))
        if count(cue) > 1:
            out += _several(cue, start, rung(cue, block.duration - start), window, words)
            continue
        facts = EFFECTS.entries[cue.sound].facts if cue.sound in EFFECTS.entries else {}
        rest = block.duration - start
        length = min(rest, cue.lasts or rest) if facts.get("lasts") else Fraction(0)
        if start >= window.end or (start < window.start and start + length <= window.start):
            continue
        begin = max(start, window.start)
        ends = min(start + length, window.end)
        out.append(PlannedCue(id=cue.id, effect=cue.sound, start=begin - window.start, words=words,
                              duration=max(Fraction(0), ends - begin)))
    return (*out, *_standing(block, window, {c.effect for c in out}))


def _made_by_deed(block: Block, cue: Cue) -> bool:
    """ "Blows five times": the deed that it is told with makes this sound itself, as often as it is done."""
    beat = next((b for b in block.shot.beats if b.id == cue.at), None)
    return beat is not None and cue.times == 1 and not cue.lasts and _OWN.get(beat.action) == cue.sound


def _several(cue: Cue, start: Time, paced: tuple[Time, Time], window: Window, words: tuple[str, ...]
             ) -> list[PlannedCue]:
    """Those of a cue's several sounds that begin in the window, as one planned cue; nothing when none does."""
    apart, one = paced
    here = [n for n in range(count(cue)) if window.start <= start + n * apart < window.end]
    return [PlannedCue(id=cue.id, effect=cue.sound, start=start + here[0] * apart - window.start, duration=one,
                       words=words, times=len(here), apart=apart)] if here else []


def rung(cue: Cue, room: Time | None = None) -> tuple[Time, Time]:
    """Seconds from one of a cue's several sounds to the next, and how long each lasts; closer where room is short."""
    facts, times = (EFFECTS.entries[cue.sound].facts if cue.sound in EFFECTS.entries else {}), count(cue)
    apart, one = (Fraction(str(facts.get(name, getattr(Effect, name)))) for name in ("apart_s", "one_s"))
    one = one if facts.get("lasts") else Fraction(0)
    if room is None or times == 1 or apart * (times - 1) + one <= room:
        return apart, one
    closer = max(room / (apart * (times - 1) + one), _CLOSEST)
    return apart * closer, one * closer


def counted_until(block: Block) -> Time:
    """When the last of the sounds that are counted, timed or waited for is over."""
    ends = [Fraction(0)]
    for cue in (c for c in block.shot.cues if count(c) > 1 or c.after or c.lasts):
        apart, one = rung(cue)
        heard = apart * (count(cue) - 1) + max(one, _HEARD if cue.times > 1 else 2 * _HEARD)
        ends.append(_begins(block, cue) + max(heard, cue.lasts or Fraction(0)))
    return max(ends)


def count(cue: Cue) -> int:
    """How often a sound is heard: as told, or as often as fits into its seconds where it does not sound on."""
    facts = EFFECTS.entries[cue.sound].facts if cue.sound in EFFECTS.entries else {}
    if cue.times > 1 or cue.lasts is None or facts.get("lasts"):
        return cue.times
    return max(1, round(cue.lasts / Fraction(str(facts.get("apart_s", Effect.apart_s)))))


def _begins(block: Block, cue: Cue) -> Time:
    """When in the block a sound asked for begins; one that ends a deed is heard within the block even so."""
    beat = next((b for p in block.people.values() for b in p.beats if b.id == cue.at), None)
    wait = cue.after or Fraction(0)
    if beat is None:
        return max(block.duration / 2, block.duration - 3) if cue.at_end else wait
    return max(beat.start, min(beat.end, block.duration - Fraction(3, 2))) if cue.at_end else beat.start + wait


def weather_cues(shot_id: str, own: Mapping[str, Any], length: Time) -> tuple[PlannedCue, ...]:
    """What the weather of a shot alone sounds like (own: what it has for itself); a scene's own weather is in its bed.
    """
    weather, strength = str(own.get("weather", "")), float(own.get("weather_strength", 1.0))
    how = ("loud",) if strength > _STRONG else ("soft",) if strength < 1 / _STRONG else ()
    return tuple(PlannedCue(id=f"{shot_id}.weather.{effect}", effect=effect, start=Fraction(0), words=how,
                            duration=length if effect != "thunder" else Fraction(0))
                 for effect in _WEATHER.get(weather, ()))


def musicians(production: Production, scene: Scene) -> bool:
    """Whether somebody in the scene plays an instrument."""
    nouns = {s.id: s.noun for s in production.cast}
    beats = (b for shot in scene.shots for b in shot.beats if (b.verb or b.action) in _PLAYING)
    return any(EFFECTS.words.get(nouns.get(b.target, ""), "") in _instruments() for b in beats)


def _standing(block: Block, window: Window, heard: set[str]) -> list[PlannedCue]:
    """One cue for each kind of thing that sounds by being there, unless it is heard already."""
    out = []
    for who, person in block.people.items():
        subject = block.floor.cast[who].subject
        effect, more = (own, ()) if (own := _by("sources").get(subject.noun, "")) else _doing(subject)
        done = [b.facts.get("sound", {}).get("effect") == effect or b.action == "drive" for b in person.beats]
        if not effect or effect in heard or any(done):
            continue
        heard = heard | {effect}
        out.append(PlannedCue(id=f"{who}.sound", effect=effect, start=Fraction(0), duration=window.end - window.start,
                              words=(*_words(subject), *more), source=who))
    return out


def _doing(subject: Subject) -> tuple[str, tuple[str, ...]]:
    """The lasting sound of what a thing is told to be doing, and the words of how: "ringing", "boiling gently"."""
    for phrase in subject.words:
        verb, *rest = phrase.split()
        stems = (verb[:-3], verb[:-3] + "e", verb[:-4]) if verb.endswith("ing") else ()
        unit = next((u for stem in stems if (u := _effect(stem, [subject.noun]))), "")
        if unit and (EFFECTS.entries[unit].facts.get("lasts") or EFFECTS.entries[unit].facts.get("fills")):
            return unit, (verb, *rest)
    return "", ()


def _effect(verb: str, nouns: Iterable[str]) -> str:
    """ "glass" + "break" before "break"; who plays an instrument is heard as the instrument."""
    for noun in nouns:
        own = EFFECTS.words.get(noun) or EFFECTS.words.get(noun.split()[-1], "")  # "a wooden kalimba"
        lasts = own in EFFECTS.entries and EFFECTS.entries[own].facts.get("lasts")  # "plays a ringtone"
        if verb in _PLAYING and (own in _instruments() or lasts):
            return own
        for phrase in (f"{noun} {verb}", f"{noun} {verb}s", f"{noun} {verb}es"):
            if phrase in EFFECTS.words:
                return EFFECTS.words[phrase]
    return _by("verbs").get(verb, "")


@cache
def _by(fact: str) -> dict[str, str]:
    """Each word of this fact -> its effect."""
    return {w: e.name for e in EFFECTS.entries.values() for w in e.facts.get(fact, ())}


@cache
def _instruments() -> frozenset[str]:
    return frozenset(e.name for e in EFFECTS.entries.values() if e.facts.get("played"))


def _words(subject: Subject) -> tuple[str, ...]:
    return (*subject.words, *subject.noun.split())


def _substance(built: Built | None) -> str:
    """Of a thing; of a living one "flesh"; "" = the usual one."""
    if built is None:
        return ""
    return "flesh" if built.kind == "body" else built.substance

