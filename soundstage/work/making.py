# SPDX-License-Identifier: Apache-2.0
"""One film in the making: what goes from step to step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from soundstage.store import Store
from soundstage.work.progress import Tell, silent
from soundstage.work.quality import Options

if TYPE_CHECKING:
    from soundstage.direct.cast import Built
    from soundstage.engines.base import Engine
    from soundstage.model.production import Production
    from soundstage.speech.base import Spoken, VoiceEngine, VoiceSpec
    from soundstage.speech.recogniser import Recogniser

LARGE = 480  # lines of a picture from which several engines are sure to be worth their start
MADE = "made.json"  # in a film's folder: how it was made last
QUOTES = "\"'\u201c\u2018\u00ab"  # what spoken lines begin with


@dataclass(frozen=True)
class Ahead:
    """What takes its time to start and was begun before it is needed."""

    crew: tuple[Engine, ...] = ()
    voice: VoiceEngine | None = None
    recogniser: Recogniser | None = None


@dataclass
class Making:
    """One film in the making: where its things go and what is known so far."""

    production: Production
    out: Path
    options: Options
    store: Store
    tell: Tell = silent
    spoken: dict[str, Spoken] = field(default_factory=dict)
    voices: dict[str, tuple[VoiceSpec, str]] = field(default_factory=dict)
    cast: dict[str, Built] = field(default_factory=dict)  # filled by build_cast
    one_builds: AbstractContextManager[object] = field(default_factory=RLock, repr=False)  # the others wait for it
    ahead: Ahead = field(default_factory=lambda: Ahead())  # what is starting already

    @property
    def folder(self) -> Path:
        """The folder beside the film."""
        return self.out.with_suffix("")

    @property
    def made_before(self) -> bool:
        """Whether the film was made before, as it is or otherwise: there is something to look at already."""
        return (self.folder / MADE).exists()

    @contextmanager
    def crew_ahead(self) -> Iterator[None]:
        """Let the engines start while the film is spoken and directed, if they have not begun yet."""
        if self.ahead.crew:
            yield
            return
        with started_ahead(self.options, self.out) as begun:
            self.ahead = replace(begun, recogniser=self.ahead.recogniser)
            yield


def introduced_ahead(options: Options) -> None:
    """Let the engine find out what its frames are stored as: nothing may be left to draw, and that is all it does."""
    from soundstage.engines import ENGINES
    from soundstage.engines.base import introducing

    introducing(ENGINES.new(options.engine))


@contextmanager
def started_ahead(options: Options, out: Path, words: str = "") -> Iterator[Ahead]:
    """Let engines start what they need meanwhile, and the voice where words (that are still to be read) have quotes.

    Not where a film was made before: after an edit there may be nothing to draw.
    """
    from soundstage.engines.base import get_ready
    from soundstage.speech import voice_engine

    if (out.with_suffix("") / MADE).exists():
        yield Ahead()
        return
    voice = voice_engine(options.voice) if any(mark in words for mark in QUOTES) else None
    several = options.until == "film" and options.picture(Fraction(16, 9))[1] >= LARGE
    with drawing_ahead(options, several) as begun:
        get_ready([voice])
        yield replace(begun, voice=voice)


def listening_ahead(options: Options, production: Production, store: Store) -> Ahead:
    """Let the recogniser load: other sound is to be made, and lines are to be heard in it."""
    from soundstage.speech.recogniser import beside_others, installed

    spoken = any(beat.line for scene in production.scenes for shot in scene.shots for beat in shot.beats)
    if not spoken or options.voice == "fake" or not installed():
        return Ahead()
    recogniser = beside_others(partial(store.folder_once, "weights"))
    recogniser.get_ready()
    return Ahead(recogniser=recogniser)


@contextmanager
def drawing_ahead(options: Options, several: bool = False) -> Iterator[Ahead]:
    """Let an engine start, or several: there is something to draw."""
    from soundstage.engines import ENGINES
    from soundstage.engines.base import get_ready
    from soundstage.work.crew import crew_of

    crew = crew_of(ENGINES.new(options.engine))
    try:
        get_ready(crew if several else crew[:1])
        yield Ahead(crew)
    finally:
        for engine in crew:
            engine.close()
