# SPDX-License-Identifier: Apache-2.0
"""What is set over the picture or on a card beside words in quotes: a logo, a web address, a tagline.

No film knows whose logo it is: the words that tell of it are set as its wordmark ("a health clinic logo": Health
Clinic), and an address is one that cannot exist (RFC 2606: names under .example never will).
"""

from __future__ import annotations

import re

from soundstage.language import lexicon
from soundstage.language.phrases import Phrase
from soundstage.language.wordlist import word_set

GROUNDS = word_set("screen background backdrop card frame slide slate intertitle black white endcard")
ON_CARDS = GROUNDS | word_set("button badge letter lettering font typeface typography type design style")  # words too
LOGO = "Logo"  # where no word tells whose
MARKS = word_set("logo wordmark logotype emblem")
ADDRESSES = word_set("website url address")
PROMISES = {"release date": "Coming soon", "release tag": "Coming soon", "call to action": "Find out more"}
APPEARS = word_set("appear fade flash pop display animate slide superimpose overlay show feature reveal materialize "
                   "emerge form pulse land slam sweep fly zoom bounce drop hit glow come end close read bear")
LAID_OVER = word_set("superimpose overlay")
GENERIC = word_set(
    "generic fictional fictitious simple large small big bold stylized stylised minimal minimalist animated centered "
    "corporate brand branded company official glowing unnamed anonymous final new clean circular round text own "
    "unbranded made-up imaginary placeholder product website web url modern sleek 3d flat plain circled metallic"
)


def graphic(phrase: Phrase) -> bool:
    """Whether the phrase is a logo, an address or the like: set over the picture, and no thing in it."""
    head, nouns = phrase.head.lemma, " ".join(phrase.nouns[-2:])
    address = head in ADDRESSES and (head != "address" or phrase.nouns[-2:-1] in (["website"], ["web"], ["internet"]))
    return head in MARKS or address or any(nouns.endswith(p) for p in PROMISES)


def wordmark(phrase: Phrase, whose: Phrase | None, named: str) -> str:
    """The words that stand for it: "a generic survey platform logo" is Survey Platform.

    whose: "for a car maker"; named: what stands there already, whose address it may be.
    """
    promise = next((said for p, said in PROMISES.items() if " ".join(phrase.nouns).endswith(p)), "")
    if promise:
        return promise
    told = phrase.before if phrase.head.lemma != "card" else ()
    said = [t for t in told if t.kind in "NMA" and t.low not in GENERIC | lexicon.COLORS]
    owner = phrase.owner or phrase.of or whose
    if not said and owner is not None and not owner.pronoun:
        said = [t for t in (*owner.before, owner.head) if t.kind in "NMA" and t.low not in GENERIC | lexicon.COLORS]
    words = re.sub(r"[-\s]+", " ", " ".join(t.text for t in said)).title()
    if phrase.head.lemma in ADDRESSES:
        host = re.sub(r"[^a-z]", "", (words or named).lower()) or "name"
        return f"www.{host}.example"
    return words or (LOGO if not named else "")
