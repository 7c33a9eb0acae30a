# SPDX-License-Identifier: Apache-2.0
"""What people wear: the words for garments, which slot each fills, and what is put on when no word decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from soundstage.bodies._people_pattern import Pattern, pattern_in, with_pattern, without_pattern
from soundstage.bodies.base import Look
from soundstage.colour import NAMED, RGB, colour, mixed

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
    "armour": ("outer", "armour"),
    "armor": ("outer", "armour"),
    "santa coat": ("outer", "santa coat"),
    "fire coat": ("outer", "fire coat"),
    "hero suit": ("top", "hero suit"),
    "superhero suit": ("top", "hero suit"),
    "bodysuit": ("top", "bodysuit"),
    "leotard": ("top", "bodysuit"),
    "cape": ("back", "cape"),
    "blanket": ("back", "cape"),
    "quilt": ("back", "cape"),
    "towel": ("back", "cape"),
    "shawl": ("back", "cape"),
    "vampire cape": ("back", "high cape"),
    "wings": ("back", "wings"),
    "fairy wings": ("back", "fairy wings"),
    "spacesuit": ("outer", "spacesuit"),
    "space suit": ("outer", "spacesuit"),
    "suit": ("outer", "suit"),
    "tuxedo": ("outer", "suit"),
    "uniform": ("outer", "uniform"),
    "vest": ("outer", "vest"),
    "waistcoat": ("outer", "vest"),
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
    "collar": ("neck", "collar"),  # of an animal
    "bowtie": ("neck", "bowtie"),
    "necktie": ("neck", "tie"),
    "medal": ("neck", "medal"),
    "necklace": ("neck", "necklace"),
    "beads": ("neck", "necklace"),
    "pearls": ("neck", "necklace"),
    "lei": ("neck", "lei"),
    "garland": ("neck", "lei"),
    "hat": ("hat", "hat"),
    "fedora": ("hat", "hat"),
    "cap": ("hat", "cap"),
    "beanie": ("hat", "beanie"),
    "witch hat": ("hat", "witch hat"),
    "witch's hat": ("hat", "witch hat"),
    "wizard hat": ("hat", "wizard hat"),
    "wizard's hat": ("hat", "wizard hat"),
    "pointed hat": ("hat", "wizard hat"),
    "pointy hat": ("hat", "wizard hat"),
    "elf hat": ("hat", "elf hat"),
    "party hat": ("hat", "elf hat"),
    "santa hat": ("hat", "santa hat"),
    "christmas hat": ("hat", "santa hat"),
    "cowboy hat": ("hat", "cowboy hat"),
    "stetson": ("hat", "cowboy hat"),
    "top hat": ("hat", "top hat"),
    "sun hat": ("hat", "sun hat"),
    "bucket hat": ("hat", "bucket hat"),
    "straw hat": ("hat", "straw hat"),
    "pirate hat": ("hat", "tricorne"),
    "tricorne": ("hat", "tricorne"),
    "tricorn": ("hat", "tricorne"),
    "tiara": ("hat", "tiara"),
    "bandana": ("hat", "bandana"),
    "headband": ("hat", "headband"),
    "halo": ("hat", "halo"),
    "veil": ("hat", "veil"),
    "hood": ("hat", "hood"),
    "ninja hood": ("hat", "ninja hood"),
    "nurse cap": ("hat", "nurse cap"),
    "nurse's cap": ("hat", "nurse cap"),
    "knight's helmet": ("hat", "knight helmet"),
    "knight helmet": ("hat", "knight helmet"),
    "space helmet": ("hat", "space helmet"),
    "astronaut helmet": ("hat", "space helmet"),
    "hard hat": ("hat", "hard hat"),
    "construction helmet": ("hat", "hard hat"),
    "firefighter helmet": ("hat", "fire helmet"),
    "fire helmet": ("hat", "fire helmet"),
    "mask": ("mask", "mask"),
    "eye patch": ("mask", "eye patch"),
    "eyepatch": ("mask", "eye patch"),
    "clown nose": ("mask", "clown nose"),
    "red nose": ("mask", "clown nose"),
    "tabard": ("front", "tabard"),
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
    "armour": (0.50, 0.51, 0.53),
    "knight helmet": (0.50, 0.51, 0.53),
    "fire coat": (0.30, 0.20, 0.075),
    "spacesuit": (0.80, 0.80, 0.79),
    "space helmet": (0.84, 0.84, 0.83),
    "wings": (0.84, 0.83, 0.80),
    "fairy wings": (0.62, 0.82, 0.88),
    "witch hat": (0.022, 0.018, 0.026),
    "santa hat": (0.55, 0.018, 0.018),
    "cowboy hat": (0.22, 0.105, 0.045),
    "top hat": (0.014, 0.014, 0.016),
    "sun hat": (0.66, 0.48, 0.20),
    "straw hat": (0.66, 0.48, 0.20),
    "tricorne": (0.020, 0.018, 0.018),
    "tiara": (0.75, 0.46, 0.10),
    "halo": (0.95, 0.70, 0.20),
    "veil": (0.84, 0.83, 0.81),
    "nurse cap": (0.84, 0.84, 0.83),
    "hard hat": (0.85, 0.52, 0.02),
    "fire helmet": (0.55, 0.02, 0.015),
    "mask": (0.012, 0.012, 0.014),
    "eye patch": (0.010, 0.010, 0.010),
    "clown nose": (0.66, 0.015, 0.015),
}



@dataclass(frozen=True)
class Garment:
    """One piece of clothing: what it is and its colour."""

    kind: str
    color: RGB
    torn: bool = False  # with holes that show the skin
    pattern: Pattern | None = None  # stripes, checks or dots on its colour


def colour_in(words: str) -> RGB | None:
    """The first colour named in these words with its shade ("dark blue"), or None."""
    parts = words.lower().replace("-", " ").split()
    for i, part in enumerate(parts):
        if part in NAMED:
            shade = parts[i - 1] if i and parts[i - 1] in ("dark", "deep", "light", "pale", "pastel", "bright") else ""
            return colour(f"{shade} {part}".strip())
    return None


def garment_in(words: str) -> tuple[str, str] | None:
    """Slot and kind of the last garment that these words name ("a tall witch hat"), or None."""
    parts = [w.strip(",.") for w in words.lower().split()]
    for end in range(len(parts), 0, -1):
        for phrase in (" ".join(parts[max(0, end - 2) : end]), parts[end - 1]):
            found = GARMENTS.get(phrase) or GARMENTS.get(phrase.rstrip("s"))
            if found:
                return found
    return None


# What a person asks for takes the place of what a costume has there: a knight in a t-shirt has no armour.
_INSTEAD: dict[str, tuple[str, ...]] = {
    "top": ("dress", "outer", "front"),
    "bottom": ("dress",),
    "dress": ("top", "bottom", "outer", "front"),
    "outer": ("front",),
    "front": ("outer", "dress"),
}


def dressed(
    look: Look, facts: dict[str, Any], female: bool, age: str, chance: np.random.Generator
) -> tuple[dict[str, Garment], RGB]:
    """-> what is worn (slot -> garment) and the accent colour: the words' clothes over the species', the rest drawn."""
    outfit = _OUTFITS[int(chance.integers(len(_OUTFITS)))]
    usual = colour_in(" ".join(look.colors)) or colour_in(str(facts.get("color", "")))
    cloths = (usual or outfit[0], *outfit[1:])
    asked: dict[str, Garment] = {}
    wear: dict[str, Garment] = {}
    for entry in facts.get("clothes", ()):
        _put_on(entry, wear, cloths)
    for entry in with_pattern(look.clothes, look.words):
        for piece in _pieces(entry):
            _put_on(piece, asked, cloths)
    for slot in asked:
        for other in _INSTEAD.get(slot, ()):
            wear.pop(other, None)
    tied = "neck" in wear and wear["neck"].kind in ("tie", "bowtie")
    if tied and "top" in asked and asked["top"].kind != "shirt" and "outer" not in asked:
        wear.pop("neck")  # no tie over a sweater
    wear |= asked
    bare, draw = not {"dress", "bottom", "top", "outer", "front"} & set(wear), float(chance.random())
    if bare and female and draw < (0.6 if age == "child" else 0.4):
        wear["dress"] = Garment("dress", cloths[0])
    if "dress" not in wear:
        _two_pieces(wear, cloths, female, age, chance)
    wear.setdefault("shoes", Garment("sneakers" if age == "child" else "shoes", cloths[2]))
    if age == "old" and "eyes" not in wear and chance.random() < 0.6:
        wear["eyes"] = Garment("glasses", (0.06, 0.035, 0.02))
    return wear, colour_in(str(facts.get("accent", ""))) or cloths[3]


def _pieces(entry: str) -> list[str]:
    """A costume as the clothes that it is made of ("a pirate costume"); any other entry as it is."""
    from soundstage.bodies import species

    words = entry.lower().split()
    if len(words) < 2 or words[-1] not in ("costume", "outfit"):
        return [entry]
    for name, facts in species().items():
        if words[-2] in (name, *facts.get("words", ())) and "clothes" in facts:
            own = next((w for w in words[:-2] if w in NAMED), str(facts.get("color", "")))
            return [c if colour_in(c) or garment_kind(c) in _USUAL else f"{own} {c}".strip() for c in facts["clothes"]]
    return [entry]


def garment_kind(words: str) -> str:
    """The kind of the garment that these words name, or nothing."""
    return (garment_in(words) or ("", ""))[1]


def _two_pieces(
    wear: dict[str, Garment], cloths: tuple[RGB, ...], female: bool, age: str, chance: np.random.Generator
) -> None:
    """A top and something on the legs for who wears no dress."""
    tops = ("sweater", "tshirt", "shirt") if age == "child" else ("sweater", "shirt", "turtleneck", "shirt")
    kind, main = str(chance.choice(tops)), cloths[0]
    if "outer" in wear:
        wear.setdefault("top", Garment("shirt", mixed(cloths[3], (0.8, 0.77, 0.7), 0.75)))
    else:
        wear.setdefault("top", Garment(kind, main if "front" not in wear else mixed(main, (0.8, 0.8, 0.8), 0.3)))
    kinds = ("skirt", "trousers") if female else ("shorts", "jeans") if age == "child" else ("trousers", "jeans")
    wear.setdefault("bottom", Garment(str(chance.choice(kinds)), cloths[1]))


def worn(look: Look, main: RGB) -> dict[str, Garment]:
    """Only the garments that the words name (slot -> garment), in their own colour, else in main."""
    wear: dict[str, Garment] = {}
    for entry in look.clothes:
        _put_on(entry, wear, (main, main, (0.11, 0.055, 0.035), main))
    return wear


def _put_on(entry: str, wear: dict[str, Garment], cloths: tuple[RGB, ...]) -> None:
    """Reads one entry ("a long blue coat") into its slot or slots. cloths: top, bottom, shoes and accent colours."""
    words = entry.lower().replace("bow tie", "bowtie").replace("t shirt", "t-shirt").replace("rain coat", "raincoat")
    named, parts = colour_in(without_pattern(words)), {w.strip(",.") for w in words.split()}
    found = garment_in(words)
    if found is None:
        if named:
            wear["top"] = Garment("sweater", named)
        return
    slot, kind = found
    main, bottom, shoes, accent = cloths
    if kind in ("cap", "hat") and {"woolly", "wool", "knitted", "winter"} & parts:
        kind = "beanie"
    if kind == "coat" and "lab" in parts:
        named = named or (0.82, 0.81, 0.78)
    plain = {"bottom": bottom, "shoes": shoes, "neck": accent, "hat": accent, "gloves": accent}.get(slot, main)
    if kind in ("wizard hat", "elf hat"):  # of the same cloth as the rest
        plain = main
    shade = named or _USUAL.get(kind) or plain
    wear[slot] = Garment(kind, shade, bool({"torn", "ragged", "tattered"} & parts), pattern_in(words, shade))
    if kind in _WHOLE:
        _whole(kind, wear, shade, accent)


OPEN_HATS = ("crown", "tiara", "halo", "headband", "nurse cap")  # the hair is seen under them as it is without
_WHOLE = ("suit", "uniform", "armour", "spacesuit", "hero suit", "bodysuit")  # garments that bring others with them


def _whole(kind: str, wear: dict[str, Garment], shade: RGB, accent: RGB) -> None:
    """What belongs to a suit, a uniform, armour or a spacesuit: from neck to foot."""
    if kind in ("hero suit", "bodysuit"):
        wear.setdefault("bottom", Garment("tights", shade))
        return
    if kind in ("armour", "spacesuit"):
        legs, feet = ("greaves", "sabatons") if kind == "armour" else ("trousers", "boots")
        wear.setdefault("bottom", Garment(legs, shade))
        wear.setdefault("shoes", Garment(feet, mixed(shade, (0, 0, 0), 0.25)))
        wear.setdefault("gloves", Garment("gauntlets" if kind == "armour" else "gloves", mixed(shade, (0, 0, 0), 0.2)))
        return
    wear["outer"] = Garment("jacket", shade)
    wear.setdefault("bottom", Garment("trousers", shade))
    wear.setdefault("shoes", Garment("shoes", (0.03, 0.02, 0.018)))
    wear.setdefault("top", Garment("shirt", (0.78, 0.77, 0.74)))
    wear.setdefault("neck", Garment("tie", accent if kind == "suit" else mixed(shade, (0, 0, 0), 0.4)))
    if kind == "uniform":
        wear.setdefault("hat", Garment("cap", shade))
