# SPDX-License-Identifier: Apache-2.0
"""Turns a Look (words) and species facts into a Person: every choice made, colours as numbers.

What a word decides is taken from the word; the rest comes from seeded chance over small palettes,
so that the same name always gives the same person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from soundstage.bodies._hair_colours import HAIR_COLOURS
from soundstage.bodies._people_wardrobe import Garment, dressed
from soundstage.bodies.base import Look
from soundstage.colour import NAMED, RGB, colour, luminance, mixed
from soundstage.rng import rng

SKINS: dict[str, RGB] = {
    "pale": (0.80, 0.57, 0.46),
    "light": (0.77, 0.50, 0.37),
    "tan": (0.58, 0.34, 0.21),
    "brown": (0.34, 0.17, 0.095),
    "dark": (0.15, 0.07, 0.043),
}
SKIN_WORDS = {"fair": "pale", "white": "pale", "olive": "tan", "tanned": "tan", "black": "dark", "medium": "tan"}
HAIR_STYLES: dict[str, str] = {
    "short": "short",
    "cropped": "crop",
    "crop": "crop",
    "buzz": "crop",
    "shaved": "crop",
    "long": "long",
    "bob": "bob",
    "bun": "bun",
    "topknot": "bun",
    "ponytail": "ponytail",
    "pigtails": "pigtails",
    "braids": "pigtails",
    "plaits": "pigtails",
    "bunches": "pigtails",
    "curly": "curly",
    "curls": "curly",
    "afro": "afro",
    "wavy": "long",
    "bald": "bald",
    "spiky": "spiky",
    "messy": "spiky",
    "mohawk": "spiky",
    "straight": "long",
    "balding": "ring",
}
_IRISES: tuple[RGB, ...] = (
    (0.075, 0.034, 0.014),
    (0.11, 0.05, 0.017),
    (0.05, 0.14, 0.25),
    (0.07, 0.15, 0.06),
    (0.12, 0.10, 0.035),
)
EYE_WHITE: RGB = (0.86, 0.85, 0.82)


@dataclass(frozen=True)
class Person:
    """Everything that decides how a person is built."""

    female: bool
    age: str  # child young adult old
    height: float  # metres
    girth: float  # factor on widths of the trunk
    shoulders: float  # factor on shoulder width
    skin: RGB
    lips: RGB
    hair: RGB
    style: str
    beard: bool
    moustache: bool
    iris: RGB
    wear: dict[str, Garment]  # slot -> garment
    accent: RGB
    features: dict[str, float]  # -1..1: jaw nose_width nose_length eyes ears brows
    arms: float = 1.0  # factors on the limbs' lengths and on the head, for those who are no people
    legs: float = 1.0
    head: float = 1.0
    white: RGB = EYE_WHITE  # of the eyes
    pointed: bool = False  # ears like an elf's


def person(look: Look, facts: dict[str, Any], seed: int) -> Person:
    """The person these words and facts describe. Same name and seed, same person."""
    chance = rng(seed, "person", look.name or look.kind)
    female = _female(look, facts, chance)
    age = look.age or str(facts.get("age", "adult"))
    skin = _skin(look, facts, chance)
    features = {k: float(chance.uniform(-1, 1)) for k in ("jaw", "nose_width", "nose_length", "eyes", "ears", "brows")}
    girth, shoulders, height = _build(look, facts, age, female, chance)
    usual = str(facts.get("hair", ""))
    if female or age == "child":  # a cowgirl and a boy as a pirate have no beard
        usual = " ".join(w for w in usual.split() if w not in ("beard", "moustache"))
    hair_words = f"{look.hair or usual} {' '.join(look.words)}".lower()
    tone, style, beard, moustache = _hair(hair_words, age, female, skin, chance)
    wear, accent = dressed(look, facts, female, age, chance)
    rose = 0.42 if female else 0.20
    lips = mixed(skin, (0.50, 0.075, 0.075) if luminance(skin) > 0.12 else (0.24, 0.035, 0.035), rose)
    iris = _IRISES[int(chance.integers(2 if luminance(skin) < 0.25 else len(_IRISES)))]
    return Person(
        female, age, height, girth, shoulders, skin, _rgb(facts, "lips", lips), tone, style, beard, moustache,
        _rgb(facts, "iris", iris), wear, accent, features, float(facts.get("arms", 1.0)),
        float(facts.get("legs", 1.0)), float(facts.get("head", 1.0)), _rgb(facts, "eye_white", EYE_WHITE),
        bool(facts.get("pointed_ears", False)),
    )


def _rgb(facts: dict[str, Any], name: str, usual: RGB) -> RGB:
    """A colour that the species states as [r, g, b], or the usual one."""
    r, g, b = facts.get(name, usual)
    return (float(r), float(g), float(b))


def _female(look: Look, facts: dict[str, Any], chance: np.random.Generator) -> bool:
    told = {"male": False, "female": True}.get(str(facts.get("gender", "")))
    guess = bool(chance.integers(2))
    words = set(look.words)
    if words & {"female", "feminine"}:
        return True
    if told is None and ("beard" in look.hair or "moustache" in look.hair or "mustache" in look.hair):
        return False
    return False if words & {"male", "masculine"} else guess if told is None else told


def _skin(look: Look, facts: dict[str, Any], chance: np.random.Generator) -> RGB:
    pick = list(SKINS)[int(chance.choice(5, p=[0.14, 0.28, 0.22, 0.22, 0.14]))]
    if "skin_color" in facts and not look.skin:
        return _rgb(facts, "skin_color", SKINS[pick])
    for word in f"{look.skin} {facts.get('skin', '') if not look.skin else ''}".lower().replace("-", " ").split():
        word = SKIN_WORDS.get(word, word)
        if word in SKINS:
            return SKINS[word]
        if word in NAMED:  # a green man, a blue woman
            return colour(word)
    return SKINS[pick]


def _build(
    look: Look, facts: dict[str, Any], age: str, female: bool, chance: np.random.Generator
) -> tuple[float, float, float]:
    """-> girth and shoulder factors, height in metres."""
    adult = float(facts.get("height", 1.6 if female else 1.7))
    if age == "child" and facts.get("age") != "child":
        adult *= 0.66
    height = adult * look.size * float(chance.uniform(0.975, 1.025)) * (0.97 if age == "old" else 1.0)
    words = f"{look.build} {' '.join(look.words)}".split()
    girth = float(chance.uniform(0.95, 1.07)) * float(facts.get("girth", 1.0))
    shoulders = float(facts.get("shoulders", 1.0))
    table = {
        "slim": (0.86, 0.95, 1.0),
        "thin": (0.82, 0.93, 1.0),
        "skinny": (0.80, 0.92, 1.0),
        "stout": (1.30, 1.04, 1.0),
        "fat": (1.36, 1.04, 1.0),
        "chubby": (1.22, 1.02, 1.0),
        "plump": (1.22, 1.02, 1.0),
        "strong": (1.08, 1.22, 1.02),
        "muscular": (1.08, 1.26, 1.02),
        "broad": (1.08, 1.18, 1.0),
        "tall": (0.98, 1.0, 1.12),
        "short": (1.03, 1.0, 0.88),
    }
    for word in words:
        g, s, h = table.get(word, (1.0, 1.0, 1.0))
        girth, shoulders, height = girth * g, shoulders * s, height * h
    return girth, shoulders, height


def _hair(words: str, age: str, female: bool, skin: RGB, chance: np.random.Generator) -> tuple[RGB, str, bool, bool]:
    """-> colour, style, beard, moustache."""
    natural = ["black", "dark", "brown", "auburn", "blond"]
    odds = [0.6, 0.4, 0, 0, 0] if luminance(skin) < 0.2 else [0.15, 0.25, 0.3, 0.15, 0.15]
    tone = (
        HAIR_COLOURS["white" if chance.random() < 0.4 else "silver"]
        if age == "old"
        else (HAIR_COLOURS[natural[int(chance.choice(5, p=odds))]])
    )
    pool = {
        (True, "child"): ("pigtails", "bob", "long", "pigtails"),
        (False, "child"): ("short", "spiky", "curly"),
        (True, "old"): ("bun", "curly", "bob"),
        (False, "old"): ("ring", "short", "ring"),
    }.get(
        (female, age), ("long", "bob", "bun", "ponytail", "curly") if female else ("short", "short", "spiky", "curly")
    )
    style = str(chance.choice(pool))
    beard = not female and age in ("adult", "old") and chance.random() < (0.4 if age == "old" else 0.16)
    moustache = (
        not female and age in ("adult", "old") and not beard and chance.random() < (0.4 if age == "old" else 0.1)
    )
    parts = words.replace("-haired", "").replace("-", " ").split()
    for word in parts:
        tone = HAIR_COLOURS.get(word, tone)
        style = HAIR_STYLES.get(word, style)
        if word not in HAIR_COLOURS and word in NAMED and word in words:
            tone = colour(word)
    if "beard" in words:
        beard, moustache = True, True
    elif "moustache" in words or "mustache" in words:
        beard, moustache = False, True
    elif "shaven" in words:
        beard = moustache = False
    return tone, style, beard, moustache or beard
