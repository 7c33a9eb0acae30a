# SPDX-License-Identifier: Apache-2.0
"""How something is done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats
from soundstage.edit.deeds import doing, read_deed, told_of, travels
from soundstage.edit.implausible import how_many
from soundstage.edit.lines import spoken
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import Unfit
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat

_MORE = re.compile(r"\b(?:one|another) more\b|\bonce more\b|\b(?:another|one more|one) time\b")
_OPPOSITES = {
    "slowly": ("quickly", "slower", "faster", "fast", "slow", "hurriedly", "rapidly"),
    "quickly": ("slowly", "slow", "slower", "fast", "leisurely"),
}

_ITS_WORDS = ("", "it", "that", "this", "his line", "her line", "its line", "the line", "the words")
_COUNTED = word_set("twice thrice")
_LONGER = re.compile(r"\blonger\W*$")
_GOING = re.compile(r"\b(?:walk|move|go|run|travel|come)s?\b")
_BEARS = ("carry", "bring", "take")
_WAYS = ("through", "across", "along", "to", "towards", "past", "over", "around", "after", "away", "into", "up", "down")
_AS_LONG = {"twice": Fraction(2), "half": Fraction(1, 2)}
_HALF_AGAIN = Fraction(3, 2)  # how much longer, when that is not said


def _of_a_thing(scope: Scope, who: tuple[str, ...]) -> bool:
    return bool(who) and all(scope.subject(i).family != "body" for i in who)


def _said(scope: Scope, who: tuple[str, ...], deed: str) -> Sequence[Beat]:
    """Their line, where the words tell of saying it: "say it twice"."""
    verb, *rest = deed.split() or [""]
    said = base_verb(verb) in lexicon.SPEECH and " ".join(rest) in _ITS_WORDS
    return tuple(b for b in spoken(scope, who) if set(b.who) & set(who)) if said else ()


def _told(scope: Scope, who: tuple[str, ...], deed: str, pace: str) -> Sequence[Beat]:
    """The beats that are meant; Unfit when the words tell the deed to go another way than it goes in the film."""
    beats: Sequence[Beat] = told_of(scope, who, deed) if deed else doing(scope, who)
    if not deed and _GOING.search(scope.words.lower()):  # "walk more carefully": on his way, not at the table
        beats = [b for b in beats if travels(b.action) or b.place in _WAYS or b.verb in _BEARS] or beats
    told = read_deed(scope, who, deed).shot.beats if deed and pace else ()
    if told and told[0].place and all(told[0].place != b.place for b in beats):
        raise Unfit  # "come in from the left, slowly" says more than how
    return beats


@dataclass(frozen=True)
class Manner(Verb):
    """Let someone do what it does slowly, quickly, carefully …, or so many times."""

    phrases = (
        "(make|have|let) {who:subject} {deed} {pace}",
        "{who:subject} <should> {deed} {pace}",
        "(make|have|let) {who:subject} {pace}",
        "(make|have|let) {who:subject} (move|go|act|do it|do that) {pace}",
        "{who:subject} <should> (move|go|act|be) {pace}",
        "(slow|slow down) {who:subject} [down] [a bit|a little]",
        "(speed|speed up|hurry) {who:subject} [up] [a bit|a little]",
        "(slow|slow down) {who:subject} 's {deed}",
        "(slow|slow down|speed up) (his|her|its|their|the) {deed}",
        "(slow|slow down|speed up|hurry up) {what:happening} [a bit|a little|a lot]",
        "(slow|speed) {what:happening} (down|up) [a bit|a little|a lot]",
        "<make> {what:happening} [be|happen|go] [a bit|a little|much|a lot] {pace}",
        "{what:happening} <should> (be|happen|go) [a bit|a little|much|a lot] {pace}",
        "<make> {what:happening} [last|go on|be] [a bit|a little|much] longer",
        "<make> {what:happening} [last|go on|be] {much:doubled}",
        "<make> {what:happening} [last|go on|be] {much:halved}",
        "(speed up) {who:subject} 's {deed}",
        "<make> {who:subject} 's {deed} {pace}",
        "[a bit|a little|much] {pace}",
        "{who:subject} {deed} {pace}",
        "(make|have|let) {who:subject} {deed} {times:often}",
        "(make|have|let) {who:subject} {deed} (once more|one more time|another time|one time more)",
        "{who:subject} <should> {deed} (once more|one more time|another time|one time more)",
        "{who:subject} <should> {deed} {times:often}",
        "{number} {deed}",
        "only {number} {deed}",
        "<remove> (one|the {number:which}|the last|the extra|one of the) {fewer:deed}",
        "<make> the {deed} {pace}",
        "(make|have|let) {who:subject} {pace} {deed}",
        "{who:subject} <should> {pace} {deed}",
        "<make> {who:subject} (move|walk|go|act) [more] {pace}",
        "(make|have|let) {who:subject} {deed} for {seconds} [long|longer]",
        "(make|have|let) {who:subject} {deed} [for] [a bit|a little|much|a while] longer",
        "{who:subject} [<should>] {deed} [for] [a bit|a little|much|a while] longer",
        "{who:subject} <should> {deed} for {seconds} [long]",
    )
    example = ("A fox walks through a forest.", "make the fox walk slowly", "s1.sh1.b1.manner: - -> slowly")
    rank = 2

    who: Annotated[tuple[str, ...], "who"] = ()
    deed: Annotated[str, "of which deed, when it is said"] = ""
    pace: Annotated[str, "slowly, quickly, carefully, happily …"] = ""
    times: Annotated[int | None, "how many times"] = None
    number: Annotated[Fraction | None, "how many of it: three barks"] = None
    fewer: Annotated[str, "of which deed once less: the second bark"] = ""
    seconds: Annotated[Fraction | None, "for how long"] = None
    what: Annotated[tuple[str, ...], "which beats of the film last longer"] = ()
    much: Annotated[str, "twice or half as long"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import leads

        said = scope.words.lower()
        if not (self.seconds or self.pace or self.times) and (self.deed or self.what) and (
                self.much or _LONGER.search(said)):
            return self._longer(scope)
        counted = bool(self.times or self.seconds or _MORE.search(said))
        pace = self.pace or ("" if counted else "slowly" if "slow" in said else "quickly")
        if self.fewer or self.number is not None:
            return self._once_less(scope) if self.fewer else self._so_many(scope, int(self.number or 0))
        if _of_a_thing(scope, self.who) and pace in ("loudly", "quietly"):
            raise Unfit  # "let the bottle break louder": its sound
        if not self.who and (pace == "loudly" or (not self.deed and pace not in ("", "slowly", "quickly"))):
            raise Unfit  # "it's a bit gloomy", "make the thunder louder": the film is, a sound is
        if not counted and (_COUNTED & set(said.split()) or "times" in self.deed.split()):
            raise Unfit  # "twice, slowly" says both
        meant = [b for b in scope.meant_beats() if b.id in self.what and not b.line]
        who = self.who or (meant[0].who if meant else leads(scope)[:1])
        if not who or (self.what and not meant) or how_many(scope):
            raise Unfit  # "more guests" are not louder
        beats = meant or (_said(scope, who, self.deed) if self.times else ()) or _told(scope, who, self.deed, self.pace)
        if not beats:
            raise Unfit
        more = pace == "" and not self.seconds and not self.times
        ids = {b.id for b in (beats if not (self.times or self.seconds) else beats[-1:])}

        def changed(beat: Beat) -> Beat:
            if beat.id not in ids:
                return beat
            if more:
                return beat.model_copy(update={"times": beat.times + 1})
            if self.times:
                return beat.model_copy(update={"times": self.times})
            if self.seconds:
                return beat.model_copy(update={"duration": self.seconds})
            kept = tuple(m for m in beat.manner if m not in (*_OPPOSITES.get(pace, ()), pace))
            return beat.model_copy(update={"manner": (*kept, pace)})

        return Done(with_beats(scope.production, changed), who)

    def _longer(self, scope: Scope) -> Done:
        """ "laughs longer": half again as long as it is played now."""
        told = told_of(scope, self.who, self.deed) if self.deed else scope.meant_beats()
        beats = [b for b in told if not b.line and b.id in (self.what or (b.id,))]
        spans = [x.end - x.start for s in scope.shots for p in s.performers for x in p.beats
                 if beats and x.id == beats[-1].id]
        if not spans:
            raise Unfit
        lasts = (max(spans) * _AS_LONG.get(self.much, _HALF_AGAIN)).limit_denominator(10)
        return Done(with_beats(scope.production, lambda b: b.model_copy(
            update={"duration": lasts}) if b.id == beats[-1].id else b), self.who or beats[-1].who)

    def _so_many(self, scope: Scope, number: int) -> Done:
        """ "three barks": whoever does it does it so often."""
        beats = [b for b in scope.meant_beats() if base_verb(self.deed.split()[0]) in (b.action, b.verb) and b.who]
        if not beats or len(self.deed.split()) > 1 or number < 1:
            raise Unfit
        production = with_beats(
            scope.production, lambda b: b.model_copy(update={"times": number}) if b.id == beats[-1].id else b)
        return Done(production, beats[-1].who)

    def _once_less(self, scope: Scope) -> Done:
        """ "drop the second bark": one time less, or the one that is named when each is a deed by itself."""
        verb = base_verb(self.fewer.split()[0])
        beats = [b for b in scope.meant_beats() if verb in (b.action, b.verb) and b.who and not b.line]
        nth = int(self.number) if self.number is not None else -1
        if not beats or len(self.fewer.split()) > 1 or (len(beats) == 1 and beats[0].times < max(nth, 2)):
            raise Unfit
        if len(beats) > 1:
            gone = beats[nth - 1 if 0 < nth <= len(beats) else -1]
            return Done(with_beats(scope.production, lambda b: None if b.id == gone.id else b), gone.who)
        only, times = beats[0], beats[0].times - 1
        return Done(with_beats(
            scope.production, lambda b: b.model_copy(update={"times": times}) if b.id == only.id else b), only.who)
