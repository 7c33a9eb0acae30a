# SPDX-License-Identifier: Apache-2.0
"""Text as written -> text that can be said, and that text -> phonemes with the word each belongs to."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from soundstage.errors import FilmError

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "«": '"', "»": '"', "„": '"', "“": '"',
                         "”": '"', "–": "—", "―": "—", "…": "…", "‽": "?!", "*": " ", "_": " ", "~": " ", "|": " ",
                         "\\": " ", "<": " ", ">": " ", "{": " ", "}": " ", "[": " ", "]": " "})
_SPOKEN_SYMBOLS = frozenset("&@%#+=/$£€¥°½¼¾")
_MARKS = frozenset(".,;:!?'\"()-—… ")
SENTENCE_ENDS = frozenset(".!?…")
PAUSES = frozenset(";:,.!?—…()“”\"")
LONGEST = 320  # phoneme symbols spoken in one go: the model's limit is 510, and its pace is best below this


def clean(text: str) -> str:
    """The sayable part of the text: no emoji, control characters or mark-up; letters we cannot say are an error.

    >>> clean("*Hi*  there 🙂…")
    'Hi there …'
    """
    plain = unicodedata.normalize("NFC", text).translate(_QUOTES)
    foreign = sorted({c for c in plain if c.isalpha() and "LATIN" not in unicodedata.name(c, "")
                      and unicodedata.category(c) != "Lm"})
    if foreign:
        raise FilmError(f"no voice can say '{''.join(foreign[:12])}'", where=text,
                        remedy="write the line in Latin letters (English is spoken)")
    kept = "".join(c if c.isalnum() or c in _MARKS or c in _SPOKEN_SYMBOLS else " " for c in plain)
    kept = re.sub(r"\s+", " ", kept).strip()
    if not any(c.isalnum() for c in kept):
        raise FilmError("there is nothing to say", where=text or "an empty line", remedy="give the line words")
    return kept


@dataclass(frozen=True)
class Phrase:
    """Phoneme symbols said in one go; of[i] is the word each belongs to, or -1 for pauses and spaces."""

    symbols: str
    of: tuple[int, ...]


@lru_cache(maxsize=2)
def _reader(british: bool) -> Any:
    from hibari.g2p import G2P
    return G2P(british=british)


def phrases(text: str, accent: str) -> tuple[tuple[str, ...], tuple[Phrase, ...]]:
    """(words as written, phrases of phonemes) of cleaned text. accent: us or gb."""
    from hibari.g2p.normalize import normalize

    reader = _reader(accent == "gb")
    words: list[str] = []
    run: list[tuple[str, int]] = []
    for token in reader.phonemize_tokens(reader.tokenize(normalize(text))):
        sounds = token.phonemes or ""
        word = -1
        if any(c not in PAUSES and c != " " for c in sounds):
            words.append(token.text.strip(".,;:!?\"()—…") or token.text)
            word = len(words) - 1
        run += [(c, word if c not in PAUSES else -1) for c in sounds]
        if token.whitespace and run and run[-1][0] != " ":
            run.append((" ", -1))
    if not words:
        raise FilmError("there is nothing to say", where=text, remedy="give the line words")
    return tuple(words), tuple(_cut(run))


def _cut(run: list[tuple[str, int]]) -> list[Phrase]:
    """Into phrases of at most LONGEST symbols: at the last sentence end, else clause, else space that fits."""
    out = []
    while run:
        size = len(run)
        if size > LONGEST:
            head = [c for c, _ in run[:LONGEST]]
            size = next((max(i for i, c in enumerate(head) if c in ends) + 1
                         for ends in (SENTENCE_ENDS, PAUSES, frozenset(" ")) if ends & set(head)), LONGEST)
        piece, run = run[:size], run[size:]
        while piece and piece[0][0] == " ":
            piece = piece[1:]
        if any(word >= 0 for _, word in piece):
            out.append(Phrase("".join(c for c, _ in piece), tuple(word for _, word in piece)))
    return out


def with_stop(phrase: Phrase, stop: str) -> Phrase:
    """The phrase with every full stop read another way, and one added where it ends without any."""
    if not stop:
        return phrase
    symbols, of = phrase.symbols.replace(".", stop), phrase.of
    if symbols.rstrip(' "”)')[-1:] not in SENTENCE_ENDS | PAUSES:
        symbols, of = symbols.rstrip() + stop, (*of[:len(symbols.rstrip())], -1)
    return Phrase(symbols, of)
