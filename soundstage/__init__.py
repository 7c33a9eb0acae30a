# SPDX-License-Identifier: Apache-2.0
"""Soundstage: an open film studio. Words become a film, picture and sound made together."""
