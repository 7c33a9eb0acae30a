# SPDX-License-Identifier: Apache-2.0
"""An instruction read against one dial: every word of it is the dial's, a part of the film, an amount, or only asks.

The form does not matter - "can we have a touch less piano in shot two", "the piano wants to come down", "the piano is
way too much, halve it" - but no word may be left over, and all that is said must turn the dial the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Any

from soundstage.edit import dialwords as d
from soundstage.edit.amounts import amount_at
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.spots import Spot
from soundstage.edit.words import positive, singular
from soundstage.language.wordlist import word_set

Topic = Callable[[Sequence[str], int], tuple[int, tuple[str, ...]] | None]  # row, at -> (end, plain name)
_ON = ("on", "of", "to", "at", "with", "around", "for", "above")
_MODAL = frozenset(("should", "could", "can", "may", "might", "must", "needs", "need", "want", "wants", "make", "let",
                    "give", "ought", "would", "be", "get", "keep", "like"))


@dataclass(frozen=True)
class Bit:
    """Some words of the row, and what they are to the dial."""

    kind: str  # turn, more, less, overly, not, enough, amount, topic, spot, who, asks
    words: tuple[str, ...]
    value: Any = None


@dataclass(frozen=True)
class Dialled:
    """What the words ask of the dial."""

    ways: tuple[str, ...]
    topic: tuple[str, ...] = ()  # what was named, plainly
    named: bool = False  # it was named by a name that only it has
    spots: tuple[Spot, ...] = ()
    who: tuple[str, ...] = ()
    amounts: dict[str, Fraction] = field(default_factory=dict)
    degree: str = ""  # "much", "a bit" or ""
    own: bool = False  # turned by a word of its own, not only by "more" or "up"


def dialled(
    row: Sequence[str], dial: str, at_spots: dict[int, Spot], scope: Scope, topic: Topic | None = None
) -> Dialled | None:
    """What the row asks of this dial, when that is all it says; else None."""
    bits = _bits(list(row), dial, at_spots, scope, topic)
    if bits is None:
        return None
    ways = _ways(bits, dial)
    if len({b.value for b in bits if b.kind == "topic" and b.value}) > 1:
        return None  # two things are spoken of
    if not ways or any(d.OTHER_WAY.get(w, "") in ways for w in ways):
        return None
    said = {w for bit in bits for w in bit.words}
    names = [b for b in bits if b.kind == "topic"]
    degree = "much" if said & d.MUCH and not _overly_much(bits) else "a bit" if said & d.LIGHTLY else ""
    return Dialled(
        ways, next((b.value for b in names if b.value), names[0].words if names else ()),
        any(set(b.words) & d.BY_NAME.get(dial, frozenset()) or b.value for b in names),
        tuple(b.value for b in bits if b.kind == "spot"), next((b.value for b in bits if b.kind == "who"), ()),
        {k: v for b in bits if b.kind == "amount" for k, v in b.value.items()}, degree,
        any(b.kind == "turn" for b in bits))


def parts_of(row: list[str], dial: str, at_spots: dict[int, Spot], scope: Scope) -> tuple[Spot, ...] | None:
    """The parts of the film that are named where the row turns nothing and says nothing else; None when it does."""
    bits = _bits(row, dial, at_spots, scope, None)
    if bits is None or any(b.kind not in ("asks", "topic", "spot") for b in bits):
        return None
    return tuple(b.value for b in bits if b.kind == "spot")


def _overly_much(bits: Sequence[Bit]) -> bool:
    return any(a.kind == "overly" and b.words == ("much",) for a, b in pairwise(bits))


def _bits(
    row: list[str], dial: str, at_spots: dict[int, Spot], scope: Scope, topic: Topic | None
) -> list[Bit] | None:
    """The row as bits, the longest at each place; None when a word is nothing to this dial."""
    out: list[Bit] = []
    at = 0
    while at < len(row):
        masked = bool(out) and out[-1].kind == "turn" and out[-1].value[1] in d.MASKS
        bit = (_masked(row, at, scope) if masked else None) or _measure(row, at) or _part(row, at, at_spots)
        bit = bit or _thing(row, at, dial, topic) or _turn(row, at, dial)
        bit = bit or _whom(row, at, dial, scope) or _small(row, at, dial)
        if bit is None:
            return None
        out.append(bit)
        at += len(bit.words)
    return out


def _measure(row: list[str], at: int) -> Bit | None:
    end, amounts = amount_at(row, at)
    return Bit("amount", tuple(row[at:end]), amounts) if end > at else None


def _part(row: list[str], at: int, at_spots: dict[int, Spot]) -> Bit | None:
    spot = at_spots.get(at)
    return Bit("spot", tuple(row[at : spot.end]), spot) if spot is not None else None


def _thing(row: list[str], at: int, dial: str, topic: Topic | None) -> Bit | None:
    """What the dial belongs to: by its own finder, or by the words for it."""
    if topic is not None and (named := topic(row, at)) is not None:
        return Bit("topic", tuple(row[at : named[0]]), named[1])
    return Bit("topic", (row[at],)) if row[at] in d.TOPICS[dial] else None


def _turn(row: list[str], at: int, dial: str) -> Bit | None:
    """A word that turns the dial by its own meaning, in whatever form: "louder", "amplified", "dies away"."""
    table = d.TURNS[dial]
    for size in (3, 2, 1):
        words = row[at : at + size]
        if len(words) == size:
            for first in _forms(words[0]):
                if (said := " ".join((first, *words[1:]))) in table:
                    if dial == "length" and first != words[0] and words[0].endswith("s") and first not in d.COMPLAINTS:
                        return Bit("asks", tuple(words))  # "it lingers too long": how it is now
                    compared = size == 1 and first != words[0] and words[0].endswith("er")
                    return Bit("turn", tuple(words), (table[said], said, compared))
    return None


def _forms(word: str) -> tuple[str, ...]:
    """The word, what it compares, and the verb that it is of."""
    adverb = (word.removesuffix("ly"),) if word.endswith("ly") else ()
    return tuple(dict.fromkeys((word, *positive(word), base_verb(word) or word, singular(word), *adverb)))


def _masked(row: list[str], at: int, scope: Scope) -> Bit | None:
    """Who or what is not heard for it: "drowning out the boy"."""
    end = next((end for end in range(min(len(row), at + 5), at, -1) if found(row[at:end], scope) or (
        row[end - 1] in d.VOICES)), at)
    return Bit("asks", tuple(row[at:end])) if end > at else None


def _whom(row: list[str], at: int, dial: str, scope: Scope) -> Bit | None:
    """Whom it is on, of what is filmed: "closer on the two of them", "hold on her face"."""
    led = row[at] in _ON
    bare = dial == "size" and at and row[at] in ("the", "him", "her", "them")
    if dial not in ("size", "length") or not (led or bare):
        return None
    for end in range(min(len(row), at + 7), at + led, -1):
        if row[end - 1] not in _ON and found(row[at + led : end], scope):
            return Bit("who", tuple(row[at:end]), tuple(row[at + led : end]))
    return None


def _small(row: list[str], at: int, dial: str) -> Bit | None:
    """Words that mean the same for every dial."""
    word, before = row[at], row[at - 1] if at else ""
    if word == "back" and not d.EASES & set(row):
        return None  # "bring the music back"
    if word == "up" and dial == "length" and "tighten" in row:
        return Bit("asks", (word,))  # "tighten it up"
    kinds = (("overly", d.OVERLY), ("not", d.DENYING), ("more", d.UPWARDS), ("less", d.DOWNWARDS))
    kind = next((name for name, words in kinds if word in words), "")
    if not kind and word in ("much", "many") and before in d.OVERLY:
        kind = "more"
    if not kind and word in ("little", "few") and before in d.OVERLY:
        kind = "less"
    if not kind and word == "enough":
        kind = "enough"
    if not kind and dial == "length" and word in d.ENTRIES | d.EXITS | d.CUT_FROM:
        kind = "asks"
    kind = kind or ("asks" if word in d.ASKING or word in d.CARRIERS else "")
    return Bit(kind, (word,)) if kind else None


def _ways(bits: Sequence[Bit], dial: str) -> tuple[str, ...]:
    """The ways the dial is turned, each once; () when that is not said, or only denied."""
    enough = any(b.kind == "enough" for b in bits)
    if any(b.kind == "not" for b in bits) and not enough and not _not_so(bits):
        return ()
    ways: list[str] = []
    for at, bit in enumerate(bits):
        before = [b for b in bits[:at] if b.kind != "asks" or set(b.words) & d.RATHER][-1:]
        if bit.kind == "turn":
            way = _of_own(bits, at, before)
            if not way:
                return ()
            ways.append(way)
        elif bit.kind in ("more", "less") and dial in d.MORE and not _grades(bits, at):
            too = bool(before) and before[0].kind == "overly"
            ways.append((d.MORE if (bit.kind == "more") != too else d.LESS)[dial])
    if enough and not ways and dial in d.MORE and any(b.kind == "not" for b in bits):
        ways.append(d.MORE[dial])  # "there is not enough music"
    words = [w for b in bits for w in b.words]
    if dial == "length" and ("as", "long") in pairwise(words):
        return ("shorter",) if "half" in words else ("longer",) if "twice" in words else ()
    if not ways and dial == "length" and any(b.kind == "amount" for b in bits):
        said = {w for b in bits for w in b.words}
        ways += ["shorter"] if said & d.TAKES and said & {"off", "out", "from"} else []
        ways += ["longer"] if said & d.GIVES and not ways and not said & d.TAKES else []
    return _settled(ways)


def _settled(ways: Sequence[str]) -> tuple[str, ...]:
    """The ways without a taking out that only says how it goes down: "cut it down", "lose some of it"."""
    kept = dict.fromkeys(ways)
    if "off" in kept and "less" in kept:
        kept.pop("off")
    if "fade" in kept:
        kept.pop("off", None)
        kept.pop("less", None)
    return tuple(kept)


def _not_so(bits: Sequence[Bit]) -> bool:
    """Whether what is denied is a degree: "not so loud", "not as dark"."""
    return any(b.kind == "not" and set(bits[n + 1].words) & {"so", "as", "that", "quite"}
               for n, b in enumerate(bits[:-1]))


def _grades(bits: Sequence[Bit], at: int) -> bool:
    """Whether this "more" or "less" only compares the adjective after it."""
    after = bits[at + 1 : at + 2]
    return bits[at].words[0] in ("more", "less") and bool(after) and after[0].kind == "turn"


def _of_own(bits: Sequence[Bit], at: int, before: Sequence[Bit]) -> str:
    """The way that a word of the dial's own turns it: the other one where it is too much so."""
    way, said, compared = bits[at].value
    if said in d.COMPLAINTS or way in ("off", "fade", "on"):
        return str(way)
    lead = before[0] if before else None
    denied = any(b.kind == "not" for b in bits) and not any(b.kind == "enough" for b in bits)
    much = lead is not None and lead.kind == "more" and lead.words in (("much",), ("many",))
    over = much or (lead is not None and lead.kind == "overly")
    lessened = lead is not None and lead.kind == "less" and lead.words == ("less",)
    if over or lessened or denied:
        return d.OTHER_WAY[way]
    words = [w for b in bits for w in b.words]
    if way in ("closer", "wider") and said in d.SIZES and not compared and (lead is None or lead.kind != "more"):
        return ""  # "close on her face": that size, no step
    stated = bool(d.COPULAS & set(words)) and not (set(words) & _MODAL or compared or "enough" in words) and (
        lead is None or lead.words != ("more",))
    if not stated or " " in said or (base_verb(said) == said and said not in _QUALITIES):
        return str(way)
    rather = (lead is not None and set(lead.words) & d.RATHER) or bool(set(words) & d.LIGHTLY)
    return d.OTHER_WAY[way] if rather else ""  # "shot 2 is dark": no wish


_QUALITIES = word_set("dark dim light warm cool soft loud quiet low slow tight close wide "
                      "long short thin thick dense clear muted flat even")
