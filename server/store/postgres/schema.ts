import type pg from 'pg'
import { StartupError } from '../../startupError.ts'

/** The oldest supported version of PostgreSQL. */
const OLDEST_POSTGRES = 14

/** The advisory lock for migrations, an arbitrary number. */
const SCHEMA_LOCK = 7_241_503_116

const TABLES = `
  CREATE TABLE rostrum.shows (
    show text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL,
    n bigint GENERATED ALWAYS AS IDENTITY
  );
  CREATE TABLE rostrum.events (
    show text COLLATE "C" NOT NULL REFERENCES rostrum.shows (show),
    seq bigint NOT NULL,
    at bigint NOT NULL,
    wall bigint NOT NULL,
    command_id text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    event text COLLATE "C" NOT NULL,
    PRIMARY KEY (show, seq)
  );
  CREATE INDEX events_by_command ON rostrum.events (show, actor, command_id);
  CREATE TABLE rostrum.snapshots (
    show text COLLATE "C" PRIMARY KEY REFERENCES rostrum.shows (show),
    seq bigint NOT NULL,
    version bigint NOT NULL,
    state text COLLATE "C" NOT NULL
  );
  CREATE TABLE rostrum.facts (
    name text COLLATE "C" PRIMARY KEY,
    value text COLLATE "C" NOT NULL
  );
  CREATE TABLE rostrum.side_rows (
    show text COLLATE "C" NOT NULL REFERENCES rostrum.shows (show) ON DELETE CASCADE,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    PRIMARY KEY (show, kind, id)
  );
`

/** The abandoned commands of a show, in the row that an append locks. */
const ABANDONED_COLUMNS = `ALTER TABLE rostrum.shows
  ADD COLUMN forgone text[] COLLATE "C" NOT NULL DEFAULT '{}',
  ADD COLUMN forgone_times bigint NOT NULL DEFAULT 0`

/** The tasks that only one process does at a time, their holders, and when their claims end. */
const CLAIMS = `CREATE TABLE rostrum.claims (
    name text COLLATE "C" PRIMARY KEY,
    holder text COLLATE "C" NOT NULL,
    until timestamptz NOT NULL
  )`

/** The migrations, each to the next version. None removes anything that programs of the previous version use: they still run during a rolling update. */
const MIGRATIONS: readonly string[] = [TABLES, ABANDONED_COLUMNS, CLAIMS]

/** The oldest version whose program can use these tables. */
const OLDEST_COMPATIBLE = Math.max(1, MIGRATIONS.length - 1)

/** Creates or migrates the tables, one process at a time; throws a `StartupError` if the database cannot be used. */
export async function prepareSchema(client: pg.ClientBase): Promise<void> {
  await refuseUnfit(client)
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK])
    await migrate(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function refuseUnfit(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ encoding: string; version: number }>(
    `SELECT current_setting('server_encoding') AS encoding,
       current_setting('server_version_num')::int / 10000 AS version`,
  )
  const [{ encoding, version } = { encoding: '', version: 0 }] = rows
  if (version < OLDEST_POSTGRES) {
    throw new StartupError(
      `The database is PostgreSQL ${version}: Rostrum needs ${OLDEST_POSTGRES} or later.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new StartupError(
      `The database has the encoding ${encoding}: create one with the encoding UTF8.`,
    )
  }
}

async function migrate(client: pg.ClientBase): Promise<void> {
  const { version, oldest } = await readVersion(client)
  if (oldest > MIGRATIONS.length) {
    throw new StartupError(
      `The database was written by a newer version of Rostrum (database version ${version}): update Rostrum, or name another database.`,
    )
  }
  if (version >= MIGRATIONS.length) return
  for (const step of MIGRATIONS.slice(version)) await client.query(step)
  await client.query('UPDATE rostrum.schema_version SET version = $1, oldest = $2', [
    MIGRATIONS.length,
    OLDEST_COMPATIBLE,
  ])
}

/** The version of the tables, and the oldest version whose program can use them. */
type Version = { readonly version: number; readonly oldest: number }

/** Returns the version of the tables; if there are none, creates the version table with 0. */
async function readVersion(client: pg.ClientBase): Promise<Version> {
  // "if not exists" would need the right to create a schema even if it exists.
  const { rows } = await client.query<{ schema: boolean; versions: boolean }>(
    `SELECT to_regnamespace('rostrum') IS NOT NULL AS schema,
       to_regclass('rostrum.schema_version') IS NOT NULL AS versions`,
  )
  const [existing] = rows
  if (!existing?.schema) await client.query('CREATE SCHEMA rostrum')
  if (!existing?.versions) {
    await client.query(
      'CREATE TABLE rostrum.schema_version (version bigint NOT NULL, oldest bigint NOT NULL)',
    )
    await client.query('INSERT INTO rostrum.schema_version VALUES (0, 0)')
  }
  const versions = await client.query<Version>('SELECT version, oldest FROM rostrum.schema_version')
  return versions.rows[0] ?? { version: 0, oldest: 0 }
}
