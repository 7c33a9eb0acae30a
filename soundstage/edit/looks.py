# SPDX-License-Identifier: Apache-2.0
"""What somebody looks like in the shots named alone: the change of a verb becomes pins of those shots."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, released
from soundstage.edit.scope import Scope, shot_of
from soundstage.edit.steps import Impossible
from soundstage.model.looks import LOOKS, dressed_as, fields_of, look_path, looks
from soundstage.model.production import Production, Subject


def as_seen(scope: Scope) -> Scope:
    """The scope with everybody as they look in the first of the shots meant, so that "bigger" goes on from there."""
    where = scope.where
    if not (where.shots or where.scenes or where.time is not None) or not looks(scope.production):
        return scope
    shot = next((s.id for s in scope.meant_shots()), "")
    there = {who: subject for (at, who), subject in looks(scope.production).items() if at == shot}
    cast = tuple(there.get(s.id, s) for s in scope.production.cast)
    return replace(scope, production=scope.production.model_copy(update={"cast": cast})) if there else scope


def looked_apart(new: Production, scope: Scope, seen: Scope) -> Production:
    """The film after a verb, with the looks that it changed held by the shots named, when others show them too.

    scope: before the verb, at the place named; seen: what the verb was given. Impossible when somebody is not there.
    """
    before = {s.id: s for s in seen.production.cast}
    changed = {s.id: fields for s in new.cast if s.id in before and (fields := _changed(before[s.id], s))}
    where = scope.where
    if where.whole or not (where.shots or where.scenes or where.time is not None):
        return _everywhere(new, changed) if where.whole else new
    if not changed:
        return new if seen is scope else _with_looks_of(new, scope.production)
    film = _with_looks_of(new, scope.production)
    meant = [s.id for s in scope.meant_shots()]
    for who, fields in changed.items():
        shown = [s.id for s in scope.shots if any(p.subject == who for p in s.performers)]
        there = [i for i in meant if i in shown]
        if not there:
            raise Impossible(f"{scope.name([who])} is not to be seen there",
                             where=scope.words, remedy=f"to be seen in {', '.join(shown) or 'no shot'}")
        if set(there) == set(shown):
            film = _with_fields(_everywhere(film, {who: fields}), who, fields)
            continue
        for shot in there:
            film = held(film, scope, shot_of(film, shot)[1].id)
            film = pinned(film, look_path(shot, who), {**fields_of(film, shot, who), **fields}, scope.words)
    return film


def _changed(old: Subject, new: Subject) -> dict[str, Any]:
    """The fields of its look that are different now, as plain data."""
    data = new.model_dump(mode="json")
    return {name: data[name] for name in LOOKS if getattr(old, name) != getattr(new, name)}


def _with_looks_of(new: Production, old: Production) -> Production:
    """The new film with the looks that everybody had; who is new in it stays as it is."""
    known = {s.id: s for s in old.cast}
    cast = tuple(s.model_copy(update={name: getattr(known[s.id], name) for name in LOOKS}) if s.id in known else s
                 for s in new.cast)
    return new.model_copy(update={"cast": cast})


def _with_fields(film: Production, who: str, fields: dict[str, Any]) -> Production:
    cast = tuple(dressed_as(s, fields, who) if s.id == who else s for s in film.cast)
    return film.model_copy(update={"cast": cast})


def _everywhere(film: Production, changed: dict[str, dict[str, Any]]) -> Production:
    """The film without a shot's own value of what holds everywhere now."""
    for pin in film.pins:
        _, mark, who = pin.id.partition(".look.")
        if mark and changed.get(who, {}).keys() & dict(pin.value):
            left = {k: v for k, v in dict(pin.value).items() if k not in changed[who]}
            film = pinned(film, pin.id, left, pin.reason) if left else released(film, [pin.id])
    return film
