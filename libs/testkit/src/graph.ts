export interface GraphAnswer<Data> {
  readonly data: Data | null | undefined;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions?: Record<string, unknown> }[];
}

export interface GraphClient {
  /** The whole answer, errors included. */
  ask<Data = Record<string, unknown>>(query: string, variables?: object): Promise<GraphAnswer<Data>>;
  /** The data; throws when the answer has errors. */
  get<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Data>;
}

/** A client of the graph at `url` for the bearer of `token`; without a token it asks as nobody. */
export function graphClient(url: string, token?: string, language: 'zh' | 'en' = 'en'): GraphClient {
  const ask = async <Data>(query: string, variables: object = {}): Promise<GraphAnswer<Data>> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphAnswer<Data>;
  };
  return {
    ask,
    async get<Data>(query: string, variables?: object): Promise<Data> {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors || !data) throw new Error(`The graph answered with errors: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}
