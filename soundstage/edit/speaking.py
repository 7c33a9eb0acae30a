# SPDX-License-Identifier: Apache-2.0
"""What is said, by whom, how and when, in whatever order it is asked for, as plain instructions about lines.

"Have the parrot say "Land!" after the pirate" is a line after the pirate's, "let him answer in a rough old voice" a
voice, "make the woman speak before the man" the order of their lines. Every word fills a slot or only asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from soundstage.actions import ACTIONS
from soundstage.edit import dialwords as d
from soundstage.edit.amounts import amount_at
from soundstage.edit.happenings import happening, speaks
from soundstage.edit.lines import alike
from soundstage.edit.people import found
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.slots import base_verb
from soundstage.edit.stagewords import SPEECH, VOICES
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set

Row = list[str]
_LINES = word_set("line lines words sentence dialogue answer reply response remark question")
_VOICE = word_set("voice voices")
_PAUSES = word_set("pause silence beat wait hesitation gap")
_ASKS = (d.ASKING | d.CARRIERS | word_set(
    "new second third what who that says should own way tone manner scene more be background out aloud up back then "
    "short long brief quick small")) - {"he", "she", "they", "it", "him", "her", "them", "his", "hers", "sound"}
_CHANGES = word_set("change replace swap rewrite reword rephrase turn")
_SWAPS = word_set("swap exchange switch trade")
_NARRATOR = word_set("narrator narration voiceover voice-over")
_EDGES = (("at", "the", "very", "end"), ("at", "the", "end"), ("in", "the", "end"), ("last",), ("at", "last"))
_FIRST = (("at", "the", "very", "beginning"), ("at", "the", "beginning"), ("at", "the", "start"), ("first",),
          ("to", "begin", "with"), ("in", "the", "beginning"))
_AGAIN = (("once", "more"), ("again",), ("twice",), ("two", "times"), ("a", "second", "time"))
_JOINTS = word_set("before after when once while as")
_MANNERS = {**lexicon.MANNERS, "quiet": "whisper"}
_HOW = {"whisper": "whisper", "shout": "shout", "sing": "sing"}  # manners that are verbs
_ADVERBS = {"cheerful": "cheerfully", "sleepy": "sleepily", "sad": "sadly", "angry": "angrily", "afraid": "nervously",
            "calm": "calmly"}
_SOUNDING = {**VOICES, "small": "soft", "thin": "high", "tiny": "high", "man": "male", "woman": "female",
             "boy": "child", "girl": "child", "kid": "child", "robot": "robotic", "lady": "female", "guy": "male"}
_LASTS = {"short": "1", "brief": "1", "little": "1", "quick": "1", "long": "3", "longer": "3"}  # seconds


@dataclass
class _Told:
    """What the words say; rows keep the words for it."""

    quotes: Row = field(default_factory=list)
    people: list[Row] = field(default_factory=list)  # who speaks, or whose line it is
    owns: bool = False  # the first of them is named as whose it is: "the man's line"
    verbs: Row = field(default_factory=list)
    manner: str = ""
    voices: Row = field(default_factory=list)
    at: Row = field(default_factory=list)  # the moment: "after the man 's line"
    seconds: str = ""
    again: bool = False
    words: frozenset[str] = frozenset()


def speaking(row: Sequence[str], scope: Scope) -> Iterator[list[Row]]:
    """The same as plain instructions about lines and voices; none when a word would be left over."""
    words = set(row)
    talks = any(_speech(w) for w in row) or words & (_LINES | _VOICE | _PAUSES | _NARRATOR)
    alone = len(row) > 2 and row[-1].startswith("\x00")
    if not (talks or alone) or not 2 < len(row) <= 30 or d.DENYING & words or not any(
            s.family == "body" for s in scope.production.cast):
        return
    try:
        told = _read(list(row), scope)
    except FilmError:
        return
    if told is not None:
        yield from (rows for way in (_pause, _swap, _say, _repeat, _reorder, _sound) if (rows := way(told, scope)))


def _read(row: Row, scope: Scope) -> _Told | None:
    told, at = _Told(words=frozenset(row)), 0
    while at < len(row):
        end = _slot(row, at, scope, told)
        if end == at:
            return None
        at = end
    return told


def _slot(row: Row, at: int, scope: Scope, told: _Told) -> int:
    """Where the slot that begins here ends, with what it says put into the told; `at` when nothing does."""
    if row[at].startswith("\x00"):
        told.quotes.append(row[at])
        return at + 1
    end, amounts = amount_at(row, at)
    if end > at and tuple(amounts) == ("seconds",) and row[end : end + 1] != ["line"]:
        told.seconds = f"{float(amounts['seconds']):g}"
        return end
    for phrases, said in ((_EDGES, ["at", "the", "end"]), (_FIRST, ["at", "the", "beginning"])):
        size = next((len(p) for p in phrases if tuple(row[at : at + len(p)]) == p), 0)
        if size and not told.at and (size > 1 or at + 1 == len(row)):
            told.at = said
            return at + size
    if size := next((len(p) for p in _AGAIN if tuple(row[at : at + len(p)]) == p), 0):
        told.again = True
        return at + size
    if (end := _moment(row, at, scope, told)) > at or (end := _how(row, at, told)) > at:
        return end
    if (end := _who(row, at, scope, told)) > at:
        return end
    tells = told.people and speaks(base_verb(row[at]), scope)  # "the boy should apologise"
    quoted = bool(told.quotes or {*row} & _LINES or any(w.startswith("\x00") for w in row))
    says = _speech(row[at]) and (quoted or not _does(row[at]))
    if (row[at] not in _ASKS and says) or tells or row[at] in ("deliver", "delivers"):
        told.verbs.append(base_verb(row[at]) or row[at])
        return at + 1
    return at + (row[at] in _ASKS | _LINES | _VOICE | _PAUSES | _CHANGES | _SWAPS | {"sound", "sounds", "it"})


def _speech(word: str) -> bool:
    return word in SPEECH or (base_verb(word) or word) in lexicon.SPEECH


def _does(word: str) -> bool:
    """Whether it is something to do without a word, too: "after the bark he laughs" asks for no line."""
    verb = base_verb(word) or word
    return verb in ACTIONS.names and verb not in ("speak", "sing")


def _moment(row: Row, at: int, scope: Scope, told: _Told) -> int:
    """ "After the pirate", "right before he speaks": the longest clause here that names a moment of the film."""
    begin = at + (row[at] in ("right", "just", "only", "directly", "immediately"))
    if (row[begin : begin + 1] and row[begin] == "instead") or not row[begin:] or row[begin] not in _JOINTS or told.at:
        return at
    for end in range(len(row), begin + 1, -1):
        clause = row[begin + 1 : end]
        if any(w.startswith("\x00") for w in clause) and (end < len(row) or len(clause) > 1):
            continue
        who = found(clause, scope)
        lines = [b for b in all_beats(scope.production) if b.line and set(b.who) & set(who)]
        if lines and row[begin] in ("before", "after") and clause[-1] not in _LINES:
            told.at = [row[begin], *clause, "'s", "line"]
            return end
        if clause in (["speaking"], ["talking"], ["answering"], ["replying"]) and told.people:
            told.at = [row[begin], *told.people[0], "'s", "line"]
            return end
        if happening(clause, scope):
            told.at = [row[begin], *clause]
            return end
    return at


def _how(row: Row, at: int, told: _Told) -> int:
    """Manner and voice: "angrily", "in a rough old voice", "with a tired voice", "a man's voice"."""
    if row[at] in _MANNERS and (row[at].endswith("ly") or at + 1 == len(row) or row[at + 1] in ("and", "but")):
        told.manner = _MANNERS[row[at]]
        return at + 1
    lead = at + (row[at] in ("in", "with", "to", "into", "for", "by", "using"))
    if lead < len(row) and row[lead] in ("a", "an", "her", "his", "its", "some", "another"):
        lead += 1
    elif lead == at or row[at] in ("to", "into", "for"):
        return at
    ends = next((n for n in range(lead, min(len(row), lead + 7)) if row[n] in (*_VOICE, "tone", "whisper", "way")), 0)
    if not ends and row[-1:] in (["'s"], ["one"]):  # "to a man's"
        ends = len(row) - 1
    if not ends:
        return at
    kinds = [w for w in row[lead:ends] if w not in ("and", "very", "more", "'s", "much", "quite", "really", "bit", "a")]
    voices, manners = [w for w in kinds if w in _SOUNDING], [w for w in kinds if w in _MANNERS]
    if row[ends] == "whisper":
        told.manner = "whisper"
    elif not kinds:
        return at
    else:
        manners = [w for w in manners if w not in voices]
        told.manner = _MANNERS[manners[0]] if manners else told.manner
        told.voices += [_SOUNDING[w] for w in voices]
    return ends + 1 if set(kinds) <= {*voices, *manners, *_SOUNDING} or row[ends] == "whisper" else at


def _who(row: Row, at: int, scope: Scope, told: _Told) -> int:
    """Somebody of the film, the narrator, or whose something is."""
    if row[at] in ("a", "the") and row[at + 1 : at + 2] and row[at + 1] in _NARRATOR:
        told.people.append(["a", "narrator"])
        return at + 2
    if row[at] in _NARRATOR:
        told.people.append(["a", "narrator"])
        return at + 1
    for end in range(min(len(row), at + 6), at, -1):
        words = row[at:end]
        if words[-1] in ("'s", "to") or words[0] in d.CARRIERS:
            continue
        who = found([{"his": "him", "her": "her", "hers": "her"}.get(words[0], words[0])] if end == at + 1 else words,
                    scope)
        if who and all(scope.subject(i).family == "body" for i in who):
            owns = row[end : end + 1] == ["'s"] or (words[0] in ("his", "her", "its") and len(words) == 1)
            told.owns |= owns and not told.people
            told.people.append(scope.name(who).split() if words[0] in ("his", "him", "he", "her", "she", "hers") and (
                len(who) == 1) else words)
            return end + (row[end : end + 1] == ["'s"])
    return at


def _one(told: _Told, scope: Scope) -> Row:
    """Who speaks, in words; [] when nobody or more than one is named."""
    return told.people[0] if len({tuple(p) for p in told.people}) == 1 else []


def _pause(told: _Told, scope: Scope) -> list[Row]:
    """A pause before or after a moment: short ones last a second, long ones three."""
    if not told.words & _PAUSES or not told.at or told.quotes or told.at[0] not in ("before", "after"):
        return []
    how = next((_LASTS[w] for w in _LASTS if w in told.words), "2")
    return [["add", "a", "pause", "of", told.seconds or how, "seconds", *told.at]]


def _swap(told: _Told, scope: Scope) -> list[Row]:
    """Two who change their lines."""
    if not told.words & _SWAPS or not told.words & {"lines", "dialogue"} or told.quotes or told.at:
        return []
    return [["exchange", "the", "words", "of", "the", "lines"]]


def _say(told: _Told, scope: Scope) -> list[Row]:
    """A line: a new one, or other words for one's own."""
    who = _one(told, scope)
    if len(told.quotes) != 1 or not who or told.seconds:
        return []
    if "narrator" not in who and (told.words & (_CHANGES | {"instead"}) or (
            told.owns and told.words & _LINES and not told.words & {"add", "new", "second", "third", "another"})):
        said = [] if told.at else [["change", *who, "'s", "line", "to", told.quotes[0]]]
    else:
        verb = _HOW.get(told.manner) or next((v for v in told.verbs if v in lexicon.SPEECH), "say")
        verb = "say" if "narrator" in who else verb
        how = [_ADVERBS[told.manner]] if told.manner in _ADVERBS else []
        said = [["have", *who, verb, told.quotes[0], *how, *told.at]]
        again = [["have", *who, "repeat", "the", "line"]] if told.again else []
        said = said if not again or not _is_said(told, scope) else []
        return [*said, *again, *_voiced(told, who)]
    return [*said, *_manner(told, who), *_voiced(told, who)] if said else []


def _is_said(told: _Told, scope: Scope) -> bool:
    """Whether somebody says these very words already."""
    text = scope.quotes[int(told.quotes[0][1:])]
    return any(b.line and alike(b.line.text, text) for b in all_beats(scope.production))


def _manner(told: _Told, who: Row) -> list[Row]:
    verb = _HOW.get(told.manner) or next((v for v in told.verbs if lexicon.SPEECH.get(v)), "")
    if verb:
        return [["have", *who, verb, "the", "line"]]
    return [["have", *who, "speak", _ADVERBS[told.manner]]] if told.manner else []


def _voiced(told: _Told, who: Row) -> list[Row]:
    voices = [w for v in told.voices[:2] for w in ("and", v)][1:]
    return [["give", *(["the", "narrator"] if "narrator" in who else who), "a", *voices, "voice"]] if voices else []


def _repeat(told: _Told, scope: Scope) -> list[Row]:
    """One's own line once more: "let him ask it twice"."""
    who = _one(told, scope)
    if not told.again or told.quotes or not who or told.manner or told.voices or told.seconds:
        return []
    return [["have", *who, "repeat", "the", "line", *told.at]] if told.verbs or told.words & _LINES else []


def _reorder(told: _Told, scope: Scope) -> list[Row]:
    """Who speaks before or after whom, or first of all."""
    who = _one(told, scope)
    if told.quotes or not who or told.manner or told.voices or not told.at or told.again or told.seconds or (
            told.words & _PAUSES) or not (told.verbs or told.words & _LINES):
        return []
    if told.at == ["at", "the", "beginning"]:
        ids = found(who, scope)
        other = next((b for b in all_beats(scope.production) if b.line and b.who and not set(b.who) & set(ids)), None)
        return [["move", *who, "'s", "line", "before", *scope.name(other.who).split(), "'s", "line"]] if other else []
    return [["move", *who, "'s", "line", *told.at]] if told.at[0] in ("before", "after") else []


def _sound(told: _Told, scope: Scope) -> list[Row]:
    """How somebody speaks: manner and voice."""
    who = _one(told, scope)
    if told.quotes or not who or told.at or told.seconds or told.words & (_PAUSES | _SWAPS - {"swap", "switch"}):
        return []
    return [*_manner(told, who), *_voiced(told, who)] if told.manner or told.voices else []

