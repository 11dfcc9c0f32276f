import { randomUUID } from 'node:crypto'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { webhookRow } from '../../../server/webhooks/webhookRows.ts'
import { WebhookEvent } from '../../../shared/protocol/webhooks.ts'
import { steadyPort } from '../../support/steadyPort.ts'
import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import { percentile } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row } from '../row.ts'
import type { Desk } from '../stage/desk.ts'
import { Hall, type OurHall, startScreens } from '../stage/hall.ts'
import { atFixedRate } from '../stage/pace.ts'
import { SHOW, type ShowFolder } from '../stage/showFolder.ts'

const SCREENS = 100
const STREAMS = 200
const WEBHOOKS = 5

/** Ten commands a second, for ten seconds a round. */
const APART = 100
const COMMANDS = 100

/** Stores webhooks for a receiver on this machine, as the owner's page does. */
async function addWebhooks({ folder }: ShowFolder, port: number): Promise<void> {
  const store = new SqliteStore(folder)
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
  const rows = Array.from({ length: WEBHOOKS }, (_, n) =>
    webhookRow({
      id: randomUUID(),
      url: `http://127.0.0.1:${port}/${n}`,
      secret,
      events: WebhookEvent.options,
      since: 0,
      disabled: null,
    }),
  )
  await store.setSideRows(SHOW, rows)
  await store.close()
}

/** Starts the readers and the receiver; returns when all streams are open. */
async function startIntegrations({ server, folder }: OurHall, port: number) {
  const words = [
    ...['--url', `${server.url}/api/v1/shows/${SHOW}/events`],
    ...['--token', folder.fragment('integration')],
    ...['--count', String(STREAMS), '--port', String(port)],
  ]
  const readers = new Child([programFile('integrations'), ...words])
  await readers.waitForOutput(/streams open: (\d+)/)
  return readers
}

/** A cue, of which every webhook gets a message. */
const CUE = {
  type: 'sendCue',
  to: { type: 'group', role: 'timekeeper' },
  content: { type: 'canned', canned: 'next', params: null },
  life: 5_000,
} as const

/** Gives commands, every fifth one a cue; returns how long each answer took, in ms. */
async function waits(desk: Desk, commands: number): Promise<readonly number[]> {
  let given = 0
  const times = await atFixedRate(commands, APART, () => {
    given += 1
    return given % 5 === 0 ? desk.give(CUE) : desk.adjust()
  })
  return times.map(({ asked, answered }) => answered - asked)
}

async function p95s(bench: Bench, hall: OurHall): Promise<readonly number[]> {
  const commands = bench.size(COMMANDS)
  await hall.open('audience', bench.size(SCREENS))
  const desk = await hall.desk()
  await waits(desk, commands)
  return inRounds(bench, async () => percentile(await waits(desk, commands), 0.95))
}

async function run(bench: Bench) {
  const alone = await Hall.ours(startScreens({ last: true }))
  const before = await alone.alone(bench.report, () => p95s(bench, alone))
  const port = await steadyPort()
  const hall = await Hall.ours(startScreens({ last: true }), (folder) => addWebhooks(folder, port))
  const readers = await startIntegrations(hall, port)
  const measure = async () => {
    const measured = await p95s(bench, hall)
    await readers.waitForOutput(new RegExp(`receivers reached: (${WEBHOOKS})`))
    return measured
  }
  const after = await hall.alone(bench.report, measure).finally(() => readers.kill())
  const rise = after.map((value, round) => value - (before[round] ?? value))
  return { before: { ours: before }, after: { ours: after }, rise: { ours: rise } }
}

/** Measures what other programs cost a moderator. */
export const integrations: Row = {
  name: 'integrations',
  what: `Acknowledgement with ${STREAMS} event streams and ${WEBHOOKS} webhooks`,
  how: 'The time from sending a command to its durable answer at 10 evenly spaced commands a second, without other programs and with them; every command goes to all streams, and every fifth is a cue, which also goes to every webhook.',
  figures: [
    figure('before', 'p95 without other programs', 'ms'),
    figure('after', 'p95 with them', 'ms'),
    figure('rise', 'rise of the p95', 'ms', atMost(2)),
  ],
  run,
}
