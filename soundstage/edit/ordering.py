# SPDX-License-Identifier: Apache-2.0
"""Two deeds of the film told one after the other - "let them laugh first, and then have him spill the flour" - as the
order that they are to come in, before "then" takes the sentence apart and each is done once more.
"""

from __future__ import annotations

import re
from dataclasses import replace

from soundstage.edit.happenings import happening
from soundstage.edit.scope import Scope
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


def _happens(clause: str, scope: Scope) -> bool:
    words, quotes = words_of(clause)
    return bool(happening(words, replace(scope, quotes=tuple(quotes))))
