import { exitWithError, launch } from './launch.mjs'
import { misplacedStartOptions } from './npmOptions.mjs'

const args = process.argv.slice(2)
const line = misplacedStartOptions(args, process.env)
if (line) exitWithError(line)
await launch(['serve', ...args])
