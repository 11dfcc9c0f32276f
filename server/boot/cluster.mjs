import { ensureBuilt } from './build.mjs'
import { CLUSTER_HELP, CLUSTER_OPTIONS, clusterOptions } from './clusterOptions.mjs'
import { ensureInstalled } from './install.mjs'
import { booting, giveUp } from './launch.mjs'
import { misuse } from './misuse.mjs'

/** Variables are for servers that people use: none of the nodes takes one to their shows. */
function forgetVariables() {
  const names = Object.keys(process.env).filter((name) => name.startsWith('ROSTRUM_'))
  for (const name of names) delete process.env[name]
}

const args = process.argv.slice(2)
const line = misuse('npm run cluster', CLUSTER_OPTIONS, args, process.env)
if (line) giveUp(line)
const options = await booting(async () => clusterOptions(args))
if (options === null) process.stdout.write(CLUSTER_HELP)
else {
  await booting(async () => {
    await ensureInstalled()
    await ensureBuilt()
  })
  forgetVariables()
  const { register } = await import('tsx/esm/api')
  register()
  const { showCluster } = await import('../cluster/main.ts')
  await showCluster(options)
}
