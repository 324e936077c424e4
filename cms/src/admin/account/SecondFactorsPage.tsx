import { Box, Button, Dialog, Flex, Main, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { ConfirmDialog, Layouts, Page, useAuth, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import type { AccountLine } from '../../second-factor/accounts.ts'

const permissions = [{ action: 'admin::users.read', subject: null }]
const day = (date: string): string => new Date(date).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' })

function stateOf({ since, must }: AccountLine): string {
  if (since) return `Active depuis le ${day(since)}`
  return must ? 'À activer' : 'Pas demandée'
}

function useAccounts() {
  const { get } = useFetchClient()
  const [accounts, setAccounts] = useState<readonly AccountLine[] | 'failed' | null>(null)
  const load = useCallback(() => {
    get<{ accounts: readonly AccountLine[] }>('/admin/second-factor/accounts').then(({ data }) => setAccounts(data.accounts), () => setAccounts('failed'))
  }, [get])
  useEffect(load, [load])
  return { accounts, load }
}

function Reset({ account, onDone }: { readonly account: AccountLine; readonly onDone: () => void }) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const reset = async (): Promise<void> => {
    try {
      await post(`/admin/second-factor/accounts/${account.id}/reset`, {})
      toggleNotification({ type: 'success', message: `La double authentification de ${account.name} est réinitialisée. Ses sessions sont fermées, et un courriel l’en prévient.` })
      onDone()
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error && error.message ? error.message : 'La double authentification n’a pas été réinitialisée. Réessayez.' })
    }
  }
  return (
    <Dialog.Root>
      <Dialog.Trigger><Button variant="secondary" size="S" aria-label={`Réinitialiser la double authentification de ${account.name}`}>Réinitialiser</Button></Dialog.Trigger>
      <ConfirmDialog title="Réinitialiser la double authentification" variant="danger" onConfirm={() => void reset()}>
        {`Vérifiez de vive voix que c’est bien ${account.name} qui le demande. Ses sessions seront fermées\u00a0; une nouvelle application sera ajoutée à la prochaine connexion.`}
      </ConfirmDialog>
    </Dialog.Root>
  )
}

function Accounts() {
  const { accounts, load } = useAccounts()
  const own = useAuth('SecondFactors', ({ user }) => user?.id)
  if (accounts === null) return <Page.Loading />
  if (accounts === 'failed') return <Page.Error />
  return (
    <Main>
      <Page.Title>Double authentification</Page.Title>
      <Layouts.Header title="Double authentification" subtitle="Qui publie ou voit des données personnelles donne un code à chaque connexion, en plus de son mot de passe." />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Table colCount={4} rowCount={accounts.length + 1}>
            <Thead><Tr>{['Compte', 'Rôle', 'Double authentification', 'Action'].map((title) => <Th key={title}><Typography variant="sigma">{title}</Typography></Th>)}</Tr></Thead>
            <Tbody>
              {accounts.map((account) => (
                <Tr key={account.id}>
                  <Td><Typography>{account.name}</Typography></Td>
                  <Td><Typography>{account.roles}</Typography></Td>
                  <Td><Typography textColor={account.must && !account.since ? 'danger600' : 'neutral800'}>{stateOf(account)}</Typography></Td>
                  <Td>{account.since && String(account.id) !== String(own) ? <Reset account={account} onDone={load} /> : null}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
          <Box><Typography textColor="neutral600">Pour la vôtre, demandez à une autre personne de l’administration, ou utilisez la commande du serveur (docs/operations.md).</Typography></Box>
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

/** Who has a second factor, for whoever administers accounts, and a way out for who has lost hers. */
export default function SecondFactorsPage() {
  return <Page.Protect permissions={permissions}><Accounts /></Page.Protect>
}
