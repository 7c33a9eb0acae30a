// SPDX-License-Identifier: Apache-2.0
// The page's binary parts: base64 in script elements, or in files of a folder beside a long film's page.

/** Base64 -> bytes, through the browser's own decoder where it has one. */
export function fromBase64(text: string): Uint8Array {
  const native = (Uint8Array as any).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const raw = atob(text), out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}

export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as any).toBase64;
  if (native) return native.call(bytes);
  let out = "";
  for (let i = 0; i < bytes.length; i += 32768) out += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(out);
}

const arrived = new Map<string, (text: string) => void>();
(window as any).soundstageChunk = (id: string, text: string): void => {
  arrived.get(id)?.(text);
  arrived.delete(id);
};

function beside(id: string): Promise<string> {
  const folder = document.getElementById("film")!.dataset.folder;
  if (!folder) return Promise.reject(new Error(`a part of this film is missing (${id}): make the page again`));
  return new Promise((resolve, reject) => {
    arrived.set(id, resolve);
    const script = document.createElement("script");
    script.src = `${folder}/${id}.js`;
    script.onload = () => script.remove();
    script.onerror = () => reject(new Error(`the folder ${folder} beside this page is missing or incomplete`));
    document.head.append(script);
  });
}

/** The bytes of a part, unpacked when it is gzipped. */
export async function chunk(id: string): Promise<ArrayBuffer> {
  const text = document.getElementById(id)?.textContent ?? (await beside(id));
  const bytes = fromBase64(text.trim());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.buffer as ArrayBuffer;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
