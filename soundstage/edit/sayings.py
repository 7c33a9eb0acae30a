# SPDX-License-Identifier: Apache-2.0
"""More of roundabout speech -> plain instructions, as in rephrase.py: moments, lines, sounds and whole films."""

from __future__ import annotations

SAYINGS = """
(swap|switch|exchange|trade) {a} and {b} (around|round|over) => {a} and {b} should change places
(try|do|use|have) (a|an) {a:filming} => {a}
<make> (his|her|its|their) (shout|shouting|whisper|yell|cry|call|answer|reply|question) [a bit|a little|much] louder =>
    make the line louder
<make> (his|her|its|their) (shout|shouting|whisper|yell|cry|call|answer|reply|question) [a bit|a little|much]
    (softer|quieter) => make the line softer
(use|have|take|try|let us have) (a|an|some) {a} instead of (the|a|an) {b} => swap the {b} for a {a}
(let|have|make|show) the sun (set|go down|setting|going down) [behind {a}|over {a}] => make it sunset
(let|have|make|show) the sun (rise|come up|rising|coming up) [behind {a}|over {a}] => make it sunrise
<make> the {a:danced} [to|into] (a|an) {b:danced} => make the music {b}
<swap> the {a:danced} (for|with|by|to|into) (a|an|some) {b:danced} => make the music {b}
{a} (says|say|<should> say) (it|that|this|the line) in (a|an) {b} (voice|tone) => make {a} 's voice {b}
[a|an] {a:framed} [shot|view] from {b:angled} => make it {a} ; use {b}
(see|show|get|have) {a} up close [and personal] => a close-up of {a}
<make> (the street|the market|the cafe|the bar|the room|the place|the restaurant|the park|the square|the beach|it)
    (busier|more crowded|livelier|fuller) => add some people
add [a|an|some|the] [sound of|sound of a|sound of the] (distant|faraway|far-off|faint|muffled) {a:heard} =>
    add the sound of a distant {a}
(calm|quiet|quieten|settle|ease) [down] the {a:sky} [down] => stop the {a}
(<make>|turn|switch|paint|color|set) (the light|the lights|the lighting|the lamps|the room) [to] {a:hued} => {a} light
cut [it|the film|off] [right|just] (after|once|as soon as) {a} => end the film after {a}
(start|begin|open) [it|the film|the scene] (with|on) {a} {b:doing} => at the beginning {a} should {b}
[<make>] (it|the light|the lighting|the sky|the day|the time|the hour|the weather|the time of day) [should] (go|goes|
    change|changes|shift|shifts|move|moves|turn|turns|fade|fades|run|runs|drift|drifts|slide|slides|be) from {x:now} to
    {y:now} (over|through|during|across|throughout|in|as|while|by) {z:wholly} =>
    make it {x} in the first half of the film ; make it {y} in the second half of the film
(go|start|move|run|shift|change|fade|drift) from {x:now} to {y:now} (over|through|during|across|throughout|in|by)
    {z:wholly} => make it {x} in the first half of the film ; make it {y} in the second half of the film
from {x:now} to {y:now} (over|through|during|across|throughout|in|by) {z:wholly} =>
    make it {x} in the first half of the film ; make it {y} in the second half of the film
(start|begin|open) (in|at|on|with) {x:now} and (end|finish|close) (in|at|on|with|by) {y:now} =>
    make it {x} in the first half of the film ; make it {y} in the second half of the film
[<make>] (the light|the lighting|light) [should] (go|goes|change|changes|shift|shifts|turn|turns|fade|fades) from {x} to
    {y} (over|through|during|across|throughout|in|by) {z:wholly} => make the light {x} in the first half of the film ;
    make the light {y} in the second half of the film
(it|the scene|the film|this) (needs|wants|could use|could do with) [a|an|some] {a:tuned} (underneath|beneath|under it|
    under everything|throughout) => add some {a} music
(add|put|lay|have|play|i want|use|with|give me|give it) [a|an|some] {a:tuned} (underneath|beneath|under it|under
    everything|under the whole thing|throughout|under it all|all the way through|under the whole film|behind it) =>
    add some {a} music
[a|an|some] {a:tuned} (underneath|beneath|under it|under everything|under the whole thing|under it all|
    under the whole film|behind it all) => add some {a} music
[a|an|some|the] {a:noises} (ambience|atmosphere) => add {a} ambience
{a:noises} {j:joining} {b} => add the sound of {a} {j} {b}
{a:noises} (sounds|sound|rings|ring|blares|blare|is heard|goes off|plays|play|blows|is sounded) {j:joining} {b} =>
    add the sound of {a} {j} {b}
(see|show|show us|show me|film|shoot|have|get|let us have) the {a} 's {b:arriving} {c:angled} =>
    use {c} when the {a} {b}
{a:sky} (on|over|across|above|in|along) the {b:scenic} => {a}
(start|begin|open) {a:framed} (on|with) the {b:scenic} => make the first shot {a}
(end|finish|close) {a:framed} on {b} => in the last shot make it a {a} of {b}
(start|begin|open) {a:framed} on {b} => in the first shot make it a {a} of {b}
(after|once|when) {b} (hold|stay|linger|rest) on {a} for {t:long} => insert a medium shot of {a} after {b} for {t}
instead of {b} (it is|it should be|make it|use|let it be|have|let there be) {c} => swap the {b} for {c}
(it|they|that|those|these) should be {c} not {b} => swap the {b} for {c}
<swap> {a} (for|with|by) (a|an) {b} (on|riding) (a|an) {c:mount} => swap {a} for a {b} ; add a {c} ; put the {b} on
    the {c}
there (is|are) too many {a} [and|so] {n:counting} (is|are) (enough|plenty) => there should be {n} {a}
{a} (coming in|streaming in|flooding in|pouring in|falling in) => {a}
<swap> {a} (with|for|by) {b} (that|which|who) {c} => swap {a} for {b} ; let it {c}
(a|an) {a} instead => let it {a}
(take|leave|cut|edit|get) {a} out => remove {a}
(dissolve|crossfade|fade|wipe) from {a} to {b} => dissolve to the shot of {b}
{a} (lower|lowers|drop|drops) (his|her|their|its) voice => {a} whisper it
have {a} (lower|drop) (his|her|their|its) voice => let {a} whisper it
{a} (on|for|at) (his|her|its|their|the) line => {a} when he speaks
(start|open|begin) (on|with) {a} (in|as) [a|an] {b:framed} before {c} => insert a {b} of {a} before the first shot
(start|open|begin) (on|with) [a|an] {b:framed} (of|on) {a} before {c} => insert a {b} of {a} before the first shot
[i want|i need|have|use|show|let us have] [a|the] reverse [shot|angle] (of|on) {a} => make it a medium shot of {a}
[i want|i need|have|use|show|let us have] [a|the] reverse [shot|angle] (of|on) {a} when {b} =>
    make it a medium shot of {a} when {b}
(add|put up|put|have|show|insert|use|open with|start with) [a|the] [opening] (title|caption) [card]
    (at|in) the (beginning|start|opening|top) [that says|saying|reading] {q:quote} => add the title {q}
{a} (stick|hang|sticks|hangs|wait|waits) around => {a} stay
(shoot|film|do|make|have|set|render|deliver) (the whole thing|the whole film|all of it|everything|it all) (in|as) {a}
    => make it {a}
{a} (for|at|in|during) the (moment|bit|part|point) [when|where|that|in which] {b} => {a} when {b}
{a} (right where|just where|exactly where|at the point where|right when|just when|exactly when) {b} =>
    {a} when {b}
(split|cut|divide) {a} where {b} => split {a} when {b}
dissolve between {a} and {b} => dissolve to {b}
fade between {a} and {b} => fade to {b}
wipe between {a} and {b} => wipe to {b}
(show|let us see|see|watch) {a} {b:doing} => let {a} {b}
(everyone|everybody|all of them|they all) (on board|around|present|in the room|in the scene|at the table) {b} =>
    everyone {b}
(undo|cancel|revert|take back) the {a:moving} => keep the camera still
[a|the] (title|title card|opening title|caption) [card] (at|in) the (beginning|start|opening) {q:quote} =>
    add the title {q}
let {a:heard} (ring|sound|play|go off|start|blow|honk|chime|toll|beep|buzz|be audible) => add the sound of {a}
(let|have|make) [a|an|some] [distant] {a:heard} {v:sounding} (in the distance|far off|far away) [right|just|shortly]
    {j:joining} {b} => add distant {a} {j} {b}
(let|have|make) [a|an|some] {a:heard} {v:sounding} (in the distance|far off|far away) => add distant {a}
(let|have|make) (a|an|some) {a} {v:sounding} (outside|off screen|off-screen|nearby|next door|in the distance|far off)
    [right|just|shortly] {j:joining} {b} => add {a} {v} {j} {b}
(let|have|make) (a|an|some) {a} {v:sounding} (outside|off screen|off-screen|nearby|next door) => add {a} {v}
(let|have|make) (a|an|some) {a:heard} {v:sounding} [outside|nearby|off screen|off-screen] [right|just|shortly]
    {j:joining} {b} => add {a} {j} {b}
(let|have|make) (the|his|her|their|its) {a:heard} {v:sounding} [again|once more|too] {j:joining} {b} =>
    add the sound of {a} {j} {b}
(let|have|make) {a:heard} {v:sounding} [outside|nearby|far off|off screen|off-screen|in the distance] {j:joining} {b} =>
    add {a} {j} {b}
(let|have|make) {a:heard} {v:sounding} [outside|nearby|far off|off screen|off-screen|in the distance] => add {a}
[there <should> be] (a|an|some) {a} {v:sounding} [somewhere] (outside|off screen|off-screen|off camera|nearby|
    far off|far away) [right|just] {j:joining} {b} => add the sound of a {a} {v} {j} {b}
[there <should> be] (a|an|some) {a} {v:sounding} [somewhere] (outside|off screen|off-screen|off camera|nearby|far off|
    far away) => add the sound of a {a} {v}
(shake|wobble|jolt|rattle) the camera [a bit|a little|slightly] => make the camera handheld
add [some|a] [slight|subtle|little] camera shake => make the camera handheld
(let|make) the camera (shake|wobble|tremble) => make the camera handheld
instead of (a|an|the|his|her|its|their) {b} {a:known} {v:single} [him|her|it|them] (a|an|some) {c} =>
    swap the {b} for a {c}
{a} (say|says|speak|speaks) (it|that|this|the line) (in|with) a {b} {v:spoken} => {a} {v} it
{a} (say|says|speak|speaks) (it|that|this|the line) (in|with) a {v:spoken} => {a} {v} it
(let|make|have) {a} (say|speak) (it|that|this|the line) (in|with) a {v:spoken} => let {a} {v} it
(let|make|have) {a} (say|speak) (it|that|this|the line) (in|with) a {b} {v:spoken} => let {a} {v} it
let it {a:sky} (outside|outdoors|out there) => let it {a}
<make> it {a:sky} (outside|outdoors|out there) => let it {a}
<make> it {a:sky} (outside|beyond|behind) the (window|windows|door|doors) => let it {a}
(let|make|have) {a} {v:single} too [right|just] after {b:known} => let {a} {v} after {b} {v}
{a} {v:single} too [right|just] after {b:known} => {a} {v} after {b} {v}
give {a} {b} instead of (the|his|her|its|a|an) {c} => swap {a} 's {c} for {b}
(reduce|lower|cut|bring down|turn down) [the] {a} (noise|noises|sounds) by (half|a third|a quarter|a lot) =>
    make the {a} noise quieter
{a} that (starts|begins|comes in|plays) in {b:clip} => {a} in {b}
(insert|add) {b:framed} of {a} {j:joining} {c} => insert a {b} of {a} {j} {c}
(make|turn|change) {a} [into] (a|an) (tracking|travelling|traveling|following) shot (alongside|along|beside|with|of|
    behind|after|next to) {b} => in {a} track {b}
shot {a} <should> be (of|on|about) {b} => in shot {a} focus on {b}
(make|have|let) shot {a} [be] [a shot] (of|on|about) {b} => in shot {a} focus on {b}
(set|stage|place) (it|this|everything|the scene|the film) [outside|outdoors|inside|indoors] (in|at|on) {a}
    (at|under|by|in) [a|the] {x:lit} => move the scene to {a} ; light it with {x}
(set|stage|place) (it|this|everything|the scene|the film) [outside|outdoors|inside|indoors] (in|at|on) {a} (at|by|in)
    {x:now} => move the scene to {a} ; make it {x}
(let|make|have) the {a} (break|shatter|crash|fall|land|crack|burst|slam|creak|hit) louder =>
    make the sound of the {a} louder
<make> (the light|the lighting|the lights) (a|an|one) single {x:lit} => light it with {x}
<make> (the light|the lighting|the lights) [a|an|one|a single] {x:lit} (on|over|above) {b:known} => light it with {x}
[a|an] {a:framed} (of|on) {b} before the {c} shot => insert a {a} of {b} before the {c} shot
[a|an] {a:framed} (of|on) {b} after the {c} shot => insert a {a} of {b} after the {c} shot
{a} between (the|the two|both|two) <line> of {b:known} => {a} before {b} 's last line
{a} between {b:known} 's (two|both) <line> => {a} before {b} 's last line
{a} between his (two|both) <line> => {a} before his last line
{a} between her (two|both) <line> => {a} before her last line
play {a} (quietly|softly|gently) [in the background|underneath] => play soft {a} music
hold {a} (until|to|till) {t:long} => make {a} {t} long
{a} line {q:quote} <should> {b} => {q} should {b}
{a} 's <line> {q:quote} <should> {b} => {q} should {b}
(say|speak|read|deliver) {q:quote} {b} => make {q} {b}
(give me|show|show me|let us see|i want) (a|an) {a:framed} (of|on) {b} before {c} =>
    insert a {a} of {b} before {c}
(give me|show|show me|let us see|i want) (a|an) {a:framed} (of|on) {b} after {c} =>
    insert a {a} of {b} after {c}
[put|bring|get|take|have] the camera [down|up] (at|to|on|near) (grass|ground|floor|knee|table|street|water)
    (level|height) => use a low angle
let {a:sky} (start|begin|set in|come up|pick up) => let it {a}
(see|show|show us|get|have) {a} 's (face|eyes|expression) [better|clearly|more] when {b} =>
    make it a close-up of {a} when {b}
(see|show|show us|get) {a} 's (face|eyes|expression) [better|clearly|more] => make it a close-up of {a}
slow down the {a} of {b} => slow down {b} 's {a}
{a} (speak|talk|speaks|talks) (with|in) (a|an) {b} (accent|voice|tone) => give {a} a {b} voice
put a (shot|picture) of {a} before (it|this|the clip|everything) => insert a shot of {a} before the first shot
put a (shot|picture) of {a} after (it|this|the clip|everything) => insert a shot of {a} after the last shot
(put|place) (it|this|the clip) before a shot (of|in which|where) {a} => insert a shot where {a} after the last shot
(put|place) (it|this|the clip) after a shot (of|in which|where) {a} => insert a shot where {a} before the first shot
{a:filming} at the end => in the last shot {a}
{a:filming} at the (beginning|start) => in the first shot {a}
{a:filming} (at|on|with) {b:lens} => {a} ; {b}
(put|move|place) shot {a} between [shot|shots] {b} and [shot] {c} => move shot {a} after shot {b}
(turn|change|make|transform) the {x:now} (into|to) {b} => make it {b}
(make|give|let) {a} (a|an) {b} sound => add a {b} sound
{a} instead of (silence|no music) => add {a} music
{q:quote} <should> [be|read|become|say] {r:quote} => replace {q} with {r}
[put|play|have] shot {a} before shot {b} => move shot {a} before shot {b}
[put|play|have] shot {a} after shot {b} => move shot {a} after shot {b}
no {a:doing} (at all|please|anymore|any more|here) => no {a}
add the sound of {a} at the (beginning|start) => in the first shot add the sound of {a}
(add|play) {a:heard} at the (beginning|start) => in the first shot add {a}
{a:clip} (is|feels|runs|goes) [a bit|a little|way|far|much] too long => make the {a} shorter
{a:clip} (is|feels|runs|goes) [a bit|a little|way|far|much] too short => make the {a} longer
cut it (at|after|off at|off after) {t:long} => make it {t} long
{a} 's {b} line becomes {q:quote} => replace {a} 's line with {q}
{a} 's line becomes {q:quote} => replace {a} 's line with {q}
(end|finish|close) with {a:known} (asleep|sleeping) => in the last shot let {a} sleep
(put|set|have) {a:known} (outside|inside|out) (on|in|at) {b} => move the scene to {b}
(let|keep|have|make) the camera (stay put|stay where it is|not move|stand still) => keep the camera still
<make> {a} 's <line> (slower|more slowly) => make {a} talk slower
<make> {a} 's <line> (faster|quicker|more quickly) => make {a} talk faster
(hold|keep) {a} twice as long => make {a} twice as long
add {a} in her (hand|hands) => let her hold {a}
add {a} in his (hand|hands) => let him hold {a}
(start|open|begin) (on|with) {a} (in|as) [a|an] {b:framed} => insert a {b} of {a} before the first shot
{a} (like a|from a|with a|by a) drone => {a}
(tell|shoot|film|show) it from (above|overhead) => use a top view
add (a|an) {a:heard} when {b} => add the sound of {a} when {b}
(show|see|film|shoot) the {a:doing} from the other side => show it from another angle
{a:music} only in {b:clip} => no music ; add music in {b}
shot {a} <should> (start|begin|open) {b:framed} and {c} => make shot {a} {b} ; in shot {a} {c}
<swap> {q:quote} (to|with|by|for|into) {r:quote} in (his|her|their|the) <line> => replace {q} with {r}
(cut|cut away) to {a} 's (face|reaction) when {b} => make it a close-up of {a} when {b}
(give|hand) {a} (a|an|the) {b} to (hold|carry) => let {a} hold a {b}
(keep|leave) it {a:now} => make it {a}
(let us see|let me see|i want to see) {a:known} {b} => let {a} {b}
(<make> it|it <should> be|this <should> be|that <should> be) (a|an) {c:hued} {a:known} => make the {a} {c}
(stop|halt) {a:known} at the end => let {a} stop at the end
snow on the (ground|roofs|trees|branches|street|grass) => make it winter
make the (snow|snowfall) (heavier|stronger|thicker|denser) => make it heavy snow
make the (rain|rainfall) (heavier|stronger|harder) => make it heavy rain
no {a:framed} at the end [and] (stay|keep|stick) (in|with|on|to) [the|a] {b:framed} => make the last shot a {b}
(start|open|begin) (on|with) (a|an) {b:framed} of {a} [and] then (go|pull|move|cut|come|get) (wide|wider|back|out) =>
    in the first shot make it a {b} of {a} ; in the first shot pull out
(cut|cut back|cut away|go|go back|come back) to {a:known} at the [very] end => end with a shot of {a}
(shoot|film|take|show) {a:known} with (a|an|the) {b:lens} => use a {b} on {a}
(let|have) (a second|a third|another|one more) {a} join [in|him|her|them|us] => add another {a}
let it (end|finish|close) (with|on) {a} => end with {a}
(make|have|let) the shot (of|on|with) {a:known} [be|run] longer => hold on {a} longer
(two|2) {a} would be (better|nicer|good|great|best|enough) => make it two {a}
(three|3) {a} would be (better|nicer|good|great|best|enough) => make it three {a}
one {a} would be (better|nicer|good|great|best|enough) => make it one {a}
(close|finish) (the shot|the scene|the film|it) (on|with) {a:known} => end with a close-up of {a}
(make|turn) the (room|place|location|setting|set) [into] (a|an) {a} => move the scene to a {a}
the (room|place|location|setting|set) <should> be (a|an) {a} => move the scene to a {a}
(let|have) (someone|somebody) {a:heard} (at|on) the door => add the sound of a {a}
(let|have) (someone|somebody) {a:heard} (at|on) the door at the end => in the last shot add the sound of a {a}
(let|make) it thunder when {b} => add thunder when {b}
(let|make) it thunder after {b} => add thunder after {b}
(let|make) it thunder before {b} => add thunder before {b}
delay {a} (by|for) {t:long} => wait {t} before {a}
{a} <should> (happen|come|enter|start|begin|arrive|appear) {t:long} later => wait {t} before {a}
(give|grant) (the room|the place|the street|the scene|the set|the house) (a|an|some) {a} (that|which|who) {b} =>
    add a {a} ; add the sound of a {a}
(write|show|put|display) {q:quote} [on screen|on the screen] at the [very] end => in the last shot write {q}
(write|show|put|display) {q:quote} [on screen|on the screen] at the [very] (beginning|start) =>
    in the first shot write {q}
(let|have) (someone|somebody) {a:heard} (at|on) the door before {c} => add the sound of a {a} before {c}
(let|have) (someone|somebody) {a:heard} (at|on) the door when {c} => add the sound of a {a} when {c}
keep only the first {t:long} [of it|of the film] => make it {t} long
<swap> {a} (with|for|by|to|into) {b} (at|in the) {x:now} => move the scene to {b} ; make it {x}
(let|have) (a second|another|a third|one more) {a} join {b} => add another {a}
turn it into (a|an) {x:now} (scene|shot|picture) lit (by|with) {b} => make it {x} ; light it with {b}
(open|start|begin) (on|with) the {x:doing} {a} => open on the {a}
<make> {a} 's voice [<to>] (a|an) {b} [and] {c} one => give {a} a {b} voice ; give {a} a {c} voice
<make> {a} 's voice [<to>] (a|an) {b} one => give {a} a {b} voice
(lengthen|extend|stretch|draw out) the (pause|silence|gap) between (the|their) [two] <line> =>
    add a pause of 2 seconds before the last line
(lengthen|extend|stretch|draw out) the (pause|silence|gap) before {a} => add a pause of 2 seconds before {a}
<make> {a} (an|a) (over-the-shoulder|over the shoulder) [shot] [from behind|over|of|from] {b} =>
    in {a} show it over the shoulder of {b}
{a} like (a|an) old {x:now} film => {a} {x}
<make> {a} 's (question|answer|reply|words|remark|shout|whisper|voice) sound {b} => make {a} sound {b}
it <should> {a:sky} at the end => in the last shot let it {a}
(let|make|have) it {a:sky} at the end => in the last shot let it {a}
close in on {a} => push in on {a}
(move|shift|transfer|relocate|take) {a:known} to {b} (at|in the) {x:now} => move the scene to {b} ; make it {x}
(switch|change|cut|go) to {a} 's (point of view|pov|perspective|viewpoint) when {b} =>
    show it from {a} 's point of view when {b}
{a} wave (goodbye|hello|hi|bye|farewell) => {a} wave
{a} wave (goodbye|hello|hi|bye|farewell) {b} => {a} wave {b}
(darken|dim) {a:known} [slightly|a bit|a little] => make {a} darker
(brighten|lighten) {a:known} [up] [slightly|a bit|a little] => make {a} brighter
add {a:heard} before {b} => add the sound of {a} before {b}
add {a:heard} after {b} => add the sound of {a} after {b}
<make> (it|this|the film|the whole thing) [into|<to>] a silent (film|movie) =>
    make the film black and white ; add captions ; mute everything but the music
<make> (it|this|the film|the whole thing) [into|<to>] a silent (film|movie) with captions =>
    make the film black and white ; add captions ; mute everything but the music
the {a:sky} (stop|stops|end|ends) at the end => in the last shot stop the {a}
(let|make|have) the {a:sky} (stop|end) at the end => in the last shot stop the {a}
(let|make|have) it stop {a:doing} at the end => in the last shot stop the {a}
it <should> stop {a:doing} at the end => in the last shot stop the {a}
(a|an) {a:framed} (of|on) {b} at the (start|beginning) => insert a {a} of {b} before the first shot
(pick up|raise|increase|push|up|lift) the tempo [of the music|a bit|a little] => make the music faster
(pick|speed) (the tempo|the music) up => make the music faster
(slow down|lower|drop|bring down|reduce) the tempo [of the music|a bit|a little] => make the music slower
(show|see|show us|let us see|cut to|give me|get) {a} 's (face|reaction|expression) [right|just] (after|once)
    {b} => insert a close-up of {a} after {b}
(show|see|show us|let us see|cut to|give me|get) {a} 's (face|reaction|expression) [right|just|directly] before {b} =>
    insert a close-up of {a} before {b}
(show|see|show us|let us see) how {a} (reacts|react) (to|after|once) {b} =>
    insert a close-up of {a} after {b}
(what if|suppose|imagine) there (were|was) {a} => add {a}
{a} (on|for|at) {b} 's <line> => {a} when {b} speaks
(show|show us|let us see|give us|see) {a} 's (face|reaction) in [a|an] {b:framed} of {t:long} =>
    insert a {b} of {a} for {t}
(fill|populate|crowd|pack) (the place|the scene|the set|it|the {c}) with {a} => add {a}
(a|an) {a:framed} (of|on) {b} at the end => end with a {a} of {b}
[a|an] {a:framed} (of|on) {b} to (open|start|begin) [the film|it|with] =>
    insert a {a} of {b} before the first shot
[a|an] {a:framed} (of|on) {b} to (end|close|finish) [the film|it|with] => end with a {a} of {b}
(start|begin|open) in [total|complete|near] (darkness|the dark) => in the first shot make the light darker
{a} {b} years older => make {a} older
{a} {b} years younger => make {a} younger
(let|make|have) the {a:sky} (lift|lifts|clear|clears|clear up|go away) at the end => in the last shot stop the {a}
the {a:sky} (lift|lifts|clear|clears|clears up|goes away) at the end => in the last shot stop the {a}
(let|make|have) the {a:sky} (lift|lifts|clear|clears|clear up|go away) when {b} => stop the {a} when {b}
(show|see) {a} {b:doing} in slow motion => slow motion when {a} {b}
(trim|shorten|cut) the (ending|end) [by] {t:long} => trim the last shot by {t}
i do not like {a} and use {b} => swap {a} for {b}
(give|grant) (it|the scene|the film|everything|the picture) (a|an) {a} (look|feel|glow|tint) => light it with {a} light
(move|pan|slide) the camera from left to right => pan right
(move|pan|slide) the camera from right to left => pan left
(move|pan|slide) the camera {p} from left to right => pan right {p}
(move|pan|slide) the camera {p} from right to left => pan left {p}
(let|have) {a:sky} (hit|hits|beat|beats against|beat against|drum on|patter on|lash|run down) {b} => let it {a}
add (a|an) {a} (that plays|which plays|playing) {b} => add a {a} ; add {b} music
(insert|add) a pause {t} before {q:quote} => add a pause {t} before {q}
(let|have) {a} offer {b} instead of {c} => swap {c} for {b}
(hold|stay|linger|rest) on {a} 's (face|eyes) [for] {t:long} after {b} => insert a close-up of {a} after {b} for {t}
(end|finish) on {a:known} => end with a shot of {a}
{a} is (a|an) {b} => swap {a} for a {b}
{a} is (a|an) {b} (called|named) {c} => swap {a} for a {b} called {c}
(no|without|lose the|get rid of the|remove the|less) clouds => make it a clear sky
the sun <should> be [just|only just] (coming up|rising|peeking out|breaking over the horizon) => make it sunrise
the sun <should> be [just|only just] (going down|setting|sinking) => make it sunset
(lift|clear|burn off|lose|dissolve) the (fog|mist|haze) => no fog
[let|make|have] the (fog|mist|haze) [<should>] (lift|lifts|clear|clears|burn off) => no fog
[let|make|have] the sun [<should>] (set|sets|go down|goes down|sink|sinks) => make it sunset
[let|make|have] the sun [<should>] (rise|rises|come up|comes up|go up) => make it sunrise
[let|make|have] the moon [<should>] (rise|rises|come out|come up|shine|shines|hang in the sky) =>
    make it night ; light it with moonlight
(frame|film|shoot|show) the {a:single} (as|in|with) (a|an) {b:framed} => make it a {b} during the {a}
(show|film|play|shoot) the {a:single} in slow motion => slow motion during the {a}
(make|turn|change) {a} [into] (a|an) {b} shot (following|tracking|that follows|which follows) {c} =>
    make {a} a {b} shot ; in {a} track {c}
[let|make|have] the {a:sky} [<should>] (comes|come|come out|comes out|come up|comes up|rolls in|roll in|sets in|starts|
    begins|breaks through|break through|shine|shines) at the end => in the last shot let it {a}
[let|make|have] the {a:sky} [<should>] (come out|comes out|come up|break through|breaks through|shine|shines) =>
    let it {a}
{a} (say|says|speak|speaks) (it|that|this|the line) {b} to (himself|herself|itself|themselves) => {a} say it {b}
(let|make|have) {a} (say|speak) (it|that|this|the line) to (himself|herself|itself|themselves) =>
    make {a} say it quietly
{a} (say|says|speak|speaks) (it|that|this|the line) to (himself|herself|itself|themselves) => {a} should say it quietly
the {a:sky} (comes out|comes up|rolls in|sets in|starts|begins|breaks through) when {b} => let it {a} when {b}
(let|make|have|set) (it|it all|everything|the scene|the film) [happen|take place|play] (at|in|on|during) {x:now}
    (under|with|by|lit by) {b} => make it {x} ; light it with {b}
(let|make|have|set) (it|it all|everything|the scene|the film) {x:now} (under|with|by|lit by) {b} =>
    make it {x} ; light it with {b}
(let|make|have) {a} [be|look|feel] {b:felt} at the end => in the last shot make {a} {b}
{a} <should> (be|look|feel) {b:felt} at the end => in the last shot make {a} {b}
{a:framed} (of|on) {b} at the (start|beginning) => insert a {a} of {b} before the first shot
{a:framed} (of|on) {b} at the end => end with a {a} of {b}
(start|begin|open) [the film|it] [on|with|in] [a|an] {a:framed} [shot] (at|on|with|in|through) [a|an] {n:number} mm
    [lens] => make the first shot {a} ; in the first shot use a {n} mm lens
[from] over the shoulder of {a} => over {a} 's shoulder
{a} [from] over the shoulder of {b} => {a} over {b} 's shoulder
(the|make the|have the|let the|keep the) {n:nth} half of {s:shot} {a} => split {s} in the middle ;
    make the {n} half {a}
(in|for|during) the {n:nth} half of {s:shot} {a} => split {s} in the middle ; in the {n} half {a}
{a} (in|for|during) the {n:nth} half of {s:shot} => split {s} in the middle ; {a} in the {n} half
{n:nth} half of {s:shot} {a} => split {s} in the middle ; make the {n} half {a}
{n:nth} half {a} => make the {n} half {a}
"""
