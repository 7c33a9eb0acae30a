# SPDX-License-Identifier: Apache-2.0
"""How the letters of a title look: "in gold letters", "a big red title", "small white text"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.colour import NAMED
from soundstage.language.clauses import Clause
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

SIZES = {"big": "big", "large": "big", "bigger": "big", "larger": "big", "bold": "big", "huge": "huge",
         "giant": "huge", "enormous": "huge", "massive": "huge", "gigantic": "huge", "small": "small", "tiny": "small",
         "little": "small", "smaller": "small"}
_SHADES = word_set("dark deep light pale bright vivid pastel neon")
LETTERS = word_set("letters letter lettering text type font title caption words word heading subtitle print colour "
                   "color writing characters")
_OF = r"(?:(?:very|all|plain|simple|clean) )?"
_HOW = "|".join(sorted((*NAMED, *SIZES, *_SHADES), key=len, reverse=True))
_NAMED_SO = "|".join(sorted(LETTERS))
_IN = re.compile(rf"(?i)\bin (?:the colou?r )?{_OF}((?:(?:{_HOW})\b[ ,-]*(?:and )?)+)(?:{_NAMED_SO})?\b")
_BEFORE = re.compile(rf"(?i)\b((?:(?:{_HOW})[ ,-]+(?:and )?)+)(?:{_NAMED_SO})\b")


def look_named(row: Sequence[str]) -> str:
    """The look that all these words name - "big gold", "small", "dark red"; "" when they name none."""
    words = [{"neon": "bright"}.get(w, w) for w in row if w not in ("and", ",", "the", "a", "an")]
    size = [SIZES[w] for w in words if w in SIZES]
    rest = [w for w in words if w not in SIZES]
    shade, color = rest[:-1], rest[-1:]
    known = set(color) <= set(NAMED) and set(shade) <= _SHADES and len(shade) < 2 and len(size) < 2
    return " ".join((*size, *rest)) if known else ""


def changed(old: str, new: str) -> str:
    """The look with what the new one says of size and of colour, else as it was: "gold", "big" -> "big gold"."""
    parts = [[[w for w in look.split() if (w in SIZES) == size] for look in (new, old)] for size in (True, False)]
    return " ".join(w for newer, older in parts for w in newer or older)


def look_in(text: str) -> str:
    """The first look of letters that is told in this text, or ""."""
    found = (m[1] for pattern in (_IN, _BEFORE) for m in pattern.finditer(text))
    return next((look for said in found if (look := look_named(re.split(r"[\s,-]+", said.lower().strip(" ,-"))))), "")


def letters_taken(clause: Clause) -> list[Token]:
    """The words that say of a title's letters how they look, taken out of its clause: they are nothing in the scene."""
    told = [a for a in clause.adjuncts if a.prep in ("in", "with") and a.phrases
            and all(p.head.low in LETTERS or p.head.low in NAMED for p in a.phrases)]
    clause.adjuncts = [a for a in clause.adjuncts if a not in told]
    return [t for a in told for t in a.tokens]
