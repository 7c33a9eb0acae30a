# SPDX-License-Identifier: Apache-2.0
"""Words for which way and how fast a camera moves -> the values of the camera wish."""

from __future__ import annotations

DIRECTIONS = {
    "left": "left",
    "leftward": "left",
    "leftwards": "left",
    "right": "right",
    "rightward": "right",
    "rightwards": "right",
    "up": "up",
    "upward": "up",
    "upwards": "up",
    "down": "down",
    "downward": "down",
    "downwards": "down",
    "clockwise": "clockwise",
    "counterclockwise": "counterclockwise",
    "counter-clockwise": "counterclockwise",
    "anticlockwise": "counterclockwise",
    "rises": "up",
    "rising": "up",
    "ascends": "up",
    "descends": "down",
    "descending": "down",
    "lowers": "down",
    "forward": "in",
    "forwards": "in",
    "backward": "out",
    "backwards": "out",
}
SPEEDS = {
    "slow": "slow",
    "slowly": "slow",
    "gentle": "slow",
    "gently": "slow",
    "gradually": "slow",
    "smoothly": "slow",
    "quick": "fast",
    "quickly": "fast",
    "fast": "fast",
    "rapidly": "fast",
    "rapid": "fast",
    "sudden": "fast",
    "suddenly": "fast",
    "swiftly": "fast",
}
