import { Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { createGlobalStyle } from 'styled-components'
import { useOpeningLines } from './lines.ts'

/** Strapi has no box that comes and goes: with nothing to say, this one takes no room. */
const HiddenBox = createGlobalStyle`
  :has(> [data-strapi-widget-id$="opening"]) { display: none !important; }
`

/** The first box of the desk until all is done: what is left before the service opens, each line a link to where it is done. */
export function OpeningWidget() {
  const lines = useOpeningLines()
  if (lines === null || lines === 'failed' || lines.length === 0) return <HiddenBox />
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {lines.map(({ id, label, link }) => (
        <li key={id}><Typography tag={Link} to={link} textColor="primary600">{label}</Typography></li>
      ))}
    </Flex>
  )
}
