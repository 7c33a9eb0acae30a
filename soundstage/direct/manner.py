# SPDX-License-Identifier: Apache-2.0
"""How hard and how fast a deed is done, by its verb and by the words of its manner: what its sounds follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from soundstage.model.production import Beat

HARD = ("force", "hard", "strong", "violent", "vigor", "loud", "firm", "angri", "heav", "fierc", "powerful")
SOFT = ("gentl", "soft", "light", "quiet", "tender", "careful", "weak", "faint", "slightly", "delicate")
FAST = ("quick", "fast", "rapid", "brisk", "hasti", "frantic", "hurr", "sudden", "swift", "abrupt")
SLOW = ("slow", "lazi", "calm", "gradual", "steadi", "patient", "leisure")
STRONG_VERBS = ("slam", "bang", "pound", "smash", "hurl", "fling", "stomp", "stamp", "crash", "whack", "thump", "yank")
WEAK_VERBS = ("pat", "dab", "nudge", "tiptoe", "stroke", "caress", "trickle", "graze", "rustle")
USUAL = 0.5


@dataclass(frozen=True)
class How:
    """force: 0-1, 0.5 as usual; speed: times as fast as usual."""

    force: float = USUAL
    speed: float = 1.0


def how(beat: Beat) -> How:
    """What is done faster is louder too, by less than what is done harder."""
    return told(" ".join(beat.manner), (beat.verb or beat.action).split(" ")[0])


def told(manner: str, verb: str = "") -> How:
    """The same of the words of a manner."""
    hard = any_of(manner, HARD) or verb in STRONG_VERBS
    soft = any_of(manner, SOFT) or verb in WEAK_VERBS
    fast, slow = any_of(manner, FAST), any_of(manner, SLOW)
    return How(USUAL + 0.3 * hard - 0.28 * soft + 0.12 * fast - 0.12 * slow, 1.0 + 0.7 * fast - 0.45 * slow)


def any_of(text: str, stems: Iterable[str]) -> bool:
    """Whether a word of the text begins so."""
    return any(word.startswith(stem) for word in text.split() for stem in stems)
