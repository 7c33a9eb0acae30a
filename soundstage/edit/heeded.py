# SPDX-License-Identifier: Apache-2.0
"""Whether what an instruction says beside its verb was heeded: what is to be no longer, and when alone it is to be so.

"Stern rather than smiling" is not done while he still smiles, and "softer when they hug" not by what is softer all
through the film. A reading that leaves such words aside is refused.
"""

from __future__ import annotations

import re

from soundstage.edit.happenings import happening
from soundstage.edit.people import found
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.words import words_of
from soundstage.language.lexicon import NUMBERS
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Production

_NO_LONGER = re.compile(
    r"(?i)\b(?:instead of|rather than|in place of|(?<!\bis )(?<!\bare )(?<!\bdo )(?<!should )(?<!must )not) "
    r"([a-z]+ing\b[^,;.]*)")
_NOT_IT = re.compile(
    r"(?i)\b(?:instead of|rather than|not|in place of) ((?:(?:an?|the|his|her|its|their|some) )?[a-z]+)")
_ALONE_AND = re.compile(r"(?i)^(?:only|just) .+ and (?:he|she|they|it)\b")  # two clauses, of which one is "only"
_SO_MANY_ALONE = re.compile(  # "only one girl giggles" of two who do
    rf"(?i)^(?:let |have |make )?(?:only|just) ({'|'.join(NUMBERS)}) [a-z]+ (?!of\b)[a-z]+")
_THING_WEATHERED = re.compile(
    r"(?i)\b(?:make|have|get|keep|leave|turn) (?:the |his |her |its |their )(\w+) (?:all |completely |very |look )?"
    r"(?:snowy|snow-covered|rainy|wet|misty|foggy|icy|frosty|windy|stormy)\b")
_WHOLE = word_set("scene film place weather sky day night outside setting shot picture whole street city town road "
                  "world landscape")
_ONE_OF_TIMES = re.compile(  # "three times, each time louder"
    r"(?i)(?:^|,|\band) ?(?:each|every|the (?:first|second|third|last)) time (?:a bit |a little |even |more )*"
    r"(?:\w+er|\w+ly|more|less|with)\b")
_UNTIL_THEN = re.compile(r"(?i) (?:when|while|as|once|before|after|until|and|but|he|she|they|it should)\b.*")
_TOLD = ("action", "verb", "target", "tool", "anchor", "place", "who")


def unheeded(text: str, scope: Scope, new: Production) -> str:
    """What the words ask for that the new film does not heed, in one clause; "" when all of it is."""
    if (few := _SO_MANY_ALONE.match(text)) and _as_many(scope.production, new, few[1].lower()):
        return "how many alone do so would be lost: one of a group is not told apart from the others yet"
    if weathered := _under_snow(text, scope, new):
        return weathered
    if _ONE_OF_TIMES.search(text):
        return "one of several times would be lost: they are not told apart from each other"
    if _ALONE_AND.match(text):
        return "who alone does so would be lost: say the two apart"
    for said in _NO_LONGER.findall(text):
        clause = _UNTIL_THEN.sub("", said).strip()
        beats = happening(words_of(clause)[0], scope) if clause else ()
        if beats and all(_goes_on(b, new) for b in beats):
            return f"'{clause}' would go on"
    before = {s.id: s.noun for s in scope.production.cast}
    others = {s.id for s in new.cast if before.get(s.id, s.noun) != s.noun}
    for said in _NOT_IT.findall(text) if others else ():
        named = set(found(words_of(said)[0], scope))
        if named and not named & others and named <= {s.id for s in new.cast}:
            return f"somebody else than '{said}' would be changed"
    return ""


def _as_many(old: Production, new: Production, number: str) -> bool:
    """Whether nobody is now so many who was not before."""
    before = {s.id: s.count for s in old.cast}
    fewer = len(new.cast) < len(old.cast)
    return not fewer and not any(s.count == NUMBERS[number] != before.get(s.id) for s in new.cast)


def _goes_on(beat: Beat, new: Production) -> bool:
    """Whether the beat is played as before, apart from how."""
    now = next((b for b in all_beats(new) if b.id == beat.id), None)
    return now is not None and now.line == beat.line and all(
        getattr(now, name) == getattr(beat, name) for name in _TOLD)


def _under_snow(text: str, scope: Scope, new: Production) -> str:
    """Another place or sky for the whole scene where one thing of it is to be snowy, wet or misty."""
    said = _THING_WEATHERED.search(text)
    if said is None or said[1].lower() in _WHOLE:
        return ""
    now = {s.id: s for s in scope.production.scenes}
    changed = any(s.id in now and (s.weather, s.place) != (now[s.id].weather, now[s.id].place) for s in new.scenes)
    place = any(said[1].lower() in s.noun.lower().split() for s in scope.production.scenes)
    return f"how '{said[1]}' alone looks, and no other weather" if changed and not place else ""
