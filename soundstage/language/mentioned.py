# SPDX-License-Identifier: Apache-2.0
"""Nouns that are only spoken of: parts of things, substances, measures, and words for the film's own form.

Doers, things acted on and things placed stand in the picture. What no unit draws stands there as a cut-out only if
its usual sense is a whole thing; "the surface", "the texture", "steam" and "a news segment" never do.
"""

from __future__ import annotations

import re
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.casting import PAPERS, cast_noun, lives, pictured
from soundstage.language.cut_outs import of_food
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import POINTS, SEEN, taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

FORMS = word_set(  # words for what kind of film it is: nothing in it
    "segment sequence montage tutorial vlog commercial advert advertisement ad teaser trailer documentary broadcast "
    "bulletin episode sketch skit parody cutscene gameplay walkthrough unboxing recap slideshow outro infomercial "
    "promo podcast psa b-roll reel docuseries mockumentary telecast newscast livestream coverage vignette intro finale "
    "close-up timelapse hyperlapse storyline plot genre voiceover voice-over soundtrack audio visual visuals hud sync "
    "asmr advert pov interview report featurette western biopic drama comedy thriller sitcom anime cartoon"
)
PIECES = word_set(  # what belongs to a bigger thing, and is seen on it
    "surface texture grain hinge button lever knob handle rail bristle lens engine flap rim lace sole collar sleeve "
    "seam throttle switch pane lock spout nozzle pedal wick stem petal crust filling icing frosting label strap blade "
    "spoke string hull mast propeller exhaust headlight taillight windshield dashboard bonnet hood tyre tire "
    "hem cuff pocket zipper buckle outline silhouette contour highlight detail pattern layer "
    "edge corner bezel screen display interface icon cursor keycap trigger muzzle cap cork bead droplet "
    "peel rind ripple crack hole gap slot groove ridge fold crease wrinkle joint seal valve gear coil wire cable cord "
    "plug tine chassis grille bumper fender deck trail wake arc curve circle line dot chord note particle "
    "string bowstring bullet pellet brake clutch gear accelerator facet finish sheen gloss glaze gleam glint foam "
    "splash drip bark prong rotor piston crank axle sprocket clapper nib hilt pommel rudder wiper dial filament half"
)
STROKES = word_set("texture wake streak smear ripple wrinkle highlight sheen gleam glint grain gloss finish")
CRUMBS = word_set("chip shaving flake splinter crumb fragment shard scrap sliver speck")  # what comes off something
TELECAST = word_set("cooking talk game quiz tv television news reality comedy late-night variety talent morning radio")
CUTS = word_set("hard quick fast rapid smash jump match sharp swift abrupt cross")
BLOWS = frozenset(("punch", "kick", "jab", "slap", "blow"))
FINGERTIPS = frozenset(("fingertip", "fingernail"))
PLANETS = frozenset(("earth", "world"))
DOUBLES = word_set("shadow reflection silhouette double clone twin copy")  # another one that looks like its owner
NEVER = frozenset(("04", "08", "11", "19", "23", "27"))  # acts, body parts, events, phenomena, quantities, substances
NOTE = re.compile(r"[a-g][#b]?\d|[a-g]")  # a tone: c4
QUALITY = re.compile(r"\w+(?:escent|like|ous|ful|less|able|ible|ive|onant|ish)")  # how something is, if no noun
SCORED = word_set("staccato legato pizzicato tremolo vibrato crescendo diminuendo")  # how it sounds
MEASURES = word_set("meter metre centimeter centimetre cm mm millimeter kilometer km inch mile kilogram gram liter "
                    "litre ml degree percent lap")
SPACES = word_set("room hall space place area scene surroundings interior environment")
WATERS = word_set("sea ocean lake river pond pool puddle")
FLUIDS = word_set("water liquid fluid air oil steam smoke gas")
FLOWS = word_set("jet stream flow current gust blast puff burst column")
RUNS = word_set("thin steady fine smooth continuous constant even thick single controlled")
AIRY = word_set("steam smoke vapor vapour dust mist haze spray sparks spark ember fume air breeze wind heat warmth "
                "light darkness shade echo glow atmosphere sheen")  # seen in or over something, never by itself


def of_the_film(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """A word for the film's own form: "a news segment", "the montage"."""
    built = " ".join(phrase.nouns) in vocabulary.props
    show = phrase.head.lemma == "show" and bool(phrase.before) and phrase.before[-1].low in TELECAST
    named = phrase.name and phrase.name.lower() != phrase.head.lemma  # "the HUD" has no name
    plain = not phrase.pronoun and not named and phrase.owner is None and not built
    cuts = phrase.head.lemma == "cut" and any(t.low in CUTS for t in phrase.before)
    return (phrase.head.lemma in FORMS or show or cuts) and plain


def is_dish(phrase: Phrase) -> bool:
    """ "Sushi rolls", "apple turnover": a compound of food whose head is food in some sense."""
    return len(phrase.nouns) > 1 and of_food(phrase.nouns[-2], phrase.head.lemma)


def stands(phrase: Phrase, vocabulary: Vocabulary, role: int) -> bool:
    """Whether the noun names something that stands in the picture by itself. role: 2 it acts, 1 it is acted on."""
    head = phrase.head.lemma
    own = head in lexicon.GROUP_NOUNS or head in lexicon.YOUNG or head in lexicon.PARTS or head in ("other", "one")
    own = own or head in FINGERTIPS or is_dish(phrase)
    own = own or head in lexicon.HAIR or head in lexicon.CLOTHES
    part_of_one = taxonomy().is_a(head, "body_part")  # a claw is filed under animals
    if role == 2 and head in BLOWS and head in vocabulary.actions:
        return False  # "a punch lands": a deed, no drink
    if head in SCORED or (head in STROKES and " ".join(phrase.nouns) not in vocabulary.props):
        return False
    if role == 2 and double_of(phrase) is not None:
        return True
    if head in MEASURES and (phrase.count or not phrase.det):
        return False
    if role == 2 and head in SPACES | {"surface"} and phrase.det == "the" and len(phrase.nouns) < 2:
        return False
    if head in FLUIDS and not (phrase.det in ("a", "an") and not phrase.counted):
        return False
    if head in ("surface", "level") and {*phrase.nouns[:-1]} & (FLUIDS | WATERS):
        return False
    if own or (lives(head) and not part_of_one) or head in vocabulary.species:
        return True
    if phrase.head.tag == "NN" and not phrase.count and any(t.low == "other" for t in phrase.before) and not phrase.det:
        return False  # "sofas and other furniture": more of their kind, no thing of its own
    lemmas = [t.lemma if t.kind in "NM" else t.low for t in phrase.before] + [head]
    if cast_noun(lemmas, phrase.head.low, vocabulary).family != "standee":
        return True
    if head in CRUMBS and (phrase.plural or len(phrase.nouns) > 1):
        return False
    piece = (head in PIECES or head in POINTS - PLANETS) and len(phrase.nouns) < 2
    if role == 2 and (not piece or not phrase.det or phrase.det in ("a", "an")):
        return _could_stand(phrase, role)
    if head in AIRY or (piece and phrase.det not in ("a", "an")):
        return False
    if role:
        return _could_stand(phrase, role)
    if piece:
        return False
    return _could_stand(phrase, role)


def flows(phrase: Phrase) -> bool:
    """ "A jet of air", "the water stream", "a thin stream": a moving fluid, no plane and no brook."""
    of = phrase.of.head.lemma if phrase.of is not None else ""
    runs = any(t.low in RUNS for t in phrase.before)
    return phrase.head.lemma in FLOWS and (runs or bool({of, *phrase.nouns[:-1]} & (FLUIDS | WATERS)))


def nowhere(phrase: Phrase) -> bool:
    """ "In a thin stream", "a rhythm game lane": called like a place, and none."""
    return flows(phrase) or "game" in phrase.nouns[:-1]


def outlined(phrase: Phrase) -> Phrase:
    """ "The silhouette of a man": a man, seen as one."""
    if phrase.head.lemma != "silhouette" or phrase.of is None:
        return phrase
    lit = replace(phrase.head, text="silhouetted", lemma="silhouetted", kind="A", tag="JJ")
    return replace(phrase.of, before=(*phrase.before, lit, *phrase.of.before))


def double_of(phrase: Phrase) -> Phrase | None:
    """ "A tree's shadow", "the reflection of a man": whose it is, where it is more than seen on something."""
    whose = phrase.owner or (phrase.of if phrase.of is not None and not phrase.of.pronoun else None)
    return whose if phrase.head.lemma in DOUBLES and whose is not None and not phrase.nouns[:-1] else None


def _could_stand(phrase: Phrase, role: int) -> bool:
    """Whether what acts or is acted on could be cut out of card: a whole thing, not a sound, a deed or a substance.

    A compound goes by its last word; a word that no dictionary has stands if it is counted, or has an article and
    takes part in what is done.
    """
    table, head = taxonomy(), phrase.head.lemma
    case = len(phrase.nouns) > 1 and bool(role) and table.is_a(head, "container", most=6)  # "his guitar case"
    sign = role == 2 and phrase.det in ("a", "an") and len(phrase.nouns) > 1 and pictured(" ".join(phrase.nouns[-2:]))
    if sign or case or head in PAPERS or (len(phrase.nouns) > 1 and table.things(" ".join(phrase.nouns[-2:]))):
        return True
    if NOTE.fullmatch(head) or table.is_a(head, "body_part") or table.is_a(head, "sound"):
        return False
    files = [table.lexfile[s] for s in table.senses(head, "n", 3) or table.senses(phrase.head.low, "n", 3)]
    stem = phrase.head.low.removesuffix("ing")
    stems = (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
    done = stem != phrase.head.low and any(table.senses(s, "v") for s in stems)
    if done and ("06" not in files[:1] or (not phrase.det and len(phrase.nouns) > 1)):
        return False  # the pouring, the buzzing, "gentle water lapping"
    if not files:
        known = table.senses(head, "v") or not phrase.head.tag.startswith("NN")
        plain = head.isalpha() and len(head) > 2 and phrase.det != "the" and not QUALITY.fullmatch(head)
        return plain and not known and bool((role and phrase.det) or phrase.count)
    if "04" in files[:2] and files[0] not in SEEN and not role:
        return False  # "in a mysterious flight"
    one = bool(phrase.det in ("a", "an") or phrase.count)  # "a CD" is no cadmium
    drawn = drawable(head, files) or (role == 2 and one and any(f in SEEN for f in files))
    return files[0] in SEEN or ((one or files[0] not in NEVER) and drawn)


def drawable(head: str, files: list[str]) -> bool:
    """Whether a card could show it: there is a drawing, or it is a thing in most of its senses.

    A card that only says "AXIS" shows nobody an axis. files: WordNet's files of the senses, the most usual first.
    """
    seen = sum(f in SEEN - {"18"} for f in files)
    return seen > 0 and (pictured(head) or 2 * seen > len(files))


def holds(noun: str) -> bool:
    """Whether what is added to it goes in: a pot, a bag, a soup."""
    table = taxonomy()
    kinds = {s for kind in ("container", "vessel", "liquid") for s in table.senses(kind, "n", 2)}
    senses = (*table.senses(noun, "n", 3), *table.things(noun))  # a mug is a measure too
    return table.file(noun) == "13" or any(kinds & table.ancestors(s).keys() for s in senses)
