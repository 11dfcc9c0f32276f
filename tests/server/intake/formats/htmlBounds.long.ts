import { readsWithoutEnd } from './withoutEnd.ts'

readsWithoutEnd(500_000)
