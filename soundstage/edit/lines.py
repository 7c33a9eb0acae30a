# SPDX-License-Identifier: Apache-2.0
"""Spoken lines by whose they are, which they are or what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.errors import FilmError
from soundstage.model.production import Beat

_OWNED = re.compile(r"\b(his|her) (?:\w+ )?(?:line|words|answer|reply|response|question|sentence|remark)\b", re.I)


def spoken(scope: Scope, who: Sequence[str] = ()) -> tuple[Beat, ...]:
    """The beats with lines in the parts meant, of these speakers or of all."""
    return tuple(b for b in scope.meant_beats() if b.line and (not who or set(b.who) & set(who)))


def owners(scope: Scope) -> tuple[str, ...]:
    """Whose line the words say it is: "play her line gently"; () when they do not."""
    owner = _OWNED.search(scope.words)
    return found((owner[1].lower(),), scope) if owner else ()


def meant_line(scope: Scope, who: Sequence[str] = (), words: str = "", number: int = 0) -> Beat:
    """The one line meant; FilmError when there is none, or when more than one is and the words do not choose."""
    owner = _OWNED.search(scope.words)
    whose = who or owners(scope)
    rows = spoken(scope, whose)
    if owner and not whose:  # nobody on screen: whoever is only heard
        rows = tuple(b for b in rows if not b.who) or rows
    if words:
        rows = tuple(b for b in rows if b.line and _plain(words) in _plain(b.line.text)) or ()
        if not rows:
            raise FilmError(f"nobody says '{words}' there", where=scope.words, remedy=_offered(scope))
    if not rows:
        raise FilmError("there is no such line", where=scope.words, remedy=_offered(scope))
    if number:
        if number > len(rows):
            raise FilmError(f"there is no line {number}", where=scope.words, remedy=_offered(scope))
        return rows[number - 1 if number > 0 else number]
    if len(rows) > 1 and not words:
        raise FilmError("more than one line could be meant", where=scope.words, remedy=_offered(scope))
    return rows[0]


def _offered(scope: Scope) -> str:
    said = [f"'{b.line.text}'" for b in spoken(scope) if b.line]
    return f"the lines there are: {', '.join(said)}" if said else "nobody speaks there"


def _plain(text: str) -> str:
    return re.sub(r"[^\w ]", "", text.lower()).strip()


def alike(old: str, new: str) -> bool:
    """Whether the new words are the old line put another way: "Tea is ready" for "Coffee is ready"."""
    one, two = (set(re.findall(r"[\w']+", text.lower())) for text in (old, new))
    plain = [" ".join(re.findall(r"[\w']+", text.lower())) for text in (old, new)]
    longer = len(one) > 1 and plain[0] in plain[1]
    return longer or len(one & two) * 2 > max(len(one), len(two)) or (len(one & two) >= 2 and len(one ^ two) <= 2)
