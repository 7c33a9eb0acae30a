# SPDX-License-Identifier: Apache-2.0
"""Words of pace, focus, distance and picture quality: "in slow motion", "shallow depth of field", "2 m distance"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from soundstage.language.draft import DraftScene

SEEN_FROM = ((0.8, "close"), (1.6, "medium"), (math.inf, "full"))  # metres up to which somebody is seen so
_NUMBER = r"(\d+(?:\.\d+)?)"
_METRES = r"\s*-?\s*m(?:et(?:er|re)s?)?\b"
PACES = (
    (
        r"(?:shot |filmed |captured |recorded |in |at |ultra |super |extreme )*"
        r"slow[- ]?mo(?:tion)?\b(?: footage| video| shot)?|at half speed",
        "slow_motion",
    ),
    (
        r"(?:shot |filmed |captured |recorded |in |at |as |a )*"
        r"(?:time|hyper)[- ]?lapse\b(?: footage| video| mode| shot| sequence)?|sped[- ]up\b|"
        r"(?:in )?fast[- ]motion\b",
        "time_lapse",
    ),
    (r"freeze[- ]frame|bullet[- ]time", "freeze"),
)
FOCI = (
    (
        r"shallow (?:depth of field|focus|dof)|bokeh|soft[- ]focus(?: background)?|"
        r"(?:soft|blurr(?:ed|y)|out[- ]of[- ]focus) background",
        "shallow",
    ),
    (r"deep (?:focus|depth of field)|everything in (?:sharp )?focus", "deep"),
)
PULL = re.compile(
    r"\b(?:(?:the )?focus (?:then |slowly |gently |gradually )*(?:pulls?|shifts?|racks?|moves|changes|transitions)|"
    r"(?:rack(?:s|ing)?|pull(?:s|ing)?|shift(?:s|ing)?)[- ]focus|focus pull|rack focus)"
    r"(?: from (?:the |a |an |his |her )*(?P<a>[\w '’]+?)(?: in the \w+)?)?"
    r"(?: (?:on)?to (?:the |a |an |his |her )*(?P<b>[\w '’]+?))?"
    r"(?=[,.;]| as | while | and | in the | behind | in front of | beside | next to |$)"
)
DISTANCE = re.compile(
    rf"(?:camera )?distance(?: of|:| is)?\s*(?:about |approximately |around )?{_NUMBER}{_METRES}(?: away)?|"
    rf"{_NUMBER}{_METRES}\s*(?:distance|away from the camera|from the camera)"
)
_DEGREES = rf"\b{_NUMBER}\s*-?\s*(?:°|degrees?\b)[- ]*"
DOWN = re.compile(  # what follows the number says which way; "tilts down 30 degrees" is a move
    _DEGREES + r"(?=(?:above|overhead|downward|high[- ]angle|top[- ]down|from above|down\b|looking down))")
UP = re.compile(_DEGREES + r"(?=(?:upward|low[- ]angle|from below|below|up\b|looking up))")
STEEP, RAISED = 65.0, 14.0  # degrees from which a view is one from the top, and one from above
MADE = re.compile(
    r"\b(?:(?:in )?(?:high|low|ultra[- ]high|full|super)[- ](?:resolution|definition|quality|fidelity|detail)|"
    r"[248]k\b(?: resolution| uhd| hdr)?|u?hd\b|hdr\b|(?:ultra|hyper|photo)[- ]?realis(?:tic|m)|highly detailed|"
    r"realistic(?= style| video| footage|[,.]|$)|cinematic(?! (?:music|score|shot|video))|(?:\d+ )?fps\b|film grain|"
    r"(?:shot |filmed )?(?:in )?black[- ]and[- ]white"
    r"(?: film noir| film| footage| video| photography| movie)?(?=\s*(?:[,.:;]|$| of))|"
    r"(?:(?:shot |filmed )?(?:all )?in )?(?:sepia(?:[- ]ton(?:es?|ed))?|monochrome|gr[ea]yscale)"
    r"(?: tones?| tint| film| footage| palette)?(?=\s*(?:[,.:;]|$| of))|"
    r"(?:classic )?film noir(?: style| look)?|noir style|"
    r"(?:(?:vintage|grainy|archival|old|retro|classic|silent|early|\d{4}s|8mm|16mm|super 8),? )+"
    r"(?:film|footage|video|movie|cinema)(?= of| in which|[,.:]|$)|"
    r"(?:in )?(?:pixel[- ]art|low[- ]poly|cel[- ]shaded|anime|manga|ukiyo-e|vaporwave|oil[- ]painting|8[- ]bit)"
    r"(?: style| look| aesthetic)?(?! of| by| hang| on)|"
    r"(?:(?:perfectly |fully |tightly )?cent(?:ered|red)|fully|entirely|tightly)(?: framed)? "
    r"in (?:the )?(?:frame|shot|picture)|"
    r"stock footage|high[- ]contrast|award[- ]winning|masterpiece|(?:\d+)[- ]?(?:°|degrees?)(?: |$))"
)


@dataclass(frozen=True)
class Wish:
    """A field of the camera wish with its value and its characters; key "" = how the film is made."""

    key: str
    value: Any
    span: tuple[int, int]


def angle_of(elevation: float) -> str:
    """The name of the angle from which a subject is seen that is so many degrees below the camera."""
    if elevation >= STEEP:
        return "top"
    return "high" if elevation >= RAISED else "eye" if elevation > -RAISED else "low"


def optics(low: str) -> list[Wish]:
    """All such words of a sentence in lower case."""
    found = []
    for key, table in (("pace", PACES), ("focus", FOCI)):
        for pattern, value in table:
            found += [Wish(key, value, m.span()) for m in re.finditer(rf"\b(?:{pattern})", low)]
    pull = PULL.search(low)
    if pull and (pull["a"] or pull["b"]):
        first = min(pull.start(g) for g in ("a", "b") if pull[g])
        lead = re.search(r"\s(?:from|to|onto) (?:(?:the|an?|his|her) )*$", low[:first])
        end = lead.start() if lead else pull.end()
        found.insert(0, Wish("focus", f"{pull['a'] or ''}>{pull['b'] or ''}", (pull.start(), end)))
    m = DISTANCE.search(low)
    if m:
        found.append(Wish("distance_m", float(m[1] or m[2]), m.span()))
    for tilt, sign in ((DOWN, 1.0), (UP, -1.0)):
        m = tilt.search(low)
        if m and float(m[1]) <= 90.0:
            found.append(Wish("elevation_deg", sign * float(m[1]), m.span()))
            break
    known = [w.span for w in found if w.key == "elevation_deg"]
    found += [Wish("", m[0], m.span()) for m in MADE.finditer(low) if all(m.end() <= a or m.start() >= b
                                                                          for a, b in known)]
    return found


def sized_by_distance(scenes: Iterable[DraftScene]) -> None:
    """Give shots of which only the distance is told the size in which somebody is seen from there."""
    for camera in (shot.camera for scene in scenes for shot in scene.shots):
        if (far := camera.get("distance_m")) and "size" not in camera:
            camera["size"] = next(size for most, size in SEEN_FROM if far < most)
