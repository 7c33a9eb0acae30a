# SPDX-License-Identifier: Apache-2.0
"""A toy or an ornament in the shape of an animal or a person: still, and of what the words say it is made of."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props._effigy import TOY, is_toy, likeness, shape_of, stuff_of
from soundstage.props.base import Prop, PropModel
from soundstage.shape.solids import extent


class Figurine(Prop):
    """A figure to play with or to look at, 0.26 m; "of lion" among its words tells what it is a figure of."""

    words = ("figurine", "statuette", "toy figure", "action figure", "toy animal", "stuffed animal", "plush toy",
             "soft toy", "plushie")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        plain = stuff_of(look.words) is None and not is_toy(look.words)
        soft = any(w.split()[-1:] == ["plushie"] or "plush" in w or "soft" in w or "stuffed" in w for w in look.words)
        words = (*look.words, "stuffed" if soft else "ceramic") if plain else look.words
        told = Look("", look.colors, words=words, age=look.age, name=look.name)
        body = likeness(shape_of(look) or "bear", told, seed, TOY, stuff_of(words, look.colors))
        tall = float(extent([body])[1][2])
        spots = {"grip": (0.0, 0.0, 0.5 * tall), "top": (0.0, 0.0, tall)}
        return PropModel({"body": body}, body.materials[0].substance, spots)
