import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'

export interface Loaded<Data> {
  /** Null until it is there. */
  readonly data: Data | null
  readonly isFailed: boolean
  readonly reload: () => Promise<void>
}

/** What a route of the CMS answers, asked again when the address changes or on demand; the former answer stays until the new one is there. */
export function useLoaded<Data>(path: string): Loaded<Data> {
  const { get } = useFetchClient()
  const [data, setData] = useState<Data | null>(null)
  const [isFailed, setFailed] = useState(false)
  const reload = useCallback(async () => {
    try {
      const answer = await get<Data>(path)
      setData(answer.data)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [get, path])
  useEffect(() => void reload(), [reload])
  return { data, isFailed, reload }
}
