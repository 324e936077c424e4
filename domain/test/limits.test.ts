import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailboxOf, networkOf } from '../limits/index.ts'

/** The same addresses at each run; another number tries others. */
const SEED = 27

describe('whom a limit counts', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:0207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0000:ffff:0:0:2', '2001:db8:0:0::/64'],
    ['[2001:db8:0:0:8::]', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['pas une adresse', 'unknown'],
    ['300.1.1.1', 'unknown'],
    ['1::2::3', 'unknown'],
    ['1:2:3', 'unknown'],
    ['1:2:3:4:5:6:7:8:9', 'unknown'],
    ['1:2:3:4:5:6:7:g', 'unknown'],
  ])('is on the network of %j: %s', (address, network) => expect(networkOf(address)).toBe(network))

  it('is one network whatever the last 64 bits are', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
    fc.assert(fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), (last) => networkOf(`2001:db8:1:2:${last.join(':')}`) === '2001:db8:1:2::/64'), { seed: SEED })
  })

  it.each([
    ['Camille@Exemple.FR', 'camille@exemple.fr'],
    ['camille+une@exemple.fr', 'camille@exemple.fr'],
    ['camille+une+deux@exemple.fr', 'camille@exemple.fr'],
    ['+une@exemple.fr', '+une@exemple.fr'],
    ['ｃamille@exemple.fr', 'camille@exemple.fr'],
    ['camille', 'camille'],
  ])('reads %j as %j', (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox))
})
