# SPDX-License-Identifier: Apache-2.0
"""Whom words mean in a film built after a clip: "replace the man" knows better than the watcher who is in it."""

from __future__ import annotations

import re

from soundstage.model.production import Production, Subject

_EXCHANGED = re.compile(
    r"\b(?:replace|swap|exchange|substitute|recast)\s+(?:the|that|this|a|an)\s+(?P<noun>[a-z]+)\b", re.I)

_ANYBODY = "person"  # whom watching calls no more than that


def meant(production: Production, words: str) -> tuple[Production, str]:
    """The film in which whoever the words exchange goes by the words' noun, and a note on who that is ("" = as found).

    Where nobody of that noun was recognised, it is the one of its kind (people; animals) who is longest on screen.
    All of that kind who are never seen beside it, and whom watching could call no more than a person where somebody of
    the noun was recognised, are taken for the same one.
    """
    from soundstage.bodies import species

    m = _EXCHANGED.search(words)
    noun = m["noun"].lower() if m else ""
    if noun not in species():
        return production, ""
    upright = species()[noun].get("plan") == "biped"
    kin = [s for s in production.cast
           if s.family == "body" and (species().get(s.unit, {}).get("plan") == "biped") is upright]
    if not kin:
        return production, ""
    named = [s for s in kin if s.noun == noun]
    if len(named) > 1 or (not upright and named):
        return production, ""
    lead = named[0] if named else max(kin, key=lambda s: _seconds(production, s))
    same = [s for s in kin if s is not lead and not _together(production, lead, s)
            and (not named or s.noun == _ANYBODY)]
    if named and not same:
        return production, ""
    new = lead.model_copy(update={"noun": noun, "unit": noun})
    out = production.model_copy(update={"cast": tuple(new if s is lead else s for s in production.cast)})
    for other in same:
        out = _taken_for(out, other.id, lead.id)
    called = " and ".join(f"'{s.noun}'" for s in (lead, *same))
    return out, f"the {noun} is whom watching calls {called}"


def _seconds(production: Production, subject: Subject) -> float:
    return float(sum(shot.duration or 0 for scene in production.scenes for shot in scene.shots
                     if subject.id in scene.cast))


def _together(production: Production, a: Subject, b: Subject) -> bool:
    return any({a.id, b.id} <= set(scene.cast) for scene in production.scenes)


def _taken_for(production: Production, old: str, new: str) -> Production:
    """The film in which the one is the other."""
    data = production.model_dump()
    cast = [s for s in data.pop("cast") if s["id"] != old]
    return Production.model_validate({**renamed(data, old, new), "cast": cast})


def renamed(value: object, old: str, new: str) -> dict[str, object]:
    """What was dumped of a film, with one id for another wherever it stands."""

    def through(v: object) -> object:
        if isinstance(v, dict):
            return {k: through(x) for k, x in v.items()}
        if isinstance(v, list | tuple):
            return tuple(through(x) for x in v)
        return new if v == old else v

    out = through(value)
    assert isinstance(out, dict)
    return out
