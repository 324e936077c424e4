import { type FormEvent, useState } from 'react'

/**
 * When a fault of what is typed is shown: once one has left the input, or when saving was held because of it
 * (`keyboard/unfinished.ts` sends `invalid` then); not at the first digit.
 */
export function useUnfinished(fault: string | null) {
  const [isShown, setShown] = useState(false)
  const marksWithout = {
    onInvalid: (event: FormEvent) => {
      event.preventDefault()
      setShown(true)
    },
    onBlur: () => setShown(fault !== null),
  }
  return {
    shownFault: isShown ? fault : null,
    /** For the input that the fault is about: the keyboard is put in it when saving is held. */
    marks: { ...marksWithout, 'data-unfinished': fault ?? undefined },
    /** For another input of the same field. */
    marksWithout,
  }
}
