# SPDX-License-Identifier: Apache-2.0
"""The thing of a deed told anew: "she picks two red apples" of who picks an apple is about that apple."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from soundstage.edit.changes import with_beat, with_subject
from soundstage.edit.onto import Fragment
from soundstage.edit.scope import Scope
from soundstage.model.production import Beat, Production, Subject

_SAID = ("count", "colors", "size", "words", "text")  # what may be told of it, with what stands for nothing told
_NOTHING = (1, (), 1.0, (), "")


def told_anew(found: Fragment, now: Sequence[Beat], scope: Scope) -> Production | None:
    """The film with the thing that is handled as the words tell it now; None when they tell of another deed or thing.

    now: what these doers do. Whatever else is told of the deed stays: only its one new thing is another.
    """
    beats = found.shot.beats
    if len(beats) != 1 or len(found.cast) != 1 or beats[0].target != found.cast[0].id or beats[0].line:
        return None
    told, new = beats[0], found.cast[0]
    same = [b for b in now if (b.action, b.verb) == (told.action, told.verb) and _alike(b.target, new, scope)]
    if not same:
        return None
    thing = scope.subject(same[-1].target)
    fields: dict[str, Any] = {k: getattr(new, k) for k, none in zip(_SAID, _NOTHING, strict=True)
                              if getattr(new, k) not in (none, getattr(thing, k))}
    film = with_subject(scope.production, thing.id, **fields) if fields else scope.production
    said: dict[str, Any] = {"times": told.times} if told.times > 1 else {}
    said |= {"manner": told.manner} if told.manner else {}
    film = with_beat(film, same[-1].id, **said) if said else film
    return film if film != scope.production else None


def _alike(target: str, new: Subject, scope: Scope) -> bool:
    """Whether what is handled is a thing of the same noun."""
    things = [s for s in scope.production.cast if s.id == target and s.family != "body"]
    return bool(things) and things[0].noun == new.noun
