// Loads the demo organisation through the graph, as its own people would: registers, submits, assigns, delivers, rates.
// Every step is idempotent, so a load that was cut off is simply run again.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { accepted, concurrently, graphClient, graphUrl } from '../graph-client/client.mjs';
import { accessToken } from '../token.mjs';
import { advanceRequest } from './advance-request.mjs';
import { register, submit } from '../graph-client/operations.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const url = graphUrl(values.url);
const organisation = JSON.parse(await readFile(new URL('organisation.json', import.meta.url), 'utf8'));

/** The customers who have an account. */
const customerAccounts = { 'DEMO-C1': 'customer', 'DEMO-C2': 'customer-2' };

const clients = new Map();
/** A client of the graph signed in as a demo account. */
async function as(account) {
  if (!clients.has(account)) clients.set(account, graphClient(url, await accessToken(account)));
  return clients.get(account);
}

async function registerAll() {
  const ask = await as('administrator');
  const ids = new Map();
  for (const customer of organisation.customers) ids.set(customer.externalKey, await register.customer(ask, customer));
  for (const { customer, ...contact } of organisation.contacts) ids.set(contact.externalKey, await register.contact(ask, { ...contact, customerId: ids.get(customer) }));
  for (const { customer, ...device } of organisation.devices) ids.set(device.externalKey, await register.device(ask, { ...device, customerId: ids.get(customer) }));
  for (const { customer, ...contract } of organisation.contracts) await register.contract(ask, { ...contract, customerId: ids.get(customer) });
  const teams = new Map(organisation.teams.map((team) => [team.key, team.name]));
  for (const engineer of organisation.engineers) await register.engineer(ask, engineer, teams.get(engineer.team));
  return ids;
}

try {
  const ids = await registerAll();
  const frontLine = await as('front-line');
  const accounts = new Map(organisation.engineers.map(({ name, accountId }) => [name, accountId.replace('acc-', '')]));
  const contacts = new Map(organisation.contacts.map(({ externalKey, name }) => [externalKey, name]));
  const stories = [];
  for (const [index, { story, customer, contact, device, ...request }] of organisation.requests.entries()) {
    const input = { ...request, clientKey: `demo-${index + 1}`, customerId: ids.get(customer), contactId: ids.get(contact), deviceId: ids.get(device) };
    const { id } = accepted((await frontLine(submit, { input })).submitServiceRequest).serviceRequest;
    if (story) stories.push({ id, story, people: { accounts, contact: contacts.get(contact), customer: customerAccounts[customer] } });
  }
  // Each waits for its triage: together they wait once.
  await concurrently(stories, 4, ({ id, story, people }) => advanceRequest(as, id, story, people));
  console.log(`demo organisation: ${organisation.customers.length} customers, ${organisation.engineers.length} engineers, ${organisation.requests.length} requests`);
} catch (error) {
  console.error(`The demo organisation could not be loaded: ${error.message}`);
  process.exitCode = 1;
}
