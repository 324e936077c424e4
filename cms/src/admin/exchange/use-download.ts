import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { saveFile } from './save-file.ts'

const FAILED = 'L’export n’a pas pu être fait. Retirez le filtre sur le statut s’il y en a un, rechargez la page, puis réessayez.'

/** Downloads a file of the admin's API, which only answers to who is signed in. */
export function useDownload(): { isLoading: boolean; download: (address: string, name: string) => void } {
  const { get } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [isLoading, setLoading] = useState(false)
  const fetchFile = async (address: string, name: string) => {
    setLoading(true)
    try {
      const { data } = await get<Blob>(address, { responseType: 'blob' })
      saveFile(data, name)
    } catch {
      toggleNotification({ type: 'danger', message: FAILED })
    } finally {
      setLoading(false)
    }
  }
  return { isLoading, download: (address, name) => void fetchFile(address, name) }
}
