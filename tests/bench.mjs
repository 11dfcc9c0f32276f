import { ensureBuilt } from '../server/boot/build.mjs'
import { ensureInstalled } from '../server/boot/install.mjs'
import { bootOrExit } from '../server/boot/launch.mjs'

await bootOrExit(async () => {
  await ensureInstalled()
  await ensureBuilt()
})
const { register } = await import('tsx/esm/api')
register()
const { bench } = await import('./bench/main.ts')
await bench(process.argv.slice(2))
