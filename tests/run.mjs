import { ensureBuilt } from '../server/boot/build.mjs'
import { ensureInstalled } from '../server/boot/install.mjs'
import { bootOrExit, exitWithError } from '../server/boot/launch.mjs'
import { misplacedTestOptions } from '../server/boot/npmOptions.mjs'
import { run, runNode, runNpm } from '../server/boot/run.mjs'

const args = process.argv.slice(2)
const line = misplacedTestOptions(args, process.env)
if (line) exitWithError(line)
await bootOrExit(ensureInstalled)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
const { register } = await import('tsx/esm/api')
register()
const { testRun } = await import('./runner/testRun.ts')
const programs = { env: process.env, ensureBuilt, run, runNode, runNpm }
process.exitCode = await testRun(args, process.env.CI, programs)
