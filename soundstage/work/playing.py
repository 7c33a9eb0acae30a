# SPDX-License-Identifier: Apache-2.0
"""A directed film -> its page: stages in reels, sound in pieces, all through the store. No engine is started."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soundstage.deliver.player import write_page
from soundstage.deliver.player_film import Telling, film_json
from soundstage.deliver.player_sound import CODER, bits, coded, cut, spans
from soundstage.digest import digest
from soundstage.engines._surfaces import Surfaces
from soundstage.errors import FilmError
from soundstage.stage.gltf_shot import film_glb
from soundstage.store.stamp import code_stamp
from soundstage.work.progress import Progress

if TYPE_CHECKING:
    from soundstage.model.production import Claim
    from soundstage.work.shots import Rendering

REEL = 150.0  # seconds of film that share one GLB, so that what stands in several shots is kept once
_CODERS = 2  # pieces of sound that are coded at a time
LONGEST = 15 * 60.0  # seconds: the sound of a longer straight film would take more than 3 GB while it is mixed


@dataclass(frozen=True)
class Laid:
    """A film's sound as its page lays it out: records and facts for film.json, and the coded parts they name."""

    records: list[dict[str, Any]]
    stems: list[str]
    parts: dict[str, bytes]
    facts: dict[str, Any]


def write_player(rendering: Rendering, path: Path, laid: Laid | None = None) -> tuple[Path, ...]:
    """The page of this film at path. laid: its sound, when that is not the film's own."""
    plan = rendering.plan
    if not plan.shots:
        raise FilmError("this film has no shots to play", remedy="say what happens in it")
    if laid is None and rendering.seconds > LONGEST:
        raise FilmError(f"a page holds up to {LONGEST / 60:g} minutes of film, not {rendering.seconds / 60:.0f}",
                        where=rendering.making.production.title,
                        remedy="play it in parts: give each act a film.yaml of its own, or let the audience choose "
                               "between its scenes, which are then mixed one by one")
    parts: dict[str, bytes] = {}
    stages: dict[str, str] = {}
    with ThreadPoolExecutor(1, "sound") as thread:  # beside the staging and the packing of the stages
        if laid is None:
            thread.submit(rendering.sound_ahead)
        for index in range(len(plan.shots)):
            rendering.stage(index)
        sounding = thread.submit(_kept_sound_of_film, rendering) if laid is None else None
        for number, reel in enumerate(reels(rendering)):
            name = f"stage{number}"
            parts[name] = _reel(rendering, reel)
            stages |= {plan.shots[i].id: name for i in reel}
            rendering.making.tell(Progress("play", reel[-1] + 1, len(plan.shots), "stages"))
        laid = laid or (sounding.result() if sounding else None)
    assert laid is not None
    telling = Telling(rendering.making.production, plan, _claims(rendering), rendering.subtitles(),
                      rendering.finishes, rendering.aspect)
    film = film_json(telling, stages, laid.records, laid.stems) | laid.facts
    return write_page(film, {**parts, **laid.parts}, path)


def _kept_sound_of_film(rendering: Rendering) -> Laid:
    key = digest((rendering.sound_key(), CODER, code_stamp("deliver", "work")))
    return rendering.making.store.once("pagesound", key, lambda: _sound(rendering))


def _claims(rendering: Rendering) -> tuple[Claim, ...]:
    """The claims as the critic last judged them, when that was of these very claims; else as they were read."""
    read = rendering.making.production.claims
    try:
        report = json.loads((rendering.making.folder / "report.json").read_text(encoding="utf-8"))
        judged = {c["id"]: (c["words"], c["state"], c["note"]) for c in report["claims"]}
    except (OSError, ValueError, KeyError, TypeError):
        return read
    if any(judged.get(c.id, ("",))[0] != c.words for c in read):
        return read
    return tuple(c.model_copy(update={"state": judged[c.id][1], "note": judged[c.id][2]}) for c in read)


def reels(rendering: Rendering) -> list[list[int]]:
    """Shots in groups of up to REEL seconds."""
    out: list[list[int]] = []
    filled = REEL
    for index, at in enumerate(rendering.times):
        if filled + float(at.shot.duration) > REEL:
            out.append([])
            filled = 0.0
        out[-1].append(index)
        filled += float(at.shot.duration)
    return out


def _reel(rendering: Rendering, reel: Sequence[int]) -> bytes:
    stages = [rendering.stage(i).stage for i in reel]
    stamp = code_stamp("stage")
    key = digest(("reel", stamp, [s.digest for s in stages]))
    store = rendering.making.store
    kept = store.get("reels", key)
    if kept is None:
        document = film_glb(stages, Surfaces(partial(store.once, "surfaces")).once)
        kept = gzip.compress(document, 4, mtime=0)
        store.put("reels", key, kept)
    return kept


def _sound(rendering: Rendering) -> Laid:
    """The mix and the stems in pieces."""
    stems = rendering.stems()
    places = spans(_scenes(rendering))
    with ThreadPoolExecutor(_CODERS, "coder") as threads:

        def begun(tracks: Mapping[str, Any]) -> list[dict[str, Future[bytes]]]:
            return [{track: threads.submit(kept_sound, rendering, samples, bits(track))
                     for track, samples in cut(tracks, *place).items()} for place in places]

        apart = begun(stems)  # beside the mixing
        rendering.sound(beside=False, stems=stems)
        assert rendering.mix is not None
        mixed = begun({"mix": rendering.mix.master})
        parts: dict[str, bytes] = {}
        records: list[dict[str, Any]] = []
        for number, (start, duration) in enumerate(places):
            pieces = {track: f"sound{number}-{track}" for track in (*mixed[number], *apart[number])}
            parts |= {pieces[track]: made.result() for track, made in (mixed[number] | apart[number]).items()}
            records.append({"start": start, "duration": duration, "pieces": pieces})
            rendering.making.tell(Progress("play", number + 1, len(places), "sound"))
    heard = {track for record in records for track in record["pieces"]}
    return Laid(records, [t for t in ("mix", *stems) if t in heard], parts, {})


def kept_sound(rendering: Rendering, samples: Any, rate: int) -> bytes:
    """Samples as a page's piece of sound, coded once."""
    key = digest(("piece", CODER, rate, samples))
    store = rendering.making.store
    kept = store.get("pieces", key)
    if kept is None:
        kept = coded(samples, rate)
        store.put("pieces", key, kept)
    return kept


def _scenes(rendering: Rendering) -> list[tuple[float, float]]:
    """Start and duration of each run of shots of one scene."""
    out: list[tuple[float, float]] = []
    scene = None
    for at in rendering.times:
        if at.shot.scene != scene:
            out.append((at.start, 0.0))
            scene = at.shot.scene
        out[-1] = (out[-1][0], at.end - out[-1][0])
    return out
