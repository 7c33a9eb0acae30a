# SPDX-License-Identifier: Apache-2.0
"""Someone or something new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.deeds import last_spot, merged, with_new_beats
from soundstage.edit.onto import read_onto
from soundstage.edit.reading import Unfit
from soundstage.edit.scope import Scope
from soundstage.edit.words import singular
from soundstage.language.casting import can_be_seen


@dataclass(frozen=True)
class Add(Verb):
    """Bring a new subject into the scenes meant, where and doing what the words say."""

    phrases = (
        "<add> {new:thing}",
        "<add> {new:thing} (to|into|in) (the scene|the film|the picture|the shot|it|the frame|the story|the movie)",
        "(i want|i need|we need|there <should> be|there is|there are) {new:thing}",
        "(have|let) {new:thing} (appear|be there|be in it|show up)",
        "put in {new:thing}",
    )
    example = ("A fox walks through a forest.", "add a red balloon", "balloon1: - -> there")
    rank = -2

    new: Annotated[str, "who or what, in words: two black cats on the left of the bench"] = ""

    def apply(self, scope: Scope) -> Done:
        words = re.sub(r"^(another|one more|an additional|a second|also|in|some more)\b", "a new", self.new)
        words = re.sub(r"^a new (?=\w+s\b)", "a new ", words)
        scene = scope.scene(scope.meant_scenes()[-1])
        head = re.split(r" (?:on|in|at|to|next|beside|behind|under|near|with|who|that|which|between|of|by) ", words)[
            0
        ].split()[-1]
        if not can_be_seen(singular(head)) and not words.startswith(("a ", "an ", "two ", "three ")):
            raise Unfit
        sentence = re.sub(
            r"^(?P<what>(?:a|an|the|some|two|three|four|five|\w+) .*?) (?:who|that|which) ", r"\g<what> ", words
        )
        found = read_onto(
            sentence if sentence.endswith((".", "!")) else sentence + ".", scope.production, scene, scope.vocabulary
        )
        if not found.cast:
            raise Unfit
        production, ids = scope.production, tuple(s.id for s in found.cast)
        for scene_id in scope.meant_scenes() if scope.where.anything else (scene.id,):
            production = (
                merged(production, found, scene_id)
                if scene_id == scene.id
                else with_scenes(production, [scene_id], lambda s: s.model_copy(update={"cast": (*s.cast, *ids)}))
            )
        if found.shot.beats:
            shot, after = last_spot(scope, scene.id)
            production = with_new_beats(production, shot, after, found.shot.beats)
        return Done(production, ids, found.notes)
