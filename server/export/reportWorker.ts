import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { reportName } from '../../shared/agenda/exportName.ts'
import { ReportLog } from '../../shared/report/facts.ts'
import { learnableFacts } from '../../shared/report/nextTime.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import { REPORT_VISIBILITY, visibleFacts } from '../../shared/report/reportVisibility.ts'
import { answerJobs } from '../thread/answerJobs.ts'
import { reportFileText } from './reportFile.ts'
import type { ReportDownload, ReportJob, ReportRequest, ReportStep } from './reportJob.ts'

/** The maximum number of logs in memory: those of the most recently requested shows stay. */
const MAX_LOGS = 4

const logs = new LRUCache<string, ReportLog>({ max: MAX_LOGS })

function downloadOf(name: string, text: string): ReportDownload {
  const bytes = new TextEncoder().encode(text)
  return { name, bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url')}"` }
}

function renderReport(facts: ReportFacts, request: ReportRequest): ReportDownload {
  if (request === 'next-time') return downloadOf(request, JSON.stringify(learnableFacts(facts)))
  const visibility = REPORT_VISIBILITY[request.visibility]
  const visible = visibleFacts(facts, visibility)
  return downloadOf(
    reportName(visible, request.file),
    reportFileText(visible, visibility, request.file),
  )
}

function runStep({ log: key, after, events, seq, request }: ReportJob): ReportStep {
  const log = logs.get(key) ?? new ReportLog()
  logs.set(key, log)
  if (log.seq === after) for (const envelope of events) log.take(envelope)
  const facts = log.seq < seq ? null : log.facts()
  return { seq: log.seq, file: facts && renderReport(facts, request) }
}

// Runs in a separate thread, so that no show waits for the report of a long log.
answerJobs(runStep, ({ file }) => (file === null ? [] : [file.bytes.buffer]))
