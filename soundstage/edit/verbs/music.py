# SPDX-License-Identifier: Apache-2.0
"""Other music."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope
from soundstage.edit.words import singular
from soundstage.model.production import MusicWish, Scene

_MUSIC = "(music|score|soundtrack|melody|tune|piece|song|theme|background music)"

_TEMPO_OF = {"calm": "slow", "sad": "slow", "romantic": "slow", "happy": "fast", "playful": "fast", "tense": "fast"}


@dataclass(frozen=True)
class Music(Verb):
    """Give the scenes meant music of a mood, with instruments, at a tempo; or other music."""

    phrases = (
        "<add> [a|an|some|the] [{tempo}] [{mood:music_mood}] [{with_what:instruments}] (music|score|soundtrack|"
        "melody|tune|piece|song|theme|background music) [to <scene>|in the background|under it|under <scene>|"
        "underneath]",
        "<add> [a|an|some] [{tempo}] [{mood:music_mood}] (music|score|melody|tune|theme|song) (played on|on|with|by|"
        "for) [a|an|the] {with_what:instruments}",
        "<make> the (music|score|soundtrack|melody|tune|song|theme) [<to>|something|more|into something|a bit|sound|"
        "much|a little|to something more|something more|feel|to something] [a|an] [{tempo}] [{mood:music_mood}] "
        "[{with_what:instruments}] [music]",
        "<swap> the (music|score|soundtrack|song|theme) (with|by|for) [a|an|some|something] [{tempo}] "
        "[{mood:music_mood}] [{with_what:instruments}] [music|melody|tune|piece]",
        "(the|a) (music|score|soundtrack) <should> (be|sound|become|get|feel) [more|a bit|much] [{tempo}] "
        "[{mood:music_mood}] [{with_what:instruments}]",
        "(use|play|put) [a|an|some] [{tempo}] [{mood:music_mood}] {with_what:instruments}",
        "[use|play|put] [a|an|some] [{tempo}] {mood:music_mood} (music|score|soundtrack|melody|tune)",
        "[use|play|put] [a|an] {tempo} (music|score|soundtrack|melody|tune)",
        "(use|play) [a|an|the] {with_what:instruments} (for|as) [the] (music|score|soundtrack)",
        "(a|an|some) [{tempo}] {mood:music_mood} {with_what:instruments}",
        "<make> the {old:instruments} [<to>] [a|an] [solo|single] [{mood:music_mood}] {with_what:instruments}",
        "(use|have|play) [a|an|the] {with_what:instruments} instead of [a|an|the] {old:instruments}",
        "<add> [a|an|some] {mood:music_mood} {with_what:instruments}",
        "<add> [a|an|some] [{tempo}] [{feel:music_mood}] {mood:genre} [music|tune|song|track] [playing] [in the "
        "background]",
        "<make> the (music|score|soundtrack|song) [<to>] [a|an|some] [{feel:music_mood}] {mood:genre}",
        "[use|play|put] [a|an|some] {feel:music_mood} {mood:genre} [music] [playing]",
        "[use|play|put] [a|an|some] {tempo} {mood:genre} [music] [playing]",
        "<add> [a|an|some] {with_what:instruments} [playing|to the music|in the background]",
        "(score|underscore) (it|<scene>) with [a|an|some] [{tempo}] [{mood:music_mood}] [{with_what:instruments}] "
        "[music]",
        "<swap> [the] {old:instruments} (with|by|for|to|into) [a|an|the|some] [{mood:music_mood}] "
        "{with_what:instruments}",
        "<swap> [the] {gone:music_mood} [music] (with|by|for|to|into) [a|an|the|some] [{mood:music_mood}] "
        "{with_what:instruments}",
        "<make> the {old:instruments} [<to>] [a|an|the] {with_what:instruments}",
        "[use] [a|an] {with_what:instruments} instead of [the|a|an] {old:instruments}",
        "(let|have) [a|an|some] {with_what:instruments} play [{tempo}]",
        "(slow down|speed up) the (music|score|soundtrack)",
        "<make> the tempo [of the music] [<to>] {tempo}",
        "give <scene> [a|an|some] [{tempo}] [{mood:music_mood}] [{with_what:instruments}] (music|score|soundtrack)",
    )
    example = ("A fox walks through a forest.", "add soft piano music", "s1.music.instruments: - -> piano")
    rank = 2

    mood: Annotated[str, "happy, sad, tense, calm, adventure …"] = ""
    with_what: Annotated[tuple[str, ...], "piano, strings, music box …"] = ()
    gone: Annotated[str, "the kind of music that plays now: the jazz"] = ""
    old: Annotated[tuple[str, ...], "the instruments that play now"] = ()
    feel: Annotated[str, "how a kind of music is played: soft jazz"] = ""
    tempo: Annotated[str, "slow, medium or fast"] = ""

    def apply(self, scope: Scope) -> Done:
        words = scope.words.lower()
        told = self.tempo or _TEMPO_OF.get(self.feel or "", "")
        tempo = told or ("slow" if "slow down" in words else "fast" if "speed up" in words else "")
        if not (self.mood or self.with_what or tempo) and not any(w in words for w in ("add", "some", "give", "put")):
            from soundstage.edit.steps import Unfit

            raise Unfit
        fresh = any(
            w in words for w in ("replace", "swap", "instead", "add ", "exchange", "use ", "score ", "play", "give ")
        )

        if scope.where.beat:
            from soundstage.edit.steps import Unfit

            raise Unfit  # "soft piano when she looks": from there on
        if self.old:
            return self._exchanged(scope)

        def changed(scene: Scene) -> Scene:
            now = scene.music if not fresh and scene.music.mood != "none" else MusicWish()
            fields = {k: v for k, v in (("mood", self.mood), ("instruments", self.with_what), ("tempo", tempo)) if v}
            music = now.model_copy(update=fields or {"mood": "calm"})
            return scene.model_copy(update={"music": music})

        production = with_scenes(scope.production, scope.meant_scenes(), changed)
        from soundstage.edit.changes import released

        return Done(released(production, [f"{i}.music" for i in scope.meant_scenes()]))

    def _exchanged(self, scope: Scope) -> Done:
        """Other instruments play what these played."""
        here = [i for i in scope.meant_scenes() if set(self.old) & set(scope.scene(i).music.instruments)]
        held = {singular(w) for w in self.old}
        if not here and any(held & {s.noun, s.unit, s.noun.split()[-1]} for s in scope.production.cast):
            from soundstage.edit.steps import Unfit

            raise Unfit  # the one that somebody holds is meant
        if not here:
            raise self.refuse(scope, f"no {' or '.join(self.old)} is asked for there", 'say: "use piano music"')

        def changed(scene: Scene) -> Scene:
            kept = [w for w in scene.music.instruments if w not in self.old]
            fields: dict[str, object] = {"instruments": tuple(dict.fromkeys((*kept, *self.with_what)))}
            fields |= {"mood": self.mood} if self.mood else {}
            return scene.model_copy(update={"music": scene.music.model_copy(update=fields)})

        return Done(with_scenes(scope.production, here, changed))
