import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import type { DeskCounts } from '../../desk/counts.ts'

type Get = ReturnType<typeof useFetchClient>['get']

/** The widgets of one page share one answer; coming back to the page asks again. */
const SHARED_MS = 2000
let asked: { readonly at: number; readonly answer: Promise<DeskCounts> } | undefined

function countsOf(get: Get): Promise<DeskCounts> {
  if (!asked || Date.now() - asked.at > SHARED_MS) asked = { at: Date.now(), answer: get<DeskCounts>('/admin/desk/counts').then(({ data }) => data) }
  return asked.answer
}

/** The counts of the desk, `null` until they are there, `failed` when the CMS does not answer. */
export function useDeskCounts(): DeskCounts | 'failed' | null {
  const { get } = useFetchClient()
  const [counts, setCounts] = useState<DeskCounts | 'failed' | null>(null)
  useEffect(() => {
    countsOf(get).then(setCounts, () => setCounts('failed'))
  }, [get])
  return counts
}
