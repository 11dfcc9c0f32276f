import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PersonId, ShowId } from '../../shared/agenda/ids.ts'
import { parseJson } from '../parseText.ts'
import { StartupError } from '../startupError.ts'
import { personDigest, rowsWithoutPerson } from './erase.ts'
import { putFile } from './files.ts'
import type { Store } from './port.ts'

/** An erasure: the show, the digest of the person's id, and when (epoch ms). */
const Erasure = z.strictObject({ show: z.string(), person: z.string(), at: z.int() })
type Erasure = z.infer<typeof Erasure>

/** The fact with the erasures that a database has; an older copy of the database lacks the newest. */
const FACT = 'erasures'

const erasureFile = (folder: string) => join(folder, 'erasures.json')

const keyOf = ({ show, person }: Erasure) => `${show}/${person}`

/** Returns the list of erasures in a data folder; throws a `StartupError` if it cannot be read. */
function listedErasures(folder: string): readonly Erasure[] {
  const file = erasureFile(folder)
  if (!existsSync(file)) return []
  try {
    return parseJson(z.array(Erasure), readFileSync(file, 'utf8'))
  } catch {
    throw new StartupError(
      `${file} is the list of erased people, and is damaged: restore it from a backup. Without it, an older database shows them again.`,
    )
  }
}

async function appliedErasures(store: Pick<Store, 'fact'>): Promise<readonly string[]> {
  return parseJson(z.array(z.string()), (await store.fact(FACT)) ?? '[]')
}

async function apply(store: Store, erasure: Erasure): Promise<void> {
  const { show, person } = erasure
  await store.rewriteShow(show, (rows) =>
    rowsWithoutPerson(rows, ({ id }) => personDigest(show, id) === person),
  )
  const applied = new Set([...(await appliedErasures(store)), keyOf(erasure)])
  await store.setFact(FACT, JSON.stringify([...applied]))
}

/** Erases a person from a show for good: first lists it in the data folder, so that an older database is erased again. */
export async function eraseForGood(
  store: Store,
  folder: string | undefined,
  { show, person, at }: { readonly show: ShowId; readonly person: PersonId; readonly at: number },
): Promise<void> {
  const erasure = { show, person: personDigest(show, person), at }
  if (folder !== undefined)
    putFile(erasureFile(folder), `${JSON.stringify([...listedErasures(folder), erasure])}\n`)
  await apply(store, erasure)
}

/** Repeats the listed erasures that a database lacks, as after its restoration from a backup; returns how many. Nothing else may use the database. */
export async function repeatErasures(
  store: Store,
  folder: string,
  refuseIfShared: () => Promise<void>,
): Promise<number> {
  const applied = new Set(await appliedErasures(store))
  const missing = listedErasures(folder).filter((one) => !applied.has(keyOf(one)))
  if (missing.length > 0) await refuseIfShared()
  for (const one of missing) await apply(store, one)
  return missing.length
}
