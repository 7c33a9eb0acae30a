# SPDX-License-Identifier: Apache-2.0
"""A deed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit import people
from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beat, with_beats
from soundstage.edit.deeds import (
    beside,
    by_no_thing,
    doing,
    home,
    last_spot,
    merged,
    of_another,
    out_of_place,
    read_deed,
    told_of,
    travels,
    with_new_beats,
)
from soundstage.edit.onto import Fragment
from soundstage.edit.replacing import goes_on, in_its_stead, nearest, other_deed, without_idle
from soundstage.edit.scope import Scope, Where
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import Unfit
from soundstage.edit.told_anew import told_anew
from soundstage.edit.unplayable import unplayable
from soundstage.edit.weaving import aligned, arrives, woven
from soundstage.edit.whose_deed import meant_by, whose
from soundstage.language import lexicon
from soundstage.model.production import Beat, Production

_BESIDES = re.compile(r"(?i)\w+ing\b(?! (?:is|are|should|must|could)\b)")  # ", looking down": with what was just told
_DULL = ("stand", "")
_FACES = ("smile", "laugh", "frown", "cry", "nod", "shake_head", "shrug", "sigh", "wave", "blush")
_AGAIN = re.compile(r"\b(?:again|another|once more|also|as well|in the end|at the end|at last|afterwards)\b", re.I)
_DANGLING = re.compile(r" (?:once|when|while|as|until|till|after|before) (?:the|he|she|it|they|everyone) ", re.I)
_SEEN = re.compile(r"(?i)[a-z]+ing [a-z]+s")  # "falling leaves": what is to be seen, no deed
_NEW = re.compile(  # what is added is no deed of those who are there: "add people walking by"
    r"(?i:add|insert|include) (?!(?:the|this|that|his|her|its|their|him|them|it) )[a-z]")
_ONE = re.compile(r"(?i)(?:(?:let|make|have) )?an? ")
_WAITS = ("stand", "stand up", "wait", "stay", "remain", "pause", "linger", "rise", "get up")  # nobody's stand-in
_TOLD = re.compile(r"\b(?:that|it|this)\b")
_VOICED = re.compile(r"^(?:speaks?|talks?|says?) (?!to\b|with\b|about\b|at\b|into\b)|\b(?:voice|tone|accent)\b")
_TALKS = ("speak", "talk", "say", "answer", "reply")
_BESIDE = re.compile(r"\b(?:before|after) \w+ing$")
_HOLDING = ("hold", "pick_up", "carry")  # of something new: the other thing is held as well
_INSTEAD = re.compile(r"(?i)\binstead\b(?! of)|\balready\b")
_STILL = ("at", "on", "in", "under", "next_to", "behind", "in_front_of", "near", "by")  # no ways
_AFTERWARDS = re.compile(r"(?i)\b(?:afterwards?|after that)\b")  # after what the instruction before changed


@dataclass(frozen=True)
class Act(Verb):
    """Let someone do something: another way of doing what it does already, in its place, or after it."""

    phrases = (
        "(make|have|let|get|ask|tell) {who:subject} [to|also|then|just|simply|only|start to|begin to|start] {deed}",
        "{who:subject} <should> [also|then|start to|begin to] {deed}",
        "{who:subject} <should> be {deed:doing}",
        "{who:subject} [also|then|just|simply|only|first|now] {deed}",
        "<add> {who:subject} {deed}",
        "(then|and then) {who:subject} {deed}",
        "(i want|i would like) {who:subject} to {deed}",
        "(make|have|let|get) {who:subject} {deed} (at the end|in the end|at last)",
        "(make|have|let|get) {who:subject} [first] {deed} {begin:at_beginning}",
        "{who:subject} <should> [first] {deed} {begin:at_beginning}",
        "at the end {who:subject} <should> {deed}",
        "at the end (make|have|let) {who:subject} {deed}",
        "{begin:at_beginning} (make|have|let) {who:subject} {deed}",
        "(make|have|let) {who:subject} {deed} (before|and only then) {next:deed}",
        "(make|have|let) {who:subject} {deed} before (he|she|it|they) {next:deed}",
        "(make|have|let) {who:subject} {deed} after (he|she|it|they) {last:deed}",
        "(make|have|let) {who:subject} {deed} while (he|she|it|they) {during:deed}",
        "{who:subject} [<should>] {deed} before (he|she|it|they) {next:deed}",
        "{who:subject} [<should>] {deed} after (he|she|it|they) {last:deed}",
        "(make|have|let) {who:subject} {deed} (instead of|rather than|not) {old:deed}",
        "instead of {old:deed} {who:subject} <should> {deed}",
        "instead of {old:deed} (make|have|let) {who:subject} {deed}",
        "{who:subject} [<should>] {deed} (instead of|rather than|not) {old:deed}",
        "{deed} instead of {old:deed}",
        "(make|have|let) {who:subject} {deed} (instead of|rather than|and not|not) {other:subject}",
        "{who:subject} <should> {deed} (instead of|rather than|and not|not) {other:subject}",
        "(make|have|let) {who:subject} {deed} after {last:deed}",
        "<swap> {old:deed} (with|by|for|to|into) {deed}",
        "<swap> (the|his|her|its|their|{who:subject} 's) {old:deed} (with|by|for|to|into) [a|an] {deed}",
        "(make|have|let) {who:subject} {deed} (when|while|as|whenever|just as) {upon:happening}",
        "{who:subject} [<should>] [be] {deed} (when|while|as|whenever|just as) {upon:happening}",
        "(make|have|let) {who:subject} {deed} (at the end|in the end) (instead of|rather than) {old:deed}",
        "(make|have|let) {who:subject} {deed} [just] (before|until|till) {ere:happening}",
        "{who:subject} [<should>] [be] {deed} [just] (before|until|till) {ere:happening}",
        "(make|have|let) {who:subject} {deed} [right|just|only] (after|once|as soon as) {past:happening}",
        "{who:subject} [<should>] [be] {deed} [right|just|only] (after|once|as soon as) {past:happening}",
        "{who:subject} {deed} {begin:at_beginning}",
        "(make|have|let) {who:subject} {deed} (before {ahead:subject}|after {behind:subject})",
        "{who:subject} <should> {deed} (before {ahead:subject}|after {behind:subject})",
    )
    example = ("A fox walks through a forest.", "make the fox jump over a log", "s1.sh1.b2.action: - -> jump")
    rank = -1

    who: Annotated[tuple[str, ...], "who does it"] = ()
    deed: Annotated[str, "what, in words: run to the tree and bark"] = ""
    old: Annotated[str, "what is no longer done"] = ""
    other: Annotated[tuple[str, ...], "who does it now, and is to do it no longer"] = ()
    next: Annotated[str, "before what"] = ""
    last: Annotated[str, "after what"] = ""
    during: Annotated[str, "while what goes on"] = ""
    begin: Annotated[str, "first of all"] = ""
    upon: Annotated[tuple[str, ...], "with which beats of the film"] = ()
    ere: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()
    ahead: Annotated[tuple[str, ...], "before who does the same"] = ()
    behind: Annotated[tuple[str, ...], "after who does the same"] = ()

    def apply(self, scope: Scope) -> Done:
        if (timed := self._beside_others(scope)) != self:
            return timed.apply(scope)
        who = meant_by(scope, self.who or whose(scope, self.old), self.old)
        if not who or _NEW.match(scope.words) or _SEEN.fullmatch(scope.words):
            raise Unfit
        if self.old and not self.who and people.found(self.old.split()[-1:], scope):
            raise Unfit  # "swap the dog for a cat": the dog of the film, no dogging
        if self.other:
            return self._taken_over(scope)
        found = read_deed(scope, who, self.deed)
        told = found.shot.beats
        if self.deed.count('"') > 2 or unplayable(found, self.deed) or not any(set(who) & set(b.who) for b in told):
            raise Unfit  # two lines at once, or no deed
        self._no_manner_of_speech(scope, who, found)
        if by_no_thing(found, scope) or out_of_place(found, scope):
            raise Unfit  # "at the end" is no place
        if _DANGLING.search(self.deed) and not {i for b in found.shot.beats for i in b.who} - {*who}:
            raise Unfit  # "once the rain stops", where it does not: half of the words would be lost
        if not any(scope.subject(i).family == "body" for i in who) and _no_things(found):
            raise Unfit  # "make the table round": no deed of a thing
        if self._takes_off(scope, who, found):
            raise Unfit  # a cap that nobody wears: no flight of it
        if _BESIDE.search(scope.words) and doing(scope, who, found.shot.beats[0].action):
            raise Unfit  # "jump before running": two deeds of the film change places
        if _figure(found) and re.match(r"(?:make|let|have) (?:it|this)\b", scope.words.lower()) and not scope.last:
            raise Unfit  # "make it pop": a figure of speech, nobody's deed
        other = self._other_hands(scope, who, found)
        return Done(other, who) if other is not None else self._put_in(scope, who, found)

    def _put_in(self, scope: Scope, who: tuple[str, ...], found: Fragment) -> Done:
        """The film with the deed beside, in the stead of or after what they do already."""
        scene_id = home(scope, who)
        production = merged(scope.production, found, scene_id)
        replaced, played = self._replaced(scope, who, found), _played(scope, who)
        kept = {} if self._timed or self.old or _AGAIN.search(scope.words) else aligned(found.shot.beats, played)
        if (moved := self._moved(scope, who, found)) is not None:
            return Done(moved, who)
        if kept:
            return _done(woven(production, found.shot.beats, kept, found.shot.cues), who, found)
        if replaced is not None:
            film = self._in_its_stead(production, replaced, found, who, played)
            same = not self.old and replaced.action == found.shot.beats[0].action  # with another thing
            return _done(without_idle(film, replaced) if same else film, who, found)
        return _done(self._placed(scope, production, scene_id, who, found), who, found)

    def _beside_others(self, scope: Scope) -> Act:
        """The deed at the moment at which others do the same, or of the instruction before: "have her sigh first"."""
        if self.begin == "first" and scope.moment and not scope.where.anything:
            return replace(self, begin="", ere=scope.moment)
        if not (others := self.ahead or self.behind):
            return self
        same = tuple(b.id for b in told_of(scope, others, self.deed))
        if not same or {i for b in scope.meant_beats() if b.id in same for i in b.who} & set(self.who):
            raise Unfit  # they do nothing of the kind
        return replace(self, ahead=(), behind=(), ere=same if self.ahead else (), past=() if self.ahead else same)

    def _in_its_stead(self, production: Production, replaced: Beat, found: Fragment, who: tuple[str, ...],
                      played: Sequence[Beat]) -> Production:
        """The film with the deed for the one it replaces, which is only left off where the deed is done beside it."""
        if self.old and (going := goes_on(replaced, found, played)) is not None:
            said = {k: v for k in ("manner", "times") if (v := getattr(found.shot.beats[0], k)) not in ((), 1)}
            production = with_beat(production, going.id, **said) if said else production
            return with_beats(production, lambda b: None if b.id == replaced.id else b)
        return in_its_stead(production, replaced, found, who, self.old.partition(" ")[2])

    def _moved(self, scope: Scope, who: tuple[str, ...], found: Fragment) -> Production | None:
        """The film with what they do already done at the moment named instead; None when it is new."""
        moment, told = self.upon or self.ere or self.past, found.shot.beats
        if not moment and scope.where.shots and _INSTEAD.search(scope.words) and len(told) == 1:
            return self._to_shot(scope, who, told[0])
        if not moment or len(told) != 1 or told[0].line or _AGAIN.search(scope.words):
            return None
        once = told[0].action in ("enter", "exit")  # by whatever verb
        same = [b for b in doing(scope, who, told[0].action)
                if (once or b.verb == told[0].verb) and b.id not in moment and all(
                    getattr(told[0], key) in ("", getattr(b, key)) for key in ("target", "anchor", "place"))]
        if len(same) != 1:
            return None
        how = "when" if self.upon else "before" if self.ere else "after"
        beat = same[0].model_copy(update={"order": "then"})
        rest = with_beats(scope.production, lambda b: None if b.id == beat.id else b)
        return beside(rest, moment, how, found.shot.model_copy(update={"beats": (beat,), "cues": ()}))

    def _to_shot(self, scope: Scope, who: tuple[str, ...], told: Beat) -> Production | None:
        """The film with what they do in another shot done in the one named: "come in during shot 2 instead"."""
        same = [b for b in doing(scope.at(Where()), who) if b.action == told.action or (arrives(b) and arrives(told))]
        if len(same) != 1 or same[0] in scope.meant_beats():
            return None
        rest = with_beats(scope.production, lambda b: None if b.id == same[0].id else b)
        shot, after = last_spot(scope, home(scope, who))
        return with_new_beats(rest, shot, after, [same[0].model_copy(update={"order": "then"})])

    def _other_hands(self, scope: Scope, who: tuple[str, ...], found: Fragment) -> Production | None:
        """The film with another tool in hand, a thing told anew, or what somebody else does now done by them."""
        theirs = of_another(scope, who, found) if not self.old else None
        given = with_beat(scope.production, theirs.id, who=who) if theirs is not None else None
        same = told_anew(found, doing(scope, who), scope) if not (self._timed or _AGAIN.search(scope.words)) else None
        return same or _tool_instead(scope, who, found) or given

    def _taken_over(self, scope: Scope) -> Done:
        """What another one does, done by these."""
        if _ONE.match(scope.words):
            raise Unfit  # "a girl throws it, not a boy": nobody of the film
        told = read_deed(scope, self.other, self.deed).shot.beats
        theirs = [b for b in doing(scope, self.other) if not set(self.who) & set(b.who)]
        now = [b for b in theirs if told and b.action == told[0].action]
        if len(told) != 1 or not now:
            raise Unfit
        doers = (*self.who, *(w for w in now[-1].who if w not in self.other))
        return Done(with_beat(scope.production, now[-1].id, who=doers), self.who)

    def _no_manner_of_speech(self, scope: Scope, who: tuple[str, ...], found: Fragment) -> None:
        """Unfit when the words are how somebody speaks, not that he does: "he whispered that"."""
        lines = [b for b in _played(scope, who) if b.line]
        if any(b.action == "speak" and not b.line and (_VOICED.search(self.deed) or (b.manner and len(lines) == 1))
               for b in found.shot.beats):
            raise Unfit  # "he should ask shyly", who asks already
        said = [b for b in found.shot.beats if b.verb in lexicon.SPEECH and not b.line]
        there = aligned(found.shot.beats, _played(scope, who))  # "shrugs and then says it"
        if any(b.id not in there for b in said) and (_TOLD.search(self.deed) or any(b.times > 1 for b in said)):
            raise Unfit

    def _takes_off(self, scope: Scope, who: tuple[str, ...], found: Fragment) -> bool:
        return found.shot.beats[0].action == "fly" and bool(found.shot.beats[0].target) and self.deed.startswith("tak")

    @property
    def _timed(self) -> bool:  # when in the film it is done is said
        return bool(self.upon or self.ere or self.past or self.next or self.last or self.during or self.begin)

    def _replaced(self, scope: Scope, who: tuple[str, ...], found: Fragment) -> Beat | None:
        """The beat that the deed takes the place of."""
        first = found.shot.beats[0]
        now = doing(scope, who)
        if self.old:
            olds = read_deed(scope, who, self.old).shot.beats
            said = base_verb(self.old.split()[0])
            lines = [b for b in _played(scope, who) if b.line and said in _TALKS]
            fits = lines or [b for b in now if (olds and b.action == olds[0].action and b.action != "speak") or (
                said and b.verb.split()[:1] == [said])]
            if not fits:
                raise Unfit
            return fits[-1]
        bereft = [b for b in now if b.id in scope.played and b.action == first.action and not b.target]
        if bereft and first.target and not self._timed:
            return bereft[-1]  # what is done with what the instruction before took out: "no rifle, he takes a lantern"
        if self._timed or _carried(found) or "then" in scope.words or _AGAIN.search(scope.words):
            return None
        every, now = now, tuple(b for b in now if b.action != "stand" or b.verb in ("", first.verb, *_WAITS))
        same = [b for b in now if b.verb == first.verb != "" and b.action == first.action]
        held_anew = first.action in _HOLDING and first.verb != "bring" and first.target in {s.id for s in found.cast}
        alike = [b for b in same or now if b.action == first.action and not held_anew and not other_deed(first, b)]
        if alike and len(found.shot.beats) == 1 and not first.line:
            return alike[-1]
        same_way = [b for b in now if first.anchor and first.place not in _STILL and (b.place, b.anchor) == (
            first.place, first.anchor)]
        if same_way and len(found.shot.beats) == 1 and not first.line:
            return same_way[-1]  # "fall over the fence", who jumps over it
        if len(found.shot.beats) == 1 and arrives(first) and (came := [b for b in every if arrives(b)]):
            return came[-1]  # "the messenger walks in", who runs in
        if "instead" in scope.words.lower() and every:
            return nearest(first, [b for b in every if set(b.who) <= set(who)] or every)
        moving = [b for b in (*now, first) if travels(b.action) and b.action not in ("enter", "exit")]
        if len(moving) > 1 and first in moving and len(found.shot.beats) == 1:
            return moving[-2]
        still = [b for b in now if b.action in (*_DULL, "sit", "lie", "sleep", "kneel")]
        if still and first.action in ("stand", "sit", "lie", "sleep", "kneel") and len(found.shot.beats) == 1:
            return still[-1]
        return now[0] if len(now) == 1 and now[0].action in _DULL else None

    def _with_line(self, scope: Scope, who: tuple[str, ...], beats: Sequence[Beat]) -> tuple[str, ...]:
        """The line that was just changed, with which a face is made: "change it to 'Yes!' and let him grin"."""
        lines = [b.id for b in scope.meant_beats() if b.id in scope.played and b.line and b.who == who]
        face = len(beats) == 1 and beats[0].action in _FACES and beats[0].line is None
        apart = self._timed or scope.where.anything or _AGAIN.search(scope.words)
        return tuple(lines[-1:]) if face and not apart else ()

    def _placed(
        self, scope: Scope, production: Production, scene_id: str, who: tuple[str, ...], found: Fragment
    ) -> Production:
        """The film with the beats where the words put them, else after all that is done there."""
        cues = found.shot.cues
        beats = _begun(found.shot.beats) if _played(scope, who) and not self.begin else found.shot.beats
        beside_it = scope.played if _BESIDES.match(scope.words) and not scope.where.anything else ()
        beside_it = beside_it or self._with_line(scope, who, beats)
        after_it = scope.played[-1:] if _AFTERWARDS.search(scope.words) and not self._timed else ()
        if moment := self.upon or self.ere or self.past or after_it or beside_it:
            how = "after" if after_it else "when" if self.upon or beside_it else "before" if self.ere else "after"
            return beside(production, moment, how, found.shot)
        if mark := self.next or self.last or self.during:
            olds = read_deed(scope, who, mark).shot.beats
            fits = [
                b
                for b in scope.meant_beats()
                if olds and b.action == olds[0].action and (set(b.who) & set(who) or not b.who)
            ]
            fits = fits or [b for b in scope.meant_beats() if olds and b.action == olds[0].action]
            if not fits:
                raise self.refuse(
                    scope,
                    f"nobody does '{mark}' there",
                    f"they {', '.join(b.verb or b.action for b in scope.meant_beats())}",
                )
            shot = next(sh for s in production.scenes for sh in s.shots if any(b.id == fits[0].id for b in sh.beats))
            ids = [b.id for b in shot.beats]
            at = ids.index(fits[0].id if self.next else fits[-1].id)
            after = (ids[at - 1] if at else "^") if self.next else ids[at]
            if self.during:
                beats = (beats[0].model_copy(update={"order": "with"}), *beats[1:])
            return with_new_beats(production, shot.id, after, beats, cues)
        comes = not self.begin and not _AGAIN.search(scope.words) and "at the end" not in scope.words and (
            (beats[0].action == "enter" and not beats[0].anchor) or beats[0].place in ("from_left", "from_right"))
        if (comes or _carried(found)) and (first := next((b for b in _played(scope, who)), None)) is not None:
            return beside(production, (first.id,), "before", found.shot)  # or is in by then
        shot_id, after = _where_they_are(scope, scene_id, who) or last_spot(scope, scene_id)
        if self.begin and not scope.where.anything:
            shot_id = scope.scene(scene_id).shots[0].id
        return with_new_beats(production, shot_id, "^" if self.begin else after, beats, cues)


def _done(production: Production, who: tuple[str, ...], found: Fragment) -> Done:
    return Done(production, who, found.notes, found.staged)


def _where_they_are(scope: Scope, scene_id: str, who: tuple[str, ...]) -> tuple[str, str] | None:
    """The end of the last shot they have a part in, where they have none in the last of the scene that is given."""
    shots = scope.scene(scene_id).shots
    theirs = [sh.id for sh in shots if sh.camera.subject.partition(".")[0] in who or any(
        {*who} & {*b.who, b.target} for b in sh.beats)]
    unsaid = not (scope.where.anything or scope.gap[0] or _AGAIN.search(scope.words))
    return (theirs[-1], "") if unsaid and theirs and shots[-1].given and shots[-1].id not in theirs else None


def _begun(beats: Sequence[Beat]) -> tuple[Beat, ...]:
    """The beats as of those who did something else before, and are not so from the first."""
    return tuple(b.model_copy(update={"manner": tuple(m for m in b.manner if m != "already")}) for b in beats)


def _played(scope: Scope, who: tuple[str, ...]) -> list[Beat]:
    return [b for b in scope.meant_beats() if set(b.who) & set(who)]


def _no_things(found: Fragment) -> bool:
    """Whether no thing does that: a spaceship that is to look old looks at nothing."""
    looks = found.shot.beats[0].action == "look"
    return looks or _figure(found) or any("is shown as its nearest" in note for note in found.notes)


def _tool_instead(scope: Scope, who: tuple[str, ...], found: Fragment) -> Production | None:
    """The film with the new thing in the hand of who uses another one: "she uses a screwdriver instead"."""
    beats = found.shot.beats
    tools = [b for b in doing(scope, who) if b.tool]
    if len(beats) != 1 or beats[0].verb != "use" or not beats[0].target or not tools:
        return None
    production = merged(scope.production, found, home(scope, who))
    return with_beat(production, tools[-1].id, tool=beats[0].target)


def _carried(found: Fragment) -> bool:
    """Whether something new is only held, which is so from the first moment somebody is seen."""
    beats = found.shot.beats
    return len(beats) == 1 and beats[0].verb in ("carry", "hold") and beats[0].target in {s.id for s in found.cast}


def _figure(found: Fragment) -> bool:
    """Whether nothing like the deed can be played: a far relative, a stand-in, or standing or bursting for another."""
    shown = any("is shown as" in n for n in found.notes) and found.shot.beats[0].action in ("stand", "fall", "explode")
    return shown or any("nearest relative" in n or "stands in" in n for n in found.notes)
