# SPDX-License-Identifier: Apache-2.0
"""Who a prompt's quoted lines belong to, found by a rule of the benchmark's own, and whether the reader agrees.

A quote is spoken when a verb of speech leads it ("the cook points and says, …") or a label does ("[Anna, calm]: …").
Its speaker is the last noun for somebody, or name, before that verb; a voice may belong to nobody that is seen.
"""

from __future__ import annotations

import re

from soundstage.language.casting import is_person
from soundstage.language.segments import Quote, quotes
from soundstage.language.taxonomy import taxonomy
from soundstage.model.production import Beat, Production

SAYS = re.compile(
    r"\b(?:says?|said|saying|asks?|whispers?|shouts?|shouting|mutters?|murmurs?|declares?|calls?|calling|grunts?|"
    r"repl(?:ies|ied)|states?|answers?|yells?|exclaims?|announces?)\b(?P<how>[^.!?;:\"'“”‘’]{0,40})[,:]?\s*$"
)
LABEL = re.compile(r"(?:^|[\n.!?”\"'’\]])\s*\[?(?P<name>[A-Z][\w .-]{0,30}?)\s*(?:[,(][^\[\]()]{1,60}\)?)?\]?\s*:\s*$")
VOICES = ("voice", "voiceover", "voice-over", "narrator", "announcer")


def speaker(text: str, quote: Quote) -> tuple[str, ...] | None:
    """The words that may name the speaker of a quote ("human",), ("voice", "pilot"); None when it is not spoken."""
    before = text[max(0, quote.start - 160) : quote.start]
    label = LABEL.search(before)
    if label and not re.search(r"\b(?:is|are)$", label["name"]):  # "The content is:" names nobody
        return tuple(label["name"].lower().split()) + (VOICES if "narrat" in label["name"].lower() else ())
    verb = SAYS.search(before)
    if verb is None:
        return None
    words = re.findall(r"[\w’'-]+", before[: verb.start()].lower().replace("’s", ""))
    for i in range(len(words) - 1, -1, -1):
        living = is_person(words[i]) or (taxonomy().file(words[i]) == "05" and words[i] != "down")
        known = living or words[i] in ("human", "robot", *VOICES)
        if known and not is_verb(words, i):
            return (*words[max(0, i - 1) : i + 1], *(VOICES if words[i] in VOICES else ()))
    return ()


def is_verb(words: list[str], i: int) -> bool:
    """A word right after another noun for somebody, or one that leans to be a verb: "the cook points"."""
    return i > 0 and is_person(words[i - 1]) and taxonomy().leans_verb(words[i].removesuffix("s"))


def spoken(text: str, p: Production) -> tuple[int, int]:
    """(spoken quotes that are a line of the right speaker, spoken quotes)."""
    lines = {plain(b.line.text): b for s in p.scenes for h in s.shots for b in h.beats if b.line}
    right = total = 0
    for quote in quotes(text):
        names = speaker(text, quote)
        if names is None:
            continue
        total += 1
        beat = lines.get(plain(quote.text))
        right += beat is not None and by(beat, names, p)
    return right, total


def plain(words: str) -> str:
    """The words with single spaces."""
    return " ".join(words.split())


def by(beat: Beat, names: tuple[str, ...], p: Production) -> bool:
    """Whether the line is spoken by one of these, or off screen when they are a voice."""
    if beat.line is not None and beat.line.off_screen and set(names) & set(VOICES):
        return True
    who = [p.subject(w) for w in beat.who]
    kin = {n for n in names for s in who if s.noun and taxonomy().is_a(s.noun, n)}  # "a chef …, the cook says"
    return any((set(names) & {*s.noun.lower().split(), *s.name.lower().split()}) or kin for s in who)
