# SPDX-License-Identifier: Apache-2.0
"""Remarks: what only complains or explains before or after the instruction it is the reason of."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.edit.framewords import MOVES
from soundstage.edit.slots import base_verb
from soundstage.edit.stagewords import EXPRESSIONS
from soundstage.language.wordlist import word_set

_STATES = word_set("is are was were feel feels look looks seem seems sound sounds 's drags")
_ASKING = word_set("should must could can would will needs need want wants please let make instead")
_UNHEARD = (("can", "not"), ("could", "not"), ("can", "hardly"), ("can", "barely"), ("do", "not"), ("hardly",),
            ("barely",))
_CATCHES = (("hear",), ("make", "out"), ("understand",), ("catch",), ("follow",))
_DEGREES = word_set("a bit little touch tad")
_FILMS = word_set("video movie film documentary footage reportage report newsreel thriller")
_SPOKEN = ("delivery", "voice", "expression")  # whose likeness says no more than how: "whispering, like it's a secret"
_NOT_WANTED = tuple(("do", "not", verb) for verb in ("need", "want", "like", "love"))
_WHO = word_set("it he she they")
_TAKEN_OUT = frozenset(("remove", "not_act", "no_sound", "no_music", "delete_shot", "no_title", "unsay", "undress"))
GRADED = frozenset(("manner", "loudness", "sound_level", "size", "light", "trim", "extend", "delivery", "age", "build"))
LIKENED = GRADED | {"hour", "weather", "music", "expression", "voice", "season", "slow_motion"}  # may be like something


def complains(words: Sequence[str], starts: frozenset[str]) -> bool:
    """Whether the words tell how something is, and ask for nothing: "banjo's annoying", "it feels chilly"."""
    row = list(words)
    if unheard(row):
        return True
    if row[:1] == ["there"] and {"too", "enough"} & set(row) and not _ASKING & set(row):
        return True  # "there is too much silence"
    if "too" in row[2:-1] and row[0] not in starts and not _ASKING & set(row):
        return True  # "he answers too quickly"
    at = next((n for n, w in enumerate(row) if n and w in _STATES), 0)
    after = [w for w in row[at + 1 :] if w not in _DEGREES] if row[at + 1 : at + 2] == ["a"] else row[at + 1 :]
    if not at or any(w.startswith("\x00") for w in row) or _ASKING & set(row) or row[0] in starts:
        return False
    return row[at] == "drags" or (bool(after) and after[0] not in ("a", "an", "to", "called", "named") and (
        not after[0].endswith("ing") or len(after) == 1))


def unheard(words: Sequence[str]) -> tuple[str, ...]:
    """Who or what nobody hears: "can't hear the farmer properly" -> the farmer; () when nothing of the kind is said."""
    row = list(words[1:] if words[:1] in (["i"], ["we"], ["you"]) else words)
    lead = next((len(x) for x in _UNHEARD if tuple(row[: len(x)]) == x), 0)
    size = next((len(x) for x in _CATCHES if lead and tuple(row[lead : lead + len(x)]) == x), 0)
    if not size:
        return ()
    row = row[lead + size - 3 :] if lead + size > 3 else [*[""] * (3 - lead - size), *row]
    cut = next((n for n, w in enumerate(row) if w in ("properly", "well", "enough", "over", "at", "very")), len(row))
    return tuple(row[3:cut])


_LOOKS = ("looks", "look", "feels", "feel", "seems", "seem")


def explains(joint: str, words: Sequence[str], verb: str) -> bool:
    """Whether the words only tell why the instruction before was given: "slow the car down, it whizzes past"."""
    if joint == "," and words[:1] in (["we"], ["i"]) and tuple(words[1:4]) in _NOT_WANTED and len(words) < 7:
        return True  # "cut shot 2, we don't need it"
    if joint == "," and verb == "move" and words[:1] == ["like"] and words[-1] in _FILMS:
        return True  # "handheld, like a home video"
    if joint == "," and verb == "move" and words[-1] in MOVES and _DEGREES | {"a"} >= {*words[:-1]}:
        return True  # "handheld, a bit shaky"
    if joint == "," and verb in _TAKEN_OUT and words[0] in ("it", "that", "this", *_WHO) and complains(
            words, frozenset()):
        return True  # "lose the clock, it's distracting"
    likened = words[0] == "like" and words[1:2] in (["from"], ["by"]) and verb in LIKENED
    likened = likened or (verb in _SPOKEN and words[0] in ("like", "as") and words[1:2] != ["in"])
    if joint == "," and len(words) > 2 and (words[0] == "so" or likened) and not _ASKING & set(words):
        return True  # "make it night, so the fire glows": what for, or what it is like
    looks = words[:1] and words[0] in ("it", "that", "this", "they") and words[1:2] and words[1] in _LOOKS
    if joint == "," and looks and " ".join(words[2:]) not in EXPRESSIONS and complains(words, frozenset()):
        return True  # "make the audience bigger, it looks empty"
    if joint == "," and verb in ("loudness", "sound_level") and unheard(words):
        return True  # "the voices up a bit, I can't make out a word"
    return joint == "," and verb in GRADED and len(words) > 1 and words[0] in _WHO and words[1].endswith("s") and (
        words[1] in _STATES or bool(base_verb(words[1]))) and not _ASKING & set(words)
