import { describe, expect, onTestFinished, test } from 'vitest'
import type { NodeBus } from '../../../server/store/port.ts'
import { PostgresNodeBus } from '../../../server/store/postgres/nodeBus.ts'
import { addressOf, databaseForEach, hasPostgres } from '../../support/database.ts'
import { layCable } from '../../support/nodes/databaseCable.ts'
import { until } from '../../support/until.ts'

/** Said by each end as it begins, and passed over by all. */
const HERE = 'here'

/** What a server at the end of a line says and hears. */
type End = {
  readonly line: NodeBus
  readonly heard: unknown[]
  readonly troubles: unknown[]
  /** How often the line has begun. */
  begun: number
  say(word: unknown): void
}

describe.skipIf(!hasPostgres)('a line among nodes', () => {
  const { url, query } = databaseForEach()

  async function end(at = url()): Promise<End> {
    const heard: unknown[] = []
    const troubles: unknown[] = []
    const line = new PostgresNodeBus(addressOf(at), {
      onConnect: () => {
        made.begun += 1
      },
      onMessage: (word) => word !== HERE && heard.push(word),
      reportError: (error) => troubles.push(error),
    })
    const made: End = {
      line,
      heard,
      troubles,
      begun: 0,
      say: (word) => line.send(word),
    }
    onTestFinished(() => line.close())
    await hears(made, 1)
    return made
  }

  /** Waits until a line that has begun so often hears: what it listens by was asked for before what it says then. */
  async function hears(one: End, begun: number): Promise<void> {
    await until(() => one.begun === begun, 'the line')
    one.say(HERE)
    await until(() => one.line.isUp, 'hearing')
  }

  test('carries words to all others, in order, and takes no other message', async () => {
    const [one, two, three] = [await end(), await end(), await end()]
    await query(`SELECT pg_notify('rostrum-nodes#/', '{"uid":"x","nsp":"/","type":3,"data":{}}')`)
    await query(`SELECT pg_notify('rostrum-nodes#/', 'no word')`)
    const words = Array.from({ length: 50 }, (_, n) => ({ n, long: 'x'.repeat(n % 2 ? 6_900 : 1) }))
    for (const word of words) one.say(word)
    await until(() => [two, three].every(({ heard }) => heard.length === 50), 'the words')
    expect([one.heard, two.heard, three.heard]).toEqual([[], words, words])
    expect([one, two, three].map(({ troubles }) => troubles)).toEqual(
      [one, two, three].map(() => [expect.any(SyntaxError)]),
    )
  })

  test('sends the last message, and reconnects no more once it is closed', async () => {
    const [one, two] = [await end(), await end()]
    one.say('last')
    await one.line.close()
    expect(one.line.isUp).toBe(false)
    await until(() => two.heard.length === 1, 'the last word')
    one.say('later')
    two.say('alive')
    expect(two.heard).toEqual(['last'])
    expect([...one.troubles, ...two.troubles, ...one.heard]).toEqual([])
  })

  test('that answers no more is down, and connects again', async () => {
    const cable = await layCable(url())
    const near = url().replace(/127[.\d:]+/, new URL(cable.url).host)
    const [one, two] = [await end(`${near}?query_timeout=1000`), await end()]
    expect(one.line.isUp).toBe(true)
    cable.block()
    one.say('lost')
    expect(one.line.isUp).toBe(false)
    await hears(one, 2)
    one.say('again')
    two.say('and back')
    await until(() => one.heard.length === 1 && two.heard.includes('again'), 'the words')
    // What was said into a line that was dead may have come through all the same, long before.
    expect(two.heard.filter((word) => word !== 'lost')).toEqual(['again'])
    expect(one.heard).toEqual(['and back'])
    expect([...one.troubles, ...two.troubles]).toEqual([])
  })
})
