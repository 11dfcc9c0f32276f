const BUILD = new URL('../../../server/boot/build.mjs', import.meta.url).href

/** Builds what is stale before the first test of a run, so that no test meets an older program or page than its source. */
export async function setup(): Promise<void> {
  const { ensureBuilt }: { ensureBuilt: () => Promise<readonly string[]> } = await import(BUILD)
  await ensureBuilt()
}
