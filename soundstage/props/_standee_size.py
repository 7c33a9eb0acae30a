# SPDX-License-Identifier: Apache-2.0
"""How tall a cut-out stands, metres: by the drawing it shows, so that a lemon beside a dog is a lemon.

Small things are drawn up a little, as miniatures are built: a ring of true size would be one pixel. What no row
names is as tall as USUAL.
"""

from __future__ import annotations

from collections.abc import Iterable

USUAL = 1.2  # metres
HELD = 0.62  # up to this height a hand can carry it


def _rows(rows: Iterable[tuple[float, str]]) -> dict[str, float]:
    return {name: tall for tall, names in rows for name in names.split()}


_TALL = _rows((
    (0.14, """coin ring pill game-die key old-key paperclip pushpin round-pushpin safety-pin nut-and-bolt
        tooth ant bug beetle lady-beetle honeybee fly mosquito cricket cockroach worm microbe spider snail
        blueberries olive peanuts chestnut beans garlic egg cherries strawberry candy gem-stone lipstick
        thread sewing-needle cigarette diamond-with-a-dot crayon pencil pen fountain-pen black-nib droplet
        four-leaf-clover fallen-leaf shamrock battery electric-plug light-bulb nail-polish yo-yo hook
        chess-pawn joker ticket snowflake maple-leaf leaf-fluttering-in-wind drop-of-blood bookmark
        low-battery linked-paperclips musical-notes sparkle"""),
    (0.2, """lemon lime tangerine red-apple green-apple pear peach kiwi-fruit tomato potato onion mango
        avocado bell-pepper hot-pepper mushroom brown-mushroom cookie croissant bagel pretzel doughnut cupcake
        rice-ball rice-cracker dango dumpling falafel sushi fried-shrimp fish-cake-with-swirl moon-cake
        fortune-cookie lollipop chocolate-bar custard butter ice cheese-wedge cut-of-meat bacon meat-on-bone
        poultry-leg bone hamburger sandwich taco burrito tamale stuffed-flatbread french-fries popcorn waffle
        pancakes pie shortcake ice-cream soft-ice-cream shaved-ice hot-dog canned-food salt jar honey-pot soap
        sponge razor toothbrush hair-pick scissors cup-with-straw teacup-without-handle hot-beverage
        glass-of-milk beer-mug cocktail-glass tropical-drink wine-glass tumbler-glass sake clinking-glasses
        beverage-box bubble-tea mate pouring-liquid butterfly scorpion mouse rat hamster frog shrimp crab
        tropical-fish baby-chick front-facing-baby-chick hatching-chick mobile-phone watch stopwatch compass
        magnifying-glass-tilted-left test-tube petri-dish syringe thermometer adhesive-bandage baseball tennis
        ping-pong softball pool-8-ball yarn necktie glasses sunglasses goggles socks gloves envelope
        love-letter credit-card dollar-banknote euro-banknote computer-mouse joystick video-game memo receipt
        name-badge identification-card pager flashlight rose tulip hibiscus blossom cherry-blossom
        white-flower wilted-flower rosette seedling herb magnet locked unlocked locked-with-key bellhop-bell
        bell feather spiral-shell coral magic-wand optical-disk dvd computer-disk floppy-disk videocassette
        mouse-trap puzzle-piece dagger fork-and-knife chopsticks spoon kitchen-knife lotion-bottle baby-bottle
        roll-of-paper money-with-wings musical-note bubbles oyster ginger-root ribbon reminder-ribbon
        red-envelope prayer-beads incoming-envelope oden nazar-amulet mahjong-red-dragon admission-tickets
        red-heart broken-heart sparkles trackball level-slider card-index yen-banknote pound-banknote"""),
    (0.32, """pizza bread baguette-bread flatbread spaghetti steaming-bowl bowl-with-spoon green-salad
        curry-rice cooked-rice bento-box fondue shallow-pan-of-food pot-of-food cooking takeout-box
        birthday-cake grapes pineapple banana melon coconut eggplant cucumber carrot broccoli leafy-green
        ear-of-corn pea-pod roasted-sweet-potato lobster squid octopus fish blowfish turtle lizard hedgehog
        chipmunk bat dove blackbird bird owl duck teapot amphora funeral-urn bottle-with-popping-cork
        crystal-ball hourglass-done hourglass-not-done alarm-clock mantelpiece-clock timer-clock camera
        camera-with-flash video-camera radio fax-machine telephone telephone-receiver microscope hammer wrench
        screwdriver carpentry-saw pick hammer-and-pick hammer-and-wrench clamp toolbox brick plunger blue-book
        green-book orange-book closed-book open-book books notebook notebook-with-decorative-cover ledger
        newspaper rolled-up-newspaper scroll page-facing-up page-with-curl clipboard calendar spiral-calendar
        tear-off-calendar spiral-notepad file-folder open-file-folder package label abacus straight-ruler
        triangular-ruler stethoscope mans-shoe running-shoe flat-shoe high-heeled-shoe hiking-boot womans-boot
        womans-sandal thong-sandal ballet-shoes ice-skate roller-skate billed-cap top-hat womans-hat
        graduation-cap rescue-workers-helmet military-helmet crown purse handbag clutch-bag money-bag
        soccer-ball basketball volleyball american-football rugby-football bowling boxing-glove flying-disc
        boomerang curling-stone trophy sports-medal military-medal 1st-place-medal 2nd-place-medal
        3rd-place-medal sparkler firecracker candle diya-lamp paintbrush artist-palette maracas flute trumpet
        microphone studio-microphone headphone water-pistol bomb bouquet sunflower lotus hyacinth
        folding-hand-fan jack-o-lantern nest-with-eggs empty-nest skull chains knot wind-chime
        red-paper-lantern clapper-board movie-camera keyboard musical-keyboard brain anatomical-heart lungs
        ear nose mouth tongue eye eyes foot nesting-dolls teddy-bear hand-with-fingers-splayed paw-prints
        flexed-biceps leg alembic piata parrot white-cane ring-buoy diving-mask fire-extinguisher wastebasket
        dodo flower-playing-cards watermelon jellyfish megaphone loudspeaker postal-horn performing-arts
        inbox-tray outbox-tray fork-and-knife-with-plate bar-chart chart-increasing chart-decreasing e-mail
        mechanical-arm mechanical-leg handshake folded-hands clapping-hands raised-fist wing spider-web
        film-frames dna party-popper confetti-ball menorah pine-decoration japanese-dolls balance-scale
        locked-with-pen umbrella-on-ground clinking-beer-mugs world-map bell-with-slash musical-score
        globe-showing-europe-africa globe-showing-asia-australia bullseye mirror-ball left-luggage"""),
    (0.55, """cat cat-face black-cat rabbit rabbit-face raccoon skunk badger otter beaver sloth koala rooster
        chicken goose swan eagle peacock turkey penguin flamingo monkey snake crocodile poodle fox violin
        banjo accordion saxophone long-drum drum crossed-swords shield bow-and-arrow fishing-pole lacrosse
        field-hockey ice-hockey cricket-game badminton luggage briefcase backpack basket bucket broom
        shopping-bags skateboard sled desktop-computer laptop printer television film-projector
        globe-showing-americas trident-emblem t-shirt jeans shorts dress coat kimono sari bikini briefs
        one-piece-swimsuit running-shirt lab-coat safety-vest martial-arts-uniform scarf womans-clothes mirror
        framed-picture potted-plant cactus closed-umbrella umbrella wheel gear oil-drum rock balloon kite
        stop-sign placard anchor telescope satellite satellite-antenna parachute file-cabinet card-file-box
        axe guitar warning globe-with-meridians carp-streamer chequered-flag triangular-flag black-flag
        white-flag crossed-flags pirate-flag rainbow-flag umbrella-with-rain-drops skis ballot-box-with-ballot
        wrapped-gift moon-viewing-ceremony tanabata-tree thought-balloon speech-balloon"""),
    (0.9, """dog dog-face guide-dog service-dog pig goat ewe ram boar wolf seal dolphin kangaroo panda leopard
        child baby chair seat door toilet shower shopping-cart motor-scooter kick-scooter bicycle crutch
        headstone coffin fuel-pump postbox litter-in-bin-sign barber-pole sheaf-of-rice manual-wheelchair
        motorized-wheelchair snowman snowman-without-snow wood canoe hole fire goblin ogre robot bathtub
        window goal-net atm-sign bus-stop potable-water water-closet troll"""),
    (1.5, """deer cow ox water-buffalo bison donkey horse camel two-hump-camel llama lion tiger gorilla
        orangutan zebra moose rhinoceros unicorn shark hippopotamus bed ladder tractor racing-car slot-machine
        control-knobs fountain tent playground-slide rainbow cloud christmas-tree speedboat bear motorcycle
        sailboat camping polar-bear auto-rickshaw couch-and-lamp alien-monster crescent-moon shooting-star
        star glowing-star sun full-moon ringed-planet tornado kaaba"""),
    (2.1, """elephant mammoth giraffe whale spouting-whale sauropod t-rex dragon automobile taxi police-car
        ambulance minibus pickup-truck sport-utility-vehicle oncoming-automobile oncoming-taxi helicopter hut
        deciduous-tree evergreen-tree palm-tree carousel-horse railway-car oncoming-police-car flying-saucer
        elevator"""),
    (3.0, """bus trolleybus fire-engine delivery-truck articulated-lorry tram tram-car train locomotive metro
        monorail small-airplane airplane rocket ferry ship passenger-ship motor-boat bullet-train
        high-speed-train house house-with-garden derelict-house church mosque synagogue hindu-temple
        shinto-shrine moai statue-of-liberty ferris-wheel roller-coaster circus-tent building-construction
        stadium oncoming-bus houses aerial-tramway mountain-cableway suspension-railway mountain-railway
        railway-track station"""),
    (4.2, """castle japanese-castle office-building hotel hospital school factory bank department-store
        tokyo-tower mountain snow-capped-mountain volcano mount-fuji classical-building post-office cityscape
        bridge-at-night convenience-store love-hotel construction cinema cityscape-at-dusk
        japanese-post-office place-of-worship wedding"""),
))


_ALIVE = frozenset("""
    ant bug beetle lady-beetle honeybee fly mosquito cricket cockroach worm microbe spider snail butterfly
    scorpion mouse rat hamster frog shrimp crab tropical-fish baby-chick front-facing-baby-chick
    hatching-chick lobster squid octopus fish blowfish turtle lizard hedgehog chipmunk bat dove blackbird bird
    owl duck parrot dodo cat cat-face black-cat rabbit rabbit-face raccoon skunk badger otter beaver sloth
    koala rooster chicken goose swan eagle peacock turkey penguin flamingo monkey snake crocodile poodle fox
""".split())  # noqa: SIM905


def alive(drawing: str) -> bool:
    """Whether the drawing shows a small animal, not what one makes of it."""
    return drawing in _ALIVE


def handy(drawing: str, size: float) -> bool:
    """Whether a hand can carry the cut-out at this size, and it is a thing that one carries."""
    return tall(drawing) * size <= HELD and not alive(drawing)


def tall(drawing: str) -> float:
    """Metres from the foot to the top of the cut-out with this drawing."""
    return _TALL.get(drawing, USUAL)
