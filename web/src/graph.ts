// SPDX-License-Identifier: Apache-2.0
// The graph of a film with choices: which ways are open, which one is usual. The twin of soundstage/model/graph.py.

export type Value = number | string;
export type Variables = Record<string, Value>;
export type Test = [name: string, op: string, value: Value];

export interface Way { to: string; label: string; default: boolean; tests: Test[][]; changes: Test[] }
export interface Crossing { name: string; question: string; timeout: number; ways: Way[] }
export interface Graph { first: string; endings: number; scenes: Record<string, Crossing> }

export const END = "end";
const MOST = 99;

function isTrue([name, op, value]: Test, variables: Variables): boolean {
  const now = variables[name] ?? 0;
  if (op === "=") return now === value;
  if (op === "!=") return now !== value;
  if (typeof now !== "number" || typeof value !== "number") return false;
  return op === "<" ? now < value : op === "<=" ? now <= value : op === ">" ? now > value : now >= value;
}

export function openWays(crossing: Crossing, variables: Variables): Way[] {
  return crossing.ways.filter((w) => !w.tests.length || w.tests.some((all) => all.every((t) => isTrue(t, variables))));
}

/** The way taken when nobody chooses: the default, else the first without a label, else the first. */
export function usual(ways: Way[]): Way | undefined {
  return ways.find((w) => w.default) ?? ways.find((w) => !w.label) ?? ways[0];
}

export function taken(variables: Variables, way: Way): Variables {
  const out = { ...variables };
  for (const [name, op, value] of way.changes) {
    const now = out[name] ?? 0;
    if (op === "=") out[name] = value;
    else {
      const sum = (typeof now === "number" ? now : 0) + (op === "+" ? 1 : -1) * Number(value);
      out[name] = Math.max(-MOST, Math.min(MOST, sum));
    }
  }
  return out;
}
