# SPDX-License-Identifier: Apache-2.0
"""More of roundabout speech -> plain instructions, as in sayings.py: cuts, looks, pace, lines on the picture."""

from __future__ import annotations

FILMINGS = """
(cut|jump|switch|go|cut away) to {a:known} (when|as|while) {b} => make it a close-up of {a} when {b}
{t:joint} [over] (to|into) {a:known} => {t} to the shot of {a}
(speed up|hurry up|quicken) (the part|the bit|the moment|the section|it) (where|when|in which|while) {a} =>
    fast motion when {a}
(slow down|slow) (the part|the bit|the moment|the section|it|everything|things) [down]
    (where|when|in which|while) {a} => slow motion when {a}
{a} (a|an|some|that) {b:tinted} and {c:tinted} (look|feel|tone|grade|palette|style) => {a} a {b} look ; {a} a {c} look
{a} 's <line> [<should>] [be|in|as|to be] [a|an] {b:framed} => make it a {b} when {a} speaks
<make> {a} 's <line> [be|in|as|into] [a|an] {b:framed} => make it a {b} when {a} speaks
put (subtitles|captions) (under|below|on|with|to) {a:wordy} => add subtitles
(give|allow) {a} 's <line> more (time|room|air|space) => hold the shot for a second longer when {a} speaks
shallow (focus|depth of field) on {a} => in the shot of {a} focus on {a} ; in the shot of {a} use shallow depth of field
(zoom|push|dolly|move) [in] on {a} {p:spedso} => {p} push in on {a}
[a|an|one] {t:long} (pause|silence|beat|hold) {b} => add a pause of {t} {b}
(end|finish|close|conclude) [it|the film|the scene] (on|in|with|to) black => cut to black at the end
(dolly|move|bring|take|pull) the camera back => pull out
{a} 's <line> <should> be [almost|nearly|barely more than|little more than|hardly more than|just|only] (a|an) {b:spoken}
    => make {a} {b} it
(i|we) do not want [any|a|an|the|more] {a} => no {a}
[the|all the] shots <should> {t:joint} (into|to) (each other|one another) => {t} between all shots
[add] (a|an|the) (title|caption|text|card|title card) at the [very] end (that says|saying|reading|
    that reads) {q:quote} => show {q} at the end
[add] (a|an|the) (title|caption|text|card|title card) at the [very] (start|beginning) (that says|saying|reading|
    that reads) {q:quote} => show {q} at the start
{a} 's <line> [<should>] [be|in|as|to be] [a|an] {b:framed} (one|shot|frame|framing) => make it {b} when {a} speaks
{a} <should> [only|just] be [in|seen as|shown as|seen in] [a|an] {b:lit} => light the shot of {a} with {b}
hear {a} (louder|better|more) => make {a} louder
hear {a} less => make {a} quieter
hear {a:known} {b:sounding} {n:often} => let {a} {b} {n}
{a:known} {b:angled} => show {a} {b}
hold [the|a] (silence|pause|moment|quiet) [for] {t:long} {j:joining} {b} => wait {t} {j} {b}
{a} <should> be (seen|shown|filmed|shot|framed) {b} => film {a} {b}
(let|make|have) (everything|it all|all|it) [go|be|fall] (quiet|silent) [for a moment|for a second|for a beat] => silence
<swap> the last cut (with|by|for|to|into) [a|an] {t:joint} => {t} to the last shot
{a:sky} only {b:inside} => stop the {a} except {b}
tilt up from {a} to {b} => tilt up to {b}
tilt down from {a} to {b} => tilt down to {b}
[a|an] {a:framed} (of|on) {b} {j:beside} {c} => insert a {a} of {b} {j} {c}
{a} <should> be the last (one|shot) => move {a} to the end
{a} <should> be the first (one|shot) => move {a} to the beginning
(let|have|make) {a} be the last (one|shot) => move {a} to the end
(let|have|make) {a} be the first (one|shot) => move {a} to the beginning
add {a:heard} to the (ambience|soundscape|atmosphere|background sound|background noise) => add {a} ambience
clear [up|away] [the|all the] {a:sky} [up|away] => stop the {a}
{a} (can|could) go => remove {a}
no (dissolves|fades|wipes|transitions) => cut between all shots
[a] [hard|sudden|sharp] cut to silence {j:joining} {b} => cut the sound {j} {b}
[put|keep|set] [the] camera (at|on) {a} 's (height|level|eye level|eyeline|eye height) => shoot it from {a} 's eye level
{a:framed} for {b} => make it a {a} for {b}
less {a:dimmed} in {b} => make {b} darker
more {a:dimmed} in {b} => make {b} brighter
(we|you|one|everybody|the audience) <should> (see|hear) {a} => see {a}
(let|have|make) it {a:heard} {n:often} => let the {a} sound {n}
"""
