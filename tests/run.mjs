import { ensureBuilt } from '../server/boot/build.mjs'
import { ensureInstalled } from '../server/boot/install.mjs'
import { booting, giveUp } from '../server/boot/launch.mjs'
import { testMisuse } from '../server/boot/misuse.mjs'
import { runNode } from '../server/boot/run.mjs'

const args = process.argv.slice(2)
const line = testMisuse(args, process.env)
if (line) giveUp(line)
await booting(ensureInstalled)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
const { register } = await import('tsx/esm/api')
register()
const { testRun } = await import('./runner/testRun.ts')
process.exitCode = await testRun(args, process.env.CI, { ensureBuilt, runNode })
