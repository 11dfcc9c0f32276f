import { readsLargeTexts } from './manyLines.ts'

readsLargeTexts(50_000, 5_000_000)
