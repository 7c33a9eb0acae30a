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
_UP_DOWN = {  # what it does by itself, or is made to do -> the move
    "crane down": r"sink|sinks|sinking|lower|lowers|drop|drops|descend|descends|settle|settles|come down|comes down|"
                  r"go down|goes down|float down|floats down|glide down|glides down|fly down|flies down",
    "crane up": r"rise|rises|rising|lift|lifts|climb|climbs|ascend|ascends|soar|soars|come up|comes up|go up|goes up|"
                r"float up|floats up|fly up|flies up|rise up|rises up|lift up|raise|lift off",
    "tilt up": r"look up|looks up", "tilt down": r"look down|looks down",
    "pull out": r"back away|backs away|back off|backs off|retreat|retreats|withdraw|withdraws|back up|backs up",
    "push in": r"advance|advances|close in|closes in|move forward|moves forward|go forward|goes forward",
}
_BY_ITSELF = re.compile(  # "let the camera sink slowly while he talks", "slowly lower the camera"
    rf"(?:\b(?:make|let|have|get) )?(?:(?P<a>{_HOW}) )?(?:\bthe camera(?: (?:should|could|can|must|may|might))?"
    rf"(?: (?P<b>{_HOW}))? (?P<it>{'|'.join(sorted('|'.join(_UP_DOWN.values()).split('|'), key=len, reverse=True))})\b"
    rf"|\b(?P<made>lower|raise|lift|drop|sink) the camera\b(?! (?:to|at|by|so|height))"
    r"(?!.* (?:to|at|by) (?:[a-z]+[- ](?:height|level|high)|[\d.]+ ?(?:m|cm|met)\w*)\b))"
    rf"(?: (?P<c>{_HOW}))?(?= (?:while|as|when|during|in|at|until|after|before|and|from|over|once)\b|\W*$)", re.I)
_LEANS = re.compile(  # "tilt the camera a bit to the left", "by 10 degrees": the horizon leans
    r"\b(?:tilt|tip) the (?:camera|picture|frame|horizon)(?P<how> slightly| a (?:tiny |little )?bit| a little)? "
    r"(?=(?:over )?(?:to the (?:left|right)|sideways|to one side)\b)", re.I)
_BEHIND = re.compile(  # "film the hug from behind the boy": over his shoulder
    r"\b(?P<film>film|shoot|show|see|frame|take|watch) (?P<what>[^,;.]{1,40}?) from (?:just |right )?behind "
    r"(?P<who>the \w+(?: \w+)?|him|her|them)(?=\W*$|,|;| (?:when|while|as|in|for|at)\b)", re.I)
_HELD_ON = re.compile(  # "hold the last shot on the snowman for three seconds"
    r"\b(?:hold|stay|keep|linger|end) (?P<shot>the (?:last|first|final|closing|second|third) shot) on "
    r"(?P<who>[^,;.]+?) for (?P<time>[\w.]+ (?:more |extra )?seconds?)", re.I)


def of_the_camera(part: str) -> str:
    """The words outside quotes with what the camera is told in the words that the verbs of the camera know."""
    part = _LEANS.sub(lambda m: f"roll the camera{m['how'] or ''} ", part)
    part = _BY_ITSELF.sub(_by_itself, _THE_CAMERA.sub(_moved, part))
    part = _BEHIND.sub(lambda m: f"{m['film']} {m['what']} over {m['who']}'s shoulder", part)
    return _HELD_ON.sub(r"focus on \g<who> in \g<shot>; hold \g<shot> for \g<time>", part)


def _by_itself(m: re.Match[str]) -> str:
    """The move that such a verb means, and how it goes."""
    said = (m["it"] or m["made"]).lower()
    move = next(move for move, verbs in _UP_DOWN.items() if said in verbs.split("|") or f"{said}s" in verbs.split("|"))
    how = next((m[k] for k in "abc" if m[k]), "")
    return f"{move} {how}".strip()


def _moved(m: re.Match[str]) -> str:
    """The move by the way that is told, and how it goes."""
    said = m["way"].lower()
    move = next(move for way, move in _WAYS.items() if re.fullmatch(way, said))
    how = next((m[k] for k in "abc" if m[k]), "")
    return f"{how + ' ' if how else ''}{move} "
