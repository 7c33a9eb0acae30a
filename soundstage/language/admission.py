# SPDX-License-Identifier: Apache-2.0
"""What may be read at all: some English words, not too many, no binary."""

from __future__ import annotations

import re
import unicodedata

from soundstage.errors import FilmError
from soundstage.language.wordlist import word_set

MOST_WORDS = 5_000  # of a prompt
MOST_OF_A_SCRIPT = 20_000  # of a screenplay, or of a film written back
SPOKEN = re.compile(r"^[ \t]*(?:@.+|[A-Z][^a-z\n]*)\n(?:.*\S.*(?:\n|$))+", re.M)  # spoken, in any language


def admit(text: str) -> str:
    """The text, line ends made plain; FilmError when it is empty, binary, too long or not English."""
    if not isinstance(text, str):
        raise FilmError("the words must be text", remedy='write for example: "A fox runs through a forest."')
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    bad = next(
        (i for i, c in enumerate(text) if unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn") and c not in "\n\t\f"),
        None,
    )
    if bad is not None:
        raise FilmError(
            f"the text holds a control character (U+{ord(text[bad]):04X})",
            where=f"character {bad + 1}",
            remedy="give plain text (UTF-8)",
        )
    if not re.search(r"\w", text):
        raise FilmError("there are no words to read", remedy='write for example: "A fox runs through a forest."')
    count, most = len(text.split()), _most(text)
    if count > most:
        raise FilmError(
            f"the text has {count} words", remedy=f"at most {most} are read at once: split it into several films"
        )
    _english(text)
    return text


def _most(text: str) -> int:
    """How many words are read at once."""
    from soundstage.language.fountain import is_fountain
    from soundstage.language.notation import notes_in

    return MOST_OF_A_SCRIPT if notes_in(text) or is_fountain(text) else MOST_WORDS


def _english(text: str) -> None:
    """Latin letters in the main, and of the longer words at least two in five known.

    A film written back, with its records, is admitted whatever its own words are.
    """
    from soundstage.language.fountain import is_fountain
    from soundstage.language.notation import notes_in
    from soundstage.language.segments import quotes

    if notes_in(text):
        return
    text = re.sub(r"\[\[.*?\]\]", " ", text, flags=re.S)  # notes are remarks or records
    if is_fountain(text):
        text = SPOKEN.sub(" ", text)

    for q in reversed(quotes(text)):
        text = text[: q.start] + " " + text[q.end :]
    letters = [c for c in text if c.isalpha()]
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    if letters and latin < 0.6 * len(letters):
        raise FilmError(
            "this does not look like English", remedy="write the film in English; spoken lines may be in quotes"
        )
    words = re.findall(r"[a-z]{2,}", text.lower())
    if len(words) < 6:
        return
    from soundstage.language.taxonomy import taxonomy

    table = taxonomy()
    known = sum(
        w in _SMALL
        or bool(
            table.senses(_plain(w)) or table.senses(_plain(w), "v") or w.endswith(("ly", "ing", "ed", "ful", "ous"))
        )
        for w in words
    )
    small = sum(w in _SMALL for w in words)
    if known < 0.5 * len(words) or (len(words) > 12 and small < 0.04 * len(words) and known < 0.7 * len(words)):
        raise FilmError(
            "this does not look like English", remedy="write the film in English; spoken lines may be in quotes"
        )


def _plain(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word


_SMALL = word_set(
    "the a an and or of in on at to for with by from as is are was were be it he she they his her its their then "
    "while through into over under up down out off this that these those who which not no there i you we my your"
)
