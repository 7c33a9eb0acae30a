# SPDX-License-Identifier: Apache-2.0
"""What the camera is told in everyday verbs, in the words of the trade: "let the camera drift slowly around them" is
to orbit slowly around them, "move the camera closer to her" to push in on her.

Which move is meant is told by the way, not by the verb: around is an orbit, along with a tracking shot.
"""

from __future__ import annotations

import re

_HOW = r"(?:slowly|quickly|gently|smoothly|softly|gradually|very slowly|quietly)"
_GOES = ("move|glide|drift|float|fly|swing|slide|creep|sweep|travel|go|turn|come|inch|ease|bring|take|send|rotate|walk|"
         "wander|sail")
_WAYS = {  # the way, as it is said -> the move and what follows it
    r"all the way (?:a)?round|(?:a)?round|in a circle (?:a)?round|in circles (?:a)?round": "orbit around",
    r"(?:up |in |right up )?(?:closer|close|nearer|up) to|closer on|in on|towards?|in to|into|right up to|to":
        "push in on",
    r"(?:back |further |farther )?away from|back from|out from|off from": "pull out from",
    r"along with|alongside|along beside|beside|along behind|after|with|behind": "track along with",
}
_THE_CAMERA = re.compile(
    rf"(?:\b(?P<lead>make|let|have|get|keep)\s+)?(?:(?P<a>{_HOW})\s+)?"
    rf"(?:\b(?:{_GOES})\s+the camera|\bthe camera(?:\s+(?:should|could|can|must|may|might))?(?:\s+(?P<b>{_HOW}))?\s+"
    rf"(?:{_GOES})(?:s|es|ing)?)\s+"
    rf"(?:(?P<c>{_HOW})\s+)?(?P<way>{'|'.join(sorted(_WAYS, key=len, reverse=True))})\s+(?=(?:the|him|her|it|them|his|"
    rf"their|its|each|both|everyone|a|an)\b)", re.I)
_BEHIND = re.compile(  # "film the hug from behind the boy": over his shoulder
    r"\b(?P<film>film|shoot|show|see|frame|take|watch) (?P<what>[^,;.]{1,40}?) from (?:just |right )?behind "
    r"(?P<who>the \w+(?: \w+)?|him|her|them)(?=\W*$|,|;| (?:when|while|as|in|for|at)\b)", re.I)
_HELD_ON = re.compile(  # "hold the last shot on the snowman for three seconds"
    r"\b(?:hold|stay|keep|linger|end) (?P<shot>the (?:last|first|final|closing|second|third) shot) on "
    r"(?P<who>[^,;.]+?) for (?P<time>[\w.]+ (?:more |extra )?seconds?)", re.I)


def of_the_camera(part: str) -> str:
    """The words outside quotes with what the camera is told in the words that the verbs of the camera know."""
    part = _THE_CAMERA.sub(_moved, part)
    part = _BEHIND.sub(lambda m: f"{m['film']} {m['what']} over {m['who']}'s shoulder", part)
    return _HELD_ON.sub(r"focus on \g<who> in \g<shot>; hold \g<shot> for \g<time>", part)


def _moved(m: re.Match[str]) -> str:
    """The move by the way that is told, and how it goes."""
    said = m["way"].lower()
    move = next(move for way, move in _WAYS.items() if re.fullmatch(way, said))
    how = next((m[k] for k in "abc" if m[k]), "")
    return f"{how + ' ' if how else ''}{move} "
