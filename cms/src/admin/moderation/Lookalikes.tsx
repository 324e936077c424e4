import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import type { Lookalike } from '../../submission/moderation-screens.ts'
import { paths } from './screens.ts'

interface Props {
  readonly uid: string
  readonly items: readonly Lookalike[]
  /** What is said when there are none. */
  readonly none: string
}

const list = { margin: 0, padding: 0, listStyle: 'none' } as const

/** Documents of the catalogue beside a proposal: why each is shown, whether it is published, and the way to it. */
export function Lookalikes({ uid, items, none }: Props) {
  if (items.length === 0) return <Typography textColor="neutral600">{none}</Typography>
  return (
    <Box tag="ul" style={list}>
      {items.map((item) => (
        <Box tag="li" key={item.documentId} paddingTop={2} paddingBottom={2}>
          <Link tag={NavLink} to={paths.document(uid, item.documentId)}>{item.title}</Link>
          <Flex gap={2} wrap="wrap">
            <Badge variant={item.isPublished ? 'success' : 'neutral'}>{item.isPublished ? 'Publiée' : 'Brouillon'}</Badge>
            <Typography variant="pi" textColor="neutral600">{[item.detail, item.reason].filter(Boolean).join(' · ')}</Typography>
          </Flex>
        </Box>
      ))}
    </Box>
  )
}
