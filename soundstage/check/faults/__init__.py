# SPDX-License-Identifier: Apache-2.0
"""Kinds of fault, one file each: what a script supervisor, a camera assistant and a mixer would write down."""
