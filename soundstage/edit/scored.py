# SPDX-License-Identifier: Apache-2.0
"""Music in whatever order it is asked for: tempo, mood, kind, instruments, and when it comes in.

"Soft strings from the moment she gets out" is music of a mood, with instruments, that starts at a moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from soundstage.edit import dialwords as d
from soundstage.edit.scope import Scope
from soundstage.edit.slots import Filler
from soundstage.edit.spots import spots
from soundstage.errors import FilmError
from soundstage.language.lexicon import GENRES, INSTRUMENTS
from soundstage.language.wordlist import word_set
from soundstage.model.production import Production

Row = list[str]
MUSIC = word_set("music score soundtrack song tune theme melody underscore playing piece track")
_ASKS = d.ASKING | d.CARRIERS | MUSIC | word_set("music under underneath beneath background put add start starting "
                                                 "starts solo single")
_KINDS = ("genre", "instruments", "tempo", "music_mood")
_PLAYED = frozenset((*GENRES, *INSTRUMENTS))
_BEGINS = ("when", "once", "after", "before", "from", "as")


def scored(row: Sequence[str], scope: Scope) -> Iterator[list[Row]]:
    """The same as a plain instruction about music; none when a word would be left over."""
    if any(w.startswith("\x00") for w in row) or not 1 < len(row) <= 20 or d.DENYING & set(row):
        return
    try:
        said = _read(list(row), scope)
    except FilmError:
        return
    what = said.keys() - {"where"} if said is not None else set()
    named = MUSIC & set(row) or len(what) > 1
    if said is None or not what & {"genre", "instruments", "music_mood"} or not named:
        return
    where = said.get("where", [])
    if where and where[0] not in _BEGINS:
        return
    how = [w for k in ("tempo", "music_mood", "genre", "instruments") for w in said.get(k, [])]
    begins = ["when", *where[2:]] if where[:2] == ["from", "when"] else where
    yield [["add", *how, "music", *(["starting", *begins] if where else [])]]


def by_its_name(text: str, production: Production) -> str:
    """The text with the film's own music called music where it begins, ends or swells: "have the jazz stop when"."""
    things = {w for s in production.cast for w in s.noun.split()}
    own = {w for s in production.scenes for w in (*s.music.instruments, s.music.mood) if w in _PLAYED} - things
    if not own:
        return text
    names = "|".join(sorted(own, key=len, reverse=True))
    return re.sub(rf"(?i)\bthe (?:{names})(?: music)?(?= (?:should |must |can )?(?:only |suddenly |slowly )?"
                  r"(?:stops?|starts?|begins?|ends?|comes? (?:in|back)|kicks? in|cuts? out|drops? out|swells?|builds?|"
                  r"fades?|dies|returns?)\b)", "the music", text)


def plays_music(words: Sequence[str]) -> bool:
    """Whether an instrument is named as music, by a kind or a tempo of music: "a slow country guitar"."""
    row = [w for w in words if w not in ("a", "an", "the", "some")]
    return len(row) > 1 and row[-1] in INSTRUMENTS and any(
        w in GENRES or w in ("slow", "fast", "upbeat") for w in row[:-1])


def _read(row: Row, scope: Scope) -> dict[str, Any] | None:
    """What each slot is filled with, in the words said; None when a word fits none."""
    filler, at_spots = Filler(scope, []), spots(row, scope)
    said: dict[str, Any] = {}
    at = 0
    while at < len(row):
        end, slot = at, ""
        if at in at_spots:
            end, slot, words = at_spots[at].end, "where", list(at_spots[at].said)
        for stop in range(min(len(row), at + 3), at, -1) if not slot else ():
            kind = next((k for k in _KINDS if k not in said and filler(k, row, at, stop) is not None), "")
            if kind and row[stop - 1] not in d.ASKING and row[at] not in ("more", "less"):
                end, slot, words = stop, kind, row[at:stop]
                break
        if slot:
            if slot in said:
                return None
            said[slot] = words
        elif row[at] in _ASKS:
            end = at + 1
        else:
            return None
        at = end
    return said
