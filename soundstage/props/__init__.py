# SPDX-License-Identifier: Apache-2.0
"""Things that can be built."""

from soundstage.family import Family

PROPS = Family("soundstage.props", "prop")
