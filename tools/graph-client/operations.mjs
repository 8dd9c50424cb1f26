import { accepted } from './client.mjs';

export function mutation(name, payload) {
  const type = `${name[0].toUpperCase()}${name.slice(1)}`;
  const text = `mutation Do($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { ${payload} } ... on UserError { message } } }`;
  return async (ask, input) => (await ask(text, { input }))[name];
}

/** A mutation of which nothing but its payload is expected. */
export function must(name, payload) {
  const run = mutation(name, payload);
  return async (ask, input) => accepted(await run(ask, input));
}

function registration(name, noun) {
  const run = must(name, `${noun} { id }`);
  return async (ask, input) => (await run(ask, input))[noun].id;
}

const engineer = registration('registerEngineer', 'engineer');

/** Registrations through the graph; each is safe to repeat and resolves with the id. */
export const register = {
  customer: registration('registerCustomer', 'customer'),
  contact: registration('registerContact', 'contact'),
  device: registration('registerDevice', 'device'),
  contract: registration('registerContract', 'contract'),
  engineer: (ask, { skills, team, ...file }, teamName) =>
    engineer(ask, { ...file, team: teamName, skills: Object.entries(skills).map(([skillId, level]) => ({ skillId, level })) }),
};

export const submit = `mutation Submit($input: SubmitServiceRequestInput!) {
  submitServiceRequest(input: $input) { __typename ... on SubmitServiceRequestPayload { serviceRequest { id } } ... on UserError { message } }
}`;
