# SPDX-License-Identifier: Apache-2.0
"""stub"""
def is_fountain(text: str) -> bool:
    return False
