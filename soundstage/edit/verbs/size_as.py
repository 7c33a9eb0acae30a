# SPDX-License-Identifier: Apache-2.0
"""As big as somebody or something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.size import LARGEST, SMALLEST
from soundstage.edit.words import singular
from soundstage.language import lexicon
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Subject

_SHARES = {"half": 0.5, "twice": 2.0, "double": 2.0, "thrice": 3.0, "almost": 0.9, "nearly": 0.9}
_TIMES = re.compile(r"\b(\w+) times (?:as|the)\b")
_THAN = {"bigger": 1.25, "larger": 1.25, "taller": 1.15, "higher": 1.15, "smaller": 0.8, "shorter": 0.85}


@dataclass(frozen=True)
class SizeAs(Verb):
    """Make a subject as tall as another one, or as things of that kind are."""

    phrases = (
        "<make> {who:subject} [half|twice|double|almost|nearly] as (big|large|tall|high|small) as {like:subject}",
        "<make> {who:subject} [half|twice|double|almost|nearly] as (big|large|tall|high|small) as {kind:thing}",
        "<make> {who:subject} {factor:number} times as (big|large|tall|high) as {like:subject}",
        "<make> {who:subject} [half|twice|double] the [same] (size|height) (of|as) {like:subject}",
        "<make> {who:subject} [half|twice|double] the [same] (size|height) (of|as) {kind:thing}",
        "<make> {who:subject} (bigger|larger|taller|higher|smaller|shorter) than {like:subject}",
        "{who:subject} <should> be [half|twice|double|almost|nearly] as (big|large|tall|high|small) as {like:subject}",
        "{who:subject} <should> be [half|twice|double|almost|nearly] as (big|large|tall|high|small) as {kind:thing}",
        "{who:subject} <should> be (bigger|larger|taller|higher|smaller|shorter) than {like:subject}",
    )
    example = ("A fox sits by a tree.", "make the fox as big as the tree", "fox1.size: 1 -> 5")

    who: Annotated[tuple[str, ...], "who"] = ()
    like: Annotated[tuple[str, ...], "as whom or what of the film"] = ()
    kind: Annotated[str, "as what else, in words: an elephant"] = ""
    factor: Annotated[object, "how many times as tall"] = None

    def apply(self, scope: Scope) -> Done:
        words = scope.words.lower()
        model = scope.subject(self.like[0]) if self.like else _usual(self.kind, scope.vocabulary)
        if self.kind and found(self.kind.split(), scope):
            raise Unfit  # it is one of the film
        if model is None and self.kind.startswith("the "):
            raise self.refuse(scope, f"there is no '{self.kind}' in this film", f"a thing of the film, or a "
                                     f"{self.kind.removeprefix('the ')}, whose usual size is known")
        tall = model and height_of(model)
        if not tall or model is None or set(self.like) & set(self.who):
            raise Unfit
        share = next((f for word, f in {**_SHARES, **_THAN}.items() if re.search(rf"\b{word}\b", words)), 1.0)
        times = _TIMES.search(words)
        share = float(lexicon.NUMBERS.get(times[1], 1)) if times else share
        production = scope.production
        for one in self.who:
            own = height_of(scope.subject(one))
            if not own:
                raise self.refuse(scope, f"how tall {scope.name((one,))} is by itself is not known",
                                  "say it as a factor: twice as big")
            size = round(min(LARGEST, max(SMALLEST, share * tall * model.size / own)), 2)
            production = with_subject(production, one, size=size)
        return Done(production, self.who)


def _usual(kind: str, vocabulary: Vocabulary) -> Subject | None:
    """One of that kind as it usually is, or None of an unknown kind."""
    noun = singular(kind.split()[-1]) if not kind.startswith("the ") else ""
    if noun in vocabulary.species:
        return Subject(id=f"{noun}1", noun=noun, family="body", unit=vocabulary.species[noun])
    known = noun in vocabulary.props
    return Subject(id=f"{noun}1", noun=noun, family="prop", unit=vocabulary.props[noun]) if known else None


def height_of(subject: Subject) -> float | None:
    """Metres from the bottom to the top of somebody or something as it usually is; None of a cut-out."""
    from soundstage.bodies import species
    from soundstage.bodies.base import Look
    from soundstage.props import PROPS

    if subject.family == "body":
        return float(species()[subject.unit]["height"])
    if subject.family != "prop" or subject.unit not in PROPS.entries:
        return None
    parts = PROPS.new(subject.unit).build(Look(subject.unit), 1).parts
    rows = [p.vertices[:, 2] for p in parts.values()]
    return max(float(z.max()) for z in rows) - min(float(z.min()) for z in rows)
