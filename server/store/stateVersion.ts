/** A digest of the schema of a state and of the states in `tests/fixtures/logs`: a snapshot of another version is rebuilt from the log. `tests/server/store/frozenLogs.test.ts` writes it. */
export const STATE_VERSION = 0xf3d0892362ca
