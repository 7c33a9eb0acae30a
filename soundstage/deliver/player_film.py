# SPDX-License-Identifier: Apache-2.0
"""The player's film.json: what a page knows of a film beside its stages and sounds. Contract: web/README.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from soundstage.direct.explain import line_pair
from soundstage.direct.plan import Plan, PlannedPerformer, PlannedShot
from soundstage.model.graph import interactive, page_graph
from soundstage.model.production import Choice, Claim, Production, Scene
from soundstage.styles.base import Finish

FORMAT = "soundstage.film.1"

Row = tuple[float, float, str, str]  # start, end, speaker, text


@dataclass(frozen=True)
class Telling:
    """A film as it was directed: what is said of it on the page."""

    production: Production
    plan: Plan
    claims: tuple[Claim, ...]
    subtitles: Sequence[Row]
    finishes: Sequence[Finish]  # of each shot
    aspect: Fraction


def film_json(telling: Telling, stages: Mapping[str, str], sound: Sequence[Mapping[str, Any]],
              stems: Sequence[str]) -> dict[str, Any]:
    """All records of the page. stages: shot id -> chunk id; sound: records with start, duration and pieces."""
    plan, production = telling.plan, telling.production
    shots, now = [], Fraction(0)
    for shot, finish in zip(plan.shots, telling.finishes, strict=True):
        shots.append(_shot(shot, float(now), stages[shot.id]) | {"finish": asdict(finish)})
        now += shot.duration
    film = {
        "format": FORMAT, "title": production.title, "source": production.source, "style": plan.style,
        "seed": plan.seed, "duration": float(now), "aspect": float(telling.aspect),
        "scenes": _scenes(production, shots), "shots": shots,
        "subtitles": [{"start": a, "end": b, "speaker": who, "text": text} for a, b, who, text in telling.subtitles],
        "stems": list(stems), "sound": [dict(piece) for piece in sound],
        "subjects": _subjects(production, telling.claims, plan.choices),
        "claims": [c.model_dump(mode="json", exclude={"span"}) for c in telling.claims],
        "choices": [c.model_dump(mode="json") for c in plan.choices],
    }
    return {**film, "graph": page_graph(production)} if interactive(production) else film


def _shot(shot: PlannedShot, start: float, chunk: str) -> dict[str, Any]:
    camera = shot.camera.model_dump(mode="json", exclude={"amount", "part"})
    return {"id": shot.id, "scene": shot.scene, "block": shot.block, "start": start,
            "duration": float(shot.duration), "pose_rate": float(shot.pose_rate),
            "poses": max(1, -(-(shot.duration * shot.pose_rate) // 1)), "sentence": shot.sentence,
            "title": shot.title, "transition": shot.transition, "stage": chunk, "camera": camera,
            "line": line_pair(shot), "performers": [_performer(p) for p in shot.performers if not p.in_set]}


def _performer(performer: PlannedPerformer) -> dict[str, Any]:
    mark = performer.mark
    return {"subject": performer.subject, "mark": [mark.x, mark.y, mark.z], "heading": mark.heading,
            "path": [list(point) for beat in performer.beats for point in beat.path],
            "beats": [{"id": b.id, "action": b.action, "start": float(b.start), "end": float(b.end),
                       "target": b.target, "path": [list(p) for p in b.path]} for b in performer.beats]}


def _scenes(production: Production, shots: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    out = []
    for scene in production.scenes:
        own = [s for s in shots if s["scene"] == scene.id]
        if own:
            out.append(_scene(scene, own))
    return out


def _scene(scene: Scene, own: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    start, end = own[0]["start"], own[-1]["start"] + own[-1]["duration"]
    return {"id": scene.id, "place": scene.noun or scene.place, "hour": scene.hour, "weather": scene.weather,
            "start": start, "duration": end - start, "shots": [s["id"] for s in own],
            "next": scene.model_dump(mode="json")["next"]}


def _subjects(production: Production, claims: Sequence[Claim], choices: Sequence[Choice]) -> list[dict[str, Any]]:
    out = []
    for subject in production.cast:
        own = [i for i, c in enumerate(claims) if _of(c.binding, subject.id)]
        out.append({"id": subject.id, "noun": subject.noun, "name": subject.name, "family": subject.family,
                    "unit": subject.unit, "words": list(dict.fromkeys(claims[i].words for i in own)), "claims": own,
                    "choices": [i for i, c in enumerate(choices) if _of(c.id, subject.id)]})
    return out


def _of(path: str, subject: str) -> bool:
    """Whether an id path is the subject's own or one of its parts."""
    return path == subject or path.startswith(subject + ".")
