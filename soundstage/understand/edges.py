# SPDX-License-Identifier: Apache-2.0
"""Where the sound begins and ends against the pictures: in films made here it begins with them and lasts as long.

Room tone is never zero, so nothing at all before the sound, or after it, is how far it was moved. That both ends fit
tells that nothing was moved, but where the sound may have been moved round within its own length: what was its end then
meets what was its beginning, and there a sample is nothing like what those before it foretell.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.understand.footage import RATE, Footage, Samples
from soundstage.understand.lags import LAGS, Evidence

Array = npt.NDArray[np.float64]

_NOTHING = 10 ** (-78 / 20)  # level of no sound at all
_LOOKED, _ABOUT = 0.45, 0.15  # seconds of sound at either end; those in which its level there is heard
_SHARE = 10 ** (-24 / 20)  # of that level at which sound has begun or ended: an encoder's own ends are fainter
_AT_ONCE = 0.03  # seconds in which it must get there
_FITS = (0.01, 0.004)  # seconds from the pictures' beginning and end within which the sound's own are theirs
_FRAME = 1024 / RATE  # seconds by which an encoder's last frame may go on (AAC)
_SWELL = 0.003  # seconds until a beginning is heard
_SPREADS = (0.004, 0.004)  # seconds: how exactly a beginning and an end tell: encoders smear both
_MOVED, _KEPT = 7.5, 7.5  # logarithm of how much it says that something is moved, and that nothing is
_SPLICED = 4.5  # and that nothing is, though something may have been put together
_ORDER, _BLOCK, _ABOUT_IT = 32, 48, 10  # samples that foretell one; in a block; blocks on either side it is measured by
_ENDS = 26  # blocks at the very ends that an encoder swells
_SPLICE, _ALONE = 9.0, 1.15  # how many times worse than those about it a sample is foretold, and than the next worst


def edges(footage: Footage) -> Evidence | None:
    """What the ends of the sound say of every lag; None: nothing."""
    length = footage.samples / RATE
    late = _nothing(footage.sound(0.0, _LOOKED))
    quiet = _nothing(footage.sound(length - _LOOKED, length)[::-1])
    if late is None or quiet is None:
        return None
    whole = not any(spliced(footage.sound(*part)) for part in ((0.0, _LOOKED), (length - _LOOKED, length)))
    odds = of_ends(late, float(footage.seconds) - length + quiet, _KEPT if whole else _SPLICED)
    return None if odds is None else Evidence("edges", "", odds)


def spliced(samples: Samples) -> bool:
    """Whether two sounds seem to have been put together here: one sample is foretold far worse than any other.

    Linear prediction from the samples before (Makhoul 1975), as clicks are found in old recordings (Godsill and Rayner
    1998); what begins suddenly by itself goes on being foretold badly.
    """
    sound = samples.astype(float)
    if len(sound) < (2 * _ENDS + 4 * _ABOUT_IT) * _BLOCK or not sound.any():
        return False
    alike = np.array([sound[:len(sound) - k] @ sound[k:] for k in range(_ORDER + 1)])
    alike[0] *= 1 + 1e-5
    apart = np.abs(np.subtract.outer(np.arange(_ORDER), np.arange(_ORDER)))
    foretelling = np.linalg.solve(alike[apart], alike[1:])
    wrong = np.abs(np.convolve(sound, np.concatenate([[1.0], -foretelling]), "valid"))
    blocks = wrong[:len(wrong) // _BLOCK * _BLOCK].reshape(-1, _BLOCK)
    usual = np.lib.stride_tricks.sliding_window_view(np.median(blocks, 1), 2 * _ABOUT_IT + 1)
    against = (blocks.max(1)[_ABOUT_IT:-_ABOUT_IT] / (np.median(usual, 1) + 1e-9))[_ENDS - _ABOUT_IT:_ABOUT_IT - _ENDS]
    next_worst, worst = np.sort(against)[-2:]
    return bool(worst > _SPLICE and worst > _ALONE * next_worst)


def of_ends(late: float, early: float, kept: float) -> Array | None:
    """(lags,) what it says that sound begins so many seconds after the pictures, and ends so many before they do.

    It may be moved as a whole or within the length of the pictures; what is shorter or longer is another sound, but
    that an encoder smears a loud end by some milliseconds. kept: how much it says that both fit.
    """
    if late <= _FITS[0]:
        if -_FITS[0] <= early <= _FITS[1]:
            return _at(0.0, _SPREADS[1], kept)
        return _at(-early, _SPREADS[1], _MOVED) if early > 0 else None
    if abs(late + early) <= _FITS[0]:
        return _at(-early, _SPREADS[1], _MOVED)
    return _at(late - _SWELL, _SPREADS[0], _MOVED) if -_FRAME <= early <= _FITS[1] else None


def _at(lag: float, spread: float, most: float) -> Array:
    near = np.exp(-0.5 * ((LAGS - lag) / spread) ** 2)
    return np.asarray(np.log1p(np.expm1(most) * near))


def _nothing(samples: Samples) -> float | None:
    """Seconds before sound is as loud as it goes on, at once; None: it begins by and by, or not at all."""
    loud = np.abs(samples)
    heard = np.flatnonzero(loud > _NOTHING)
    if not len(heard):
        return None
    first = int(heard[0])
    about = loud[first:first + round(_ABOUT * RATE)]
    begun = int((about > _SHARE * about.max()).argmax())
    return (first + begun) / RATE if begun < _AT_ONCE * RATE else None
