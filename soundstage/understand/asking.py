# SPDX-License-Identifier: Apache-2.0
"""Questions about footage, answered from the findings with time codes, or declined: nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from soundstage.understand.describing import clock, listed, move_in_words, with_article
from soundstage.understand.describing import named as seen_as
from soundstage.understand.findings import Watched

_WHOLE = ("it", "this", "that", "film", "picture", "video", "clip", "shot", "first", "second", "third", "last", "there")
_IN_SYNC = 0.04  # seconds that nobody notices
_PEOPLE = "man|woman|boy|girl|child|lady|guy"
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Answer:
    """What was asked, answered; times are the evidence. answered False: the findings do not tell."""

    text: str
    times: tuple[str, ...] = ()
    answered: bool = True


Part = Callable[[Watched, str], Answer | None]


def ask(w: Watched, question: str) -> Answer:
    """The answer to a question in plain English."""
    q = re.sub(r"[^\w\s:.'-]", " ", question.lower()).strip()
    if not q:
        return Answer("Nothing was asked.", answered=False)
    parts: tuple[Part, ...] = (
        _length, _cuts, _speakers, _said, _camera, _text, _loud, _sync, _music, _silence, _hour, _colours, _size, _who)
    for part in parts:
        answer = part(w, q)
        if answer is not None:
            return answer
    return Answer("The findings do not tell that. They tell: length, cuts, camera, who and what is seen, words spoken, "
                  "text on screen, colours, the hour, music, silence and loudness.",
                  answered=False)


def _has(q: str, *words: str) -> bool:
    return any(re.search(rf"\b{w}\b", q) for w in words)


def _part(w: Watched, q: str) -> tuple[float, float, str] | None:
    """The stretch of film a question is about: "the second shot", "at 00:03", or all (None)."""
    order = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    number = next((k + 1 for k, o in enumerate(order) if f"{o} shot" in q), 0)
    found = re.search(r"\bshot (\d+)", q)
    number = int(found.group(1)) if found else number
    if "last shot" in q:
        number = len(w.shots)
    if number:
        shot = next((s for s in w.shots if s.number == number), None)
        return (float(shot.start), float(shot.end), f"shot {number}") if shot else (0.0, 0.0, f"shot {number}")
    at = re.search(r"\bat (?:(\d+):)?(\d+(?:\.\d+)?)", q)
    if at:
        time = int(at.group(1) or 0) * 60 + float(at.group(2))
        shot = w.shot_at(time)
        return (float(shot.start), float(shot.end), f"at {clock(time)}") if shot else (time, time, f"at {clock(time)}")
    return None


def _within(w: Watched, q: str, items: tuple[Any, ...]) -> list[Any]:
    part = _part(w, q)
    if part is None:
        return list(items)
    return [i for i in items if i.start < part[1] and i.end > part[0]]


def _length(w: Watched, q: str) -> Answer | None:
    if not _has(q, "how long", "duration", "length", "how many seconds", "how many minutes"):
        return None
    part = _part(w, q)
    if part:
        return Answer(f"{part[2].capitalize()} lasts {part[1] - part[0]:.2f} s.", (clock(part[0]), clock(part[1])))
    return Answer(f"It lasts {float(w.seconds):.2f} s.", (clock(0), clock(w.seconds)))


def _cuts(w: Watched, q: str) -> Answer | None:
    if not _has(q, "cuts?", "how many shots", "dissolves?", "fades?", "number of shots"):
        return None
    kind = next((k for k in ("dissolve", "fade") if k in q), "")
    cuts = [s for s in w.shots[1:] if not kind or s.into == kind]
    what = kind or "cut"
    if not cuts:
        return Answer(f"There is no {what}: it is one shot." if not kind else f"There is no {what}.")
    text = f"{len(w.shots)} shots, {len(cuts)} {what}{'s' * (len(cuts) != 1)}."
    return Answer(text, tuple(clock(s.start) for s in cuts))


def _speakers(w: Watched, q: str) -> Answer | None:
    if not (_has(q, "how many") and _has(q, "voices?", "speakers?", "people speak", "people talk")):
        return None
    names = list(dict.fromkeys(s.speaker for s in w.lines))
    if not names:
        return Answer("Nobody is heard speaking.")
    return Answer(f"{len(names)} voice{'s' * (len(names) != 1)} can be told apart.",
                  tuple(clock(next(s.start for s in w.lines if s.speaker == n)) for n in names))


def _said(w: Watched, q: str) -> Answer | None:
    if not _has(q, "say", "says", "said", "saying", "speak", "speaks", "spoken", "speech", "talk", "talks", "words",
                "transcript", "dialogue", "line", "lines", "mention", "mentions", "mentioned", "whispers?"):
        return None
    lines = _within(w, q, w.lines)
    verbs = "say|says|said|mention|mentions|mentioned|about|word"
    about = re.search(rf"\b(?:{verbs})\s+(?:the word |about )?'?([a-z][\w' -]+)", q) or re.search(
        r"\b(?:is|are|was|were)\s+(?:the |a |an )?([a-z][\w' -]*?)\s+(?:mentioned|said|spoken)", q)
    if _has(q, "when", "where", "does anybody", "does anyone") and about:
        wanted = about.group(1).strip(" '")
        hits = [(s, word) for s in w.lines for word in s.words
                if re.sub(r"\W", "", word.text.lower()) in wanted.split()]
        if not hits:
            return Answer(f"“{wanted}” is not heard.")
        times = tuple(dict.fromkeys(clock(x.start) for _, x in hits))
        return Answer(f"“{wanted}” is said in “{hits[0][0].text}”.", times)
    if not lines:
        return Answer("No words are heard there." if _part(w, q) else "No words are heard.")
    heard = "; ".join(f"{s.speaker}: “{s.text}”" for s in lines)
    who = re.search(rf"\b(?:{_PEOPLE})\b", q)
    if who and len({s.speaker for s in w.lines}) > 1:
        heard = f"Which voice is the {who.group(0)}'s cannot be told; heard is {heard}"
    return Answer(heard, tuple(clock(s.start) for s in lines))


def _camera(w: Watched, q: str) -> Answer | None:
    if not _has(q, "camera", "pans?", "tilts?", "zooms?", "move", "orbit", "handheld", "hand-held", "dolly", "push"):
        return None
    moves = _within(w, q, w.camera)
    wanted = next((m for m in ("pan", "tilt", "zoom", "orbit", "truck", "track", "push", "pull", "crane", "handheld")
                   if re.search(rf"\b{m}", q.replace("hand-held", "handheld"))), "")
    if wanted and not _has(q, "how", "what"):
        hits = [m for m in moves if wanted in m.move]
        if not hits:
            return Answer(f"No: no {wanted} was found.", tuple(clock(m.start) for m in moves[:3]))
        moves = list(hits)
    if not moves:
        return Answer("No camera could be read there.", answered=False)
    return Answer("; ".join(f"shot {m.shot}: {move_in_words(m)}" for m in moves) + ".",
                  tuple(clock(m.start) for m in moves))


def _text(w: Watched, q: str) -> Answer | None:
    if not (_has(q, "read", "written", "text", "title", "sign", "caption", "on screen") and not _has(q, "who is")):
        return None
    texts = _within(w, q, w.texts)
    if not texts:
        return Answer("No text was read in the picture.")
    return Answer(listed(f"“{t.text}”" for t in texts), tuple(clock(t.start) for t in texts))


def _loud(w: Watched, q: str) -> Answer | None:
    if not _has(q, "loud", "loudness", "quiet", "peak", "lufs", "volume"):
        return None
    if not w.loudness:
        return Answer("There is no sound.")
    one = w.loudness[0]
    return Answer(f"{one.lufs:.1f} LUFS integrated, true peak {one.true_peak_db:.1f} dBTP.", (clock(0), clock(one.end)))


def _sync(w: Watched, q: str) -> Answer | None:
    if not _has(q, "sync", "in sync", "offset", "late", "lip", "lips"):
        return None
    one = next(iter(w.sync), None)
    if one is None:
        return Answer("There is no sound to compare the picture with.", answered=False)
    if one.offset is None:
        return Answer(f"That cannot be told: {one.evidence}.", answered=False)
    way = "late" if one.offset > 0 else "early"
    told = f"The sound is {abs(one.offset) * 1000:.0f} ms {way}" if abs(one.offset) > _IN_SYNC else \
        f"In sync: within {max(10, abs(one.offset) * 1000):.0f} ms"
    return Answer(f"{told} ({one.evidence}).", (clock(one.start), clock(one.end)))


def _music(w: Watched, q: str) -> Answer | None:
    return _kind(w, q, "music", "music", "song", "score") if _has(q, "music", "song", "score") else None


def _silence(w: Watched, q: str) -> Answer | None:
    return _kind(w, q, "silence") if _has(q, "silent", "silence") else None


def _kind(w: Watched, q: str, kind: str, *_: str) -> Answer | None:
    if _has(q, "who", "whose", "why"):
        return None  # that is not heard
    spans = _within(w, q, tuple(s for s in w.sounds if s.kind == kind))
    if not spans:
        return Answer(f"No {kind} was found.")
    return Answer(f"Yes: {listed(f'{clock(s.start)} to {clock(s.end)}' for s in spans)}.",
                  tuple(clock(s.start) for s in spans))


def _hour(w: Watched, q: str) -> Answer | None:
    if not _has(q, "time of day", "hour", "day or night", "night", "daytime", "dusk", "weather", "snow"):
        return None
    guesses = [s for s in _within(w, q, w.settings) if s.hour]
    if not guesses:
        return Answer("The light does not tell.", answered=False)
    told = dict.fromkeys(f"{s.hour}{' with ' + s.weather if s.weather else ''}" for s in guesses)
    return Answer(f"By its light: {listed(told)} (a guess).", tuple(clock(s.start) for s in guesses))


def _colours(w: Watched, q: str) -> Answer | None:
    if not _has(q, "colou?rs?", "palette"):
        return None
    noun = next((s for s in w.subjects if s.noun in q.split()), None)
    if noun is not None:
        return Answer(f"The {noun.noun} is mostly {listed(noun.colors) or 'of no clear colour'}.", (clock(noun.start),))
    thing = re.search(r"colou?rs? (?:is|are|has|does|of) (?:the |a |an )?([a-z]+)", q)
    if thing and thing.group(1) not in _WHOLE:
        return Answer(f"No {thing.group(1)} was recognised, so its colour is not known.", answered=False)
    rows = _within(w, q, w.palettes)
    told = "; ".join(f"shot {p.shot}: {listed(dict.fromkeys(c.name for c in p.colours[:4]))}" for p in rows)
    return Answer(told + ".", tuple(clock(p.start) for p in rows)) if told else None


def _size(w: Watched, q: str) -> Answer | None:
    if not _has(q, "shot size", "close-?ups?", "wide shots?", "how near", "how close"):
        return None
    rows = _within(w, q, w.sizes)
    if not rows:
        return Answer("No size could be told: nobody was recognised.", answered=False)
    wanted = "close" if "close" in q and "how" not in q else "wide" if "wide" in q else ""
    hits = [s for s in rows if wanted in s.size]
    if not hits:
        told = len({r.shot for r in rows})
        short = f" among the {told} of {len(w.shots)} shots whose size can be told" if told < len(w.shots) else ""
        return Answer(f"No {wanted} shot was found{short}.", answered=not short)
    return Answer(listed(f"shot {s.shot}: {s.size.replace('_', ' ')}" for s in hits) + ".",
                  tuple(clock(s.start) for s in hits))


def _who(w: Watched, q: str) -> Answer | None:
    """Who or what is seen, how many, when."""
    words = {re.sub(r"s$", "", x) for x in q.split()} | set(q.split()) | ({"person"} if "people" in q else set())
    rows = _within(w, q, w.subjects)
    known = {s.noun for s in w.subjects}
    named = known & words
    if named:
        hits = [s for s in rows if s.noun in named]
        noun = listed(sorted(named))
        if not hits:
            return Answer(f"No {noun} was found there.")
        most = max(len([s for s in hits if s.shot == n]) for n in {s.shot for s in hits})
        if "how many" in q:
            count = _NUMBERS[most] if most < len(_NUMBERS) else str(most)
            return Answer(f"At most {count} at once.", tuple(clock(s.start) for s in hits))
        return Answer(f"Yes: {with_article(noun)} is seen.",
                      tuple(f"{clock(s.start)}-{clock(s.end)}" for s in hits))
    if "animal" in words or "animals" in words:
        rows = [s for s in rows if s.family == "animal"]
        if not rows:
            return Answer("No animal was recognised.")
    about = ("see", "seen", "in it", "happens?", "shown?", "there", "visible", "appears?", "who is", "who's",
             "subjects?", "describe", "about")
    if _has(q, "who", "what", "which", "describe") and _has(q, *about):
        if not rows:
            return Answer("Nobody and nothing was recognised there.", answered=False)
        told = dict.fromkeys(seen_as(s) for s in rows)
        times = tuple(dict.fromkeys(clock(s.start) for s in rows))
        return Answer(f"Recognised: {listed(with_article(t) for t in told)}.", times)
    return None
