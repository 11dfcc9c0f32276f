import { COLUMNS } from '../move/storedRows.ts'

/** The notification channel for appended events. */
export const CHANNEL = 'rostrum'

/** The two keys of the advisory lock that each listener shares until its connection ends; the locks count the listeners. */
export const LISTENING = [1_919_906_676, 1] as const

/** The lock that a server shares from before it loads shows, and that a move takes exclusively. */
export const MOVE_LOCK = [LISTENING[0], 2] as const

/** The lock that a rewriting of a show shares until it ends, and that a server has while it announces itself: no server starts during one. */
export const REWRITE_LOCK = [LISTENING[0], 4] as const

/** The lock of listeners that are about to stop. */
export const LEAVING = [LISTENING[0], 3] as const

/** The queries by name; each is prepared once for each connection. */
export const QUERIES = {
  /**
   * Writes events and notifies in one statement. Writes nothing if they do not follow the end of the log; if two run at once, the
   * key (show, seq) makes the second fail. Also writes nothing if commands were abandoned since: `FOR SHARE` makes `abandon` wait
   * for this statement, or this statement sees its change.
   */
  append: `WITH log AS (
      SELECT coalesce(max(seq), 0) AS head FROM rostrum.events WHERE show = $1
    ), made AS (
      INSERT INTO rostrum.shows (show, made) SELECT $1, $3::bigint FROM log WHERE head = 0 AND $2::bigint = 1
    ), open AS (
      SELECT FROM rostrum.shows WHERE show = $1 AND forgone_times = $11::bigint FOR SHARE
    ), written AS (
      INSERT INTO rostrum.events (show, seq, at, wall, command_id, actor, role, event)
      SELECT $1, new.* FROM log, unnest($4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[]) AS new
      WHERE head = $2::bigint - 1 AND ($11::bigint IS NULL OR EXISTS (SELECT FROM open))
      RETURNING seq
    ), notified AS (
      SELECT pg_notify('${CHANNEL}', $1 || ' ' || max(seq)) FROM written HAVING count(*) > 0
    )
    SELECT head, (SELECT count(*) FROM notified) AS notified FROM log`,
  // A full page of events, with seqs that no log has; the caller rolls it back.
  testEventSpace: `INSERT INTO rostrum.events (show, seq, at, wall, command_id, actor, role, event)
    SELECT show, -$1::bigint - n, 0, 0, '', '', '', $2
    FROM (SELECT show FROM rostrum.shows LIMIT 1) AS one, generate_series(1, 8) AS n`,
  after: `SELECT show, seq, at, wall, command_id, actor, role, event FROM rostrum.events
    WHERE show = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
  // The lateral join reads one entry of the index for each show.
  heads: `SELECT asked.show, last.seq FROM unnest($1::text[]) AS asked (show),
      LATERAL (SELECT seq FROM rostrum.events WHERE show = asked.show ORDER BY seq DESC LIMIT 1) AS last`,
  outcome: `SELECT max(seq) AS seq FROM rostrum.events
    WHERE show = $1 AND actor = $2 AND command_id = $3`,
  abandoned:
    'SELECT forgone_times AS times, forgone AS commands FROM rostrum.shows WHERE show = $1',
  // Only the newest 500 are stored.
  abandon: `UPDATE rostrum.shows SET forgone_times = forgone_times + 1,
      forgone = (forgone || $2::text[])[greatest(1, cardinality(forgone || $2::text[]) - 499):]
    WHERE show = $1 RETURNING forgone_times AS times, forgone AS commands`,
  shows: 'SELECT show FROM rostrum.shows ORDER BY made DESC, n DESC',
  snapshot: 'SELECT seq, version, state FROM rostrum.snapshots WHERE show = $1',
  saveSnapshot: `INSERT INTO rostrum.snapshots (show, seq, version, state) VALUES ($1, $2, $3, $4)
    ON CONFLICT (show) DO UPDATE SET seq = excluded.seq, version = excluded.version, state = excluded.state`,
  sideRows: `SELECT kind, id, value FROM rostrum.side_rows
    WHERE show = $1 AND kind = ANY($2) ORDER BY kind, id`,
  showsWith: `SELECT show FROM rostrum.shows
    WHERE EXISTS (SELECT FROM rostrum.side_rows WHERE side_rows.show = shows.show AND kind = $1)`,
  setSideRows: `WITH given AS (
      SELECT * FROM unnest($2::text[], $3::text[], $4::text[]) AS one (kind, id, value)
    ), dropped AS (
      DELETE FROM rostrum.side_rows AS row USING given
      WHERE row.show = $1 AND row.kind = given.kind AND row.id = given.id AND given.value IS NULL
    )
    INSERT INTO rostrum.side_rows (show, kind, id, value)
    SELECT $1, kind, id, value FROM given WHERE value IS NOT NULL
    ON CONFLICT (show, kind, id) DO UPDATE SET value = excluded.value`,
  // Also forgets the abandoned commands, whose names contain links.
  lockShow: `UPDATE rostrum.shows SET forgone = '{}', forgone_times = forgone_times + 1 WHERE show = $1`,
  addEvents: `INSERT INTO rostrum.events (${COLUMNS.join()})
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[],
      $5::text[], $6::text[], $7::text[], $8::text[])`,
  dropSide: 'DELETE FROM rostrum.side_rows WHERE show = $1',
  dropSnapshot: 'DELETE FROM rostrum.snapshots WHERE show = $1',
  dropEvents:
    'DELETE FROM rostrum.events WHERE show = $1 AND ($2::bigint[] IS NULL OR seq = ANY ($2))',
  dropShow: 'DELETE FROM rostrum.shows WHERE show = $1',
  fact: 'SELECT value FROM rostrum.facts WHERE name = $1',
  setFact: `INSERT INTO rostrum.facts (name, value) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  // Setting the value to itself returns a row.
  claimFact: `INSERT INTO rostrum.facts AS stored (name, value) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = stored.value RETURNING value`,
  claim: `INSERT INTO rostrum.claims AS old (name, holder, until)
      VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 ms')
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
      WHERE old.holder = excluded.holder OR old.until < clock_timestamp() RETURNING holder`,
  // Returns the time of evaluation, not of the start of the transaction.
  time: 'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS time',
  // The servers that serve, and those that serve or start: a server takes one lock before it loads shows, and another once it serves.
  servers: `SELECT count(*) FILTER (WHERE objid = $2) AS serving, count(*) FILTER (WHERE objid = $3) AS begun FROM pg_locks
    WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  // The number of listeners minus those that leave, at one moment.
  staying: `SELECT count(*) FILTER (WHERE objid = $2) - count(*) FILTER (WHERE objid = $3) AS servers FROM pg_locks
    WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  // Waits up to 2,000 ms for the end of the connection.
  endBackend: `SELECT pg_terminate_backend(pid, 2000) AS gone FROM pg_stat_activity
    WHERE pid = $1 AND extract(epoch FROM backend_start)::text = $2`,
} as const
