# SPDX-License-Identifier: Apache-2.0
"""Claims after an edit: what the new words ask for takes the place of what they changed."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.edit.difference import Change, said
from soundstage.model.production import Claim, Production

_KINDS = {
    "colors": "color",
    "hour": "hour",
    "weather": "weather",
    "place": "place",
    "noun": "subject",
    "unit": "subject",
    "size": "attribute",
    "count": "count",
    "clothes": "attribute",
    "action": "action",
    "text": "speech",
    "sound": "sound",
    "style": "style",
    "aspect": "aspect",
    "season": "season",
    "title": "title",
    "light": "light",
}


def answered(old: Production, new: Production, changed: Sequence[Change], words: str) -> Production:
    """The new film with claims about what was changed or taken out replaced by claims in the edit's words."""
    values = {c.path.removeprefix("film."): c for c in changed if not c.path.startswith("pin ")}
    values |= _of_one_shot(old, new)
    ids = _ids(new)
    kept, touched = [], set()
    for claim in new.claims:
        parts = claim.binding.split(".")
        gone = any(p not in ids for p in parts if p in _ids(old))
        hit = _hit(claim, parts, values)
        if gone or hit:
            touched.add(claim.binding)
            continue
        kept.append(claim)
    number = max([int(c.id[1:]) for c in new.claims if c.id[1:].isdigit()], default=0)
    for path, change in values.items():
        kind = _KINDS.get(path.partition("@")[0].rpartition(".")[2], "")
        usual = path.rpartition(".")[2] in ("size", "count") and change.new == "1"  # of somebody new: nobody asked
        if kind and change.new and not usual and not any(k.binding == path and k.words == words for k in kept):
            number += 1
            binding = path.rpartition(".")[0] if kind in ("subject",) else path
            if any(k.binding == binding and k.kind == kind and k.words.startswith(change.new) for k in kept):
                continue
            kept.append(
                Claim(
                    id=f"c{number}", kind=kind, words=_claim_words(kind, change), binding=binding, note=f"edit: {words}"
                )
            )
    return new.model_copy(update={"claims": tuple(kept)})


def _of_one_shot(old: Production, new: Production) -> dict[str, Change]:
    """What is asked of a look in one shot: "fox1.colors@sh2" -> the change."""
    rows = {}
    for pin in new.pins:
        shot, mark, who = pin.id.partition(".look.")
        before = dict(old.pin(pin.id) or {}) if mark else {}
        for name, value in dict(pin.value).items() if mark else ():
            if before.get(name) != value:
                path = f"{who}.{name}@{shot}"
                rows[path] = Change(path, said(before.get(name, "")), said(value))
    return rows


def _claim_words(kind: str, change: Change) -> str:
    return change.new.replace("_", " ")


def _hit(claim: Claim, parts: Sequence[str], values: dict[str, Change]) -> bool:
    """Whether the claim is about a value that changed."""
    if claim.binding in values:
        return True
    if "@" in claim.binding:
        return False
    values = {path: change for path, change in values.items() if "@" not in path}
    field = {
        "subject": "noun",
        "color": "colors",
        "hour": "hour",
        "weather": "weather",
        "place": "place",
        "action": "action",
        "speech": "line.text",
        "manner": "manner",
        "order": "order",
        "camera": "camera",
        "count": "count",
        "relation": "place",
    }.get(claim.kind, "")
    last = parts[-1] if parts else ""
    return (
        any(p.endswith(f"{last}.{field}") or (field and f"{last}.{field}" in p) for p in values)
        if last and field
        else False
    )


def _ids(production: Production) -> set[str]:
    found = {s.id for s in production.cast} | {s.id for s in production.scenes}
    for scene in production.scenes:
        for shot in scene.shots:
            found |= {shot.id, *(b.id for b in shot.beats), *(c.id for c in shot.cues)}
    return found
