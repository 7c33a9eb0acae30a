# SPDX-License-Identifier: Apache-2.0
"""Another material and look."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit

_LOOK = re.compile(r"\b(?:painting|drawing|sketch|cartoon|anime|watercolou?r|comic|film|movie|game|photo(?:graph)?|"
                   r"pixel|manga|engraving|poster|illustration|mosaic|collage|animation)s?\b")


@dataclass(frozen=True)
class Style(Verb):
    """Make the whole film in another style."""

    phrases = (
        "<make> <scene> [<to>|look like|look as if made of|in|out of|of|like] [a|an|the] {style} [style|look|"
        "animation|film|cut-out|cutout]",
        "<make> (the style|style|the look|the material) [<to>] [a|an] {style} [style|look]",
        "(in|use|with|as|switch to|go for|change to) [a|an|the] {style} [style|look|animation]",
        "(do|shoot|film|draw|animate|render|remake|redo|restyle|style) <scene> (in|as|like|with|using) [a|an] "
        "{style} [style|look|animation]",
        "(restyle|stylize|redo|render|reimagine|remake) [it|<scene>] [as|in|into|to|like] [a|an] {style} [style|look|"
        "animation|cut-out|cutout|film]",
        "[in|go|a] {style} (style|look|animation)",
        "<scene> <should> (be|look) [made of|made in|like|in] [a|an] {style} [style]",
        "<swap> the (style|look) (with|by|for|to|into) {style}",
        "<make> everything [out] of {style}",
        "<make> (<scene>|everyone|everybody|them|all of them) [<to>|look like] [a|an] {style} (puppets|figures|toys|"
        "dolls|models|puppet show|cutouts|cut-outs|figurines)",
        "(i prefer|rather) {style}",
        "give <scene> [a|an|the] {style} (style|look|feel|treatment)",
        "apply [a|an|the] {style} (style|look)",
        "<make> <scene> look like (a|an) {unknown:text}",
        "<make> (the|the visual|the art) style [<to>] [a|an] {unknown:text}",
        "(restyle|stylize|redo|render|reimagine|remake) [it|<scene>] (as|in|into|like) [a|an] {unknown:text}",
        "<make> <scene> [<to>|in] [a|an] {unknown:text} style",
        "in the style of {unknown:text}",
    )
    example = ("A fox walks through a forest.", "make it look like paper", "film.style: clay -> paper")

    style: Annotated[str, "clay, felt, paper, ink, silhouette …"] = ""

    unknown: Annotated[str, "a look that there is not"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.unknown:
            if not _LOOK.search(self.unknown) and "style" not in scope.words.lower():
                raise Unfit
            known = sorted({str(v) for v in scope.vocabulary.styles.values()})
            raise self.refuse(scope, f"there is no style '{self.unknown}'", f"the styles are: {', '.join(known)}")
        return Done(scope.production.model_copy(update={"style": self.style}))
