# SPDX-License-Identifier: Apache-2.0
"""A recogniser's ear: which words of each line are understood in the master."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from soundstage.check.screening import RATE, Samples, Screening
from soundstage.digest import digest
from soundstage.model.production import Claim
from soundstage.store import Store
from soundstage.store.stamp import code_stamp

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Recogniser

AROUND = 0.35  # seconds before and after a line that are listened to
GOOD = 0.34  # word error up to which a line counts as understood

_NUMBERS = {"1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight",
            "9": "nine", "10": "ten", "12": "twelve", "ok": "okay"}


@dataclass(frozen=True)
class HeardLine:
    """A line, and what was heard of it."""

    id: str
    shot: str
    start: float  # seconds over the film
    said: str
    heard: str
    manner: str

    @property
    def error(self) -> float:
        """Word error: edits per word said, 0 when all is heard right."""
        return word_error(self.said, self.heard)


def plain_words(text: str) -> list[str]:
    """Lower case, without marks; small numbers as words."""
    return [_NUMBERS.get(w, w) for w in re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))]


def word_error(said: str, heard: str) -> float:
    """Levenshtein distance over words, per word said; words said before and after are not counted against a line."""
    a, b = plain_words(said), plain_words(heard)
    if not a:
        return 0.0
    row = np.zeros(len(b) + 1)  # what is heard before the line costs nothing
    for word in a:
        new = np.empty_like(row)
        new[0] = row[0] + 1
        for j, other in enumerate(b, 1):
            new[j] = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (word != other))
        row = new
    return float(row.min()) / len(a)


def heard_lines(screening: Screening) -> dict[str, HeardLine]:
    """Every spoken line by its id, with what the recogniser hears; {} without a recogniser or a master."""
    if screening.recognise is None or screening.master is None:
        return {}
    out: dict[str, HeardLine] = {}
    for shot in screening.planned:
        for line in shot.lines:
            if line.id in out:
                continue
            start, end = (screening.clock(shot.id, float(t)) for t in (line.start, line.end))
            sound = screening.heard("master", start - AROUND, end + AROUND).mean(1).astype(np.float32)
            words = screening.recognise(sound, line.text) if len(sound) > RATE // 4 else ""
            out[line.id] = HeardLine(line.id, shot.id, start, line.text, words, line.manner)
    return out


def with_hearing(claims: tuple[Claim, ...], screening: Screening) -> tuple[Claim, ...]:
    """Claims of speech with what a recogniser understood as evidence; a line not understood is approximated."""
    lines = heard_lines(screening)
    out = []
    for claim in claims:
        line = next((lines[p] for p in claim.binding.split(".") if p in lines), None)
        if claim.kind != "speech" or line is None or claim.state not in ("kept", "approximated"):
            out.append(claim)
            continue
        fine = line.error <= GOOD
        note = f"{claim.note}; a recogniser hears '{line.heard}'"
        out.append(claim.model_copy(update={"note": note, "state": claim.state if fine else "approximated"}))
    return tuple(out)


class Ear:
    """The recogniser of this machine. It listens to the same samples only once: what was heard is kept by them."""

    def __init__(self, store: Store, recogniser: Recogniser | None = None) -> None:
        """recogniser: one that is loading already."""
        from soundstage.speech.recogniser import beside_others

        self._recogniser = recogniser or beside_others(partial(store.folder_once, "weights"))
        self._store, self._one_at_a_time = store, Lock()

    def get_ready(self) -> None:
        """Load what it hears with, beside other work."""
        self._recogniser.get_ready()

    def __call__(self, sound: Samples, said: str) -> str:
        """The words in (N,) mono samples at 48 kHz. said: what they should be; other words are listened to twice."""
        key = digest((code_stamp("speech/recogniser.py"), sound))
        with self._one_at_a_time:  # who asks for what another listens to just now waits for it
            soon = self._store.once("heard", f"soon{key}", lambda: self._recogniser.soon(sound))
            if plain_words(said) == plain_words(soon):
                return soon
            return self._store.once("heard", key, lambda: self._recogniser.text(sound))


def ear(store: Store, recogniser: Recogniser | None = None) -> Ear | None:
    """An ear that remembers in this store; None where there is no recogniser. recogniser: one that is loading."""
    from soundstage.speech.recogniser import installed

    return Ear(store, recogniser) if installed() else None
