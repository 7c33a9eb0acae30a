# SPDX-License-Identifier: Apache-2.0
"""What each reference is for (its `of`): by @name in the words, by noun, or by what is free.

What is bound gets a claim that says so; a file nothing asks for gets one that says it is not used.
"""

from __future__ import annotations

import re
from typing import Literal

from soundstage.model.production import Claim, Production, Reference, Subject, named_role
from soundstage.references.kinds import ROLES, USUAL

BEYOND = {  # what no part of the house can do with a file, said instead of pretended
    ("video", "motion"): "taking a performer's motion from footage needs a body tracker that is not here; "
                         "say what is done in words",
    ("video", "identity"): "making someone from footage needs a neural engine; give a picture or a .glb",
    ("video", "voice"): "speaking new words in a recorded voice needs a neural voice; give a recording of the line",
    ("video", "style"): "the look of footage is not taken; give a still picture as style",
    ("video", "first_frame"): "give a still picture as first frame",
    ("video", "last_frame"): "give a still picture as last frame",
    ("audio", "identity"): "nobody can be made from sound; a recording can be a line's voice or music",
}
State = Literal["read", "not_understood"]
OF_SHOTS = ("backdrop", "first_frame", "last_frame", "camera", "footage")


def bound(production: Production) -> Production:
    """The film with every given reference at work somewhere, or claimed as not used."""
    out = production
    for reference in production.references:
        if reference.hash and not used_for(out, reference):
            out = _bind(out, reference)
    return _claimed(out)


def role_of(reference: Reference) -> str:
    """What it is for, its kind's usual role where nothing was said."""
    return reference.role or (USUAL[reference.kind] if reference.kind else "")


def used_for(production: Production, reference: Reference) -> str:
    """The id path of what the film uses it for, "film" for the whole of it, or "" when it is not used."""
    for subject in production.cast:
        if any(named_role(r)[0].lower() == reference.id.lower() for r in subject.references):
            return subject.id
    if reference.of:
        return reference.of
    return "film" if role_of(reference) in ("style", "music") else ""


def referred(production: Production, path: str, *roles: str) -> Reference | None:
    """The given file with one of these roles for this id path ("fox1", "s1.sh2"), if there is one."""
    for reference in production.references:
        if reference.hash and role_of(reference) in roles and used_for(production, reference) == path:
            return reference
    return None


def _bind(production: Production, reference: Reference) -> Production:
    role = role_of(reference)
    if role in ("identity", "motion") or (role == "voice" and reference.kind == "video"):
        subject = _namesake(production, reference)
        return _for_subject(production, subject, reference) if subject else production
    scenes = production.scenes
    if role == "voice":
        line = _free_line(production)
        if line or reference.role:
            return _for(production, reference, line)
        return _for(production, reference, "", "music")
    if role == "place":
        return _for(production, reference, scenes[0].id if scenes else "")
    if role in OF_SHOTS and scenes and scenes[0].shots:
        scene = scenes[-1] if role == "last_frame" else scenes[0]
        return _for(production, reference, f"{scene.id}.{scene.shots[-1 if role == 'last_frame' else 0].id}")
    return production


def _for(production: Production, reference: Reference, path: str, role: str = "") -> Production:
    new = reference.model_copy(update={"of": path, "role": role or role_of(reference)})
    rows = tuple(new if r.id == reference.id else r for r in production.references)
    return production.model_copy(update={"references": rows})


def _namesake(production: Production, reference: Reference) -> Subject | None:
    """Whose noun or name is the file's ("fox.glb" and a fox); else the only stranger, or the only one there is."""
    words = set(re.split(r"[^a-z]+", reference.id.lower()))
    free = [s for s in production.cast if not referred(production, s.id, "identity")]
    for subject in free:
        noun = subject.noun.lower().split()
        if {*noun, "".join(noun)} & words or (subject.name and subject.name.lower() in words):
            return subject
    if f"@{reference.id.lower()}" in production.source.lower():
        return None  # the words call it by name but were not understood: no guess is made
    strange = [s for s in free if s.family == "standee"]
    return strange[0] if len(strange) == 1 else free[0] if len(free) == len(production.cast) == 1 else None


def _for_subject(production: Production, subject: Subject, reference: Reference) -> Production:
    written = f"@{reference.id}:{role_of(reference)}"
    new = subject.model_copy(update={"references": (*subject.references, written)})
    cast = tuple(new if s.id == subject.id else s for s in production.cast)
    return _for(production.model_copy(update={"cast": cast}), reference, subject.id)


def _free_line(production: Production) -> str:
    """The id path of the first spoken line that has no recording."""
    taken = {r.of for r in production.references if r.hash and role_of(r) == "voice"}
    lines = [f"{scene.id}.{shot.id}.{beat.id}" for scene in production.scenes for shot in scene.shots
             for beat in shot.beats if beat.line is not None]
    return next((line for line in lines if line not in taken), "")


def _claimed(production: Production) -> Production:
    """One claim a reference: what it is used for, or that it is not."""
    claims = [c for c in production.claims if c.kind != "file"]
    for number, reference in enumerate(production.references, 1):
        path = used_for(production, reference)
        state: State = "read" if path and reference.hash else "not_understood"
        note = f"{role_of(reference)} of {path}" + (f" ({reference.note})" if reference.note else "")
        beyond = BEYOND.get((reference.kind, role_of(reference)))
        if beyond and reference.hash:
            state, note = "not_understood", beyond
        elif not reference.hash:
            note = "no file of this name was given"
        elif not path:
            note = "nothing in the words asks for it; say what it is for: --with FILE:" + "|".join(
                ROLES[reference.kind] if reference.kind else ())
        claims.append(Claim(id=f"r{number}", kind="file", words=f"@{reference.id}", binding=path, state=state,
                            note=note))
    return production.model_copy(update={"claims": tuple(claims)})
