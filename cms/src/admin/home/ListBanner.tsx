import { Button, Flex, Typography } from '@strapi/design-system'
import { useLocation, useNavigate } from 'react-router-dom'
import { deskLists } from '../../desk/widgets.ts'

/** Says which list of the home page is open, since Strapi names only some of its filters, and leads back to the whole. */
export function ListBanner() {
  const { pathname, state } = useLocation()
  const navigate = useNavigate()
  const chosen: unknown = state
  const id = typeof chosen === 'object' && chosen !== null && 'deskList' in chosen ? chosen.deskList : null
  const list = deskLists.find((one) => one.id === id && pathname.endsWith(one.type))
  if (!list) return null
  return (
    <Flex gap={3} role="status">
      <Typography>{`Liste : ${list.label}`}</Typography>
      <Button variant="tertiary" size="S" onClick={() => { navigate(pathname) }}>Tout afficher</Button>
    </Flex>
  )
}
