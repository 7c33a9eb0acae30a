# SPDX-License-Identifier: Apache-2.0
"""When two Productions are the same film: what writing one down and reading it again must keep."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from soundstage.model.production import Production, Scene, Shot

Part = tuple[str | int, ...]  # ("cast",) ("film",) ("scene", 0) ("shot", 0, 1) ("beat", 0, 1, 2) ...


def same(one: Production, other: Production) -> bool:
    """Whether both are the same film, told in any ids and any words.

    Left out: the ids themselves (but who means whom must agree), the source text, the claims, which speak of the
    words, and the verb a line is introduced by ("asks"; its manner is not left out). Also the same: the cast, and
    who is in a scene, in whatever order; a scene without shots and one with a single empty shot; placements said
    twice; "with" on a shot's first beat, which has none before it to go with.
    """
    return plain(one) == plain(other)


def plain(production: Production) -> dict[str, Any]:
    """The film as data with ids replaced by positions: equal data, same film."""
    ids = _positions(production)
    return {
        "film": {k: getattr(production, k) for k in ("title", "seed", "style", "aspect", "seconds")},
        "pins": [_path(json.loads(c.model_dump_json()), ids) for c in production.pins],
        "references": [{**r.model_dump(), "of": _mapped(r.of, ids)} for r in production.references],
        "cast": [_renamed(s.model_dump(), ids) for s in sorted(production.cast, key=lambda s: ids[s.id])],
        "scenes": [_scene(s, ids) for s in production.scenes],
    }


def differences(wanted: Production, found: Production) -> set[Part]:
    """Which parts of the wanted film the found one does not have as wanted; empty when they are the same."""
    a, b = plain(wanted), plain(found)
    parts: set[Part] = {(k,) for k in ("film", "pins", "references", "cast") if a[k] != b[k]}
    if len(a["scenes"]) != len(b["scenes"]):
        at = next((i for i, (x, y) in enumerate(zip(a["scenes"], b["scenes"], strict=False)) if x != y),
                  min(len(a["scenes"]), len(b["scenes"])) - 1)
        return parts | _all_of(a, max(at, 0))
    for i, (x, y) in enumerate(zip(a["scenes"], b["scenes"], strict=True)):
        parts |= {("placements", i)} if x["placements"] != y["placements"] else set()
        own = {k: v for k, v in x.items() if k not in ("placements", "shots")}
        parts |= {("scene", i)} if own != {k: y[k] for k in own} else set()
        parts |= _shots_apart(i, x["shots"], y["shots"])
    return parts


def _all_of(data: dict[str, Any], first: int) -> set[Part]:
    """Everything in the scenes from this one on."""
    parts: set[Part] = set()
    for i, scene in enumerate(data["scenes"][first:], first):
        parts |= {("scene", i), ("placements", i)} | _shots_apart(i, scene["shots"], [])
    return parts


def _shots_apart(i: int, wanted: list[Any], found: list[Any]) -> set[Part]:
    parts: set[Part] = set()
    for j, x in enumerate(wanted):
        y = found[j] if j < len(found) and len(found) == len(wanted) else None
        if x == y:
            continue
        own = {k: v for k, v in x.items() if k not in ("placements", "beats", "cues")}
        if y is None or own != {k: y[k] for k in own}:
            parts.add(("shot", i, j))
        for kind in ("placements", "cues"):
            if y is None or x[kind] != y[kind]:
                parts.add((f"shot {kind}", i, j))
        parts |= {("beat", i, j, k) for k in _beats_apart(x["beats"], y["beats"] if y else [])}
    return parts


def _beats_apart(wanted: list[Any], found: list[Any]) -> set[int]:
    """Places of the beats that differ; where their number differs, all between the equal head and the equal tail."""
    if len(wanted) == len(found):
        return {k for k, (x, y) in enumerate(zip(wanted, found, strict=True)) if x != y}
    least = min(len(wanted), len(found))
    head = next((k for k in range(least) if wanted[k] != found[k]), least)
    tail = next((k for k in range(least - head) if wanted[-1 - k] != found[-1 - k]), least - head)
    apart = set(range(head, len(wanted) - tail))
    return apart or ({head} if head < len(wanted) else {len(wanted) - 1} if wanted else set())


def _positions(production: Production) -> dict[str, str]:
    """Every id -> its place in the film; the cast in the order in which the film needs them."""
    ids: dict[str, str] = {}
    for i, scene in enumerate(production.scenes):
        ids[scene.id] = f"scene {i}"
        for j, shot in enumerate(scene.shots):
            ids[shot.id] = f"shot {i} {j}"
            ids |= {b.id: f"beat {i} {j} {k}" for k, b in enumerate(shot.beats)}
            ids |= {c.id: f"cue {i} {j} {k}" for k, c in enumerate(shot.cues)}
    alike = sorted(production.cast, key=lambda s: s.model_dump_json(exclude={"id"}))  # those nothing tells apart
    known = {s.id for s in production.cast}
    called = [c for c in [*_called(production), *(s.id for s in alike)] if c in known]
    return ids | {c: f"cast {n:06d}" for n, c in enumerate(dict.fromkeys(called))}


def _called(production: Production) -> Iterator[str]:
    """Every id that placements, cameras and beats speak of, in order."""
    for scene in production.scenes:
        shots = scene.shots
        for p in [*scene.placements, *(p for s in shots for p in s.placements)]:
            yield from (p.subject, *p.anchors)
        for shot in shots:
            yield shot.camera.subject.partition(".")[0]
            for b in shot.beats:
                yield from (*b.who, b.target, b.tool, b.anchor, b.becomes)


def _scene(scene: Scene, ids: dict[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = _renamed(scene.model_dump(exclude={"shots"}), ids)
    data["cast"] = sorted(set(data["cast"]))
    data["placements"] = _once(data["placements"])
    data["shots"] = [_shot(s, ids) for s in scene.shots or (Shot(id=""),)]
    return data


def _shot(shot: Shot, ids: dict[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = _renamed(shot.model_dump(), ids)
    data["placements"] = _once(data["placements"])
    for k, beat in enumerate(data["beats"]):
        beat["order"] = beat["order"] if k else "then"
        beat["verb"] = "" if beat["line"] else beat["verb"]
    return data


def _once(rows: list[Any]) -> list[Any]:
    return [r for i, r in enumerate(rows) if r not in rows[:i]]


REFERENCES = {"who", "target", "tool", "anchor", "anchors", "subject", "focus", "cast", "next", "to", "at", "until",
              "becomes"}


def _renamed(value: Any, ids: dict[str, str], key: str = "") -> Any:
    """The data with every reference by id replaced, and without its own ids."""
    if isinstance(value, dict):
        return {k: _renamed(v, ids, k) for k, v in value.items() if k != "id"}
    if isinstance(value, (list, tuple)):
        return [_renamed(v, ids, key) for v in value]
    if isinstance(value, str) and key in REFERENCES:
        return ">".join(_mapped(v, ids) for v in value.split(">"))
    if isinstance(value, str) and key == "words" and value.startswith("of "):  # "of anna1": whose it is
        return "of " + ids.get(value[3:], value[3:])
    return value


def _path(pin: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    return {**pin, "id": _mapped(str(pin["id"]), ids)}


def _mapped(path: str, ids: dict[str, str]) -> str:
    return ".".join(ids.get(p, p) for p in path.split("."))
