# SPDX-License-Identifier: Apache-2.0
"""Guests cast: whoever has a reference of the role identity is built from it, and comes out like anyone else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soundstage.bodies import species
from soundstage.bodies.base import Body, Look
from soundstage.digest import digest
from soundstage.direct.cast import Built, build, look_of, performer, thing
from soundstage.errors import FilmError
from soundstage.model.looks import look_name, looks
from soundstage.model.production import Production, Reference, Subject
from soundstage.props import PROPS
from soundstage.references.binding import referred
from soundstage.references.intake import kept
from soundstage.store import Store
from soundstage.store.stamp import code_stamp

if TYPE_CHECKING:
    from soundstage.references.fitting import Fitted
    from soundstage.references.gltf import Clip, Guest

HUMAN, BEAST, BIRD = "biped", "quadruped", "bird"


@dataclass(frozen=True)
class _Making:
    """One guest being built."""

    subject: Subject
    reference: Reference
    store: Store
    seed: int
    path: Path
    clips: Path | None = None  # another model whose clips it plays

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        return self.store.once("models", f"guest-{name}-{digest((self.reference.hash, self.subject, self.seed))}-"
                               + code_stamp("references", "bodies", "shape", "motion", "props"), make)


def guests(production: Production, store: Store) -> dict[str, Built]:
    """Everyone who is made from a file, built: subject id -> what the director casts."""
    out = {}
    as_seen = [(s.id, s) for s in production.cast]
    as_seen += [(look_name(shot, who), subject) for (shot, who), subject in looks(production).items()]
    for name, subject in as_seen:
        reference = referred(production, subject.id, "identity")
        if reference is not None:
            clips = referred(production, subject.id, "motion")
            other = kept(clips, store) if clips is not None and clips.kind == "model" else None
            making = _Making(subject, reference, store, production.seed, kept(reference, store), other)
            out[name] = _built(making)
    return out


def _built(making: _Making) -> Built:
    if making.reference.kind == "model":
        return _model(making)
    if making.reference.kind == "image":
        from soundstage.references.paper import paper_performer

        return paper_performer(making.subject, making.path, making.once)
    raise FilmError(f"nobody can be made from @{making.reference.id}, it is {making.reference.kind}",
                    where=making.subject.id, remedy="give a picture or a .glb model")


def _model(making: _Making) -> Built:
    from soundstage.references.gltf import read

    guest: Guest = making.once("read", lambda: read(making.path))
    if making.clips is not None and not guest.clips:
        guest = lent(guest, read(making.clips))
    kind = performs(guest)
    subject, look = making.subject, look_of(making.subject)
    if not kind:
        return _prop(making, guest)
    facts = _facts(subject, kind)
    model = _fitted(guest, float(facts.get("height", 1.0)) * subject.size * _age(subject), look)
    if kind == HUMAN:
        from soundstage.references.person import person_plan

        plan: Any = person_plan(model, look, facts, making.seed)
    else:
        from soundstage.references.animal import animal_plan

        plan = animal_plan(model, guest.clips, facts)
    body: Body = plan.build(look, facts, making.seed)
    return performer(subject, body, kind, facts)


def _fitted(guest: Guest, height: float, look: Look) -> Fitted:
    from soundstage.references.fitting import fitted

    return fitted(guest, height, look.words)


def _age(subject: Subject) -> float:
    return 0.62 if subject.age in ("child", "young") else 1.0


def lent(guest: Guest, other: Guest) -> Guest:
    """A rigged guest with the clips of another that has bones of the same names."""
    node = {name: i for i, name in enumerate(guest.names)}

    def own(clip: Clip) -> Clip:
        tracks = (replace(t, node=node[other.names[t.node]]) for t in clip.tracks if other.names[t.node] in node)
        return replace(clip, tracks=tuple(tracks))

    return replace(guest, clips=tuple(own(c) for c in other.clips))


def performs(guest: Guest) -> str:
    """The body plan that a guest plays: biped quadruped bird, or "" for a thing."""
    from soundstage.references.animal import chosen
    from soundstage.references.bones import humanoid

    if not guest.joints:
        return ""
    if humanoid(guest):
        return HUMAN
    if not {"walk", "run", "idle", "fly", "swim"} & set(chosen(guest.clips)):
        return ""
    wings = sum("wing" in guest.names[j].lower() for j in guest.joints)
    return BIRD if wings >= 2 else BEAST


def _facts(subject: Subject, plan: str) -> dict[str, Any]:
    """The species whose size, walk and steps the guest has: the noun's own where it is of the same plan."""
    known = species()
    own = known.get(subject.unit, {})
    if own.get("plan") == plan:
        return own
    usual = {HUMAN: "man", BEAST: "dog", BIRD: "crow"}[plan]
    return known[usual]


def _prop(making: _Making, guest: Guest) -> Built:
    from soundstage.references.things import prop_model

    subject = making.subject
    understudy = _understudy(making)
    span = float((understudy.extent[1] - understudy.extent[0]).max()) if understudy else 0.0
    look = look_of(subject)
    model = making.once("prop", lambda: prop_model(guest, span, look, understudy.model if understudy else None))
    built = thing(subject, "prop", model, 1.0 if understudy else subject.size,
                  understudy.held if understudy else False, understudy.vehicle if understudy else False)
    small = float((built.extent[1] - built.extent[0]).max()) < 0.35
    return replace(built, held=built.held or (small and understudy is None))


def _understudy(making: _Making) -> Built | None:
    """The house's own prop for the noun: it tells size, weight, what it is made of and whether it drives."""
    subject = making.subject
    if subject.family != "prop" or subject.unit not in PROPS.entries:
        return None
    plain = subject.model_copy(update={"references": (), "colors": (), "words": ()})
    return build(plain, making.seed, lambda key, make: making.store.once("models", f"{key}-understudy", make))

