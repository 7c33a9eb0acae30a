# SPDX-License-Identifier: Apache-2.0
"""What a file that is given beside the words is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.swap import Swap
from soundstage.model.production import Reference


@dataclass(frozen=True)
class FromFile(Verb):
    """Use a picture, a model or a recording for the look, the background, a frame, the music, or as somebody."""

    phrases = (
        "(use|take|put|set|have|want) {file:file} (as|for|to be) [the|a|our|my] {role:file_role} [of <scene>|for "
        "<scene>|reference|for it]",
        "{file:file} <should> be [the|a|our|my] {role:file_role} [of <scene>|for <scene>]",
        "(take|use|match|borrow|copy|get) [the|its] {role:file_role} (of|from|in) {file:file}",
        "[(do|make|render|shoot|film|have|let) <scene> [look|be]] (in the style of|in the look of|like|to match|match) "
        "{look:file}",
        "<make> <scene> [look] (in the style of|in the look of|like|match) {look:file}",
        "(use|take|put|cast) {file:file} (as|for|in place of|instead of) {who:subject}",
        "{who:subject} <should> (be|look like|be played by) {file:file}",
        "<make> {who:subject} [look] (like|into) {file:file}",
        "(let|have) {file:file} (be|play|replace) {who:subject}",
    )
    example = ("A fox walks through a forest.", "use @look.jpg as the style", "film.references: - -> look style")
    rank = 4

    file: Annotated[str, "the file, as @name"] = ""
    look: Annotated[str, "the file that the look is taken from"] = ""
    role: Annotated[str, "style, backdrop, place, first_frame, last_frame or music"] = ""
    who: Annotated[tuple[str, ...], "whom or what it shows"] = ()

    def apply(self, scope: Scope) -> Done:
        file, role = self.file or self.look, self.role or "style"
        if not file or not (self.role or self.look or self.who):
            raise Unfit
        if self.who:
            return Swap(who=self.who, new=file).apply(scope)
        name = file.lstrip("@").partition(":")[0].rpartition(".")[0] or file.lstrip("@")
        old = next((r for r in scope.production.references if r.id.lower() == name.lower()), Reference(id=name))
        new = old.model_copy(update={"role": role, "of": self._of(scope, role)})
        rest = tuple(r for r in scope.production.references if r.id != old.id)
        return Done(scope.production.model_copy(update={"references": (*rest, new)}))

    def _of(self, scope: Scope, role: str) -> str:
        """The id path of what it is for: the whole film, a scene, or a shot of it."""
        if role in ("style", "music"):
            return ""
        meant = scope.meant_shots()
        if role == "place":
            return meant[0].scene
        shot = meant[-1] if role == "last_frame" else meant[0]
        return f"{shot.scene}.{shot.block}"
