# SPDX-License-Identifier: Apache-2.0
"""Music that begins, stops, fades or swells at a moment of the film."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import ids_of, with_scene, with_shot
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Cue, MusicWish, Shot, new_id

_WHAT = (  # what the music does, by the words that say it; the first that fits
    ("fade out", re.compile(r"\b(?:fades? (?:it |the \w+ |\w+ )?(?:out|away|down|to silence)|dies? (?:away|down))\b")),
    ("fade in", re.compile(r"\b(?:fades? (?:it |the \w+ |\w+ )?(?:in|up)|creeps? in|eases? in)\b")),
    ("swell", re.compile(r"\b(?:swells?|builds?|rises?|grows?)\b")),
    ("stop", re.compile(r"\b(?:stops?|cuts?|ends?|kill|lose|drops?|drop out|goes? silent|falls? silent|"
                        r"no (?:more )?\w+ (?:after|from|once))\b")),
    ("start", re.compile(r".")),
)
_RETURNS = re.compile(r"\b(?:back|again|returns?|resumes?)\b")


@dataclass(frozen=True)
class MusicTurn(Verb):
    """Let the music begin, stop, fade or swell at a moment of the film."""

    phrases = (
        "(start|begin|bring in|bring up|bring back|bring|cue|stop|end|cut|kill|fade out|fade in|fade up|swell|drop|"
        "fade) [the|all] (music|score|soundtrack|melody|tune|theme|song) [in|out|up|down|back|back in]",
        "[let|have|make|get] the (music|score|soundtrack|melody|tune|theme|song) [<should>] [suddenly|slowly] (start|"
        "starts|begin|begins|come in|comes in|kick in|kicks in|stop|stops|end|ends|cut out|cuts out|fade|fades|fade "
        "out|fades out|fade in|fades in|swell|swells|drop out|go silent|goes silent|come back|"
        "comes back|return|returns)",
        "[let|have|make|get] [the] (music|score|soundtrack|melody|tune|theme|song) [<should>] [only|just|"
        "suddenly|slowly] (start|starts|begin|begins|come in|comes in|kick in|kicks in|set in|sets in|stop|stops|"
        "end|ends|cut out|cuts out|fade|fades|fade out|fades out|fade in|fades in|fade away|fades away|die away|"
        "dies away|swell|swells|drop out|drops out|build|builds|go silent|goes silent|play|cut|enter|enters|"
        "creep in|creeps in) [exactly|just|right|only] (when|as|while|once|with|on|at|from when|as soon as|the "
        "moment|from the moment) {upon:happening}",
        "(start|begin|bring in|bring up|bring|bring back|cue|stop|end|cut|kill|fade out|fade in|fade up|swell|drop|"
        "lose|fade) [the|all] (music|score|soundtrack|melody|tune|theme|song) [in|out|up|down|back|back in|again] "
        "[exactly|just|right|only] "
        "(when|as|while|once|with|on|at|from when|as soon as|the moment|from the moment) {upon:happening}",
        "[add|use|bring in|have|let|play|start|i want|we hear] [a|an|some|the] [{tempo}] [{mood:music_mood}] "
        "[{with_what:instruments}] (music|score|soundtrack|melody|tune|theme|song) [start|begin|come in|starts|"
        "begins|comes in|kick in|kicks in|starting|coming in] [exactly|just|right|only] (when|as|while|once|with|"
        "on|at|from when|as soon as|the moment|from the moment) {upon:happening}",
        "[let|have|make|get] [the] (music|score|soundtrack|melody|tune|theme|song) [<should>] [only|just|"
        "suddenly|slowly] (start|starts|begin|begins|come in|comes in|kick in|kicks in|set in|sets in|stop|stops|"
        "end|ends|cut out|cuts out|fade|fades|fade out|fades out|fade in|fades in|fade away|fades away|die away|"
        "dies away|swell|swells|drop out|drops out|build|builds|go silent|goes silent|play|cut|enter|enters|"
        "creep in|creeps in) [just|right|only|shortly] after {past:happening}",
        "(start|begin|bring in|bring up|cue|stop|end|cut|kill|fade out|fade in|fade up|swell|drop|lose|fade) "
        "[the|all] (music|score|soundtrack|melody|tune|theme|song) [in|out|up|down] [just|right|only|shortly] "
        "after {past:happening}",
        "[add|use|bring in|have|let|play|start|i want|we hear] [a|an|some|the] [{tempo}] [{mood:music_mood}] "
        "[{with_what:instruments}] (music|score|soundtrack|melody|tune|theme|song) [start|begin|come in|starts|"
        "begins|comes in|kick in|kicks in|starting|coming in] [just|right|only|shortly] after {past:happening}",
        "[let|have|make|get] [the] (music|score|soundtrack|melody|tune|theme|song) [<should>] [only|just|"
        "suddenly|slowly] (start|starts|begin|begins|come in|comes in|kick in|kicks in|set in|sets in|stop|stops|"
        "end|ends|cut out|cuts out|fade|fades|fade out|fades out|fade in|fades in|fade away|fades away|die away|"
        "dies away|swell|swells|drop out|drops out|build|builds|go silent|goes silent|play|cut|enter|enters|"
        "creep in|creeps in) [just|right] before {ere:happening}",
        "(start|begin|bring in|bring up|cue|stop|end|cut|kill|fade out|fade in|fade up|swell|drop|lose|fade) "
        "[the|all] (music|score|soundtrack|melody|tune|theme|song) [in|out|up|down] [just|right] before "
        "{ere:happening}",
        "[add|use|bring in|have|let|play|start|i want|we hear] [a|an|some|the] [{tempo}] [{mood:music_mood}] "
        "[{with_what:instruments}] (music|score|soundtrack|melody|tune|theme|song) [start|begin|come in|starts|"
        "begins|comes in|kick in|kicks in|starting|coming in] [just|right] before {ere:happening}",
        "[<make>] [the] (music|score|soundtrack|melody|tune|theme|song) [<should>] (turn|turns|become|becomes|get|gets|"
        "change to|changes to|go|goes|grow|grows|switch to|switches to|be) [a bit|a little|much|more|suddenly] "
        "{turn:music_mood} [music] [exactly|just|right|only] (when|as|once|with|on|from when|as soon as|the moment|"
        "from the moment|after|for|during) {upon:happening}",
        "[<make>] [the] (music|score|soundtrack|melody|tune|theme|song) [<should>] (turn|turns|become|becomes|get|gets|"
        "change to|changes to|go|goes|grow|grows|switch to|switches to|be) [a bit|a little|much|more|suddenly] "
        "{turn:music_mood} [music] [{closing:at_the_end}]",
        "no [more] (music|score|soundtrack|melody|tune|theme|song) (until|till) {upon:happening}",
        "no (music|score|soundtrack|melody|tune|theme|song) before {upon:happening}",
        "no [more] (music|score|soundtrack|melody|tune|theme|song) (from|after|once) {upon:happening} [on]",
        "hold (back|off) the (music|score|soundtrack|melody|tune|theme|song) (until|till) {upon:happening}",
        "[let|have|make] the (music|score|soundtrack|melody|tune|theme|song) [<should>] (wait|not start|not "
        "begin|not come in) (until|till) {upon:happening}",
    )
    example = ("A dog sleeps in a park. It wakes up and runs.", "the music should start when the dog runs",
               "s1.sh1.q1.words: - -> start")
    rank = 4

    upon: Annotated[tuple[str, ...], "with which beats of the film"] = ()
    ere: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()
    tempo: Annotated[str, "slow, medium or fast"] = ""
    mood: Annotated[str, "happy, sad, tense, calm, adventure …"] = ""
    with_what: Annotated[tuple[str, ...], "piano, strings, music box …"] = ()

    turn: Annotated[str, "what the music turns into there: happy, tense …"] = ""
    closing: Annotated[str, "at the end of the film"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.turn:
            return self._turned(scope)
        upon = self.upon or ((scope.where.beat,) if scope.where.beat else ())
        upon = upon[-1:] if _RETURNS.search(scope.words.lower()) else upon  # "when she dances again"
        moment = upon or self.ere or self.past
        scene, shot = next(((s, sh) for s in scope.production.scenes for sh in s.shots
                            if moment and moment[0] in {b.id for b in sh.beats}), (None, None))
        if scene is None or shot is None:
            raise Unfit
        words = scope.words.lower()
        what = next(name for name, said in _WHAT if said.search(words))
        if re.search(r"\b(?:no|hold|wait|not)\b.*\b(?:until|till|before)\b", words):
            what = "start"
        if what == "start" and _RETURNS.search(words) and not any(c.words[:1] in (("stop",), ("fade out",))
                                                                  for c in shot.cues if c.sound == "music"):
            raise Unfit  # it plays there already
        fields = {k: v for k, v in (("mood", self.mood), ("instruments", self.with_what), ("tempo", self.tempo)) if v}
        production = scope.production
        if what in ("start", "fade in", "swell") and (fields or scene.music.mood == "none"):
            now = scene.music if scene.music.mood != "none" else MusicWish()
            production = with_scene(production, [scene.id], music=now.model_copy(update=fields))
        elif fields or scene.music.mood == "none":
            raise Unfit  # what is not played cannot stop
        cue = replace(self, upon=upon)._cue(new_id("q", ids_of(production)), what, shot)
        kept = tuple(c for c in shot.cues if not (c.sound == "music" and c.words[:1] == cue.words))
        return Done(with_shot(production, shot.id, cues=(*kept, cue)))

    def _turned(self, scope: Scope) -> Done:
        """Other music from there on."""
        there = scope.where.shots[:1] or ((scope.shots[-1].id,) if self.closing else ())
        begun = sorted((b.start, b.id) for i in there for p in scope.planned(i).performers for b in p.beats)
        at = self.upon[:1] or tuple(i for start, i in begun if start >= 0)[:1]
        shot = next((sh for s in scope.production.scenes for sh in s.shots if set(at) & {b.id for b in sh.beats}), None)
        if shot is None:
            raise Unfit
        cue = Cue(id=new_id("q", ids_of(scope.production)), sound="music", noun="music", at=at[0],
                  at_end="after" in scope.words.lower().split(), words=("change", self.turn))
        return Done(with_shot(scope.production, shot.id, cues=(*shot.cues, cue)))

    def _cue(self, name: str, what: str, shot: Shot) -> Cue:
        """The turn of the music, with the beat that it comes with, or at the end of the one before it."""
        ids = [b.id for b in shot.beats]
        if self.ere:
            at = ids.index(self.ere[0])
            return Cue(id=name, sound="music", noun="music", at=ids[at - 1] if at else "", at_end=bool(at),
                       words=(what,))
        return Cue(id=name, sound="music", noun="music", at=(self.upon or self.past[-1:])[0], at_end=bool(self.past),
                   words=(what,))
