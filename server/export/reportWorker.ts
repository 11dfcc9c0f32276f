import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { reportName } from '../../shared/agenda/exportName.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { ReportLog } from '../../shared/report/facts.ts'
import { learnable } from '../../shared/report/nextTime.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import { REPORT_VISIBILITY, visibleFacts } from '../../shared/report/reportVisibility.ts'
import { giveWay } from '../thread/giveWay.ts'
import { reportFileOf } from './report.ts'
import type { MadeFile, ReportJob, ReportStep, ReportWish } from './reportJob.ts'

/** How many logs stay in memory to be followed: the shows that were asked for last. */
const LOGS = 4

const logs = new LRUCache<ShowId, ReportLog>({ max: LOGS })

/** The log of a show as far as it is here. */
function logOf(show: ShowId): ReportLog {
  const log = logs.get(show) ?? new ReportLog()
  logs.set(show, log)
  return log
}

function fileOf(name: string, text: string): MadeFile {
  const bytes = new TextEncoder().encode(text)
  return { name, bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url')}"` }
}

function made(facts: ReportFacts, wish: ReportWish): MadeFile {
  if (wish === 'next-time') return fileOf(wish, JSON.stringify(learnable(facts)))
  const sight = REPORT_VISIBILITY[wish.sight]
  const seen = visibleFacts(facts, sight)
  return fileOf(reportName(seen, wish.file), reportFileOf(seen, sight, wish.file))
}

function stepOf({ show, after, events, seq, wish }: ReportJob): ReportStep {
  const log = logOf(show)
  if (log.seq === after) for (const envelope of events) log.take(envelope)
  const facts = log.seq < seq ? null : log.facts()
  return { seq: log.seq, made: facts && made(facts, wish) }
}

giveWay()

// A thread of its own: however long a log is and whatever its titles hold, no show waits for a report.
parentPort?.on('message', (job: ReportJob) => {
  const step = stepOf(job)
  parentPort?.postMessage(step, step.made === null ? [] : [step.made.bytes.buffer])
})
