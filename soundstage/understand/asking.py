# SPDX-License-Identifier: Apache-2.0
"""Questions about footage, answered from the findings with time codes, or declined: nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Callable

from soundstage.understand.answers import Answer, has, part_of, within
from soundstage.understand.asking_file import of_file
from soundstage.understand.asking_lines import SPEAKING, counted, said, speakers, told_of
from soundstage.understand.asking_places import hour, lit, place, roof, weather
from soundstage.understand.asking_seen import NUMBERS, coloured, seen, sided, sitting, worn
from soundstage.understand.asking_sounds import deed_heard, sounding
from soundstage.understand.describing import clock, listed, move_in_words, shot_in_words
from soundstage.understand.findings import CameraMotion, Watched
from soundstage.understand.looks import steady

_IN_SYNC = 0.04  # seconds that nobody notices
_BEYOND = (
    r"^why\b|^how old\b|^who (?:is|was) (?:mr|mrs|ms|miss|dr)\b"
    r"|^(?:who|what) (?:is|was|are|were) [\w ]+ for$"
    r"|\bname of\b|^what is (?:his|her|its|their) name|^what (?:is|are) the [\w ]+ called\b"
    r"|\b(?:after|before) (?:the |this )?(?:film|video|clip|movie|footage|story) (?:ends?|is over|begins?|starts?)\b")
_HOW_LONG = r"\bhow long (?:did|do|does|has|have|had|will|would|must|can) "  # of what somebody does
_OTHERS = r"\btitle of (?:the |a |an |his |her |their )?(?!film|movie|video|clip|picture|footage|it\b)\w"
_SAYS = (r"\b(?:signs?|titles?|captions?|posters?|text|screen|writing|letters|board|label|banner) "
         r"(?:\w+ )?(?:say|read|show)s?\b")
_SEEN_ON = r"\b(?:who|how many \w+|what animals?) (?:is|are|appears?)\b"  # on screen: no writing
_NEARNESS = ("extreme_wide", "wide", "full", "medium_full", "medium", "close", "extreme_close")


Part = Callable[[Watched, str], Answer | None]


def ask(w: Watched, question: str) -> Answer:
    """The answer to a question in plain English."""
    plain = re.sub(r"[^\w\s:.'-]", " ", re.sub("[\"“”]", "'", question.lower()))
    q = re.sub(r"\s+", " ", plain).strip()
    if not q:
        return Answer("Nothing was asked.", answered=False)
    w = steady(w)
    parts: tuple[Part, ...] = (
        _untold, of_file, _length, _longest, lit, _more, _ends, _cuts, counted, speakers, _text, said, _shot, _camera,
        _loud, _sync, sounding, weather, hour, sitting, worn, coloured, _size, sided, place, roof, deed_heard, seen,
        told_of)
    for part in parts:
        answer = part(w, q)
        if answer is not None:
            return answer
    return Answer("The findings do not tell that. They tell: length, cuts, camera, who and what is seen and where, "
                  "words spoken, text on screen, colours, place and hour, music, sounds, silence and loudness.",
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
        NUMBERS.index(found.group(2)) if found.group(2) in NUMBERS else None)
    if asked is None:
        return None
    count = len(w.shots) - ("cuts" in q)
    yes = {"more than": count > asked, "at least": count >= asked}.get(found.group(1), count < asked)
    return Answer(f"{'Yes' if yes else 'No'}: {len(w.shots)} shots, {len(w.shots) - 1} cuts.",
                  tuple(clock(s.start) for s in w.shots[1:]))


def _ends(w: Watched, q: str) -> Answer | None:
    """How it ends or begins: that shot in words."""
    if w.kind != "video" or not w.shots:
        return None
    it, thing = "(?:film|video|clip|movie|it|this|footage)", "thing (?:that )?(?:is seen|you see|happens)"
    ends = has(q, f"{it} ends?", "ending", f"last {thing}", "fades? (?:out|to black)")
    if re.search(r"\b(?:begins?|starts?|opens?|ends?) (?:to \w|\w+ing\b)", q):
        return None  # of what somebody or the weather does
    begins = has(q, f"{it} (?:begins?|starts?|opens?)", "opening", f"first {thing}")
    if not ends and not begins:
        return None
    shot = w.shots[-1] if ends else w.shots[0]
    if "fade" in q and not shot.out:
        return None  # but there may be one between two shots
    yes = "Yes: " if "fade" in q else ""
    return Answer(yes + shot_in_words(w, shot), (clock(shot.start), clock(shot.end)))


def _shot(w: Watched, q: str) -> Answer | None:
    """What a shot is like, or what happens in it: all that was found there."""
    part = part_of(w, q)
    if part is None or not has(q, "like", "describe", "happens", "looks?", "going on"):
        return None
    shots = within(w, q, w.shots)
    if not shots:
        return Answer(f"There is no {part[2]}.", answered=False)
    said = [f"{s.speaker} says “{s.text}”." for s in w.lines if part[0] <= s.start < part[1]]
    return Answer(" ".join([*(shot_in_words(w, s) for s in shots), *said]), tuple(clock(s.start) for s in shots))


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
    if not has(q, "camera", "pans?", "tilts?", "zooms?", "moves?", "moving", "orbits?", "handheld", "hand-held",
               "dolly", "push", "camerawork"):
        return None
    if not has(q, "camera", "camerawork") and has(q, "moves?", "moving", "push") and has(
            q, "who", "(?:does|do|is|are) (?:the|a|he|she|it|they|any\\w+)"):
        return Answer("How the camera moves is told, not what somebody or something does.", answered=False)
    moves: list[CameraMotion] = within(w, q, w.camera)
    wanted = next((m for m in ("pan", "tilt", "zoom", "orbit", "truck", "track", "push", "pull", "crane", "handheld")
                   if re.search(rf"\b{m}", q.replace("hand-held", "handheld"))), "")
    if wanted and not has(q, "how", "what", "which", "direction", "degrees"):
        hits = [m for m in moves if wanted in m.move]
        if not hits:
            return Answer(f"No: no {wanted} was found.", tuple(clock(m.start) for m in moves[:3]))
        moves = list(hits)
    elif wanted:
        moves = [m for m in moves if wanted in m.move] or moves
    if not moves:
        return Answer("No camera could be read there.", answered=False)
    yes = ""
    if re.match(r"(does|do|did|is|has)\b", q):  # whether it is still, or whether it moves
        still = all(m.move == "static" for m in moves)
        yes = "Yes: " if still == has(q, "still", "static", "fixed", "stands?", "rests?") else "No: "
    return Answer(yes + "; ".join(f"shot {m.shot}: {move_in_words(m)}" for m in moves) + ".",
                  tuple(clock(m.start) for m in moves))


def _text(w: Watched, q: str) -> Answer | None:
    if has(q, *SPEAKING) and not re.search(_SAYS, q):
        return None  # by somebody
    asked = has(q, "read", "written", "writing", "text", "titles?", "signs?", "captions?", "posters?",
                "on (?:the )?screen", "subtitles?", "lettering", "letters")
    if not asked or has(q, "who is") or re.search(_OTHERS, q) or re.search(_SEEN_ON, q):
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


def _size(w: Watched, q: str) -> Answer | None:
    nearest = next((x for x in ("closest", "nearest", "tightest", "widest") if re.search(rf"\b{x}\b", q)), "")
    if not nearest and not has(q, "shot size", "what size", "close[ -]?ups?", "wide shots?", "medium shots?",
                               "how near", "how close", "framing", "framed"):
        return None
    rows = within(w, q, w.sizes)
    if not rows:
        return Answer("No size could be told: nobody was recognised.", answered=False)
    if nearest:
        best = (min if nearest == "widest" else max)(_NEARNESS.index(s.size) for s in rows)
        rows = [s for s in rows if _NEARNESS.index(s.size) == best]
    wanted = "" if "how" in q.split() or nearest else next((x for x in ("close", "wide", "medium") if x in q), "")
    hits = [s for s in rows if wanted in s.size]
    if not hits:
        told = len({r.shot for r in rows})
        short = f" among the {told} of {len(w.shots)} shots whose size can be told" if told < len(w.shots) else ""
        return Answer(f"No {wanted} shot was found{short}.", answered=not short)
    return Answer(listed(f"shot {s.shot}: {s.size.replace('_', ' ')}" for s in hits) + ".",
                  tuple(clock(s.start) for s in hits))
