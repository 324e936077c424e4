/** Something that a person can act on: its message says what happened and what to do, and is all that is shown. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** Runs a command's main function. A Failure is one message; anything else is a bug and shows its stack. Both exit with 1. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
