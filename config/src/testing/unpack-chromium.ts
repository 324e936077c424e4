import chromium from '@sparticuz/chromium'

/** Run as a process of its own: the package unpacks into the temporary folder of the process, which is the caller's choice. */
await chromium.executablePath()
