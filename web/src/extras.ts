// SPDX-License-Identifier: Apache-2.0
// Modules that add something to the page: each exports install(player).
import { install as bridges } from "./bridges";
import { install as choices } from "./choices";
import { install as explain } from "./explain";
import { install as overlay } from "./overlay";
import type { Player } from "./player";

export const EXTRAS: ((player: Player) => void)[] = [bridges, choices, explain, overlay];
