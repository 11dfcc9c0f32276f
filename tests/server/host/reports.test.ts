import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportJob, ReportRequest, ReportStep } from '../../../server/export/reportJob.ts'
import { proposalsForNextTime } from '../../../server/host/nextTime.ts'
import { Reports } from '../../../server/host/reports.ts'
import type { JobThread } from '../../../server/thread/jobThread.ts'
import { ReportFile } from '../../../shared/protocol/http/report.ts'
import { hostOf } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { logAs, ran, times } from '../../support/ranShow.ts'
import { startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

/** A store whose disk does not give one show. */
class TornStore extends MemoryStore {
  override async eventsAfter(show: string, after: number, most?: number) {
    if (show === 'torn') throw new Error('EIO')
    return super.eventsAfter(show, after, most)
  }
}

const store = new TornStore()
let server: TestServer

beforeAll(async () => {
  const evening = ran(times(3, ['talk', 10, 12]))
  for (const show of ['first', 'second', 'torn']) await store.append(logAs(evening, show))
  server = await startServer({ store })
})
afterAll(() => server.stop())

test('R14: the reports of one show that wait leave room for those of others', async () => {
  const thread: JobThread<ReportJob, ReportStep> = {
    run: () => new Promise(() => {}),
    stop: async () => {},
  }
  const reports = new Reports(store, thread)
  const wishes = (['moderator', 'planner', 'named'] as const).flatMap((sight) =>
    ReportFile.options.map((file): ReportRequest => ({ visibility: sight, file })),
  )
  const outcomes: string[] = []
  const [first, second] = [await hostOf(server, 'first'), await hostOf(server, 'second')]
  for (const wish of wishes.slice(0, 10))
    void reports.file(first, wish).then(({ as }) => outcomes.push(as))
  await until(() => outcomes.length > 0, 'a report that is refused')
  expect(outcomes).toEqual(['busy', 'busy'])
  void reports.file(second, 'next-time').then(({ as }) => outcomes.push(as))
  await new Promise(setImmediate)
  expect(outcomes).toEqual(['busy', 'busy'])
})

test('R14b: nothing is proposed where the report it is learnt from cannot be made now', async () => {
  const busy = { file: async () => ({ as: 'busy' }) as const }
  await expect(
    proposalsForNextTime({ hosts: server.hosts, reports: busy }, 'first'),
  ).rejects.toThrow('busy')
})

test('a show that the disk does not give is a fault of the server, and not called unreadable', async () => {
  const page = await openOwner(server)
  const command = { type: 'setPublic', public: true, was: false } as const
  expect(await page.command('torn', command)).toMatchObject({ problem: 'failed' })
  page.leave()
  expect(server.errors).toMatchObject([{ message: 'EIO' }])
})
