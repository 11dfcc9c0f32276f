import { pathToFileURL } from 'node:url'
import { stopWithParent } from './parent.mjs'
import { PROGRAM } from './paths.mjs'

// Runs the built program as a child of the cluster, and stops with it.
stopWithParent()
process.setSourceMapsEnabled(true)
process.argv = [process.execPath, PROGRAM, ...process.argv.slice(2)]
await import(pathToFileURL(PROGRAM).href)
