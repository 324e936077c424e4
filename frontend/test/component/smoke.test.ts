import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import DsfrBadge from '~/components/dsfr/DsfrBadge.vue'
test('says', () => { expect(mount(DsfrBadge, { slots: { default: 'Ouverte' } }).text()).toBe('Ouverte') })
