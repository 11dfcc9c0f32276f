import { ensureBuilt } from '../server/boot/build.mjs'
import { ensureInstalled } from '../server/boot/install.mjs'
import { booting, giveUp } from '../server/boot/launch.mjs'
import { testMisuse } from '../server/boot/misuse.mjs'
import { run, runNode, runNpm } from '../server/boot/run.mjs'

const args = process.argv.slice(2)
const line = testMisuse(args, process.env)
if (line) giveUp(line)
await booting(ensureInstalled)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
const { register } = await import('tsx/esm/api')
register()
const { testRun } = await import('./runner/testRun.ts')
const programs = { env: process.env, ensureBuilt, run, runNode, runNpm }
process.exitCode = await testRun(args, process.env.CI, programs)
