import { permissionsOf } from '@deskgraph/identity';
import type { RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';

const viewer = '{ viewer { id displayName kind roles permissions language engineer { id name } customer { id } } }';
const register = 'mutation ($input: RegisterEngineerInput!) { registerEngineer(input: $input) { ... on RegisterEngineerPayload { engineer { id } } } }';

describe('the viewer', () => {
  let dispatch: RunningService;

  beforeAll(async () => (dispatch = await startDispatch()));
  afterAll(() => dispatch?.stop());

  it('is an engineer with a file, found by the account', async () => {
    const lead = await dispatch.as({ roles: ['supervisor'] });
    const { registerEngineer } = await lead.get<{ registerEngineer: { engineer: { id: string } } }>(register, { input: { accountId: 'acc-1', name: '王磊', grade: 'SENIOR', team: '一组', languages: ['zh'], skills: [] } });
    const wang = await dispatch.as({ roles: ['engineer'], id: 'acc-1', name: '王磊（账号）', locale: 'en' });
    expect(await wang.get(viewer)).toEqual({
      viewer: {
        id: 'acc-1', displayName: '王磊（账号）', kind: 'ENGINEER', roles: ['engineer'], language: 'en',
        permissions: [...permissionsOf(['engineer'])].sort(),
        engineer: { id: registerEngineer.engineer.id, name: '王磊' }, customer: null,
      },
    });
  });

  it('is a customer limited to its own rows, or staff with the permissions of all roles together', async () => {
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    expect(await customer.get(viewer)).toMatchObject({ viewer: { kind: 'CUSTOMER', engineer: null, customer: { id: 'c1' } } });
    const staff = await dispatch.as({ roles: ['front-line', 'analyst'] });
    expect(await staff.get(viewer)).toMatchObject({ viewer: { kind: 'STAFF', roles: ['front-line', 'analyst'], permissions: expect.arrayContaining(['contact:reveal', 'report:read']), customer: null } });
  });

  it('is nobody without a token', async () => {
    expect((await dispatch.nobody().ask(viewer)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
