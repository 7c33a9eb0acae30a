# SPDX-License-Identifier: Apache-2.0
"""The sound of a planned film: stems from the store or made now, in parts so small that an edit makes only its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

from soundstage.direct.beds import without_beds
from soundstage.direct.plan import ASPECTS, Plan, PlannedShot
from soundstage.finish.tones import with_looks
from soundstage.model.levels import levels_of
from soundstage.nodes import digest
from soundstage.references.backdrop import dressed
from soundstage.references.looks import led_finish
from soundstage.references.takes import take_sounds
from soundstage.sound.levels import later, spans_of, touching
from soundstage.stage.build import Staged, stage_shot
from soundstage.store.stamp import code_stamp
from soundstage.styles import STYLES
from soundstage.styles.base import Finish, Style
from soundstage.work.memory import give_back
from soundstage.work.progress import Progress
from soundstage.work.rehearsal import build_cast
from soundstage.work.stages import Stages

if TYPE_CHECKING:
    from soundstage.model.production import Choice, Production
    from soundstage.sound.effects.base import Samples
    from soundstage.sound.levels import Span
    from soundstage.sound.mix import Array, Mix
    from soundstage.sound.track import Bed
    from soundstage.work.making import Making

T = TypeVar("T")
_SOUND = ("sound", "filters.py", "lufs.py")  # the code that sound comes from


class Sounding:
    """A plan on its way to its sound, its shots staged once."""

    def __init__(self, making: Making, plan: Plan) -> None:
        from soundstage.sound.soundtrack import laid_out

        self.making, self.plan = making, plan
        self.aspect = ASPECTS.get(plan.aspect, Fraction(16, 9))
        self.style: Style = STYLES.new(plan.style)
        self.style.finish = led_finish(self.style.finish, making.production, making.store)
        self.times = laid_out(plan)
        self.seconds = float(plan.duration)
        self.staged = Stages(plan.shots, self._staged, self._named)
        self.mix: Mix | None = None
        self.stem_names: dict[str, str] = {}  # of the stems that were mixed, made of their samples

    def stage(self, index: int) -> Staged:
        """The staged shot, built once."""
        return self.staged[self.plan.shots[index].id]

    def _staged(self, shot: PlannedShot) -> Staged:
        staged = stage_shot(shot, build_cast(self.making), self.making.spoken, self.aspect, self.style, self.plan.seed)
        staged = dressed(staged, self.making.production, self.making.store)
        return staged.mirrored() if with_looks(self.style.finish, shot.looks).mirrored else staged

    def shot_key(self, index: int) -> str:
        """A name for all that the shot is staged from, "" where files have a part in it."""
        return self._named(self.plan.shots[index].id)

    def _named(self, shot: str) -> str:
        return self._shot_keys.get(shot, "")

    @cached_property
    def _shot_keys(self) -> dict[str, str]:
        if self.making.production.references:
            return {}
        return {shot.id: digest((self._company_key, shot.model_dump_json())) for shot in self.plan.shots}

    @cached_property
    def _company_key(self) -> str:
        """What the shots are staged from beside themselves."""
        made, spoken = without_beds(at_any_level(self.making.production)), sorted(self.making.spoken.items())
        cast = self.making.store.once("names", digest(("cast", code_stamp(""), made.model_dump_json())), self._cast_key)
        return digest((cast, spoken, self.aspect, self.plan.style, self.plan.seed))

    def _cast_key(self) -> str:
        """Who and what is built for the film; neither ambience nor music builds anything. Models follow from subjects,
        code and seed."""
        cast = [(who, b.subject.model_dump_json(), b.kind, b.scale, b.extent, b.at_rest,
                 [other.subject.model_dump_json() for other in b.others])
                for who, b in sorted(build_cast(self.making).items())]
        return digest((code_stamp(""), cast))

    def staged_name(self, what: tuple[object, ...], index: int, make: Callable[[], T]) -> T:
        """A name of something that staging shows, kept by all that the shot is staged from: it need not be staged."""
        key = self.name_key(what, index)
        return self.making.store.once("names", key, make) if key else make()

    def name_key(self, what: tuple[object, ...], index: int) -> str:
        """Under what such a name is kept, "" where it is not."""
        key = self.shot_key(index)
        return digest((what, key)) if key else ""

    def finish(self, index: int) -> Finish:
        """The style's finish with what is laid over this shot."""
        return with_looks(self.style.finish, self.plan.shots[index].looks)

    @property
    def finishes(self) -> tuple[Finish, ...]:
        """The finish of every shot."""
        return tuple(map(self.finish, range(len(self.plan.shots))))

    @property
    def speaks(self) -> bool:
        """Whether anything is said in the film."""
        return any(shot.lines for shot in self.plan.shots)

    def sound(self, beside: bool = True, stems: dict[str, Samples] | None = None,
              anew: Callable[[], None] = lambda: None) -> None:
        """All stems (given, or made now) and the mix. beside: write them beside the film with its subtitles.

        anew: called before stems are mixed that were not mixed so before.
        """
        self.mix = self._mixed(stems or self.stems(), anew)
        if beside:
            self.write_sound()
            give_back()  # an engine draws next
        self.making.tell(Progress("sound", 1, 1, f"{self.mix.loudness:.1f} LUFS"))

    def write_sound(self) -> None:
        """Write stems and subtitles beside the film."""
        from soundstage.deliver.srt import write_subtitles
        from soundstage.deliver.stems import write_stems

        assert self.mix is not None
        write_stems(self.mix.stems, self.making.folder / "stems")
        write_subtitles(self.subtitles(), self.making.folder / f"{self.making.out.stem}.srt")

    def _mixed(self, stems: dict[str, Samples], anew: Callable[[], None]) -> Mix:
        """The mix of these stems; its master is kept by them and the levels that are pinned."""
        from soundstage.sound.mix import filled, mix

        pin, stems, once = self.making.production.pin, filled(stems), self.making.store.once
        gain, levels = pin("mix.gain_db"), {n: float(db) for n in stems if (db := pin(f"mix.{n}_db")) is not None}
        spans = {part.removeprefix("mix."): rows for part, rows in self._spans.items() if part.startswith("mix.")}
        self.stem_names = {name: digest(samples) for name, samples in stems.items()}

        def curve(of: tuple[str, ...], what: tuple[object, ...], make: Callable[[], Array]) -> Array:
            return once("curves", digest((code_stamp(*_SOUND), of, what, [self.stem_names[n] for n in of])), make)

        def made() -> Mix:
            anew()
            return replace(mix(stems, gain, levels, curve, spans), stems={})

        key = digest(("mix", code_stamp(*_SOUND), self.stem_names, gain, levels, *((spans,) if spans else ())))
        return replace(once("mixes", key, made), stems=stems)

    def stems(self) -> dict[str, Samples]:
        """Every stem by name, all of one length."""
        from soundstage.sound.mix import filled
        from soundstage.sound.track import laid

        keep, seconds = self.making.store.once, self.seconds
        with ThreadPoolExecutor(1, "music") as thread:  # it needs no stage: it is composed while shots are staged
            music = thread.submit(self._music)
            pieces = self._effects()
            return filled({
                "dialogue": keep("stems", self._dialogue_key(), self._dialogue),
                "effects": laid(pieces, seconds),
                "ambience": self._ambience(),
                "music": music.result(),
            })

    def sound_ahead(self) -> None:
        """Make what no shot needs to be staged for, unless it is kept: the rest is soon done then."""
        has = self.making.store.has
        if not has("stems", self._beds_key("ambience")):
            self._ambience()
        if not has("stems", self._music_key()):
            self._music()

    def sound_key(self) -> str:
        """A name for all that is heard in the film, known before any of it is made."""
        production = self.making.production
        pins = [(c.id, c.value) for c in production.pins if of_sound(c)]
        given = production.model_dump_json() if production.references else ""
        effects = [self._effects_key(index) for index in range(len(self.times))]
        beds = [self._beds_key(stem) for stem in ("ambience", "music")]
        return digest(("sound", effects, self._dialogue_key(), beds, pins, given))

    def _beds_key(self, stem: str) -> str:
        """Of the "ambience" or the "music": other music leaves the ambience as it is, and the other way round."""
        from soundstage.sound.soundtrack import music_turns

        if stem == "ambience":
            rows: list[Any] = [(b.heard, b.start, b.end, b.path) for b in self._beds]
            stamp = code_stamp(*_SOUND)
        else:
            none = {"ambience": (), "setting": None, "indoors": False}
            scenes = [s.model_copy(update=none) for s in self.plan.scenes]
            turns = music_turns(self.times)
            rows = [scenes, [(t.shot.scene, t.start) for t in self.times], *([turns] if turns else [])]
            stamp = code_stamp(*_SOUND, "score")
        return stem + digest(("beds", stamp, rows, self.plan.seed, self.seconds))

    def _dialogue_key(self) -> str:
        """Lines, from where each is heard, and in which room."""
        rows = [(at.visit, at.start, self.staged_name(("said",), index, partial(self._said_key, index)))
                for index, at in enumerate(self.times) if at.shot.lines]
        return "dialogue" + digest((code_stamp(*_SOUND), rows, self.seconds))

    def _said_key(self, index: int) -> str:
        """A shot's lines, from where each is heard, and in which room."""
        from soundstage.sound.soundtrack import heard_in

        staged, spoken = self.stage(index), self.making.spoken
        lines = staged.shot.lines
        said = [(line, spoken[line.id].samples) for line in lines if line.id in spoken]
        places = {line.speaker: staged.mouths.get(line.speaker, staged.paths.get(line.speaker)) for line in lines}
        return digest((heard_in(staged.shot), said, places, staged.times, staged.listener))

    def _dialogue(self) -> Samples:
        from soundstage.sound.soundtrack import dialogue

        return dialogue(self.times, self.staged, self.making.spoken, self.seconds)

    def _ambience(self) -> Samples:
        from soundstage.sound.soundtrack import ambience

        return self.making.store.once("stems", self._beds_key("ambience"),
                                      lambda: ambience(self._beds, self.seconds, self.plan.seed, self._one_sound))

    def _music_key(self) -> str:
        from soundstage.references.scores import recorded_scenes
        from soundstage.sound.soundtrack import songs

        own, sung = recorded_scenes(self.making.production), songs(self.times, self.making.spoken)
        return self._beds_key("music") + (digest((tuple(sorted(own)), sung)) if own or sung else "")

    def _music(self) -> Samples:
        """Composers' music, and recordings where scenes bring their own."""
        from soundstage.references.scores import recorded_music, recorded_scenes, silent_there
        from soundstage.sound import soundtrack
        from soundstage.sound.track import laid

        plan = silent_there(self.plan, recorded_scenes(self.making.production))
        sung = soundtrack.songs(self.times, self.making.spoken)
        composed: Samples = self.making.store.once("stems", self._music_key(),
                                                   lambda: soundtrack.music(plan, self.times, self.seconds, sung))
        pieces = recorded_music(self.making.production, self.times, self.making.store)
        return composed + laid(pieces, self.seconds) if pieces else composed

    def _effects(self) -> list[tuple[float, Samples]]:
        """Each shot's effects with its start in seconds."""
        pieces = []
        for index, at in enumerate(self.times):
            pieces.append((at.start, self.effects(index)))
            self.making.tell(Progress("sound", index + 1, len(self.times) + 3, "effects"))
        return pieces + take_sounds(self.making.production, self.times, self.making.store)

    def effects(self, index: int) -> Samples:
        """One shot's effects, kept by what the shot stages."""
        from soundstage.sound.soundtrack import shot_effects

        return self.making.store.once(
            "stems", self._effects_key(index),
            lambda: shot_effects(self.stage(index), self.plan.seed, self._gains, self._one_sound,
                                 self._spans_in(index)))

    @cached_property
    def _gains(self) -> dict[str, float]:
        """Effect -> linear gain, of those a person made softer or louder."""
        from soundstage.sound.soundtrack import sound_gains

        return {name: 10 ** (db / 20) for name, db in sound_gains(self.making.production.pins).items()}

    @cached_property
    def _beds(self) -> list[Bed]:
        from soundstage.sound.soundtrack import film_beds

        return film_beds(self.plan, self.times, self.making.production.pins)

    @cached_property
    def _spans(self) -> dict[str, tuple[Span, ...]]:
        """Part of the sound -> where in the film a person made it louder or softer."""
        return spans_of(levels_of(self.making.production.pins), self.times)

    def _spans_in(self, index: int) -> dict[str, tuple[Span, ...]]:
        """Effect -> where on this shot's clock, and while its sounds ring on, it is louder or softer."""
        from soundstage.sound.soundtrack import TAIL

        at = self.times[index]
        rows = {part.removeprefix("sound."): later(touching(spans, at.start, at.end + TAIL), at.start)
                for part, spans in self._spans.items() if part.startswith("sound.")}
        return {name: spans for name, spans in rows.items() if spans}

    def _one_sound(self, key: str, make: Callable[[], Samples]) -> Samples:
        """A single sound or bed by its key."""
        return self.making.store.once("cues", digest((key, code_stamp(*_SOUND))), make)

    def _effects_key(self, index: int) -> str:
        own = tuple(rows for rows in (self._gains, self._spans_in(index)) if rows)
        return self.staged_name(("effects", *own), index, partial(self._done_key, index, own))

    def _done_key(self, index: int, own: tuple[object, ...]) -> str:
        """What a shot's effects come from."""
        staged, seed, block = self.stage(index), self.plan.seed, self.plan.shots[index].block
        return digest((
            "effects", code_stamp(*_SOUND, "score"), staged.contacts, staged.events, staged.shot.cues, staged.listener,
            staged.paths, block, seed, *own,
        ))

    def subtitles(self) -> list[tuple[float, float, str, str]]:
        """Lines as start, end, speaker, text over the film."""
        rows, done = [], set()
        for at in self.times:
            for line in at.shot.lines:
                if (at.visit, line.id) not in done:
                    done.add((at.visit, line.id))
                    who = self.making.production.subject(line.speaker) if line.speaker else None
                    name = (who.name or who.noun) if who else ""
                    rows.append((at.start + float(line.start), at.start + float(line.end), name, line.text))
        return rows


def at_any_level(production: Production) -> Production:
    """It without what only says how loud something is."""
    return production.model_copy(update={"pins": tuple(p for p in production.pins if not of_sound(p))})


def of_sound(pin: Choice) -> bool:
    """Whether only the sound goes by it: "mix.<stem>_db", "sound.<name>.gain_db", levels (model/levels.py)."""
    return pin.id.split(".")[0] in ("mix", "sound")

