import { existsSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import staticGzip from 'express-static-gzip'
import helmet from 'helmet'
import { ADDRESSES_PATH } from '../../shared/protocol/http/addresses.ts'
import { EXPORT_PATH } from '../../shared/protocol/http/export.ts'
import type { Health } from '../../shared/protocol/http/health.ts'
import { INTAKE_PATH } from '../../shared/protocol/http/intake.ts'
import { PUBLIC_SHOWS_PATH } from '../../shared/protocol/http/publicShows.ts'
import { REPORT_PATH } from '../../shared/protocol/http/report.ts'
import { type HostRefusal, MISDIRECTED } from '../gateway/admission/host.ts'
import type { ReportError } from '../logEvent.ts'
import { decodedText } from '../parseText.ts'
import { type AddressesParts, addressesRoute } from './addresses.ts'
import { type ExportParts, exportRoute } from './exports.ts'
import { healthRoute } from './health.ts'
import { type IntakeParts, intakeRoute } from './intake.ts'
import { type PublicListParts, publicListRoute } from './publicList.ts'
import { type ReportParts, reportRoute } from './reports.ts'
import { contextOfRequest } from './requestContext.ts'
import { sourceMaps } from './sourceMaps.ts'

/** What the pages need: the built client's folder, what is told of health and by `/public.json`, what reads agendas and what gives them out. */
export type PageParts = {
  readonly assets: string
  readonly secure: boolean
  /** Whether whoever asks is given what leads from the built pages back to their source. */
  readonly sourceMaps?: boolean
  readonly health: () => Promise<Health>
  readonly publicList: PublicListParts
  readonly intake: IntakeParts
  readonly exports: ExportParts
  readonly reports: ReportParts
  readonly addresses: AddressesParts
  /** Says whether a request is for another host than ours. */
  readonly hostRefusal: HostRefusal
  readonly reportError: ReportError
}

const YEAR = '1y'

/** What only concerns a document, in small letters: said with every script and sheet of a page it was two fifths of their heads. */
const OF_DOCUMENTS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
] as const

/**
 * The pages, health, `/public.json`, `/addresses`, `/intake`, `/export` and `/report`, under strict headers: everything is from here, nothing is
 * inline. Whatever asks for health may do so by any name, as probes do.
 */
export function pages({
  assets,
  secure,
  sourceMaps: mapsServed = false,
  health,
  publicList,
  intake,
  exports,
  reports,
  addresses,
  hostRefusal,
  reportError,
}: PageParts): Express {
  const app = express()
  app.use(headers(secure))
  app.use(refuseUnreadable)
  app.use(healthRoute(health))
  app.use((request, response, next) => {
    const line = hostRefusal(request)
    if (line === null) next()
    else say(response, MISDIRECTED.status, line)
  })
  app.use(ADDRESSES_PATH, addressesRoute(addresses))
  app.use(PUBLIC_SHOWS_PATH, publicListRoute(publicList))
  app.use(INTAKE_PATH, intakeRoute(intake))
  app.use(EXPORT_PATH, exportRoute(exports))
  app.use(REPORT_PATH, reportRoute(reports))
  app.use(sourceMaps(mapsServed, nothingHere))
  // Built files carry a hash of their content in their name, so they never change.
  const built = join(assets, 'assets')
  // The build puts packed copies beside each script and sheet, of which the smallest that a browser takes is sent.
  // Nobody asks again for what never changes, nor for a part of it.
  const once = { immutable: true, maxAge: YEAR, lastModified: false, acceptRanges: false }
  const serveStatic = { ...once, index: false, setHeaders: ofNoDocument }
  const packed = { enableBrotli: true, orderPreference: ['br', 'gzip'] }
  app.use('/assets', staticGzip(built, { index: false, serveStatic, ...packed }))
  app.get('/', (_request, response) => sendIndex(response, assets))
  app.use(express.static(assets, { index: false, maxAge: '1h' }))
  app.use((_request, response) => nothingHere(response))
  // Express takes a function of four parameters for one that handles errors.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = statusOf(error)
    if (status === null) reportError(error, contextOfRequest(request))
    if (response.headersSent) response.destroy()
    else if (status !== null) say(response, status, 'This request cannot be answered as it is.')
    else say(response, 500, 'The server could not do this. Try again.')
  })
  return app
}

/** Ends a request whose path does not decode: nothing is there, and nothing of ours went wrong. */
function refuseUnreadable({ path }: Request, response: Response, next: NextFunction): void {
  if (decodedText(path) !== null) next()
  else say(response, 400, 'This address cannot be read. Open the link you were given, whole.')
}

/** The status of a request that is itself at fault, such as a range that its file does not have; null where the server is. */
function statusOf(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 500 ? status : null
}

function headers(secure: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure,
    xFrameOptions: { action: 'deny' },
  })
}

/** Leaves out of the head of a script, sheet or font what is for documents. */
function ofNoDocument(response: ServerResponse): void {
  for (const name of OF_DOCUMENTS) response.removeHeader(name)
}

function sendIndex(response: Response, assets: string): void {
  const index = join(assets, 'index.html')
  if (!existsSync(index)) {
    say(response, 503, 'The pages are not built. Start the server with npm start.')
    return
  }
  response.set('Cache-Control', 'no-cache').sendFile(index, { cacheControl: false })
}

function nothingHere(response: Response): void {
  say(response, 404, 'There is nothing here. Open the link you were given, whole.')
}

function say(response: Response, status: number, text: string): void {
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${text}\n`)
}
