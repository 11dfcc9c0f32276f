import { pathToFileURL } from 'node:url'
import { stopWithParent } from './parent.mjs'
import { PROGRAM } from './places.mjs'

// The built program as a child of whoever shows a cluster, with which it ends.
stopWithParent()
process.setSourceMapsEnabled(true)
process.argv = [process.execPath, PROGRAM, ...process.argv.slice(2)]
await import(pathToFileURL(PROGRAM).href)
