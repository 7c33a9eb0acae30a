# SPDX-License-Identifier: Apache-2.0
"""Words for a part of the sound -> the heads of its pins: "mix.music", "mix.all", "sound.fire"."""

from __future__ import annotations

import re

from soundstage.edit.happenings import happening
from soundstage.edit.lines import spoken
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.sounds import bed_of, effect_of, heard, told_by
from soundstage.edit.words import singular
from soundstage.language.casting import is_person
from soundstage.language.lexicon import GENRES, INSTRUMENTS

_HEARD = re.compile(
    r"(?i)\b(?:sounds?|noises?|mute|silence|hear|heard|audible|volume|louder|softer|quieter|loud|soft|quiet|lower|raise|"
    r"fade|turn (?:up|down)|level|decibels|db)\b")
EVERYTHING = "mix.all"
_ALL = ("everything", "all", "all the sound", "all sound", "all of the sound", "all the sounds", "all sounds", "sound",
        "it all", "everything else", "whole sound", "the sound", "audio", "all audio", "all the audio", "soundscape")
_STEMS = {
    "music": "music", "score": "music", "soundtrack": "music", "piano": "music", "melody": "music", "song": "music",
    "tune": "music",
    "ambience": "ambience", "background": "ambience", "background noise": "ambience", "background sounds": "ambience",
    "background sound": "ambience", "atmosphere": "ambience",
    "effects": "effects", "sound effects": "effects", "sounds": "effects",
    "dialogue": "dialogue", "voices": "dialogue", "voice": "dialogue", "speech": "dialogue", "lines": "dialogue",
    "line": "dialogue", "whisper": "dialogue", "whispering": "dialogue", "shout": "dialogue", "talking": "dialogue",
    "dialog": "dialogue",
}
_EFFECTS = {"footsteps": "footstep", "steps": "footstep"}


def part_named(words: str, scope: Scope) -> str:
    """The part of the sound that these words name, "" for none; of a line, all voices together."""
    name = words.removeprefix("the ").removeprefix("all the ").removesuffix(" sound").removesuffix(" volume")
    name = name.removeprefix("sound of ").removeprefix("noise of ").removeprefix("the ")
    if words in _ALL or name in _ALL:
        return EVERYTHING
    played = {w for s in scope.production.scenes for w in (*s.music.instruments, s.music.mood) if w}
    name = "music" if name in (*INSTRUMENTS, *GENRES) and singular(name) in map(singular, played) else name
    who = found(name.removesuffix(" line").removesuffix(" lines").removesuffix(" 's").split(), scope)
    if who and spoken(scope, who):
        return "mix.dialogue"
    if name in _STEMS:
        return f"mix.{_STEMS[name]}"
    if who and name.endswith((" line", " lines")):
        return ""  # who says nothing
    effect = _EFFECTS.get(name) or told_by(name, scope) or effect_of(name, scope.vocabulary)
    effect = effect or (_made_by(who, scope) if who else "")
    if effect and not_heard(f"sound.{effect}", scope) and (cues := heard(scope, effect, name)):
        effect = cues[0].sound  # the whistle of a train is the train's sound
    if " 's " in name and (owner := found(["the", *name.split()[: name.split().index("'s")]], scope)):
        made = effect if effect and not not_heard(f"sound.{effect}", scope) else _made_by(owner, scope)
        return f"sound.{made}" if made else ""  # "the taxi's engine": no background
    return _as_heard(effect, bed_of(name, scope.vocabulary), scope)


def _as_heard(effect: str, bed: str, scope: Scope) -> str:
    """The effect or the bed, whichever the film has; all that is behind it where it has neither."""
    if not bed:
        return f"sound.{effect}" if effect else ""
    if any(bed in s.ambience for s in scope.plan.scenes):
        return f"sound.{bed}"  # the place, or its weather, sounds so by itself
    cues = {c.effect for shot in scope.plan.shots for c in shot.cues}
    return f"sound.{effect}" if effect in cues else "mix.ambience"


def not_heard(part: str, scope: Scope) -> bool:
    """Whether this effect is heard nowhere in the film."""
    name = part.removeprefix("sound.")
    return part.startswith("sound.") and name not in {c.effect for shot in scope.plan.shots for c in shot.cues}


def silent(part: str, scope: Scope) -> bool:
    """Whether this effect or background is heard nowhere in the film, so that it cannot be louder or softer."""
    return not_heard(part, scope) and not any(part.removeprefix("sound.") in s.ambience for s in scope.plan.scenes)


def done_by_somebody(words: str, scope: Scope) -> bool:
    """Whether this is what somebody does, and is taken out with the deed: "cut the laugh", not "mute" it."""
    effect = effect_of(words, scope.vocabulary)
    if _HEARD.search(scope.words) or (effect and heard(scope, effect, words)):
        return False
    deeds = happening(["the", *words.removeprefix("the ").split()], scope)
    doers = {i for b in deeds if not b.line for i in b.who}
    return any(is_person(scope.subject(i).noun.split()[-1]) for i in doers)


def many_voices(scope: Scope) -> bool:
    """Whether more than one speaks, so that a voice is made louder or softer together with others."""
    return len({b.who for b in spoken(scope)}) > 1


def _made_by(who: tuple[str, ...], scope: Scope) -> str:
    """The sound of what they do: a dog's bark; "" when they are not heard."""
    deeds = [b for b in scope.meant_beats() if set(b.who) & set(who) and not b.line]
    return next((e for b in deeds for w in (b.verb, b.action) if w and (e := effect_of(w, scope.vocabulary))), "")
