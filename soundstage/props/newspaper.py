# SPDX-License-Identifier: Apache-2.0
"""A newspaper: a folded stack of pages with a masthead, columns of print and a picture."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

_LONG, _WIDE = 0.38, 0.29  # metres, down the page (X) and across it (Y)


class Newspaper(Prop):
    """A folded newspaper, 0.38 by 0.29 m, the head of its front page to -X."""

    words = ("newspaper", "newspapers", "daily paper", "morning paper", "daily newspaper")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        sheet = kit.main(look, (0.74, 0.71, 0.62), kit.paper)
        parts = [
            kit.block(
                (_LONG - 0.004 * i, _WIDE - 0.002 * i, 0.0042),
                (0.001 * (i % 2), 0.002 * (i % 2), 0.0046 * i),
                sheet,
                0.0016,
            )
            for i in range(3)
        ]
        fold = [(-_LONG / 2 + 0.003, y, 0.007) for y in (-_WIDE / 2 + 0.004, -0.05, 0.05, _WIDE / 2 - 0.004)]
        parts.append(solids.noodle(np.array(fold), 0.007, sheet, 12))
        parts += _front_page(seed)
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.15, 0.0, 0.009), "top": (0.0, 0.0, 0.015)})


def _print(
    x: float, y: float, down: float, across: float, ink: kit.Paint = (0.06, 0.06, 0.065), lift: float = 0.0
) -> Mesh:
    """A printed bar, its middle at (x, y) on the front page."""
    return kit.block((down, across, 0.0012), (x, y, 0.0129 + lift), kit.paper(ink, f"ink {ink}"), 0.0004)


def _front_page(seed: int) -> list[Mesh]:
    """Masthead, rules, a headline, a picture of hills under a sun, and four columns of lines."""
    chance = rng(seed, "newspaper")
    head = -_LONG / 2
    out, at = [], -0.112
    for width in (0.02, 0.026, 0.018, 0.0, 0.022, 0.026, 0.022, 0.026, 0.018):  # the name, letter by letter
        if width:
            out.append(_print(head + 0.042, at + width / 2, 0.03, width))
        at += width + 0.0065 if width else 0.012
    out += [_print(head + 0.068, 0, 0.0024, 0.26), _print(head + 0.074, 0, 0.0012, 0.26)]
    out += [_print(head + 0.094, -0.02, 0.014, 0.215), _print(head + 0.115, -0.055, 0.011, 0.145)]
    out += _picture(head + 0.18, 0.064)
    for column in range(4):
        y = -0.0985 + 0.0655 * column
        first = 0.136 if column < 2 else 0.246
        for x in np.arange(first, _LONG - 0.016, 0.0098):
            width = 0.055 * (1.0 if chance.uniform() < 0.8 else chance.uniform(0.5, 0.9))
            out.append(_print(head + float(x), y - (0.055 - width) / 2, 0.0042, width, (0.26, 0.26, 0.26)))
    return out


def _picture(x: float, y: float) -> list[Mesh]:
    """The photograph: sky, sun and hills."""
    sun = solids.turned([(0.014, 0), (0.014, 0.001)], kit.paper((0.85, 0.62, 0.2), "printed sun"), 0.0003, 20, 1)
    return [
        _print(x, y, 0.096, 0.125),
        _print(x, y, 0.09, 0.119, (0.36, 0.50, 0.58), 0.0006),
        solids.moved(sun, (x - 0.018, y + 0.026, 0.0138)),
        _print(x + 0.03, y, 0.03, 0.119, (0.16, 0.26, 0.12), 0.0009),
        _print(x + 0.011, y - 0.03, 0.03, 0.05, (0.16, 0.26, 0.12), 0.0009),
    ]
