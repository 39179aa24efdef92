import { describe, expect, test } from 'vitest'
import { isPublic, lookupBy } from './public-address.ts'

describe('addresses that anybody can reach', () => {
  test.each([
    '93.184.215.14',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '::ffff:93.184.215.14',
    '64:ff9b::5db8:d70e',
  ])('%s', (address) => expect(isPublic(address)).toBe(true))
})

describe('addresses that not everybody can reach', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.8.9.10'],
    ['loopback', '::1'],
    ['mapped', '::ffff:127.0.0.1'],
    ['mapped, in hexadecimal', '::ffff:7f00:1'],
    ['IPv4-compatible', '::7f00:1'],
    ['translated', '::ffff:0:7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64', '64:ff9b::a9fe:a9fe'],
    ['NAT64 of a network', '64:ff9b:1::5db8:d70e'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['unspecified', '0.0.0.0'],
    ['unspecified', '0.1.2.3'],
    ['unspecified', '::'],
    ['link-local', '169.254.1.1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['metadata', '169.254.169.254'],
    ['metadata', 'fd00:ec2::254'],
    ['metadata', '100.100.100.200'],
    ['metadata', '168.63.129.16'],
    ['private', '10.0.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['unique local', 'fd12::1'],
    ['site-local', 'fec0::1'],
    ['a provider’s inside', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['for documents', '192.0.2.1'],
    ['for documents', '2001:db8::1'],
    ['no address', 'news.example'],
    ['no address', ''],
  ])('%s: %s', (_what, address) => expect(isPublic(address)).toBe(false))
})

describe('a name', () => {
  const answer = (...answers: string[][]) => {
    let asked = 0
    const lookup = lookupBy((_hostname, _options, callback) => {
      callback(
        null,
        answers[asked++]!.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    })
    const all = (name: string) =>
      new Promise((resolve, reject) => {
        lookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)))
      })
    return { all, asked: () => asked }
  }

  test('that leads anywhere inside is refused, also when it leads outside, too', async () => {
    const { all } = answer(['93.184.215.14', '10.0.0.5'])
    await expect(all('intranet.example')).rejects.toMatchObject({
      code: 'sources/private-address',
      message: expect.stringContaining('intranet.example leads to 10.0.0.5'),
    })
  })

  test('is connected to where it was found to lead, not where it leads the next moment', async () => {
    const { all, asked } = answer(['93.184.215.14'], ['127.0.0.1'])
    expect(await all('rebound.example')).toEqual([{ address: '93.184.215.14', family: 4 }])
    expect(asked()).toBe(1)
    await expect(all('rebound.example')).rejects.toMatchObject({ code: 'sources/private-address' })
  })
})
