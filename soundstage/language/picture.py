# SPDX-License-Identifier: Apache-2.0
"""Words for the picture of the whole film: its style, its shape and its length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.language.token import Token
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

ASPECTS = (
    (
        r"9\s*:\s*16|\bvertical(?:ly)?,?[ -](?:[\w.]+[ -](?:second|minute)s?[ -])?"
        r"(?:(?:static|fixed|extreme|close-?up|close|wide|medium|macro|long|full|tracking|handheld)[ -])*"
        r"(?:video|format|film|framing|shot|frame|aspect|orientation|clip|screen)\w*|"
        r"(?:(?<=^)|(?<=[.;,:] ))vertical(?=[.;,]|$)|(?:filmed|shot|framed) vertically|"
        r"\bportrait (?:format|mode|video|aspect|orientation)|"
        r"for (?:tiktok|reels|phones?)",
        "9:16",
    ),
    (r"\b1\s*:\s*1\b|square (?:format|video|frame|aspect)", "1:1"),
    (r"2\.39\s*:\s*1|2\.35\s*:\s*1|cinemascope|anamorphic", "2.39:1"),
    (r"16\s*:\s*9|widescreen", "16:9"),
)
LENGTH = re.compile(
    r"\b(?:a |an )?(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)[ -]"
    r"?(?:s|sec|seconds?)(?:[ -]long)? (?:video|clip|film|movie|animation|animated \w+|spot|ad|teaser|trailer)\b",
    re.I,
)


ENDS = word_set("style animation look aesthetic painting drawing sketch illustration")  # "a watercolour painting"


def style_words(row: Sequence[Token], vocabulary: Vocabulary) -> tuple[str, set[int]]:
    """(style unit, tokens) when the words ask for a style: "in the style of …", "… style", "claymation"."""
    lows = [t.low for t in row]
    for i in range(len(row)):
        for size in range(min(4, len(row) - i), 0, -1):
            unit = vocabulary.styles.get(" ".join(lows[i : i + size])) or vocabulary.styles.get(
                "".join(lows[i : i + size])
            )
            if unit is None:
                continue
            before, after = " ".join(lows[max(0, i - 4) : i]), lows[i + size : i + size + 1]
            asked = before.endswith(
                ("style of", "style of a", "style of an", "look of", "made of", "made from", "looks like")
            ) or (after and after[0] in ("style", "animation", "film", "look", "aesthetic", "video", "stop"))
            if (
                asked
                or lows[i] in ("claymation", "stop-motion")
                or (size > 1 and " ".join(lows[i : i + size]) != "stop motion")
            ):
                start = i
                while start and lows[start - 1] in ("in", "the", "style", "of", "a", "an", "look", "as"):
                    start -= 1
                end = i + size + (1 if after and after[0] in ENDS else 0)
                return unit, set(range(start, end))
    return "", set()
