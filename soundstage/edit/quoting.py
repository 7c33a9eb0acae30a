# SPDX-License-Identifier: Apache-2.0
"""What stands in quotes in an instruction - words spoken, words on the picture - and what is told beside it."""

from __future__ import annotations

import re

UNIT = r"(seconds?|secs?|metres?|meters?|steps?)"
COUNT = r"(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_SAID_NO_MORE = re.compile(  # 'say "Mate" instead of check': what is said now
    r"(?i)((?:say|says|shout|shouts|ask|asks|whisper|whispers|answer|answers|reply|replies) [\"“][^\"”]+[\"”])"
    r",? (?:instead of|rather than|and not) (?:an? )?(?!the\b|him\b|her\b|\w+ing\b)[\w' ]{1,30}(?=\W*$)")
_SAYS_NOT = re.compile(  # 'she should shout "Go!", not the boy'
    r"(?i)(\b(?:say|says|shout|shouts|ask|asks|whisper|whispers|answer|yell)s? [\"“][^\"”]+[\"”]),? (?:and )?not "
    r"(the \w+|him|her|them)(?=\W*$)")
_TITLED = (  # of one sentence: what is said in the next is no title
    r"(?i)((?:\b(?:title|caption|text)\b(?:(?![.!?][\"”]?\s|\b(?:say|says|shout|shouts|whisper|whispers)\b)[^,;])*|"
    r"[\"“][^\"”]+[\"”][^,;]*?\b(?:on|over) [^,;]*?))")


def titled(whole: str) -> str:
    """How long words stay, and after what they come, as an instruction of its own: '"Home" for two seconds'."""
    if not re.search(r"[\"“]", whole):
        return whole
    lasts = rf"for(?: the first)? ({COUNT[1:-1]}|[\d.]+) {UNIT}(?=\W*$|,|;)"
    whole = re.sub(rf"{_TITLED},? (?:and )?(?:keep|hold|leave|let|have) it (?:up |on |on screen |stay |there )?{lasts}",
                   r"\1; keep the title up for \2 \3", whole)
    if "keep the title up" not in whole:
        whole = re.sub(rf"{_TITLED},? (?:and stays? )?{lasts}", r"\1; keep the title up for \2 \3", whole)
    return re.sub(rf"{_TITLED} (?:only |just )?(?:after|once) ([^,;\"”]+)$", r"\1; show the title after \2", whole)


def spoken_instead(whole: str) -> str:
    """The text with what is said no longer, or by whom, as verbs know it: 'say "Go!" instead'."""
    return _SAYS_NOT.sub(r"\1 instead of \2", _SAID_NO_MORE.sub(r"\1 instead", whole))
