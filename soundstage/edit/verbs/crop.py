# SPDX-License-Identifier: Apache-2.0
"""A part of footage's picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.steps import Unfit
from soundstage.model.takes import retaken

Part = tuple[float, float, float, float]
WHOLE: Part = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class Crop(Verb):
    """Show only a part of footage's picture, as large as the film; again and again, a part of the part."""

    of_footage = True
    phrases = (
        "(crop|reframe|cut|trim) [<scene>|{shots}|the picture] [in|down] (to|on|onto) {part:picture_part}",
        "(zoom|punch|move|go|crop) [in] (on|into|in on|onto|to) {part:picture_part} [of <scene>|of {shots}]",
        "(enlarge|magnify|show only|show just|keep only|use only|use) {part:picture_part} [of <scene>|of {shots}]",
        "(crop|cut) (out|off|away) {gone:picture_part} [of <scene>|of {shots}]",
        "<remove> {gone:picture_part} of (the picture|the frame|the image)",
        "(undo|remove|drop|take away|take off) the (crop|cropping|reframing) [of {shots}]",
        "show (the whole|the full|the entire) (picture|frame|image) [again]",
    )
    example = ("A street.", "crop it to the left half", "s1.sh1.take.crop: 0, 0, 1, 1 -> 0, 0, 0.5, 1")
    rank = 4

    part: Annotated[Part | None, "the part that is kept, as shares of the picture"] = None
    gone: Annotated[Part | None, "the part that is left out"] = None

    def apply(self, scope: Scope) -> Done:
        production, blocks = scope.production, takes_meant(scope)
        if not blocks:
            raise Unfit
        kept = self.part or (_rest(self.gone) if self.gone else None)
        if kept is None and self.gone:
            raise self.refuse(scope, "what is left would be no rectangle", 'for example: "crop it to the left half"')
        for shot_id, take in blocks.items():
            production = retaken(production, shot_id, crop=_within(take.crop, kept) if kept else WHOLE)
        return Done(production)


def _within(outer: Part, part: Part) -> Part:
    left, top, right, low = outer
    wide, tall = right - left, low - top
    return (round(left + part[0] * wide, 4), round(top + part[1] * tall, 4), round(left + part[2] * wide, 4),
            round(top + part[3] * tall, 4))


def _rest(gone: Part) -> Part | None:
    """What is left when a strip along one edge goes; None when the part is no such strip."""
    left, top, right, low = gone
    if (top, low) == (0, 1):
        return (right, 0.0, 1.0, 1.0) if left == 0 else (0.0, 0.0, left, 1.0) if right == 1 else None
    if (left, right) == (0, 1):
        return (0.0, low, 1.0, 1.0) if top == 0 else (0.0, 0.0, 1.0, top) if low == 1 else None
    return None
