import { Button, Flex, Typography } from '@strapi/design-system'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { forgetFilters, openedList } from './opened-list.ts'

/** Says which list of the home page is open, since Strapi names only some of its filters, and leads back to the whole. */
export function ListBanner() {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const list = openedList(pathname, search)
  useEffect(() => {
    if (!list) return undefined
    const forget = () => forgetFilters(list)
    window.addEventListener('pagehide', forget)
    return () => {
      window.removeEventListener('pagehide', forget)
      forget()
    }
  }, [list])
  if (!list) return null
  return (
    <Flex gap={3} role="status">
      <Typography>{`Liste : ${list.label}`}</Typography>
      <Button variant="tertiary" size="S" onClick={() => { navigate(pathname) }}>Tout afficher</Button>
    </Flex>
  )
}
