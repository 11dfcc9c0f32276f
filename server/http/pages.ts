import { existsSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join, posix } from 'node:path'
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express'
import express from 'express'
import staticGzip from 'express-static-gzip'
import helmet from 'helmet'
import { ADDRESSES_PATH } from '../../shared/protocol/http/addresses.ts'
import { API_PATH } from '../../shared/protocol/http/api.ts'
import { CALENDAR_PATH } from '../../shared/protocol/http/calendar.ts'
import { EXPORT_PATH } from '../../shared/protocol/http/export.ts'
import type { Health } from '../../shared/protocol/http/health.ts'
import { INTAKE_PATH } from '../../shared/protocol/http/intake.ts'
import { OVERLAY_FOLDER, OVERLAY_KINDS } from '../../shared/protocol/http/overlays.ts'
import { PUBLIC_SHOWS_PATH } from '../../shared/protocol/http/publicShows.ts'
import { REPORT_PATH } from '../../shared/protocol/http/report.ts'
import { type ApiRouteParts, apiRoute } from '../api/apiRoute.ts'
import { type HostRefusal, MISDIRECTED } from '../gateway/admission/hostAndOrigin.ts'
import { decodedText } from '../parseText.ts'
import { type AddressesParts, addressesRoute } from './addresses.ts'
import { type CalendarParts, calendarRoute } from './calendars.ts'
import { type ExportParts, exportRoute } from './exports.ts'
import { healthRoute } from './health.ts'
import { type IntakeParts, intakeRoute } from './intake.ts'
import { type PublicListParts, publicListRoute } from './publicList.ts'
import { type ReportParts, reportRoute } from './reports.ts'
import { requestContext } from './route.ts'

/** Adds the header `SourceMap`, which the build omits, to scripts if `isOn`; else answers requests for maps with 404. */
function sourceMaps(isOn: boolean, sendNotFound: (response: Response) => void): RequestHandler {
  return ({ path }: Request, response: Response, next: NextFunction) => {
    const isMap = (decodedText(path) ?? path).toLowerCase().endsWith('.map')
    if (!isOn && isMap) return sendNotFound(response)
    if (isOn && path.endsWith('.js')) response.set('SourceMap', `${posix.basename(path)}.map`)
    next()
  }
}

export type PageParts = PublicListParts &
  IntakeParts &
  ExportParts &
  ReportParts &
  AddressesParts &
  CalendarParts &
  ApiRouteParts & {
    readonly assets: string
    readonly secure: boolean
    readonly sourceMaps: boolean
    readonly health: () => Promise<Health>
    readonly hostRefusal: HostRefusal
  }

/** Headers that only concern documents, in lower case. If every script and style sheet had them, they would be two fifths of all headers. */
const DOCUMENT_HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
] as const

/** The paths of the page; it shows what its path and the link in its fragment request. */
const PAGE_PATHS = ['/', OVERLAY_FOLDER, ...OVERLAY_KINDS.map((kind) => `${OVERLAY_FOLDER}${kind}`)]

/**
 * Creates the app: pages, health, `/public.json`, `/addresses`, `/intake`, `/export`, `/report`, `/calendar` and `/api/v1`. Strict headers allow
 * only our own content, and nothing inline. Health checks may use any host name, as probes do.
 */
export function pages(parts: PageParts): Express {
  const { assets, hostRefusal, reportError } = parts
  const app = express()
  app.use(headers(parts.secure))
  app.use(rejectInvalidPath)
  app.use(healthRoute(parts.health))
  app.use((request, response, next) => {
    const line = hostRefusal(request)
    if (line === null) next()
    else sendText(response, MISDIRECTED.status, line)
  })
  app.use(ADDRESSES_PATH, addressesRoute(parts))
  app.use(PUBLIC_SHOWS_PATH, publicListRoute(parts))
  app.use(INTAKE_PATH, intakeRoute(parts))
  app.use(EXPORT_PATH, exportRoute(parts))
  app.use(REPORT_PATH, reportRoute(parts))
  app.use(CALENDAR_PATH, calendarRoute(parts))
  app.use(API_PATH, apiRoute(parts))
  app.use(sourceMaps(parts.sourceMaps, sendNotFound))
  // Names of built files contain a hash of the content, so the files never change.
  const builtFiles = join(assets, 'assets')
  // The build adds compressed copies, of which the smallest is sent. Unchanging files need no revalidation and no ranges.
  const unchanging = { lastModified: false, etag: false, acceptRanges: false }
  const cached = { immutable: true, maxAge: '1y', ...unchanging }
  const serveStatic = { ...cached, index: false, setHeaders: removeDocumentHeaders }
  const compression = { enableBrotli: true, orderPreference: ['br', 'gzip'] }
  app.use('/assets', staticGzip(builtFiles, { index: false, serveStatic, ...compression }))
  app.get(PAGE_PATHS, (_request, response) => sendIndex(response, assets))
  app.use(express.static(assets, { index: false, maxAge: '1h' }))
  app.use((_request, response) => sendNotFound(response))
  // Express recognizes error handlers by their four parameters.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = statusOf(error)
    if (status === null) reportError(error, requestContext(request))
    if (response.headersSent) response.destroy()
    else if (status !== null)
      sendText(response, status, 'This request cannot be answered as it is.')
    else sendText(response, 500, 'The server could not do this. Try again.')
  })
  return app
}

/** Answers 400 for a path that cannot be decoded. */
function rejectInvalidPath({ path }: Request, response: Response, next: NextFunction): void {
  if (decodedText(path) !== null) next()
  else sendText(response, 400, 'This address cannot be read. Open the link you were given, whole.')
}

/** Returns the status of a client error, such as an invalid range; null for errors of the server. */
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

function removeDocumentHeaders(response: ServerResponse): void {
  for (const name of DOCUMENT_HEADERS) response.removeHeader(name)
}

function sendIndex(response: Response, assets: string): void {
  const index = join(assets, 'index.html')
  if (!existsSync(index)) {
    sendText(response, 503, 'The pages are not built. Start the server with npm start.')
    return
  }
  response.set('Cache-Control', 'no-cache').sendFile(index, { cacheControl: false })
}

function sendNotFound(response: Response): void {
  sendText(response, 404, 'There is nothing here. Open the link you were given, whole.')
}

function sendText(response: Response, status: number, text: string): void {
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${text}\n`)
}
