import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import type { OpeningAnswer, OpeningLine } from '../../opening/line.ts'

/** What is left to do before the opening, `null` until it is known, `failed` when the CMS does not answer. */
export function useOpeningLines(): readonly OpeningLine[] | 'failed' | null {
  const { get } = useFetchClient()
  const [lines, setLines] = useState<readonly OpeningLine[] | 'failed' | null>(null)
  useEffect(() => {
    get<OpeningAnswer>('/admin/opening/lines').then(({ data }) => setLines(data.lines), () => setLines('failed'))
  }, [get])
  return lines
}
