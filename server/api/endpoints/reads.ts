import { z } from 'zod'
import { AgendaFile, agendaFileOf } from '../../../shared/agenda/agendaFile.ts'
import { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import { Role } from '../../../shared/run/grant.ts'
import { has } from '../../../shared/run/roles.ts'
import { instant } from '../../../shared/time/instant.ts'
import { rateLimitKey } from '../../gateway/admission/visitor.ts'
import { parseJson } from '../../parseText.ts'
import { type Caller, endpoint, NO_BODY, NO_QUERY } from '../endpoint.ts'
import { FlatNow, flatNow, Now, nowOf } from '../now.ts'
import { problem } from '../problem.ts'

const GET = { method: 'get', body: NO_BODY } as const

const Shows = z.object({
  shows: z.array(
    z.object({
      show: z.string(),
      title: Texts.nullable(),
      status: z.enum(['planned', 'standby', 'live', 'paused', 'ended']),
      rehearsal: z.boolean(),
      archived: z.boolean(),
    }),
  ),
})

const listShows = endpoint({
  ...GET,
  path: '/shows',
  name: 'listShows',
  summary: 'The shows that this token opens: the show of its link',
  scopes: [],
  query: NO_QUERY,
  response: Shows,
  isFromLog: true,
  handle: ({ state }) => ({
    shows: [
      {
        show: state.show,
        title: (state.published ?? state.draft)?.agenda.title ?? null,
        status: state.run.position.status,
        rehearsal: state.rehearsal,
        archived: state.archived,
      },
    ],
  }),
})

const NowQuery = z.strictObject({
  lang: LanguageTag.optional().describe('The language of texts; the first of the show if omitted'),
  flat: z.string().optional().describe('If present, the answer is a list with one flat object'),
})

function readNow({ state, host, parts }: Caller, lang: string | undefined): Now {
  const now = nowOf(state, host.seq, instant(parts.clock.now()), lang ?? null)
  if (now === null) throw problem('not-published')
  return now
}

const getNow = endpoint({
  ...GET,
  path: '/shows/{show}/now',
  name: 'getNow',
  summary: 'The live item, the next one, the countdown, drift, landing and next fixed time',
  scopes: ['read-run', 'control-run'],
  query: NowQuery,
  response: z.union([Now, FlatNow]),
  isFromLog: false,
  handle(caller) {
    const { lang, flat } = caller.query
    const now = readNow(caller, lang)
    return flat === undefined ? now : flatNow(now)
  },
})

const AgendaQuery = z.strictObject({
  draft: z.string().optional().describe('If present, the draft; needs the scope edit-draft'),
})

const getAgenda = endpoint({
  ...GET,
  path: '/shows/{show}/agenda',
  name: 'getAgenda',
  summary: 'The published agenda as an agenda file, or the draft',
  scopes: ['read-agenda', 'edit-draft'],
  query: AgendaQuery,
  response: AgendaFile,
  isFromLog: true,
  handle({ state, visitor, query }) {
    if (query.draft !== undefined && !has(visitor.grant, 'draft')) throw problem('missing-scope')
    const plan = query.draft === undefined ? state.published : state.draft
    if (plan === null) throw problem('not-published')
    return agendaFileOf(plan.agenda)
  },
})

const Links = z.object({
  links: z.array(
    z.object({
      link: z.string(),
      roles: z.array(Role),
      person: z.string().nullable(),
      booth: z.string().nullable(),
      name: z.string().nullable(),
      revoked: z.boolean(),
      /** The number of its open screens. */
      open: z.int(),
    }),
  ),
})

const listLinks = endpoint({
  ...GET,
  path: '/shows/{show}/links',
  name: 'listLinks',
  summary: 'The links of the show and who has a screen open, without tokens',
  scopes: ['read-run'],
  query: NO_QUERY,
  response: Links,
  isFromLog: false,
  handle({ host, show, parts }) {
    const { open } = parts.gateway().presence.presence(show)
    return {
      links: host.state.links.map(({ id, grant, revoked }) => ({
        link: id,
        roles: grant.roles,
        person: grant.person,
        booth: grant.booth,
        name: grant.name ?? null,
        revoked,
        open: open[id] ?? 0,
      })),
    }
  },
})

const getReport = endpoint({
  ...GET,
  path: '/shows/{show}/report',
  name: 'getReport',
  summary: 'The report of an ended show: planned against actual',
  scopes: ['read-run'],
  query: NO_QUERY,
  response: ReportAnswer,
  isFromLog: true,
  async handle({ host, visitor, parts }) {
    const outcome = await parts.reports.file(
      host,
      { visibility: 'planner', file: 'report.json' },
      () => parts.limits.allows('reportsMade', rateLimitKey(visitor)),
    )
    if (outcome.as === 'too-many' || outcome.as === 'busy') throw problem(outcome.as)
    if (outcome.as !== 'answer') throw problem('failed')
    if (outcome.answer === null) throw problem('not-ended')
    return parseJson(ReportAnswer, Buffer.from(outcome.answer.bytes).toString('utf8'))
  },
})

/** The endpoints that read, in the order of the document. */
export const READS = [listShows, getNow, getAgenda, listLinks, getReport]
