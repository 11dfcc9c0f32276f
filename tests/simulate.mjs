import { ensureInstalled } from '../server/boot/install.mjs'
import { bootOrExit } from '../server/boot/launch.mjs'

await bootOrExit(ensureInstalled)
const { register } = await import('tsx/esm/api')
register()
const { simulate } = await import('./simulation/system/main.ts')
process.exitCode = await simulate(process.argv.slice(2))
