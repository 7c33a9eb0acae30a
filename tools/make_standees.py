# SPDX-License-Identifier: Apache-2.0
"""Makes soundstage/data/emoji.json.gz from the npm package @iconify-json/fluent-emoji-flat (MIT, Microsoft).

Usage: python tools/make_standees.py PACKAGE.tgz
Kept are pictures of things, animals, people and food; left out are skin tone variants, country flags, clock
times, buttons and signs that nobody asks a film for. Aliases are other English words for the same picture.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import tarfile
from pathlib import Path

OUT = Path(__file__).parent.parent / "soundstage" / "data" / "emoji.json.gz"
LEFT_OUT = re.compile(
    r"(^|-)(light|medium|dark)(-|$).*|.*-(medium-light|medium-dark)$|^flag-|^keycap-|-button(-|$)|-oclock$|-thirty$|^input-|"
    r"^japanese-(?!castle|dolls|post)|-square$|^(cl|ok|on|up|end|soon|top|back)-arrow$|-arrow(-|s)?|-quadrant|-hand(s)?$|"
    r"^(copyright|registered|trade-mark|plus|minus|divide|multiply|infinity|wavy-dash|curly-loop|double-curly-loop)$|"
    r"^(aquarius|aries|cancer|capricorn|gemini|leo|libra|ophiuchus|pisces|sagittarius|scorpio|taurus|virgo)$|"
    r"^no-|punctuation|-mark$|^(male|female)-sign$|-symbol$|transgender|^zzz$|middle-finger|^sos|^wc$|-speech-bubble$"
)
KEPT = re.compile(r"^(light-bulb|rail.*|dark-.*|bow-and-arrow|heart-with-arrow|love-letter|folded-hands|clapping-hands|"
                  r"question-mark|red-question-mark|(red|blue|green|yellow|orange|purple|pink)-heart)$")
ALIASES = {
    "plane": "airplane", "aeroplane": "airplane", "jet": "airplane", "spaceship": "rocket", "spacecraft": "rocket",
    "ufo": "flying-saucer", "flying saucer": "flying-saucer", "ship": "passenger-ship", "cruise ship": "passenger-ship",
    "yacht": "sailboat", "sailing boat": "sailboat", "speed boat": "speedboat", "motorbike": "motorcycle",
    "scooter": "motor-scooter", "suv": "sport-utility-vehicle", "jeep": "sport-utility-vehicle", "lorry": "articulated-lorry",
    "pickup": "pickup-truck", "digger": "tractor", "subway": "metro", "fire truck": "fire-engine", "race car": "racing-car",
    "tram car": "tram", "streetcar": "tram", "cable car": "mountain-cableway", "hot air balloon": "balloon",
    "lightbulb": "light-bulb", "bulb": "light-bulb", "torch": "flashlight", "cellphone": "mobile-phone",
    "smartphone": "mobile-phone", "computer": "desktop-computer", "pc": "desktop-computer", "joystick": "joystick",
    "tv": "television", "film camera": "movie-camera", "camcorder": "video-camera", "mic": "microphone",
    "microphone": "studio-microphone", "headphones": "headphone", "speaker": "loudspeaker", "record": "optical-disk",
    "cd": "optical-disk", "drum": "drum", "saxophone": "saxophone", "tuba": "postal-horn", "french horn": "postal-horn",
    "cup of tea": "teacup-without-handle", "coffee": "hot-beverage", "tea": "teacup-without-handle", "beer": "beer-mug",
    "wine": "wine-glass", "champagne": "bottle-with-popping-cork", "cocktail": "cocktail-glass", "milk": "glass-of-milk",
    "juice": "beverage-box", "burger": "hamburger", "cheeseburger": "hamburger", "fries": "french-fries", "chips": "french-fries",
    "donut": "doughnut", "corn": "ear-of-corn", "maize": "ear-of-corn", "aubergine": "eggplant", "chili": "hot-pepper",
    "chilli": "hot-pepper", "steak": "cut-of-meat", "meat": "meat-on-bone", "chicken leg": "poultry-leg", "cheese": "cheese-wedge",
    "chocolate": "chocolate-bar", "ice cream": "soft-ice-cream", "icecream": "soft-ice-cream", "gelato": "ice-cream",
    "noodles": "steaming-bowl", "ramen": "steaming-bowl", "soup": "pot-of-food", "stew": "pot-of-food", "rice": "cooked-rice",
    "salad": "green-salad", "baguette": "baguette-bread", "loaf": "bread", "lollypop": "lollipop", "orange": "tangerine",
    "apple": "red-apple", "kiwi": "kiwi-fruit", "peanut": "peanuts", "cookie": "cookie", "biscuit": "cookie",
    "turtle": "turtle", "tortoise": "turtle", "dinosaur": "sauropod", "brontosaurus": "sauropod", "tyrannosaurus": "t-rex",
    "trex": "t-rex", "bee": "honeybee", "bumblebee": "honeybee", "ladybug": "lady-beetle", "ladybird": "lady-beetle",
    "caterpillar": "bug", "chick": "baby-chick", "hen": "chicken", "cock": "rooster", "bunny": "rabbit", "rabbit": "rabbit",
    "hare": "rabbit", "panda bear": "panda", "hippo": "hippopotamus", "rhino": "rhinoceros", "buffalo": "water-buffalo",
    "alligator": "crocodile", "puppy": "dog", "kitten": "cat", "pony": "horse", "sheep": "ewe", "lamb": "ewe", "bull": "ox",
    "camel": "two-hump-camel", "dromedary": "camel", "seagull": "dove", "pigeon": "dove", "crow": "blackbird",
    "raven": "blackbird", "prawn": "shrimp", "whale": "whale", "orca": "spouting-whale", "goldfish": "tropical-fish",
    "shell": "spiral-shell", "seashell": "spiral-shell", "cobweb": "spider-web", "paw print": "paw-prints",
    "rainbow": "rainbow", "moon": "full-moon", "crescent": "crescent-moon", "planet": "ringed-planet", "saturn": "ringed-planet",
    "earth": "globe-showing-europe-africa", "globe": "globe-showing-americas", "world": "globe-showing-americas",
    "lightning": "high-voltage", "thunderbolt": "high-voltage", "storm cloud": "cloud-with-lightning-and-rain",
    "rain cloud": "cloud-with-rain", "wave": "water-wave", "tidal wave": "water-wave", "flame": "fire", "bonfire": "fire",
    "raindrop": "droplet", "drop": "droplet", "tree": "deciduous-tree", "pine": "evergreen-tree", "fir": "evergreen-tree",
    "flower": "blossom", "leaf": "leaf-fluttering-in-wind", "clover": "four-leaf-clover", "plant": "potted-plant",
    "sprout": "seedling", "grass": "herb", "wheat": "sheaf-of-rice", "christmas tree": "christmas-tree", "log": "wood",
    "gift": "wrapped-gift", "present": "wrapped-gift", "pumpkin": "jack-o-lantern", "lantern": "red-paper-lantern",
    "jack o lantern": "jack-o-lantern", "fan": "folding-hand-fan", "pinata": "piata", "doll": "nesting-dolls",
    "teddy": "teddy-bear", "toy bear": "teddy-bear", "yoyo": "yo-yo", "dice": "game-die", "die": "game-die",
    "jigsaw": "puzzle-piece", "puzzle": "puzzle-piece", "pawn": "chess-pawn", "chess piece": "chess-pawn", "frisbee": "flying-disc",
    "football": "soccer-ball", "basketball": "basketball", "rugby ball": "rugby-football", "tennis ball": "tennis",
    "tennis racket": "tennis", "cup trophy": "trophy", "medal": "sports-medal", "bowling ball": "bowling", "sledge": "sled",
    "surfboard": "man-surfing", "merry go round": "carousel-horse", "carousel": "carousel-horse", "slide": "playground-slide",
    "bag": "handbag", "briefcase": "briefcase", "suitcase": "luggage", "glasses": "glasses", "spectacles": "glasses",
    "trousers": "jeans", "pants": "jeans", "shirt": "t-shirt", "tshirt": "t-shirt", "jacket": "coat", "shoe": "mans-shoe",
    "sneaker": "running-shoe", "trainers": "running-shoe", "boot": "womans-boot", "boots": "hiking-boot", "sandal": "womans-sandal",
    "heels": "high-heeled-shoe", "hat": "top-hat", "cap": "billed-cap", "helmet": "rescue-workers-helmet", "tie": "necktie",
    "sock": "socks", "glove": "gloves", "watch": "watch", "clock": "mantelpiece-clock", "hourglass": "hourglass-not-done",
    "stop watch": "stopwatch", "sword": "dagger", "swords": "crossed-swords", "knife": "kitchen-knife", "bow": "bow-and-arrow",
    "axe": "axe", "ax": "axe", "saw": "carpentry-saw", "spanner": "wrench", "screw": "nut-and-bolt", "nail": "pushpin",
    "magnifying glass": "magnifying-glass-tilted-left", "scales": "balance-scale", "book": "closed-book", "books": "books",
    "newspaper": "newspaper", "letter": "envelope", "mail": "envelope", "mailbox": "closed-mailbox-with-raised-flag",
    "pencil": "pencil", "paint brush": "paintbrush", "palette": "artist-palette", "painting": "framed-picture",
    "picture": "framed-picture", "mask": "performing-arts", "map": "world-map", "coin": "coin", "money": "money-bag",
    "treasure": "money-bag", "diamond": "gem-stone", "gem": "gem-stone", "jewel": "gem-stone", "key": "key", "lock": "locked",
    "padlock": "locked", "chain": "chains", "anchor": "anchor", "lifebuoy": "ring-buoy", "bath": "bathtub", "toilet paper": "roll-of-paper",
    "trash can": "wastebasket", "bin": "wastebasket", "couch": "couch-and-lamp", "sofa": "couch-and-lamp", "castle": "castle",
    "tower": "tokyo-tower", "skyscraper": "office-building", "office": "office-building", "shop": "convenience-store",
    "store": "convenience-store", "temple": "classical-building", "museum": "classical-building", "barn": "house-with-garden",
    "cottage": "house-with-garden", "igloo": "hut", "ruin": "derelict-house", "tombstone": "headstone", "grave": "headstone",
    "gravestone": "headstone", "snow man": "snowman-without-snow", "volcano": "volcano", "island": "desert-island",
    "wizard": "man-mage", "witch": "woman-mage", "sorcerer": "man-mage", "fairy": "woman-fairy", "mermaid": "woman-merpeople",
    "merman": "man-merpeople", "vampire": "man-vampire", "zombie": "man-zombie", "genie": "man-genie", "superhero": "woman-superhero",
    "knight": "guard", "king": "person-with-crown", "queen": "princess", "policeman": "man-police-officer",
    "policewoman": "woman-police-officer", "fireman": "man-firefighter", "doctor": "health-worker", "nurse": "woman-health-worker",
    "chef": "cook", "dancer": "woman-dancing", "angel": "baby-angel", "santa": "santa-claus", "clown": "clown-face",
    "devil": "angry-face-with-horns", "demon": "ogre", "monster": "alien-monster", "skeleton": "skull", "poop": "pile-of-poo",
    "heart": "red-heart", "star": "star", "question mark": "red-question-mark", "note": "musical-note", "music": "musical-notes",
    "feather": "feather", "virus": "microbe", "pill": "pill", "syringe": "syringe", "telescope": "telescope",
    "gas pump": "fuel-pump", "hand": "hand-with-fingers-splayed", "stop sign": "stop-sign", "train": "locomotive",
    "steam train": "locomotive", "bullet train": "bullet-train", "satellite dish": "satellite-antenna", "crane": "building-construction",
}


def main(package: str) -> None:
    """Read the package, keep what is useful, write the data file (same bytes each time)."""
    with tarfile.open(package) as tar:
        stored = tar.extractfile("package/icons.json")
        if stored is None:
            raise SystemExit("no icons.json in this package")
        icons = json.load(stored)["icons"]
    kept = {name: icon["body"] for name, icon in sorted(icons.items()) if KEPT.match(name) or not LEFT_OUT.search(name)}
    aliases = {word: name for word, name in sorted(ALIASES.items()) if name in kept and word.replace(" ", "-") not in kept}
    missing = sorted({n for n in ALIASES.values() if n not in kept})
    text = json.dumps({"icons": kept, "aliases": aliases}, separators=(",", ":"), sort_keys=True)
    OUT.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(kept)} pictures, {len(aliases)} aliases, {OUT.stat().st_size / 1e6:.2f} MB; unknown names: {missing}")


if __name__ == "__main__":
    main(sys.argv[1])
