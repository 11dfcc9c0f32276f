import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestHandler } from 'express'

/** The built files that have a gzipped copy beside them; nothing that leads out of their folder. */
const BUILT = /^\/[\w.-]+\.(?<kind>js|css)$/

/** Lets what serves `folder` send the gzipped copy of a script or sheet, where there is one and the browser takes it. */
export function gzippedCopies(folder: string): RequestHandler {
  return (request, response, next) => {
    const kind = BUILT.exec(request.path)?.groups?.['kind']
    if (kind !== undefined) {
      const copy = `${request.path}.gz`
      response.vary('Accept-Encoding')
      if (request.acceptsEncodings('gzip') && existsSync(join(folder, copy))) {
        response.type(kind).set('Content-Encoding', 'gzip')
        request.url = copy
      }
    }
    next()
  }
}
