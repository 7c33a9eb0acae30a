# SPDX-License-Identifier: Apache-2.0
"""How the camera moves, by name and by numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed, shots_of, showing
from soundstage.edit.people import part_named
from soundstage.edit.scope import Scope
from soundstage.model.camera import MoveWish
from soundstage.model.production import Production

_EDGE = re.compile(  # of a shot, not of the film
    r"\b(?:at|towards|near|by) the (?:very )?(end|beginning|start) of (?:it|(?:the |this |that )?(?:\w+ )?shot)\b")
_SPEEDS = {"slowly": "slow", "quickly": "fast", "gently": "slow", "calmly": "slow"}
_SHAKES = re.compile(r"\b(?:shake|wobble)\b")
_TURNS = ("pan", "tilt", "orbit", "whip_pan")
_OTHER_WAY = {  # what a move with this direction is
    ("zoom_in", "out"): "zoom_out", ("push_in", "out"): "pull_out", ("zoom_in", "back"): "zoom_out",
    ("push_in", "back"): "pull_out", ("push_in", "left"): "truck", ("push_in", "right"): "truck",
}
_FORTH = {  # the ways of a move: against its usual one, and that one
    "orbit": ("left", "right"), "pan": ("left", "right"), "truck": ("left", "right"),
    "tilt": ("down", "up"), "crane": ("down", "up"),
}
_UPRIGHT = ("crane", "tilt")
_ALONG = {"left": "truck", "right": "truck", "up": "crane", "down": "crane", "in": "push_in", "out": "pull_out"}


def _timed(words: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The move in one half of its shot, the camera still in the other: "crane up at the end of the shot"."""
    edge = _EDGE.search(words)
    if edge is None or fields["move"] == "static" or fields.get("move_seconds"):
        return {}
    if edge[1] != "end":
        return {"moves": (MoveWish(move="static"),)}
    going = MoveWish(move=fields["move"], direction=fields["direction"], speed=fields["speed"])
    return {"move": "static", "direction": "", "speed": "", "moves": (going,)}
_ONCE = frozenset(("push_in", "pull_out", "zoom_in", "zoom_out", "dolly_zoom", "orbit", "tilt", "pan", "whip_pan",
                   "crane"))  # moves that go somewhere; following and shaking go on

@dataclass(frozen=True)
class Move(Verb):
    """Let the camera push in, pan, tilt, orbit, track, crane, hold still …; metres, degrees and seconds are obeyed."""

    phrases = (
        "[make|have|let|add|use|with|do|try|give me|i want|the camera|make the camera|let the camera|have the "
        "camera|a|an|slowly|camera|the camera <should>|with a|use a|add a|there <should> be a] [a|an] [slow|slowly|"
        "fast|quick|gentle|smooth|{pace}] {move} [shot|movement|move|camera|camera move] [{direction}] [{pace}] [on "
        "{who:subject}|to {who:subject}|towards {who:subject}|around {who:subject}|with {who:subject}|with it|onto "
        "{who:subject}|toward {who:subject}|past {who:subject}|{who:subject}] [by] [{travel:metres}|{turn:degrees}] "
        "[over {seconds}|in {seconds}|for {seconds}|within {seconds}] [to {shots}|in {shots}|for {shots}|during "
        "{shots}]",
        "(make|have|let) the camera {pace} {move} [{direction}] [on {who:subject}|to {who:subject}|towards "
        "{who:subject}|around {who:subject}|{who:subject}] [by] [{travel:metres}|{turn:degrees}] [over {seconds}|in "
        "{seconds}]",
        "<make> {shots} [<to>|with|have] [a|an] [slow|fast|{pace}] {move} [shot] [{direction}] [on {who:subject}|to "
        "{who:subject}|towards {who:subject}|around {who:subject}] [{travel:metres}|{turn:degrees}] [over {seconds}]",
        "<make> the (camera|camera move|camera movement|movement|move) [in {shots}|of {shots}] [<to>|be] [a|an] "
        "[slow|fast] {move} [shot] [{direction}]",
        "(shoot|film) [<scene>|{shots}] {move}",
        "(keep|hold|leave) the camera {move} [in {shots}]",
        "the camera <should> [be] [{pace}] {move} [{direction}] [on {who:subject}|to {who:subject}|towards "
        "{who:subject}|around {who:subject}|with {who:subject}|{who:subject}] [{travel:metres}|{turn:degrees}] "
        "[over {seconds}] [in {shots}]",
        "<remove> [the|all|all the|any] (camera move|camera movement|move|movement|camera motion|camera moves|camera "
        "movements|camera shake|camera wobble) [in {shots}|from {shots}]",
        "the camera <should> not move [in {shots}]",
        "(do not move|stop moving) the camera [in {shots}]",
        "{shots} with [a|an] [slow] {move} [{direction}]",
        "move the camera {direction} [by] [{travel:metres}] [over {seconds}]",
        "<make> the (camera|camera move|camera movement|push-in|move) {pace} [in {shots}]",
        "{move} [{direction}] (on|to|towards|toward|onto|around|with) {who:subject} {pace}",
        "{move} along with {who:subject}",
        "end {shots} with [a|an] {move} [on {who:subject}]",
    )
    example = ("A fox sits in a forest.", "push in 0.8 m over 2 s", "pin sh1.camera.travel_m: - -> 0.8")

    move: Annotated[str, "push_in, pull_out, pan, tilt, truck, orbit, crane, track, zoom_in, handheld, static …"] = ""
    direction: Annotated[str, "left, right, up, down, clockwise"] = ""
    pace: Annotated[str, "slowly or quickly"] = ""
    who: Annotated[tuple[str, ...], "on whom"] = ()
    travel: Annotated[float | None, "metres of way"] = None
    turn: Annotated[float | None, "degrees of turn"] = None
    seconds: Annotated[Fraction | None, "how long the move takes"] = None

    def apply(self, scope: Scope) -> Done:
        words = scope.words.lower()
        move = self.move
        if not move and self.direction:
            move = _ALONG.get(self.direction, "orbit")
        if not move and not self.pace:
            move = "static"
        move = _OTHER_WAY.get((move, self.direction), move)
        fields: dict[str, Any] = {}
        if move:
            along = "" if move in ("push_in", "pull_out", "zoom_in", "zoom_out", "dolly_zoom") else self.direction
            direction = along or ("down" if "down" in words and move in _UPRIGHT else "")
            fields = {"move": move, "direction": direction, "travel_m": None, "turn_deg": None, "move_seconds": None}
            fields["speed"] = ""
        pace = self.pace or ("slowly" if "slow" in words else "quickly" if "fast" in words or "quick" in words else "")
        if pace:
            fields["speed"] = _SPEEDS.get(pace, "")
        fields |= self._measured(scope, move)
        if self.who:
            fields["subject"] = self.who[0] + part_named(scope.words)
        fields |= _timed(words, fields) if move else {}
        if not self.move and _SHAKES.search(words):
            shaky = tuple(s for s in scope.meant_shots() if s.camera.move == "handheld")
            if not shaky:
                raise self.refuse(scope, "the camera shakes nowhere", 'for example: "hold the camera still"')
            return Done(framed(scope, fields, shaky))
        if self.direction == "other":
            return Done(self._reversed(scope, fields), self.who)
        following = showing(scope, fields.get("subject", "")) or shots_of(scope, self.who)
        if self.who and len(following) > 1 and not scope.where.anything and move in _ONCE:
            following = following[:1]  # one move on somebody is made once: where he is first the shot's subject
        return Done(framed(scope, fields, following), self.who)

    def _reversed(self, scope: Scope, fields: dict[str, Any]) -> Production:
        """The film with the move that its shots have already the other way round."""
        move = str(fields.get("move", ""))
        shots = [s for s in scope.meant_shots() if s.camera.move == move and move in _FORTH]
        if not shots:
            raise self.refuse(scope, "no shot meant has such a move to turn round", 'for example: "orbit to the left"')
        for shot in shots:
            back, forth = _FORTH[shot.camera.move]
            way = forth if shot.camera.amount < 0 else back
            kept = {name: value for name, value in fields.items() if value}
            scope = replace(scope, production=framed(scope, {**kept, "direction": way}, [shot]))
        return scope.production

    def _measured(self, scope: Scope, move: str) -> dict[str, Any]:
        """Metres, degrees and seconds, of moves that have them."""
        said = move.replace("_", " ")
        if self.travel is not None and move in _TURNS:
            raise self.refuse(scope, f"a {said} is measured in degrees, not metres", f"for example: {said} 20 degrees")
        if self.turn is not None and move not in _TURNS:
            raise self.refuse(scope, f"a {said} is measured in metres, not degrees", "for example: push in 0.8 m")
        fields: dict[str, Any] = {"travel_m": self.travel, "turn_deg": self.turn, "move_seconds": self.seconds}
        return {name: value for name, value in fields.items() if value is not None}
