# SPDX-License-Identifier: Apache-2.0
"""Whom the camera is on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed, showing
from soundstage.edit.people import part_named
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit

_FACE = re.compile(r"(?i)\b(?:face|expression)\b")


@dataclass(frozen=True)
class Focus(Verb):
    """Point the camera at somebody or something."""

    phrases = (
        "(focus|concentrate|center) [the camera|the shot|{shots}] on {who:subject} [in {shots}]",
        "(point|aim|turn|direct|train) the camera (at|to|towards|on|onto) {who:subject} [in {shots}]",
        "(film|show|frame|shoot|follow) {who:subject} [in {shots}] [instead|rather than {not_who:subject}|instead "
        "of {not_who:subject}|not {not_who:subject}]",
        "(make|let|have) {shots} (show|be about|be on|focus on|feature) {who:subject}",
        "{shots} <should> (show|be about|be on|focus on|feature) {who:subject}",
        "<make> {who:subject} the (focus|subject|center) of {shots}",
        "(make|let|have) the camera (look at|focus on|be on|stay on|follow) {who:subject} [in {shots}]",
        "the camera <should> (look at|focus on|be on|stay on|follow) {who:subject} [in {shots}]",
        "(cut to|stay on|keep the camera on) {who:subject} [in {shots}]",
    )
    example = ("A fox and a rabbit sit in a forest.", "focus on the rabbit", "pin sh1.camera.subject: - -> rabbit1")
    rank = -1

    who: Annotated[tuple[str, ...], "whom the camera is on"] = ()
    not_who: Annotated[tuple[str, ...], "whom not"] = ()

    def apply(self, scope: Scope) -> Done:
        here = [s for s in scope.meant_shots() if any(p.subject in self.who for p in s.performers)]
        thing = not here and bool(scope.where.beat) and scope.subject(self.who[0]).family == "prop"
        if thing:  # "cut to the phone when it rings"
            return Done(framed(scope, {"subject": self.who[0], "size": "close"}), self.who)
        if not here:
            raise Unfit
        part = part_named(scope.words)
        here = list(showing(scope, self.who[0] + part)) or here
        near = part or _FACE.search(scope.words)
        fields: dict[str, object] = {"subject": self.who[0] + part, **({"size": "close"} if near else {})}
        if " follow " in f" {scope.words.lower()} ":
            fields["move"] = "track"
        return Done(framed(scope, fields, here), self.who)
