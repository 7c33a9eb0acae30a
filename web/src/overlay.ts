// SPDX-License-Identifier: Apache-2.0
// Claims overlay (key w): hover or tap a thing to see its name, the words that asked for it, and what was chosen for it
// and why. Director's view (key d): the shot from above, with marks, paths, the camera's cone and the 180-degree line.
import type { Claim, Choice, Hit, Performer, ShotRecord, SubjectRecord } from "./film";
import { element, style, type Page, type Tap } from "./page";

const STATES: Record<string, string> = {
  kept: "kept", approximated: "done in another way", missed: "not in the film", not_understood: "not understood",
  read: "read",
};
const CSS = `
.about{position:absolute;max-width:min(26em,70%);background:#fffaf2f2;color:#201e1c;border-radius:.5em;padding:.7em .9em;
 font:clamp(12px,1.7vmin,17px)/1.4 system-ui,sans-serif;box-shadow:0 2px 14px #0008;pointer-events:none}
.about[hidden]{display:none}.about h3{margin:0 0 .3em;font-size:1.1em}.about p{margin:.25em 0}
.about q{font-weight:600}.about .state{color:#7a746c}.about .approximated{color:#9a6a00}.about .missed{color:#b0301c}
body.asked .picture,body.asked canvas{cursor:help}
@media(max-aspect-ratio:4/5){.about{position:fixed;left:10px!important;right:10px;top:auto!important;max-width:none;
 bottom:calc(var(--bar,56px) + 10px);max-height:38vh;overflow:auto;font-size:15px;pointer-events:auto}}
.above:not(button) svg{display:block;width:100%;height:auto;max-height:62vh;background:#faf8f4;border-radius:.4em}
.above text{font-family:system-ui,sans-serif;fill:#201e1c}.above figcaption{margin-top:.5em;line-height:1.35}
`;
const MOST = 6; // choices listed of one thing

type Shot = ShotRecord & { line?: [string, string] };

export function install(player: Page): void {
  claims(player);
  director(player);
}

// -- what is this?
function claims(player: Page): void {
  style(CSS);
  const box = element("div", { class: "about", role: "status", hidden: "" });
  player.layer("claims").append(box);
  let on = false, held = "";
  const turn = (): void => {
    on = !on;
    held = "";
    box.hidden = true;
    document.body.classList.toggle("asked", on);
  };
  if (player.switch) player.switch("what", "What is this?", "w", turn, () => on);
  else player.command("w", "What is this? Point at a thing", turn);
  player.on("tap", (e: Tap) => { e.taken ||= on; });
  player.on("point", (e: { x: number; y: number; hit: Hit | null }) => {
    if (!on) return;
    const subject = e.hit?.subject ?? "";
    if (!e.hit) return void (box.hidden = true);
    if (subject !== held) box.replaceChildren(...about(player, subject));
    held = subject;
    box.hidden = false;
    const over = box.parentElement!.getBoundingClientRect(), wide = over.width, tall = over.height;
    const picture = document.querySelector("canvas.picture")?.getBoundingClientRect() ?? over;
    const [x, y] = [e.x + picture.left - over.left, e.y + picture.top - over.top];
    box.style.left = `${Math.max(8, Math.min(x + 18, wide - box.offsetWidth - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(y + 18, tall - box.offsetHeight - 8))}px`;
  });
  player.on("shot", () => { box.hidden = true; held = ""; });
}

/** Name, words with what became of them, and choices with their reasons. */
export function about(player: Page, id: string): HTMLElement[] {
  const { film } = player, subject = film.subjects.find((s) => s.id === id);
  if (!subject) return ofPlace(player);
  const rows = [element("h3", {}, nameOf(subject))];
  rows.push(...words(subject.claims.map((i) => film.claims[i])));
  const did = film.claims.filter((c) => c.kind === "action" && acts(player.shot, id, c));
  rows.push(...words(did));
  rows.push(...reasons(subject.choices.map((i) => film.choices[i])));
  return rows;
}

function ofPlace(player: Page): HTMLElement[] {
  const { film, scene } = player, own = (path: string): boolean => path.startsWith(`${scene.id}.`);
  return [element("h3", {}, `The place: ${scene.place}${scene.hour ? `, ${scene.hour}` : ""}`),
    ...words(film.claims.filter((c) => own(c.binding) && ["place", "hour", "weather", "season", "light"].includes(c.kind))),
    ...reasons(film.choices.filter((c) => own(c.id)))];
}

/** Whether this claim is about something the subject does in this shot. */
function acts(shot: ShotRecord, id: string, claim: Claim): boolean {
  const person = shot.performers.find((p) => p.subject === id);
  return !!person && person.beats.some((b) => claim.binding.split(".").includes(b.id));
}

function nameOf(subject: SubjectRecord): string {
  const unit = subject.unit && subject.unit !== subject.noun ? ` (built as ${subject.unit.replaceAll("_", " ")})` : "";
  return subject.name ? `${subject.name}, the ${subject.noun}${unit}` : `The ${subject.noun}${unit}`;
}

/** Words that ask for the same and became the same ("fox", "it") are told together. */
function words(claims: Claim[]): HTMLElement[] {
  const same = new Map<string, Claim[]>();
  for (const c of claims) {
    const key = `${c.state} ${c.note}`;
    same.set(key, [...(same.get(key) ?? []), c]);
  }
  return [...same.values()].map(([c, ...more]) => element("p", {}, "asked for: ",
    ...[c, ...more].flatMap((one, n) => [n ? ", " : "", element("q", {}, one.words)]), element("span", { class: `state ${c.state}` }, ` ${STATES[c.state] ?? c.state}${c.note ? `, ${c.note}` : ""}`)));
}

function reasons(choices: Choice[]): HTMLElement[] {
  return choices.slice(0, MOST).map((c) => {
    const what = c.id.split(".").slice(1).join(" ").replaceAll("_", " ");
    const mixed = typeof c.value === "string" && c.value.includes("*"); // a voice mixed of several: a recipe, no name
    const value = mixed || typeof c.value === "object" ? "" : ` ${String(c.value).replaceAll("_", " ")}`;
    return element("p", {}, `${what}${value}: ${c.reason}`);
  });
}

// -- from above
const SVG = "http://www.w3.org/2000/svg";
const HUES = ["#b04a2c", "#2c6e8f", "#3f7a3a", "#8a5aa8", "#9a6a00", "#555"];

function shape(tag: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.textContent = text;
  return made;
}

export function director(player: Page): void {
  style(CSS);
  const panel = player.panel("above", "Director’s view", "d");
  panel.classList.add("above");
  const draw = (): void => panel.replaceChildren(plan(player));
  player.on("shot", draw);
  player.on("time", () => moved(player, panel));
  draw();
}

/** Where a performer is at a time of its shot, and which way it faces. */
export function stands(person: Performer, when: number): [x: number, y: number, heading: number] {
  let [x, y] = person.mark, heading = person.heading;
  for (const beat of (person.beats as (Performer["beats"][0] & { path?: [number, number][] })[])) {
    const path = beat.path ?? [];
    if (path.length < 2 || beat.start > when) continue;
    const share = Math.min(1, Math.max(0, (when - beat.start) / Math.max(beat.end - beat.start, 0.08)));
    const lengths = path.slice(1).map((p, i) => Math.hypot(p[0] - path[i][0], p[1] - path[i][1]));
    let left = share * lengths.reduce((a, b) => a + b, 0), at = 0;
    while (at < lengths.length - 1 && left > lengths[at]) left -= lengths[at++];
    const [a, b] = [path[at], path[at + 1]], part = lengths[at] ? left / lengths[at] : 1;
    [x, y, heading] = [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, Math.atan2(b[1] - a[1], b[0] - a[0])];
  }
  return [x, y, heading];
}

function plan(player: Page): HTMLElement {
  const shot = player.shot as Shot, people = shot.performers;
  const [cx, cy] = shot.camera.position, [tx, ty] = shot.camera.target;
  const points: [number, number][] = [[cx, cy], [tx, ty], ...people.flatMap((p) =>
    [[p.mark[0], p.mark[1]] as [number, number], ...p.path])];
  const xs = points.map((p) => p[0]), ys = points.map((p) => -p[1]), edge = 1.4;
  const box = [Math.min(...xs) - edge, Math.min(...ys) - edge, Math.max(...xs) + edge, Math.max(...ys) + edge];
  const svg = shape("svg", { viewBox: `${box[0]} ${box[1]} ${box[2] - box[0]} ${box[3] - box[1]}`, role: "img",
    "aria-label": caption(player), "font-size": Math.max(box[2] - box[0], box[3] - box[1]) * 0.045 });
  grid(svg, box);
  cone(svg, shot);
  line(svg, shot, box);
  people.forEach((p, n) => performer(svg, player, p, HUES[n % HUES.length]));
  const figure = element("figure", { style: "margin:0" });
  figure.append(svg, element("figcaption", {}, caption(player)));
  return figure;
}

function caption(player: Page): string {
  const { camera } = player.shot;
  const side = player.film.choices.find((c) => c.id === `${player.shot.id}.line`);
  const move = camera.move === "static" ? "still" : camera.move.replaceAll("_", " ");
  return `${camera.size.replaceAll("_", " ")} shot, ${Math.round(camera.lens_mm)} mm, ${move}; one square is a metre.` +
    (side ? ` The dashed line: ${side.reason}.` : "");
}

function grid(svg: SVGElement, box: number[]): void {
  for (let x = Math.ceil(box[0]); x < box[2]; x++) {
    svg.append(shape("line", { x1: x, x2: x, y1: box[1], y2: box[3], stroke: "#e6dfd4", "stroke-width": 0.02 }));
  }
  for (let y = Math.ceil(box[1]); y < box[3]; y++) {
    svg.append(shape("line", { x1: box[0], x2: box[2], y1: y, y2: y, stroke: "#e6dfd4", "stroke-width": 0.02 }));
  }
}

function cone(svg: SVGElement, shot: Shot): void {
  const { position: [x, y], target: [tx, ty], lens_mm } = shot.camera;
  const way = Math.atan2(ty - y, tx - x), half = Math.atan(18 / lens_mm), far = Math.hypot(tx - x, ty - y) * 1.35 + 0.5;
  const reach = (a: number): string => `${x + far * Math.cos(a)},${-(y + far * Math.sin(a))}`;
  svg.append(shape("polygon", { points: `${x},${-y} ${reach(way - half)} ${reach(way + half)}`, fill: "#f0c987",
    opacity: 0.45 }));
  const body = shape("g", { transform: `translate(${x} ${-y}) rotate(${(-way * 180) / Math.PI})`, class: "camera" });
  body.append(shape("rect", { x: -0.38, y: -0.2, width: 0.42, height: 0.4, rx: 0.06, fill: "#201e1c" }),
    shape("polygon", { points: "0,-0.1 0.2,-0.2 0.2,0.2 0,0.1", fill: "#201e1c" }));
  svg.append(body);
}

/** The 180-degree line through the two it runs between. */
function line(svg: SVGElement, shot: Shot, box: number[]): void {
  const pair = (shot.line ?? []).map((id) => shot.performers.find((p) => p.subject === id)).filter((p) => !!p);
  if (pair.length < 2) return;
  const [[ax, ay], [bx, by]] = pair.map((p) => stands(p, shot.duration / 2));
  const long = Math.hypot(bx - ax, by - ay) || 1, far = box[2] - box[0] + box[3] - box[1];
  const [ux, uy] = [((bx - ax) / long) * far, ((by - ay) / long) * far];
  svg.append(shape("line", { x1: ax - ux, y1: -(ay - uy), x2: bx + ux, y2: -(by + uy), stroke: "#b04a2c",
    "stroke-width": 0.05, "stroke-dasharray": "0.22 0.16", class: "axis" }));
}

function performer(svg: SVGElement, player: Page, person: Performer, hue: string): void {
  const subject = player.film.subjects.find((s) => s.id === person.subject);
  const body = subject?.family === "body", name = subject ? subject.name || subject.noun : person.subject;
  const way = [[person.mark[0], person.mark[1]], ...person.path].map((p) => `${p[0]},${-p[1]}`).join(" ");
  if (person.path.length > 1) {
    svg.append(shape("polyline", { points: way, fill: "none", stroke: hue, "stroke-width": 0.06, opacity: 0.7 }));
  }
  svg.append(shape("circle", { cx: person.mark[0], cy: -person.mark[1], r: 0.1, fill: "none", stroke: hue,
    "stroke-width": 0.04 }));
  const here = shape("g", { "data-subject": person.subject });
  here.append(shape(body ? "circle" : "rect", body ? { r: 0.24, fill: hue }
    : { x: -0.18, y: -0.18, width: 0.36, height: 0.36, fill: hue, opacity: 0.6 }));
  if (body) here.append(shape("polygon", { points: "0.2,-0.14 0.46,0 0.2,0.14", fill: hue, class: "nose" }));
  const label = shape("text", { x: person.mark[0] + 0.32, y: -person.mark[1] - 0.26, "data-label": person.subject }, name);
  svg.append(here, label);
  place(here, label, stands(person, player.time - player.shot.start));
}

function place(here: SVGElement, label: SVGElement | null, [x, y, heading]: [number, number, number]): void {
  here.setAttribute("transform", `translate(${x} ${-y}) rotate(${(-heading * 180) / Math.PI})`);
  label?.setAttribute("x", String(x + 0.32));
  label?.setAttribute("y", String(-y - 0.26));
}

/** Performers where they are at this time. */
function moved(player: Page, panel: HTMLElement): void {
  if (panel.hidden) return;
  for (const person of player.shot.performers) {
    const here = panel.querySelector<SVGElement>(`[data-subject="${person.subject}"]`);
    const label = panel.querySelector<SVGElement>(`[data-label="${person.subject}"]`);
    if (here) place(here, label, stands(person, player.time - player.shot.start));
  }
}
