# SPDX-License-Identifier: Apache-2.0
"""The camera by numbers: lens, height, distance, and how steeply it looks down or up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed
from soundstage.edit.scope import Scope
from soundstage.edit.verbs.shot_size import _on

_RATHER = {
    "wide": 0.6,
    "wider": 0.7,
    "long": 1.8,
    "longer": 1.5,
    "telephoto": 2.2,
    "tele": 2.2,
    "normal": 0.0,
    "wide-angle": 0.6,
    "fisheye": 0.4,
    "portrait": 1.5,
}


@dataclass(frozen=True)
class Lens(Verb):
    """Set lens, height, distance and tilt of the camera, exactly as the numbers say."""

    phrases = (
        "[use|with|on|shoot with|film with|shoot <scene> with|film <scene> with|shoot on|set|make|put on|switch to|"
        "take|set the lens to|make the lens|change the lens to|shoot at|film at|set the camera to|shoot {shots} "
        "with|film {shots} with|shoot {shots} at|a|an] [a|an|the] {lens:mm} [lens] [for {shots}|in {shots}]",
        "<make> {shots} [<to>|with|at] [a|an] {lens:mm}",
        "<make> (the camera|camera|the lens) [<to>|at|be|stand] {height:metres} (high|above the ground|up|tall|off "
        "the ground|from the ground|over the ground)",
        "(the camera|camera) [at] {height:metres} (high|above the ground|up|off the ground|height)",
        "(put|place|set|move|lower|raise|bring|position|mount) the camera [to|at|up to|down to] [a height of] "
        "{height:metres} [high|above the ground|off the ground|up|height] [in {shots}|for {shots}]",
        "{height:metres} (high|above the ground|off the ground|up)",
        "(the camera|camera) [about|around|roughly|at] {height:body_height} [high]",
        "[put|place|set|move|lower|raise|bring|drop|position] [the] camera [down|up] (at|to|on) {height:body_height} "
        "[in {shots}|for {shots}]",
        "(film|shoot) [<scene>|{shots}] (from|at) {height:body_height} [in {shots}|for {shots}]",
        "(put|place|set|move|bring|position) the camera [to|at] {distance:metres} (away|from it|away from "
        "{who:subject}|from {who:subject})",
        "{distance:metres} (away|from it|away from {who:subject}|from {who:subject})",
        "(camera|the camera) {distance:metres} (away|from it|away from {who:subject}|from {who:subject})",
        "(shoot|film) {shots} (with|on|through) [a|an|the] {kind:lens_kind} lens",
        "[use|with|take|switch to] [a|an|the] {kind:lens_kind} lens [of|at] {lens:mm}",
        "(use|with|take|switch to) [a|an|the] {kind:lens_kind} lens [for {shots}|in {shots}]",
        "(use|with|take|switch to) [a|an|the] {kind:lens_kind} lens (on|for) {who:subject}",
        "(use|with|take|switch to|put) [a|an|the] {lens:mm} [lens] (on|for) {who:subject}",
        "(use|with|take|switch to) [a|an|the] {kind:long_lens} [for {shots}|in {shots}|on {shots}]",
        "{shots} <should> be [shot] [with|on|at] [a|an] {lens:mm}",
        "the camera looks down [at] {down:degrees} [in {shots}]",
        "the camera looks up [at] {up:degrees} [in {shots}]",
        "(at|from) a height of {height:metres}",
        "camera height [of|to] {height:metres}",
        "<make> the camera height [<to>] {height:metres}",
        "(lower|raise|lift|drop) the camera (by|another) {shift:metres}",
        "(lower|raise|lift|drop) the camera [a bit|a little] [in {shots}]",
    )
    example = ("A fox walks through a forest.", "35 mm, camera 1.2 m high", "pin sh1.camera.height_m: - -> 1.2")
    rank = 1

    lens: Annotated[float | None, "focal length in mm, on 36 mm of width"] = None
    height: Annotated[float | None, "metres above the ground of the set"] = None
    distance: Annotated[float | None, "metres from the subject"] = None
    down: Annotated[float | None, "degrees that it looks down on its subject"] = None
    up: Annotated[float | None, "degrees that it looks up at its subject"] = None
    who: Annotated[tuple[str, ...], "from whom"] = ()
    kind: Annotated[str, "wide, long, telephoto or normal"] = ""
    shift: Annotated[float | None, "metres up or down"] = None

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        if (self.kind or self.lens) and self.who and not scope.where.anything:
            scope = scope.on(self.who) or scope
        for shot in scope.meant_shots():
            fields: dict[str, Any] = {}
            if self.lens is not None:
                fields["lens_mm"] = self.lens
            if self.kind and self.lens is None:
                fields["lens_mm"] = round(shot.camera.lens_mm * _RATHER[self.kind]) if _RATHER[self.kind] else 50.0
            if self.height is not None:
                fields["height_m"] = round(self.height, 3)
            if self.distance is not None:
                if self.distance < 0.3:
                    raise self.refuse(scope, "so near the camera would stand in its subject", "0.3 m or more works")
                fields["distance_m"] = round(self.distance, 3)
                if self.who:
                    fields["subject"] = self.who[0]
            if (steep := self.down if self.down is not None else self.up) is not None:
                if steep > 90:
                    raise self.refuse(scope, "no camera looks further down or up than straight", "90 degrees or less")
                fields |= {"elevation_deg": steep if self.down is not None else -steep, "angle": ""}
            if not fields:
                down = any(w in scope.words.lower() for w in ("lower", "drop"))
                step = self.shift if self.shift is not None else 0.4
                fields["height_m"] = round(max(0.15, shot.camera.position[2] + (-step if down else step)), 3)
            production = framed(_on(scope, production), fields, (shot,))
        return Done(production, self.who)
