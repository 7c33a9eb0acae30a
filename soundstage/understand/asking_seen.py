# SPDX-License-Identifier: Apache-2.0
"""Questions about who and what is seen: whether, how many, when, where in the picture, in which colours, sitting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from soundstage.colour import NAMED
from soundstage.understand.answers import Answer, has, within
from soundstage.understand.asked_nouns import Meant, meant
from soundstage.understand.describing import clock, listed, with_article
from soundstage.understand.describing import named as seen_as
from soundstage.understand.findings import Seen, Watched
from soundstage.understand.looks import first_colour, most_told
from soundstage.understand.singling import singled

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WHOLE = ("it", "this", "that", "film", "picture", "video", "clip", "shot", "first", "second", "third", "last", "there",
          "scene", "movie", "footage", "dominant", "main", "most")
_IS_SEEN = ("is there", "are there", "was there", "can", "do (?:we|you|i)", "see", "seen", "visible", "shown", "shows?",
            "appears?", "who", "when", "where", "which shots?", "in it", "present", "contains?", "features?",
            "in (?:the|this) (?:film|video|picture|clip|shot|footage|scene|movie|image)", "in shot", "on screen")
_WORN = ("wears?", "wearing", "worn", "dressed", "clothes", "clothing", "dress", "coat", "jacket", "shirt", "sweater",
         "skirt", "suit", "uniform", "raincoat", "outfit")
_UNTOLD_WEAR = ("hats?", "caps?", "helmets?", "glasses", "beards?", "shoes?", "boots?", "gloves?", "crowns?",
                "scar(?:f|ves)", "trousers", "mustache", "moustache", "necklace", "mask", "eyes?")
_THERE = ("seen|visible|shown|there|here|alone|present|in|on|at|to|by|under|beside|behind|near|next|left|right|with|"
          "from|still|also|and|or|ever|only|always|of|that|who|which|already|again|recogni[sz]ed|it|inside|outside")
_WHETHER = r"(?:is|are|was|were|does|do|did|has|have|can)\b"
_SECOND = 1 / 3  # of what speaks for the first colour: a second one is told too
_SIDES = ((1 / 3, "on the left"), (2 / 3, "in the middle"), (1.01, "on the right"))
_RECOGNISED = ("see", "seen", "in it", "happens?", "shown?", "is there", "are there", "visible", "appears?", "who is",
               "who's", "subjects?", "describe", "about", "(?:what|who) is (?:it|this)", "(?:what|who) are they",
               "in (?:the|shot|this)", "present", "recognised", "recognized")


def worn(w: Watched, q: str) -> Answer | None:
    """What somebody wears, by the colour that is seen of it; hats and the like are not told."""
    if has(q, *_UNTOLD_WEAR) and has(q, *_WORN, "colou?rs?", "has", "have", "with"):
        return Answer("Watching tells the main colour of what somebody wears and of the hair, nothing finer.",
                      answered=False)
    hair = has(q, "hair")
    if not hair and not has(q, *_WORN):
        return None
    who = next((m for m in meant(w, q) if m.family == "person"), None)
    people = [s for s in within(w, q, who.rows if who else _people(w)) if s.hair or not hair]
    if not people:
        return Answer("No person was recognised there.", answered=False)
    colour = _colour_asked(q)
    names = dict.fromkeys(s.name for s in people)
    told = {n: _most((s for s in people if s.name == n), _hair if hair else first_colour) for n in names}
    told = {name: c for name, c in told.items() if c}
    if not told:
        return Answer("No clear colour is seen.", answered=False)
    times = tuple(clock(next(s.start for s in people if s.name == n)) for n in told)
    what = "hair" if hair else "clothes"
    if colour and not has(q, "what", "which"):
        hits = [n for n, c in told.items() if c == colour]
        if has(q, "who"):
            return Answer(f"{listed(hits)} {'is' if len(hits) == 1 else 'are'} in {colour}.".capitalize() if hits else
                          f"Nobody is seen in {colour}: {_of_each(told, what)}.", times, answered=bool(hits))
        unsure = _unsure(who, told) if hits else ""
        return Answer(f"{unsure or ('Yes: ' if hits else 'No: ')}{_of_each(told, what)}.", times, answered=not unsure)
    return Answer(f"{_unsure(who, told)}{_of_each(told, what)}.", times)


def _unsure(who: Meant | None, told: dict[str, str]) -> str:
    """Which of several persons a word means is not told."""
    if who is None or who.plain or len(set(told.values())) < 2:
        return ""
    return f"Which of them is the {who.word} is not told: "


def _of_each(told: dict[str, str], what: str) -> str:
    return listed(f"{name.replace('_', ' ')} has {colour} {what}" for name, colour in told.items())


def coloured(w: Watched, q: str) -> Answer | None:
    """The colour of somebody or something; of the whole picture where no noun is named."""
    if not has(q, "colou?rs?", "palette", "coloured", "colored"):
        return None
    for one in meant(w, q):
        rows = within(w, q, one.rows)
        colours = _several(rows)
        if colours:
            what = rows[0].noun if one.plain and len({s.noun for s in rows}) == 1 else one.word
            if one.family == "person" and len({s.name for s in rows}) > 1:
                told = {n: _most(s for s in rows if s.name == n) for n in dict.fromkeys(s.name for s in rows)}
                return Answer(f"{_unsure(one, told)}{_of_each(told, 'clothes')}.", _starts(rows))
            return Answer(f"The {what} is mostly {listed(colours)}.", _starts(rows))
        return Answer(f"No {one.word} was recognised, so its colour is not known.", answered=False)
    thing = re.search(r"colou?rs? (?:is|are|has|does|of) (?:the |a |an )?([a-z]+)", q)
    if thing and thing.group(1) not in _WHOLE:
        return Answer(f"No {thing.group(1)} was recognised, so its colour is not known.", answered=False)
    rows = within(w, q, w.palettes)
    text = "; ".join(f"shot {p.shot}: {listed(dict.fromkeys(c.name for c in p.colours[:4]))}" for p in rows)
    return Answer(text + ".", tuple(clock(p.start) for p in rows)) if text else None


def sitting(w: Watched, q: str) -> Answer | None:
    """Who sits; other postures are not told."""
    if not has(q, "sits?", "sitting", "seated"):
        return None
    people = within(w, q, _people(w))
    rows = [s for s in people if s.posture == "sit"]
    if not people:
        return Answer("No person was recognised there.", answered=False)
    if not rows:
        return Answer("Nobody is seen sitting for sure.", answered=False)
    shots = {n: sorted({s.shot for s in rows if s.name == n}) for n in dict.fromkeys(s.name for s in rows)}
    told = listed(f"{n} sits in {_shots(k)}" for n, k in shots.items())
    if has(q, "how many"):
        return Answer(f"{told[:1].upper()}{told[1:]}; whether others do is not told.", _starts(rows), answered=False)
    return Answer(f"{'Yes: ' if re.match(_WHETHER, q) else ''}{told}.", _starts(rows))


def seen(w: Watched, q: str) -> Answer | None:
    """Whether, when, where and how many of something are seen."""
    if has(q, "than", "background", "foreground"):
        return Answer("Who is seen is told, not who is more than another, nor what is before and behind.",
                      answered=False)
    asked = [m for m in meant(w, q) if m.word != "person" or has(q, *_IS_SEEN, "how many", "alone")]
    if not asked or not has(q, *_IS_SEEN, "how many", "how often", "^is (?:the|a|an) ", "^are the "):
        return _overview(w, q)
    one = asked[0]
    if _said_of(q, one):
        return Answer(f"Who is seen is told, and in which colour, not what the {one.word} is like.", answered=False)
    rows = within(w, q, one.rows)
    wide = one.word in ("animal", "person", "vehicle", "bird", "furniture", "building")
    if wide and rows and has(q, "what", "which") and not has(q, "how many"):
        return _recognised(rows)
    if not rows:
        return _unseen(w, q, one)
    if "how many" in q:
        return _counted(one, rows)
    if has(q, "left", "right", "middle", "where"):
        return _placed(w, q, one, rows)
    if not one.plain and has(q, "is there", "are there", "do (?:we|you|i)", "can"):
        told = listed(with_article(n) for n in dict.fromkeys(map(seen_as, rows)))
        return Answer(f"{told[:1].upper()}{told[1:]} is seen; whether that is {with_article(one.word)} is not told.",
                      _starts(rows), answered=False)
    return _yes(q, one, rows)


def _said_of(q: str, one: Meant) -> bool:
    """Whether it is asked what somebody or something is like: "is the man bald?"."""
    found = re.match(rf"(?:is|are|was|were) (?:the|his|her|this|that|these) (?:\w+ )*?{one.word}(?:s|es)? (\w+)", q)
    return found is not None and found.group(1) not in NAMED and not re.fullmatch(_THERE, found.group(1))


def _yes(q: str, one: Meant, rows: Sequence[Seen]) -> Answer:
    colour = _colour_asked(q)
    of_it = [s for s in rows if colour in s.colors]
    if colour and not of_it and not has(q, "when", "where", "which"):
        noun, other = with_article(rows[0].noun).capitalize(), listed(_several(rows))
        return Answer(f"{noun} is seen, in {other}, none in {colour}.", _starts(rows))
    rows = of_it or rows
    nouns = listed(with_article(n) for n in dict.fromkeys(s.noun for s in rows))
    where = _shots(sorted({s.shot for s in rows}))
    head = "Yes: " if not has(q, "when", "which", "who", "where") else ""
    unsure = "" if one.plain or not head else f" (whether {with_article(one.word)} is not told)"
    text = f"{head}{nouns} {'are' if ' and ' in nouns else 'is'} seen in {where}{unsure}."
    return Answer(text[:1].upper() + text[1:], tuple(f"{clock(s.start)}-{clock(s.end)}" for s in rows))


def _unseen(w: Watched, q: str, one: Meant) -> Answer | None:
    there = " there" if one.rows else ""
    if not w.subjects:
        return None  # nothing could be recognised at all
    if not one.large:
        return Answer(f"No {one.word} was recognised{there}; small and far things are often missed.", answered=False)
    text = f"No {one.word} was recognised{there}."
    return Answer(f"{text[:-1]}: zero." if "how many" in q else text)


def _counted(one: Meant, rows: Sequence[Seen]) -> Answer:
    """How many at once, and how many are told apart by their looks through the film."""
    by_shot = [singled([s for s in rows if s.shot == n]) for n in sorted({s.shot for s in rows})]
    rows = [s for shot in by_shot for s in shot]  # a doubtful one over a surer one is no second
    most = max(map(_at_once, by_shot))
    names = len({s.name for s in rows})
    of_them = "" if one.plain else f" Whether each is {with_article(one.word)} is not told."
    if names <= most:
        return Answer(f"{number(most).capitalize()}{' at once' if names < most else ''}.{of_them}", _starts(rows))
    return Answer(f"At most {number(most)} at once; {number(names)} are told apart by their looks.{of_them}",
                  _starts(rows))


def _at_once(rows: Sequence[Seen]) -> int:
    """How many of those seen in one shot are seen in one picture, at most."""
    return max(Counter(time for s in rows for time in {b.time for b in s.boxes}).values())


def _placed(w: Watched, q: str, one: Meant, rows: Sequence[Seen]) -> Answer:
    """On which side of the picture, shot by shot."""
    told: dict[str, list[int]] = {}
    for s in rows:
        told.setdefault(f"{seen_as(s)} {_side(s)}", []).append(s.shot)
    asked = next((side for _, side in _SIDES if side.split()[-1] in q), "")
    hits = [t for t in told if t.endswith(asked)]
    text = "; ".join(f"{with_article(t)} in {_shots(sorted(set(n)))}" for t, n in told.items())
    if asked and re.match(r"(is|are|does|do)\b", q):
        return Answer(f"{'Yes' if hits else 'No'}: {text}.", _starts(rows))
    return Answer(f"{text[:1].upper()}{text[1:]}.", _starts(rows))


def sided(w: Watched, q: str) -> Answer | None:
    """Who or what is on one side of the picture."""
    asked = next((side for _, side in _SIDES if f" {side.split()[-1]}" in q), "")
    if not asked or not has(q, "who", "what", "which") or has(q, "camera", "pans?", "move", "walks?", "goes"):
        return None
    rows = [s for s in within(w, q, w.subjects) if _side(s) == asked]
    if not rows:
        return Answer(f"Nobody was recognised {asked}.", answered=False)
    told = {t: sorted({s.shot for s in rows if seen_as(s) == t}) for t in dict.fromkeys(map(seen_as, rows))}
    text = "; ".join(f"{with_article(t)} in {_shots(n)}" for t, n in told.items())
    return Answer(f"{text.capitalize()}.", _starts(rows))


def _side(s: Seen) -> str:
    box = s.boxes[len(s.boxes) // 2]
    return next(name for end, name in _SIDES if (box.x0 + box.x1) / 2 < end)


def _overview(w: Watched, q: str) -> Answer | None:
    """All that is recognised, where nothing else is asked."""
    if not (has(q, "who", "what", "which", "describe") and has(q, *_RECOGNISED)):
        return None
    rows = within(w, q, w.subjects)
    if has(q, "^who"):
        rows = [s for s in rows if s.family != "thing"] or rows
    if not rows:
        return Answer("Nobody and nothing was recognised there.", answered=False)
    return _recognised(rows)


def _recognised(rows: Sequence[Seen]) -> Answer:
    told = dict.fromkeys(map(seen_as, rows))
    return Answer(f"Recognised: {listed(with_article(t) for t in told)}.", _starts(rows))


def _people(w: Watched) -> tuple[Seen, ...]:
    return tuple(s for s in w.subjects if s.family == "person")


def _hair(s: Seen) -> str:
    return s.hair


def _most(rows: Iterable[Seen], told: Callable[[Seen], str] = first_colour) -> str:
    return next(iter(most_told(list(rows), told)), "")


def _several(rows: Sequence[Seen]) -> list[str]:
    """The colours told first of most of these, the most usual first; one that little speaks for is left out."""
    votes = most_told(rows, first_colour)
    return [c for c in list(votes)[:2] if votes[c] > _SECOND * max(votes.values())]


def _colour_asked(q: str) -> str:
    return next((word for word in q.split() if word in NAMED), "")


def _starts(rows: Sequence[Seen]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clock(s.start) for s in rows))


def _shots(numbers: Sequence[int]) -> str:
    return f"shot{'s' * (len(numbers) > 1)} {listed(map(str, numbers))}"


def number(count: int) -> str:
    """A small number as a word."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
