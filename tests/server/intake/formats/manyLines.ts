import { expect, test } from 'vitest'
import { readText } from '../../../../server/intake/readText.ts'

/** Lines of which a text may have many. */
const LINES: readonly (readonly [string, (n: number) => string])[] = [
  ['numbered talks', (n) => `${n}. Talk number ${n} (5 min)`],
  ['rows', (n) => `${9 + (n % 9)}:00\tTalk ${n}\tJane Doe, ACME`],
  ['timed talks', (n) => `${9 + (n % 9)}:00 Talk ${n} (Jane Doe, ACME)`],
]

/** Pieces of a line that repeats them without end. */
const AGAIN_AND_AGAIN = [
  'x',
  '10:00-10:20 Welcome, ',
  '上午9:00-9:10王莹教授致辞，',
  '1234567890',
  'a(((',
  '(',
  'Talk (10 min) ',
  'Prof. Ying Wang, Ms. Wei Bai; ',
  'Jane Doe, (10 min) 9:00 - ',
  '12:30-',
  'a\t',
  '10:00\tA\t',
  '| a | ',
  '[a](http://a.b) ',
  '10:00          ',
  '*a',
  '*a_ ',
  '![](<',
]

/** Checks that texts of so many lines, and lines of so many bytes, are read to their end; only the limit of a test bounds the time. */
export function readsLargeTexts(lines: number, bytes: number): void {
  const read = (text: string) => readText(text, { date: null, zone: null })

  test.each(LINES)(`${lines} lines are read to their end: %s`, (_, of) => {
    const text = Array.from({ length: lines }, (_, n) => of(n + 1)).join('\n')
    const { source, agendas, ledger } = read(text)
    expect(source).toHaveLength(lines)
    expect(agendas.length).toBeLessThanOrEqual(1)
    expect(ledger?.at(-1)?.to).toBe(lines)
  })

  test.each(AGAIN_AND_AGAIN)(`${bytes} bytes of %j in one line are read to their end`, (piece) => {
    const line = piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
    const { agendas, ledger } = read(`# Day\n${line}`)
    expect(agendas.length).toBeLessThanOrEqual(1)
    expect(ledger?.at(-1)?.to).toBe(2)
  })
}
