# SPDX-License-Identifier: Apache-2.0
"""What can be turned up or down in a film, and by which words; tables as in framewords ("canonical = word | word").

A dial is one thing of which there may be more or less: how loud, how bright, how near ... Adjectives stand in their
positive form; comparatives, "more X" and "less X" follow by grammar (`edit/dialling.py`).
"""

from __future__ import annotations

from soundstage.edit.framewords import table
from soundstage.language.wordlist import word_set

# Which way each dial is turned, by the words of its own.
TURNS = {
    "sound": table("""
more = loud | audible | prominent | present | strong | powerful | clear | hot | high | forward | assertive | full |
    swell | hear | amplify | make out | punch | presence | body | weight | come across
less = soft | quiet | faint | gentle | subtle | weak | low | distant | delicate | discreet | restrained | duck |
    muffle | quieten | hush | ease | ease off | ease back | drown out | drown | bury | swamp | overpowering |
    overwhelming | dominant | intrusive | distracting | deafening | tuck
off = mute | silence | kill | off | out | lose | drop | remove | gone | silent | cut | no | without | absent | strip
fade = fade out | fade away | fade down | die away | die out | die down | tail off | tail out | trail off | ebb away
    | fade | fades away | fades out | dies away | dies out | dies down | fades
"""),
    "weather": table("""
more = heavy | strong | hard | thick | dense | fierce | wild | intense | violent | pour | intensify
less = light | weak | gentle | thin | fine | mild | soft | ease | ease off | let up | let off
off = stop | end | clear | cease | off | gone | lose | remove | no | without | kill | drop | over
on = start | begin | come in | set in | roll in | move in
"""),
    "light": table("""
brighter = bright | light | luminous | sunny | well lit | brighten | lighten | high-key
darker = dark | dim | gloomy | murky | underexposed | moody | shadowy | darken | low-key | sombre
softer = soft | diffuse | gentle | flattering | soften | even | evenly | flat
harder = hard | harsh | stark | directional
warmer = warm | cozy | golden | amber | tungsten | orange
colder = cold | cool | icy | chilly | bluish
"""),
    "contrast": table("""
more = strong | high | deep | heavy | punchy | bold
less = low | weak | soft | flat
"""),
    "color": table("""
more = vivid | saturated | vibrant | rich | intense | strong | colorful | punchy | lively | saturate
less = faded | desaturated | washed out | muted | pale | dull | subdued | garish | gaudy | desaturate | mute
"""),
    "size": table("""
closer = close | near | tight | intimate | tighten | close in
wider = wide | loose | far | distant | widen | loosen | loosen up | open up | pull back | back off | spacious |
    roomy | cramped | claustrophobic | room | space | air | headroom | breathing room | breathing space
"""),
    "length": table("""
longer = long | held | extend | lengthen | prolong | stretch | hold | linger | stay | rushed | hurried | abrupt |
    breathe | rest | dwell | drag out
shorter = short | brief | trim | shorten | cut | shave | lose | chop | drag | drags | dragging | snip | nip |
    truncate | clip | draggy | shed | tighten | tighten up
"""),
    "pace": table("""
slower = slow | leisurely | unhurried | rushed | hectic | hurried
faster = fast | quick | brisk | snappy | hurried along | sluggish
"""),
}
TURNS["film"] = TURNS["length"]
# What each of a dial's ways becomes when it is too much so, or less of it is asked for.
OTHER_WAY = {"more": "less", "less": "more", "brighter": "darker", "darker": "brighter", "softer": "harder",
             "harder": "softer", "warmer": "colder", "colder": "warmer", "closer": "wider", "wider": "closer",
             "longer": "shorter", "shorter": "longer", "slower": "faster", "faster": "slower"}
# Words that only ever complain: an overpowering score is to be less so, a cramped frame wider.
COMPLAINTS = word_set(
    "overpowering overwhelming dominant intrusive distracting deafening underexposed cramped rushed drown_out "
    "drown bury swamp hurried abrupt drag drags dragging draggy garish gaudy hectic sluggish claustrophobic")
MASKS = ("drown out", "drown", "bury", "swamp")  # what is heard no more for it follows
# Which way "more" and "up", "less" and "down" turn a dial.
MORE = {"sound": "more", "weather": "more", "light": "brighter", "contrast": "more", "color": "more",
        "length": "longer"}
LESS = {"sound": "less", "weather": "less", "light": "darker", "contrast": "less", "color": "less",
        "length": "shorter"}
UPWARDS = word_set(
    "more up higher greater extra another raise lift boost bump increase amplify heighten strengthen "
    "additional raised boosted lifted increased")
DOWNWARDS = word_set(
    "less down lower back fewer reduce decrease diminish lessen attenuate tame subdue lowered reduced")
# What a dial is called when it is spoken of.
TOPICS = {
    "sound": word_set("sound sounds noise noises volume level levels mix audio"),
    "weather": word_set("weather"),
    "light": word_set("light lights lighting exposure picture image it shot shots scene frame everything look room "
                      "place footage lit brightness illumination feel atmosphere stop stops"),
    "contrast": word_set("contrast"),
    "color": word_set("color colors saturation palette grade picture image tones hues"),
    "size": word_set("it shot shots frame framing camera composition crop close-up us view them"),
    "length": word_set("it shot shots take cut moment"),
    "film": word_set("film movie video whole thing it cut runtime running_time"),
    "pace": word_set("it shot shots everything action movement things pace tempo playback speed"),
}
# What must be spoken of by its own name before generic words ("more", "up") turn the dial.
BY_NAME = {"contrast": TOPICS["contrast"], "color": word_set("color colors saturation palette"),
           "light": word_set("light lights lighting exposure brightness illumination")}
# Verbs that carry any of these, and words that only ask, join or point.
CARRIERS = word_set(
    "make let have get give keep take put bring set turn push pull dial nudge knock bump crank notch roll "
    "ride tone ease throttle go come do try use be is are was were am become becomes feel feels look looks "
    "seem seems sound sounds play plays need needs want wants like love prefer wish think ask help find finds "
    "found consider see run runs grow grows add ought goes gets comes brought taken pulled turned made given "
    "dialled kept been being having has had seen heard should could would can may might must shall will does "
    "did rather")
ASKING = word_set(
    "i we you me us my our your it its it's this that these those there here he she they him her them his "
    "their the a an some any all both each whole entire and so then just really also now again of to for with "
    "in on at from by than as if what how why please maybe perhaps somehow bit little touch tad hair notch "
    "shade smidge lot much way far even very quite pretty rather slightly somewhat considerably significantly "
    "about around roughly say something thereabouts or nearly almost kind sort enough too overly overall "
    "generally over only nice good better great thing one ones while bits into 's point someone everyone "
    "already still further else another side hint dash okay tiny amount deal ever awfully terribly fairly "
    "instead because")
DENYING = word_set("not never nor hardly barely n't")
MUCH = word_set("much lot way far considerably significantly loads")
LIGHTLY = word_set("bit little touch tad hair notch shade smidge slightly somewhat hint dash tiny")
OVERLY = word_set("too overly excessively")
RATHER = word_set("so rather quite awfully terribly pretty very really")
COPULAS = word_set("is are was were 's feels feel looks look seems seem sounds sound")
ENTRIES = word_set("front head top start beginning opening")
EXITS = word_set("end tail back close ending")
CUT_FROM = word_set("off out part")
VOICES = word_set("dialogue dialog voices voice lines line words speech talking everything everyone")
TAKES, GIVES = word_set("take get"), word_set("give add allow")
EASES = word_set("dial dialed dialled pull pulled ease scale throttle peel tone knock")
SIZES = word_set("close near tight intimate wide loose far distant")
