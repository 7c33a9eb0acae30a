# SPDX-License-Identifier: Apache-2.0
"""Production to Plan: timing, blocking, coverage, camera; every choice with its reason."""
