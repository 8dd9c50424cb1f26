import { accepted } from '../graph-client/client.mjs';

function registration(name, noun) {
  const type = `${name[0].toUpperCase()}${name.slice(1)}`;
  const mutation = `mutation Register($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { ${noun} { id } } ... on UserError { message } } }`;
  return async (ask, input) => accepted((await ask(mutation, { input }))[name])[noun].id;
}

const engineer = registration('registerEngineer', 'engineer');

/** Registrations through the graph; each is safe to repeat and resolves with the id. */
export const register = {
  customer: registration('registerCustomer', 'customer'),
  contact: registration('registerContact', 'contact'),
  device: registration('registerDevice', 'device'),
  engineer: (ask, { skills, team, ...file }, teamName) =>
    engineer(ask, { ...file, team: teamName, skills: Object.entries(skills).map(([skillId, level]) => ({ skillId, level })) }),
};

export const submit = `mutation Submit($input: SubmitServiceRequestInput!) {
  submitServiceRequest(input: $input) { __typename ... on SubmitServiceRequestPayload { serviceRequest { id } } ... on UserError { message } }
}`;
