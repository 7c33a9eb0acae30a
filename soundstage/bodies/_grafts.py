# SPDX-License-Identifier: Apache-2.0
"""Hybrids: "a bear with the antlers of a deer" is a bear's numbers with some of a deer's in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from soundstage.bodies import species
from soundstage.bodies._animal_four import FourShape
from soundstage.colour import NAMED

_EARS = ("ears", "ear", "ear_at")
_HORNS = ("horns", "tusks")
_EYES = ("eye", "eye_gaze", "eye_sunk", "iris", "slit")
_LEGS = ("front", "hind", "wrist", "hock", "foot", "hooves", "back", "withers")
_FEET = ("foot", "hooves")
_TAIL = ("tail", "tail_tip")
_HEAD = (*_EARS, *_HORNS, "head", "skull", "muzzle", "jaw", "cheeks", "nose", "eye", "eye_at", "eye_gaze", "eye_sunk",
         "iris", "slit", "brow", "trunk", "teeth", "whiskers")
_BODY = (*_LEGS, "length", "rump", "waist", "chest", "deep", "sag", "stance", "neck", "hump", "humps", "udder", "wool",
         "shell", "quills", "crests", "socks")
_SHELL = ("shell", "plate", "rim", "belly_plate")
PARTS: dict[str, tuple[str, ...]] = {  # part -> the numbers of a four-legged shape that make it
    "ear": _EARS, "horn": _HORNS, "antler": _HORNS, "tusk": ("tusks",), "tail": _TAIL, "head": _HEAD, "face": _HEAD,
    "leg": _LEGS, "limb": _LEGS, "foot": _FEET, "paw": _FEET, "claw": _FEET, "hoof": _FEET, "eye": _EYES,
    "neck": ("neck",), "mane": ("mane", "mane_kind"), "trunk": ("trunk",), "hump": ("hump", "humps"),
    "shell": ("shell",), "quill": ("quills",), "spine": ("quills", "crests"), "wool": ("wool",), "body": _BODY,
    "muzzle": ("muzzle", "jaw", "cheeks", "nose"), "snout": ("muzzle", "jaw", "cheeks", "nose"),
    "nose": ("muzzle", "jaw", "cheeks", "nose"), "teeth": ("teeth",), "fang": ("teeth",),
    "whisker": ("whiskers",), "fur": (), "coat": (), "skin": (), "stripe": (), "spot": (), "pattern": (), "scale": (),
}
_PAINTS = {  # part -> the paints that come with it
    "fur": ("coat", "marks", "bib", "belly", "muzzle"), "coat": ("coat", "marks", "bib", "belly", "muzzle"),
    "skin": ("coat", "marks", "bib", "belly"), "stripe": ("marks",), "spot": ("marks",), "scale": ("coat", "marks"),
    "pattern": ("coat", "marks"), "horn": ("horn",), "antler": ("horn",), "mane": ("mane",), "shell": _SHELL,
    "eye": ("iris",), "body": ("coat", "marks", "bib", "belly", "paws", *_SHELL), "tail": ("tail_tip", "tail_hair"),
}
_MARKS = {"stripes": "stripes", "stripe": "stripes", "spots": "spots", "dots": "spots"}  # painted on any coat
_MARKED = ("fur", "coat", "skin", "stripe", "spot", "pattern", "scale", "body")
_WINGED = {"feather": "feather", "skin": "skin", "disc": "disc"}
_PLURALS = {"feet": "foot", "hooves": "hoof", "teeth": "teeth", "scales": "scale", "claws": "claw"}


def grafted(facts: Mapping[str, Any], words: Sequence[str]) -> dict[str, Any]:
    """A species' facts with what the words ask for of others; those that it cannot bear are left out."""
    out = dict(facts)
    for part, donor in asked(words):
        if bears(out, part, donor):
            out = _with(out, part, species()[donor])
    return next((_painted(out, kind, color) for said in words if (kind := _MARKS.get(said.split()[-1:][0], ""))
                 for color in [said.rpartition(" ")[0]] if not color or color in NAMED), out)


def _painted(facts: dict[str, Any], kind: str, color: str) -> dict[str, Any]:
    """The facts with stripes or spots of this colour on the coat; those that the species has are recoloured."""
    size = float(facts.get("shape", {}).get("length", 0.5))
    has = [m for m in facts.get("marks", ()) if m["kind"] == kind]
    paint = {str(m.get("color", "marks")) for m in has} or {"own marks"}
    mark = {"stripes": {"size": 0.19 * size, "thin": 0.3}, "spots": {"size": 0.075 * size, "count": 60}}[kind]
    marks = facts.get("marks", ()) if has else (*facts.get("marks", ()), {"kind": kind, "color": "own marks", **mark})
    return {**facts, "marks": marks, "colors": {**facts.get("colors", {}), **dict.fromkeys(paint, color or "black")}}


def asked(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(part, species) of every "antlers of deer" among the words."""
    for said in words:
        left, of, right = said.lower().partition(" of ")
        donor = kind_of(right.split()[-1]) if of and right.split() else ""
        part = _part(left.split()[-1]) if left.split() else ""
        if donor and (part in PARTS or part == "wing"):
            yield part, donor


def bears(facts: Mapping[str, Any], part: str, donor: str) -> bool:
    """Whether a body of this plan can be built with the donor's part."""
    other = species().get(donor, {})
    if facts.get("plan") != "quadruped" or not other:
        return False
    if part == "wing":
        return _wing_of(other) != ""
    same = other.get("plan") == "quadruped"
    return part in PARTS and (same or (part in _PAINTS and not PARTS[part]))


def shown(kind: str, said: str) -> bool:
    """Whether a species can be built with what these words ask for: "antlers of deer"."""
    parts = list(asked((said,)))
    return kind in species() and bool(parts) and all(bears(species()[kind], *p) for p in parts)


@lru_cache(maxsize=256)
def kind_of(noun: str) -> str:
    """The species that goes by this name, or nothing."""
    known = species()
    if noun in known:
        return noun
    return next((name for name, facts in known.items() if noun in facts.get("words", ())), "")


def _part(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    return word if word in PARTS or not word.endswith("s") else word[:-1]


def _wing_of(donor: Mapping[str, Any]) -> str:
    """What a donor's wings are made of."""
    if donor.get("plan") != "bird":
        return ""
    return _WINGED.get(donor.get("shape", {}).get("wings", "feather"), "")


def _horns_on(times: float, horns: Sequence[Sequence[Sequence[float]]]) -> list[list[list[float]]]:
    """Horns for a head so many times as large as the one they are from."""
    return [[[v * times for v in point] for point in line] for line in horns]


def _shell_over(shape: FourShape) -> tuple[float, float, float]:
    """Half length, half width and height of a shell that covers this back."""
    wide = max(shape.rump, shape.waist, shape.chest)
    return (shape.length * 0.5 + wide, wide * 1.5, wide * 1.75)


def _with(facts: dict[str, Any], part: str, donor: dict[str, Any]) -> dict[str, Any]:
    """The facts with this part, and its paints, of the donor's."""
    shape, colors = dict(facts.get("shape", {})), dict(facts.get("colors", {}))
    theirs, paints = donor.get("shape", {}), donor.get("colors", {})
    out = {**facts, "shape": shape, "colors": colors}
    if part == "wing":
        shape["wings"] = _wing_of(donor)
        for name in ("wing", "flight", "wing_tip", "wing_low", "arm", "field", "spot"):
            colors |= {name: paints[name]} if name in paints else {}
        colors.setdefault("wing", paints.get("coat", "coat"))
        return out
    for name in PARTS[part]:
        shape.pop(name, None)
        shape |= {name: theirs[name]} if name in theirs else {}
    if part in ("horn", "antler") and "horns" in theirs:
        shape["horns"] = _horns_on(FourShape.of(facts).head / FourShape.of(donor).head, theirs["horns"])
    if part == "shell":
        shape["shell"] = _shell_over(FourShape.of(facts))
    for name in _PAINTS.get(part, ()):
        colors |= {name: paints[name]} if name in paints else {}
    if part in _MARKED:
        out["marks"] = donor.get("marks", ())
        out["coats"] = {}
    if "hooves" in PARTS[part]:
        out["foot"] = donor.get("foot", "paw")
    return out
