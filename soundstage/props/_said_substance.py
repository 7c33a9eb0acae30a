# SPDX-License-Identifier: Apache-2.0
"""What the words say a thing is made of, as its sound and its fall follow it: a plastic bottle, a paper cup."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.props._substances import MADE_OF

WOVEN = ("cloth", "fabric", "canvas", "cotton", "linen", "silk", "wool", "woolen", "woollen", "denim", "felt", "fleece",
         "nylon", "polyester", "satin", "suede", "burlap")
BESIDE = {"marble": "stone", "stainless": "metal", "titanium": "metal", "enamel": "metal", "styrofoam": "plastic",
          "acrylic": "plastic", "laminate": "plastic", "vinyl": "plastic", "silicone": "plastic", "tiled": "tile",
          "earthenware": "ceramic", "terracotta": "ceramic", "tissue": "paper", "corrugated": "paper",
          "plywood": "wood", "timber": "wood"}  # what pictures make of something else, or of nothing


def said_substance(words: Sequence[str], noun: str) -> str:
    """The substance that a thing's words name, those before its noun first; "" where they name none.

    words: as kept on the subject, where phrases such as "filled with paper" say nothing of the thing itself.
    """
    single = [w.lower() for w in words if " " not in w]
    return next((made for w in (*reversed(noun.lower().split()[:-1]), *reversed(single)) if (made := _of(w))), "")


def _of(word: str) -> str:
    if word in BESIDE:
        return BESIDE[word]
    if word in WOVEN:
        return "cloth"
    make = MADE_OF.get(word)
    return make[0](make[1]).substance if make else ""
