# SPDX-License-Identifier: Apache-2.0
"""Changes that no words are meant to make, whichever verb was found for them: a wrong film is worse than a refusal."""

from __future__ import annotations

import re

from soundstage.edit.deeds import travels
from soundstage.edit.lines import alike
from soundstage.edit.people import ARTICLES
from soundstage.edit.scope import Scope, Where, all_beats, beats_seen
from soundstage.edit.targets import place_in
from soundstage.edit.words import singular, words_of
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Production

_SAID_SO = frozenset(verb for verb, how in lexicon.SPEECH.items() if how in ("whisper", "shout")) | {"say", "tell"}
_PRONOUNS = word_set("it he she him her they them this that one ones who everyone everybody somebody someone both")
_GIVING = re.compile(r"(?i)^(?:please |now |and |then |also )*(?:give|lend|grant)\b")
_HEARD_ALL_ALONG = re.compile(r"mix\.\w+_db|sound\.\w+\.gain_db")  # pins of the whole film
_ONE_TIME = re.compile(r"(?i)\b(?:the (?:first|second|third|last|next)|each|every) time\b")
_LATER = re.compile(r"(?i)\b(?:later|earlier|sooner)\W*$")
_AGAIN = re.compile(r"(?i)\b(?:again|repeat\w*|twice|once more|another time|echo\w*|also|too)\b")
_VIEW_OF_HOLDING = re.compile(r"(?i)\b(?:close-?ups?|shots?|views?|details?|inserts?|tight|close) (?:of|on|to|in on) .*"
                              r"\b(?:holding|gripping|clutching)\b")
_BARE_STEP = re.compile(r"(?i)(?:and )?(?:much |a bit |a little |a lot )?(?:closer|nearer|further(?: away| off)?)\W*")
_MORE_OF = re.compile(r"(?i)(?:i want |have |some |a few |many )*(?:more|fewer) ([a-z]+)\W*$")
_IN_A_SHOT = re.compile(r"\b(?:in|during|for) ((?:the )?(?:shots? \w+|\w+ shot))\W*$")
_LATER_LOUDNESS = re.compile(  # how it changes while it is heard, not how loud it is
    r"(?i)\b(?:getting|growing|becoming|gets?|grows?) (?:gradually |slowly |steadily |ever |more and more )?"
    r"(?:louder|softer|quieter|closer|nearer)\b|\blouder and louder\b|\b(?:softer and softer|closer and closer)\b|"
    r"\b(?:louder|softer|quieter) (?:each|every) time\b")


def implausible(scope: Scope, new: Production, where: Where) -> str:
    """What the words would wrongly be made to mean, in one clause; "" when nothing speaks against it."""
    checks = (_from_the_first, _no_longer_alive, _all_at_once, _all_closer, _louder_people)
    told = next((told for check in checks if (told := check(scope, new))), "")
    return told or mistaken(scope, new) or _beyond(scope, new, where)


def mistaken(scope: Scope, new: Production) -> str:
    """What no reading, free ones too, may make of the words, in one clause; "" when nothing speaks against it."""
    checks = (_no_later, _without_words, _said_anew, _held_anew, _done_anew, _left_over)
    return next((told for check in checks if (told := check(scope, new))), "")


def _no_later(scope: Scope, new: Production) -> str:
    """Another time that is asked for, where everything happens when it did."""
    asked = _LATER.search(scope.words)
    row = [[(b.id, b.after, b.order) for b in all_beats(p)] for p in (scope.production, new)]
    told = [(b.verb, b.manner) for p in (scope.production, new) for b in all_beats(p)]
    half = len(told) // 2
    return "when it happens" if asked and row[0] == row[1] and told[:half] != told[half:] else ""


def _without_words(scope: Scope, new: Production) -> str:
    """Somebody who would whisper or shout nothing: how a line is said, taken for a deed."""
    before = {b.id for b in all_beats(scope.production)}
    lines = any(b.line for b in all_beats(scope.production))
    speak = {i for b in all_beats(scope.production) if b.line for i in b.who}
    dumb = any(b.id not in before and (_mute(b) or (set(b.who) & speak and _wordless(b))) for b in all_beats(new))
    lines_before = {b.id: b.place for b in all_beats(scope.production) if b.line}
    if any(b.id not in before and b.line and b.times > 1 for b in all_beats(new)):
        return "a line that is said so many times"
    dumb = dumb or any(lines_before.get(b.id, b.place) != b.place for b in all_beats(new))  # said "to herself"
    return "how a line is said, and no line with it" if lines and dumb else ""


def _mute(beat: Beat) -> bool:
    return beat.action == "speak" and beat.line is None and beat.verb.split()[:1] != [] and (
        beat.verb.split()[0] in _SAID_SO)


def _wordless(beat: Beat) -> bool:
    """Whether somebody would answer or ask nothing at all."""
    return beat.action == "speak" and beat.line is None and (beat.verb.split() or ["speak"])[0] in (
        "answer", "reply", "ask", "respond", "speak", "talk")


def _from_the_first(scope: Scope, new: Production) -> str:
    """Who would be from the first where only a new deed, late in what he does, is to take him."""
    before = {b.id for b in all_beats(scope.production)}
    for scene in new.scenes:
        old = next((s for s in scope.production.scenes if s.id == scene.id), None)
        told = {i for sh in scene.shots for b in sh.beats if b.id not in before for i in b.who}
        busy = {i for sh in scene.shots for b in sh.beats if b.id in before and travels(b.action) for i in b.who}
        stood = {p.subject: p for p in old.placements} if old is not None else {}
        moved = {p.subject for p in scene.placements if old is not None and p != stood.get(p.subject)}
        if moved & told & busy & {s.id for s in scope.production.cast}:
            return "where somebody comes to would be where he is from the first"
    return ""


def _no_longer_alive(scope: Scope, new: Production) -> str:
    """Somebody alive who would become a thing though the words neither name him nor mean him by a pronoun."""
    now = {s.id: s for s in new.cast}
    words = {w for w in words_of(scope.words.lower())[0] if w not in ARTICLES}
    for old in scope.production.cast:
        one = now.get(old.id)
        if old.family != "body" or one is None or one.family == "body":
            continue
        called = {*old.noun.lower().split(), *(f"{w}s" for w in old.noun.lower().split()), *old.name.lower().split()}
        if _GIVING.match(scope.words) or not words & (called | _PRONOUNS):
            return f"{scope.name((old.id,))} would become a thing"
    return ""


def _all_at_once(scope: Scope, new: Production) -> str:
    """A sound that would be louder all along, where it is to get louder."""
    pins = {p.id: p.value for p in scope.production.pins}
    levelled = any(p.id.startswith("sound.") and p.id.count(".") < 3 and pins.get(p.id) != p.value
                   for p in new.pins)
    cues = {c.id for s in scope.production.scenes for sh in s.shots for c in sh.cues}
    added = any(c.id not in cues for s in new.scenes for sh in s.shots for c in sh.cues)
    if (levelled or added) and _LATER_LOUDNESS.search(scope.words):
        return "a sound that gets louder or softer while it is heard"
    beats = {b.id: b for b in all_beats(scope.production)}
    told = any(b.id in beats and b.manner != beats[b.id].manner for b in all_beats(new))
    return "one of several times, told apart from the others" if told and _ONE_TIME.search(scope.words) else ""


def _said_anew(scope: Scope, new: Production) -> str:
    """A line that is there already, added once more by a reading of how it is to be said."""
    lines = [b for b in all_beats(scope.production) if b.line]
    old, now = {b.id for b in all_beats(scope.production)}, {b.id: b for b in all_beats(new)}
    kept = [b for b in lines if b.line and b.id in now and now[b.id].line == b.line]
    twice = any(b.who == k.who and b.line and k.line and alike(k.line.text, b.line.text)
                for b in now.values() if b.id not in old for k in kept)
    return "a line that is said already would be said twice" if twice and not _AGAIN.search(scope.words) else ""


def _done_anew(scope: Scope, new: Production) -> str:
    """What somebody does already, done several times more with other things: "she should paint two eggs"."""
    before = all_beats(scope.production)
    old, does = {b.id for b in before}, {(b.who, b.action) for b in before if b.target and not b.line}
    more = [(b.who, b.action) for b in all_beats(new) if b.id not in old and b.target and not b.line]
    again = len(more) > 1 and any(more.count(one) > 1 and one in does for one in more)
    return "what is done already would be done again" if again and not _AGAIN.search(scope.words) else ""


def _all_closer(scope: Scope, new: Production) -> str:
    """Every shot closer or wider where a bare "closer" goes on from what somebody does or sounds like."""
    bare = _BARE_STEP.fullmatch(scope.words.strip()) and scope.played and not scope.where.anything
    sizes = [sh.camera.size for s in scope.production.scenes for sh in s.shots]
    other = [sh.camera.size for s in new.scenes for sh in s.shots]
    return "how near the sound or the deed is, and no other framing" if bare and sizes != other else ""


def _left_over(scope: Scope, new: Production) -> str:
    """Several new things of one kind that nothing is done with: words told of others, taken for more of them."""
    known = {s.id for s in scope.production.cast}
    used = {i for b in all_beats(new) for i in (*b.who, b.target, b.tool, b.anchor)}
    used |= {i for s in new.scenes for p in (*s.placements, *(q for sh in s.shots for q in sh.placements))
             for i in (p.subject, *p.anchors)}
    idle = [s.noun for s in new.cast if s.id not in known | used]
    return "things that nothing is done with would come in" if len(idle) > len(set(idle)) else ""


def how_many(scope: Scope) -> bool:
    """Whether more or fewer are asked for of whom there can be several, and not how loud they are."""
    said = _MORE_OF.match(scope.words)
    noun = singular(said[1].lower()) if said else ""
    several = any(s.count > 1 and singular(s.noun.split()[-1]) == noun for s in scope.production.cast)
    return bool(noun) and (several or lives(noun))


def _louder_people(scope: Scope, new: Production) -> str:
    """How loud people are where more of them are asked for."""
    pins = {p.id: p.value for p in scope.production.pins}
    louder = any("gain_db" in p.id and pins.get(p.id) != p.value for p in new.pins)
    return "how many there are, not how loud" if louder and how_many(scope) else ""


def _held_anew(scope: Scope, new: Production) -> str:
    """What a view only tells - "a close-up of her hand holding the phone" - taken for a deed."""
    old = {b.id for b in all_beats(scope.production)}
    taken = any(b.id not in old and b.verb == "hold" for b in all_beats(new))
    return "what is held in that view would be taken up anew" if taken and _VIEW_OF_HOLDING.search(scope.words) else ""


def _beyond(scope: Scope, new: Production, where: Where) -> str:
    """What would be heard or done otherwise outside the shots named; "" when nothing is, or no shots are named."""
    where = where if where.anything else _shot_said(scope)
    if not where.shots or len(where.shots) == len(scope.shots):
        return ""
    pins = {p.id: p.value for p in scope.production.pins}
    if any(_HEARD_ALL_ALONG.fullmatch(p.id) and pins.get(p.id) != p.value for p in new.pins):
        return "how loud it is in the other shots would change with it"
    meant = {b for s in scope.at(where).meant_shots() for b in beats_seen(s)}
    blocks = {s.block for s in scope.at(where).meant_shots()}
    told = {b.id for s in scope.production.scenes for sh in s.shots if sh.id in blocks for b in sh.beats}
    now = {b.id: b for b in all_beats(new)}
    elsewhere = [b for b in all_beats(scope.production) if b.id not in meant | told]
    return "what is done in another shot would change" if any(now.get(b.id) != b for b in elsewhere) else ""


def _shot_said(scope: Scope) -> Where:
    """The shot that the words end with, whatever the reading made of them: "no waves in shot 2"."""
    said = _IN_A_SHOT.search(scope.words.lower())
    try:
        return (place_in(words_of(said[1])[0], scope) if said else None) or Where()
    except FilmError:
        return Where()
