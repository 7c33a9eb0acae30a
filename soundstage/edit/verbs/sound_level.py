# SPDX-License-Identifier: Apache-2.0
"""How loud a sound is in a part of the film: in a shot, during a moment, from one on or up to one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned
from soundstage.edit.lines import spoken
from soundstage.edit.parts_heard import EVERYTHING, done_by_somebody, many_voices, not_heard, part_named
from soundstage.edit.people import found
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.slots import WEATHER
from soundstage.edit.sounds import effect_of
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.loudness import LOUDEST, QUIETEST, gain_said, sound_meant
from soundstage.language.lexicon import INSTRUMENTS
from soundstage.language.wordlist import word_set
from soundstage.model.levels import FILM, SHOTS, SILENT_DB, Level
from soundstage.model.production import Production

_FADES = re.compile(r"(?i)\b(?:fad(?:e|es|ing)|dies? (?:away|down)|dying)\b")
_RISES = re.compile(  # "fade out in the last shot" is no fading in
    r"(?i)\bfades? (?:(?!out\b|away\b|down\b)\w+ ){0,3}(?:in(?! (?:the|this|that|shots?|scenes?)\b)|up)\b")
_LOUDER = re.compile(r"(?i)\b(?:swells?|rises?|grows?|builds?|raise|boost|increase|amplify|lift)\b")
_SOFTER = re.compile(r"(?i)\b(?:soften|lower|reduce|quieten|dim|quiet|drop|duck|dip)\b")
_STOPS = re.compile(r"(?i)\b(?:stops?|cut out|rises?|grows?|builds?)\b")  # what the rain and people do too
_LINES = word_set("line lines words speech dialogue dialog talking voice voices narration question answer reply")
_ANY = word_set("the every each all any their spoken")
_ON = re.compile(r"(?i)\b(?:cut|kill|stop|stops|cuts)\b")  # what is cut "as he falls" does not come back


@dataclass(frozen=True)
class SoundLevel(Verb):
    """Make the music, the ambience or a sound louder, softer or silent in a shot or at a moment; fade it in or out."""

    phrases = (
        "<make> [the|all the] {sound:noise} [sound|be|get|go] {gain:loudness} [by {db:decibels}] "
        "[(during|while|when|as|under|behind|beneath|below|for) ({during:happening}|{said:clause})|"
        "(from|once|as soon as|the moment) {upon:happening}|after {past:happening}|(until|till) {ere:happening}]",
        "(turn|bring|mix|take|pull) {gain:loudness} [the] {sound:noise} [by {db:decibels}] "
        "[(during|while|when|as|under|behind|beneath|below|for) ({during:happening}|{said:clause})|"
        "(from|once|as soon as|the moment) {upon:happening}|after {past:happening}|(until|till) {ere:happening}]",
        "(soften|lower|reduce|quieten|dim|quiet|drop|duck|dip|raise|boost|increase|amplify|lift|swell) [the] "
        "[(volume|sound|noise|level) of] [the] {sound:noise} [by {db:decibels}] "
        "[(during|while|when|as|under|behind|beneath|below|for) ({during:happening}|{said:clause})|"
        "(from|once|as soon as|the moment) {upon:happening}|after {past:happening}|(until|till) {ere:happening}]",
        "(mute|silence) [<scene>|{shots}|the whole shot]",
        "(mute|silence|kill|cut|cut out|turn off|lose|no|no more|remove|take out|take away) [the] "
        "[(volume|sound|noise|sounds) of] [the] "
        "{sound:noise} "
        "[(during|while|when|as|under|behind|beneath|below|for) ({during:happening}|{said:clause})|"
        "(from|once|as soon as|the moment) {upon:happening}|after {past:happening}|(until|till) {ere:happening}]",
        "[the] {sound:noise} [<should>] (be|is|are|go|goes|get|gets|become|becomes|grow|grows) [a bit|a little|much] "
        "({gain:loudness}|silent|mute|muted|off) "
        "[(during|while|when|as|under|behind|beneath|below|for) ({during:happening}|{said:clause})|"
        "(from|once|as soon as|the moment) {upon:happening}|after {past:happening}|(until|till) {ere:happening}]",
        "[let|have|make] [the] {sound:noise} [<should>] (swell|swells|rise|rises|build|builds|fall silent|go silent|"
        "falls silent|goes silent|cut out|cuts out|stop|stops) "
        "[(during|while|when|as) {during:happening}|(from|once|as soon as|the moment) "
        "{upon:happening}|after {past:happening}|(until|before|till) {ere:happening}]",
        "{gain:loudness} {sound:noise} "
        "[(during|while|when|as|under|behind|beneath|below|for) ({during:happening}|{said:clause})|"
        "(from|once|as soon as|the moment) {upon:happening}|after {past:happening}|(until|till) {ere:happening}]",
        "[have|make|let there be|i want|add] [total|complete|dead|absolute|sudden|a moment of] "
        "(silence|no sound|no sound at all|nothing heard) "
        "[(during|while|when|as) {during:happening}|(from|once|as soon as|the moment) "
        "{upon:happening}|after {past:happening}|(until|before|till) {ere:happening}]",
        "(fade|fade out|fade down|fade in|fade up) [the] [sound of] [the] {sound:noise} [out|down|away|in|up] "
        "[{edge:at_beginning}|"
        "(at|towards|by) the [very] end [of the film]|(as|when|from|once|as soon as) {upon:happening}|"
        "after {past:happening}]",
        "[let|have|make|get] [the] {sound:noise} [<should>] (fade|fades|fade out|fades out|fade away|fades away|"
        "fade in|fades in|die away|dies away|die down) "
        "[{edge:at_beginning}|"
        "(at|towards|by) the [very] end [of the film]|(as|when|from|once|as soon as) {upon:happening}|"
        "after {past:happening}]",
    )
    example = ("A woman sits by a fire. A man comes in and hugs her.", "lower the sound of the fire during the hug",
               "pin sound.fire.during.b3.gain_db: - -> -6")
    rank = 4

    sound: Annotated[str, "music, ambience, effects, dialogue, a sound, or everything"] = ""
    gain: Annotated[float | None, "decibels that the word means"] = None
    db: Annotated[float | None, "decibels"] = None
    edge: Annotated[str, "at the beginning"] = ""
    during: Annotated[tuple[str, ...], "while which beats of the film last"] = ()
    said: Annotated[str, "under whose lines: hers, every line"] = ""
    upon: Annotated[tuple[str, ...], "from the beginning of which beats on"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()
    ere: Annotated[tuple[str, ...], "until which beats of the film"] = ()

    def apply(self, scope: Scope) -> Done:
        words = f" {scope.words.lower()} "
        if (not self.sound and takes_meant(scope)) or (self.sound and not sound_meant(self.sound, words, scope)):
            raise Unfit
        name = self.sound.removeprefix("the ")
        if self.sound and _STOPS.search(words) and (name in WEATHER or found(self.sound.split(), scope)):
            raise Unfit  # it stops itself, not only how it sounds
        part = part_named(self.sound, scope) if self.sound else EVERYTHING
        if self.sound and done_by_somebody(self.sound, scope):
            raise Unfit
        if re.search(r"\bslow(?:s|ly|er)?\b", words) and part == EVERYTHING:
            raise Unfit  # "slow everything down" is how fast it goes
        unheard = part == "mix.ambience" and bool(effect_of(name, scope.vocabulary))
        if unheard and (self.gain or 0) > 0 and " more " in words:
            raise Unfit  # "more thunder" where there is none is a sound that is put in
        if self.gain is not None and not_heard(part, scope) and self.sound in INSTRUMENTS:
            raise Unfit  # "soft guitar until she comes": music that is not played yet
        fades = bool(_FADES.search(words))
        places = self._places(scope, fades)
        if not places or (part == "mix.music" and (fades or _ON.search(words)) and self._at_moment(scope)):
            raise Unfit  # of the whole film, or the music turns
        gain = self._gain(words)
        production = scope.production
        for kind, at in places:
            shot = next((s for s in scope.shots if s.id == at), None) if kind in SHOTS else None
            production = held(production, scope, shot.block) if shot and shot.id != shot.block else production
            production = _levelled(production, Level(part, kind, at, gain), scope.words)
        apart = self._at_moment(scope) or _of_one_voice(self.sound, scope)
        notes = ("all voices together",) if part == "mix.dialogue" and many_voices(scope) and not apart else ()
        return Done(production, notes=notes)

    def _gain(self, words: str) -> float:
        if not self.sound or _FADES.search(words) or (self.ere and " drop " in words):
            return SILENT_DB  # "drop the music until she speaks"
        if self.gain is None and self.db is None and not (_LOUDER.search(words) or _SOFTER.search(words)):
            return SILENT_DB
        return gain_said(words, self.gain, self.db)

    def _at_moment(self, scope: Scope) -> bool:
        return bool(self.during or self.said or self.upon or self.past or self.ere or scope.where.beat)

    def _places(self, scope: Scope, fades: bool) -> list[tuple[str, str]]:
        """(kind, id) of the parts of the film meant; none for all of it."""
        during = self.during or (_under(self.said, scope) if self.said else _of_one_voice(self.sound, scope))
        where, moments = scope.where, during or self.upon or self.past[-1:] or self.ere[:1]
        if moments and (where.shots or where.scenes):
            raise Unfit
        slowly = "fading_" if fades else ""
        if during and not _ON.search(scope.words):
            return [("during", beat) for beat in during]
        if moments:
            kind = "until" if self.ere else "after" if self.past else "from"
            return [(f"{slowly}{kind}", moments[0])]
        if fades:
            return self._fading(scope)
        if where.beat:
            return [("from" if _ON.search(scope.words) else "during", where.beat)]
        meant = where.shots or where.scenes or where.time is not None  # "at 00:08": the shot that is on then
        return [("in", s.id) for s in scope.meant_shots()] if meant else []

    def _fading(self, scope: Scope) -> list[tuple[str, str]]:
        """Of what fades with no moment: where in the film, or in the shots named, it comes or goes."""
        rises = bool(_RISES.search(scope.words) or self.edge)
        kind = "fade_in" if rises else "fade_out"
        if scope.where.beat:
            return [("fading_from", scope.where.beat)]
        shots: Sequence[str] = [s.id for s in scope.meant_shots()] if scope.where.shots else ()
        return [(kind, shots[0 if rises else -1] if shots else FILM)]


def _of_one_voice(sound: str, scope: Scope) -> tuple[str, ...]:
    """The lines of somebody who is named and is to be heard otherwise than others who speak; () for all else."""
    named = re.sub(r" (?:'s )?(?:voice|lines?|talking|speech|dialogue)$", "", sound.removeprefix("the ")).split()
    who = found([w for w in named if w != "'s"] or [""], scope) or found(["the", *named], scope)
    lines = spoken(scope, who) if who and many_voices(scope) and not scope.where.anything else ()
    return tuple(b.id for b in lines)


def _under(said: str, scope: Scope) -> tuple[str, ...]:
    """The lines named by whose they are: "his lines", "every line", "the dialogue"; Unfit for anything else."""
    *owner, what = said.split() or [""]
    if what not in _LINES or (set(owner) - _ANY - {"his", "her", "'s"} and not found(owner, scope)):
        raise Unfit
    sex = {"his": "male", "her": "female"}.get(" ".join(owner), "")
    who = () if not owner or sex or set(owner) <= _ANY else found([w for w in owner if w != "'s"], scope)
    beats = [b for b in spoken(scope, who) if not sex or any(scope.subject(w).gender in ("", sex) for w in b.who)]
    if not beats:
        raise Unfit
    return tuple(b.id for b in beats)


def _levelled(production: Production, level: Level, words: str) -> Production:
    """The film with this level beside what is pinned there already."""
    before = float(production.pin(level.path) or 0.0)
    gain = SILENT_DB if level.gain_db == SILENT_DB else max(QUIETEST, min(LOUDEST, before + level.gain_db))
    return pinned(production, level.path, gain, words)
