/** Unpacks the packed browser into the folder that TMPDIR names; a program of its own, as the package takes no other word for it. */
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
