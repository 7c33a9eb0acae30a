// SPDX-License-Identifier: Apache-2.0
// Modules that add something to the page: each exports install(player).
import type { Player } from "./player";

export const EXTRAS: ((player: Player) => void)[] = [];
