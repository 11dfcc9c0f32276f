import { expect, test } from 'vitest'
import { moveProgress } from '../../../server/cli/move.ts'

/** Tells of a move once a second, or so often, for so many seconds; gives what was written, in pieces. */
function written(seconds: number, to: { isTTY?: boolean; columns?: number }, every = 1) {
  const pieces: string[] = []
  let now = 0
  const progress = moveProgress({ ...to, write: (text) => pieces.push(text) }, () => now)
  for (let passed = every; passed <= seconds; passed += every) {
    now = passed * 1_000
    const [doing, shows] = ['copying' as const, Math.floor(passed)]
    progress.report({
      phase: doing,
      shows,
      totalShows: 12,
      events: shows * 1_500,
      totalEvents: 18_000,
    })
  }
  progress.end()
  progress.end()
  return pieces
}

test('a long move prints its progress in a line each five seconds', () => {
  expect(written(12, {})).toEqual([
    'Copied 5 of 12 shows, 7,500 of 18,000 events\n',
    'Copied 10 of 12 shows, 15,000 of 18,000 events\n',
  ])
})

test('on a terminal a move shows its progress in one line, which is removed at the end', () => {
  const [first, second, ...rest] = written(2, { isTTY: true, columns: 80 })
  expect(first).toBe('\rCopied 1 of 12 shows, 1,500 of 18,000 events\u001b[K')
  expect(second).toBe('\rCopied 2 of 12 shows, 3,000 of 18,000 events\u001b[K')
  expect(rest).toEqual(['\r\u001b[K'])
  expect(written(1, { isTTY: true, columns: 20 })[0]).toBe('\rCopied 1 of 12 show\u001b[K')
  expect(written(1, { isTTY: true }, 0.01)).toHaveLength(5)
})

test('a move that ends at once prints nothing', () => {
  expect([written(4, {}), written(0.1, { isTTY: true }, 0.1)]).toEqual([[], []])
})
