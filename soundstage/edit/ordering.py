# SPDX-License-Identifier: Apache-2.0
"""Two deeds of the film told one after the other - "let them laugh first, and then have him spill the flour" - as the
order that they are to come in, before "then" takes the sentence apart and each is done once more.
"""

from __future__ import annotations

import re
from dataclasses import replace

from soundstage.edit.happenings import happening
from soundstage.edit.scope import Scope, beats_seen
from soundstage.edit.words import words_of

_LETS = r"(?:(?:let|have|make|get) )?"
_THEN = rf"(?:,? (?:and|but))?,? (?:only )?(?:then|after that|afterwards),? {_LETS}"
_FORMS = (
    re.compile(rf"^{_LETS}first,? {_LETS}(?P<a>.+?){_THEN}(?P<b>.+?)\W*$", re.I),
    re.compile(rf"^{_LETS}(?P<a>.+?) first{_THEN}(?P<b>.+?)(?: second| next)?\W*$", re.I),
)


def in_order(sentence: str, scope: Scope) -> str:
    """The sentence as "swap the order so A before B" when both are done in the film already; else as it is."""
    for form in _FORMS:
        said = form.match(sentence)
        if said and _happens(said["a"], scope) and _happens(said["b"], scope):
            return f"swap the order so {said['a']} before {said['b']}"
    return sentence


_BEGUN = re.compile(
    r"^(?:begin|start|open)(?: the film| it)? (?:with|on) (?P<what>(?:the|his|her|its|their) .+?)\W*$", re.I)


def begun_with(text: str, scope: Scope) -> str:
    """ "Begin with the howl": the shot in which it is done put first, else the deed; any other words as they are."""
    said = _BEGUN.match(text)
    if not said or not (beats := happening(words_of(said["what"])[0], scope)):
        return text
    ids = {b.id for b in beats}
    given = len({s.block for s in scope.shots}) == len(scope.shots) > 1
    shown = next((scope.numbered.index(s.id) + 1 for s in scope.shots if ids & beats_seen(s)), 0) if given else 0
    return f"move {f'shot {shown}' if shown else said['what']} to the beginning"


def _happens(clause: str, scope: Scope) -> bool:
    words, quotes = words_of(clause)
    return bool(happening(words, replace(scope, quotes=tuple(quotes))))
