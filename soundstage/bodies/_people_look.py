# SPDX-License-Identifier: Apache-2.0
"""Turns a Look (words) and species facts into a Person: every choice made, colours as numbers.

What a word decides is taken from the word; the rest comes from seeded chance over small palettes,
so that the same name always gives the same person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

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
HAIR_COLOURS: dict[str, RGB] = {
    "black": (0.014, 0.011, 0.010),
    "dark": (0.03, 0.017, 0.011),
    "brown": (0.105, 0.045, 0.02),
    "auburn": (0.23, 0.065, 0.022),
    "red": (0.50, 0.13, 0.03),
    "ginger": (0.58, 0.19, 0.045),
    "blond": (0.66, 0.43, 0.17),
    "blonde": (0.66, 0.43, 0.17),
    "fair": (0.66, 0.43, 0.17),
    "grey": (0.33, 0.33, 0.34),
    "gray": (0.33, 0.33, 0.34),
    "silver": (0.52, 0.52, 0.53),
    "white": (0.80, 0.79, 0.76),
}
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
# word -> (slot, kind). A slot holds one garment; a suit or uniform fills several.
GARMENTS: dict[str, tuple[str, str]] = {
    "shirt": ("top", "shirt"),
    "blouse": ("top", "shirt"),
    "t-shirt": ("top", "tshirt"),
    "tshirt": ("top", "tshirt"),
    "tee": ("top", "tshirt"),
    "sweater": ("top", "sweater"),
    "jumper": ("top", "sweater"),
    "top": ("top", "sweater"),
    "pullover": ("top", "sweater"),
    "hoodie": ("top", "sweater"),
    "turtleneck": ("top", "turtleneck"),
    "cardigan": ("outer", "jacket"),
    "coat": ("outer", "coat"),
    "overcoat": ("outer", "coat"),
    "trenchcoat": ("outer", "coat"),
    "raincoat": ("outer", "raincoat"),
    "robe": ("outer", "robe"),
    "gown": ("dress", "gown"),
    "jacket": ("outer", "jacket"),
    "blazer": ("outer", "jacket"),
    "parka": ("outer", "raincoat"),
    "cloak": ("outer", "robe"),
    "suit": ("outer", "suit"),
    "tuxedo": ("outer", "suit"),
    "uniform": ("outer", "uniform"),
    "vest": ("outer", "vest"),
    "waistcoat": ("outer", "vest"),
    "spacesuit": ("outer", "raincoat"),
    "overalls": ("front", "dungarees"),
    "dungarees": ("front", "dungarees"),
    "trousers": ("bottom", "trousers"),
    "pants": ("bottom", "trousers"),
    "jeans": ("bottom", "jeans"),
    "leggings": ("bottom", "trousers"),
    "shorts": ("bottom", "shorts"),
    "skirt": ("bottom", "skirt"),
    "dress": ("dress", "dress"),
    "sundress": ("dress", "dress"),
    "apron": ("front", "apron"),
    "scarf": ("neck", "scarf"),
    "tie": ("neck", "tie"),
    "bowtie": ("neck", "bowtie"),
    "necktie": ("neck", "tie"),
    "hat": ("hat", "hat"),
    "fedora": ("hat", "hat"),
    "cap": ("hat", "cap"),
    "beanie": ("hat", "beanie"),
    "crown": ("hat", "crown"),
    "helmet": ("hat", "helmet"),
    "toque": ("hat", "toque"),
    "beret": ("hat", "beanie"),
    "glasses": ("eyes", "glasses"),
    "spectacles": ("eyes", "glasses"),
    "sunglasses": ("eyes", "sunglasses"),
    "boots": ("shoes", "boots"),
    "wellies": ("shoes", "boots"),
    "shoes": ("shoes", "shoes"),
    "sneakers": ("shoes", "sneakers"),
    "trainers": ("shoes", "sneakers"),
    "gloves": ("gloves", "gloves"),
    "mittens": ("gloves", "gloves"),
}
_OUTFITS: tuple[tuple[RGB, RGB, RGB, RGB], ...] = (  # top, bottom, shoes, accent
    ((0.07, 0.22, 0.42), (0.33, 0.22, 0.12), (0.17, 0.065, 0.03), (0.75, 0.30, 0.06)),
    ((0.72, 0.40, 0.055), (0.045, 0.075, 0.16), (0.20, 0.08, 0.045), (0.55, 0.09, 0.06)),
    ((0.46, 0.085, 0.065), (0.06, 0.085, 0.13), (0.11, 0.055, 0.035), (0.80, 0.60, 0.30)),
    ((0.13, 0.27, 0.16), (0.42, 0.30, 0.17), (0.14, 0.06, 0.035), (0.78, 0.47, 0.08)),
    ((0.70, 0.60, 0.45), (0.10, 0.16, 0.15), (0.24, 0.10, 0.05), (0.45, 0.09, 0.07)),
    ((0.05, 0.27, 0.28), (0.10, 0.085, 0.09), (0.42, 0.22, 0.10), (0.80, 0.36, 0.20)),
    ((0.62, 0.25, 0.22), (0.16, 0.13, 0.17), (0.09, 0.06, 0.06), (0.70, 0.62, 0.44)),
    ((0.28, 0.19, 0.36), (0.40, 0.33, 0.24), (0.13, 0.065, 0.045), (0.74, 0.50, 0.12)),
)
_IRISES: tuple[RGB, ...] = (
    (0.075, 0.034, 0.014),
    (0.11, 0.05, 0.017),
    (0.05, 0.14, 0.25),
    (0.07, 0.15, 0.06),
    (0.12, 0.10, 0.035),
)
_USUAL: dict[str, RGB] = {  # the colour a garment has when none is named
    "raincoat": (0.84, 0.52, 0.035),
    "jeans": (0.045, 0.095, 0.21),
    "suit": (0.045, 0.05, 0.07),
    "uniform": (0.02, 0.035, 0.09),
    "dungarees": (0.05, 0.11, 0.24),
    "crown": (0.75, 0.46, 0.10),
    "glasses": (0.06, 0.035, 0.02),
    "sunglasses": (0.015, 0.015, 0.015),
    "toque": (0.84, 0.83, 0.8),
    "helmet": (0.82, 0.82, 0.8),
    "apron": (0.78, 0.72, 0.6),
}


@dataclass(frozen=True)
class Garment:
    """One piece of clothing: what it is and its colour."""

    kind: str
    color: RGB


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


def person(look: Look, facts: dict[str, Any], seed: int) -> Person:
    """The person these words and facts describe. Same name and seed, same person."""
    chance = rng(seed, "person", look.name or look.kind)
    female = _female(look, facts, chance)
    age = look.age or str(facts.get("age", "adult"))
    skin = _skin(look, facts, chance)
    features = {k: float(chance.uniform(-1, 1)) for k in ("jaw", "nose_width", "nose_length", "eyes", "ears", "brows")}
    girth, shoulders, height = _build(look, facts, age, female, chance)
    hair_words = (
        f"{look.hair} {' '.join(look.words)}".lower()
        if look.hair
        else (f"{facts.get('hair', '')} {' '.join(look.words)}".lower())
    )
    tone, style, beard, moustache = _hair(hair_words, age, female, skin, chance)
    wear, accent = _wear(look, facts, female, age, chance)
    rose = 0.42 if female else 0.20
    lips = mixed(skin, (0.50, 0.075, 0.075) if luminance(skin) > 0.12 else (0.24, 0.035, 0.035), rose)
    iris = _IRISES[int(chance.integers(2 if luminance(skin) < 0.25 else len(_IRISES)))]
    return Person(
        female, age, height, girth, shoulders, skin, lips, tone, style, beard, moustache, iris, wear, accent, features
    )


def colour_in(words: str) -> RGB | None:
    """The first colour named in these words with its shade ("dark blue"), or None."""
    parts = words.lower().replace("-", " ").split()
    for i, part in enumerate(parts):
        if part in NAMED:
            shade = parts[i - 1] if i and parts[i - 1] in ("dark", "deep", "light", "pale", "pastel", "bright") else ""
            return colour(f"{shade} {part}".strip())
    return None


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


def _wear(
    look: Look, facts: dict[str, Any], female: bool, age: str, chance: np.random.Generator
) -> tuple[dict[str, Garment], RGB]:
    top, bottom, shoes, accent = _OUTFITS[int(chance.integers(len(_OUTFITS)))]
    asked: dict[str, Garment] = {}
    main = colour_in(" ".join(look.colors)) or top
    entries = [*facts.get("clothes", ()), *look.clothes]
    for entry in entries:
        _put_on(entry, asked, main, bottom, shoes, accent)
    draw = float(chance.random())
    if (
        "dress" not in asked
        and "bottom" not in asked
        and "top" not in asked
        and "outer" not in asked
        and "front" not in asked
        and female
        and draw < (0.6 if age == "child" else 0.4)
    ):
        asked["dress"] = Garment("dress", main)
    wear = dict(asked)
    if "dress" not in wear:
        tops = ("sweater", "tshirt", "shirt") if age == "child" else ("sweater", "shirt", "turtleneck", "shirt")
        kind = str(chance.choice(tops))
        if "outer" in wear:
            shade = mixed(accent, (0.8, 0.77, 0.7), 0.75)
            wear.setdefault("top", Garment("shirt", shade))
        else:
            wear.setdefault(
                "top", Garment(kind, main if wear.get("front") is None else mixed(main, (0.8, 0.8, 0.8), 0.3))
            )
        kinds = ("skirt", "trousers") if female else ("shorts", "jeans") if age == "child" else ("trousers", "jeans")
        wear.setdefault("bottom", Garment(str(chance.choice(kinds)), bottom))
    wear.setdefault("shoes", Garment("sneakers" if age == "child" else "shoes", shoes))
    if age == "old" and "eyes" not in wear and chance.random() < 0.6:
        wear["eyes"] = Garment("glasses", (0.06, 0.035, 0.02))
    return wear, accent


def worn(look: Look, main: RGB) -> dict[str, Garment]:
    """Only the garments that the words name (slot -> garment), in their own colour, else in main."""
    wear: dict[str, Garment] = {}
    for entry in look.clothes:
        _put_on(entry, wear, main, main, (0.11, 0.055, 0.035), main)
    return wear


def _put_on(entry: str, wear: dict[str, Garment], main: RGB, bottom: RGB, shoes: RGB, accent: RGB) -> None:
    """Reads one entry ("a long blue coat") into its slot or slots."""
    words = entry.lower().replace("bow tie", "bowtie").replace("t shirt", "t-shirt").replace("rain coat", "raincoat")
    named = colour_in(words)
    parts = [w.strip(",.") for w in words.split()]
    found = next((w for w in reversed(parts) if w in GARMENTS or w.rstrip("s") in GARMENTS), "")
    if not found:
        if named:
            wear["top"] = Garment("sweater", named)
        return
    slot, kind = GARMENTS.get(found) or GARMENTS[found.rstrip("s")]
    if kind == "cap" and ({"woolly", "wool", "knitted"} & set(parts)):
        kind = "beanie"
    if kind == "hat" and ({"woolly", "wool", "knitted", "winter"} & set(parts)):
        kind = "beanie"
    if kind == "hat" and ({"straw", "sun"} & set(parts)):
        named = named or (0.66, 0.48, 0.20)
    if kind == "coat" and "lab" in parts:
        named = named or (0.82, 0.81, 0.78)
    usual = _USUAL.get(kind)
    plain = {"bottom": bottom, "shoes": shoes, "neck": accent, "hat": accent, "gloves": accent}.get(slot, main)
    shade = named or usual or plain
    wear[slot] = Garment(kind, shade)
    if kind in ("suit", "uniform"):
        wear[slot] = Garment("jacket", shade)
        wear.setdefault("bottom", Garment("trousers", shade))
        wear.setdefault("shoes", Garment("shoes", (0.03, 0.02, 0.018)))
        wear.setdefault("top", Garment("shirt", (0.78, 0.77, 0.74)))
        wear.setdefault("neck", Garment("tie", accent if kind == "suit" else mixed(shade, (0, 0, 0), 0.4)))
        if kind == "uniform":
            wear.setdefault("hat", Garment("cap", shade))
