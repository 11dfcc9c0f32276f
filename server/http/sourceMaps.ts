import { posix } from 'node:path'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { decodedText } from '../parseText.ts'

/** A file that leads from built code back to its source, however its path is written. */
function isMap(path: string): boolean {
  return (decodedText(path) ?? path).toLowerCase().endsWith('.map')
}

/** Where maps are served, scripts say where theirs is, which the build leaves out; else maps are answered by `nothingHere`. */
export function sourceMaps(
  served: boolean,
  nothingHere: (response: Response) => void,
): RequestHandler {
  return ({ path }: Request, response: Response, next: NextFunction) => {
    if (!served && isMap(path)) return nothingHere(response)
    if (served && path.endsWith('.js')) response.set('SourceMap', `${posix.basename(path)}.map`)
    next()
  }
}
