# SPDX-License-Identifier: Apache-2.0
"""Before direction: every line is spoken, for the timing; who and what the film needs is built, for the extents."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soundstage.store import Store, key_of
from soundstage.store.stamp import code_stamp
from soundstage.work.making import Making
from soundstage.work.memory import give_back
from soundstage.work.progress import Progress

if TYPE_CHECKING:
    from soundstage.direct.cast import Built
    from soundstage.model.production import Beat, Line, Production
    from soundstage.speech.base import Spoken, VoiceEngine, VoiceSpec


def speak(making: Making) -> None:
    """Give every character its voice and speak every line, kept by text, voice and manner.

    Where any is spoken anew, who and what the film needs is built beside it; else when it is asked for.
    """
    with ThreadPoolExecutor(1, "workshop") as workshop:
        built: list[Future[Any]] = []
        for number, (beat, key, said) in enumerate(lines := _lines(making)):
            if not built and not making.store.has("speech", key):
                built.append(workshop.submit(build_cast, making))
            making.spoken[beat.id] = making.store.once("speech", key, said)
            making.tell(Progress("speech", number + 1, len(lines), beat.line.text if beat.line else ""))
        for one in built:
            one.result()
    if built:
        give_back()


def build_cast(making: Making) -> dict[str, Built]:
    """Build who and what the film's words name, once, and take in who comes from files."""
    from soundstage.direct.company import cast_of
    from soundstage.references.casting import guests

    with making.one_builds:
        if not making.cast:
            cast = dict(guests(making.production, making.store))
            cast_of(making.production, cast, model_keeper(making.store))
            making.cast.update(cast)
    return making.cast


def model_keeper(store: Store) -> Callable[[str, Callable[[], Any]], Any]:
    """What fetches a body or a prop from the store, or makes and keeps it; one that was just fetched is at hand."""
    stamp = code_stamp("bodies", "props", "shape", "motion", "data")
    return lambda key, make_it: store.at_hand("models", f"{key}-{stamp}", make_it)


def _lines(making: Making) -> list[tuple[Beat, str, Callable[[], Spoken]]]:
    """Each line with what it is kept by, and what speaks it."""
    from soundstage.references.recordings import recorded_lines

    beats = [b for s in making.production.scenes for sh in s.shots for b in sh.beats if b.line]
    if not beats:
        return []
    rows: list[tuple[Beat, str, Callable[[], Spoken]]] = []
    engine, name = cache(partial(_engine, making)), making.options.voice
    stamp = code_stamp("speech", "filters.py", "lufs.py")
    making.voices = _voices(making.production)
    recorded = recorded_lines(making.production, making.store)
    for beat in beats:
        assert beat.line is not None
        voice, line = making.voices[beat.who[0] if beat.who else ""][0], beat.line
        key, said = key_of("speech", name, stamp, beat.spoken, voice, line.manner), partial(_said, engine, beat, voice)
        if beat.id in recorded:
            path, mark = recorded[beat.id]
            key, said = key_of("recorded", mark, name, stamp, line.text, voice), partial(
                _recorded, engine, path, line, voice)
        rows.append((beat, key, said))
    return rows


def _engine(making: Making) -> VoiceEngine:
    """The voice, imported when the first line is spoken anew."""
    from soundstage.speech import voice_engine

    return making.ahead.voice or voice_engine(making.options.voice)


def _said(engine: Callable[[], VoiceEngine], beat: Beat, voice: VoiceSpec) -> Spoken:
    return engine().speak(beat.spoken, voice, beat.line.manner if beat.line else "")


def _recorded(engine: Callable[[], VoiceEngine], path: Path, line: Line, voice: VoiceSpec) -> Spoken:
    from soundstage.references.recordings import recorded_line

    return recorded_line(path, line.text, engine(), voice)


def _voices(production: Production) -> dict[str, tuple[VoiceSpec, str]]:
    """Everyone's voice, whether it speaks or not, in the order of the cast: a line more changes nobody's voice."""
    from soundstage.speech.casting import cast_voice

    taken: set[str] = set()
    speaking = {who for s in production.scenes for sh in s.shots for b in sh.beats if b.line for who in b.who[:1]}
    parts = [s for s in production.cast if s.family == "body" or s.id in speaking]
    return {s.id: cast_voice(s, taken, production.seed) for s in parts} | {
        "": cast_voice(_narrator(production), taken, production.seed)}


def _narrator(production: Production) -> Any:
    from soundstage.model.production import NARRATOR, Subject, VoiceWish

    words = tuple(production.pin(NARRATOR) or ())
    unit = "woman" if {"female", "feminine"} & set(words) else "man"
    return Subject(id="narrator", noun="narrator", family="body", unit=unit, voice=VoiceWish(words=words),
                   age="old" if "old" in words else "child" if "child" in words else "adult")
