import { ensureBuilt } from '../server/boot/build.mjs'
import { ensureInstalled } from '../server/boot/install.mjs'
import { booting } from '../server/boot/launch.mjs'

await booting(async () => {
  await ensureInstalled()
  await ensureBuilt()
})
const { register } = await import('tsx/esm/api')
register()
const { bench } = await import('./bench/main.ts')
await bench(process.argv.slice(2))
