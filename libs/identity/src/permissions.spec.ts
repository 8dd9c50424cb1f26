import { assert, constantFrom, property, string, subarray } from 'fast-check';
import { permissions, permissionsOf, type Permission } from './permissions';
import { can, principalOf } from './principal';
import { isRole, roles, type Role } from './roles';

/**
 * The whole table, written out: a change of who may do what shows up here as a changed row.
 * Columns in the order of `roles`: front-line, dispatcher, engineer, supervisor, director, knowledge-manager,
 * quality-reviewer, analyst, customer, device, administrator.
 */
const table = `
                                  FL DI EN SU DR KM QR AN CU DE AD
serviceRequest:submit             x  x  .  x  .  .  .  .  x  x  x
serviceRequest:read               x  x  x  x  x  x  x  x  x  .  x
serviceRequest:provideInformation x  x  .  x  .  .  .  .  x  .  x
feedback:leave                    .  .  .  .  .  .  .  .  x  .  .
feedback:read                     x  x  .  x  x  x  x  x  .  .  x
customer:read                     x  x  x  x  x  x  x  x  .  .  x
customer:register                 x  x  .  x  .  .  .  .  .  .  x
contact:reveal                    x  x  x  x  .  .  .  .  .  .  .
device:register                   x  x  .  x  .  .  .  .  .  .  x
workOrder:read                    x  x  x  x  x  x  x  x  x  .  x
workOrder:assign                  .  x  .  x  .  .  .  .  .  .  x
assignment:accept                 .  .  x  .  .  .  .  .  .  .  .
assignment:decline                .  .  x  .  .  .  .  .  .  .  .
workStep:log                      .  .  x  .  .  .  .  .  .  .  x
delivery:submit                   .  .  x  .  .  .  .  .  .  .  x
delivery:sign                     .  .  x  .  .  .  .  .  x  .  .
delivery:reject                   .  .  .  x  .  .  .  .  x  .  .
engineer:read                     x  x  x  x  x  x  x  x  .  .  x
engineer:register                 .  .  .  x  .  .  .  .  .  .  x
article:read                      x  x  x  x  x  x  x  x  x  .  x
article:readDrafts                .  .  x  x  .  x  x  .  .  .  x
article:create                    .  .  x  .  .  x  .  .  .  .  x
article:revise                    .  .  x  .  .  x  .  .  .  .  x
article:submit                    .  .  x  .  .  x  .  .  .  .  x
article:return                    .  .  .  .  .  x  .  .  .  .  x
article:publish                   .  .  .  .  .  x  .  .  .  .  x
article:retire                    .  .  .  .  .  x  .  .  .  .  x
article:rate                      x  x  x  x  x  x  x  x  x  .  x
article:use                       x  x  x  x  .  .  .  .  .  .  x
articleReview:set                 .  .  .  .  .  .  .  .  .  .  x
knownFault:read                   x  x  x  x  x  x  x  x  .  .  x
knownFault:record                 .  .  x  .  .  x  .  .  .  .  x
knownFault:trace                  .  .  .  .  .  x  .  .  .  .  x
synonyms:read                     .  .  .  .  .  x  .  .  .  .  x
synonyms:write                    .  .  .  .  .  x  .  .  .  .  x
classification:read               x  x  x  x  x  x  x  x  .  .  x
classification:correct            x  x  .  x  .  x  .  .  .  .  x
triageModel:read                  .  .  .  x  x  x  .  x  .  .  x
triageModel:train                 .  .  .  .  .  x  .  .  .  .  x
triageModel:promote               .  .  .  .  .  x  .  .  .  .  x
labelSet:change                   .  .  .  .  .  x  .  .  .  .  x
report:read                       .  x  .  x  x  x  x  x  .  .  x
message:replay                    .  .  .  .  .  .  .  .  .  .  x
workOrder:pause                   .  x  x  x  .  .  .  .  .  .  x
workOrder:resume                  .  x  x  x  .  .  .  .  .  .  x
workOrder:announceDelay           .  x  x  x  .  .  .  .  .  .  x
arrival:report                    .  .  x  .  .  .  .  .  .  .  .
serviceLevel:read                 .  x  .  x  x  .  x  x  .  .  x
calendar:define                   .  .  .  x  .  .  .  .  .  .  x
calendar:importYear               .  .  .  x  .  .  .  .  .  .  x
policy:revise                     .  .  .  x  .  .  .  .  .  .  x
policyRules:set                   .  .  .  x  .  .  .  .  .  .  x
escalationLadder:define           .  .  .  x  .  .  .  .  .  .  x
notification:readDeliveries       .  .  .  x  .  .  .  .  .  .  x
workOrder:handOver                .  x  x  x  .  .  .  .  .  .  x
dispatchRule:change               .  .  .  x  .  .  .  .  .  .  x
collaboration:change              .  x  x  x  .  .  .  .  .  .  x
contract:register                 .  .  .  x  .  .  .  .  .  .  x
rootCauseAnalysis:record          .  .  x  x  .  .  x  .  .  .  x
workOrder:reopen                  x  x  .  x  .  .  .  .  x  .  x
workOrder:cancel                  .  x  .  x  .  .  .  .  .  .  x
`;

const rows = new Map(
  table.trim().split('\n').slice(1).map((line) => {
    const [permission = '', ...marks] = line.split(/\s+/);
    return [permission, marks] as const;
  }),
);

const allowedByTable = (role: Role, permission: Permission): boolean => rows.get(permission)?.[roles.indexOf(role)] === 'x';

describe('the role table', () => {
  it('names every permission once, for every role', () => {
    expect([...rows.keys()]).toEqual([...permissions]);
    for (const marks of rows.values()) expect(marks).toHaveLength(roles.length);
  });

  it.each(roles)('grants %s exactly what is written', (role) => {
    const written = permissions.filter((permission) => allowedByTable(role, permission));
    expect([...permissionsOf([role])].sort()).toEqual([...written].sort());
  });
});

describe('can', () => {
  it('never grants what no role of the principal grants', () => {
    assert(
      property(subarray([...roles]), constantFrom(...permissions), (granted, permission) => {
        const principal = principalOf({ sub: 'someone', roles: granted });
        return can(principal, permission) === granted.some((role) => allowedByTable(role, permission));
      }),
      { numRuns: 2_000 },
    );
  });

  it('grants nothing for words that are not roles, and nothing to nobody', () => {
    assert(
      property(string(), constantFrom(...permissions), (word, permission) => {
        const known = isRole(word);
        return known || (!can(principalOf({ sub: 'someone', roles: [word, word.toUpperCase()] }), permission) && !can(null, permission));
      }),
    );
    expect(can(principalOf({ sub: 'someone', roles: ['constructor', '__proto__', 42, null] }), 'report:read')).toBe(false);
    expect(can(principalOf({ sub: 'someone', roles: 'administrator' }), 'report:read')).toBe(false);
  });
});

describe('the kind of a principal', () => {
  it.each([
    [['customer', 'administrator'], 'customer'],
    [['device'], 'device'],
    [['administrator', 'engineer'], 'administrator'],
    [['engineer'], 'engineer'],
    [['engineer', 'supervisor'], 'staff'],
    [['analyst'], 'staff'],
    [[], 'staff'],
  ])('of %j is %s', (granted, kind) => {
    expect(principalOf({ sub: 'someone', roles: granted }).kind).toBe(kind);
  });
});
