import { type FormEvent, useState } from 'react'

/**
 * When a fault of what is typed is shown: once one has left the input, or when saving was held because of it
 * (`keyboard/unfinished.ts` sends `invalid` then); not at the first digit.
 */
export function useUnfinished(fault: string | null) {
  const [isShown, setShown] = useState(false)
  return {
    shownFault: isShown ? fault : null,
    /** For each input of the field. */
    marks: {
      'data-unfinished': fault ?? undefined,
      onInvalid: (event: FormEvent) => {
        event.preventDefault()
        setShown(true)
      },
      onBlur: () => setShown(fault !== null),
    },
  }
}
