import { readsLargeTexts } from './manyLines.ts'

// More entries than an agenda has, and lines longer than what is read of one; far more in the long run.
readsLargeTexts(600, 100_000)
