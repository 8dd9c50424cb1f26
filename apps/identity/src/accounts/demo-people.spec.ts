import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '@deskgraph/identity';
import { demoPeople } from './demo-people';

interface Organisation {
  readonly customers: readonly { readonly id?: string; readonly externalKey: string }[];
  readonly contacts: readonly { readonly customer: string; readonly name: string }[];
  readonly devices: readonly { readonly customer: string; readonly name: string }[];
  readonly engineers: readonly { readonly accountId: string; readonly name: string }[];
}

const organisation: Organisation = JSON.parse(readFileSync(join(__dirname, '../../../../tools/demo/organisation.json'), 'utf8'));
const namesOf = (rows: Organisation['contacts'], customerId: string | undefined) =>
  rows.filter(({ customer }) => customer === organisation.customers.find(({ id }) => id === customerId)?.externalKey).map(({ name }) => name);

describe('the demo people', () => {
  it('have every role among them, and a username each', () => {
    expect(new Set(demoPeople.map(({ role }) => role))).toEqual(new Set(roles));
    expect(new Set(demoPeople.map(({ username }) => username)).size).toBe(demoPeople.length);
  });

  it('are the engineers of the demo organisation', () => {
    const accounts = demoPeople.filter(({ role }) => role === 'engineer').map(({ username, name }) => ({ accountId: `acc-${username}`, name }));
    expect(accounts).toEqual(organisation.engineers.map(({ accountId, name }) => ({ accountId, name })));
  });

  it('are contacts and devices of its customers', () => {
    for (const { name, customerId } of demoPeople.filter(({ role }) => role === 'customer')) expect(namesOf(organisation.contacts, customerId)).toContain(name);
    for (const { name, customerId } of demoPeople.filter(({ role }) => role === 'device')) expect(namesOf(organisation.devices, customerId)).toContain(name);
  });
});
