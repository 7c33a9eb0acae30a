# SPDX-License-Identifier: Apache-2.0
"""Who is in the picture, how many, in what colour and with what on: judged by ids and materials that are seen."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.heard import cue_count
from soundstage.check.claims.looking import SEEN, SPECK
from soundstage.check.claims.verdict import Verdict, kept, missed, near
from soundstage.colour import NAMED, RGB, colour
from soundstage.model.production import Claim, Subject
from soundstage.nodes import Material

FILLED = 0.97  # share of the picture above which a thing is a wall
INKS = ("lettering", "painted letters", "chalk", "marker")  # materials of letters on things
READABLE = 0.01  # of the picture that a thing covers whose letters can be read
CLOSE = 0.08  # difference within which two pigments look like one (scarlet and crimson are red)
SHADE = 0.16  # the same when both are nearest to one basic colour (a wash of red is red, orange is not)
NEIGHBOUR = 0.13  # and within which one stands for the other (orange for red)
COATS = {"red": ("ginger", "rusty")}  # what English calls a red fox, and red hair
BASIC = ("black", "white", "red", "green", "yellow", "blue", "brown", "orange", "pink", "purple", "grey")
MAIN = 0.25  # share of what is seen of a subject that makes a colour one of its own
_TO_CONES = np.array([[0.4122214708, 0.5363325363, 0.0514459929],
                      [0.2119034982, 0.6806995451, 0.1073969566],
                      [0.0883024619, 0.2817188376, 0.6299787005]])
_FROM_CONES = np.array([[0.2104542553, 0.7936177850, -0.0040720468],
                        [1.9779984951, -2.4285922050, 0.4505937099],
                        [0.0259040371, 0.7827717662, -0.8086757660]])


def subject(claim: Claim, e: Evidence) -> Verdict | None:
    """Whether it is to be seen: the largest share of a picture it covers."""
    who = e.subjects.get(claim.binding.partition(".")[0])
    if who is None:
        return None
    share, shot = e.best(who.id)
    if share < SPECK and (vessel := _in_what(who.id, e)):
        return near(f"is in the {vessel}, not to be seen by itself")
    if share < SPECK:
        return missed(f"covers no more than {share:.2%} of any picture" if share else "is not to be seen in any shot")
    if share < SEEN:
        return near(f"small: covers no more than {share:.2%} of any picture, in shot {shot}")
    if share > FILLED:
        return near(f"fills {share:.0%} of shot {shot}: the camera is too near to tell what it is")
    note = f"covers {share:.1%} of the picture in shot {shot}"
    if any(p.in_set and p.subject == who.id for s in e.plan.shots for p in s.performers):
        return kept(f"belongs to the set, and is in the picture in shot {shot}")
    if who.family == "standee" and claim.state != "approximated":
        return near(f"a cut-out stands in, {note}")
    return kept(note)


def _in_what(food: str, e: Evidence) -> str:
    """The noun of the vessel that food or drink is had out of instead of standing by itself."""
    for scene in e.production.scenes:
        for beat in (b for shot in scene.shots for b in shot.beats):
            if beat.action in ("eat", "drink") and beat.target == food and beat.anchor in e.subjects and any(
                    b.target == beat.anchor for _, b in e.planned(beat.id)):
                return e.subjects[beat.anchor].noun
    return ""


def count(claim: Claim, e: Evidence) -> Verdict | None:
    """How many of a group are seen at once; or how many times something is done or heard."""
    beat = e.beat_in(claim.binding)
    if beat is not None:
        from soundstage.check.claims.deeds import times

        return times(claim, e, beat)
    who = e.subjects.get(claim.binding.partition(".")[0])
    if who is None:
        return cue_count(claim, e)
    group = _group(who, e)
    wanted = number(claim.words) or sum(s.count for s in group)
    names = {s.id for s in group}
    rows = [{m for m, s in k.sights.items() if m.partition("#")[0] in names and s.share >= SPECK} for k in e.looks()]
    at_once, ever = max(map(len, rows), default=0), len(set().union(*rows))
    noun = who.noun
    if at_once == wanted:
        return kept(f"{at_once} × {noun} seen at once")
    if ever == wanted:
        return near(f"{ever} × {noun} seen over the film, {at_once} at once")
    note = f"{ever} × {noun} seen, {wanted} asked for"
    return missed(note) if ever < wanted / 2 or ever > wanted else near(note)


def _group(who: Subject, e: Evidence) -> list[Subject]:
    """The subject, and those it was split from when the words tell members of a group apart."""
    if who.count > 1:
        return [who]
    return [s for s in e.production.cast if (s.noun, s.unit, s.family) == (who.noun, who.unit, who.family)]


def number(words: str) -> int:
    """The number that words begin with, or 0."""
    from soundstage.language.lexicon import COUNTS, NUMBERS

    low = " ".join(words.lower().split())
    if low in COUNTS:
        return COUNTS[low]
    return next((NUMBERS.get(w, int(w) if w.isdigit() else 0) for w in low.split() if w in NUMBERS or w.isdigit()), 0)


# -- colour
def oklab(rgb: RGB) -> tuple[float, float, float]:
    """Linear RGB to Oklab (Ottosson 2020): equal distances look equally different."""
    lightness, a, b = _FROM_CONES @ np.cbrt(_TO_CONES @ np.clip(rgb, 0, None))
    return float(lightness), float(a), float(b)


def difference(first: RGB, second: RGB) -> float:
    """How different two colours look: distance in Oklab, lightness at half weight (light falls on them unevenly)."""
    (l1, a1, b1), (l2, a2, b2) = oklab(first), oklab(second)
    return float(np.hypot((l1 - l2) / 2, np.hypot(a1 - a2, b1 - b2)))


def called(rgb: RGB, names: Iterable[str] = tuple(NAMED)) -> str:
    """The colour word nearest to it."""
    return min(names, key=lambda name: difference(NAMED[name], rgb))


def alike(first: RGB, second: RGB) -> bool:
    """Whether both go by one name. Basic colour terms: Berlin and Kay 1969."""
    apart = difference(first, second)
    return apart <= CLOSE or (apart <= SHADE and called(first, BASIC) == called(second, BASIC))


def color(claim: Claim, e: Evidence) -> Verdict | None:
    """The colours that are seen on a subject against the one named."""
    who = e.subjects.get(claim.binding.partition(".")[0])
    if who is None:
        return None
    asked = _asked(claim.words, who.colors)
    target = _pigment(asked)
    if target is None:
        return missed(f"there is no pigment '{asked}' to compare with")
    seen: dict[RGB, int] = {}
    for k in e.looks():
        for (name, material), pixels in k.paints.items():
            if name == who.id:
                seen[material.color] = seen.get(material.color, 0) + pixels
    total = sum(seen.values())
    if not total:
        return missed(f"{asked} is not to be seen: the {who.noun} is in no shot")
    names = COATS.get(asked, ()) if who.family == "body" else ()
    return _coloured(asked, [target, *(NAMED[n] for n in names)], seen, total)


def _coloured(asked: str, targets: list[RGB], seen: dict[RGB, int], total: int) -> Verdict:
    target = targets[0]
    same = {c: any(alike(c, t) for t in targets) for c in seen}
    close = sum(n for c, n in seen.items() if same[c]) / total
    like = sum(n for c, n in seen.items() if difference(c, target) <= NEIGHBOUR) / total
    main = max(seen, key=lambda c: seen[c])
    most = f"{called(main)} on {seen[main] / total:.0%} of what is seen (difference {difference(main, target):.2f})"
    if close >= MAIN or same[main]:
        return kept(f"{asked} on {close:.0%} of what is seen of it")
    if like >= MAIN or close >= 0.04:
        return near(f"mostly {most}; {asked} or near it on {max(close, like):.0%}")
    return missed(f"mostly {most}, not {asked}")


def _asked(words: str, colors: tuple[str, ...]) -> str:
    """The colour of the subject that these words are about: the claim may hold only its shade."""
    low = words.lower().replace("gray", "grey")
    return next((c for c in colors if c in low), next((c for c in colors if low in c), low))


def _pigment(name: str) -> RGB | None:
    try:
        return colour(name)
    except (KeyError, ValueError):
        return None


# -- other attributes
def attribute(claim: Claim, e: Evidence) -> Verdict | None:
    """Clothes by the pieces that are built; age, build, hair and size by what was built; other words cannot be seen."""
    head, _, field = claim.binding.partition(".")
    who = e.subjects.get(head)
    if who is None:
        return _of_place(claim, e) if field == "place_words" else None
    if e.best(who.id)[0] < SPECK:
        return missed(f"the {who.noun} is not to be seen in any shot")
    if field == "clothes":
        return _worn(claim, who, e)
    if field == "hair":
        return _hair(who, e)
    if field == "size":
        return _sized(who, e)
    if field == "text":
        return _lettered(who, e)
    value = getattr(who, field, "") if field in ("age", "build", "skin") else ""
    if value and who.family == "body":
        return kept(f"built {value}, {_height(who, e):.2f} m tall" if field != "skin" else f"built with {value} skin")
    if claim.words.lower() in (*who.words, who.noun) or not field:
        return near("told to the builder as a word; whether it shows is not measured")
    return near(f"'{claim.words}' goes with the {who.noun} as a word; whether it shows is not measured")


def _worn(claim: Claim, who: Subject, e: Evidence) -> Verdict:
    """A garment: a piece of the body by its name, and its colour when one was named."""
    from soundstage.bodies._people_wardrobe import colour_in, garment_in

    said = claim.words.lower()
    noun = (said.split() or [""])[-1]
    slot, kind = garment_in(said) or (noun, noun)
    names = tuple(dict.fromkeys(w.rstrip("s") for w in (noun, kind, slot) if w not in ("top", "bottom", "outer")))
    built = _built(who, e)
    pieces = [(part, m) for part, m in built if any(n in part or n in m.name for n in names)]
    if not pieces:
        return near(f"asked of the builder as '{said}'; no piece of that name is built")
    part = pieces[0][0].replace("_", " ")
    target = colour_in(said)
    if target is None:
        return kept(f"is built: {part}")
    if any(alike(m.color, target) for _, m in pieces):
        return kept(f"is built in that colour: {part}")
    return near(f"the {part} is built, but {called(pieces[0][1].color)}")


def _built(who: Subject, e: Evidence) -> list[tuple[str, Material]]:
    """(part, material) of everything that stands for the subject in any shot."""
    return [(i.id.partition("/")[2], m) for s in e.staged.values() for i in s.stage.items
            if i.subject.partition("#")[0] == who.id and hasattr(i.node, "mesh") | hasattr(i.node, "materials")
            for m in getattr(i.node, "mesh", i.node).materials]  # type: ignore[union-attr]


def _lettered(who: Subject, e: Evidence) -> Verdict:
    """Words on a thing: raised letters that are built on it, and whether it is large enough for them to be read."""
    if not any(m.name in INKS for _, m in _built(who, e)):
        return missed(f"no letters are built on the {who.noun}")
    share, where = e.best(who.id)
    if share < READABLE:
        return near(f"'{who.text}' is written on it, but it is small: {share:.1%} of {where}")
    return kept(f"'{who.text}' is written on it, {share:.1%} of {where}")


def _hair(who: Subject, e: Evidence) -> Verdict:
    parts = {i.id.partition("/")[2] for s in e.staged.values() for i in s.stage.items
             if i.subject.partition("#")[0] == who.id}
    for word in ("beard", "moustache"):
        if word in who.hair or (word == "moustache" and "mustache" in who.hair):
            return kept(f"has a {word}") if word in parts else missed(f"no {word} is built")
    if who.hair and who.family == "body" and ("hair" in parts) != ("bald" in who.hair):
        return kept(f"built with hair: {who.hair}")
    return near(f"asked of the builder as '{who.hair}'; not measured")


def _sized(who: Subject, e: Evidence) -> Verdict:
    """A thing's scale as it is staged; a body is built to its size, so only its height can be told."""
    tall = _height(who, e)
    items = [i for s in e.staged.values() for i in s.stage.items if i.subject.partition("#")[0] == who.id]
    if who.family == "body":
        return (kept if who.size != 1 else missed)(f"built at {who.size:g} times the usual size, {tall:.2f} m tall")
    scale = max((float(np.linalg.norm(i.transforms[0][:3, 0])) for i in items), default=0.0)
    fits = who.size != 1 and abs(scale - who.size) < 0.02
    return (kept if fits else missed)(f"{scale:.2f} times its usual size, {tall:.2f} m tall")


def _height(who: Subject, e: Evidence) -> float:
    """Metres from its lowest to its highest point, when first staged."""
    for shot in e.plan.shots:
        if shot.id in e.staged and (box := e.box(shot.id, who.id, 0.0)) is not None:
            return box.tall
    return 0.0


def _of_place(claim: Claim, e: Evidence) -> Verdict | None:
    shots = e.shots(claim.binding)
    if not shots:
        return None
    told = claim.words.lower() in shots[0].setting.words
    if not told:
        return missed("the set was not told")
    return near("told to the set as a word; whether it shows is not measured")
