import { startStack } from '../src/testing/stack.ts'
import { newDataDir, useTemplate } from '../src/testing/stack-template.ts'

/** Loads the demonstration content once for all the files of a run; answers what removes it. */
export default async function loadOnce(): Promise<() => void> {
  const folder = newDataDir(false)
  const stack = await startStack({ dataDir: folder, demo: true })
  await stack.stop()
  return useTemplate(folder)
}
