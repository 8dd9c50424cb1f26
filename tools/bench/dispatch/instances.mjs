export const table = (rows, columns, cell) => Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => cell(i, j)));

/** The kinds of tables an assignment meets: each takes chance and gives a cell. */
export const kinds = {
  whole: (next) => () => Math.floor(next() * 1_000),
  ties: (next) => () => Math.floor(next() * 3),
  fractional: (next) => () => Math.round(next() * 1e6) / 1e6,
  negative: (next) => () => Math.round((next() - 0.5) * 2e4) / 100,
  sparse: (next) => () => (next() < 0.8 ? null : Math.floor(next() * 50) - 10),
  scores: (next) => () => (next() < 0.4 ? null : Math.round(next() * 1_000) / 1_000),
};

/** Version 1 of the weights, as the migration puts them there; an integration test compares the two. */
export const shippedWeights = { skill: 0.14, grade: 0.06, experience: 0.08, load: 0.06, slack: 0.48, travel: 0.05, continuity: 0.04, language: 0.06, fairness: 0.03 };
