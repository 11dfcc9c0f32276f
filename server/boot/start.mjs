import { giveUp, launch } from './launch.mjs'
import { startMisuse } from './misuse.mjs'

const args = process.argv.slice(2)
const line = startMisuse(args, process.env)
if (line) giveUp(line)
await launch(['serve', ...args])
