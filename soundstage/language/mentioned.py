# SPDX-License-Identifier: Apache-2.0
"""Nouns that are only spoken of: parts of things, substances, measures, and words for the film's own form.

Doers, things acted on and things placed stand in the picture. What no unit draws stands there as a cut-out only if
its usual sense is a whole thing; "the surface", "the texture", "steam" and "a news segment" never do.
"""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.casting import PAPERS, cast_noun, lives
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
    "facet finish sheen gloss glaze gleam glint foam splash drip"
)
TELECAST = word_set("cooking talk game quiz tv television news reality comedy late-night variety talent morning radio")
PLANETS = frozenset(("earth", "world"))
AIRY = word_set("steam smoke vapor vapour dust mist haze spray sparks spark ember fume air breeze wind heat warmth "
                "light darkness shade echo glow atmosphere sheen")  # seen in or over something, never by itself


def of_the_film(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """A word for the film's own form: "a news segment", "the montage"."""
    built = " ".join(phrase.nouns) in vocabulary.props
    show = phrase.head.lemma == "show" and bool(phrase.before) and phrase.before[-1].low in TELECAST
    plain = not phrase.pronoun and not phrase.name and phrase.owner is None and not built
    return (phrase.head.lemma in FORMS or show) and plain


def stands(phrase: Phrase, vocabulary: Vocabulary, role: int) -> bool:
    """Whether the noun names something that stands in the picture by itself. role: 2 it acts, 1 it is acted on."""
    head = phrase.head.lemma
    own = head in lexicon.GROUP_NOUNS or head in lexicon.YOUNG or head in lexicon.PARTS or head in ("other", "one")
    own = own or head in lexicon.HAIR or head in lexicon.CLOTHES
    if own or lives(head) or head in vocabulary.species:
        return True
    lemmas = [t.lemma if t.kind in "NM" else t.low for t in phrase.before] + [head]
    if cast_noun(lemmas, phrase.head.low, vocabulary).family != "standee":
        return True
    table = taxonomy()
    piece = (head in PIECES or head in POINTS - PLANETS) and len(phrase.nouns) < 2
    if role == 2 and (not piece or not phrase.det or phrase.det in ("a", "an")):
        return True
    if head in AIRY or (piece and phrase.det not in ("a", "an")):
        return False
    if role:
        return True
    if piece:
        return False
    if head in PAPERS or (len(phrase.nouns) > 1 and table.things(" ".join(phrase.nouns[-2:]))):
        return True
    files = [table.lexfile[s] for s in table.senses(head, "n", 3)]
    if not files:
        return head.isalpha() and len(head) > 2 and bool(phrase.det or phrase.count or phrase.plural)
    return files[0] in SEEN or (files[0] not in ("27", "19", "25") and any(f in SEEN for f in files))
