import { analyse } from 'chardet'

/** How much is looked at, in bytes. */
const SAMPLE = 65_536

/** Encodings in the order in which they are tried where they are equally likely; the others come last. */
const LIKELY: readonly string[] = ['UTF-8', 'GB18030', 'Big5', 'windows-1252', 'ISO-8859-1']

/** Those that write a character in two bytes, both high for the most part. */
const PAIRED: readonly string[] = ['GB18030', 'Big5', 'EUC-KR', 'EUC-JP']

/** The encodings that bytes which are no UTF may be in, the likeliest first, by names a `TextDecoder` may know. */
export function guessedEncodings(bytes: Uint8Array): readonly string[] {
  const sample = tellingPart(bytes)
  const rank = (name: string) => {
    const place = LIKELY.indexOf(name)
    return place < 0 ? LIKELY.length : place
  }
  const names = analyse(sample)
    .toSorted(
      (one, other) => other.confidence - one.confidence || rank(one.name) - rank(other.name),
    )
    .map(({ name }) => name)
  return isPaired(sample) ? names.filter((name) => PAIRED.includes(name)) : names
}

/** The part of the bytes that is looked at: from the first line that is more than ASCII, where that lies far down. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f)
  if (firstHigh < SAMPLE / 2) return bytes.subarray(0, SAMPLE)
  const lineStart = bytes.lastIndexOf(0x0a, firstHigh) + 1
  const from = firstHigh - lineStart > SAMPLE / 2 ? firstHigh : lineStart
  return bytes.subarray(from, from + SAMPLE)
}

/**
 * Whether high bytes come in pairs, as characters of East Asia do: a few names among English are too
 * little to tell by how often they occur. Accented letters stand alone, and words of other scripts
 * are of odd length as often as not.
 */
function isPaired(sample: Uint8Array): boolean {
  const runs =
    Buffer.from(sample)
      .toString('latin1')
      .match(/[\x80-\xff]+/g) ?? []
  const paired = runs.filter((run) => /^([\xa1-\xf9][\xa1-\xfe])+$/.test(run))
  return paired.length > 0 && paired.length >= runs.length * 0.95
}
