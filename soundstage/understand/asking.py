# SPDX-License-Identifier: Apache-2.0
"""Questions about footage, answered from the findings with time codes, or declined: nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Callable

from soundstage.understand.answers import Answer, has, part_of, within
from soundstage.understand.asking_lines import said, speakers, told_of
from soundstage.understand.describing import clock, listed, move_in_words, shot_in_words, with_article
from soundstage.understand.describing import named as seen_as
from soundstage.understand.findings import Watched

_WHOLE = ("it", "this", "that", "film", "picture", "video", "clip", "shot", "first", "second", "third", "last", "there")
_IN_SYNC = 0.04  # seconds that nobody notices
_BEYOND = (
    r"^why\b|^how old\b|\bname of\b|^what is (?:his|her|its|their) name|^what (?:is|are) the [\w ]+ called\b"
    r"|\b(?:after|before) (?:the |this )?(?:film|video|clip|movie|footage|story) (?:ends?|is over|begins?|starts?)\b")
_HOW_LONG = r"\bhow long (?:did|do|does|has|have|had|will|would|must|can) "  # of what somebody does
_OTHERS = r"\btitle of (?:the |a |an |his |her |their )?(?!film|movie|video|clip|picture|footage|it\b)\w"
_IS_SEEN = ("is there", "are there", "how many", "can", "see", "seen", "visible", "shown", "shows?", "appears?", "who",
            "when", "where", "in it", "in (?:the|this) (?:film|video|picture|clip|shot|footage)", "in shot")
_WEATHERS = ("rain", "snow", "fog", "wind", "storm", "thunder", "sun")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


Part = Callable[[Watched, str], Answer | None]


def ask(w: Watched, question: str) -> Answer:
    """The answer to a question in plain English."""
    q = re.sub(r"[^\w\s:.'-]", " ", question.lower()).strip()
    if not q:
        return Answer("Nothing was asked.", answered=False)
    parts: tuple[Part, ...] = (
        _untold, _length, _longest, _more, _cuts, speakers, said, _shot, _camera, _text, _loud, _sync, _music,
        _silence, _weather, _hour, _colours, _size, _who, _heard, told_of)
    for part in parts:
        answer = part(w, q)
        if answer is not None:
            return answer
    return Answer("The findings do not tell that. They tell: length, cuts, camera, who and what is seen, words spoken, "
                  "text on screen, colours, the hour, music, silence and loudness.",
                  answered=False)


def _untold(w: Watched, q: str) -> Answer | None:
    """What no picture or sound tells: reasons, names, ages, and what comes after the end."""
    if re.search(_BEYOND, q) and not has(q, "shots?", "camera"):
        return Answer("Watching does not tell reasons, names and ages, nor what happens beyond the footage.",
                      answered=False)
    return None


def _length(w: Watched, q: str) -> Answer | None:
    asked = has(q, "how long", "duration", "length", "how many seconds", "how many minutes")
    if not asked or (re.search(_HOW_LONG, q) and not has(q, "lasts?", "film", "video", "clip", "shot", "footage")):
        return None
    part = part_of(w, q)
    if part:
        return Answer(f"{part[2].capitalize()} lasts {part[1] - part[0]:.2f} s.", (clock(part[0]), clock(part[1])))
    return Answer(f"It lasts {float(w.seconds):.2f} s.", (clock(0), clock(w.seconds)))


def _longest(w: Watched, q: str) -> Answer | None:
    which = next((x for x in ("longest", "shortest") if x in q), "")
    if not which or not w.shots or not has(q, "shots?"):
        return None
    one = (max if which == "longest" else min)(w.shots, key=lambda s: s.end - s.start)
    return Answer(f"Shot {one.number}: {float(one.end - one.start):.2f} s.", (clock(one.start), clock(one.end)))


def _more(w: Watched, q: str) -> Answer | None:
    """Whether there are more, fewer or at least so many shots."""
    found = re.search(r"\b(more than|fewer than|less than|at least) (\w+) (?:shots|cuts)", q)
    if found is None:
        return None
    asked = int(found.group(2)) if found.group(2).isdigit() else (
        _NUMBERS.index(found.group(2)) if found.group(2) in _NUMBERS else None)
    if asked is None:
        return None
    count = len(w.shots) - ("cuts" in q)
    yes = {"more than": count > asked, "at least": count >= asked}.get(found.group(1), count < asked)
    return Answer(f"{'Yes' if yes else 'No'}: {len(w.shots)} shots, {len(w.shots) - 1} cuts.",
                  tuple(clock(s.start) for s in w.shots[1:]))


def _shot(w: Watched, q: str) -> Answer | None:
    """What a shot is like, or what happens in it: all that was found there."""
    part = part_of(w, q)
    if part is None or not has(q, "like", "describe", "happens", "looks?", "going on"):
        return None
    shots = [s for s in w.shots if s.start < part[1] and s.end > part[0]]
    if not shots:
        return Answer(f"There is no {part[2]}.", answered=False)
    return Answer(" ".join(shot_in_words(w, s) for s in shots), tuple(clock(s.start) for s in shots))


def _cuts(w: Watched, q: str) -> Answer | None:
    if not has(q, "cuts?", "how many shots", "dissolves?", "fades?", "number of shots"):
        return None
    kind = next((k for k in ("dissolve", "fade") if k in q), "")
    cuts = [s for s in w.shots[1:] if not kind or s.into == kind]
    what = kind or "cut"
    if not cuts:
        return Answer(f"There is no {what}: it is one shot." if not kind else f"There is no {what}.")
    text = f"{len(w.shots)} shots, {len(cuts)} {what}{'s' * (len(cuts) != 1)}."
    return Answer(text, tuple(clock(s.start) for s in cuts))


def _camera(w: Watched, q: str) -> Answer | None:
    if not has(q, "camera", "pans?", "tilts?", "zooms?", "move", "orbit", "handheld", "hand-held", "dolly", "push"):
        return None
    moves = within(w, q, w.camera)
    wanted = next((m for m in ("pan", "tilt", "zoom", "orbit", "truck", "track", "push", "pull", "crane", "handheld")
                   if re.search(rf"\b{m}", q.replace("hand-held", "handheld"))), "")
    if wanted and not has(q, "how", "what"):
        hits = [m for m in moves if wanted in m.move]
        if not hits:
            return Answer(f"No: no {wanted} was found.", tuple(clock(m.start) for m in moves[:3]))
        moves = list(hits)
    if not moves:
        return Answer("No camera could be read there.", answered=False)
    return Answer("; ".join(f"shot {m.shot}: {move_in_words(m)}" for m in moves) + ".",
                  tuple(clock(m.start) for m in moves))


def _text(w: Watched, q: str) -> Answer | None:
    asked = has(q, "read", "written", "writing", "text", "title", "sign", "caption", "on screen")
    if not asked or has(q, "who is") or re.search(_OTHERS, q):
        return None
    texts = within(w, q, w.texts)
    if not texts:
        return Answer("No text was read in the picture.")
    return Answer(listed(f"“{t.text}”" for t in texts), tuple(clock(t.start) for t in texts))


def _loud(w: Watched, q: str) -> Answer | None:
    if not has(q, "loud", "loudness", "quiet", "peak", "lufs", "volume"):
        return None
    if not w.loudness:
        return Answer("There is no sound.")
    one = w.loudness[0]
    return Answer(f"{one.lufs:.1f} LUFS integrated, true peak {one.true_peak_db:.1f} dBTP.", (clock(0), clock(one.end)))


def _sync(w: Watched, q: str) -> Answer | None:
    if not has(q, "sync", "in sync", "offset", "late", "lip", "lips"):
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
    return _kind(w, q, "music", "music", "song", "score") if has(q, "music", "song", "score") else None


def _silence(w: Watched, q: str) -> Answer | None:
    return _kind(w, q, "silence") if has(q, "silent", "silence") else None


def _kind(w: Watched, q: str, kind: str, *_: str) -> Answer | None:
    if has(q, "who", "whose", "why"):
        return None  # that is not heard
    spans = within(w, q, tuple(s for s in w.sounds if s.kind == kind))
    if not spans:
        return Answer(f"No {kind} was found.")
    return Answer(f"Yes: {listed(f'{clock(s.start)} to {clock(s.end)}' for s in spans)}.",
                  tuple(clock(s.start) for s in spans))


def _weather(w: Watched, q: str) -> Answer | None:
    asked = next((x for x in _WEATHERS if re.search(rf"\b{x}(?:n?y|ing|s)?\b", q)), "")
    if not asked and not has(q, "weather"):
        return None
    found = [s for s in within(w, q, w.settings) if s.weather and (not asked or asked in s.weather)]
    if not found:
        return Answer(f"Whether there is {asked} cannot be told." if asked else "The weather cannot be told.",
                      answered=False)
    return Answer(f"It looks like {listed(dict.fromkeys(s.weather for s in found))} (a guess).",
                  tuple(clock(s.start) for s in found))


def _heard(w: Watched, q: str) -> Answer | None:
    """What kinds of sounds there are, where nothing else is asked."""
    if not has(q, "heard", "hear", "sounds?", "noises?") or not has(q, "what", "which", "describe"):
        return None
    kinds = {"speech": "speech", "music": "music", "hit": "sudden sounds", "silence": "silence"}
    rows = [s for s in within(w, q, w.sounds) if s.kind in kinds]
    if not rows:
        return Answer("No kind of sound was recognised there.", answered=False)
    told = [f"{kinds[k]} ({', '.join(clock(s.start) for s in rows if s.kind == k)})"
            for k in dict.fromkeys(s.kind for s in rows)]
    return Answer(f"{listed(told)}; other sounds are not named.", tuple(clock(s.start) for s in rows))


def _hour(w: Watched, q: str) -> Answer | None:
    if not has(q, "time of day", "hour", "day or night", "night", "daytime", "dusk"):
        return None
    guesses = [s for s in within(w, q, w.settings) if s.hour]
    if not guesses:
        return Answer("The light does not tell.", answered=False)
    told = dict.fromkeys(f"{s.hour}{' with ' + s.weather if s.weather else ''}" for s in guesses)
    return Answer(f"By its light: {listed(told)} (a guess).", tuple(clock(s.start) for s in guesses))


def _colours(w: Watched, q: str) -> Answer | None:
    if not has(q, "colou?rs?", "palette"):
        return None
    noun = next((s for s in w.subjects if s.noun in q.split()), None)
    if noun is not None:
        return Answer(f"The {noun.noun} is mostly {listed(noun.colors) or 'of no clear colour'}.", (clock(noun.start),))
    thing = re.search(r"colou?rs? (?:is|are|has|does|of) (?:the |a |an )?([a-z]+)", q)
    if thing and thing.group(1) not in _WHOLE:
        return Answer(f"No {thing.group(1)} was recognised, so its colour is not known.", answered=False)
    rows = within(w, q, w.palettes)
    told = "; ".join(f"shot {p.shot}: {listed(dict.fromkeys(c.name for c in p.colours[:4]))}" for p in rows)
    return Answer(told + ".", tuple(clock(p.start) for p in rows)) if told else None


def _size(w: Watched, q: str) -> Answer | None:
    if not has(q, "shot size", "close-?ups?", "wide shots?", "how near", "how close"):
        return None
    rows = within(w, q, w.sizes)
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
    rows = within(w, q, w.subjects)
    known = {s.noun for s in w.subjects}
    named = known & words
    if named and has(q, *_IS_SEEN):
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
        if has(q, "is there", "are there") and not has(q, "what", "which"):
            return Answer(f"Yes: {listed(with_article(n) for n in dict.fromkeys(s.noun for s in rows))}.",
                          tuple(dict.fromkeys(clock(s.start) for s in rows)))
    about = ("see", "seen", "in it", "happens?", "shown?", "is there", "are there", "visible", "appears?", "who is",
             "who's", "(?:the|which) subjects?", "describe", "about", "(?:what|who) is (?:it|this)",
             "(?:what|who) are they")
    if has(q, "who", "what", "which", "describe") and has(q, *about):
        if not rows:
            return Answer("Nobody and nothing was recognised there.", answered=False)
        told = dict.fromkeys(seen_as(s) for s in rows)
        times = tuple(dict.fromkeys(clock(s.start) for s in rows))
        return Answer(f"Recognised: {listed(with_article(t) for t in told)}.", times)
    return None
