# SPDX-License-Identifier: Apache-2.0
"""How a sentence leads into what is seen: "A news segment starting with …", "The scene opens on …", "We see …".

The lead asks for nothing by itself and is taken out, so that "a woman at a desk, holding a paper" keeps her deeds.
What kind of film it names may tell where it plays: news come from a newsroom.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundstage.language.mentioned import FORMS
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

FILMED = FORMS | word_set("video clip film movie footage scene shot animation image picture view frame sequence visual "
                           "show")
OPENING = word_set("start begin open commence")
SHOWING = word_set("feature show depict portray present capture follow focus center centre star highlight display")
OURS = word_set("we you viewer viewers audience")
WATCH = word_set("see watch observe witness find")
QUALITY = word_set(  # of the film itself
    "cinematic professional realistic photorealistic stunning short beautiful detailed vivid dramatic high-quality "
    "high quality high-definition hd 4k 8k televised television tv live vertical social media promotional educational "
    "instructional step-by-step viral amateur home live-action commercial product brief typical modern polished "
    "heartwarming funny hilarious humorous seamless continuous single one-take viral local "
    "national daily morning evening breaking"
)
WORDING = word_set("content word line lyric phrase sentence speech utterance")
TOPICS = {  # what such a film is about -> where it plays
    "news": "newsroom", "weather": "newsroom", "anchor": "newsroom", "cooking": "kitchen", "baking": "kitchen",
    "recipe": "kitchen", "culinary": "kitchen", "gardening": "garden", "laboratory": "laboratory",
    "street": "street",
    "science": "laboratory", "chemistry": "laboratory", "woodworking": "studio", "makeup": "bathroom",
}  # fmt: skip


@dataclass(frozen=True)
class Preface:
    """The tokens of a lead, how many at the beginning of the sentence, and the place its topic tells."""

    size: int = 0
    place: str = ""


def preface(row: Sequence[Token], taken: set[int]) -> Preface:
    """The lead of a sentence; size 0 when it has none. taken: tokens read already, as camera words."""
    if (size := _worded(row)):
        return Preface(size)
    found = _ours(row) or _headline(row) or _noun_led(row, taken)
    return found if found is not None and _goes_on(row, found.size) else Preface()


def _worded(row: Sequence[Token]) -> int:
    """ "The content is: …", "Her words are …", with nothing but a quote after it: who was speaking says it."""
    at = next((n for n, t in enumerate(row[:6]) if t.kind == "Q"), 0)
    lead = [t for t in row[:at] if t.text not in (":", ",")]
    told = len(lead) == 3 and lead[0].kind == "D" and lead[1].lemma in WORDING
    return at if told and lead[2].lemma in ("be", "go", "read") else 0


def _ours(row: Sequence[Token]) -> Preface | None:
    """ "We see a woman", "The viewer watches as a man …"."""
    i = 1 if row and row[0].kind == "D" else 0
    if len(row) < i + 3 or row[i].low not in OURS:
        return None
    j = i + 1
    while j < len(row) and (row[j].kind in "XR" or row[j].low == "then"):
        j += 1
    if j >= len(row) or row[j].lemma not in WATCH or row[j].kind not in "VB":
        return None
    j += 1
    return Preface(j + 1 if j < len(row) and row[j].low in ("as", "that", "how") else j)


def _headline(row: Sequence[Token]) -> Preface | None:
    """ "Breaking news: a reporter stands …": out there, not in the newsroom."""
    told = [t.low for t in row[:2]] in (["breaking", "news"], ["news", "flash"], ["news", "alert"])
    return Preface(3) if told and len(row) > 3 and row[2].text in ":-–—,." else None


def _noun_led(row: Sequence[Token], taken: set[int]) -> Preface | None:
    """ "A professional news segment starting with", "The scene opens on", "A short film in which"."""
    j = 0
    while j < len(row) and (row[j].kind in "DANM-" or row[j].text in "-,") and j < 9:
        if row[j].kind in "NM" and row[j].lemma in FILMED and not _more_of_it(row, j):
            break
        j += 1
    if j == len(row) or row[j].lemma not in FILMED or row[j].kind not in "NM":
        leads = (k for k in range(min(j, 4)) if row[k].low in FILMED and [t.kind for t in row[k + 1 : k + 2]] == ["G"])
        j = next(leads, -1)  # "a commercial showing …"
    if j < 0:
        return None
    words = [t for t in row[:j] if t.kind in "ANM"]
    if any(not (t.low in QUALITY or t.low in TOPICS or t.lemma in FILMED) for t in words) or j in taken:
        return None
    place = next((TOPICS[t.low] for t in words if t.low in TOPICS), "")
    size = _led(row, j + 1)
    return Preface(size, place) if size else None


def _more_of_it(row: Sequence[Token], j: int) -> bool:
    """ "a video clip", "news report segment": another such noun follows."""
    return j + 1 < len(row) and row[j + 1].kind in "NM" and row[j + 1].lemma in FILMED


def _led(row: Sequence[Token], j: int) -> int:
    """Where the lead ends, after the noun before j; 0 when none leads on."""
    while j < len(row) and (row[j].kind == "R" or (row[j].kind == "X" and row[j].lemma == "be")):
        j += 1
    if j >= len(row):
        return 0
    t, nxt = row[j], row[j + 1] if j + 1 < len(row) else None
    verb = t.kind in "VG" or (t.kind == "E" and t.lemma in ("center", "centre", "focus"))
    if verb and t.lemma in OPENING | SHOWING | {"set"}:
        led = nxt is not None and nxt.low in ("with", "on", "by", "off", "around", "upon")
        return j + 2 if led else j + 1
    if t.low in ("in which", "where"):
        return j + 1
    return j + 1 if t.low in ("of", ":") else 0


def _goes_on(row: Sequence[Token], size: int) -> bool:
    """Something is told after the lead."""
    return 0 < size < len(row) and row[size].kind in "DNMA#PGEO" and any(t.kind in "NMO" for t in row[size:])
