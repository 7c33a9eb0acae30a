# SPDX-License-Identifier: Apache-2.0
"""Less of a spoken line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beat
from soundstage.edit.lines import meant_line, spoken
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Beat

_SENTENCES, _CLAUSES = re.compile(r"(?<=[.!?…]) +"), re.compile(r"(?<=[,;:]) +")
_HALF = re.compile(r"(?i)\bhalf\b")
_KEEPS = re.compile(r"(?i)^(?:please |just |only )*(?:keep|leave|use|say)\b")
_EDGES = ".,;:!? "


@dataclass(frozen=True)
class CutLine(Verb):
    """Take a part out of a spoken line - a sentence, a half, some of its words - or keep only that part."""

    phrases = (
        "<remove> the {which:which} (half|part|sentence|bit) [of] ({who:subject} 's|his|her|its|their|the) <line>",
        "<remove> the {which:which} (half|part|sentence|bit) of ({who:subject} 's|his|her|its|their|the) "
        "{number:which} <line>",
        "(keep|leave|use) (only|just) the {which:which} (half|part|sentence|bit) of ({who:subject} 's|his|her|its|"
        "their|the) [{number:which}] <line>",
        "<remove> [the word|the words|the part|the bit|the sentence] {old:quote} (from|out of|in) ({who:subject} 's|"
        "his|her|its|their|the) [{number:which}] <line>",
        "<remove> [the word|the words|the part|the bit|the sentence|just] {old:quote}",
    )
    example = ('A man says: "It is late. Come in."', "cut the second sentence of his line",
               "s1.sh1.b1.line.text: It is late. Come in. -> It is late.")
    rank = 4

    who: Annotated[tuple[str, ...], "whose line"] = ()
    which: Annotated[Fraction | None, "which part of it: the second"] = None
    number: Annotated[Fraction | None, "which line of theirs"] = None
    old: Annotated[str, "the words that go"] = ""

    def apply(self, scope: Scope) -> Done:
        if not spoken(scope, self.who):
            raise Unfit
        beat = meant_line(scope, self.who, self.old, int(self.number or 0))
        text = self._without_words(beat) if self.old else self._without_part(scope, beat)
        if beat.line is None or not text.strip(_EDGES):
            raise Unfit  # all of it: no line is left
        return Done(with_beat(scope.production, beat.id, line=beat.line.model_copy(update={"text": text})), beat.who)

    def _without_words(self, beat: Beat) -> str:
        """The line without the quoted words, begun and ended as a line is."""
        text = beat.line.text if beat.line else ""
        at = text.lower().find(self.old.strip(_EDGES).lower())
        end = at + len(self.old.strip(_EDGES))
        before, after = text[:at].rstrip(_EDGES[1:]), text[end:].lstrip(_EDGES if not at else _EDGES[1:])
        if before.endswith((".", "!", "?")):
            after = after.lstrip(_EDGES)
        joined = f"{before} {after}".strip() if after[:1].isalnum() else (before + after).strip()
        return joined[:1].upper() + joined[1:]

    def _without_part(self, scope: Scope, beat: Beat) -> str:
        """The line without the sentence, or the half, that is named; or that alone."""
        text = beat.line.text if beat.line else ""
        parts = _SENTENCES.split(text)
        parts = parts if len(parts) > 1 else _CLAUSES.split(text)
        if len(parts) < 2:
            raise self.refuse(scope, f"'{text}' has no two parts", "say which words go, in quotes")
        if _HALF.search(scope.words):
            cut = (len(parts) + 1) // 2
            parts = [" ".join(parts[:cut]), " ".join(parts[cut:])]
        at = int(self.which or 1)
        if at > len(parts):
            raise self.refuse(scope, f"the line has {len(parts)} parts", "name one of them")
        index = at - 1 if at > 0 else len(parts) + at
        kept = [parts[index]] if _KEEPS.match(scope.words) else [p for n, p in enumerate(parts) if n != index]
        said = " ".join(kept).rstrip(",;: ")
        said = said if said.endswith((".", "!", "?", "…")) else said + "."
        return said[:1].upper() + said[1:]
