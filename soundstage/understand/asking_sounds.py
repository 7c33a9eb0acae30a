# SPDX-License-Identifier: Apache-2.0
"""Questions about what is heard besides words, and about what somebody does that may be heard."""

from __future__ import annotations

import re

from soundstage.actions import ACTIONS
from soundstage.language.wordlist import word_set
from soundstage.understand.answers import Answer, has, within
from soundstage.understand.asked_nouns import singular
from soundstage.understand.describing import clock, listed
from soundstage.understand.findings import Watched

_NOISES = (  # words by which a sound is asked for that is not told by its name
    "footsteps?", "knock(?:s|ing|ed)?", "slam(?:s|med|ming)?", "bark(?:s|ing|ed)?", "meow(?:s|ing|ed)?", "birdsong",
    "chirp(?:s|ing)?", "neigh(?:s|ing)?", "roar(?:s|ing|ed)?", "howl(?:s|ing|ed)?", "laugh(?:s|ing|ed|ter)?",
    "giggle(?:s|d)?", "cry(?:ing)?", "cries", "scream(?:s|ing|ed)?", "applause", "applaud(?:s|ing|ed)?",
    "clap(?:s|ping|ped)?", "cheer(?:s|ing|ed)?", "sirens?", "honk(?:s|ing|ed)?", "ring(?:s|ing)?",
    "shatter(?:s|ing|ed)?", "splash(?:es|ing|ed)?", "thunder(?:s|ing)?", "bangs?", "gunshots?", "explosions?",
    "explode[sd]?", "creak(?:s|ing)?", "click(?:s|ing|ed)?",
    "hear (?:the|a|any) (?:rain|wind|birds?|door|engine|bell|phone|dog|cat|horse|car|train)")
_KINDS = {"hit": "sudden sounds"}
_NO_DEEDS = word_set("look show watch see appear play sit speak say talk shout whisper sing sound hear move set")
_BY = r"^(?:when|where|how often|how many times|does|do|did|is|are|was|were|which|who)\b.*\b"


def sounding(w: Watched, q: str) -> Answer | None:
    """Music, silence, or which kinds of sounds there are."""
    if has(q, "who", "whose", "why"):
        return None  # that is not heard
    if has(q, "music", "song", "score", "soundtrack", "instruments?", "melody", "tune"):
        return _instrument(w, q) or _spans(w, q, "music")
    if has(q, "silent", "silence"):
        return _spans(w, q, "silence")
    if not has(q, "heard", "hear", "sounds?", "noises?") or not has(q, "what", "which", "describe"):
        return None
    rows = within(w, q, w.sounds)
    if not rows:
        return Answer("No kind of sound was recognised there.", answered=False)
    told = [f"{_KINDS.get(k, k)} ({', '.join(clock(s.start) for s in rows if s.kind == k)})"
            for k in dict.fromkeys(s.kind for s in rows)]
    return Answer(f"{listed(told)}; other sounds are not named.", tuple(clock(s.start) for s in rows))


def _instrument(w: Watched, q: str) -> Answer | None:
    if not has(q, "instruments?", "kind of", "genre", "mood", "tempo", "key", "called", "name"):
        return None
    return Answer("Watching tells when there is music, not what is played or on what.", answered=False)


def _spans(w: Watched, q: str, kind: str) -> Answer:
    spans = within(w, q, tuple(s for s in w.sounds if s.kind == kind))
    if not spans:
        return Answer(f"No {kind} was found.")
    yes = "Yes: " if re.match(r"(is|are|does|do|did|was|can)\b", q) else ""
    return Answer(f"{yes}{listed(f'{clock(s.start)} to {clock(s.end)}' for s in spans)}.",
                  tuple(clock(s.start) for s in spans))


def deed_heard(w: Watched, q: str) -> Answer | None:
    """What somebody does or what makes a noise, by its sound; what is only to be seen being done is not told."""
    if has(q, *_NOISES):
        hits = within(w, q, tuple(s for s in w.sounds if s.kind == "hit"))
        told = f" Sudden sounds are heard at {listed(clock(s.start) for s in hits[:12])}." if hits else ""
        return Answer(f"What makes a sound is not told, but for speech and music.{told}", tuple(
            clock(s.start) for s in hits[:12]), answered=False)
    found = re.search(_BY + r"([a-z]+)(?:$| (?:in|on|at|to|from|the|a|his|her|its|out|away)\b)", q)
    verb = _verb(found.group(1)) if found else ""
    if verb:
        return Answer(f"Who is seen and what is heard is told, not what is done: whether and when somebody does "
                      f"“{verb}” is not known.", answered=False)
    return None


def _verb(word: str) -> str:
    """The action's word that this is a form of, "" for none."""
    stem = word.removesuffix("ing")
    for form in (word, singular(word), stem, stem + "e", word.removesuffix("es"), word.removesuffix("ed")):
        if form in ACTIONS.words and form not in _NO_DEEDS:
            return form
    return ""
