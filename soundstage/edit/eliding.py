# SPDX-License-Identifier: Apache-2.0
"""What an instruction leaves out: the beginning of the one before it, or what was spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soundstage.edit.frames import about, unframed
from soundstage.edit.framewords import SPOTS
from soundstage.edit.giving import given
from soundstage.edit.musing import begins_asking
from soundstage.edit.runs import ARTICLES
from soundstage.edit.scope import Scope
from soundstage.edit.slots import JOINING
from soundstage.edit.sounds import audible
from soundstage.edit.stagewords import LOUDNESS
from soundstage.edit.steps import Reading
from soundstage.edit.words import positive, singular, without_filler, words_of
from soundstage.language.lexicon import CLOTHES, COLORS, INSTRUMENTS

_PUTS = ("add", "use", "have", "put", "want", "try", "then")


def with_elided(plain: list[str], rows: list[list[str]], left_out: list[list[list[str]]]) -> list[list[list[str]]]:
    """The rows and what they are with the beginning of the instruction before, likeliest first."""
    if left_out and len(plain) < 3 and _bare_value(plain):  # "... voice should be deeper and slower": of the voice
        return [*reversed(left_out)]
    return [*left_out, rows] if " ".join(plain) in SPOTS else [rows, *left_out]  # "and further away": who was meant


def about_topic(plain: list[str], scope: Scope) -> list[list[list[str]]]:
    """The words with what a remark before spoke of in place of "it"."""
    how = plain[plain[:1] in (["very"], ["quite"], ["really"]) :]
    if scope.topic and how[:1] and how[0] in LOUDNESS and len(how) > 1:
        return [unframed([["make", *scope.topic, *how]])]  # "quieter when he speaks"
    heard = scope.topic[1:] if scope.topic[1:] not in (("music",), ("title",), ("line",), ("ambience",)) else ()
    new = plain[1:] if plain[:1] and plain[0] in _PUTS else plain
    named = new[1:] if new[:1] and new[0] in ARTICLES else new
    spoken_of = {"it", "them", "this", "that"} & set(plain)
    if heard and named and not spoken_of and named[-1] not in INSTRUMENTS and audible(named):
        return [unframed([["add", "the", "sound", "of", *new]])]  # "waves and a distant bell"
    meant = scope.topic or scope.levelled
    return [unframed([about(plain, meant)])] if meant and spoken_of else []


def _bare_value(words: Sequence[str]) -> bool:
    """Whether the words are a comparative alone: "slower", "more quietly"."""
    return bool(positive(words[-1])) if len(words) == 1 else words[0] in ("more", "less")


_STATING = ("has", "have", "wears", "wear", "is", "are", "should", "needs", "wants", "gets")


def stated(words: list[str], before: tuple[str, ...], scope: Scope) -> list[list[list[str]]]:
    """The words after the doer and the verb of the statement before: "he has grey hair and (he has) a green coat"."""
    at = next((n for n, w in enumerate(before) if n and w in _STATING), 0)
    if before[:1] in (("give",), ("hand",)):  # "give him a hat and (give him) a stick"
        at = next((n - 1 for n, w in enumerate(before) if n > 1 and w in ("a", "an", "some")), 0)
    quoted = any(w.startswith("\x00") for w in before)
    if not at or quoted or not words or words[0] not in ARTICLES or begins_asking(" ".join(words)):
        return []
    row = [*before[: at + 1], *words]
    return [unframed([row, *given(row, scope)[0]])]


def as_given(text: str, row: tuple[str, ...]) -> tuple[str, ...]:
    """The words that the next piece may leave out: of a gift, who is given it, however it was read."""
    said = without_filler(words_of(text)[0])
    return tuple(said) if said[:1] in (["give"], ["hand"]) and "\x00" not in text else row


def elided(words: list[str], before: tuple[str, ...]) -> Iterator[list[str]]:
    """The words with the beginning of the instruction before put in front: "(make) the wolf blue"."""
    before = before if not any(w.startswith("\x00") for w in before) else ()  # quotes of its own text
    if words and before and not begins_asking(" ".join(words)):
        for size in range(1, 9):
            if len(before) > size and not (size > 2 and (before[size - 1] in ARTICLES or JOINING & {*before[2:size]})):
                yield [*before[:size], *words]


def patterned(atoms: Sequence[tuple[str, str]], at: int, one: Reading) -> bool:
    """Whether what a garment or a colour is with was taken for things that come in: "blue with white stars"."""
    before = words_of(atoms[at - 1][1])[0][-1:]
    told = before and (before[0] in COLORS or singular(before[0]) in CLOTHES)
    return bool(told) and atoms[at][0].endswith("with") and one.step.verb == "add"
