# SPDX-License-Identifier: Apache-2.0
"""Instructions -> verbs: a text is taken apart, each instruction matched and applied, the next read on from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from soundstage.edit.base import Done, Verb
from soundstage.edit.bounded import applied
from soundstage.edit.candidates import candidates, contrasted
from soundstage.edit.colors import paired
from soundstage.edit.covering import unanswered, uncovered
from soundstage.edit.eliding import about_topic, as_given, elided, patterned, stated, with_elided
from soundstage.edit.filmed import first_filmed
from soundstage.edit.frames import starts, topic, unframed
from soundstage.edit.gathering import gathered, in_turn, worded
from soundstage.edit.giving import given
from soundstage.edit.happenings import happening
from soundstage.edit.heeded import unheeded
from soundstage.edit.implausible import implausible, mistaken
from soundstage.edit.known_as import as_known
from soundstage.edit.listing import listed
from soundstage.edit.meant import meant
from soundstage.edit.measured import unmeasured
from soundstage.edit.musing import begins_asking, mused_on
from soundstage.edit.one_of import one_apart
from soundstage.edit.ordering import begun_with, in_order
from soundstage.edit.overreach import overreach
from soundstage.edit.preferring import begins_told, preferred, rivals, traded
from soundstage.edit.refusing import not_understood
from soundstage.edit.remarks import complains, explains
from soundstage.edit.runs import STRONG, run_from
from soundstage.edit.scope import Scope, Where
from soundstage.edit.scored import by_its_name
from soundstage.edit.shared_part import only_where, shared_where
from soundstage.edit.shoptalk import in_plain_words
from soundstage.edit.slots import Filler
from soundstage.edit.spelling import respelled
from soundstage.edit.splitting import joined, parted, pieces, remark, sentences, spread, tidied
from soundstage.edit.statements import restated
from soundstage.edit.steps import (
    NOWHERE,
    SAID,
    SAME,
    STAYS,
    Candidate,
    Impossible,
    Reading,
    Step,
    Unfit,
    carried_out,
    unread,
)
from soundstage.edit.targets import placed
from soundstage.edit.telling import telling
from soundstage.edit.verbs import VERBS
from soundstage.edit.words import is_made, without_filler, words_of
from soundstage.errors import FilmError

MOST = 40  # instructions in one text
_EXCHANGE = re.compile(  # two halves of one instruction: "lose the piano and use a violin", "no dog, a cat instead"
    r"(?:drop|lose|loose|remove|scrap|ditch|no|cut|take out|get rid of) .+, (?:(?:use|have|put in|take|try) .+|"
    r".+ instead)$|not an? .+, an? .+|(?:get rid of|lose|drop|no) .+, "
    r"(?:keep it|make it|it should be|let it be) .+", re.I)


def read_edits(text: str, scope: Scope) -> tuple[Step, ...]:
    """All instructions of the text, applied one after the other; FilmError says which was not understood and why."""
    if not text.strip():
        raise FilmError(
            "no words say what to change", remedy='for example: "make it night and swap the fox for a wolf"'
        )
    steps: list[Step] = []
    scope = replace(scope, first=scope)
    plain = by_its_name(respelled(paired(tidied(in_plain_words(listed(text)))), scope.production), scope.production)
    rows = sentences(as_known(plain, scope))
    for sentence in rows:
        if len(rows) > 1 and remark(sentence):
            steps.append(Step(sentence, "remark", Where(), Done(scope.production, notes=(SAID,)), {}))
            scope = replace(scope, topic=topic(without_filler(words_of(sentence)[0]), scope))
            continue
        try:
            readings = _sentence(sentence, scope)
        except FilmError as error:  # "The scene's flat. Add music": what only complains
            words = without_filler(words_of(sentence)[0])
            if isinstance(error, Impossible) or len(rows) == 1 or not complains(words, starts()):
                raise
            steps.append(Step(sentence, "remark", Where(), Done(scope.production, notes=(SAID,)), {}))
            scope = replace(scope, topic=topic(words, scope))
            continue
        steps += [step for r in readings for step in (*r.before, r.step)]
        scope = replace(readings[-1].scope, freely=False) if readings else scope
    if not any(step.verb != "remark" for step in steps):
        raise FilmError("no words say what to change", where=text)
    if all(step.done.notes in ((SAME,), (SAID,), (STAYS,)) for step in steps):
        raise FilmError("that changes nothing: the film is so already", where=text)
    return tuple(steps)


def _sentence(sentence: str, scope: Scope) -> list[Reading]:
    """The readings of one sentence's instructions, in order; FilmError when one is not understood."""
    apart = one_apart(sentence, scope)
    if apart is None:
        return _instructions(sentence, scope)
    if apart.before:  # "six goats, and one of them black": of six
        first = _instructions(apart.before, scope)
        return [*first, *_sentence(sentence[len(apart.before) :].lstrip(" ,;&").removeprefix("and "), first[-1].scope)]
    try:
        return [apart.told(reading) for reading in _instructions(apart.sentence, apart.scope)]
    except FilmError as error:
        raise FilmError(f"what '{apart.said}' alone is to be or do is not understood", where=sentence,
                        remedy="say it of all of them, or say it in other words") from error


def _instructions(sentence: str, scope: Scope) -> list[Reading]:
    """The readings of one sentence's instructions."""
    sentence, scope = in_order(sentence, scope), replace(scope, onward=Where(), moment=())
    atoms = _at_moments(pieces(sentence), scope)
    if len(atoms) > MOST:
        raise FilmError(
            f"{len(atoms)} instructions at once are too many", remedy=f"give at most {MOST} in one sentence"
        )
    there = only_where(atoms[-1][1], scope) if len(atoms) > 1 else NOWHERE
    atoms = atoms[:-1] if there.anything else atoms  # "low angle, 20 mm, for the last shot"
    there = there if there.anything else shared_where(atoms, scope)
    readings = _from(atoms, 0, scope, (), there)
    if isinstance(readings, Impossible):
        raise readings
    if isinstance(readings, FilmError):
        freely = _from(atoms, 0, replace(scope, freely=True), (), there)
        if isinstance(freely, FilmError):
            raise readings
        readings = freely
    return readings


def _at_moments(atoms: Sequence[tuple[str, str]], scope: Scope) -> list[tuple[str, str]]:
    """The pieces with "while she speaks" left where it is when that is a moment of the film, no instruction."""
    rows: list[tuple[str, str]] = []
    for joint, text in atoms:
        words, quotes = words_of(text)
        if rows and joint.endswith("while") and happening(words, replace(scope, quotes=tuple(quotes))):
            rows[-1] = rows[-1][0], f"{rows[-1][1]} while {text}"
        else:
            rows.append((joint, text))
    return rows


def _from(
    atoms: Sequence[tuple[str, str]], at: int, scope: Scope, before: tuple[str, ...], lead: Where
) -> list[Reading] | FilmError:
    """Readings of all pieces from here on; the error of the most promising way when there is none."""
    if at == len(atoms):
        return []
    first_error: FilmError | None = None
    spot = only_where(atoms[at][1], scope) if at + 1 < len(atoms) else NOWHERE
    if spot.anything:  # "in shot 2, make her laugh"
        after = _from(atoms, at + 1, scope, before, spot)
        if not isinstance(after, FilmError):
            return after
        first_error = after
    if remarked := _with_its_reason(atoms, at, scope, lead) or _as_remark(atoms, at, scope, before, lead):
        return remarked
    trade = at + 1 < len(atoms) and traded(words_of(f"{atoms[at][1]} {atoms[at + 1][1]}")[0], scope)
    for end in (*((at + 2,) if trade else ()), *_ends(atoms, at)):
        coming = end < len(atoms) and begins_asking(atoms[end][1])
        row = joined(atoms[at:end])
        one = _had(atoms[at][0], row, scope, lead) or _one(row, replace(scope, goes_on=coming), before, lead)
        if isinstance(one, FilmError):
            first_error = first_error or one
            continue
        if at and patterned(atoms, at, one):
            first_error = FilmError(f"not understood: '{row[0]}'", where=row[0])
            continue
        if end < len(atoms) and explains(atoms[end][0], words_of(atoms[end][1])[0], one.step.verb):
            step = Step(atoms[end][1], "remark", Where(), Done(one.scope.production, notes=(SAID,)), {})
            rest = _from(atoms, end + 1, one.scope, one.row, one.lead)
            if not isinstance(rest, FilmError):
                return [one, Reading(step, one.scope, Where()), *rest]
        stays_there = lead if one.step.where == lead else one.lead  # "shot 2: 35 mm, 1.2 m high, push in"
        onward = one.near if one.near.anything and end < len(atoms) and _goes_on(atoms[end][1]) else stays_there
        rest = _from(atoms, end, one.scope, as_given(atoms[at][1], one.row), onward)
        if not isinstance(rest, FilmError):
            return [one, *rest]
        first_error = rest if (end == at + 1 and not spot.anything) or first_error is None else first_error
    return _as_remark(atoms, at, scope, before, lead, freely=True) or first_error or FilmError(
        "this is not understood", where=atoms[at][1])


def _had(joint: str, row: list[str], scope: Scope, lead: Where) -> Reading | None:
    """What somebody just told of has: "the stranger should be an old lady with a walking stick"."""
    words = words_of(row[0])[0]
    new = joint.endswith("with") and words[:1] and words[0] in ("a", "an") and len(scope.last) == 1
    if not new or len(words) > 4 or scope.subject(scope.last[0]).family != "body" or not is_made(words[-1]):
        return None
    read = _one([f"give it {text}" for text in row], scope, (), lead)
    return read if isinstance(read, Reading) else None


def _as_remark(atoms: Sequence[tuple[str, str]], at: int, scope: Scope, before: tuple[str, ...], lead: Where,
               freely: bool = False) -> list[Reading]:
    """The piece as a remark, and the readings of all after it; [] when it is none."""
    mused = mused_on(atoms, at, scope, freely)
    if mused is None:
        return []
    after = _from(atoms, at + 1, mused.scope, before, mused.lead if freely and mused.lead.anything else lead)
    return [] if isinstance(after, FilmError) else [mused, *after]


def _with_its_reason(atoms: Sequence[tuple[str, str]], at: int, scope: Scope, lead: Where) -> list[Reading]:
    """What is amiss and what to do about it as one instruction: "it's too tight on the dog, give him some room"."""
    if at + 1 == len(atoms) or not complains(words_of(atoms[at][1])[0], starts()):
        return []
    one = _by_meaning(joined(atoms[at : at + 2]), scope, lead)
    after = _from(atoms, at + 2, one.scope, one.row, lead) if one is not None else FilmError("")
    return [] if one is None or isinstance(after, FilmError) else [one, *after]


def _ends(atoms: Sequence[tuple[str, str]], at: int) -> Iterator[int]:
    """Where this instruction may end, likeliest first: before the next piece that begins like an instruction."""
    begins = [j for j in range(at + 1, len(atoms)) if begins_asking(atoms[j][1]) and not _done_by_them(atoms, at, j)]
    if at + 1 < len(atoms) and _EXCHANGE.match(f"{atoms[at][1]}, {atoms[at + 1][1]}"):
        yield at + 2
    likely = begins[0] if begins else len(atoms)
    yield from (j for j in range(at + 1, len(atoms)) if words_of(atoms[j][1])[0][:1] == ["so"])  # what it is for
    if (run := run_from(atoms, at)) > at + 1:
        yield run
    strong = next((j for j in begins if without_filler(words_of(atoms[j][1])[0])[0] in STRONG), len(atoms))
    yield from (likely, *range(likely - 1, at, -1), *range(likely + 1, strong + 1))


_LETS = re.compile(r"(?:make|let|have|get) (?!it\b|the (?:light|music|film|shot)\b)", re.I)
_TO_IT = re.compile(r"(?:drop|cut|lose|take|turn|kill|pull|push|bring|move|throw|put) (?:it|them)\b", re.I)


def _done_by_them(atoms: Sequence[tuple[str, str]], at: int, j: int) -> bool:
    """Whether this piece is what they do next: "make the gull come back and drop it" takes nothing out."""
    return atoms[j][0] in ("and", "and then", "then") and bool(_LETS.match(atoms[at][1]) and _TO_IT.match(atoms[j][1]))


def _goes_on(text: str) -> bool:
    """Whether the piece leaves out its verb: "and in fog", "the second one red"."""
    words = without_filler(words_of(text)[0])
    return bool(words) and (words[0] in ("in", "at", "on", "with", "under", "a", "an", "the")
                           or not begins_asking(text))


def _one(texts: Sequence[str], scope: Scope, before: tuple[str, ...], lead: Where) -> Reading | FilmError:
    """The reading of one instruction; a colour that it loses on the way makes it none."""
    texts = [begun_with(text, scope) for text in texts]
    read = _any_of(texts, scope, before, lead)
    lost = unanswered(texts[0], scope, read.scope.production) if isinstance(read, Reading) else ""
    if lost:
        return FilmError(f"not understood: {lost}", where=texts[0])
    if not isinstance(read, Reading):
        return read
    new, told = read.scope.production, replace(scope, words=texts[0])
    ignored = unheeded(texts[0], scope, new) or mistaken(told, new)
    return FilmError(ignored, where=texts[0]) if ignored else read


def _any_of(texts: Sequence[str], scope: Scope, before: tuple[str, ...], lead: Where) -> Reading | FilmError:
    error: FilmError | None = None
    for text in texts:
        words, quotes = words_of(text)
        scope = replace(scope, quotes=tuple(quotes))
        plain = without_filler(words)
        rows, only = given(plain, scope)
        if not only:
            liked = preferred(plain, scope)
            rows = liked or unframed([plain, *rows, words])
        whole = words[0] in ("just", "only") or begins_told(plain, scope)
        left_out = [[row] for row in elided(plain, before) if not whole]
        halves = traded(plain, scope)
        if told := in_turn([partial(_apply, unframed([row]), quotes, text, lead=lead) for row in halves], scope):
            return told
        ways = [*about_topic(plain, scope), *with_elided(plain, rows, left_out)]
        for tried in (*ways, *([] if whole else stated(plain, before, scope))):
            done = _apply(tried, quotes, text, scope, lead)
            if isinstance(done, Reading | Impossible):
                return done
            error = error or done if tried is rows else error
        for row in rivals(rows, scope):
            done = _apply([row], quotes, text, scope, lead)
            if isinstance(done, Reading):
                return done
        for row, there in placed(plain, scope):  # "the cafe needs a clock": the scene does
            done = _apply(unframed([row]), quotes, text, scope, there)
            if isinstance(done, Reading):
                return done
        seen = _by_meaning([text], scope, lead) or first_filmed([plain, *rows], replace(scope, words=text), lead)
        if seen is not None:
            return seen
        for way in ([plain, *rows], *(parted(row) for row in rows if ";" in row), *spread(plain)):
            told = gathered(way, quotes, text, scope, lead) if way[0] is plain else in_turn(
                [partial(_apply, unframed([row]), quotes, worded(row, text), lead=lead) for row in way], scope)
            if told is not None:
                return told
        if scope.freely and (free := _freely(text, [plain, *rows], quotes, scope, lead)) is not None:
            return free
    return error or FilmError("this is not understood", where=texts[0])


def _freely(
    text: str, rows: list[list[str]], quotes: list[str], scope: Scope, lead: Where
) -> Reading | None:
    """The instruction by its structure, else as a prompt tells it; None when neither holds all of its words."""
    for parts in restated(rows[0], scope):
        told = in_turn([partial(_anew, row, quotes, lead) for row in parts], scope)
        if told is not None:
            return told
    return telling(rows, replace(scope, words=text), lead)


def _anew(row: Sequence[str], quotes: Sequence[str], lead: Where, *, scope: Scope) -> Reading | FilmError:
    """One of the instructions that another one is made of, read as if it had been given by itself."""
    return _one([_in_full(row, quotes)], replace(scope, freely=False), (), lead)


def _by_meaning(texts: Sequence[str], scope: Scope, lead: Where) -> Reading | None:
    """The instruction by its meaning, where every word of it has one; else None."""
    for text in texts:
        words, quotes = words_of(text)
        if scope.goes_on and complains(without_filler(words), starts()):
            continue  # a remark on what follows
        for parts in meant(without_filler(words), replace(scope, quotes=tuple(quotes))):
            told = in_turn([partial(_plainly, row, quotes, lead) for row in parts], scope)
            if told is not None:
                return told
    return None


def _plainly(row: list[str], quotes: list[str], lead: Where, *, scope: Scope) -> Reading | FilmError:
    """A plain instruction that others were read as."""
    return _apply(unframed([row]), quotes, _in_full(row, quotes), scope, lead)


def _in_full(row: Sequence[str], quotes: Sequence[str]) -> str:
    """The words with their quotes put back in."""
    return " ".join(f'"{quotes[int(w[1:])]}"' if w.startswith("\x00") else w for w in row).replace(" 's", "'s")


def _apply(
    rows: Sequence[list[str]], quotes: list[str], text: str, scope: Scope, lead: Where
) -> Reading | FilmError:
    """The best reading of any of these rows of words, which mean the same, that can be done."""
    scope = replace(scope, words=text)
    filler = Filler(scope, quotes)
    idle: Candidate | None = None
    refused: tuple[float, FilmError] | None = None
    try:
        tried = [c for row in dict.fromkeys(map(tuple, rows)) for c in (
            *candidates(list(row), filler, scope, lead), *contrasted(list(row), filler, scope, lead))]
        for candidate in sorted(tried, key=lambda c: -c.score):
            inner = scope.at(candidate.where)
            verb: Verb = VERBS.new(candidate.verb, **candidate.values)
            if refused is not None and candidate.score < refused[0]:
                break
            try:
                done = applied(verb, inner)
            except Unfit:
                continue
            except FilmError as error:  # the same words may be read as somebody's line, coat ... that there is
                refused = refused or (candidate.score, error)
                continue
            if (amiss := _amiss(candidate, done, scope)) is not None:
                refused = refused or (candidate.score, amiss)
                continue
            if done.production == scope.production:
                idle = idle or candidate
                continue
            if idle is not None and candidate.score < idle.score - 1:
                break  # it says what is so already
            return carried_out(candidate, done, scope, tuple(rows[0]))
    except FilmError as error:
        return error
    if refused is not None:
        return refused[1]
    if idle is not None:
        same = Done(scope.production, notes=(SAME,))
        return Reading(Step(text, idle.verb, idle.where, same, idle.values), scope, Where(), tuple(rows[0]))
    return not_understood(text, rows[0], filler.misses, scope)


def _amiss(candidate: Candidate, done: Done, scope: Scope) -> FilmError | None:
    """Why this reading is none that may be carried out: words were lost, or it reaches beyond what is named."""
    if left := unread(done, scope) or uncovered(candidate, done, scope) or unanswered(
            scope.words, scope, done.production) or implausible(scope, done.production, candidate.where):
        return FilmError(f"not understood: {left}", where=scope.words)
    if ignored := unheeded(scope.words, scope, done.production):
        return FilmError(ignored, where=scope.words)
    if lost := unmeasured(scope.words, candidate, scope.production, done.production):
        return FilmError(f"not understood: {lost}", where=scope.words)
    if told := overreach(done.production, scope, candidate.where):
        return Impossible(told, where=scope.words, remedy="say it without the shot, and it holds for the whole film")
    return None
