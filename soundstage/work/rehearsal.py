# SPDX-License-Identifier: Apache-2.0
"""Before direction: every line is spoken, for the timing, and everyone and everything is built, for the extents."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

from soundstage.store import Store, key_of
from soundstage.store.stamp import code_stamp
from soundstage.work.making import Making
from soundstage.work.memory import give_back
from soundstage.work.progress import Progress

if TYPE_CHECKING:
    from soundstage.model.production import Production
    from soundstage.speech.base import VoiceSpec


def speak(making: Making) -> None:
    """Give every character its voice and speak every line, kept by text, voice and manner; all are built beside it."""
    with ThreadPoolExecutor(1, "workshop") as workshop:
        built = workshop.submit(build_cast, making)
        spoken = _speak(making)
        built.result()
    if spoken:
        give_back()


def build_cast(making: Making) -> None:
    """Build who and what the film's words name, and take in who comes from files."""
    from soundstage.direct.company import cast_of
    from soundstage.references.casting import guests

    if not making.cast:
        making.cast.update(guests(making.production, making.store))
        cast_of(making.production, making.cast, model_keeper(making.store))


def model_keeper(store: Store) -> Callable[[str, Callable[[], Any]], Any]:
    """What fetches a body or a prop from the store, or makes and keeps it; one that was just fetched is at hand."""
    stamp = code_stamp("bodies", "props", "shape", "motion", "data")
    return lambda key, make_it: store.at_hand("models", f"{key}-{stamp}", make_it)


def _speak(making: Making) -> bool:
    """Speak what is not stored; -> whether anything was."""
    from soundstage.references.recordings import recorded_line, recorded_lines
    from soundstage.speech import voice_engine

    beats = [b for s in making.production.scenes for sh in s.shots for b in sh.beats if b.line]
    if not beats:
        return False
    anew = False
    engine, name = making.ahead.voice or voice_engine(making.options.voice), making.options.voice
    stamp = code_stamp("speech", "filters.py", "lufs.py")
    making.voices = _voices(making.production)
    recorded = recorded_lines(making.production, making.store)
    for number, beat in enumerate(beats):
        assert beat.line is not None
        who = beat.who[0] if beat.who else ""
        voice, line = making.voices[who][0], beat.line
        key, said = key_of("speech", name, stamp, line.text, voice, line.manner), partial(
            engine.speak, line.text, voice, line.manner)
        if beat.id in recorded:
            path, mark = recorded[beat.id]
            key, said = key_of("recorded", mark, name, stamp, line.text, voice), partial(
                recorded_line, path, line.text, engine, voice)
        anew |= not making.store.has("speech", key)
        making.spoken[beat.id] = making.store.once("speech", key, said)
        making.tell(Progress("speech", number + 1, len(beats), line.text))
    return anew


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
