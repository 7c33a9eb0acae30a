# SPDX-License-Identifier: Apache-2.0
"""Animals by their coats: a horse is hardly ever orange, and who is one animal through a film has one name.

What a species usually looks like is in its own data (`coat`, `usual`, `comes_in`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from soundstage.understand.colours import lab_of, name_of
from soundstage.understand.findings import Palette, Seen

_RARE, _NEVER = 0.5, 0.2  # what is left of a name whose coat comes in this colour now and then; never
_SHADE = 0.3  # of a coat's light in shade: white is grey then, orange brown
_ABOUT = 0.15  # of a picture that is in one colour
_BY_PHOTOGRAPHS = 0.3  # what a name of the detector's, which learned photographs, counts beside one of an example
_LIKE, _TOLD = "like: ", "detector: "


def usual(noun: str, colour: str) -> float:
    """How well an animal's name goes with the main colour seen (0-1); 1 for what is no animal with a coat."""
    ours, others = _coats().get(noun, ((), ()))
    if not ours or not colour or colour in ours:
        return 1.0
    return _RARE if colour in others else _NEVER


def believed(seen: Seen, around: Sequence[Palette]) -> Seen:
    """The same without colours that its kind never has and that are all about it in its shot: grass seen past a leg."""
    about = {c.name for p in around if p.shot == seen.shot for c in p.colours if c.share > _ABOUT}
    kept = tuple(c for c in seen.colors if c not in about or usual(seen.noun, c) > _NEVER)
    return seen.model_copy(update={"colors": kept})


def voted(seen: Sequence[Seen]) -> list[Seen]:
    """The sights of one animal (one thing), all by the name that most speaks for; people stay as they are."""
    nouns = {s.noun for s in seen}
    if len(nouns) < 2:
        return list(seen)
    votes: dict[str, float] = defaultdict(float)
    for s in seen:
        for noun, share in names_of(s).items():
            votes[noun] += share * (noun in _coats() if s.family == "animal" else noun in nouns)
    best = max(votes, key=lambda n: (votes[n], n), default="")
    return [_called(s, best) for s in seen] if best and votes[best] else list(seen)


def names_of(seen: Seen) -> dict[str, float]:
    """How much speaks for each name of one seen once, by likeness and colour before what the detector says."""
    votes: dict[str, float] = defaultdict(float)
    for name, share in seen.votes.items():
        noun = name.removeprefix(_LIKE).removeprefix(_TOLD)
        weight = 1.0 if name.startswith(_LIKE) else _BY_PHOTOGRAPHS
        votes[noun] += weight * share * usual(noun, seen.colors[0] if seen.colors else "")
    return votes


def _called(seen: Seen, noun: str) -> Seen:
    if seen.noun == noun:
        return seen
    why = f"{seen.evidence}; coloured like the {noun} of other shots (taken for a {seen.noun} in this one alone)"
    return seen.model_copy(update={"noun": noun, "evidence": why})


@cache
def _coats() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Noun -> colour words that its coat usually has, and those it comes in, has as marks or in shade; of animals."""
    from soundstage.bodies import species

    out = {}
    for name, facts in species().items():
        if facts.get("plan") != "biped" and "coat" in facts.get("colors", {}):
            lit = [c for part in ("coat", "marks") if not isinstance(c := facts["colors"].get(part, ""), str)]
            own = {_word(w) for w in facts.get("usual", ())} | {_seen_as(facts["colors"]["coat"])}
            others = {_word(w) for w in facts.get("comes_in", ())} | {_seen_as(c) for c in lit}
            others |= {_seen_as([v * _SHADE for v in c]) for c in lit}
            out[name.replace("_", " ")] = (tuple(own - {""}), tuple(others - {""}))
    return out


def _word(word: str) -> str:
    """The watcher's word for a colour word; "" = it knows no such colour."""
    from soundstage.colour import NAMED

    return _seen_as(NAMED[word]) if word in NAMED else ""


def _seen_as(linear: Sequence[float]) -> str:
    return name_of(lab_of([linear])[0])
