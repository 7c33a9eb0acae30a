# SPDX-License-Identifier: Apache-2.0
"""Words whose nearest relative in WordNet looks nothing like them, and what stands in for them instead.

WordNet knows descent, not looks: a broom is a shrub there, a station a facility, to chase is to travel. A word here
is still approximated, and told so; a word that a family names is never looked up here. An empty answer is a cut-out.
"""

from __future__ import annotations

from collections.abc import Mapping


def _rows(text: str) -> dict[str, str]:
    """ "chase pursue=run; broom rake=": every word before the sign -> what stands in."""
    pairs = (part.strip().partition("=") for part in text.split(";"))
    return {w.replace("_", " "): said.replace("_", " ") for words, _, said in pairs for w in words.split()}


DEEDS = _rows(  # what somebody does
    "wear don=stand; continue_down continue_along continue_up continue_through continue_across continue_past=walk; "
    "chase hunt escape flee pounce attack bolt=run; stalk prowl lurk slink=walk; surface=swim; "
    "lay set plant_down arrange lay_down=put down; "
    "light ignite strike extinguish=work; "
    "pull-up chin-up=push up; bump barge jostle collide knock_over knock_down tip_over push_over=push; "
    "photograph=look; "
    "ascend climb cross pass lead guide meet return row ski snowboard skate crawl=walk; "
    "hide cower huddle duck cringe shelter=crouch; strike_down=punch; march=walk; "
    "wink blush=smile; glare=frown; gasp sneeze cough yawn=look; "
    "blink peek peer squint meditate ponder wonder dream imagine discover find spot=look; think=look; "
    "adjust tie untie mop rake shave comb dress undress knead "
    "mold shape sculpt carve whisk sprinkle drizzle garnish assemble wrap unwrap pack unpack peel harvest scroll "
    "swipe photograph film record text dial weave juggle drill drum button zip "
    "twist "
    "check lock milk boil mark install ladle sow unroll unfurl "
    "launch switch apply defend load tune operate type scrape dry "
    "iron measure mix=work; "
    "get_in get_on get_into hop_on board=enter; "
    "gather collect steal seize rescue unload remove receive accept=pick up; "
    "crush crumple scrunch crinkle compress=squeeze; smash break shatter crack=work; "
    "give sell pay hand pass serve offer=give|put_down; "
    "buy purchase bring fetch=pick_up; "
    "celebrate rejoice win score=cheer; lose=shake head; greet=wave; pray=kneel; "
    "reveal=show; whistle=sing; "
    "teach argue pledge=speak; remember=look; inhale=look; "
    "flinch=shake; tilt cock=nod; unclasp=drop; accompany=stand; "
    "rest repose=sleep; relax lounge unwind chill laze loll=sit; flex lift_weights exercise meditate_on=stand; "
    "transform change grow glow shine sparkle flicker flash melt bloom wilt dissolve shrink expand snow "
    "rain=stand; "
    "lean hang guard protect watch_over keep_watch=stand; "
    "aim=point; collide crash=fall; explode detonate=explode; "
    "blow_into blow_on blow_at blow_across blow_over blow=blow_out; descend=walk; "
    "float hover levitate drift suspend=fly; "
    "chatter chat gossip converse chitchat=speak; crunch tread stomp pound clack splash=walk; "
    "smoke vape=drink; reel=pull; fish cast dribble=work; rush hurry=run; "
    "flip=turn; "
    "spread dip flick start help=work; dunk slam_dunk=throw; park hesitate finish conclude quit cease=stop; "
    "die=fall; fade=exit; "
    "breathe exhale pant spit belch=stand; "
    "panic fear dread worry=look; step_down step_up=walk; wade=walk; wake=stand; ring=knock; seek=look "
    "around; "
    "pop_out pop_up spring_out hop_out=enter; pop_in peek_out=look; bury=dig; mask disguise prick pop snap=work; "
    "retreat withdraw recoil back_away back_off back_up step_back=walk; visit attend invade=walk; "
    "startle surprise frighten scare shock amaze astonish=look; "
    "erase rub_out plaster hem sew knit crochet embroider staple=work"
)
EVENTS = _rows(  # what a thing without life does
    "roar_past roar_by rumble_past whizz_past zoom_past thunder_past roar_down roar_along roar_off=drive; "
    "blow_away blow_off blow_over blow_past hiss_through whistle_through whiz_through whizz_through fly_through=fly; "
    "rise ascend climb lift launch lift_off take_off soar hover levitate float_up rise_up fly_off=fly; "
    "float drift=fly; roar=drive; pull_up pull_over draw_up roll_up=stop; "
    "descend sink drop plunge topple tumble crumble collapse crash=fall; "
    "drip overflow spill trickle gush dip=fall; vibrate rest cough fade resonate=stand; die=stop; pull push twist "
    "flip=turn; "
    "swing sway=turn; add=fall; park brake halt=stop; stream flow rush speed race pass cross zoom cruise skid "
    "lead=drive; arrive pull_in=enter; depart pull_out pull_away=exit; chase pursue=drive; "
    "go travel=drive; explode burst pop detonate=explode; hit strike bump=bounce|stop; drain=pour; "
    "ignite kindle combust=catch_fire; "
    "shatter break smash crack=fall; "
    "press staple lean hang lie tear glow shine sparkle flicker flash melt bloom wilt dissolve "
    "shrink expand grow change transform start begin snow rain click creak buzz ring steam smoke=stand"
)
THINGS = _rows(
    "calculator router plunger peeler taco brownie harvester coaster sphinx "
    "grill barbecue fry french_fry "
    "beaver tablet scooter broom rake burger hamburger doll cheese rice grass popcorn chocolate swing slide seesaw "
    "carrot tomato drum helicopter motorcycle motorbike tractor ambulance castle palace church "
    "cathedral mosque pagoda pyramid tower windmill strawberry watermelon lemon pineapple stairs "
    "staircase stairway chess domino piece grapefruit hedgehog submarine yarn bush hedge "
    "potato corn wheat puzzle drill pawn trophy whistle pot pan screwdriver flute lighter pepper cherry mango peach "
    "plum ash lid speaker printer cart cube ice_cube scarf steak lamp_shade counter_top gravel mixer "
    "bullet puck string bowstring hood cutter siren cooky cookie blower boiler cracker poker=; "
    "barista builder commuter passerby boxer acrobat juggler mime climber mountaineer fisher human giant host "
    "painter vlogger blogger youtuber influencer streamer podcaster groomer kayaker snorkeler paraglider freerunner "
    "male female=person; top=spinning_top; "
    "puppet marionette plushie=living_teddy; figurine statuette sculpture bust effigy=statue; "
    "peahen=peacock|chicken; sunblock sunscreen lotion ointment shampoo=bottle; "
    "octopus squid cuttlefish seahorse urchin=; manatee dugong=seal; warthog=pig; chinchilla=hamster; "
    "pheasant quail partridge=chicken; catfish angelfish pufferfish piranha=fish; platypus=otter; opossum=raccoon; "
    "anteater aardvark armadillo pangolin=badger; puffin=penguin; "
    " artifact artefact relic=vase; harpsichord clavichord spinet synthesizer synth=piano; temple=greek_temple; "
    "rover buggy=car; subway metro tube_train tram streetcar=train; hose hosepipe=rope; dyke dike levee=wall; "
    "counter countertop worktop tabletop workbench surface=table; marble bead=ball; toy=teddy_bear; "
    "cardboard=paper_sheet; test_tube beaker vial=flask; "
    "building school architecture observatory town_hall villa=house; ruin=castle; "
    "planter=potted_plant; groceries=bag; "
    "item=parcel; breakfast brunch lunch dinner supper meal=plate; vegetable veggie=broccoli; "
    "instrument=guitar; weapon=sword; container=box; appliance=toaster; device gadget=radio; equipment=box; "
    "plank lumber timber=log; tool=hammer; utensil=spoon; jewelry jewellery=crown; porcupine=hedgehog; "
    "excavator bulldozer digger backhoe=tractor; "
    "stone pebble boulder=rock; van minivan=truck; "
    "tuk-tuk rickshaw auto_rickshaw=car"
)
LANDS = _rows(  # famous places -> the set that looks like them
    "mount_fuji fuji everest mount_everest kilimanjaro mount_kilimanjaro matterhorn mont_blanc denali k2 machu_picchu "
    "table_mountain half_dome yosemite=mountain; niagara_falls iguazu_falls victoria_falls angel_falls=waterfall; "
    "sahara gobi wadi_rum monument_valley uluru=desert; times_square shibuya manhattan forbidden_city=city; "
    "blue_lagoon copacabana waikiki bora_bora=beach; loch_ness lake_como=lake; colosseum=stadium; amazon=jungle; "
    "antarctica=arctic"
)
SITES = LANDS | _rows(
    "station train_station subway_station railway_station metro_station bus_station fire_station platform "
    "railway_platform subway crossroads intersection race_track racetrack tunnel underpass "
    "sidewalk pavement alleyway laneway backstreet bus_stop road_side market=street; "
    "building=city|street; picnic=park; subway_tunnel metro_tunnel railway_tunnel train_tunnel=station; "
    "junkyard scrapyard landfill dump=construction_site|field; bazaar souk=market|street; "
    "town_hall city_hall village_hall=city|street; airport terminal lobby bank police_station "
    "waiting_room control_room=office; hall stairwell staircase elevator lift=corridor|office; "
    "supermarket grocery_store bookstore archive=library; hangar=garage; "
    "dungeon cockpit "
    "basement cellar=studio; zoo basketball_court tennis_court court "
    "courtyard plaza=park; balcony terrace=rooftop|city; "
    "swamp marsh wetland bog bayou mire pond=lake|forest; stream brook creek=river|forest; "
    "burrow warren anthill undergrowth thicket waterfall camp campsite=forest; barn farm stadium arena battlefield "
    "runway sky terrain landscape "
    "tundra snowfield savanna racecourse vineyard=field; slope ski_slope cave volcano summit ridge=mountain; "
    "harbor harbour dock pier marina jetty quay wharf boathouse=lake|beach; "
    "pool swimming_pool lake river shore shoreline coastline seashore waterfront lagoon sea ocean=beach; "
    "church=church_interior; temple mosque synagogue shrine=ballroom; "
    "cinema circus auditorium concert_hall=theatre; nightclub dance_club disco discotheque=pub|theatre; "
    "interrogation_room questioning_room=jail_cell|office; trench battlefield front_line=field; "
    "tv_studio television_studio news_studio morning_show_studio show_studio=newsroom|studio; "
    "courtroom lecture_hall=classroom; laundromat=kitchen; space_station "
    "spacecraft=spaceship"
)


SIGHTS = _rows(  # famous buildings -> what is built like them
    "eiffel_tower burj_khalifa big_ben empire_state_building chrysler_building tokyo_tower tokyo_skytree cn_tower "
    "space_needle petronas_towers shanghai_tower taipei_101 willis_tower world_trade_center leaning_tower_of_pisa "
    "fernsehturm=tower; alhambra neuschwanstein potala_palace kremlin himeji_castle edinburgh_castle windsor_castle "
    "buckingham_palace versailles bran_castle topkapi=castle; "
    "taj_mahal hagia_sophia blue_mosque notre_dame sagrada_familia saint_basil's_cathedral st_peter's_basilica "
    "westminster_abbey cologne_cathedral duomo pantheon=church; chichen_itza great_pyramid louvre_pyramid=pyramid; "
    "golden_gate_bridge golden_gate brooklyn_bridge rialto_bridge charles_bridge=bridge; "
    "statue_of_liberty christ_the_redeemer great_buddha=statue; kinderdijk=windmill"
)


BEDS = _rows("chatter babble hubbub chitchat conversation conversations voices commotion bustle=crowd")  # heard behind
NOISES = _rows(  # what is heard under a name that no effect has
    "glug slosh sloshing=pour; bop plonk=pop; fizz fizzing=hiss; crackling=fire; cracking=snap; boom=explosion; "
    "buzz buzzing=motor; breathing=breath; jingle=bell; rasp=scratch; screech squeal chirp=squeak; "
    "rev revving=engine; sting stinger=musical_sting; ping=bell; thock thwock=click; shutter=click; whoof fwoosh=whoosh"
)


def stands_for(table: Mapping[str, str], word: str, units: Mapping[str, str]) -> str | None:
    """The unit that stands in for a word, the first of "this|that" there is; "" for a cut-out.

    None where the word is not listed, or no such unit is installed.
    """
    said = table.get(word.replace("_", " "))
    return said if not said else next((units[w] for w in said.split("|") if w in units), None)
