export interface RankedThen {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly allowed: boolean;
}

interface Stored {
  readonly snapshot?: { readonly candidates?: readonly { readonly id: string; readonly name?: string }[] };
  readonly outcome?: readonly (readonly [engineerId: string, score: number, allowed: boolean])[];
}

/** Who stood where when the decision was made; nobody when the snapshot is of a kind we do not know. */
export function rankingIn(json: string): readonly RankedThen[] {
  const { snapshot, outcome = [] } = parsed(json);
  const names = new Map((snapshot?.candidates ?? []).map(({ id, name }) => [id, name]));
  return outcome.map(([id, score, allowed]) => ({ id, name: names.get(id) ?? id, score, allowed }));
}

function parsed(json: string): Stored {
  try {
    return (JSON.parse(json) ?? {}) as Stored;
  } catch {
    return {};
  }
}
