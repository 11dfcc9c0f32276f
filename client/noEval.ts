import { z } from 'zod'

// The pages' policy allows no code made from text: schemas are not to try, as each try would be reported.
z.config({ jitless: true })
