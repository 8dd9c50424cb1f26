// Talks to the running graph the way any client does: over HTTP, with an access token.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const stateFolder = () => resolve(process.env.DESKGRAPH_HOME ?? '.deskgraph');

/** What a program wrote down as JSON in the state folder; undefined when it has not. */
export function readState(...path) {
  const file = join(stateFolder(), ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Address of the running graph: what was asked for, else what `npm start` wrote down. */
export function graphUrl(asked) {
  if (asked) return asked;
  const ready = readState('ready.json');
  if (!ready) {
    throw new Error(`Nothing is running for ${stateFolder()}: start it with "npm start", or pass --url. / 系统未启动，请先运行 npm start，或用 --url 指定地址。`);
  }
  return ready.url;
}

/** Returns `ask(query, variables) => data`; waits and tries again while a service is being restarted. */
export function graphClient(url, token, { language = 'en', attempts = 60 } = {}) {
  return async function ask(query, variables = {}) {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await post(url, token, language, { query, variables });
      if (answer.data && !answer.errors) return answer.data;
      const passing = answer.away || answer.errors?.every((error) => error.extensions?.code === 'UNAVAILABLE');
      if (!passing || attempt >= attempts) throw new Error(answer.errors?.map((error) => error.message).join('; ') ?? answer.away);
      await new Promise((wait) => setTimeout(wait, Math.min(2_000, 100 * attempt)));
    }
  };
}

async function post(url, token, language, body) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch (error) {
    return { away: error.cause?.message ?? error.message };
  }
}

/** The member of a result union, or an error with the refusal's own words. */
export function accepted(result) {
  if (!('message' in result)) return result;
  throw new Error(result.message);
}

/** A refusal in one line, with the fields that are wrong where it names them. */
export const problemOf = (result) => result.fields?.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') ?? result.message;

/** Runs `work` on every item, at most `width` at once. */
export async function concurrently(items, width, work) {
  const iterator = items[Symbol.asyncIterator]?.() ?? items[Symbol.iterator]();
  const lane = async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
