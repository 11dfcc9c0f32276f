import type pg from 'pg'
import { StartupError } from '../../startupError.ts'

/** The oldest PostgreSQL that has what is used here. */
const OLDEST = 14

/** The advisory lock under which the tables are made and moved forward: any number that nobody else has in mind. */
const LOCK = 7_241_503_116

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

/** Commands that were given up, as they were lost on their way: in the row that whoever appends looks at last. */
const FORGONE = `ALTER TABLE rostrum.shows
  ADD COLUMN forgone text[] COLLATE "C" NOT NULL DEFAULT '{}',
  ADD COLUMN forgone_times bigint NOT NULL DEFAULT 0`

/** Who serves something alone, until when. */
const CLAIMS = `CREATE TABLE rostrum.claims (
    name text COLLATE "C" PRIMARY KEY,
    holder text COLLATE "C" NOT NULL,
    until timestamptz NOT NULL
  )`

/**
 * What makes each version of the tables out of the one before. While nodes are updated one after the other, a program of the
 * version before goes on beside it: a step takes away nothing that this one works with.
 */
const STEPS: readonly string[] = [TABLES, FORGONE, CLAIMS]

/** The oldest version whose program works on these tables. */
const OLDEST_BESIDE = Math.max(1, STEPS.length - 1)

/** Makes the tables or moves them forward, one process at a time; throws a `StartupError` where this database is none for us. */
export async function prepareSchema(client: pg.ClientBase): Promise<void> {
  await refuseUnfit(client)
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await moveForward(client)
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
  if (version < OLDEST) {
    throw unfit(`is PostgreSQL ${version}: Rostrum needs ${OLDEST} or later`)
  }
  if (encoding !== 'UTF8') {
    throw unfit(`keeps its texts as ${encoding}: make one with the encoding UTF8`)
  }
}

async function moveForward(client: pg.ClientBase): Promise<void> {
  const { version, oldest } = await versionOf(client)
  if (oldest > STEPS.length) {
    throw new StartupError(
      'newer-database',
      `The database was written by a newer version of Rostrum (database version ${version}): update Rostrum, or name another database.`,
    )
  }
  if (version >= STEPS.length) return
  for (const step of STEPS.slice(version)) await client.query(step)
  await client.query('UPDATE rostrum.schema_version SET version = $1, oldest = $2', [
    STEPS.length,
    OLDEST_BESIDE,
  ])
}

/** A version of the tables, and that of the oldest program that works on them. */
type Version = { readonly version: number; readonly oldest: number }

/** The version of the tables that are there; 0, and the place to keep it, where there are none. */
async function versionOf(client: pg.ClientBase): Promise<Version> {
  // Asked by hand: "if not exists" would want the right to make a schema that is there.
  const { rows } = await client.query<{ schema: boolean; versions: boolean }>(
    `SELECT to_regnamespace('rostrum') IS NOT NULL AS schema,
       to_regclass('rostrum.schema_version') IS NOT NULL AS versions`,
  )
  const [there] = rows
  if (!there?.schema) await client.query('CREATE SCHEMA rostrum')
  if (!there?.versions) {
    await client.query(
      'CREATE TABLE rostrum.schema_version (version bigint NOT NULL, oldest bigint NOT NULL)',
    )
    await client.query('INSERT INTO rostrum.schema_version VALUES (0, 0)')
  }
  const found = await client.query<Version>('SELECT version, oldest FROM rostrum.schema_version')
  return found.rows[0] ?? { version: 0, oldest: 0 }
}

function unfit(how: string): StartupError {
  return new StartupError('database', `The database ${how}.`)
}
