import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { BYTES_LIMIT } from '../intake/bytesLimit.ts'

/** The bytes of a source, or the one line that says why there are none. */
type Source =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly line: string }

/** Reads to the end, or to just beyond what is read of any source: the reader then says that it is too large. */
async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > BYTES_LIMIT) break
  }
  return Buffer.concat(chunks)
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}

function lineOf(file: string, error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${file}.`
  if (code === 'EACCES' || code === 'EPERM') return `${file} may not be read by you.`
  return `${file} cannot be read (${code ?? 'for no reason known'}).`
}

/** The bytes of a file, or of `stdin` where the file is called `-`. */
export async function importSource(file: string, stdin: Readable): Promise<Source> {
  try {
    if (file === '-') return { ok: true, bytes: await bytesOf(stdin) }
    if ((await stat(file)).isDirectory()) {
      return { ok: false, line: `${file} is a folder: name a file in it.` }
    }
    return { ok: true, bytes: await bytesOf(createReadStream(file)) }
  } catch (error) {
    if (codeOf(error) === null) throw error
    return { ok: false, line: lineOf(file, error) }
  }
}
