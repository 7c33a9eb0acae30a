# SPDX-License-Identifier: Apache-2.0
"""Skeletons, controls, gaits, reach and look-at: what actions are written in."""
