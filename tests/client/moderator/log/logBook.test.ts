import { expect, test } from 'vitest'
import { createLogBook, logRows } from '../../../../client/views/moderator/log/logBook.ts'
import type { LinkOpening } from '../../../../shared/protocol/down/logPage.ts'
import { instant, SECOND } from '../../../../shared/time/instant.ts'
import { until } from '../../../support/until.ts'

const coming = (
  n: number,
  link: string,
  what: LinkOpening['what'],
  seconds: number,
): LinkOpening => ({
  n,
  seq: 1,
  at: instant(seconds * SECOND),
  what,
  who: { link, roles: ['speaker'], person: null, booth: null },
})

/** What each node noted by itself, a moment apart. */
const NOTED = {
  one: [coming(1, 'ada', 'came', 10), coming(2, 'bo', 'came', 11), coming(3, 'ada', 'left', 60)],
  two: [
    coming(1, 'bo', 'came', 11.3),
    coming(2, 'ada', 'left', 60.3),
    coming(3, 'ada', 'came', 90),
    coming(4, 'ada', 'left', 95),
  ],
}

test('whoever goes to another node is told once of who came and left, though both nodes noted it', async () => {
  let boot: keyof typeof NOTED = 'one'
  const book = createLogBook({
    log: async ({ comings: known }) => {
      const since = known?.boot === boot ? known.n : 0
      return { boot, from: 0, lines: [], comings: NOTED[boot].filter(({ n }) => n > since) }
    },
    store: {
      subscribe: () => () => undefined,
      getState: () => {
        throw new Error('not asked for')
      },
    },
  })
  const told = () => book.store.getState().openings.map(({ who, what }) => `${who.link} ${what}`)
  book.readBack()
  await until(() => told().length > 0)
  expect(told()).toEqual(['ada came', 'bo came', 'ada left'])
  boot = 'two'
  book.follow()
  await until(() => told().length > 3)
  expect(told().slice(3)).toEqual(['ada came', 'ada left'])
})

test('who came while the oldest loaded line was the newest one is listed with it, who came before is not', () => {
  const openings = [coming(1, 'ada', 'came', 10), { ...coming(2, 'bo', 'came', 11), seq: 2 }]
  const received = openings.map((one) => ({ ...one, batch: 0 }))
  expect(logRows({ lines: [], openings: received, from: 2 }).map(({ id }) => id)).toEqual([
    '2 11000',
  ])
})

test('after a request failed, nothing is asked for until somebody asks', async () => {
  const asked: (number | null)[] = []
  const book = createLogBook({
    log: async ({ before }) => {
      asked.push(before)
      await Promise.resolve()
      return null
    },
    store: { subscribe: () => () => undefined, getState: () => ({}) as never },
  })
  book.follow()
  book.readBack()
  book.readBack()
  await until(() => book.store.getState().failed)
  await new Promise((done) => setTimeout(done))
  expect(asked).toEqual([null])
})
